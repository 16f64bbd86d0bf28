import { type Constraint, type ForeignKey, foreignKeysOf, keyOf, type QualifiedName } from '../../catalog/model.ts';
import { printNamedConstraint } from '../../catalog/print/table.ts';
import { isUnique } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { guardRows } from '../along-references/guard.ts';
import { isOn } from '../columns-leave/uses.ts';
import { readFrom, sameSql, sqlOf } from '../merge-tables/expressions.ts';
import { sameColumns } from '../merge-tables/keys.ts';
import type { Names } from '../merge-tables/names.ts';
import { alterTable, nameOf } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import type { Copies } from './copies.ts';

/** What is demanded of the copies and can go with them, since it is demanded of the originals too, or of what stays. */
export interface DemandsThatGo {
  readonly names: ReadonlySet<string>;
  readonly pieces: readonly Piece[];
  readonly notes: readonly string[];
  readonly touches: readonly QualifiedName[];
}

export function demandsThatGo(copies: Copies, names: Names): DemandsThatGo {
  const going = new Set<string>();
  const pieces: Piece[] = [];
  const notes: string[] = [];
  const touches: QualifiedName[] = [];
  const columns = copies.pairs.map((p) => p.copy.name);
  for (const constraint of copies.table.constraints) {
    if (!isOn(constraint, columns)) continue;
    if (constraint.type === 'c' && isDemandedOfOriginals(copies, constraint)) going.add(constraint.name);
    if (constraint.type !== 'f' || constraint.period) continue;
    const shorter = withoutCopies(copies, constraint);
    if (!shorter && !isHeld(copies, constraint)) continue;
    going.add(constraint.name);
    touches.push(constraint.references);
    notes.push(...notesOnActions(copies, constraint));
    if (shorter && !hasKey(copies, shorter)) pieces.push(...keepShorter(copies, shorter, names));
  }
  return { names: going, pieces, notes, touches };
}

/** Whether the originals refer to the same rows by themselves, or are what the copies refer to. */
function isHeld({ pairs, way }: Copies, key: ForeignKey): boolean {
  const originals = key.columns.map((c) => pairs.find((p) => p.copy.name === c)?.original.name);
  if (originals.some((o) => o === undefined)) return false;
  if (keyOf(way.end) === keyOf(key.references) && originals.join() === key.referencedColumns.join()) return true;
  return foreignKeysOf(way.end).some(
    (k) =>
      k.enforced &&
      !k.notValid &&
      keyOf(k.references) === keyOf(key.references) &&
      k.columns.length === originals.length &&
      k.columns.every((c, i) => k.referencedColumns[i] === key.referencedColumns[originals.indexOf(c)]),
  );
}

/** A key that says of copies only that they agree with the row that its other columns tell already: what is left without them. */
function withoutCopies({ snapshot, pairs, way }: Copies, key: ForeignKey): ForeignKey | undefined {
  const gone = key.columns.map((c) => pairs.find((p) => p.copy.name === c));
  const kept = key.columns.flatMap((_, i) => (gone[i] ? [] : [i]));
  const target = snapshot.relations.get(keyOf(key.references));
  if (!target || kept.length === 0 || target !== way.end || way.steps.length !== 1) return undefined;
  if (!gone.every((pair, i) => !pair || pair.original.name === key.referencedColumns[i])) return undefined;
  const columns = kept.map((i) => key.columns[i] ?? '');
  const referencedColumns = kept.map((i) => key.referencedColumns[i] ?? '');
  if (!sameColumns(way.steps[0]?.columns ?? [], columns) || !isUnique(target, referencedColumns)) return undefined;
  return {
    ...key,
    columns,
    referencedColumns,
    onDeleteColumns: key.onDeleteColumns.filter((c) => columns.includes(c)),
  };
}

function hasKey({ table }: Copies, { columns, references }: ForeignKey): boolean {
  return foreignKeysOf(table).some(
    (k) => k.enforced && !k.notValid && keyOf(k.references) === keyOf(references) && sameColumns(k.columns, columns),
  );
}

function keepShorter({ table, title, way }: Copies, key: ForeignKey, names: Names): Piece[] {
  const name = names.object(table.name, key.columns, 'fkey');
  const mine = key.columns.map((c) => `${quoteIdentifier(table.name)}.${quoteIdentifier(c)}`);
  const to = `${way.alias}.${quoteIdentifier(key.referencedColumns[0] ?? '')}`;
  const rest = [
    `from ${nameOf(table)}`,
    ...way.joins.map((j) => `  ${j}`),
    `where ${mine.map((c) => `${c} is not null`).join(' and ')} and ${to} is null`,
  ];
  const columns = key.columns.join(', ');
  return [
    {
      stage: 'guard',
      title: `Look that ${columns} refers to rows that are there`,
      comment: `${key.name}, which goes, let a row refer to nothing where one of its columns is NULL.`,
      sql: guardRows(title, `row(s) refer in ${columns} to no row of ${way.end.name}`, mine.join(', '), rest),
    },
    {
      stage: 'attach',
      title: `Refer to ${way.end.name}`,
      comment: `Without the copies the rest of ${key.name} still has to lead somewhere.`,
      sql: alterTable(table, [`add ${printNamedConstraint({ ...key, name })}`]),
      reverse: {
        comment: `${key.name} demands it again.`,
        sql: alterTable(table, [`drop constraint ${quoteIdentifier(name)}`]),
      },
    },
  ];
}

/** Whether a check of copies alone is a check of their originals, too. */
function isDemandedOfOriginals({ pairs, way }: Copies, check: Extract<Constraint, { type: 'c' }>): boolean {
  const asked = readFrom(sqlOf(check.expression), 'it', (c) => pairs.find((p) => p.copy.name === c)?.original.name);
  if (asked === undefined) return false;
  return way.end.constraints.some((c) => {
    if (c.type !== 'c' || !c.enforced || c.notValid) return false;
    const demanded = readFrom(sqlOf(c.expression), 'it', (name) => name);
    return demanded !== undefined && sameSql(asked, demanded);
  });
}

function notesOnActions({ table }: Copies, key: ForeignKey): string[] {
  if (key.onDelete !== 'cascade' && key.onDelete !== 'set null' && key.onDelete !== 'set default') return [];
  return [
    `${key.name} goes with its on delete ${key.onDelete}: what becomes of rows of ${table.name} where one of ${key.references.name} is deleted, the other references decide alone.`,
  ];
}
