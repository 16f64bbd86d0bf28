import {
  type CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Review } from '../analysis/review.ts';
import { type CombinedFinding, combine } from '../reporting/combined.ts';
import type { Severity } from '../rules/rule.ts';
import type { FileEdit, TextEdit } from '../text/edit.ts';
import { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { uriOf } from './paths.ts';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const START: Span = { start: 0, end: 0 };

/** Line indexes of a review's files, each made when first asked for. */
export function lineIndexes(review: Review): (path: string) => LineIndex {
  const made = new Map<string, LineIndex>();
  return (path) => {
    let index = made.get(path);
    if (!index) {
      index = new LineIndex(review.texts.get(path) ?? '');
      made.set(path, index);
    }
    return index;
  };
}

export function toRange(index: LineIndex, span: Span): Range {
  return { start: index.position(span.start), end: index.position(span.end) };
}

/** Everything that a review has to say, by path; a file with nothing to say is absent. */
export function toDiagnostics(review: Review): Map<string, Diagnostic[]> {
  const lines = lineIndexes(review);
  const byPath = new Map<string, Diagnostic[]>();
  const add = (path: string, diagnostic: Diagnostic) => {
    const list = byPath.get(path);
    if (list) list.push(diagnostic);
    else byPath.set(path, [diagnostic]);
  };
  for (const { path, at = START, severity, message, silencing } of review.problems) {
    add(path, {
      range: toRange(lines(path), at),
      severity: SEVERITIES[severity],
      source: 'tablefold',
      message,
      // What silences nothing could go: editors show it faded.
      ...(silencing === 'unused' && { tags: [DiagnosticTag.Unnecessary] }),
    });
  }
  for (const { statementProblems, findings } of review.databases) {
    for (const { at, code, message, severity, parses } of statementProblems.told) {
      add(at.file, {
        range: toRange(lines(at.file), at.span),
        // A statement that parses may be right where it runs: what is there already is not known here.
        severity: severity === 'error' && !parses ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        source: 'tablefold',
        code,
        message,
      });
    }
    for (const combined of combine(findings)) add(combined.findings[0].at.file, toDiagnostic(combined, lines));
  }
  return byPath;
}

/** One for everything that is said of a name; its data are the fingerprints of all of it. */
function toDiagnostic({ findings, message, related }: CombinedFinding, lines: (path: string) => LineIndex): Diagnostic {
  const [{ at, severity, ruleId }] = findings;
  return {
    range: toRange(lines(at.file), at.span),
    severity: SEVERITIES[severity],
    source: 'tablefold',
    code: ruleId,
    message,
    relatedInformation: related.map(({ at: place, message: says }) => ({
      location: { uri: uriOf(place.file), range: toRange(lines(place.file), place.span) },
      message: says,
    })),
    data: findings.map((finding) => finding.fingerprint),
  };
}

/** The fingerprints that a diagnostic was given; none where it is another's. */
export function fingerprintsOf({ data }: Diagnostic): readonly string[] {
  return Array.isArray(data) ? data.filter((print): print is string => typeof print === 'string') : [];
}

/**
 * File edits as one workspace edit that the editor must ask about before it applies it.
 * @param label what the preview's group is called
 * @param description the verdict of the proof, shown under it
 */
export function toWorkspaceEdit(edits: readonly FileEdit[], label: string, description: string): WorkspaceEdit {
  const annotationId = 'tablefold';
  return {
    documentChanges: changesOf(edits, annotationId),
    changeAnnotations: { [annotationId]: { label, description, needsConfirmation: true } },
  };
}

/** File edits as one workspace edit that is applied as it is. */
export function toPlainEdit(edits: readonly FileEdit[]): WorkspaceEdit {
  return { documentChanges: changesOf(edits) };
}

function changesOf(edits: readonly FileEdit[], annotationId?: string): (CreateFile | TextDocumentEdit)[] {
  const annotated = annotationId === undefined ? {} : { annotationId };
  return edits.flatMap((edit) => {
    const uri = uriOf(edit.path);
    const textDocument = { uri, version: null };
    if (edit.kind === 'create') {
      const start = { line: 0, character: 0 };
      return [
        { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false }, ...annotated },
        { textDocument, edits: [{ range: { start, end: start }, newText: edit.text, ...annotated }] },
      ];
    }
    return [{ textDocument, edits: toTextEdits(edit.before, edit.edits).map((e) => ({ ...e, ...annotated })) }];
  });
}

/** @param text that the edits are of */
export function toTextEdits(text: string, edits: readonly TextEdit[]): { range: Range; newText: string }[] {
  const index = new LineIndex(text);
  return edits.map(({ span, newText }) => ({ range: toRange(index, span), newText }));
}
