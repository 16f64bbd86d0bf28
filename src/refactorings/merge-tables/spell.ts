import type { QualifiedName } from '../../catalog/model.ts';
import { WRITTEN } from '../../catalog/print/style.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Merge } from './merge.ts';

const WIDTH = 100;

/** `schema.name`, quoted where needed. */
export function nameOf(name: QualifiedName): string {
  return WRITTEN.name(name);
}

/** Quoted names with commas between, on as many lines as it takes. */
export function columnsOn(lines: string, columns: readonly string[]): string {
  return wrap(columns.map(quoteIdentifier), lines);
}

/** Items with commas between; a new line, indented, where one would pass 100 columns. */
export function wrap(items: readonly string[], indent: string): string {
  let out = '';
  let width = indent.length;
  items.forEach((item, i) => {
    const text = i + 1 < items.length ? `${item},` : item;
    if (out !== '' && width + text.length + 1 > WIDTH) {
      out += `\n${indent}`;
      width = indent.length;
    } else if (out !== '') {
      out += ' ';
      width++;
    }
    out += text;
    width += text.length;
  });
  return out;
}

/** `alter table t` with its clauses, one a line. */
export function alterTable(table: QualifiedName, clauses: readonly string[]): string {
  const [only] = clauses;
  if (only === undefined) return '';
  const line = `alter table ${nameOf(table)} ${only};`;
  if (clauses.length === 1 && !only.includes('\n') && line.length <= WIDTH) return line;
  return `alter table ${nameOf(table)}\n  ${clauses.join(',\n  ')};`;
}

/** A block that raises `message` (with its % filled by the count) where the query counts any row. */
export function guardBlock(count: string, message: string, hint: string): string {
  return [
    'do $guard$',
    'declare',
    '  found bigint;',
    'begin',
    ...`${count.trim()};`.split('\n').map((l) => `  ${l}`),
    '  if found > 0 then',
    `    raise exception ${quoteLiteral(message)}, found`,
    `      using hint = ${quoteLiteral(hint)};`,
    '  end if;',
    'end',
    '$guard$;',
  ].join('\n');
}

/** A % in RAISE's format stands for an argument. */
export function raiseText(text: string): string {
  return text.replaceAll('%', '%%');
}

/** Conditions on the target's origin column. `row` puts a qualifier before it: `new`, an alias. */
export function conditions(merge: Merge, row?: string) {
  const column = `${row === undefined ? '' : `${row}.`}${quoteIdentifier(merge.origin.column)}`;
  const a = quoteLiteral(merge.origin.a);
  const b = quoteLiteral(merge.origin.b);
  const shared = merge.policy === 'same-row';
  return {
    /** The row is seen through the old name. */
    ofA: shared ? `${column} <> ${b}` : `${column} = ${a}`,
    notOfA: shared ? `${column} = ${b}` : `${column} <> ${a}`,
    /** The row is none of the target's own. */
    onlyA: `${column} = ${a}`,
    ofB: `${column} <> ${a}`,
  };
}
