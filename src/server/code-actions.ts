import {
  type CancellationToken,
  type CodeAction,
  type CodeActionParams,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { basisOf, offersAt, planOffer } from '../analysis/offers.ts';
import { LineIndex } from '../text/line-index.ts';
import { pathOf } from './paths.ts';
import { APPLY_REFACTORING, type RefactoringRequest } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** What can be done at the cursor. Cheap: nothing is planned before one is chosen. */
export function codeActions(workspace: Workspace, params: CodeActionParams, token: CancellationToken): CodeAction[] {
  const path = pathOf(params.textDocument.uri);
  const review = workspace.current();
  const text = review.texts.get(path);
  if (text === undefined || token.isCancellationRequested) return [];
  const lines = new LineIndex(text);
  const at = { file: path, span: { start: lines.offset(params.range.start), end: lines.offset(params.range.end) } };
  const only = params.context.only;
  const actions: CodeAction[] = [];
  for (const database of review.databases) {
    if (!database.database.files.some((f) => f.path === path)) continue;
    for (const { offer, kind, findings, basis } of offersAt(database, at)) {
      if (only && !only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`))) continue;
      const data: RefactoringRequest = {
        database: database.database.root,
        refactoringId: offer.refactoringId,
        title: offer.title,
        target: offer.target,
        basis,
      };
      const fingerprints = new Set(findings.map((f) => f.fingerprint));
      const diagnostics = params.context.diagnostics.filter(
        (d) => typeof d.data === 'string' && fingerprints.has(d.data),
      );
      actions.push({
        title: offer.title,
        kind,
        data,
        ...(diagnostics.length > 0 && { diagnostics, isPreferred: actions.length === 0 }),
      });
    }
  }
  return actions;
}

/** Plans the chosen action, so that one which cannot be done says why at once; proving and writing is the command's. */
export function resolveCodeAction(workspace: Workspace, action: CodeAction): CodeAction {
  const request = action.data as RefactoringRequest;
  const planned = planRequest(workspace, request);
  if ('unavailable' in planned) return { ...action, disabled: { reason: planned.unavailable } };
  return { ...action, command: { title: action.title, command: APPLY_REFACTORING, arguments: [request] } };
}

/** @throws ResponseError ContentModified when the tables changed since the offer. */
export function planRequest(workspace: Workspace, request: RefactoringRequest) {
  const review = workspace.current().databases.find((d) => d.database.root === request.database);
  if (!review) throw new ResponseError(ErrorCodes.InvalidParams, `no database at ${request.database}`);
  if (basisOf(review, request.target) !== request.basis) {
    throw new ResponseError(
      LSPErrorCodes.ContentModified,
      `"${request.title}" was offered on an older state of the schema; ask again`,
    );
  }
  const planned = planOffer(review, request);
  return 'unavailable' in planned ? planned : { review, plan: planned };
}
