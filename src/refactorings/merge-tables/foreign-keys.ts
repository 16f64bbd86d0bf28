import type { ForeignKey, Relation } from '../../catalog/model.ts';
import { foreignKeysOf, keyOf } from '../../catalog/model.ts';
import { printNamedConstraint } from '../../catalog/print/table.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { type Incoming, incomingKeys } from './keys.ts';
import { twinsOf } from './mapping.ts';
import type { Merge, Part, Piece } from './merge.ts';
import { equalKey } from './pairing.ts';
import { alterTable } from './spell.ts';

/** Foreign keys that the absorbed table has: kept by an equal one of the target, else added to it. */
export function carryForeignKeys(merge: Merge): Part {
  const { a, b } = merge;
  const notes: string[] = [];
  const added: ForeignKey[] = [];
  for (const old of foreignKeysOf(a)) {
    const moved = movedKey(merge, old);
    if (hasEqual(merge, old)) continue;
    if (keyOf(moved.references) === keyOf(b) && moved.columns.every((c, i) => c === moved.referencedColumns[i])) {
      notes.push(`The foreign key ${old.name} would now tie each row to itself, so it goes.`);
      continue;
    }
    added.push({ ...moved, name: merge.names.object(b.name, moved.columns, 'fkey') });
  }
  for (const { key, binds } of bindingKeys(merge)) {
    const [mine, theirs] = binds === 'a' ? [b, a] : [a, b];
    notes.push(`The foreign key of ${mine.name} to ${key.references.name} binds the rows of ${theirs.name} as well.`);
  }
  if (added.length === 0) return { notes };
  return {
    notes,
    pieces: [
      {
        stage: 'attach',
        title: `Foreign keys of ${a.name}`,
        comment: `What rows of ${a.name} refer to, they refer to from ${b.name}.`,
        sql: alterTable(
          b,
          added.map((k) => `add ${spelled(k)}`),
        ),
        reverse: {
          comment: `The foreign keys of ${a.name} leave ${b.name}.`,
          sql: alterTable(
            b,
            added.map((k) => `drop constraint ${quoteIdentifier(k.name)}`),
          ),
        },
      },
    ],
  };
}

/** Foreign keys of one table that bind rows of the other, which had none that says the same; in terms of the target. */
export function bindingKeys(merge: Merge): { readonly key: ForeignKey; readonly binds: 'a' | 'b' }[] {
  const { a, b } = merge;
  const shared = new Set(merge.placements.filter((p) => p.kind === 'shared').map((p) => p.to));
  const outward = (key: ForeignKey) => keyOf(key.references) !== keyOf(a) && keyOf(key.references) !== keyOf(b);
  const ours = foreignKeysOf(b).filter((own) => !foreignKeysOf(a).some((old) => equalTo(merge, old) === own));
  const theirs = foreignKeysOf(a).filter((old) => !hasEqual(merge, old));
  return [
    ...ours.map((key) => ({ key, binds: 'a' as const })),
    ...theirs.map((old) => ({ key: movedKey(merge, old), binds: 'b' as const })),
  ].filter(({ key }) => outward(key) && key.columns.every((c) => shared.has(c)));
}

function equalTo(merge: Merge, old: ForeignKey): ForeignKey | undefined {
  const shared = new Map(
    merge.placements.flatMap((p) =>
      p.kind === 'shared' && p.column ? [[p.from.name, { right: p.column }] as const] : [],
    ),
  );
  return equalKey(merge.a, merge.b, old, shared);
}

function hasEqual(merge: Merge, old: ForeignKey): boolean {
  return equalTo(merge, old) !== undefined;
}

/** A foreign key of the absorbed table as one of the target; one that points to the absorbed table itself follows it. */
function movedKey(merge: Merge, old: ForeignKey): ForeignKey {
  const self = keyOf(old.references) === keyOf(merge.a);
  return {
    ...old,
    columns: twinsOf(merge.placements, old.columns),
    onDeleteColumns: twinsOf(merge.placements, old.onDeleteColumns),
    ...(self ? repointed(merge, old) : {}),
  };
}

function repointed({ b, placements }: Merge, old: ForeignKey): Pick<ForeignKey, 'references' | 'referencedColumns'> {
  return {
    references: { schema: b.schema, name: b.name },
    referencedColumns: twinsOf(placements, old.referencedColumns),
  };
}

/** Foreign keys that point to the absorbed table: same name, same actions, the target's key. */
export function repointForeignKeys(merge: Merge): Part {
  const { a, b, snapshot } = merge;
  const incoming = incomingKeys(snapshot, a).filter(({ child, key }) => child !== a && key.local);
  if (incoming.length === 0) return {};
  const pieces: Piece[] = [
    {
      stage: 'detach',
      title: `Foreign keys to ${a.name}`,
      comment: `They come back below, pointing to ${b.name}.`,
      sql: incoming.map(drop).join('\n'),
      reverse: {
        comment: `The foreign keys point to ${a.name} again.`,
        sql: incoming.map(({ child, key }) => alterTable(child, [`add ${spelled(key)}`])).join('\n'),
      },
    },
    {
      stage: 'repoint',
      title: `Foreign keys to ${b.name}`,
      comment: 'The values stay as they are; only the table behind them is another.',
      sql: incoming.map(({ child, key }) => add(child, { ...key, ...repointed(merge, key) })).join('\n'),
      reverse: { comment: `The foreign keys to ${b.name} make way.`, sql: incoming.map(drop).join('\n') },
      because: incoming.map(({ key }) => key.provenance.created),
    },
  ];
  const own = new Set(merge.placements.filter((p) => p.kind === 'own').map((p) => p.from.name));
  const loose = incoming.filter(({ key }) => !key.referencedColumns.some((c) => own.has(c)));
  const loosened = loose.map(({ child, key }) => `${child.name} (${key.columns.join(', ')})`).join(', ');
  const notes =
    loose.length === 0
      ? []
      : [
          `What refers to ${a.name} may now refer to any row of ${b.name}, not only to those of ${a.name}: ${loosened}.`,
        ];
  return { pieces, notes };
}

function drop({ child, key }: Incoming): string {
  return alterTable(child, [`drop constraint ${quoteIdentifier(key.name)}`]);
}

/** Added without a look at the rows and validated afterwards, which takes a lighter lock while it looks. */
function add(child: Relation, key: ForeignKey): string {
  if (child.kind === 'partitioned table' || key.notValid || !key.enforced)
    return alterTable(child, [`add ${spelled(key)}`]);
  return `${alterTable(child, [`add ${spelled({ ...key, notValid: true })}`])}\n${alterTable(child, [`validate constraint ${quoteIdentifier(key.name)}`])}`;
}

/** The constraint, what it refers to on a line of its own. */
function spelled(key: ForeignKey): string {
  return printNamedConstraint(key).replace(/ references (?=\S+ ?\()/, '\n    references ');
}
