import type { AlterTableStmt, Node } from '@pgsql/types';
import { findRelation } from '../lookup.ts';
import { refOfRange } from '../nodes.ts';
import type { Reading } from '../reading.ts';
import { originOfName, originOfToken } from '../reading.ts';
import { addGap } from '../working.ts';
import { lowerAlterTable } from './alter-table.ts';
import type { Lowering } from './change.ts';
import { lowerComment } from './comment.ts';
import { lowerCreateTable } from './create-table.ts';
import { lowerCreateTableAs, lowerSelect } from './create-table-as.ts';
import { lowerDo } from './do.ts';
import { lowerDrop } from './drop.ts';
import { lowerDefaultPrivileges, lowerGrant } from './grant.ts';
import { lowerIndex } from './index-statement.ts';
import { lowerAlterPolicy, lowerCreatePolicy } from './policy.ts';
import { type Lowerers, lowerWith, tagOf } from './registry.ts';
import { lowerRename } from './rename.ts';
import { lowerCreateFunction } from './routine.ts';
import { alsoRestarting, ROW_STATEMENTS } from './rows.ts';
import { SCHEMA_STATEMENTS } from './schema.ts';
import { lowerAlterSequence, lowerCreateSequence } from './sequence.ts';
import { SESSION_STATEMENTS } from './session.ts';
import { lowerTrigger } from './trigger.ts';
import { TYPE_STATEMENTS } from './type.ts';
import { lowerView } from './view.ts';

/** Every kind of statement that replay knows, by PostgreSQL's name for it. */
const LOWERERS: Lowerers = {
  CreateStmt: lowerCreateTable,
  CreateForeignTableStmt: (node, reading) => node.base && lowerCreateTable(node.base, reading, 'foreign table'),
  CreateTableAsStmt: lowerCreateTableAs,
  SelectStmt: lowerSelect,
  AlterTableStmt: (node, reading) =>
    alsoRestarting(lowerAlterTable(node, reading), node.relation, identityOptions(node), reading),
  IndexStmt: lowerIndex,
  ViewStmt: lowerView,
  RenameStmt: lowerRename,
  DropStmt: lowerDrop,
  CommentStmt: lowerComment,
  GrantStmt: lowerGrant,
  AlterDefaultPrivilegesStmt: lowerDefaultPrivileges,
  CreateFunctionStmt: lowerCreateFunction,
  CreateTrigStmt: lowerTrigger,
  CreatePolicyStmt: lowerCreatePolicy,
  AlterPolicyStmt: lowerAlterPolicy,
  CreateSeqStmt: lowerCreateSequence,
  AlterSeqStmt: (node, reading) =>
    alsoRestarting(lowerAlterSequence(node, reading), node.sequence, node.options, reading),
  DoStmt: lowerDo,
  RuleStmt: (node, reading) => {
    const at = originOfName(reading, node.relation?.location);
    const ref = refOfRange(node.relation);
    return { at, run: (work) => addGap(work, 'CREATE RULE', at, findRelation(work, ref)) };
  },
  ...ROW_STATEMENTS,
  ...SCHEMA_STATEMENTS,
  ...SESSION_STATEMENTS,
  ...TYPE_STATEMENTS,
};

/** Options of ALTER COLUMN ... SET ... of an identity column. */
function identityOptions({ cmds = [] }: AlterTableStmt): Node[] {
  return cmds.flatMap((cmd) => {
    if (!('AlterTableCmd' in cmd) || cmd.AlterTableCmd.subtype !== 'AT_SetIdentity') return [];
    const { def } = cmd.AlterTableCmd;
    return def && 'List' in def ? (def.List.items ?? []) : [];
  });
}

/** Statements that have no part in a schema. */
const WITHOUT_EFFECT = new Set<string>(
  `VacuumStmt ExplainStmt LockStmt CheckPointStmt
  DiscardStmt NotifyStmt ListenStmt UnlistenStmt PrepareStmt ExecuteStmt DeallocateStmt DeclareCursorStmt FetchStmt
  ClosePortalStmt ConstraintsSetStmt LoadStmt VariableShowStmt ReindexStmt ClusterStmt CallStmt AlterRoleSetStmt
  AlterDatabaseSetStmt AlterDatabaseStmt AlterSystemStmt SecLabelStmt RefreshMatViewStmt CreatedbStmt DropdbStmt
  GrantRoleStmt AlterRoleStmt DropRoleStmt AlterOwnerStmt AlterObjectDependsStmt AlterExtensionStmt AlterExtensionContentsStmt CreateTableSpaceStmt DropTableSpaceStmt DropOwnedStmt ReassignOwnedStmt
  CreatePLangStmt`.split(/\s+/),
);

/** Reads what a statement does to the schema; undefined for one that has no part in it. */
export function lowerStatement(node: Node, reading: Reading): Lowering | undefined {
  const tag = tagOf(node);
  if (tag in LOWERERS) return lowerWith(LOWERERS, node, reading);
  if (WITHOUT_EFFECT.has(tag)) return undefined;
  const at = originOfToken(reading, undefined);
  const what = statementWords(tag);
  return { at, run: (work) => addGap(work, what, at) };
}

/** `CreateOpClassStmt` as words: CREATE OP CLASS. */
function statementWords(tag: string): string {
  return tag
    .replace(/Stmt$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toUpperCase();
}
