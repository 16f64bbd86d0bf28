import type { Column, Relation } from '../catalog/model.ts';
import { isTelling } from './agreement.ts';
import { type Copy, copiesOf } from './copies.ts';
import { declaredDependencies, type KnownDependency } from './declared.ts';
import { type DeclaredKey, declaredKeysOf } from './keys.ts';
import { observedIn, supportClause } from './observed.ts';
import { type Reference, referencesOf } from './references.ts';
import type { SchemaKnowledge } from './schema.ts';
import { determinantsOf, isShown } from './within.ts';

export type { Agreement } from './agreement.ts';
export { type Copy, copiesOf } from './copies.ts';
export type { KnownDependency } from './declared.ts';
export { candidateKeysOf, type DeclaredKey, declaredKeysOf, intendedKeysOf } from './keys.ts';
export { type Reference, referencesOf } from './references.ts';
export type { SchemaKnowledge } from './schema.ts';
export { type Determinant, determinantsOf } from './within.ts';

/** What is known to depend on what in a table. */
export interface TableDependencies {
  /** Declared ones, the primary key first; see `declaredKeysOf`. */
  readonly keys: readonly DeclaredKey[];
  readonly notNull: readonly string[];
  /** Within the table: declared ones first, then observed, then inferred; of the latter the surest first. */
  readonly dependencies: readonly KnownDependency[];
  /** Rows of other tables that a row leads to, and so the values of all columns there; not of the table's own columns of those names. */
  readonly joined: readonly {
    readonly reference: Reference;
    readonly columns: readonly Column[];
    readonly basis: 'declared' | 'inferred';
  }[];
}

/**
 * The functional dependencies of a table, each with how it is known and a clause saying why.
 * Observed ones are few: of what the known rows show, only what is hardly an accident.
 */
export function dependenciesOf(knowledge: SchemaKnowledge, table: Relation): TableDependencies {
  const observed = observedIn(table, knowledge.rows);
  const all = [
    ...declaredDependencies(knowledge, table),
    ...(observed?.dependencies ?? []).map(
      ({ lhs, rhs, support, score }): KnownDependency => ({
        lhs,
        rhs,
        basis: 'observed',
        because: `it ${supportClause(support, observed?.sampled)}`,
        confidence: Math.min(0.9, 0.5 + score / 2),
      }),
    ),
    ...copiesOf(knowledge, table).flatMap((copy) => ofCopy(copy) ?? []),
    ...determinantsOf(knowledge, table).map(
      ({ columns, determined, rows, meant }): KnownDependency => ({
        lhs: columns.map((c) => c.name),
        rhs: determined.map((c) => c.name),
        ...(rows !== undefined && isShown(rows)
          ? {
              basis: 'observed',
              because: `it holds in all ${rows.compared} known rows, of which ${rows.repeated} repeat`,
            }
          : {
              basis: 'inferred',
              because: `${determined.map((c) => c.name).join(', ')} ${determined.length === 1 ? 'is' : 'are'} ${meant ? 'what it stands for, by their names' : 'called after it'}`,
            }),
        confidence: rows !== undefined && isShown(rows) ? 0.85 : 0.5,
      }),
    ),
  ];
  const order = { declared: 0, observed: 1, inferred: 2 };
  return {
    keys: declaredKeysOf(table),
    notNull: table.columns.filter((c) => c.notNull).map((c) => c.name),
    dependencies: withoutKnown(all.sort((a, b) => order[a.basis] - order[b.basis] || b.confidence - a.confidence)),
    joined: referencesOf(knowledge, table).map((reference) => ({
      reference,
      columns: reference.target.columns,
      basis: reference.key === undefined ? 'inferred' : 'declared',
    })),
  };
}

/** What holds a copy equal by declaration is told of by the foreign key itself. */
function ofCopy({ column, path, original, rows, keptBy, manner, sort }: Copy): KnownDependency | undefined {
  if (keptBy !== undefined) return undefined;
  if (rows !== undefined && rows.rows >= 2 && rows.same * 2 < rows.rows) return undefined;
  const of = `${original.relation.name}.${original.columns.map((c) => c.name).join(' with ')}`;
  const shown = rows !== undefined && isTelling(rows);
  return {
    lhs: path[0]?.columns ?? [],
    rhs: [column.name],
    ...(shown
      ? { basis: 'observed', because: `it is ${of} in all ${rows.rows} known rows` }
      : {
          basis: 'inferred',
          because: manner === 'diamond' ? `both lead to ${of}` : `${column.name} is called after ${of}`,
        }),
    confidence: shown ? 0.9 : sort === 'doubtful' ? 0.35 : 0.6,
  };
}

/** Without what an earlier one says of the same determinant. */
function withoutKnown(all: readonly KnownDependency[]): readonly KnownDependency[] {
  const told = new Set<string>();
  return all.flatMap((dependency) => {
    if (dependency.where !== undefined) return [dependency];
    const key = (name: string) => JSON.stringify([[...dependency.lhs].sort(), name]);
    const rhs = dependency.rhs.filter((name) => !told.has(key(name)));
    for (const name of rhs) told.add(key(name));
    return rhs.length === 0 ? [] : [{ ...dependency, rhs }];
  });
}
