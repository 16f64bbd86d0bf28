import type { HostFramework } from '../framework.ts';
import { java } from '../languages/java.ts';
import type { ClassNode, FunctionNode, Program } from '../syntax.ts';
import { flywayMigrations } from './flyway-files.ts';
import { jdbcCall } from './jdbc-calls.ts';

const BASES = /^(?:Base)?(?:Java|Jdbc|SpringJdbc)Migration$/;

/**
 * Flyway's migrations in Java: `migrate` of the class that the file is named after, or that is a migration by what it extends.
 * Source: documentation.red-gate.com/flyway, "Java-based migrations"; org.flywaydb.core.api.migration.
 */
export const flyway: HostFramework = {
  id: 'flyway',
  language: java,
  entries(program) {
    const classes = program.body.flatMap((s) => (s.kind === 'class' ? [s.class] : []));
    const migration =
      classes.find((c) => c.bases.some((base) => BASES.test(base))) ??
      classes.find((c) => /^[VRB]\w*__/.test(c.name)) ??
      classes.find((c) => migrateOf(c).length > 0);
    if (!migration) return [];
    const own = migrateOf(migration);
    return own.length > 0 ? own : inherited(program, migration);
  },
  migrations: flywayMigrations,
  call: jdbcCall,
};

function migrateOf({ methods }: ClassNode): FunctionNode[] {
  const all = methods.filter(
    ({ name, parameters }) => /^migrate(?:\/1)?(?:\/\d+)?$/.test(name) && parameters.length === 1,
  );
  // One of the class's own may share its name.
  const [first] = all;
  const found = all.find(({ parameters }) => /^(?:context|ctx|connection)$/i.test(parameters[0]?.name ?? '')) ?? first;
  return found ? [found] : [];
}

/** `migrate` of the class above: one of the same file, or one that is not known here. */
function inherited(program: Program, { bases }: ClassNode): FunctionNode[] {
  const above = program.body.flatMap((s) => (s.kind === 'class' && bases.includes(s.class.name) ? [s.class] : []));
  const found = above.flatMap(migrateOf);
  if (found.length > 0 || bases.length === 0) return found;
  const at = { start: 0, end: 0 };
  const callee = { kind: 'member', at, object: { kind: 'name', at, name: 'super' }, name: 'migrate' } as const;
  const value = { kind: 'call', at, callee, args: [{ value: { kind: 'name', at, name: 'context' } }] } as const;
  return [{ name: 'migrate', parameters: [], body: [{ kind: 'expression', value }], at }];
}
