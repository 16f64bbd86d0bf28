import { foreignKeysOf, isTable, keyOf, type QualifiedName, type Relation, type Snapshot } from '../catalog/model.ts';
import { printSnapshot } from '../catalog/print/index.ts';
import { printRole } from '../catalog/print/policy.ts';
import { WRITTEN } from '../catalog/print/style.ts';
import { withSurroundings } from '../catalog/surroundings.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import { type Engine, EngineError } from './engine.ts';
import { statementsOf } from './run-plan.ts';
import { standIn } from './stand-ins.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Keys of what a plan's proof needs besides what those need to stand (which printing sees to): the tables themselves,
 * those that reference them, and the views that read any of them.
 */
export function proofSlice(snapshot: Snapshot, touches: readonly QualifiedName[]): ReadonlySet<string> {
  const kept = new Set(touches.map(keyOf));
  const touched = new Set(kept);
  const relations = [...snapshot.relations.values()];
  for (const relation of relations) {
    const parents = [
      ...foreignKeysOf(relation).map((k) => k.references),
      ...relation.inherits,
      ...(relation.partitionOf ? [relation.partitionOf.parent] : []),
    ];
    if (parents.some((p) => touched.has(keyOf(p)))) kept.add(keyOf(relation));
  }
  addReaders(relations, kept, touched);
  return kept;
}

/** Views on the touched tables, and views on those views. */
function addReaders(relations: readonly Relation[], kept: Set<string>, read: Set<string>): void {
  for (let grown = true; grown; ) {
    grown = false;
    for (const relation of relations) {
      const key = keyOf(relation);
      if (read.has(key) || !relation.view?.dependsOn.some((d) => read.has(keyOf(d)))) continue;
      read.add(key);
      kept.add(key);
      grown = true;
    }
  }
}

/** DDL of that slice and of stand-ins for what it needs from outside the files, with a sentence about each of these. */
export function printSlice(
  snapshot: Snapshot,
  touches: readonly QualifiedName[],
): { readonly sql: string; readonly notes: readonly string[] } {
  const kept = proofSlice(snapshot, touches);
  const whole = withSurroundings(snapshot);
  const around = surroundingsOf(whole, kept);
  const sql = [
    ...around.sql,
    printSnapshot(whole, kept),
    ...[...kept].flatMap((key) => belongings(snapshot, key)),
    ...defaults(snapshot),
  ].join('\n');
  return { sql, notes: around.notes };
}

/** What printing leaves out: whose a relation is, and the defaults of a view's columns. */
function belongings(snapshot: Snapshot, key: string): string[] {
  const relation = snapshot.relations.get(key);
  if (!relation) return [];
  const name = WRITTEN.name(relation);
  const values = relation.view
    ? relation.columns.flatMap((c) =>
        c.default ? [`alter view ${name} alter column ${quoteIdentifier(c.name)} set default ${c.default.sql};`] : [],
      )
    : [];
  if (relation.owner === undefined) return values;
  const [owner, kind] = [printRole(relation.owner), isTable(relation) ? 'table' : relation.kind];
  return [
    ...values,
    `grant usage, create on schema ${quoteIdentifier(relation.schema)} to ${owner};`,
    `alter ${kind} ${name} owner to ${owner};`,
  ];
}

/** Privileges that whatever the plan makes would get. */
function defaults({ defaultGrants = [] }: Snapshot): string[] {
  return defaultGrants
    .filter((d) => d.kind === 'table')
    .flatMap(({ schema, grants }) => {
      const within = schema === undefined ? '' : ` in schema ${quoteIdentifier(schema)}`;
      return grants.map(
        (g) =>
          `alter default privileges${within} grant ${g.privilege.toLowerCase()} on tables to ${printRole(g.role)};`,
      );
    });
}

export interface Unbuilt {
  readonly statement: string;
  readonly error: EngineError;
  /** Of an extension: the types that others stood in for. */
  readonly stoodIn?: readonly string[];
}

/** Builds the schema in an empty database, statement by statement, and says what could not be built. */
export async function build(engine: Engine, sql: string): Promise<Unbuilt[]> {
  const unbuilt: Unbuilt[] = [];
  for (const statement of statementsOf(sql)) {
    try {
      await engine.exec(statement);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      const stoodIn = await standIn(engine, statement);
      unbuilt.push({ statement, error, ...(stoodIn ? { stoodIn } : {}) });
    }
  }
  return unbuilt;
}
