import { columnOf, foreignKeysOf, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { mentions } from '../catalog/print/mentions.ts';
import { slice } from '../catalog/print/slice.ts';
import { WRITTEN, writtenType } from '../catalog/print/style.ts';
import { quoteIdentifier, quoteQualified } from '../sql/identifiers.ts';

/**
 * Functions that a hosting service puts beside a team's own schema, as its documentation describes what they return.
 * Their settings are what the checks of roles set, so that "who is asking" means the same here.
 */
const KNOWN_ROUTINES: Readonly<Record<string, string>> = {
  'auth.uid': `returns uuid language sql stable as $$ select nullif(current_setting('request.jwt.claim.sub', true), '')::uuid $$`,
  'auth.role': `returns text language sql stable as $$ select nullif(current_setting('request.jwt.claim.role', true), '') $$`,
  'auth.email': `returns text language sql stable as $$ select nullif(current_setting('request.jwt.claim.email', true), '') $$`,
  'auth.jwt': `returns jsonb language sql stable as $$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb $$`,
};

/** DDL of stand-ins for what the files refer to but do not make, and a sentence about each. */
export interface Surroundings {
  readonly sql: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Stand-ins for what lies outside the files: a table that a foreign key references becomes one of just the referenced
 * columns, typed as the referencing ones are; a well-known function of a hosting service answers from a setting. What
 * neither covers is left out, and what needs it cannot be shown.
 * @param only keys of relations, "schema.name"
 */
export function surroundingsOf(snapshot: Snapshot, only: ReadonlySet<string>): Surroundings {
  const relations = [...slice(snapshot, only).relations.values()];
  const tables = outsideTables(snapshot, relations);
  const routines = outsideRoutines(snapshot, relations);
  const schemas = new Set([...tables.keys(), ...routines].map((key) => key.slice(0, key.indexOf('.'))));
  return {
    sql: [
      ...[...schemas].flatMap((schema) => [
        `create schema if not exists ${quoteIdentifier(schema)};`,
        `grant usage on schema ${quoteIdentifier(schema)} to public;`,
      ]),
      ...[...tables.values()],
      ...routines.map((key) => `create function ${named(key)}() ${KNOWN_ROUTINES[key]};`),
    ],
    notes: [
      ...[...tables.keys()].map(
        (key) => `${key} is made outside these files; a table of just the referenced columns stood in for it`,
      ),
      ...routines.map((key) => `${key}() is made outside these files; one that answers from a setting stood in for it`),
    ],
  };
}

function outsideTables(snapshot: Snapshot, relations: readonly Relation[]): Map<string, string> {
  const referenced = new Map<
    string,
    { readonly name: string; readonly columns: Map<string, string>; readonly keys: Set<string> }
  >();
  for (const relation of relations) {
    for (const key of foreignKeysOf(relation)) {
      const target = keyOf(key.references);
      if (snapshot.relations.has(target)) continue;
      const known = referenced.get(target) ?? {
        name: WRITTEN.name(key.references),
        columns: new Map(),
        keys: new Set(),
      };
      referenced.set(target, known);
      // A reference without columns is to the primary key, whose name nobody here knows.
      const columns =
        key.referencedColumns.length > 0
          ? key.referencedColumns
          : key.columns.map((_, i) => (i === 0 ? 'id' : `id_${i + 1}`));
      columns.forEach((column, i) => {
        const type = columnOf(relation, key.columns[i] ?? '')?.type;
        if (type && !known.columns.has(column)) known.columns.set(column, writtenType(type));
      });
      known.keys.add(columns.map(quoteIdentifier).join(', '));
    }
  }
  return new Map(
    [...referenced].map(([key, { name, columns, keys }]) => {
      const [primary, ...others] = [...keys];
      const lines = [
        ...[...columns].map(([column, type]) => `${quoteIdentifier(column)} ${type}`),
        `primary key (${primary})`,
        ...others.map((other) => `unique (${other})`),
      ];
      return [key, `create table ${name} (${lines.join(', ')});`];
    }),
  );
}

function outsideRoutines(snapshot: Snapshot, relations: readonly Relation[]): string[] {
  const called = relations.flatMap((relation) => [
    ...relation.policies.flatMap((p) => [...mentions(p.using?.node), ...mentions(p.check?.node)]),
    ...relation.columns.flatMap((c) => mentions(c.default?.node)),
    ...mentions(relation.view?.query.node),
  ]);
  const keys = new Set(called.flatMap(({ schema, name }) => (schema === undefined ? [] : [`${schema}.${name}`])));
  return [...keys].filter((key) => Object.hasOwn(KNOWN_ROUTINES, key) && !snapshot.routines.has(key));
}

function named(key: string): string {
  const dot = key.indexOf('.');
  return quoteQualified(key.slice(0, dot), key.slice(dot + 1));
}
