import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Engine } from '../engine.ts';
import { checkWords } from '../rows/literals.ts';
import { rolledBack, rowsOf } from '../session.ts';
import type { TableFacts } from '../tables.ts';

/** Custom settings that stand for who is asking, each with a value. */
export type Settings = ReadonlyMap<string, string>;

const SOURCES = `
select concat_ws(' ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), true from pg_policy
union all
select prosrc, false from pg_proc f join pg_namespace n on n.oid = f.pronamespace
where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and prosrc is not null`;

const MOST = 10;

/**
 * The settings that policies, and functions that policies may call, read with current_setting, each in turn set to every
 * tenant found in rows, to a value that nobody has, and not set at all.
 */
export async function settingsOf(
  engine: Engine,
  subjects: readonly TableFacts[],
  tables: ReadonlyMap<string, TableFacts>,
): Promise<Settings[]> {
  const sources = await rowsOf(engine, SOURCES);
  const texts = sources.map((r) => r[0] ?? '');
  const names = [
    ...new Set(texts.flatMap((t) => [...t.matchAll(/current_setting\s*\(\s*'([^']+)'/g)].map((m) => m[1] ?? ''))),
  ];
  if (names.length === 0) return [new Map()];
  // Once set, a custom setting reads as '' and no longer as NULL for the rest of the session; so let it be so from the start.
  await rolledBack(engine, () =>
    rowsOf(engine, `select ${names.map((n) => `set_config(${quoteLiteral(n)}, '', true)`).join(', ')}`),
  );
  const policies = sources.filter((r) => r[1] === 't').map((r) => checkWords(r[0] ?? ''));
  const constants = policies
    .flatMap((w) => w.constants)
    .filter((c) => !names.includes(c) && c !== 'true' && c !== 'false');
  const columns = new Set(policies.flatMap((w) => w.columns));
  const values = [
    ...(await valuesIn(engine, subjects, columns, 4)),
    ...(await valuesIn(
      engine,
      [...tables.values()].filter((t) => !subjects.includes(t)),
      columns,
      2,
    )),
  ];
  const pool = [...new Set([...values, ...constants])].slice(0, MOST - 2);
  const keys = [...new Set(texts.flatMap((t) => [...t.matchAll(/->>?\s*'([^']+)'/g)].map((m) => m[1] ?? '')))];
  const combinations = product(names, [...pool, NOBODY]);
  return [
    new Map(),
    ...combinations.map((c) => new Map([...c].map(([name, value]) => [name, asClaims(name, value, texts, keys)]))),
  ];
}

// Reads as uuid, and as text; a number's policy refuses it, as it did before.
const NOBODY = 'eeeeeeee-eeee-4eee-8eee-eeeeeeeeeeee';

async function valuesIn(
  engine: Engine,
  tables: readonly TableFacts[],
  columns: ReadonlySet<string>,
  most: number,
): Promise<string[]> {
  const values: string[] = [];
  for (const table of tables) {
    for (const column of table.columns.filter((c) => columns.has(c.name))) {
      const name = quoteIdentifier(column.name);
      const rows = await rowsOf(
        engine,
        `select distinct ${name}::text from ${table.sql} where ${name} is not null order by 1 limit ${most}`,
      );
      values.push(...rows.map((r) => r[0] ?? ''));
    }
  }
  return values;
}

/** Every setting at the same value first, then each of the others mixed, as far as is worth it. */
function product(names: readonly string[], pool: readonly string[]): Map<string, string>[] {
  const alike = pool.map((value) => new Map(names.map((name) => [name, value])));
  if (names.length === 1) return alike;
  const mixed = pool.flatMap((value, i) => {
    const other = pool[(i + 1) % pool.length] ?? value;
    return names.map((name) => new Map(names.map((n) => [n, n === name ? value : other])));
  });
  return [...alike, ...mixed].slice(0, MOST * 2);
}

/** A setting that is read as JSON holds the value under every key that is asked of it. */
function asClaims(name: string, value: string, texts: readonly string[], keys: readonly string[]): string {
  const read = texts.filter((t) => t.includes(`'${name}'`)).join(' ');
  if (!/jsonb?\b/.test(read)) return value;
  return JSON.stringify(Object.fromEntries(keys.map((key) => [key, value])));
}
