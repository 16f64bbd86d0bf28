import { columnOf, foreignKeysOf, isTable, keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { environmentAt } from '../catalog/preludes/index.ts';
import { slice } from '../catalog/print/slice.ts';
import { WRITTEN, writtenType } from '../catalog/print/style.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';

/** DDL of stand-ins for what the files refer to but do not make, and a sentence about each. */
export interface Surroundings {
  readonly sql: readonly string[];
  readonly notes: readonly string[];
}

/**
 * Stand-ins for what lies outside the files and is in no prelude: a table that a foreign key references becomes one of
 * just the referenced columns, typed as the referencing ones are. What that does not cover is left out, and what needs
 * it cannot be shown. What a prelude describes is printed with the slice itself; here it is only said.
 * @param whole the snapshot with its surroundings
 * @param only keys of relations, "schema.name"
 */
export function surroundingsOf(whole: Snapshot, only: ReadonlySet<string>): Surroundings {
  const part = slice(whole, only);
  const tables = outsideTables(whole, [...part.relations.values()]);
  const schemas = new Set([...tables.keys()].map((key) => key.slice(0, key.indexOf('.'))));
  return {
    sql: [
      ...[...schemas].flatMap((schema) => [
        `create schema if not exists ${quoteIdentifier(schema)};`,
        `grant usage on schema ${quoteIdentifier(schema)} to public;`,
      ]),
      ...tables.values(),
    ],
    notes: [
      ...[...tables.keys()].map(
        (key) => `${key} is made outside these files; a table of just the referenced columns stood in for it`,
      ),
      ...describedElsewhere(whole, part),
    ],
  };
}

/** A sentence about each table and function of an environment's that the slice holds. */
function describedElsewhere({ surroundings }: Snapshot, part: Snapshot): string[] {
  if (!surroundings) return [];
  const tables = [...part.relations].filter(([key, r]) => surroundings.relations.has(key) && isTable(r));
  const routines = [...part.routines.keys()].filter((key) => surroundings.routines.has(key));
  return [
    ...tables.map(
      ([key, { columns }]) =>
        `${key} is made outside these files (${environmentOf(surroundings.relations.get(key))}); one of its ${columns.length} columns as they are known stood in for it`,
    ),
    ...routines.map(
      (key) =>
        `${key}() is made outside these files (${environmentOf(surroundings.routines.get(key)?.[0])}); a plain one stood in for it`,
    ),
  ];
}

function environmentOf(object: Pick<Relation, 'provenance'> | undefined): string {
  return environmentAt(object?.provenance.created.file ?? '') ?? 'by nobody known';
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
