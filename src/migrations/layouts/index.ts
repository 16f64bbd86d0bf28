import { laravel } from '../../hosts/frameworks/laravel.ts';
import { laravelMigrations } from '../../hosts/frameworks/laravel-file.ts';
import { isDumpText } from '../dumps.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { atlas } from './atlas.ts';
import { dbmate } from './dbmate.ts';
import { diesel } from './diesel.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { graphileMigrate } from './graphile-migrate.ts';
import { hasura } from './hasura.ts';
import { hostLayout } from './host.ts';
import { liquibase } from './liquibase.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { numbered } from './numbered.ts';
import { pgDump } from './pg-dump.ts';
import { plain } from './plain.ts';
import { prisma } from './prisma.ts';
import { psqlScript } from './psql-script.ts';
import { railsStructure } from './rails-structure.ts';
import { sqitch } from './sqitch.ts';
import { sqlc } from './sqlc.ts';
import { sqlx } from './sqlx.ts';
import { supabase } from './supabase.ts';

/** `php artisan schema:dump` writes database/schema/<connection>-schema.sql, and runs it before the migrations that it does not list. */
function laravelDump(folder: Folder): SqlFile | undefined {
  const beside = folder.parent?.folders.find(({ name }) => name === 'schema');
  return beside?.files.find(({ name, text }) => name.endsWith('-schema.sql') && isDumpText(text));
}

/** Every layout, the more telling before the more general: each sees only what those before it left. */
export const layouts: readonly Recognisable[] = [
  hostLayout(laravel, laravelMigrations, 'Laravel', { dumpOf: laravelDump }),
  supabase,
  sqitch,
  graphileMigrate,
  liquibase,
  drizzle,
  prisma,
  flyway,
  hasura,
  diesel,
  goose,
  dbmate,
  nodePgMigrate,
  atlas,
  sqlx,
  golangMigrate,
  railsStructure,
  psqlScript,
  sqlc,
  numbered,
  pgDump,
  plain,
];
