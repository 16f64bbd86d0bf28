import type { AlterTableStmt, CreateForeignTableStmt, Node } from '@pgsql/types';
import { findObject } from '../apply/object.ts';
import { findRelation } from '../lookup.ts';
import { refOfRange } from '../nodes.ts';
import type { Reading } from '../reading.ts';
import { originOfName, originOfToken } from '../reading.ts';
import { addGap } from '../working.ts';
import { lowerAlterFunction } from './alter-function.ts';
import { lowerAlterTable } from './alter-table.ts';
import { lowerCallStatement } from './call.ts';
import type { Lowering } from './change.ts';
import { lowerComment } from './comment.ts';
import { lowerCreateTable } from './create-table.ts';
import { lowerCreateTableAs, lowerSelect } from './create-table-as.ts';
import { lowerDo } from './do.ts';
import { lowerDrop } from './drop.ts';
import { lowerDefaultPrivileges, lowerGrant } from './grant.ts';
import { lowerIndex } from './index-statement.ts';
import { OBJECT_STATEMENTS } from './object.ts';
import { lowerOwner } from './owner.ts';
import { lowerAlterPolicy, lowerCreatePolicy } from './policy.ts';
import { type Lowerers, lowerWith, tagOf } from './registry.ts';
import { lowerRename } from './rename.ts';
import { ROLE_STATEMENTS } from './role.ts';
import { lowerCreateFunction } from './routine.ts';
import { alsoRestarting, ROW_STATEMENTS } from './rows.ts';
import { SCHEMA_STATEMENTS } from './schema.ts';
import { lowerAlterSequence, lowerCreateSequence } from './sequence.ts';
import { SESSION_STATEMENTS } from './session.ts';
import { STATEMENT_WORDS, type StatementTag, WITHOUT_PART } from './statement-kinds.ts';
import { lowerTrigger } from './trigger.ts';
import { TYPE_STATEMENTS } from './type.ts';
import { lowerView } from './view.ts';

/** Every kind of statement that replay knows, by PostgreSQL's name for it. */
export const LOWERERS: Lowerers = {
  CreateStmt: lowerCreateTable,
  CreateForeignTableStmt: lowerForeignTable,
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
  AlterFunctionStmt: lowerAlterFunction,
  AlterOwnerStmt: lowerOwner,
  CallStmt: lowerCallStatement,
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
  ...OBJECT_STATEMENTS,
  ...ROLE_STATEMENTS,
  ...ROW_STATEMENTS,
  ...SCHEMA_STATEMENTS,
  ...SESSION_STATEMENTS,
  ...TYPE_STATEMENTS,
};

function lowerForeignTable(node: CreateForeignTableStmt, reading: Reading): Lowering | undefined {
  if (!node.base) return undefined;
  const table = lowerCreateTable(node.base, reading, 'foreign table');
  const server = node.servername ?? '';
  return {
    at: table.at,
    run(work) {
      if (!findObject(work, 'server', { name: server }))
        addGap(work, `server "${server}" comes from outside these files`, table.at);
      table.run(work);
    },
  };
}

/** Whether a statement is about the schema: neither rows, nor a session's settings and transactions, nor queries. */
export function isSchemaStatement(node: Node): boolean {
  const tag = tagOf(node);
  if ('SelectStmt' in node) return node.SelectStmt.intoClause !== undefined;
  return !(tag in SESSION_STATEMENTS || tag in ROW_STATEMENTS || tag in WITHOUT_PART);
}

/** Options of ALTER COLUMN ... SET ... of an identity column. */
function identityOptions({ cmds = [] }: AlterTableStmt): Node[] {
  return cmds.flatMap((cmd) => {
    if (!('AlterTableCmd' in cmd) || cmd.AlterTableCmd.subtype !== 'AT_SetIdentity') return [];
    const { def } = cmd.AlterTableCmd;
    return def && 'List' in def ? (def.List.items ?? []) : [];
  });
}

/** Reads what a statement does to the schema; undefined for one that has no part in it. */
export function lowerStatement(node: Node, reading: Reading): Lowering | undefined {
  const tag = tagOf(node);
  if (tag in LOWERERS) return lowerWith(LOWERERS, node, reading);
  if (tag in WITHOUT_PART) return undefined;
  const at = originOfToken(reading, undefined);
  const what = STATEMENT_WORDS[tag as StatementTag] ?? tag;
  return { at, run: (work) => addGap(work, what, at) };
}
