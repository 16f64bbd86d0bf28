import type { AlterTableCmd, ReplicaIdentityStmt } from '@pgsql/types';
import { addColumn } from '../apply/add-column.ts';
import {
  changeType,
  dropExpression,
  prepareDropExpression,
  prepareTypeChange,
  refuseSecondChange,
  setDefault,
  setExpression,
} from '../apply/alter-column.ts';
import { examineNotNull } from '../apply/column.ts';
import { addConstraint, validateConstraint } from '../apply/constraints.ts';
import { dropColumn, dropConstraint, dropNotNull } from '../apply/drop-column.ts';
import { recheckForeignKeys } from '../apply/foreign-key.ts';
import { addIdentity, dropIdentity, setIdentity } from '../apply/identity.ts';
import { requireIndexOf } from '../apply/index.ts';
import { examineKey, preparePrimaryKey } from '../apply/key.ts';
import { notNullOf, setNotNull } from '../apply/not-null.ts';
import { addInherit, attachPartition, detach, refuseFixedInheritance } from '../apply/partition.ts';
import { preparePersistence, setPersistence } from '../apply/persistence.ts';
import { childrenOf, requireColumn } from '../apply/relation.ts';
import { followType, refuseTyped, unfollowType } from '../apply/typed-table.ts';
import { requireRelation } from '../lookup.ts';
import type { Relation, ReplicaIdentity, Trigger } from '../model.ts';
import { defElems, optionsOf, refOfRange, refOfType, roleOf } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { behindWord, expressionFrom, parenthesisedExpression } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { lowerType } from '../types.ts';
import { addNotice, type Working } from '../working.ts';
import { type Course, PASS, type Pass, type Step, type Steps } from './alter-pass.ts';
import type { Command } from './alter-table.ts';
import { lowerColumn, lowerIdentity } from './column.ts';
import { type DeclaredConstraint, lowerConstraint } from './constraint.ts';
import { partitionBound } from './partition-bound.ts';

type LowerCommand = (command: Command) => Step | Steps;

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

const persistence =
  (to: 'permanent' | 'unlogged'): LowerCommand =>
  ({ at }) => ({
    prepare: (work, table) => preparePersistence(work, table, to),
    run: (work, table) => setPersistence(work, table, to, at),
  });

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

const dropPart = ({ node, only, at }: Command) => ({
  cascade: node.behavior === 'DROP_CASCADE',
  missingOk: node.missing_ok ?? false,
  only,
  at,
});

/** When each kind of constraint is made, once PostgreSQL has looked at it. */
const CONSTRAINT_PASS: Readonly<Record<DeclaredConstraint['type'], Pass>> = {
  n: PASS.columnAttributes,
  p: PASS.index,
  u: PASS.index,
  x: PASS.index,
  c: PASS.other,
  f: PASS.other,
};

function addLater({ later }: Course, constraint: DeclaredConstraint, only: boolean): void {
  const adopts = 'usingIndex' in constraint && constraint.usingIndex !== undefined;
  later(adopts ? PASS.indexConstraint : CONSTRAINT_PASS[constraint.type], (work, table) => {
    const next = addConstraint(work, table, constraint, only);
    if (next !== table) work.put(changed(next, 'add constraint', constraint.at));
  });
}

/** What each command of ALTER TABLE does, by PostgreSQL's name for it; one that is missing here becomes a gap. */
export const ALTER_STEPS: Partial<Record<NonNullable<AlterTableCmd['subtype']>, LowerCommand>> = {
  AT_AddColumn({ node, reading, only }) {
    if (!node.def || !('ColumnDef' in node.def)) return () => undefined;
    const column = lowerColumn(reading, node.def.ColumnDef);
    const ifNotExists = node.missing_ok ?? false;
    const run: Step = (work, table, course) => {
      for (const constraint of addColumn(work, table, column, { ifNotExists, only }))
        addLater(course, constraint, only);
    };
    return { prepare: (_, table) => refuseTyped(table, 'add column to'), run };
  },
  AT_DropColumn: (command) => ({
    prepare: (_, table) => refuseTyped(table, 'drop column from'),
    run: (work, table) => void dropColumn(work, table, command.node.name ?? '', dropPart(command)),
  }),
  AT_DropConstraint: (command) => (work, table) => {
    dropConstraint(work, table, command.node.name ?? '', dropPart(command));
  },
  AT_AddConstraint({ node, reading, only }) {
    const constraint = node.def && 'Constraint' in node.def ? lowerConstraint(reading, node.def.Constraint) : undefined;
    const prepare = (work: Working, table: Relation) => {
      if (constraint?.type === 'p') preparePrimaryKey(work, table, constraint.columns, only);
    };
    const run: Step = (work, table, course) => {
      if (!constraint) return;
      if (constraint.type === 'p' || constraint.type === 'u') examineKey(work, table, constraint);
      if (constraint.type === 'n') examineNotNull(table, constraint);
      if (constraint.type === 'p')
        for (const column of constraint.columns)
          if (!notNullOf(course.before, column))
            addLater(course, { type: 'n', column, noInherit: false, notValid: false, at: constraint.at }, false);
      addLater(course, constraint, only);
    };
    return { prepare, run };
  },
  AT_SetNotNull:
    ({ node, only, at }) =>
    (work, table) =>
      setNotNull(work, table, node.name ?? '', only, at),
  AT_DropNotNull:
    ({ node, only, at }) =>
    (work, table) => {
      dropNotNull(work, table, node.name ?? '', only, at);
    },
  AT_ColumnDefault({ node, reading, span, at, only }) {
    const from = node.def && behindWord(reading.text, 'default', span.start, span.end);
    const value = node.def && expressionFrom(reading, from ?? span.end, span.end, node.def);
    return (work, table) => setDefault(work, table, node.name ?? '', value, at, only);
  },
  AT_SetExpression({ node, reading, span, at }) {
    const value = node.def && parenthesisedExpression(reading, span.start, node.def);
    return (work, table) => value && setExpression(work, table, node.name ?? '', value, at);
  },
  AT_DropExpression: ({ node, only, at }) => {
    const name = node.name ?? '';
    return {
      prepare: (work, table) => prepareDropExpression(work, table, name, only),
      run(work, table) {
        const isGenerated = requireColumn(table, name).generated !== undefined;
        if (isGenerated || !node.missing_ok) dropExpression(work, table, name, at);
        else {
          const message = `column "${name}" of relation "${table.name}" is not a generated column, skipping`;
          addNotice(work, S.notInPrerequisiteState, message, at);
        }
      },
    };
  },
  AT_AlterColumnType({ node, only, at }) {
    const def = node.def && 'ColumnDef' in node.def ? node.def.ColumnDef : undefined;
    const name = node.name ?? '';
    const change = { name, ref: lowerType(def?.typeName), converted: def?.raw_default !== undefined, only, at };
    return {
      prepare: (work, table) => prepareTypeChange(work, table, change),
      run(work, table, { before, later }) {
        refuseSecondChange(before, table, name);
        changeType(work, table, change);
        later(PASS.oldConstraint, (w, t) => recheckForeignKeys(w, t, name));
      },
    };
  },
  AT_AddIdentity({ node, only, at }) {
    const def = node.def && 'Constraint' in node.def ? node.def.Constraint : undefined;
    const identity = lowerIdentity(def?.generated_when, def?.options);
    return (work, table) => addIdentity(work, table, node.name ?? '', identity, { only, at });
  },
  AT_SetIdentity({ node, only, at }) {
    const options = defElems(node.def && 'List' in node.def ? node.def.List.items : []);
    return (work, table) => setIdentity(work, table, node.name ?? '', options, { only, at });
  },
  AT_DropIdentity:
    ({ node, only, at }) =>
    (work, table) =>
      dropIdentity(work, table, node.name ?? '', node.missing_ok ?? false, { only, at }),
  AT_ValidateConstraint:
    ({ node, only, at }) =>
    (work, table) => {
      const { name } = node;
      const known = table.constraints.find((c) => c.name === name);
      if (!known) refuse(S.undefinedObject, `constraint "${name}" of relation "${table.name}" does not exist`);
      const where = `constraint "${name}" of relation "${table.name}"`;
      if (!('notValid' in known)) refuse(S.wrongObjectType, `cannot validate ${where}`);
      if ('enforced' in known && !known.enforced) refuse(S.wrongObjectType, 'cannot validate NOT ENFORCED constraint');
      if (!known.notValid) return;
      const inherits = known.type !== 'f' && !known.noInherit;
      if (only && inherits && childrenOf(work, table).length > 0)
        refuse(S.invalidTableDefinition, 'constraint must be validated on child tables too');
      validateConstraint(work, table, known, at);
    },
  AT_AlterConstraint({ node, only, at }) {
    const def = node.def && 'ATAlterConstraint' in node.def ? node.def.ATAlterConstraint : undefined;
    return (work, table) => {
      const name = def?.conname;
      if (only && table.kind === 'partitioned table')
        refuse(S.invalidTableDefinition, 'constraint must be altered in child tables too');
      const known = table.constraints.find((c) => c.name === name);
      const where = `constraint "${name}" of relation "${table.name}"`;
      if (!known) return refuse(S.undefinedObject, `${where} does not exist`);
      if (def?.alterDeferrability && known.type !== 'f')
        refuse(S.wrongObjectType, `${where} is not a foreign key constraint`);
      if (def?.alterEnforceability && known.type !== 'f')
        refuse(S.wrongObjectType, `cannot alter enforceability of ${where}`);
      if (def?.alterInheritability && known.type !== 'n')
        refuse(S.wrongObjectType, `${where} is not a not-null constraint`);
      if (known.type === 'f' && table.partitionOf && !known.local)
        refuse(S.notInPrerequisiteState, `cannot alter constraint "${name}" on relation "${table.name}"`);
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
  AT_AddOf({ node, at }) {
    const ref = node.def && 'TypeName' in node.def ? refOfType(node.def.TypeName) : undefined;
    return (work, table) => ref && followType(work, table, ref, at);
  },
  AT_DropOf:
    ({ at }) =>
    (work, table) =>
      unfollowType(work, table, at),
  AT_SetLogged: persistence('permanent'),
  AT_SetUnLogged: persistence('unlogged'),
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
  AT_AddInherit: ({ node, at }) => ({
    prepare: (_, table) => refuseFixedInheritance(table, true),
    run(work, table) {
      if (node.def && 'RangeVar' in node.def) addInherit(work, table, refOfRange(node.def.RangeVar), at);
    },
  }),
  AT_DropInherit: ({ node, at }) => ({
    prepare: (_, table) => refuseFixedInheritance(table, false),
    run(work, table) {
      if (node.def && 'RangeVar' in node.def)
        detach(work, table, requireRelation(work, refOfRange(node.def.RangeVar)), at);
    },
  }),
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
