import type { Node } from '@pgsql/types';
import { findIdentifier, lastNameSpan } from '../sql/identifiers.ts';
import type { Statement } from '../sql/read.ts';
import type { Span } from '../text/span.ts';

export type OutlineKind =
  | 'section'
  | 'table'
  | 'column'
  | 'constraint'
  | 'view'
  | 'index'
  | 'sequence'
  | 'type'
  | 'label'
  | 'routine'
  | 'trigger'
  | 'policy'
  | 'schema'
  | 'extension'
  | 'change';

/** One line of an outline. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  readonly name: string;
  /** What it is, in a word or two: a column's type, "alter table". */
  readonly detail: string;
  /** All of it, in UTF-16 units; the entries within it lie inside. */
  readonly span: Span;
  /** Its name. */
  readonly nameSpan: Span;
  readonly within: readonly OutlineEntry[];
}

/** What a statement makes, changes or drops; statements that only deal with rows and rights have no line. */
export function entriesOf(text: string, statement: Statement): OutlineEntry[] {
  const { node, span } = statement;
  const entry = (kind: OutlineKind, name: string | undefined, detail: string, at?: number): OutlineEntry[] =>
    name === undefined || name === ''
      ? []
      : [{ kind, name, detail, span, nameSpan: nameAt(text, name, span, at), within: [] }];
  const last = (names: readonly Node[] | undefined) => stringAt(names, -1);
  if ('CreateStmt' in node || 'CreateForeignTableStmt' in node) {
    const create = 'CreateStmt' in node ? node.CreateStmt : node.CreateForeignTableStmt.base;
    const at = statement.at(create?.relation?.location);
    const within = (create?.tableElts ?? []).flatMap((element) => partOf(text, statement, element));
    return entry('table', create?.relation?.relname, 'table', at).map((table) => ({ ...table, within }));
  }
  if ('ViewStmt' in node)
    return entry('view', node.ViewStmt.view?.relname, 'view', statement.at(node.ViewStmt.view?.location));
  if ('CreateTableAsStmt' in node) {
    const { into, objtype } = node.CreateTableAsStmt;
    const isView = objtype === 'OBJECT_MATVIEW';
    const at = statement.at(into?.rel?.location);
    return entry(isView ? 'view' : 'table', into?.rel?.relname, isView ? 'materialized view' : 'table', at);
  }
  if ('IndexStmt' in node) {
    const { idxname, relation, unique } = node.IndexStmt;
    return entry('index', idxname ?? relation?.relname, `${unique ? 'unique ' : ''}index on ${relation?.relname}`);
  }
  if ('CreateSeqStmt' in node) return entry('sequence', node.CreateSeqStmt.sequence?.relname, 'sequence');
  if ('CreateEnumStmt' in node) {
    const within = (node.CreateEnumStmt.vals ?? []).flatMap((value) => labelOf(text, span, value));
    return entry('type', last(node.CreateEnumStmt.typeName), 'enum').map((type) => ({ ...type, within }));
  }
  if ('CompositeTypeStmt' in node) {
    const within = (node.CompositeTypeStmt.coldeflist ?? []).flatMap((element) => partOf(text, statement, element));
    const at = statement.at(node.CompositeTypeStmt.typevar?.location);
    return entry('type', node.CompositeTypeStmt.typevar?.relname, 'composite type', at).map((type) => ({
      ...type,
      within,
    }));
  }
  if ('CreateDomainStmt' in node) return entry('type', last(node.CreateDomainStmt.domainname), 'domain');
  if ('CreateRangeStmt' in node) return entry('type', last(node.CreateRangeStmt.typeName), 'range type');
  if ('CreateFunctionStmt' in node) {
    const { is_procedure, funcname } = node.CreateFunctionStmt;
    return entry('routine', last(funcname), is_procedure ? 'procedure' : 'function');
  }
  if ('CreateTrigStmt' in node)
    return entry('trigger', node.CreateTrigStmt.trigname, `trigger on ${node.CreateTrigStmt.relation?.relname}`);
  if ('CreatePolicyStmt' in node)
    return entry('policy', node.CreatePolicyStmt.policy_name, `policy on ${node.CreatePolicyStmt.table?.relname}`);
  if ('CreateSchemaStmt' in node) {
    const inner = (node.CreateSchemaStmt.schemaElts ?? []).flatMap((one) =>
      entriesOf(text, { ...statement, node: one }),
    );
    const name = node.CreateSchemaStmt.schemaname ?? node.CreateSchemaStmt.authrole?.rolename;
    return entry('schema', name, 'schema').map((schema) => ({ ...schema, within: inner }));
  }
  if ('CreateExtensionStmt' in node) return entry('extension', node.CreateExtensionStmt.extname, 'extension');
  if ('AlterTableStmt' in node) {
    const { relation, objtype } = node.AlterTableStmt;
    return entry('change', relation?.relname, `alter ${objectWords(objtype)}`, statement.at(relation?.location));
  }
  if ('AlterEnumStmt' in node) return entry('change', last(node.AlterEnumStmt.typeName), 'alter type');
  if ('RenameStmt' in node) {
    const { relation, subname, newname, renameType } = node.RenameStmt;
    return entry('change', relation?.relname ?? subname ?? newname, `rename ${objectWords(renameType)} to ${newname}`);
  }
  if ('DropStmt' in node) {
    const { objects = [], removeType } = node.DropStmt;
    return objects.flatMap((object) => entry('change', lastPart(object), `drop ${objectWords(removeType)}`));
  }
  return [];
}

/** A column or a named constraint of a table or composite type. */
function partOf(text: string, statement: Statement, element: Node): OutlineEntry[] {
  if ('ColumnDef' in element) {
    const { colname = '', location, typeName } = element.ColumnDef;
    const nameSpan = lastNameSpan(text, statement.at(location));
    const typeAt = statement.at(typeName?.location);
    const detail = typeName?.location === undefined ? '' : typeWritten(text.slice(typeAt, statement.span.end));
    const end = Math.max(nameSpan.end, typeAt + (typeAt > nameSpan.start ? detail.length : 0));
    return [
      {
        kind: 'column',
        name: colname,
        detail: detail.replace(/\s+/g, ' '),
        span: { start: nameSpan.start, end },
        nameSpan,
        within: [],
      },
    ];
  }
  if ('Constraint' in element && element.Constraint.conname !== undefined) {
    const { conname, location } = element.Constraint;
    const at = { start: statement.at(location), end: statement.span.end };
    const nameSpan = findIdentifier(text, conname, at)?.span ?? { start: at.start, end: at.start };
    const span = { start: Math.min(at.start, nameSpan.start), end: nameSpan.end };
    return [{ kind: 'constraint', name: conname, detail: 'constraint', span, nameSpan, within: [] }];
  }
  return [];
}

const TYPE =
  /^(?:"[^"]*"|[\w$])+(?:\s*\.\s*(?:"[^"]*"|[\w$]+))*(?:\s+(?:varying|precision))?(?:\s*\([^)]*\))?(?:\s+with(?:out)?\s+time\s+zone)?(?:\s*\[\d*\])*/i;

function typeWritten(text: string): string {
  return TYPE.exec(text)?.[0] ?? '';
}

function labelOf(text: string, within: Span, value: Node): OutlineEntry[] {
  const label = 'String' in value ? (value.String.sval ?? '') : '';
  const start = text.indexOf(`'${label.replaceAll("'", "''")}'`, within.start);
  if (start < 0 || start >= within.end) return [];
  const span = { start, end: start + label.replaceAll("'", "''").length + 2 };
  return [{ kind: 'label', name: label || "''", detail: '', span, nameSpan: span, within: [] }];
}

/** Where the name stands: at `at`, where the tree says so; else the first word of that name; else the statement's start. */
function nameAt(text: string, name: string, span: Span, at?: number): Span {
  const found = at === undefined ? findIdentifier(text, name, span)?.span : lastNameSpan(text, at);
  return found && found.end > found.start && found.end <= span.end
    ? found
    : { start: span.start, end: Math.min(span.end, span.start + 1) };
}

function stringAt(nodes: readonly Node[] | undefined, index: number): string | undefined {
  const node = nodes?.at(index);
  return node && 'String' in node ? node.String.sval : undefined;
}

/** The object's own name, whatever node holds it. */
function lastPart(object: Node): string | undefined {
  if ('List' in object) return stringAt(object.List.items, -1);
  if ('String' in object) return object.String.sval;
  if ('TypeName' in object) return stringAt(object.TypeName.names, -1);
  return 'ObjectWithArgs' in object ? stringAt(object.ObjectWithArgs.objname, -1) : undefined;
}

/** OBJECT_MATVIEW -> "materialized view". */
function objectWords(type: string | undefined): string {
  const word = (type ?? '').replace(/^OBJECT_/, '').toLowerCase();
  const long: Readonly<Record<string, string>> = {
    matview: 'materialized view',
    tabconstraint: 'constraint',
    domconstraint: 'constraint',
  };
  return long[word] ?? word.replaceAll('_', ' ');
}
