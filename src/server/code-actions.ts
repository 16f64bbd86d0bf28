import {
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver';
import { basisOf, offersAt, planOffer } from '../analysis/offers.ts';
import type { DatabaseReview } from '../analysis/review.ts';
import type { Database } from '../migrations/index.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Location } from '../text/span.ts';
import { diagnosticsOf, findingActions } from './finding-actions.ts';
import { pathOf } from './paths.ts';
import { APPLY_REFACTORING, type RefactoringRequest } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/**
 * What can be done at the cursor, the refactorings first. Cheap: nothing is planned before one is chosen.
 * @param commands those of its own that the client says it has
 */
export function codeActions(
  workspace: Workspace,
  params: CodeActionParams,
  commands: ReadonlySet<string>,
  token: CancellationToken,
): CodeAction[] {
  const path = pathOf(params.textDocument.uri);
  const review = workspace.current();
  const text = review.texts.get(path);
  if (text === undefined || token.isCancellationRequested) return [];
  const lines = new LineIndex(text);
  const at = { file: path, span: { start: lines.offset(params.range.start), end: lines.offset(params.range.end) } };
  return review.databases
    .filter(({ database }) => holds(database, path))
    .flatMap((database) => [
      ...refactoringActions(database, at, params.context),
      ...(isWanted(params.context, CodeActionKind.QuickFix)
        ? findingActions(database, text, at, params.context.diagnostics, commands)
        : []),
    ]);
}

function holds({ files, included = [] }: Database, path: string): boolean {
  return [...files, ...included].some((file) => file.path === path);
}

function refactoringActions(database: DatabaseReview, at: Location, context: CodeActionContext): CodeAction[] {
  let preferred = true;
  return offersAt(database, at).flatMap(({ offer, kind: own, findings, basis }): CodeAction[] => {
    // What mends a finding is a quick fix, too, and stands before the others.
    const kinds = findings.length > 0 ? [CodeActionKind.QuickFix, own] : [own];
    const kind = kinds.find((one) => isWanted(context, one));
    if (kind === undefined) return [];
    const data: RefactoringRequest = {
      database: database.database.root,
      refactoringId: offer.refactoringId,
      title: offer.title,
      target: offer.target,
      basis,
    };
    const diagnostics = diagnosticsOf(findings, context.diagnostics);
    if (diagnostics.length === 0) return [{ title: offer.title, kind, data }];
    const isPreferred = preferred;
    preferred = false;
    return [{ title: offer.title, kind, data, diagnostics, isPreferred }];
  });
}

function isWanted({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** Plans the chosen action, so that one which cannot be done says why at once; proving and writing is the command's. */
export function resolveCodeAction(workspace: Workspace, action: CodeAction): CodeAction {
  const request = action.data as RefactoringRequest | undefined;
  // The others have all that they need from the beginning.
  if (!request) return action;
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
