import { type Column, columnOf, foreignKeysOf, type Relation } from '../../catalog/model.ts';
import type { KnownRow } from '../../catalog/rows/source.ts';
import { reasonOfTable } from '../../dependencies/repetition.ts';
import { familyOf, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { literally } from './names-in-files.ts';
import { isApart, isPassing } from './own-tables.ts';
import { label } from './wording.ts';

/** Why a table may do without. */
export interface Doubt {
  /** A clause. */
  readonly because: string;
  /** Set where rows that are there twice are no surprise either. */
  readonly asTheyCame?: true;
}

/** @param parent a table with a key that it inherits from */
export function doubtOf(
  context: Pick<RuleContext, 'similarity' | 'snapshot' | 'files'>,
  table: Relation,
  parent: Relation | undefined,
): Doubt | undefined {
  const passing = asTheyCame(table);
  if (passing !== undefined) return { because: passing, asTheyCame: true };
  const dropped = table.provenance.changes.findLast(({ what }) =>
    /^drop constraint .*(?:pkey|pk_|_pk$|primary)/i.test(what),
  );
  if (dropped !== undefined)
    return { because: `${dropped.at.file.slice(dropped.at.file.lastIndexOf('/') + 1)} dropped its key` };
  const refused = refusedFor(context, table);
  if (refused !== undefined)
    return { because: `${refused} is not all read: a statement there that names ${label(table)} was refused` };
  const of = words(table.name);
  if (of.some((word) => SINGLE.has(word)) && foreignKeysOf(table).length === 0)
    return { because: `${label(table)} seems to hold a single row` };
  const waiting = of.find((word) => WAITING.has(word));
  if (waiting !== undefined)
    return { because: `rows of ${label(table)} seem to go when they are dealt with (${waiting})` };
  // Who gave its rows an id, or made them of rows that have one, wanted to tell them apart.
  if (parent !== undefined || table.columns.some((c) => isNumbered(c) && c === idOf(context, table))) return undefined;
  const reason = reasonOfTable(table);
  if (reason !== undefined) return { because: reason.because };
  const written = of.at(-1) ?? '';
  return APPENDED.has(written)
    ? { because: `rows of ${label(table)} seem to be added and never changed (${written})` }
    : undefined;
}

/** The file with an ALTER TABLE of this table that came to nothing: what it declares is not known to be missing. */
function refusedFor(
  { snapshot, files = [] }: Pick<RuleContext, 'snapshot' | 'files'>,
  table: Relation,
): string | undefined {
  const alters = new RegExp(
    `^\\s*alter\\s+table\\s[^;]*?(?<![\\w$])${literally(table.name)}(?![\\w$])[^;]*\\b(?:primary\\s+key|unique)\\b`,
    'i',
  );
  const at = snapshot.problems.find(({ severity, at: { file, span } }) => {
    const text = severity === 'error' ? files.find((f) => f.path === file)?.text : undefined;
    return text !== undefined && alters.test(text.slice(span.start, span.end));
  })?.at;
  return at?.file.slice(at.file.lastIndexOf('/') + 1);
}

function asTheyCame(table: Relation): string | undefined {
  if (table.persistence === 'unlogged')
    return `${label(table)} is unlogged, and rows that are only passing through need none`;
  if (isApart(table) || isPassing(table.schema))
    return reasonOfTable(table)?.because ?? `${label(table)} seems to hold rows as they came`;
  const said = table.comment === undefined ? undefined : DELIVERED.exec(table.comment)?.[0];
  if (said !== undefined) return `its comment says that it holds rows as they came ("${said.toLowerCase()}")`;
  const loaded = table.columns.find((c) => LOADED.test(c.name));
  return loaded && `${label(table)} seems to be loaded from somewhere else (${loaded.name})`;
}

/** Comments on tables that take what a file holds, duplicates and all. */
const DELIVERED =
  /\bas (?:delivered|received|uploaded|exported|loaded|imported|they (?:are|came|come))\b|\braw (?:lines?|rows?|data|records?|copy)\b|\b(?:re)?loaded (?:as a whole|daily|weekly|monthly|each|every|from)\b|\bduplicates (?:are )?(?:possible|allowed|expected|included)\b|\btruncated (?:and|before|after|each|every)\b|\bappend[- ]only\b|\bemptied\b/i;
const LOADED =
  /^(?:loaded|imported|ingested|staged)_(?:at|on)$|^(?:source|import|load)_(?:file|file_?name|batch_id|row|line)$/i;
const WAITING = new Set('pending queue queued outbox'.split(' '));

const SINGLE = new Set('config configuration control settings singleton'.split(' '));
const APPENDED = new Set(
  'event metric sample measurement reading tick telemetry heartbeat trace span ping hit schema aud'.split(' '),
);

/** The id that was made for the rows of a table. */
function idOf({ similarity }: Pick<RuleContext, 'similarity'>, table: Relation): Column | undefined {
  const keys = foreignKeysOf(table);
  // Of two columns, an id is as likely what a link refers to.
  return table.columns.find(
    (c) =>
      !keys.some((k) => k.columns.includes(c.name)) &&
      (isNumbered(c) ||
        (c.name.toLowerCase() === 'id' && table.columns.length > 2 && similarity.parentOf(table, c) === undefined)),
  );
}

/** What could be the primary key; of a partitioned table it has to hold what tells the parts apart. */
export function candidateOf(context: RuleContext, table: Relation): readonly Column[] | undefined {
  const found = tellingApart(context, table);
  if (found === undefined || table.partitionBy === undefined) return found;
  const parts = partsOf(table.partitionBy).map((name) => columnOf(table, name));
  return parts.some((c) => c === undefined) ? undefined : [...new Set([...found, ...parts.flatMap((c) => c ?? [])])];
}

/** @param by as in "range (taken_on, region)" */
function partsOf(by: string): readonly string[] {
  const inside = /\((.*)\)/.exec(by)?.[1] ?? '';
  return inside.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'));
}

/** An id that was made to be the key, or the references of a table that does little more than link; see `advice`. */
function tellingApart({ similarity }: RuleContext, table: Relation): readonly Column[] | undefined {
  const keys = foreignKeysOf(table);
  const refers = (c: Column) => keys.some((k) => k.columns.includes(c.name));
  const id = idOf({ similarity }, table);
  if (id !== undefined) return [id];
  const pointing = table.columns.filter(
    (c) => refers(c) || (words(c.name).at(-1) === 'id' && similarity.parentOf(table, c) !== undefined),
  );
  const ends = pointing.length > 2 ? pointing.filter((c) => !similarity.tenantKeys.has(c.name)) : pointing;
  const others = table.columns.filter((c) => !pointing.includes(c) && !similarity.isHousekeeping(table, c));
  if (ends.length === 2 && others.length <= MOST_ATTRIBUTES) {
    // A link that comes and goes is there again with another beginning.
    const since = others.find((c) => BEGINNING.test(c.name) && MOMENTS.has(familyOf(c.type)));
    return since === undefined ? ends : [...ends, since];
  }
  // The values that a row of another table has, one a row.
  const [value] = others;
  const isPlain =
    value !== undefined && table.columns.length === 2 && familyOf(value.type) !== 'json' && !value.type.array;
  return ends.length === 1 && isPlain ? [...ends, value] : undefined;
}

const BEGINNING = /(?:^|_)(?:from|since|start|starts|started|begin|begins|effective)(?:_|$)/i;
const MOMENTS = new Set(['date', 'timestamp']);

/** What a link says of what it links: since when, in which role. */
const MOST_ATTRIBUTES = 2;

function isNumbered({ identity, default: value, type }: Column): boolean {
  return (
    identity !== undefined ||
    (value !== undefined && (/\bnextval\b/i.test(value.sql) || (familyOf(type) === 'uuid' && /\(/.test(value.sql))))
  );
}

export interface Duplicates {
  readonly rows: number;
  readonly of: number;
  readonly at: readonly KnownRow[];
}

/** Rows of which every value is known and that are there again. */
export function duplicatesOf({ rows }: RuleContext, table: Relation): Duplicates | undefined {
  const known = rows.rowsOf(table);
  if (known === undefined || known.sampled) return undefined;
  const seen = new Set<string>();
  const again: KnownRow[] = [];
  for (const row of known.rows) {
    if (row.values.length === 0 || row.values.includes(undefined)) continue;
    const key = JSON.stringify(row.values);
    if (seen.has(key)) again.push(row);
    seen.add(key);
  }
  return again.length === 0 ? undefined : { rows: again.length, of: known.seen, at: again };
}
