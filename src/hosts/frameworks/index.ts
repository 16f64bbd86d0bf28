import type { HostFramework } from '../framework.ts';
import { alembic } from './alembic.ts';
import { django } from './django.ts';
import { flyway } from './flyway.ts';
import { darwin, gormigrate, sqlMigrate } from './go-listed.ts';
import { bun, goPg } from './go-registered.ts';
import { goSlices } from './go-slices.ts';
import { goose } from './goose.ts';
import { knex } from './knex.ts';
import { kysely } from './kysely.ts';
import { laravel } from './laravel.ts';
import { nodePgMigrate } from './node-pg-migrate.ts';
import { rails } from './rails.ts';
import { sequelize } from './sequelize.ts';
import { typeorm } from './typeorm.ts';
import { umzug } from './umzug.ts';

/** Every framework; `test/fixtures/hosts/<id>/` holds a folder of migrations for each. */
export const frameworks: readonly HostFramework[] = [
  alembic,
  bun,
  darwin,
  django,
  flyway,
  goPg,
  goSlices,
  goose,
  gormigrate,
  knex,
  kysely,
  laravel,
  nodePgMigrate,
  rails,
  sequelize,
  sqlMigrate,
  typeorm,
  umzug,
];
