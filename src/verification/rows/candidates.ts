import { quoteLiteral } from '../../sql/identifiers.ts';
import { type Engine, EngineError, type Text } from '../engine.ts';
import { attempt } from '../session.ts';
import type { ColumnFacts, TableFacts } from '../tables.ts';
import { type CheckWords, checkWords, likeExample, regexExamples } from './literals.ts';
import { edgeValues, freshValue, isTextual } from './values.ts';

export interface Candidates {
  /** For each column that can be written the values worth a try, the plainest first; null last where it may be null. */
  readonly candidates: ReadonlyMap<string, readonly Text[]>;
  /** For each check of the table what it names. */
  readonly words: readonly CheckWords[];
}

const NUMERIC = new Set(['int2', 'int4', 'int8', 'numeric', 'float4', 'float8', 'money']);

/** Values for each column: what its checks name, and the edges of its type, as far as the type takes them. */
export async function candidatesOf(engine: Engine, table: TableFacts): Promise<Candidates> {
  const words = table.checks.map((c) => checkWords(c.expression));
  const wanted = table.columns
    .filter((c) => !c.generated)
    .map((column) => ({ column, values: wantedValues(column, table, words) }));
  const valid = await validOnes(engine, wanted);
  return {
    words,
    candidates: new Map(
      wanted.map(({ column, values }, i) => {
        const kept: Text[] = values.filter((_, j) => valid[i]?.[j] ?? true);
        if (!column.notNull) kept.push(null);
        return [column.name, kept];
      }),
    ),
  };
}

function wantedValues(column: ColumnFacts, table: TableFacts, words: readonly CheckWords[]): string[] {
  if (column.only) return [...column.only];
  const about = words.filter((w) => w.columns.includes(column.name));
  const ofDomain = column.type.checks.map(checkWords);
  const said = [...about, ...ofDomain].flatMap((w) => said1(column, w));
  const bounds = table.partitionKey.includes(column.name) ? table.partitionBounds.flatMap(boundConstants) : [];
  const inKey = table.keys.some((k) => k.columns.includes(column.name));
  // A key under a check cannot take any fresh value, so that some are among what the check is asked about.
  const fresh = inKey && (about.length > 0 || ofDomain.length > 0) ? freshOnes(column, said[0]) : [];
  const bySwitch = column.default !== undefined ? defaultConstant(column.default) : [];
  return [...new Set([...said, ...bounds, ...bySwitch, ...edgeValues(column.type), ...fresh])];
}

function said1(column: ColumnFacts, words: CheckWords): string[] {
  const { type } = column;
  const examples = words.patterns.flatMap((p) => (p.regular ? regexExamples(p.text) : [likeExample(p.text)]));
  const around = words.constants.flatMap((constant) => {
    const n = Number(constant);
    if (constant.trim() === '' || !Number.isFinite(n)) return [constant];
    if (NUMERIC.has(type.name)) return [constant, String(n - 1), String(n + 1)];
    if (isTextual(type) && Number.isInteger(n) && n >= 0 && n <= 5000) {
      return [constant, 'z'.repeat(Math.max(0, n - 1)), 'z'.repeat(n), 'z'.repeat(n + 1)];
    }
    return [constant];
  });
  return [...examples, ...around];
}

function freshOnes(column: ColumnFacts, example: string | undefined): string[] {
  const numbers = Array.from({ length: 40 }, (_, i) => i + 1);
  const letters = numbers.map((n) => String.fromCharCode(97 + (n % 26)) + String.fromCharCode(97 + ((n * 7) % 26)));
  return numbers.flatMap((n, i) => {
    const plain = freshValue(column.type, n);
    if (!isTextual(column.type) || example === undefined) return plain === undefined ? [] : [plain];
    const behindFirst = `${example.slice(0, 1)}${letters[i]}${example.slice(1)}`;
    return [`${example}${n}`, behindFirst, letters[i]?.toUpperCase() ?? ''];
  });
}

function boundConstants(bound: string): string[] {
  return [...bound.matchAll(/'((?:[^']|'')*)'|(?<![\w.])(-?\d+(?:\.\d+)?)/g)].map(
    (m) => m[1]?.replaceAll("''", "'") ?? m[2] ?? '',
  );
}

/** 'draft'::text stands for a value that the column likes. */
function defaultConstant(text: string): string[] {
  const quoted = /^'((?:[^']|'')*)'(::|$)/.exec(text);
  return quoted ? [quoted[1]?.replaceAll("''", "'") ?? ''] : /^-?\d+(\.\d+)?$/.test(text) ? [text] : [];
}

/** Which values their types take, in PostgreSQL's own judgement; everything where it cannot be asked (before 16). */
async function validOnes(
  engine: Engine,
  wanted: readonly { readonly column: ColumnFacts; readonly values: readonly string[] }[],
): Promise<readonly (readonly boolean[])[]> {
  const lists = wanted.map(
    ({ column, values }) =>
      `array[${values.map((v) => `pg_input_is_valid(${quoteLiteral(v)}, ${quoteLiteral(column.type.sql)})`).join(', ')}]::bool[]::text`,
  );
  if (lists.length === 0) return [];
  const answer = await attempt(engine, `select ${lists.join(', ')}`);
  if (answer instanceof EngineError) return wanted.map(() => []);
  return (answer[0] ?? []).map((text) =>
    (text ?? '{}')
      .slice(1, -1)
      .split(',')
      .map((v) => v === 't'),
  );
}
