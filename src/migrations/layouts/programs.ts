import { alembic } from '../../hosts/frameworks/alembic.ts';
import { django } from '../../hosts/frameworks/django.ts';
import { darwin, gormigrate, sqlMigrate } from '../../hosts/frameworks/go-listed.ts';
import { bun, goPg } from '../../hosts/frameworks/go-registered.ts';
import { goSlices } from '../../hosts/frameworks/go-slices.ts';
import { knex } from '../../hosts/frameworks/knex.ts';
import { kysely } from '../../hosts/frameworks/kysely.ts';
import { laravel } from '../../hosts/frameworks/laravel.ts';
import { rails } from '../../hosts/frameworks/rails.ts';
import { sequelize } from '../../hosts/frameworks/sequelize.ts';
import { typeorm } from '../../hosts/frameworks/typeorm.ts';
import { umzug } from '../../hosts/frameworks/umzug.ts';
import { isDumpText } from '../dumps.ts';
import type { Folder, Recognisable, SqlFile } from '../recognise.ts';
import { hostLayout } from './host.ts';

/** Tools whose migrations are all programs, the more telling before the more general. */
export const programs: readonly Recognisable[] = [
  hostLayout(laravel, laravel.migrations, 'Laravel', { dumpOf: laravelDump }),
  hostLayout(rails, rails.migrations, 'Rails', { dumpOf: railsDump, dumpHasLayout: true }),
  hostLayout(alembic, alembic.migrations, 'Alembic'),
  hostLayout(django, django.migrations, 'Django'),
  hostLayout(typeorm, typeorm.migrations, 'TypeORM'),
  hostLayout(knex, knex.migrations, 'Knex'),
  hostLayout(kysely, kysely.migrations, 'Kysely'),
  hostLayout(sequelize, sequelize.migrations, 'Sequelize'),
  hostLayout(umzug, umzug.migrations, 'Umzug'),
  hostLayout(bun, bun.migrations, 'bun'),
  hostLayout(goPg, goPg.migrations, 'go-pg'),
  hostLayout(gormigrate, gormigrate.migrations, 'gormigrate'),
  hostLayout(sqlMigrate, sqlMigrate.migrations, 'sql-migrate'),
  hostLayout(darwin, darwin.migrations, 'darwin'),
  hostLayout(goSlices, goSlices.migrations, 'SQL in Go'),
];

/** `php artisan schema:dump` writes database/schema/<connection>-schema.sql, which runs before the migrations that it does not list. */
function laravelDump(folder: Folder): SqlFile | undefined {
  const beside = folder.parent?.folders.find(({ name }) => name === 'schema');
  return beside?.files.find(({ name, text }) => name.endsWith('-schema.sql') && isDumpText(text));
}

/** db/structure.sql, and db/animals_structure.sql for db/animals_migrate: what `db:schema:load` runs. */
function railsDump(folder: Folder): SqlFile | undefined {
  const name = folder.name === 'migrate' ? 'structure.sql' : folder.name.replace(/migrate$/, 'structure.sql');
  return folder.parent?.files.find(
    (file) => file.name === name && (isDumpText(file.text) || /\bschema_migrations\b/.test(file.text)),
  );
}
