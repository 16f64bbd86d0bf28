import { type Column, foreignKeysOf, keyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { tableWords, words } from '../../../similarity/index.ts';
import type { RuleContext } from '../../rule.ts';
import { isWithoutKeyOnPurpose } from '../on-purpose.ts';
import { wordSet } from '../word-set.ts';
import type { MissingReference } from './find.ts';

/** Known good reasons to refer to something without a foreign key, each as a clause that a message can end with. */
export function reasonFor(
  context: RuleContext,
  { candidate, target, peers, by }: MissingReference,
): string | undefined {
  const { table, column } = candidate;
  // Heirs and their parent are told apart by their names, and both by what the parent is.
  if (by === 'parent') return saidSo(context, table, column);
  return (
    reasonOfTable(context, table) ??
    saidSo(context, table, column) ??
    (peers.length < 2 && rowsLeave(context.snapshot, target)
      ? `rows of ${target.name} move away when they are done with, and what names them stays`
      : undefined)
  );
}

/** Words anywhere in the name of a table that outlives what it is about, or takes rows in whatever order they come. */
const RECORDS = wordSet(`
  history hist historical audit archive archived snapshot journal trail backup staging stg raw landing tmp temp legacy deleted
  tombstone trash cache cached outbox inbox daily hourly weekly monthly quarterly yearly annual mth mart analytics telemetry
  changelog fact rollup projection import imported imp revision extract remittance bordereau
`);
/** The same as last words. */
const RECORD_HEADS = wordSet(`
  log event import report statistic stat metric summary aggregate usage change webhook queue impression index
  view click hit ping heartbeat pageview
`);
const LONGEST = 'historical';

function reasonOfTable({ similarity }: RuleContext, table: Relation): string | undefined {
  const of = words(table.name);
  const year = of.at(-1) ?? '';
  if (of.length > 1 && /^(?:19|20)\d\d(?:q[1-4]|h[12]|\d{2}|\d{4})?$/.test(year))
    return `${table.name} holds what was closed in its time, and stands on its own`;
  const isRecord =
    isRecordsName(of) ||
    // What others refer to is a thing: an event with tickets.
    (RECORD_HEADS.has(of.at(-1) ?? '') && similarity.childrenOf(table).size === 0) ||
    /(?:^|_)(?:audit|archive|history|staging|logs?|analytics)(?:_|$)/i.test(table.schema);
  return isRecord ? 'rows of such a table may outlive what they refer to' : undefined;
}

/** Whether any word says that rows are kept, or taken, as they come. */
export function isRecordsName(of: readonly string[]): boolean {
  return of.some((word) => RECORDS.has(word) || (word.startsWith(LONGEST) && word.length > LONGEST.length));
}

/** Comments that say of a table that its rows are not written one by one. */
const NOT_BUILT =
  /\b(?:frozen|wiped|truncated|rebuilt|regenerated|recomputed|disposable|materiali[sz]ed|as (?:delivered|received|sent|filed|is|imported)|extract(?:ed|s)? (?:from|for|of)|append[- ]only|written by (?:a |the )?trigger)\b/i;

function saidSo(context: RuleContext, table: Relation, column: Column): string | undefined {
  if (isWithoutKeyOnPurpose(context, table, column)) return 'a comment says that there is none on purpose';
  const dropped = droppedKeyOf(table, column);
  if (dropped !== undefined) return `${dropped} dropped the foreign key that it had`;
  return table.comment !== undefined && NOT_BUILT.test(table.comment)
    ? `the comment on ${table.name} says that its rows are not kept in step`
    : undefined;
}

/** The file that took the column's foreign key away, as its name tells. */
function droppedKeyOf(table: Relation, column: Column): string | undefined {
  const at = table.provenance.changes.findLast(
    ({ what }) =>
      what.startsWith('drop constraint ') && what.includes(column.name) && /(?:_|\b)(?:fk|fkey|foreign)/i.test(what),
  )?.at;
  return at?.file.slice(at.file.lastIndexOf('/') + 1);
}

const AWAY = wordSet('archive history archived closed');

const leaving = new WeakMap<Snapshot, ReadonlySet<string>>();

/** Whether a table of its past stands beside a table that nothing refers to: then a foreign key would keep rows from moving there. */
function rowsLeave(snapshot: Snapshot, target: Relation): boolean {
  let known = leaving.get(snapshot);
  if (known === undefined) {
    const referred = new Set<string>();
    const past = new Set<string>();
    for (const table of snapshot.relations.values()) {
      for (const key of foreignKeysOf(table)) referred.add(keyOf(key.references));
      const of = words(table.name);
      if (AWAY.has(of.at(-1) ?? '')) past.add(`${table.schema} ${of.slice(0, -1).join(' ')}`);
    }
    const found = new Set<string>();
    for (const table of snapshot.relations.values())
      if (!referred.has(keyOf(table)) && past.has(`${table.schema} ${tableWords(table.name).join(' ')}`))
        found.add(keyOf(table));
    known = found;
    leaving.set(snapshot, known);
  }
  return known.has(keyOf(target));
}
