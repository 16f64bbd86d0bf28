import type { CancellationToken, Connection } from 'vscode-languageserver';
import { followUps } from '../refactorings/follow-ups.ts';
import { writePlan } from '../refactorings/write.ts';
import type { OpenEngine } from '../verification/engine.ts';
import { describeProof, type Proof } from '../verification/proof.ts';
import { prove } from '../verification/prove.ts';
import { planRequest } from './code-actions.ts';
import type { RefactoringRequest } from './protocol.ts';
import { toWorkspaceEdit } from './to-lsp.ts';
import type { Workspace } from './workspace.ts';

/** What became of a request, for clients that want more than the edit. */
export interface Applied {
  readonly applied: boolean;
  readonly proof?: Proof;
  /** Why nothing was applied. */
  readonly reason?: string;
}

/**
 * Plans, proves with cancellable progress, and hands the files to the editor as an edit that asks for confirmation and
 * carries the verdict. A plan that the proof refutes is never offered for writing.
 * @param rows most rows that the proof makes for each table
 */
export async function applyRefactoring(
  connection: Connection,
  workspace: Workspace,
  openEngine: OpenEngine,
  request: RefactoringRequest,
  token: CancellationToken,
  rows?: number,
): Promise<Applied> {
  const planned = planRequest(workspace, request);
  if ('unavailable' in planned) return refuse(connection, `${request.title}: ${planned.unavailable}`);
  const { review, plan } = planned;
  const progress = await connection.window.createWorkDoneProgress();
  const stop = new AbortController();
  progress.token.onCancellationRequested(() => stop.abort());
  token.onCancellationRequested(() => stop.abort());
  progress.begin(request.title, 0, 'Proving on PostgreSQL', true);
  let proof: Proof;
  try {
    proof = await prove(review.snapshot, plan, openEngine, {
      signal: stop.signal,
      ...(rows && { rows }),
      progress: (message, fraction) => progress.report(Math.round(fraction * 100), message),
    });
  } finally {
    progress.done();
  }
  if (stop.signal.aborted) return { applied: false, reason: 'cancelled' };
  const sentences = describeProof(proof);
  for (const sentence of sentences) connection.console.info(`${request.title}: ${sentence}`);
  if (proof.verdict === 'failed') {
    const refused = await refuse(
      connection,
      `${request.title} was refuted, so nothing was written. ${sentences.join(' ')}`,
    );
    return { ...refused, proof };
  }
  const { texts } = workspace.current();
  const edits = writePlan(plan, review.database, texts, { proof, now: new Date() });
  const description = [...sentences, ...followUps(plan, review.database, texts)].join('\n');
  const edit = toWorkspaceEdit(edits, request.title, description);
  const { applied, failureReason } = await connection.workspace.applyEdit({ label: request.title, edit });
  return { applied, proof, ...(failureReason && { reason: failureReason }) };
}

async function refuse(connection: Connection, reason: string): Promise<Applied> {
  connection.window.showErrorMessage(reason);
  return { applied: false, reason };
}
