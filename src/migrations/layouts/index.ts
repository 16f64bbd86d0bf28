import { flyway as flywayJava } from '../../hosts/frameworks/flyway.ts';
import { javaFolderBeside } from '../../hosts/frameworks/flyway-locations.ts';
import { goose as gooseGo } from '../../hosts/frameworks/goose.ts';
import { nodePgMigrate as nodePgMigratePrograms } from '../../hosts/frameworks/node-pg-migrate.ts';
import type { Recognisable } from '../recognise.ts';
import { atlas } from './atlas.ts';
import { dbmate } from './dbmate.ts';
import { diesel } from './diesel.ts';
import { drizzle } from './drizzle.ts';
import { flyway } from './flyway.ts';
import { golangMigrate } from './golang-migrate.ts';
import { goose } from './goose.ts';
import { graphileMigrate } from './graphile-migrate.ts';
import { hasura } from './hasura.ts';
import { liquibase } from './liquibase.ts';
import { compareTimes, nodePgMigrate } from './node-pg-migrate.ts';
import { numbered } from './numbered.ts';
import { pgDump } from './pg-dump.ts';
import { plain } from './plain.ts';
import { prisma } from './prisma.ts';
import { programs } from './programs.ts';
import { psqlScript } from './psql-script.ts';
import { railsStructure } from './rails-structure.ts';
import { sqitch } from './sqitch.ts';
import { sqlc } from './sqlc.ts';
import { sqlx } from './sqlx.ts';
import { supabase } from './supabase.ts';
import { withPrograms } from './with-programs.ts';

/** Every layout, the more telling before the more general: each sees only what those before it left. */
export const layouts: readonly Recognisable[] = [
  ...programs,
  supabase,
  sqitch,
  graphileMigrate,
  liquibase,
  drizzle,
  prisma,
  withPrograms(flyway, flywayJava, flywayJava.migrations, { folderOf: javaFolderBeside }),
  hasura,
  diesel,
  withPrograms(goose, gooseGo, gooseGo.migrations),
  dbmate,
  withPrograms(nodePgMigrate, nodePgMigratePrograms, nodePgMigratePrograms.migrations, { compare: compareTimes }),
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
