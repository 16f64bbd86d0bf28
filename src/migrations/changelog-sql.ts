import { isMap, isScalar, type Scalar } from 'yaml';
import { changelogItems, changesOf, fieldOf, isXml, runningXml } from './changelog.ts';
import { isForPostgres } from './formatted-sql.ts';

/** A piece of SQL in a changelog: where it stands, and as it is meant, as long as it is written. */
interface Piece {
  readonly start: number;
  readonly sql: string;
}

/**
 * The SQL of a changelog's `sql` changes: the text with all else blanked, offset for offset, and a semicolon behind each.
 * What an escape stands for is put in its place, with blanks for the rest.
 * Source: docs.liquibase.com/change-types/sql.html.
 */
export function changelogSql(text: string): string {
  const pieces = isXml(text) ? inXml(text) : inItems(text);
  let out = '';
  let at = 0;
  for (const { start, sql } of pieces) {
    if (start < at) continue;
    out += `${blank(text.slice(at, start))}${sql}`;
    at = start + sql.length;
    if (at < text.length) {
      out += ';';
      at++;
    }
  }
  return out + blank(text.slice(at));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

const SQL_ELEMENT = /<(?:\w+:)?sql\b([^>]*[^>/]|)>([\s\S]*?)<\/(?:\w+:)?sql\s*>/g;

function inXml(text: string): Piece[] {
  return [...runningXml(text).matchAll(SQL_ELEMENT)].flatMap(
    ({ index, 0: element, 1: attributes = '', 2: body = '' }) => {
      const dbms = /\bdbms\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
      if (dbms !== undefined && !isForPostgres(dbms)) return [];
      const start = index + element.indexOf('>') + 1;
      return [{ start, sql: unescapeXml(body) }];
    },
  );
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** CDATA and elements without their signs; operators of several escaped signs stay whole. */
function unescapeXml(body: string): string {
  return body
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map(unescapePart)
    .join('');
}

function unescapePart(part: string): string {
  if (part.startsWith('<![CDATA[')) return `${' '.repeat(9)}${part.slice(9, -3)}   `;
  return part
    .replace(/<[^>]*>/g, blank)
    .replace(/(?:&(?:lt|gt|amp|quot|apos);|[<>=!|-])+/g, (signs) =>
      signs.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '').padEnd(signs.length),
    );
}

function inItems(text: string): Piece[] {
  return changelogItems(text).flatMap((item) => {
    const changeset = isMap(item) ? item.get('changeSet', true) : undefined;
    if (!isMap(changeset)) return [];
    return changesOf(changeset).flatMap((change) => {
      const value = isMap(change) ? change.get('sql', true) : undefined;
      const dbms = isMap(value) ? fieldOf(value, 'dbms') : undefined;
      if (dbms !== undefined && !isForPostgres(dbms)) return [];
      const scalar = isMap(value) ? value.get('sql', true) : value;
      return isScalar(scalar) ? pieceOf(scalar, text) : [];
    });
  });
}

function pieceOf(scalar: Scalar, text: string): Piece[] {
  const [start, end] = scalar.range ?? [0, 0];
  const source = text.slice(start, end);
  switch (scalar.type) {
    case 'QUOTE_DOUBLE':
      return [{ start: start + 1, sql: unescapeDouble(source.slice(1, -1)) }];
    case 'QUOTE_SINGLE':
      return [{ start: start + 1, sql: unescapeSingle(source.slice(1, -1)) }];
    case 'PLAIN':
      return [{ start, sql: source }];
    default: {
      // A block begins behind the line of its sign.
      const sign = /^[|>][^\r\n]*/.exec(source)?.[0].length ?? 0;
      return [{ start: start + sign, sql: source.slice(sign).trimEnd() }];
    }
  }
}

/** Each two quotation marks are one: the blanks of those that open or close a string go outside of it. */
function unescapeSingle(source: string): string {
  let isOpen = false;
  return source.replace(/(?:'')+/g, (marks) => {
    const plain = marks.slice(marks.length / 2);
    if (plain.length % 2 === 0) return plain.padEnd(marks.length);
    isOpen = !isOpen;
    return isOpen ? plain.padStart(marks.length) : plain.padEnd(marks.length);
  });
}

const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: ' ', t: ' ' };

/** JSON's escapes; the blank of a mark that opens or closes a quoted name goes outside of it. */
function unescapeDouble(source: string): string {
  let isOpen = false;
  return source.replace(/\\(u[\da-f]{4}|[\s\S])/gi, (escaped, sign: string) => {
    if (sign === '"') {
      isOpen = !isOpen;
      return isOpen ? ' "' : '" ';
    }
    const code = /^u(.{4})$/i.exec(sign)?.[1];
    const plain = code === undefined ? (CONTROLS[sign] ?? sign) : String.fromCharCode(Number.parseInt(code, 16));
    return plain.padStart(escaped.length);
  });
}

// What Liquibase has changes of its own for, and what those do to a schema.
const OWN =
  /["'<\s-](createTable|dropTable|renameTable|addColumn|dropColumn|renameColumn|modifyDataType|addPrimaryKey|addForeignKeyConstraint|addUniqueConstraint|addNotNullConstraint|createIndex|createView|createSequence|mergeColumns)["']?(?=[\s:>/])/g;

/** The kinds of changes in a changelog that are not SQL and change the schema all the same, each once. */
export function ownChanges(text: string): string[] {
  const code = isXml(text) ? runningXml(text) : text.replace(/^\s*#.*$/gm, '');
  return [...new Set([...code.matchAll(OWN)].map((match) => match[1] ?? ''))];
}
