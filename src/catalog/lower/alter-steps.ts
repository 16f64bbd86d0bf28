import type { AlterTableCmd, ReplicaIdentityStmt } from '@pgsql/types';
import { addColumn } from '../apply/add-column.ts';
import { changeType, setDefault, setExpression } from '../apply/alter-column.ts';
import { addConstraint, addNotNull } from '../apply/constraints.ts';
import { dropColumn, dropConstraint, removeNotNull } from '../apply/drop-column.ts';
import { addIdentity, dropIdentity, setIdentity } from '../apply/identity.ts';
import { requireIndexOf } from '../apply/index.ts';
import { addInherit, attachPartition, detach } from '../apply/partition.ts';
import { childrenOf, requireColumn } from '../apply/relation.ts';
import { requireRelation } from '../lookup.ts';
import type { Relation, ReplicaIdentity, Trigger } from '../model.ts';
import { defElems, optionsOf, refOfRange, roleOf } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { behindWord, expressionFrom, parenthesisedExpression } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { lowerType } from '../types.ts';
import { addNotice, type Working } from '../working.ts';
import type { Command, Step } from './alter-table.ts';
import { lowerColumn, lowerIdentity } from './column.ts';
import { lowerConstraint } from './constraint.ts';
import { partitionBound } from './partition-bound.ts';

type LowerCommand = (command: Command) => Step;

const none: LowerCommand = () => () => undefined;

/** A command that changes fields of the relation alone. */
const setting =
  (what: string, change: (table: Relation) => Partial<Relation>): LowerCommand =>
  ({ at }) =>
  (work, table) =>
    work.put(changed({ ...table, ...change(table) }, what, at));

const triggersTo =
  (enabled: Trigger['enabled'], all = false): LowerCommand =>
  ({ node, at }) =>
  (work, table) => {
    const hit = (t: Trigger) => all || t.name === node.name;
    if (!all && !table.triggers.some(hit))
      refuse(S.undefinedObject, `trigger "${node.name}" for table "${table.name}" does not exist`);
    work.put(
      changed({ ...table, triggers: table.triggers.map((t) => (hit(t) ? { ...t, enabled } : t)) }, 'triggers', at),
    );
  };

function keepBelow(work: Working, table: Relation, column: string): void {
  for (const child of childrenOf(work, table)) {
    const columns = child.columns.map((c) => (c.name === column ? { ...c, local: true } : c));
    work.put({ ...child, columns });
  }
}

/** @throws Refusal 42704 where there is no such index, 42809 where it cannot tell rows apart */
function identityOf(table: Relation, def: ReplicaIdentityStmt | undefined): ReplicaIdentity | undefined {
  if (def?.identity_type === 'f') return { kind: 'full' };
  if (def?.identity_type === 'n') return { kind: 'nothing' };
  if (def?.identity_type !== 'i') return undefined;
  const index = requireIndexOf(table, def.name ?? '');
  if (!index.unique) refuse(S.wrongObjectType, `cannot use non-unique index "${index.name}" as replica identity`);
  if (index.predicate) refuse(S.wrongObjectType, `cannot use partial index "${index.name}" as replica identity`);
  for (const { column } of index.keys) {
    if (column === undefined)
      refuse(S.wrongObjectType, `cannot use expression index "${index.name}" as replica identity`);
    if (!table.columns.some((c) => c.name === column && c.notNull))
      refuse(
        S.wrongObjectType,
        `index "${index.name}" cannot be used as replica identity because column "${column}" is nullable`,
      );
  }
  return { kind: 'index', index: index.name };
}

const dropPart = ({ node, at }: Command) => ({
  cascade: node.behavior === 'DROP_CASCADE',
  missingOk: node.missing_ok ?? false,
  at,
});

/** What each command of ALTER TABLE does, by PostgreSQL's name for it; one that is missing here becomes a gap. */
export const ALTER_STEPS: Partial<Record<NonNullable<AlterTableCmd['subtype']>, LowerCommand>> = {
  AT_AddColumn({ node, reading }) {
    if (!node.def || !('ColumnDef' in node.def)) return () => undefined;
    const column = lowerColumn(reading, node.def.ColumnDef);
    return (work, table) => addColumn(work, table, column, node.missing_ok ?? false);
  },
  AT_DropColumn: (command) => (work, table) => {
    const { name = '' } = command.node;
    // The tables below keep the column as their own.
    if (command.only && table.columns.some((c) => c.name === name)) keepBelow(work, table, name);
    dropColumn(work, table, name, dropPart(command));
  },
  AT_DropConstraint: (command) => (work, table) => {
    dropConstraint(work, table, command.node.name ?? '', dropPart(command));
  },
  AT_AddConstraint({ node, reading, only }) {
    const lowered = node.def && 'Constraint' in node.def ? lowerConstraint(reading, node.def.Constraint) : undefined;
    const constraint: typeof lowered =
      only && (lowered?.type === 'p' || lowered?.type === 'u') ? { ...lowered, only } : lowered;
    return (work, table) => {
      if (!constraint) return;
      const next = addConstraint(work, table, constraint);
      if (next !== table) work.put(changed(next, 'add constraint', constraint.at));
    };
  },
  AT_SetNotNull:
    ({ node, at }) =>
    (work, table) => {
      requireColumn(table, node.name ?? '');
      addNotNull(work, table, { type: 'n', column: node.name ?? '', noInherit: false, notValid: false, at });
    },
  AT_DropNotNull:
    ({ node, at }) =>
    (work, table) => {
      removeNotNull(work, table, node.name ?? '', at);
    },
  AT_ColumnDefault({ node, reading, span, at, only }) {
    const from = node.def && behindWord(reading.text, 'default', span.start, span.end);
    const value = node.def && expressionFrom(reading, from ?? span.end, span.end, node.def);
    return (work, table) => setDefault(work, table, node.name ?? '', value, at, only);
  },
  AT_SetExpression({ node, reading, span, at }) {
    const value = node.def && parenthesisedExpression(reading, span.start, node.def);
    return (work, table) => setExpression(work, table, node.name ?? '', value, at);
  },
  AT_DropExpression:
    ({ node, at }) =>
    (work, table) => {
      const isGenerated = requireColumn(table, node.name ?? '').generated !== undefined;
      if (isGenerated || !node.missing_ok) setExpression(work, table, node.name ?? '', undefined, at);
      else {
        const message = `column "${node.name}" of relation "${table.name}" is not a generated column, skipping`;
        addNotice(work, S.notInPrerequisiteState, message, at);
      }
    },
  AT_AlterColumnType({ node, at }) {
    const def = node.def && 'ColumnDef' in node.def ? node.def.ColumnDef : undefined;
    const type = lowerType(def?.typeName);
    const converted = def?.raw_default !== undefined;
    return (work, table) => changeType(work, table, node.name ?? '', type, converted, at);
  },
  AT_AddIdentity({ node, at }) {
    const def = node.def && 'Constraint' in node.def ? node.def.Constraint : undefined;
    const identity = lowerIdentity(def?.generated_when, def?.options);
    return (work, table) => addIdentity(work, table, node.name ?? '', identity, at);
  },
  AT_SetIdentity({ node, at }) {
    const options = defElems(node.def && 'List' in node.def ? node.def.List.items : []);
    return (work, table) => setIdentity(work, table, node.name ?? '', options, at);
  },
  AT_DropIdentity:
    ({ node, at }) =>
    (work, table) =>
      dropIdentity(work, table, node.name ?? '', node.missing_ok ?? false, at),
  AT_ValidateConstraint:
    ({ node, at }) =>
    (work, table) => {
      const { name } = node;
      const known = table.constraints.find((c) => c.name === name);
      if (!known) refuse(S.undefinedObject, `constraint "${name}" of relation "${table.name}" does not exist`);
      if (!('notValid' in known))
        refuse(S.wrongObjectType, `cannot validate constraint "${name}" of relation "${table.name}"`);
      const constraints = table.constraints.map((c) =>
        c.name === name && 'notValid' in c ? changed({ ...c, notValid: false }, 'validate', at) : c,
      );
      work.put({ ...table, constraints });
    },
  AT_AlterConstraint({ node, at }) {
    const def = node.def && 'ATAlterConstraint' in node.def ? node.def.ATAlterConstraint : undefined;
    return (work, table) => {
      const name = def?.conname;
      if (!table.constraints.some((c) => c.name === name))
        refuse(S.undefinedObject, `constraint "${name}" of relation "${table.name}" does not exist`);
      const constraints = table.constraints.map((c) => {
        if (c.name !== name || !('deferrable' in c)) return c;
        const deferral = def?.alterDeferrability
          ? { deferrable: def.deferrable ?? false, initiallyDeferred: def.initdeferred ?? false }
          : {};
        const enforced = def?.alterEnforceability && c.type === 'f' ? { enforced: def.is_enforced ?? false } : {};
        return changed({ ...c, ...deferral, ...enforced }, 'alter constraint', at);
      });
      work.put({ ...table, constraints });
    };
  },
  AT_ChangeOwner:
    ({ node, at }) =>
    (work, table) => {
      const owner = roleOf(node.newowner);
      work.roles.set(owner, owner);
      work.put(changed({ ...table, owner }, `owner to ${owner}`, at));
    },
  AT_ReplicaIdentity({ node, at }) {
    const def = node.def && 'ReplicaIdentityStmt' in node.def ? node.def.ReplicaIdentityStmt : undefined;
    return (work, table) => {
      const { replicaIdentity: _, ...rest } = table;
      const replicaIdentity = identityOf(table, def);
      work.put(changed(replicaIdentity ? { ...rest, replicaIdentity } : rest, 'replica identity', at));
    };
  },
  AT_SetLogged: setting('set logged', () => ({ persistence: 'permanent' })),
  AT_SetUnLogged: setting('set unlogged', () => ({ persistence: 'unlogged' })),
  AT_EnableRowSecurity: setting('enable row level security', () => ({ rowSecurity: true })),
  AT_DisableRowSecurity: setting('disable row level security', () => ({ rowSecurity: false })),
  AT_ForceRowSecurity: setting('force row level security', () => ({ forceRowSecurity: true })),
  AT_NoForceRowSecurity: setting('no force row level security', () => ({ forceRowSecurity: false })),
  AT_SetRelOptions:
    ({ node, at }) =>
    (work, table) => {
      const set = optionsOf(node.def && 'List' in node.def ? node.def.List.items : []);
      work.put(changed({ ...table, options: { ...table.options, ...set } }, 'set options', at));
    },
  AT_ResetRelOptions:
    ({ node, at }) =>
    (work, table) => {
      const reset = optionsOf(node.def && 'List' in node.def ? node.def.List.items : []);
      const options = Object.fromEntries(Object.entries(table.options).filter(([name]) => !Object.hasOwn(reset, name)));
      work.put(changed({ ...table, options }, 'reset options', at));
    },
  AT_EnableTrig: triggersTo('origin'),
  AT_EnableAlwaysTrig: triggersTo('always'),
  AT_EnableReplicaTrig: triggersTo('replica'),
  AT_DisableTrig: triggersTo('disabled'),
  AT_EnableTrigAll: triggersTo('origin', true),
  AT_EnableTrigUser: triggersTo('origin', true),
  AT_DisableTrigAll: triggersTo('disabled', true),
  AT_DisableTrigUser: triggersTo('disabled', true),
  AT_AddInherit:
    ({ node, at }) =>
    (work, table) => {
      if (node.def && 'RangeVar' in node.def) addInherit(work, table, refOfRange(node.def.RangeVar), at);
    },
  AT_DropInherit:
    ({ node, at }) =>
    (work, table) => {
      if (node.def && 'RangeVar' in node.def)
        detach(work, table, requireRelation(work, refOfRange(node.def.RangeVar)), at);
    },
  AT_AttachPartition({ node, at }) {
    const command = node.def && 'PartitionCmd' in node.def ? node.def.PartitionCmd : undefined;
    // ALTER INDEX ... ATTACH PARTITION has no bound.
    const bound = command?.bound && partitionBound(command.bound);
    return (work, table) => {
      if (bound !== undefined) attachPartition(work, table, refOfRange(command?.name), bound, at);
    };
  },
  AT_DetachPartition:
    ({ node, at }) =>
    (work, table) => {
      const command = node.def && 'PartitionCmd' in node.def ? node.def.PartitionCmd : undefined;
      detach(work, requireRelation(work, refOfRange(command?.name)), table, at);
    },
  AT_DetachPartitionFinalize: none,
};
