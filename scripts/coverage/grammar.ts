import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { ObjectType } from '@pgsql/types';
import { parseSql } from '../../src/sql/parser.ts';

/** The node types of PostgreSQL's grammar, which @pgsql/types makes from the same protobuf as the parser. */
function typings(file: 'enums' | 'types'): string {
  const folder = createRequire(import.meta.url)
    .resolve('@pgsql/types/package.json')
    .replace(/package\.json$/, '');
  return readFileSync(`${folder}${file}.d.ts`, 'utf8');
}

/** Every node whose name ends like that of a statement, sorted. */
export function statementNodes(): string[] {
  const [node = ''] = /export type Node = [\s\S]*?;\n/.exec(typings('types').replace(/;(?=\n\}( \|)?)/g, '')) ?? [];
  return [...node.matchAll(/^ {4}(\w+Stmt):/gm)].map((m) => m[1] ?? '').sort();
}

/** The values of an enumeration of the grammar, in its order. */
export function valuesOf(enumeration: 'AlterTableType' | 'ConstrType' | 'ObjectType'): string[] {
  const [, list = ''] = new RegExp(`export type ${enumeration} = ([^;]*);`).exec(typings('enums')) ?? [];
  return [...list.matchAll(/"(\w+)"/g)].map((m) => m[1] ?? '');
}

/** How an object of each kind is named in statements about it. Other spellings for other statements stand behind `|`. */
export const SPELLED: Readonly<Record<ObjectType, string>> = {
  OBJECT_ACCESS_METHOD: 'access method a',
  OBJECT_AGGREGATE: 'aggregate a(int)',
  OBJECT_AMOP: '',
  OBJECT_AMPROC: '',
  OBJECT_ATTRIBUTE: 'type a rename attribute b to c',
  OBJECT_CAST: 'cast (int as text)',
  OBJECT_COLUMN: 'column a.b|table a rename column b to c',
  OBJECT_COLLATION: 'collation a',
  OBJECT_CONVERSION: 'conversion a',
  OBJECT_DATABASE: 'database a',
  OBJECT_DEFAULT: '',
  OBJECT_DEFACL: '',
  OBJECT_DOMAIN: 'domain a',
  OBJECT_DOMCONSTRAINT: 'constraint a on domain b|domain a rename constraint b to c',
  OBJECT_EVENT_TRIGGER: 'event trigger a',
  OBJECT_EXTENSION: 'extension a',
  OBJECT_FDW: 'foreign data wrapper a',
  OBJECT_FOREIGN_SERVER: 'server a|foreign server a',
  OBJECT_FOREIGN_TABLE: 'foreign table a',
  OBJECT_FUNCTION: 'function a(int)',
  OBJECT_INDEX: 'index a',
  OBJECT_LANGUAGE: 'language a',
  OBJECT_LARGEOBJECT: 'large object 1',
  OBJECT_MATVIEW: 'materialized view a',
  OBJECT_OPCLASS: 'operator class a using b',
  OBJECT_OPERATOR: 'operator + (int, int)',
  OBJECT_OPFAMILY: 'operator family a using b',
  OBJECT_PARAMETER_ACL: 'parameter a',
  OBJECT_POLICY: 'policy a on b',
  OBJECT_PROCEDURE: 'procedure a(int)',
  OBJECT_PUBLICATION: 'publication a',
  OBJECT_PUBLICATION_NAMESPACE: '',
  OBJECT_PUBLICATION_REL: '',
  OBJECT_ROLE: 'role a',
  OBJECT_ROUTINE: 'routine a(int)',
  OBJECT_RULE: 'rule a on b',
  OBJECT_SCHEMA: 'schema a',
  OBJECT_SEQUENCE: 'sequence a',
  OBJECT_SUBSCRIPTION: 'subscription a',
  OBJECT_STATISTIC_EXT: 'statistics a',
  OBJECT_TABCONSTRAINT: 'constraint a on b|table a rename constraint b to c',
  OBJECT_TABLE: 'table a',
  OBJECT_TABLESPACE: 'tablespace a',
  OBJECT_TRANSFORM: 'transform for int language a',
  OBJECT_TRIGGER: 'trigger a on b',
  OBJECT_TSCONFIGURATION: 'text search configuration a',
  OBJECT_TSDICTIONARY: 'text search dictionary a',
  OBJECT_TSPARSER: 'text search parser a',
  OBJECT_TSTEMPLATE: 'text search template a',
  OBJECT_TYPE: 'type a',
  OBJECT_USER_MAPPING: '',
  OBJECT_VIEW: 'view a',
};

/** Statements about objects of many kinds: their node, the field of it that says the kind, and how they are written. */
export const VERBS = [
  { title: 'DROP', node: 'DropStmt', field: 'removeType', write: (x: string) => `drop ${x}` },
  {
    title: 'RENAME',
    node: 'RenameStmt',
    field: 'renameType',
    write: (x: string) => (/ rename /.test(x) ? `alter ${x}` : `alter ${x} rename to z`),
  },
  { title: 'OWNER TO', node: 'AlterOwnerStmt', field: 'objectType', write: (x: string) => `alter ${x} owner to z` },
  {
    title: 'SET SCHEMA',
    node: 'AlterObjectSchemaStmt',
    field: 'objectType',
    write: (x: string) => `alter ${x} set schema z`,
  },
  { title: 'COMMENT ON', node: 'CommentStmt', field: 'objtype', write: (x: string) => `comment on ${x} is 'z'` },
  { title: 'GRANT', node: 'GrantStmt', field: 'objtype', write: (x: string) => `grant all on ${x} to z` },
] as const;

export type Verb = (typeof VERBS)[number];

/** A statement of that verb about an object of that kind; undefined where the grammar has none. */
export function statementOn(verb: Verb, kind: ObjectType): string | undefined {
  return SPELLED[kind]
    .split('|')
    .filter(Boolean)
    .map(verb.write)
    .find((sql) => {
      const parsed = parseSql(sql);
      const body = parsed.ok ? (parsed.statements[0]?.node as unknown as Record<string, Record<string, unknown>>) : {};
      return body[verb.node]?.[verb.field] === kind;
    });
}
