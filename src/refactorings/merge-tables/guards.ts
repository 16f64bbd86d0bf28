import { type ForeignKey, keyOf, primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { mentions, sqlOf } from './expressions.ts';
import { bindingKeys } from './foreign-keys.ts';
import { incomingKeys, sameColumns } from './keys.ts';
import { limitsOf } from './limits.ts';
import type { Merge, Part } from './merge.ts';
import { type SharedKey, sharedKeys } from './shared-keys.ts';
import { guardBlock, nameOf, raiseText } from './spell.ts';

/** Stops before anything is changed where real rows break what the merge assumes about keys. */
export function guardKeys(merge: Merge): Part {
  const { a, b } = merge;
  const notes: string[] = [];
  const blocks: string[] = [];
  const probes: { assumption: string; probe: string[] }[] = [];
  const identity = merge.policy === 'same-row' ? sameRow(merge) : undefined;
  for (const key of sharedKeys(merge)) {
    const from = key.columns?.from ?? [];
    const identifies = identity !== undefined && sameColumns(from, primaryKeyOf(a)?.columns ?? []);
    if (!identifies) {
      blocks.push(meetings(merge, key, identity));
      if (key.columns && identity === undefined)
        probes.push({
          assumption: `no row of ${a.name} has the ${key.shown} of a row of ${b.name}`,
          probe: plant(merge, key.columns.from, key.columns.into),
        });
      if (key.name !== primaryKeyOf(b)?.name)
        notes.push(
          `${b.name} (${key.shown}) is unique over the rows of both tables: ${key.name} refuses what collides.`,
        );
    }
    if (!key.uniqueAlready) blocks.push(repetitions(merge, key));
  }
  // Of a table made elsewhere the key may be unknown; the foreign key itself looks at every row all the same.
  const references = bindingKeys(merge)
    .filter(({ key }) => key.referencedColumns.length > 0)
    .map(({ key, binds }) => orphans(merge, key, binds));
  blocks.push(...references);
  if (identity !== undefined) blocks.push(...outside(merge, identity), ...differentlySeen(merge, identity));
  if (blocks.length === 0) return { notes };
  return {
    notes,
    pieces: [
      {
        stage: 'guard',
        title: 'Stop where rows would collide',
        comment: `Nothing has been changed yet: where a row cannot live under the keys of ${b.name}, this ends here and says how many.`,
        sql: blocks.join('\n\n'),
      },
    ],
    obligations: probes.map((p) => ({ kind: 'guard-aborts' as const, ...p })),
  };
}

/** Names of constraints that bind rows of both tables, and bound those of one before. */
export function stricterConstraints(merge: Merge): string[] {
  // A row that is in both tables is held by what refers to either.
  const holding = merge.policy === 'same-row' ? [merge.a, merge.b].flatMap((t) => incomingKeys(merge.snapshot, t)) : [];
  return [
    ...sharedKeys(merge).map((k) => k.name),
    ...bindingKeys(merge).map(({ key }) => key.name),
    ...holding.map(({ key }) => key.name),
  ];
}

/** The condition that two rows are one and the same, for the policy that says so. */
export function sameRow(merge: Merge): string {
  const key = primaryKeyOf(merge.a)?.columns ?? [];
  return key.map((c) => `kept.${quoteIdentifier(merge.columns.get(c) ?? c)} = old.${quoteIdentifier(c)}`).join(' and ');
}

function meetings({ a, b }: Merge, key: SharedKey, identity: string | undefined): string {
  const equal = key.nullsNotDistinct ? 'is not distinct from' : '=';
  const on = key.kept.map((k, i) => `${k} ${equal} ${key.old[i]}`).join(' and ');
  const conditions = [
    ...(key.oldWhere === undefined ? [] : [`(${key.oldWhere})`]),
    ...(key.keptWhere === undefined ? [] : [`(${key.keptWhere})`]),
    ...(identity === undefined ? [] : [`not (${identity})`]),
  ];
  const query = [
    'select count(*) into found',
    `from ${nameOf(a)} as old`,
    `join ${nameOf(b)} as kept on ${on}`,
    ...(conditions.length === 0 ? [] : [`where ${conditions.join(' and ')}`]),
  ].join('\n');
  return guardBlock(
    query,
    `cannot merge ${raiseText(a.name)} into ${raiseText(b.name)}: % row(s) share (${raiseText(key.shown)}) with a row of ${raiseText(b.name)}`,
    `Give the rows of ${a.name} values of their own in (${key.shown}), or remove those that are there twice, and run this again.`,
  );
}

function repetitions({ a, b }: Merge, key: SharedKey): string {
  const conditions = [
    ...(key.oldWhere === undefined ? [] : [`(${key.oldWhere})`]),
    ...(key.nullsNotDistinct ? [] : key.old.map((k) => `${k} is not null`)),
  ];
  const query = [
    'select count(*) into found',
    'from (',
    `  select from ${nameOf(a)} as old`,
    ...(conditions.length === 0 ? [] : [`  where ${conditions.join(' and ')}`]),
    `  group by ${key.old.join(', ')}`,
    '  having count(*) > 1',
    ') as repeated',
  ].join('\n');
  return guardBlock(
    query,
    `cannot merge ${raiseText(a.name)} into ${raiseText(b.name)}: % value(s) of (${raiseText(key.shown)}) stand in more than one row of ${raiseText(a.name)}`,
    `(${key.shown}) is unique in ${b.name}. Make it so in ${a.name}, and run this again.`,
  );
}

/** Rows in both tables whose values, the target's, the absorbed table would never have taken. */
function outside(merge: Merge, identity: string): string[] {
  const { a, b } = merge;
  const own = new Set(merge.placements.filter((p) => p.kind === 'own').map((p) => p.to));
  return limitsOf(merge)
    .filter(({ columns, check }) => columns.every((c) => !own.has(c)) && check?.notValid !== true)
    .map(({ columns, condition }) =>
      guardBlock(
        [
          'select count(*) into found',
          `from ${nameOf(b)} as kept`,
          `where not (${condition})`,
          `  and exists (select from ${nameOf(a)} as old where ${identity})`,
        ].join('\n'),
        `cannot merge ${raiseText(a.name)} into ${raiseText(b.name)}: % row(s) that are in both have a value in (${raiseText(columns.join(', '))}) that ${raiseText(a.name)} does not take`,
        `Correct (${columns.join(', ')}) in ${b.name}, and run this again.`,
      ),
    );
}

/** Rows in both tables that the policies would show to other people once they hold the target's values. */
function differentlySeen(merge: Merge, identity: string): string[] {
  const { a, b } = merge;
  const texts = a.rowSecurity
    ? a.policies.flatMap((p) => [p.using, p.check].flatMap((e) => (e ? [sqlOf(e)] : [])))
    : [];
  const asked = merge.placements.filter(
    (p) => p.kind === 'shared' && texts.some((text) => mentions(text, [p.from.name, p.to])),
  );
  const [first] = asked;
  if (!first) return [];
  const differs = asked.map(
    (p) => `kept.${quoteIdentifier(p.to)}::text is distinct from old.${quoteIdentifier(p.from.name)}::text`,
  );
  const shown = asked.map((p) => p.from.name).join(', ');
  return [
    guardBlock(
      [
        'select count(*) into found',
        `from ${nameOf(a)} as old`,
        `join ${nameOf(b)} as kept on ${identity}`,
        `where ${differs.join('\n  or ')}`,
      ].join('\n'),
      `cannot merge ${raiseText(a.name)} into ${raiseText(b.name)}: % row(s) that are in both differ in (${raiseText(shown)}), by which policies decide who sees them`,
      `Make (${shown}) equal in both tables, and run this again.`,
    ),
  ];
}

/** Rows of one table that point to nothing, where only the other's foreign key forbade that. */
function orphans(merge: Merge, key: ForeignKey, binds: 'a' | 'b'): string {
  const { a, b } = merge;
  const back = new Map(merge.placements.map((p) => [p.to, p.from.name]));
  const columns = key.columns.map((c) => quoteIdentifier(binds === 'a' ? (back.get(c) ?? c) : c));
  const table = binds === 'a' ? a : b;
  const match = columns.map((c, i) => `parent.${quoteIdentifier(key.referencedColumns[i] ?? '')} = child.${c}`);
  const query = [
    'select count(*) into found',
    `from ${nameOf(table)} as child`,
    `where ${columns.map((c) => `child.${c} is not null`).join(' and ')}`,
    `  and not exists (select from ${nameOf(key.references)} as parent where ${match.join(' and ')})`,
  ].join('\n');
  return guardBlock(
    query,
    `cannot merge ${raiseText(a.name)} into ${raiseText(b.name)}: % row(s) of ${raiseText(table.name)} refer in (${raiseText(columns.join(', '))}) to no row of ${raiseText(keyOf(key.references))}`,
    `Correct or empty (${columns.join(', ')}) there, and run this again.`,
  );
}

/** SQL that gives a row of the absorbed table the key of a row of the target, foreign keys or not. */
function plant({ a, b }: Merge, from: readonly string[], into: readonly string[]): string[] {
  const sets = from.map(quoteIdentifier).join(', ');
  const picked = into.map((c) => `kept.${quoteIdentifier(c)}`).join(', ');
  const set = from.length === 1 ? `${sets} = (select ${picked}` : `(${sets}) = (select ${picked}`;
  const first = into.map((c) => `kept.${quoteIdentifier(c)} is not null`).join(' and ');
  const update = `update ${nameOf(a)} set ${set} from ${nameOf(b)} as kept where ${first} limit 1) where ctid = (select min(ctid) from ${nameOf(a)})`;
  const planted = from.map((c, i) => `old.${quoteIdentifier(c)} = kept.${quoteIdentifier(into[i] ?? c)}`).join(' and ');
  return [
    'set local session_replication_role = replica',
    update,
    `do $probe$ begin if not exists (select from ${nameOf(a)} as old join ${nameOf(b)} as kept on ${planted}) then raise exception 'there are no two rows to make collide'; end if; end $probe$`,
  ];
}
