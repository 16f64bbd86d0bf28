import type { AlterSeqStmt, CreateSeqStmt, DefElem } from '@pgsql/types';
import { createSequence, identityOf, mergeSequenceOptions, sequenceOptions, sequenceType } from '../apply/sequence.ts';
import { creationSchema, findRelation, isRelationNameTaken, requireRelation, TEMPORARY } from '../lookup.ts';
import type { RelationKind, SequenceDefinition } from '../model.ts';
import { displayRef, partsOf, refOfParts, refOfRange } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { originOfName, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addNotice, type Working } from '../working.ts';
import type { Lowering } from './change.ts';

export function lowerCreateSequence(node: CreateSeqStmt, reading: Reading): Lowering {
  const ref = refOfRange(node.sequence);
  const at = originOfName(reading, node.sequence?.location);
  const elements = elementsOf(node.options);
  const temporary = node.sequence?.relpersistence === 't';
  return {
    at,
    run(work) {
      const schema = temporary ? TEMPORARY : creationSchema(work, ref, at);
      if (node.if_not_exists && isRelationNameTaken(work, schema, ref.name)) {
        addNotice(work, S.duplicateTable, `relation "${ref.name}" already exists, skipping`, at);
        return;
      }
      createSequence(
        work,
        {
          schema,
          name: ref.name,
          type: sequenceType(elements),
          options: sequenceOptions(elements),
          persistence: temporary ? 'temporary' : node.sequence?.relpersistence === 'u' ? 'unlogged' : 'permanent',
        },
        at,
      );
      const made = work.relationNamed(schema, ref.name);
      const owner = ownerIn(work, elements, schema);
      if (made?.sequence && owner.ownedBy) work.put({ ...made, sequence: { ...made.sequence, ...owner } });
    },
  };
}

function elementsOf(nodes: CreateSeqStmt['options']): DefElem[] {
  return (nodes ?? []).flatMap((n) => ('DefElem' in n ? n.DefElem : []));
}

const OWNERS: readonly RelationKind[] = ['table', 'partitioned table', 'foreign table', 'view'];

/** The column of OWNED BY; nothing for OWNED BY NONE. */
function ownerIn(work: Working, elements: readonly DefElem[], schema: string): Pick<SequenceDefinition, 'ownedBy'> {
  const parts = partsOf(elements.find((e) => e.defname === 'owned_by')?.arg);
  const column = parts.at(-1);
  if (column === undefined || (parts.length === 1 && column === 'none')) return {};
  if (parts.length === 1) refuse(S.syntax, 'invalid OWNED BY option');
  const table = requireRelation(work, refOfParts(parts.slice(0, -1)));
  if (!OWNERS.includes(table.kind)) refuse(S.wrongObjectType, `sequence cannot be owned by relation "${table.name}"`);
  if (table.schema !== schema)
    refuse(S.notInPrerequisiteState, 'sequence must be in same schema as table it is linked to');
  if (!table.columns.some((c) => c.name === column))
    refuse(S.undefinedColumn, `column "${column}" of relation "${table.name}" does not exist`);
  return { ownedBy: { schema: table.schema, name: table.name, column } };
}

export function lowerAlterSequence(node: AlterSeqStmt, reading: Reading): Lowering {
  const ref = refOfRange(node.sequence);
  const at = originOfName(reading, node.sequence?.location);
  const elements = elementsOf(node.options);
  return {
    at,
    run(work) {
      if (node.missing_ok && !findRelation(work, ref)) {
        addNotice(work, S.undefinedTable, `relation "${displayRef(ref)}" does not exist, skipping`, at);
        return;
      }
      const relation = requireRelation(work, ref);
      if (!relation.sequence) refuse(S.wrongObjectType, `cannot open relation "${relation.name}"`);
      const { ownedBy, ...rest } = relation.sequence;
      const owned = elements.some((e) => e.defname === 'owned_by')
        ? ownerIn(work, elements, relation.schema)
        : ownedBy
          ? { ownedBy }
          : {};
      const moves = elements.some((e) => e.defname === 'owned_by');
      if (moves && identityOf(work, relation))
        refuse(S.featureNotSupported, 'cannot change ownership of identity sequence');
      const sequence: SequenceDefinition = {
        ...rest,
        type: elements.some((e) => e.defname === 'as') ? sequenceType(elements) : rest.type,
        options: mergeSequenceOptions(rest.options, sequenceOptions(elements)),
        ...owned,
      };
      work.put(changed({ ...relation, sequence }, 'alter sequence', at));
    },
  };
}
