import type { DefElem, Node } from '@pgsql/types';
import { quoteLiteral, quoteQualified } from '../../sql/identifiers.ts';
import { findRelation, isRelationNameTaken } from '../lookup.ts';
import { type ColumnType, type Expression, keyOf, type Origin, type QualifiedName, type Relation } from '../model.ts';
import { chooseName } from '../names.ts';
import { nameParts, partsOf, refOfParts, scalarText, stringsOf, walk } from '../nodes.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { builtInType, lowerType } from '../types.ts';
import type { Working } from '../working.ts';
import { newRelation } from './relation.ts';

const WORDS: Readonly<Record<string, string>> = {
  start: 'start with',
  increment: 'increment by',
  minvalue: 'minvalue',
  maxvalue: 'maxvalue',
  cache: 'cache',
};

/** CREATE SEQUENCE's options as words ("start with 5"); type, owner and name are kept apart. */
export function sequenceOptions(elements: readonly DefElem[]): readonly string[] {
  return elements.flatMap(({ defname, arg }) => {
    if (defname === 'cycle') return scalarText(arg) === 'false' ? 'no cycle' : 'cycle';
    const word = WORDS[defname ?? ''];
    if (!word) return [];
    const value = scalarText(arg);
    return value === undefined ? `no ${word}` : `${word} ${value}`;
  });
}

/** Options of ALTER SEQUENCE over those that the sequence had. */
export function mergeSequenceOptions(before: readonly string[], after: readonly string[]): readonly string[] {
  const subject = (option: string) => option.replace(/^no /, '').split(' ')[0];
  return [...before.filter((b) => !after.some((a) => subject(a) === subject(b))), ...after];
}

export function sequenceType(elements: readonly DefElem[]): ColumnType {
  const as = elements.find((e) => e.defname === 'as')?.arg;
  const ref = as && 'TypeName' in as ? lowerType(as.TypeName) : undefined;
  return ref?.builtIn ?? builtInType('int8');
}

/** Name given by SEQUENCE NAME in an identity's options. */
export function givenSequenceName(elements: readonly DefElem[]): readonly string[] {
  return partsOf(elements.find((e) => e.defname === 'sequence_name')?.arg);
}

export interface NewSequence extends QualifiedName {
  readonly type: ColumnType;
  readonly options: readonly string[];
  readonly ownedBy?: QualifiedName & { readonly column: string };
  readonly persistence?: Relation['persistence'];
}

export function createSequence(work: Working, sequence: NewSequence, at: Origin): void {
  if (isRelationNameTaken(work, sequence.schema, sequence.name))
    refuse(S.duplicateTable, `relation "${sequence.name}" already exists`);
  const { type, options, ownedBy } = sequence;
  work.put({
    ...newRelation(work, 'sequence', sequence, at, sequence.persistence),
    sequence: { type, options, ...(ownedBy ? { ownedBy } : {}) },
  });
}

/** Creates the sequence that a serial or identity column of a table draws from. */
export function createOwnedSequence(
  work: Working,
  table: Relation,
  column: string,
  type: ColumnType,
  elements: readonly DefElem[],
  at: Origin,
): QualifiedName {
  const given = givenSequenceName(elements);
  const ref = refOfParts(given);
  const schema = ref.schema ?? table.schema;
  const name =
    given.length > 0
      ? ref.name
      : chooseName(table.name, column, 'seq', (candidate) => isRelationNameTaken(work, schema, candidate));
  createSequence(
    work,
    {
      schema,
      name,
      type,
      options: sequenceOptions(elements),
      ownedBy: { schema: table.schema, name: table.name, column },
      persistence: table.persistence,
    },
    at,
  );
  return { schema, name };
}

export function nextValueOf(sequence: QualifiedName): Expression {
  const name = quoteQualified(sequence.schema, sequence.name);
  const node: Node = {
    FuncCall: {
      funcname: [{ String: { sval: 'nextval' } }],
      args: [
        {
          TypeCast: {
            arg: { A_Const: { sval: { sval: name } } },
            typeName: { names: [{ String: { sval: 'regclass' } }], typemod: -1 },
          },
        },
      ],
      funcformat: 'COERCE_EXPLICIT_CALL',
    },
  };
  return { node, sql: `nextval(${quoteLiteral(name)}::regclass)` };
}

/** The sequence that an expression draws from by nextval('...'), as the search_path resolves it now. */
export function drawsFrom(work: Working, expression: Expression | undefined): Relation | undefined {
  if (!expression?.sql.includes('nextval')) return undefined;
  let found: Relation | undefined;
  walk({ node: expression.node }, (tag, value) => {
    if (tag !== 'FuncCall' || found) return undefined;
    const call = value as { funcname?: Node[]; args?: Node[] };
    const name = stringsOf(call.funcname).at(-1) === 'nextval' ? scalarText(call.args?.[0]) : undefined;
    if (name !== undefined) found = findRelation(work, refOfParts(nameParts(name)));
    return undefined;
  });
  return found?.kind === 'sequence' ? found : undefined;
}

/** Columns of any table whose default draws from this sequence. */
export function columnsDrawingFrom(work: Working, sequence: Relation): { table: Relation; column: string }[] {
  const out: { table: Relation; column: string }[] = [];
  for (const table of work.relations())
    for (const column of table.columns)
      if (column.default && drawsFrom(work, column.default) === sequence) out.push({ table, column: column.name });
  return out;
}

/** The table and column whose identity draws from the sequence. */
export function identityOf(
  work: Working,
  { schema, name, sequence }: Relation,
): { readonly table: Relation; readonly column: string } | undefined {
  const table = sequence?.ownedBy && work.relation(keyOf(sequence.ownedBy));
  const column = table?.columns.find(
    (c) => c.identity?.sequence.schema === schema && c.identity.sequence.name === name,
  );
  return table && column ? { table, column: column.name } : undefined;
}

/** Sequences that belong to a column, or with undefined to any column of the table. */
export function ownedSequences(work: Working, table: QualifiedName, column?: string): Relation[] {
  return work.usersOf(keyOf(table)).filter((r) => {
    const owner = r.sequence?.ownedBy;
    return (
      owner !== undefined &&
      owner.schema === table.schema &&
      owner.name === table.name &&
      (column === undefined || owner.column === column)
    );
  });
}
