import type { Column, Relation, Snapshot } from '../catalog/model.ts';
import { allowedValues, kept, singular } from '../similarity/index.ts';
import { delimitedIn } from './delimited.ts';
import { excused } from './list-excuses.ts';
import { type ListColumn, type ListName, listName, type Surroundings } from './list-names.ts';
import { targetOf } from './list-targets.ts';
import { IN_OWN_WORDS, LISTED, ONE_TEXT } from './list-words.ts';

type Found = Omit<ListColumn, 'form' | 'target'>;

/** Text in which a separator stands between values: said by a comment, a CHECK, a query, rows, or the name alone. */
export function listInText(around: Surroundings, table: Relation, column: Column): ListColumn | undefined {
  const name = listName(column.name);
  const found =
    saidByComment(column) ??
    declared(around.snapshot, table, column) ??
    shown(around, table, column, name) ??
    named(table, column, name, around.snapshot);
  if (found === undefined) return undefined;
  const target = targetOf(around, table, {
    family: name.as === 'id' ? undefined : 'text',
    words: name.item,
    as: name.as,
  });
  const list: ListColumn = { ...found, form: 'text', ...(target === undefined ? {} : { target }) };
  return excused(table, column, name, list);
}

const SAID: readonly (readonly [RegExp, string])[] = [
  [/\bcomma[- ]?(?:separated|delimited|joined)|\bseparated by (?:a )?commas?\b|\bcommas? between\b/i, ','],
  [/\bsemi-?colon[- ]?(?:separated|delimited)|\bseparated by (?:a )?semi-?colons?\b/i, ';'],
  [/\bpipe[- ]?(?:separated|delimited)|\bseparated by (?:a )?pipes?\b/i, '|'],
  [/\b(?:new-?line|line)[- ](?:separated|delimited)|\bone per line\b/i, '\n'],
  [/\b(?:space|whitespace)[- ](?:separated|delimited)/i, ' '],
  [/\bcsv (?:list|of)\b|\b(?:list|stored) (?:in|as) csv\b/i, ','],
];

function saidByComment({ comment }: Column): Found | undefined {
  const said = comment === undefined ? undefined : SAID.find(([pattern]) => pattern.test(comment));
  if (said === undefined) return undefined;
  return { separator: said[1], strength: 'sure', basis: 'inferred', because: 'its comment says so' };
}

/** A bare pipe is an alternative, and no separator. */
const REPEATED = /~\*?\s*'[^']*\((?:\?:)?(?:\\s\*|\s)?(,|;|\\\||\[\|\])[^']*\)[*+]/;

/** A CHECK whose pattern repeats behind a separator, or a query that takes the values apart. */
function declared(snapshot: Snapshot, table: Relation, column: Column): Found | undefined {
  const named = column.name.replace(/\W/g, '\\$&');
  for (const c of table.constraints) {
    const separator = c.type === 'c' ? REPEATED.exec(c.expression.sql)?.[1] : undefined;
    if (c.type !== 'c' || separator === undefined) continue;
    if (new RegExp(`(?<!\\w)"?${named}"?(?!\\w)`).test(c.expression.sql))
      return {
        separator: separator.replace(/[\\[\]]/g, ''),
        strength: 'sure',
        basis: 'declared',
        because: `${c.name} checks for values behind ${WRITTEN[separator.replace(/[\\[\]]/g, '')]}`,
      };
  }
  if (!mayBeSplit(table) && viewsSplitting(snapshot).length === 0) return undefined;
  const split = new RegExp(
    `(?:string_to_array|string_to_table|regexp_split_to_(?:array|table)|unnest\\(string_to_array)\\s*\\(\\s*(?:"?\\w+"?\\.)?"?${named}"?\\s*(?:::\\s*\\w+\\s*)?,\\s*E?'\\\\*([,;|]|\\\\n)`,
    'i',
  );
  const by = splitterOf(snapshot, table, split);
  if (by === undefined) return undefined;
  return { separator: by.separator, strength: 'sure', basis: 'declared', because: `${by.name} takes it apart` };
}

// Hardly any table does, and every column of text would have a pattern made.
const mayBeSplit = kept((table): boolean => {
  const own = [
    ...table.columns.map((c) => c.generated),
    ...table.indexes.flatMap(({ keys }) => keys.map((k) => k.expression)),
  ];
  return own.some((made) => made !== undefined && SPLITTING.test(made.sql));
});

const SPLITTING = /string_to_|regexp_split_to_/i;

/** A view over the table, an index or a generated column of it. */
function splitterOf(
  snapshot: Snapshot,
  table: Relation,
  split: RegExp,
): { name: string; separator: string } | undefined {
  for (const column of table.columns) {
    const separator = column.generated && split.exec(column.generated.sql)?.[1];
    if (separator) return { name: column.name, separator };
  }
  for (const index of table.indexes)
    for (const { expression } of index.keys) {
      const separator = expression && split.exec(expression.sql)?.[1];
      if (separator) return { name: index.name, separator };
    }
  const views = viewsSplitting(snapshot);
  for (const { view, query } of views) {
    if (!view.view?.dependsOn.some((on) => on.schema === table.schema && on.name === table.name)) continue;
    const separator = split.exec(query)?.[1];
    if (separator) return { name: view.name, separator };
  }
  return undefined;
}

const splitting = new WeakMap<Snapshot, readonly { readonly view: Relation; readonly query: string }[]>();

// Hardly any view does, and every column of text asks.
function viewsSplitting(snapshot: Snapshot) {
  let known = splitting.get(snapshot);
  if (known === undefined) {
    known = [...snapshot.relations.values()].flatMap((view) =>
      view.view !== undefined && SPLITTING.test(view.view.query.sql) ? [{ view, query: view.view.query.sql }] : [],
    );
    splitting.set(snapshot, known);
  }
  return known;
}

/** Texts in which commas belong to what is said. */
const PROSE = new Set(
  'address location place name title description note comment text body message content url path agent query sql format cron schedule pattern regex template html css json payload value coordinate position geometry reason instruction summary street subject bio about quote excerpt code script expression formula label caption'.split(
    ' ',
  ),
);

/** Items that come again in other rows are values of something; names alone may have commas in them. */
const LEAST_REPEATED = 0.75;

function shown({ rows }: Surroundings, table: Relation, column: Column, name: ListName): Found | undefined {
  const known = rows.rowsOf(table);
  const place = known?.columns.indexOf(column.name) ?? -1;
  if (known === undefined || place < 0) return undefined;
  const found = delimitedIn(known, place);
  if (found === undefined) return undefined;
  const isNamed = name.mark !== undefined || (name.many && (isListed(name) || name.as !== undefined));
  const head = name.item.at(-1) ?? '';
  // Of what no name announces, items have to come again, and not always as the first or the second.
  const comesAgain = found.lists >= 3 && found.moving > 0 && found.distinct <= found.items * LEAST_REPEATED;
  // Codes with a separator and no blank are no prose: FORD,VW.
  const isCoded = found.coded && name.item.length > 1;
  if (!isNamed && (PROSE.has(head) || !(comesAgain || isCoded))) return undefined;
  return {
    separator: found.separator,
    strength: isNamed || (comesAgain && found.lists >= 3) ? 'sure' : 'likely',
    basis: 'observed',
    because: `${found.lists} of the ${found.values} values in the files hold several, such as '${shortened(found.example)}'`,
    shown: found,
  };
}

function named(table: Relation, column: Column, name: ListName, snapshot: Snapshot): Found | undefined {
  if (allowedValues(table, column, snapshot) !== undefined) return undefined;
  const found = { separator: ',', basis: 'inferred', because: 'its name says so' } as const;
  if (name.as === 'id' && name.many) return { ...found, strength: 'sure' };
  if (name.mark === 'csv' || name.mark === 'list' || name.mark === 'arr' || name.mark === 'array')
    return isListed(name) || isPlural(column.name) ? { ...found, strength: 'sure' } : undefined;
  if (!name.many || !(isListed(name) || KEYS_IN_TEXT.has(name.as ?? ''))) return undefined;
  const plural = { ...found, because: 'its name is in the plural' };
  return IN_OWN_WORDS.has(name.item.at(-1) ?? '')
    ? { ...plural, strength: 'faint', doubt: 'people may write it down in their own words' }
    : { ...plural, strength: 'likely' };
}

/** notify_emails, blocked_skus. */
const KEYS_IN_TEXT = new Set(['email', 'sku', 'slug']);

/** tags_csv. */
function isPlural(name: string): boolean {
  const before = /([a-z]+)_(?:csv|list|arr|array)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return singular(before) !== before && !ONE_TEXT.has(singular(before));
}

function isListed({ item }: ListName): boolean {
  const head = item.at(-1) ?? '';
  return LISTED.has(head) && !ONE_TEXT.has(head);
}

export const WRITTEN: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '|': 'pipes',
  '\n': 'line breaks',
  ' ': 'blanks',
};

function shortened(value: string): string {
  const line = value.replace(/\n/g, '\\n');
  return line.length <= 40 ? line : `${line.slice(0, 37)}...`;
}
