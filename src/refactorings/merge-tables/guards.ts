import { primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { sameColumns, uniqueKeysOf } from './keys.ts';
import type { Merge, Part } from './merge.ts';
import { guardBlock, nameOf, raiseText } from './spell.ts';

/** Stops before anything is changed where real rows break what the merge assumes about keys. */
export function guardKeys(merge: Merge): Part {
  const { a, b, policy } = merge;
  const notes: string[] = [];
  const blocks: string[] = [];
  const probes: { assumption: string; probe: string[] }[] = [];
  const key = primaryKeyOf(b);
  const ownKeys = uniqueKeysOf(a);
  for (const unique of uniqueKeysOf(b)) {
    const columns = unique.columns.map((to) => merge.placements.find((p) => p.to === to && p.kind === 'shared'));
    if (columns.some((c) => !c)) continue;
    const from = columns.map((c) => c?.from.name ?? '');
    const primary = unique === key;
    const same = policy === 'same-row' ? sameRow(merge) : undefined;
    const identifies = same !== undefined && sameColumns(from, primaryKeyOf(a)?.columns ?? []);
    if (!identifies) {
      blocks.push(meetings(merge, from, unique.columns, same));
      if (policy !== 'same-row')
        probes.push({
          assumption: `no row of ${a.name} has the ${from.join(', ')} of a row of ${b.name}`,
          probe: plant(merge, from, unique.columns),
        });
      if (!primary) notes.push(`${b.name} (${unique.columns.join(', ')}) is unique over the rows of both tables.`);
    }
    if (!ownKeys.some((k) => k.columns.every((c) => from.includes(c)))) {
      blocks.push(repetitions(merge, from));
    }
  }
  if (blocks.length === 0) return { notes };
  return {
    notes,
    pieces: [
      {
        stage: 'guard',
        title: 'Stop where rows would collide',
        comment:
          'Nothing has been changed yet: where two rows would need the same key, this ends here and says how many.',
        sql: blocks.join('\n\n'),
      },
    ],
    obligations: probes.map((p) => ({ kind: 'guard-aborts' as const, ...p })),
  };
}

/** The condition that two rows are one and the same, for the policy that says so. */
function sameRow(merge: Merge): string {
  const key = primaryKeyOf(merge.a)?.columns ?? [];
  return key.map((c) => `kept.${quoteIdentifier(merge.columns.get(c) ?? c)} = old.${quoteIdentifier(c)}`).join(' and ');
}

function meetings(merge: Merge, from: readonly string[], into: readonly string[], same: string | undefined): string {
  const { a, b } = merge;
  const on = into.map((c, i) => `kept.${quoteIdentifier(c)} = old.${quoteIdentifier(from[i] ?? c)}`).join(' and ');
  const query = [
    'select count(*) into found',
    `from ${nameOf(a)} as old`,
    `join ${nameOf(b)} as kept on ${on}`,
    ...(same === undefined ? [] : [`where not (${same})`]),
  ].join('\n');
  const list = from.join(', ');
  return guardBlock(
    query,
    `cannot merge ${raiseText(a.name)} into ${raiseText(b.name)}: % row(s) share (${raiseText(list)}) with a row of ${raiseText(b.name)}`,
    `Give the rows of ${a.name} values of their own in (${list}), or remove those that are there twice, and run this again.`,
  );
}

function repetitions(merge: Merge, from: readonly string[]): string {
  const { a, b } = merge;
  const list = from.map(quoteIdentifier).join(', ');
  const notNull = from.map((c) => `${quoteIdentifier(c)} is not null`).join(' and ');
  const query = [
    'select count(*) into found',
    'from (',
    `  select from ${nameOf(a)}`,
    `  where ${notNull}`,
    `  group by ${list}`,
    '  having count(*) > 1',
    ') as repeated',
  ].join('\n');
  return guardBlock(
    query,
    `cannot merge ${raiseText(a.name)} into ${raiseText(b.name)}: % value(s) of (${raiseText(from.join(', '))}) stand in more than one row of ${raiseText(a.name)}`,
    `(${from.join(', ')}) is unique in ${b.name}. Make it so in ${a.name}, and run this again.`,
  );
}

/** SQL that gives a row of the absorbed table the key of a row of the target, foreign keys or not. */
function plant({ a, b }: Merge, from: readonly string[], into: readonly string[]): string[] {
  const sets = from.map(quoteIdentifier).join(', ');
  const picked = into.map((c) => `kept.${quoteIdentifier(c)}`).join(', ');
  const set = from.length === 1 ? `${sets} = (select ${picked}` : `(${sets}) = (select ${picked}`;
  const first = into.map((c) => `kept.${quoteIdentifier(c)} is not null`).join(' and ');
  return [
    'set local session_replication_role = replica',
    `update ${nameOf(a)} set ${set} from ${nameOf(b)} as kept where ${first} limit 1) where ctid = (select min(ctid) from ${nameOf(a)})`,
  ];
}
