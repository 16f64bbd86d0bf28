import type {
  AlterDomainStmt,
  AlterEnumStmt,
  CompositeTypeStmt,
  CreateDomainStmt,
  CreateEnumStmt,
  DefineStmt,
  Node,
} from '@pgsql/types';
import { isNoDefault, makeColumn } from '../apply/column.ts';
import { relabel } from '../apply/enum-label.ts';
import { privilegesByDefault } from '../apply/privilege.ts';
import { newRelation } from '../apply/relation.ts';
import { requireFreeTypeName, requireType } from '../apply/type.ts';
import { creationSchema, isRelationNameTaken, resolveType } from '../lookup.ts';
import { type CheckConstraint, keyOf, type Origin, type Relation, type UserType } from '../model.ts';
import { chooseName } from '../names.ts';
import { displayRef, refOfParts, refOfRange, stringsOf } from '../nodes.ts';
import { born, changed } from '../provenance.ts';
import { behindWord, expressionFrom, originOfIdentifier, originOfName, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import type { Lowering } from './change.ts';
import { lowerColumn } from './column.ts';
import { type DeclaredCheck, lowerConstraint } from './constraint.ts';
import { lowerDefinedObject } from './object.ts';
import type { Lowerers } from './registry.ts';
import { lowerAggregate } from './routine.ts';

export const TYPE_STATEMENTS: Lowerers = {
  CreateEnumStmt: lowerCreateEnum,
  AlterEnumStmt: lowerAlterEnum,
  CreateDomainStmt: lowerCreateDomain,
  AlterDomainStmt: lowerAlterDomain,
  CompositeTypeStmt: lowerComposite,
  CreateRangeStmt: (node, reading) => lowerOther(node.typeName, 'range', reading),
  DefineStmt: (node, reading) =>
    node.kind === 'OBJECT_AGGREGATE' ? lowerAggregate(node, reading) : lowerDefine(node, reading),
};

function lowerDefine(node: DefineStmt, reading: Reading): Lowering {
  if (node.kind === 'OBJECT_TYPE') return lowerOther(node.defnames, node.definition ? 'base' : 'shell', reading);
  const object = lowerDefinedObject(node, reading);
  if (object) return object;
  const at = originOfParts(reading, stringsOf(node.defnames));
  const what = `CREATE ${(node.kind ?? '').replace('OBJECT_', '')}`;
  return { at, run: (work) => addGap(work, what, at) };
}

function newType(work: Working, kind: UserType['kind'], parts: readonly string[], at: Origin, sql: string): UserType {
  const ref = refOfParts(parts);
  const schema = creationSchema(work, ref, at);
  requireFreeTypeName(work, { schema, name: ref.name });
  const privileges = privilegesByDefault(work, 'type', schema, at);
  return {
    schema,
    name: ref.name,
    kind,
    labels: [],
    notNull: false,
    checks: [],
    ...privileges,
    sql,
    provenance: born(at),
  };
}

function sqlOf(reading: Reading): string {
  const { start, end } = reading.statement.span;
  return reading.text.slice(start, end);
}

function originOfParts(reading: Reading, parts: readonly string[]): Origin {
  return originOfIdentifier(reading, parts.at(-1) ?? '');
}

function lowerCreateEnum(node: CreateEnumStmt, reading: Reading): Lowering {
  const parts = stringsOf(node.typeName);
  const at = originOfParts(reading, parts);
  const labels = stringsOf(node.vals);
  const sql = sqlOf(reading);
  return {
    at,
    run(work) {
      const type = newType(work, 'enum', parts, at, sql);
      work.types.set(keyOf(type), { ...type, labels });
      noteNew(work, 'newEnums', keyOf(type));
    },
  };
}

function lowerOther(names: readonly Node[] | undefined, kind: UserType['kind'], reading: Reading): Lowering {
  const parts = stringsOf(names);
  const at = originOfParts(reading, parts);
  const sql = sqlOf(reading);
  return {
    at,
    run(work) {
      const ref = refOfParts(parts);
      const shell = work.types.get(`${ref.schema ?? work.session.searchPath[0]}.${ref.name}`);
      // A shell type is filled in by the second CREATE TYPE.
      if (shell?.kind === 'shell') work.types.delete(keyOf(shell));
      const type = newType(work, kind, parts, at, sql);
      work.types.set(keyOf(type), type);
    },
  };
}

function lowerAlterEnum(node: AlterEnumStmt, reading: Reading): Lowering {
  const parts = stringsOf(node.typeName);
  const at = originOfParts(reading, parts);
  return {
    at,
    run(work) {
      const type = requireType(work, refOfParts(parts));
      if (type.kind !== 'enum') refuse(S.wrongObjectType, `${displayRef(type)} is not an enum`);
      const labels = alterLabels(work, type, node, at);
      const what =
        node.oldVal === undefined ? `add value ${node.newVal}` : `rename value ${node.oldVal} to ${node.newVal}`;
      if (labels) work.types.set(keyOf(type), changed({ ...type, labels }, what, at));
      if (labels && node.oldVal === undefined) noteNew(work, 'newLabels', `${keyOf(type)} ${node.newVal}`);
      if (node.oldVal !== undefined) relabel(work, type, node.oldVal, node.newVal ?? '');
    },
  };
}

/** What an open transaction has added to enums cannot be used in it, but for enums that it has made itself. */
function noteNew(work: Working, list: 'newEnums' | 'newLabels', name: string): void {
  if (work.session.transaction.length > 0) work.setSession({ [list]: [...(work.session[list] ?? []), name] });
}

function alterLabels(work: Working, type: UserType, node: AlterEnumStmt, at: Origin): string[] | undefined {
  const value = node.newVal ?? '';
  const labels = [...type.labels];
  if (node.oldVal !== undefined) {
    const i = labels.indexOf(node.oldVal);
    if (i < 0) refuse(S.invalidParameter, `"${node.oldVal}" is not an existing enum label`);
    if (labels.includes(value)) refuse(S.duplicateObject, `enum label "${value}" already exists`);
    labels[i] = value;
    return labels;
  }
  if (labels.includes(value)) {
    if (!node.skipIfNewValExists) refuse(S.duplicateObject, `enum label "${value}" already exists`);
    addNotice(work, S.duplicateObject, `enum label "${value}" already exists, skipping`, at);
    return undefined;
  }
  let i = labels.length;
  if (node.newValNeighbor !== undefined) {
    i = labels.indexOf(node.newValNeighbor);
    if (i < 0) refuse(S.invalidParameter, `"${node.newValNeighbor}" is not an existing enum label`);
    if (node.newValIsAfter) i++;
  }
  labels.splice(i, 0, value);
  return labels;
}

/** CHECK of a domain as a constraint, named as PostgreSQL names it. */
function domainCheck(domain: UserType, declared: DeclaredCheck, taken: readonly CheckConstraint[]): CheckConstraint {
  const isTaken = (name: string) => taken.some((c) => c.name === name);
  if (declared.name !== undefined && isTaken(declared.name))
    refuse(S.duplicateObject, `constraint "${declared.name}" for domain "${domain.name}" already exists`);
  const { expression, noInherit, notValid, enforced, at } = declared;
  const name = declared.name ?? chooseName(domain.name, '', 'check', isTaken);
  return { type: 'c', name, expression, noInherit, notValid, enforced, local: true, provenance: born(at) };
}

function lowerCreateDomain(node: CreateDomainStmt, reading: Reading): Lowering {
  const parts = stringsOf(node.domainname);
  const at = originOfParts(reading, parts);
  // A domain's constraints are those of a column, but that its checks speak of VALUE.
  const declared = lowerColumn(reading, {
    colname: parts.at(-1) ?? '',
    ...(node.typeName ? { typeName: node.typeName } : {}),
    ...(node.collClause ? { collClause: node.collClause } : {}),
    ...(node.constraints ? { constraints: node.constraints } : {}),
  });
  const checks = declared.constraints.filter((c) => c.type === 'c');
  const sql = sqlOf(reading);
  return {
    at,
    run(work) {
      const type = newType(work, 'domain', parts, at, sql);
      const made: CheckConstraint[] = [];
      for (const check of checks) made.push(domainCheck(type, check, made));
      const base = resolveType(work, declared.type, at);
      const value = declared.default && !isNoDefault(work, declared.default, base) ? declared.default : undefined;
      work.types.set(keyOf(type), {
        ...type,
        base,
        notNull: declared.constraints.some((c) => c.type === 'n'),
        checks: made,
        ...(value ? { default: value } : {}),
      });
    },
  };
}

function lowerAlterDomain(node: AlterDomainStmt, reading: Reading): Lowering {
  const parts = stringsOf(node.typeName);
  const at = originOfParts(reading, parts);
  const constraint = node.def && 'Constraint' in node.def ? lowerConstraint(reading, node.def.Constraint) : undefined;
  const { span } = reading.statement;
  const from = node.subtype === 'T' && node.def ? behindWord(reading.text, 'default', span.start, span.end) : undefined;
  const value =
    node.subtype === 'T' && node.def ? expressionFrom(reading, from ?? span.end, span.end, node.def) : undefined;
  const change = (work: Working, domain: UserType): UserType => {
    switch (node.subtype) {
      case 'T': {
        const { default: _, ...rest } = domain;
        return value && !(domain.base && isNoDefault(work, value, domain.base)) ? { ...rest, default: value } : rest;
      }
      case 'N':
        return { ...domain, notNull: false };
      case 'O':
        return { ...domain, notNull: true };
      case 'C':
        if (constraint?.type === 'n') return { ...domain, notNull: true };
        return constraint?.type === 'c'
          ? { ...domain, checks: [...domain.checks, domainCheck(domain, constraint, domain.checks)] }
          : domain;
      case 'X':
        return dropDomainConstraint(work, domain, node, at);
      default:
        return { ...domain, checks: domain.checks.map((c) => (c.name === node.name ? { ...c, notValid: false } : c)) };
    }
  };
  return {
    at,
    run(work) {
      const domain = requireType(work, refOfParts(parts));
      if (domain.kind !== 'domain') refuse(S.wrongObjectType, `"${domain.name}" is not a domain`);
      if (node.subtype === 'C' || node.subtype === 'O') refuseContainers(work, domain);
      work.types.set(keyOf(domain), changed(change(work, domain), 'alter domain', at));
    },
  };
}

/** PostgreSQL cannot check rows that hold a domain inside an array. */
function refuseContainers(work: Working, domain: UserType): void {
  for (const user of work.usersOf(keyOf(domain)))
    for (const column of user.columns)
      if (column.type.array && keyOf(column.type) === keyOf(domain))
        refuse(
          S.featureNotSupported,
          `cannot alter type "${domain.name}" because column "${user.name}.${column.name}" uses it`,
        );
}

function dropDomainConstraint(work: Working, domain: UserType, node: AlterDomainStmt, at: Origin): UserType {
  if (!domain.checks.some((c) => c.name === node.name)) {
    const message = `constraint "${node.name}" of domain "${domain.name}" does not exist`;
    if (!node.missing_ok) refuse(S.undefinedObject, message);
    addNotice(work, S.undefinedObject, `${message}, skipping`, at);
    return domain;
  }
  return { ...domain, checks: domain.checks.filter((c) => c.name !== node.name) };
}

function lowerComposite(node: CompositeTypeStmt, reading: Reading): Lowering {
  const ref = refOfRange(node.typevar);
  const at = originOfName(reading, node.typevar?.location);
  const columns = (node.coldeflist ?? []).flatMap((n) => ('ColumnDef' in n ? lowerColumn(reading, n.ColumnDef) : []));
  return {
    at,
    run(work) {
      const schema = creationSchema(work, ref, at);
      requireFreeTypeName(work, { schema, name: ref.name });
      if (isRelationNameTaken(work, schema, ref.name))
        refuse(S.duplicateTable, `relation "${ref.name}" already exists`);
      let type: Relation = newRelation(work, 'composite type', { schema, name: ref.name }, at);
      for (const column of columns) type = { ...type, columns: [...type.columns, makeColumn(work, type, column)] };
      work.put(type);
    },
  };
}
