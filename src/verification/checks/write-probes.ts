import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Text } from '../engine.ts';
import type { Composer, NewRow } from '../rows/compose.ts';
import type { Group } from '../rows/groups.ts';
import { type Image, show } from '../rows/image.ts';
import { insertSql, literal } from '../rows/insert.ts';
import { freshValue, tooLong } from '../rows/values.ts';
import type { KeyFacts, TableFacts } from '../tables.ts';

/** One statement that writes, tried on the old table and then through its old name. */
export interface Probe {
  /** What it does, in a few words: "UPDATE of title". */
  readonly title: string;
  readonly sql: string;
  /** The key that its ON CONFLICT names. */
  readonly conflict?: KeyFacts;
}

export interface ProbeSource {
  readonly table: TableFacts;
  /** Columns that tell its rows apart. */
  readonly key: readonly string[];
  readonly compose: Composer;
  readonly groups: readonly Group[];
  /** Its rows. */
  readonly image: Image;
}

/**
 * Statements that an application might send: rows with all columns, with defaults, with values that must be refused; each
 * column updated; rows deleted one by one and all at once; upserts on each key.
 */
export function probesOf(source: ProbeSource): Probe[] {
  const { table } = source;
  const returning = ` returning ${source.image.columns.map((c) => `${quoteIdentifier(c)}::text`).join(', ')}`;
  return [...inserts(source), ...refusals(source), ...updates(source), ...deletes(source), ...upserts(source)].map(
    (p) => ({
      ...p,
      sql: p.sql.replaceAll(TARGET, table.sql) + returning,
    }),
  );
}

/** Stands for the relation's name; never part of a value, since values are made here. */
const TARGET = '\u{f8ff}';

function insert(source: ProbeSource, row: NewRow): string {
  return insertSql(source.table, TARGET, row);
}

function inserts(source: ProbeSource): Probe[] {
  const { table, compose } = source;
  const writable = table.columns.filter((c) => !c.generated);
  const without = (row: NewRow, leave: (name: string) => boolean) => new Map([...row].filter(([name]) => !leave(name)));
  const defaulted = (name: string) =>
    writable.some((c) => c.name === name && (c.default !== undefined || c.identity !== ''));
  const optional = (name: string) => defaulted(name) || writable.some((c) => c.name === name && !c.notNull);
  const full = [0, 1, 2, 4, 5].map((k) => ({ title: 'INSERT of all columns', sql: insert(source, compose.row(k)) }));
  const least = without(compose.row(0), optional);
  return [
    ...full,
    { title: 'INSERT with defaults', sql: insert(source, without(compose.row(0), defaulted)) },
    { title: 'INSERT of the columns that it cannot do without', sql: insert(source, least) },
    { title: 'INSERT with DEFAULT spelled out', sql: insertDefaults(source, compose.row(0), defaulted) },
  ];
}

function insertDefaults(source: ProbeSource, row: NewRow, defaulted: (name: string) => boolean): string {
  const columns = [...row.keys()];
  if (columns.length === 0) return insert(source, row);
  const values = columns.map((c) => (defaulted(c) ? 'default' : literal(row.get(c) ?? null)));
  return `insert into ${TARGET} (${columns.map(quoteIdentifier).join(', ')}) values (${values.join(', ')})`;
}

/** Rows that the old table refuses: the old name must refuse them too. */
function refusals(source: ProbeSource): Probe[] {
  const { table, compose, groups, image } = source;
  const wrong = (title: string, values: ReadonlyMap<string, Text>): Probe => ({
    title,
    sql: insert(source, new Map([...compose.row(0), ...values])),
  });
  const writable = table.columns.filter((c) => !c.generated);
  const nulls = writable
    .filter((c) => c.notNull)
    .map((c) => wrong(`INSERT of NULL into ${c.name}`, new Map([[c.name, null]])));
  const long = writable.flatMap((c) => {
    const value = tooLong(c.type);
    return value === undefined
      ? []
      : [wrong(`INSERT of a value beyond the limit of ${c.name}`, new Map([[c.name, value]]))];
  });
  const checks = groups.flatMap((g) =>
    g.refused.map((t) =>
      wrong(
        `INSERT of ${g.columns.map((c, i) => `${c} = ${show(t[i] ?? null)}`).join(', ')}`,
        new Map(g.columns.map((c, i) => [c, t[i] ?? null])),
      ),
    ),
  );
  const orphans = table.foreignKeys.flatMap((key) => {
    const values = key.columns.map((name) => [name, orphanValue(table, name)] as const);
    if (values.some(([, v]) => v === undefined)) return [];
    return [
      wrong(
        `INSERT of a ${key.columns.join(', ')} that references nothing`,
        new Map(values.map(([n, v]) => [n, v ?? null])),
      ),
    ];
  });
  const twins = table.keys.flatMap((key) => {
    const row = image.rows.find((r) => key.columns.every((c) => cellOf(image, r, c) !== null));
    if (!row || key.columns.length === 0) return [];
    return [
      wrong(
        `INSERT of a ${key.columns.join(', ')} that is there already`,
        new Map(key.columns.map((c) => [c, cellOf(image, row, c)])),
      ),
    ];
  });
  return [...nulls, ...long, ...checks, ...orphans, ...twins];
}

function orphanValue(table: TableFacts, name: string): string | undefined {
  const column = table.columns.find((c) => c.name === name);
  return column && freshValue(column.type, 29_000, 'nothing');
}

function updates(source: ProbeSource): Probe[] {
  const { table, groups, key, image } = source;
  const rows = someRows(image);
  if (key.length === 0) return [];
  const probes = groups.flatMap((group) => {
    if (group.columns.every((c) => key.includes(c))) return [];
    const picked = [
      ...group.tuples.slice(0, 2),
      ...group.tuples.filter((t) => t.includes(null)).slice(0, 1),
      ...group.refused.slice(0, 1),
    ];
    return picked.flatMap((tuple, i): Probe[] => {
      const row = rows[i % Math.max(1, rows.length)];
      if (!row) return [];
      const sets = group.columns.flatMap((c, j) =>
        key.includes(c) ? [] : [`${quoteIdentifier(c)} = ${literal(tuple[j] ?? null)}`],
      );
      return [
        {
          title: `UPDATE of ${group.columns.join(', ')}`,
          sql: `update ${TARGET} set ${sets.join(', ')} where ${is(image, row, key)}`,
        },
      ];
    });
  });
  const free = plainColumn(source);
  const [first] = rows;
  const rekey =
    key.length === 1 ? table.columns.find((c) => c.name === key[0] && c.identity !== 'a' && !c.generated) : undefined;
  const newKey = rekey && freshValue(rekey.type, 28_000, 'rekeyed');
  const given = table.columns.filter((c) => c.default !== undefined && !c.generated && c.identity === '');
  const defaults = given.flatMap((c) =>
    first && !key.includes(c.name) && c.sequence === undefined
      ? [
          {
            title: `UPDATE of ${c.name} to its default`,
            sql: `update ${TARGET} set ${quoteIdentifier(c.name)} = default where ${is(image, first, key)}`,
          },
        ]
      : [],
  );
  return [
    ...probes,
    ...defaults,
    ...(free
      ? [
          {
            title: `UPDATE of ${free} in every row`,
            sql: `update ${TARGET} set ${quoteIdentifier(free)} = ${quoteIdentifier(free)}`,
          },
        ]
      : []),
    ...(first && rekey && newKey !== undefined
      ? [
          {
            title: `UPDATE of the key ${rekey.name}`,
            sql: `update ${TARGET} set ${quoteIdentifier(rekey.name)} = ${literal(newKey)} where ${is(image, first, key)}`,
          },
        ]
      : []),
  ];
}

function deletes({ image, key }: ProbeSource): Probe[] {
  const one =
    key.length === 0
      ? []
      : someRows(image).map((row) => ({
          title: 'DELETE of a row',
          sql: `delete from ${TARGET} where ${is(image, row, key)}`,
        }));
  return [...one, { title: 'DELETE of every row', sql: `delete from ${TARGET}` }];
}

function upserts(source: ProbeSource): Probe[] {
  const { table, compose, image } = source;
  return table.keys
    .filter((k) => k.plain && k.columns.length > 0)
    .flatMap((conflict) => {
      const row = image.rows.find((r) => conflict.columns.every((c) => cellOf(image, r, c) !== null));
      if (!row) return [];
      const twin = new Map([...compose.row(0), ...conflict.columns.map((c) => [c, cellOf(image, row, c)] as const)]);
      const on = `on conflict (${conflict.columns.map(quoteIdentifier).join(', ')})`;
      const free = plainColumn(source);
      const update = free ? `do update set ${quoteIdentifier(free)} = excluded.${quoteIdentifier(free)}` : 'do nothing';
      const over = conflict.columns.join(', ');
      return [
        {
          title: `INSERT ... ON CONFLICT (${over}) DO UPDATE of a row that is there`,
          sql: `${insert(source, twin)} ${on} ${update}`,
          conflict,
        },
        {
          title: `INSERT ... ON CONFLICT (${over}) DO UPDATE of a new row`,
          sql: `${insert(source, compose.row(0))} ${on} ${update}`,
          conflict,
        },
        {
          title: `INSERT ... ON CONFLICT (${over}) DO NOTHING`,
          sql: `${insert(source, twin)} ${on} do nothing`,
          conflict,
        },
      ];
    });
}

/** Upserts through the old name of keys that are rows of the target's own: whatever comes of them, those rows must stay. */
export function hijacks(source: ProbeSource, target: Image, targetKey: readonly string[]): Probe[] {
  const { table, key, compose } = source;
  if (key.length === 0 || key.length !== targetKey.length) return [];
  const free = plainColumn(source);
  return someRows(target).flatMap((row): Probe[] => {
    const values = key.map((c, i) => [c, cellOf(target, row, targetKey[i] ?? '')] as const);
    const made = new Map([...compose.row(0), ...values]);
    const on = `on conflict (${key.map(quoteIdentifier).join(', ')})`;
    const set = free ? `do update set ${quoteIdentifier(free)} = excluded.${quoteIdentifier(free)}` : 'do nothing';
    return [
      {
        title: `upsert of ${key.join(', ')} = ${values.map(([, v]) => show(v)).join(', ')}`,
        sql: `${insertSql(table, table.sql, made)} ${on} ${set}`,
      },
    ];
  });
}

/** The first, a middle and the last row. */
function someRows(image: Image): readonly (readonly Text[])[] {
  const n = image.rows.length;
  return [...new Set([0, n >> 1, n - 1])].flatMap((i) => (image.rows[i] ? [image.rows[i]] : []));
}

/** A column that nothing binds, to write something harmless into. */
function plainColumn({ table, groups, key }: ProbeSource): string | undefined {
  const bound = new Set([
    ...key,
    ...table.keys.flatMap((k) => k.columns),
    ...groups.filter((g) => g.columns.length > 1).flatMap((g) => g.columns),
  ]);
  return table.columns.find((c) => !c.generated && c.identity === '' && !bound.has(c.name))?.name;
}

function is(image: Image, row: readonly Text[], key: readonly string[]): string {
  return key
    .map((c) => {
      const value = cellOf(image, row, c);
      return value === null ? `${quoteIdentifier(c)} is null` : `${quoteIdentifier(c)} = ${literal(value)}`;
    })
    .join(' and ');
}

function cellOf(image: Image, row: readonly Text[], column: string): Text {
  return row[image.columns.indexOf(column)] ?? null;
}
