import * as vscode from 'vscode';
import {
  type ApplyWorkspaceEditParams,
  CancellationToken,
  type ChangeAnnotation,
  CreateFile,
  type Middleware,
  type TextDocumentEdit,
} from 'vscode-languageclient';

const SCHEME = 'tablefold-proof';

export interface RefactorPreview extends vscode.Disposable {
  readonly middleware: Middleware;
}

/**
 * Shapes an edit that asks for confirmation into what VS Code's refactor preview shows best.
 *
 * The preview opens only where some change needs confirmation, and leaves just those changes unticked. So the files to
 * write need none, and stand there ticked, ready for "Apply"; what asks for confirmation is the verdict: a page with the
 * sentences of the proof, whose first one stands in the preview, "changed" by inserting nothing.
 */
export function createRefactorPreview(): RefactorPreview {
  let verdict = '';
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => verdict,
  });

  return {
    middleware: {
      workspace: {
        async handleApplyEdit(params, next) {
          const asking = annotationThatAsks(params);
          if (!asking) return next(params, CancellationToken.None);
          verdict = asking.description ?? asking.label;
          const uri = vscode.Uri.from({ scheme: SCHEME, path: '/Proof' });
          changed.fire(uri);
          const result = await next(withVerdict(params, asking, uri), CancellationToken.None);
          if ('applied' in result && result.applied) await saveCreated(params);
          return result;
        },
      },
    },
    dispose() {
      changed.dispose();
      provider.dispose();
    },
  };
}

/** VS Code creates a file empty and leaves its text unsaved; a migration tool that ran now would run an empty file. */
async function saveCreated({ edit }: ApplyWorkspaceEditParams): Promise<void> {
  for (const change of edit.documentChanges ?? []) {
    if (!CreateFile.is(change)) continue;
    const uri = vscode.Uri.parse(change.uri).toString();
    // Not there where someone unticked the file.
    await vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.save();
  }
}

function annotationThatAsks({ edit }: ApplyWorkspaceEditParams): ChangeAnnotation | undefined {
  return Object.values(edit.changeAnnotations ?? {}).find((annotation) => annotation.needsConfirmation);
}

function withVerdict(
  params: ApplyWorkspaceEditParams,
  asking: ChangeAnnotation,
  uri: vscode.Uri,
): ApplyWorkspaceEditParams {
  const { documentChanges = [], changeAnnotations = {} } = params.edit;
  const settled = Object.entries(changeAnnotations).map(([id, a]) => [id, { ...a, needsConfirmation: false }] as const);
  const annotationId = 'verdict';
  const start = { line: 0, character: 0 };
  const proof: TextDocumentEdit = {
    textDocument: { uri: uri.toString(), version: null },
    edits: [{ range: { start, end: start }, newText: '', annotationId }],
  };
  return {
    ...params,
    edit: {
      ...params.edit,
      documentChanges: [proof, ...documentChanges],
      changeAnnotations: {
        ...Object.fromEntries(settled),
        [annotationId]: { label: 'Proof', description: asking.label, needsConfirmation: true },
      },
    },
  };
}
