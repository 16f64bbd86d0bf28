import type { Node, SelectStmt, TransactionStmt, VariableSetStmt } from '@pgsql/types';
import { dropRelations } from '../apply/drop.ts';
import { keyOf, type Origin } from '../model.ts';
import { scalarText, stringsOf } from '../nodes.ts';
import { originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Savepoint, Working } from '../working.ts';
import type { Lowering } from './change.ts';
import type { Lowerers } from './registry.ts';

/** Statements that change how the ones behind them are read: search_path and transactions. */
export const SESSION_STATEMENTS: Lowerers = {
  VariableSetStmt: lowerSet,
  TransactionStmt: lowerTransaction,
};

function lowerSet(node: VariableSetStmt, reading: Reading): Lowering | undefined {
  const at = originOfToken(reading, undefined);
  if (node.kind === 'VAR_RESET_ALL') return { at, run: (work) => setSearchPath(work, work.initialSearchPath, false) };
  if (node.name !== 'search_path') return undefined;
  if (node.kind !== 'VAR_SET_VALUE')
    return { at, run: (work) => setSearchPath(work, work.initialSearchPath, node.is_local ?? false) };
  const path = (node.args ?? []).flatMap((n) => scalarText(n) ?? []);
  return { at, run: (work) => setSearchPath(work, path, node.is_local ?? false) };
}

function setSearchPath(work: Working, path: readonly string[], local: boolean): void {
  const { transaction } = work.session;
  if (local && transaction.length === 0) return;
  const searchPath = path.filter((s) => s !== '$user' && s !== '' && s !== 'pg_catalog');
  const kept = local ? transaction : transaction.map((s) => ({ ...s, searchPath }));
  work.setSession({ searchPath, transaction: kept });
}

/** `select set_config('search_path', '...', false)`, alone or among other columns, as pg_dump writes it. */
export function searchPathSet(select: SelectStmt): { path: readonly string[]; local: boolean } | undefined {
  for (const target of select.targetList ?? []) {
    const call = 'ResTarget' in target ? target.ResTarget.val : undefined;
    if (!call || !('FuncCall' in call) || stringsOf(call.FuncCall.funcname).at(-1) !== 'set_config') continue;
    const [name, value, local] = (call.FuncCall.args ?? []).map((n: Node) => scalarText(n));
    if (name !== 'search_path' || value === undefined) continue;
    return { path: value.split(',').map((s) => s.trim().replace(/^"(.*)"$/, '$1')), local: local === 'true' };
  }
  return undefined;
}

export function lowerSetConfig(select: SelectStmt, reading: Reading): Lowering | undefined {
  const set = searchPathSet(select);
  if (!set) return undefined;
  return { at: originOfToken(reading, undefined), run: (work) => setSearchPath(work, set.path, set.local) };
}

function lowerTransaction(node: TransactionStmt, reading: Reading): Lowering | undefined {
  const at = originOfToken(reading, undefined);
  const name = node.savepoint_name ?? '';
  const run = TRANSACTION[node.kind ?? 'TRANS_STMT_BEGIN'];
  const endsFailure = ENDS_FAILURE.has(node.kind ?? '');
  return run && { at, endsFailure, run: (work) => run(work, name, at) };
}

const ENDS_FAILURE = new Set<string>([
  'TRANS_STMT_COMMIT',
  'TRANS_STMT_PREPARE',
  'TRANS_STMT_ROLLBACK',
  'TRANS_STMT_ROLLBACK_TO',
]);

const begin = (work: Working) => {
  if (work.session.transaction.length > 0) return;
  work.setSession({ transaction: [pointNow(work)] });
};

const commit = (work: Working, _name: string, at: Origin) => {
  const [outer] = work.session.transaction;
  if (!outer) return;
  if (work.session.failed) {
    rollback(work);
    return;
  }
  const { endingTables = [] } = work.session;
  dropRelations(
    work,
    endingTables.flatMap((name) => work.relation(keyOf(name)) ?? []),
    { cascade: true, at },
  );
  // SET LOCAL ends with the transaction.
  work.setSession({ transaction: [], searchPath: outer.searchPath, endingTables: [], newEnums: [], newLabels: [] });
};

const rollback = (work: Working) => {
  const [outer] = work.session.transaction;
  if (outer) work.journal.undoTo(outer.mark);
};

const TRANSACTION: Partial<
  Record<NonNullable<TransactionStmt['kind']>, (work: Working, name: string, at: Origin) => void>
> = {
  TRANS_STMT_BEGIN: begin,
  TRANS_STMT_START: begin,
  TRANS_STMT_COMMIT: commit,
  TRANS_STMT_PREPARE: commit,
  TRANS_STMT_ROLLBACK: rollback,
  TRANS_STMT_SAVEPOINT(work, name) {
    const { transaction } = work.session;
    requireTransaction(work, 'SAVEPOINT');
    work.setSession({ transaction: [...transaction, { ...pointNow(work), name }] });
  },
  TRANS_STMT_RELEASE(work, name) {
    requireTransaction(work, 'RELEASE SAVEPOINT');
    const { transaction } = work.session;
    work.setSession({ transaction: transaction.slice(0, indexOf(transaction, name)) });
  },
  TRANS_STMT_ROLLBACK_TO(work, name) {
    requireTransaction(work, 'ROLLBACK TO SAVEPOINT');
    const { transaction } = work.session;
    const i = indexOf(transaction, name);
    const point = transaction[i];
    if (!point) return;
    work.journal.undoTo(point.mark);
    work.setSession({ transaction: transaction.slice(0, i + 1) });
  },
};

function requireTransaction(work: Working, what: string): void {
  if (work.session.transaction.length === 0) refuse(S.noTransaction, `${what} can only be used in transaction blocks`);
}

/** @throws Refusal 25001 where a statement that commits by itself stands in a transaction. */
export function requireNoTransaction(work: Working, what: string): void {
  if (work.session.transaction.length > 0) refuse(S.activeTransaction, `${what} cannot run inside a transaction block`);
}

function pointNow(work: Working): Savepoint {
  return { mark: work.journal.mark(), searchPath: work.session.searchPath };
}

function indexOf(transaction: readonly Savepoint[], name: string): number {
  const i = transaction.findLastIndex((s) => s.name === name);
  return i >= 0 ? i : refuse(S.noSavepoint, `savepoint "${name}" does not exist`);
}
