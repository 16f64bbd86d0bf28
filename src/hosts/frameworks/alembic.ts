import type { Call, HostFramework, Meaning } from '../framework.ts';
import { python } from '../languages/python.ts';
import { alembicMigrations } from './alembic-file.ts';
import { runs, sqlalchemyCall, sqlalchemyContains, sqlalchemyProperty, unescapedColons, value } from './sqlalchemy.ts';

// Source: alembic.sqlalchemy.org, "Operation Reference". The entities are alembic_utils'.
const BUILDS = new Set(
  `add_column alter_column batch_alter_table create_check_constraint create_exclude_constraint create_foreign_key create_index
  create_primary_key create_table create_table_comment create_unique_constraint drop_column drop_constraint drop_index drop_table
  drop_table_comment rename_table create_entity drop_entity replace_entity invoke`.split(/\s+/),
);

/** Alembic's migrations: `upgrade()` of the module. */
export const alembic: HostFramework = {
  id: 'alembic',
  language: python,
  migrations: alembicMigrations,

  entries(program) {
    const upgrade = program.body.findLast((s) => s.kind === 'function' && s.function.name === 'upgrade');
    if (upgrade?.kind !== 'function') return [];
    // With several databases it is handed the name of one, and calls that one's function by it.
    const engines = program.body.filter((s) => s.kind === 'function' && s.function.name.startsWith('upgrade_'));
    const named = upgrade.function.parameters.length > 0 ? engines : [];
    return [upgrade.function, ...named.flatMap((s) => (s.kind === 'function' ? [s.function] : []))];
  },

  call,
  property: sqlalchemyProperty,
  contains: sqlalchemyContains,
};

function call(asked: Call): Meaning | undefined {
  const { path, name, args, named } = asked;
  if (path === 'op.execute' || path.endsWith('batch_alter_table().execute')) {
    const sql = args[0] ?? named.get('sqltext');
    // Alembic makes a `text()` of a string.
    return runs(sql?.kind === 'text' ? unescapedColons(sql) : sql);
  }
  if (path === 'op.inline_literal' || path === 'op.f') return args[0] && value(args[0]);
  if (BUILDS.has(name) && /^op\.\w+$|batch_alter_table\(\)\.\w+$/.test(path))
    return { kind: 'builder', what: `op.${name}` };
  return sqlalchemyCall(asked);
}
