import { ignoreEdit } from '../analysis/ignore-edit.ts';
import type { DatabaseReview, ReportedFinding, Review } from '../analysis/review.ts';
import { configurationWith, recordDecision } from '../configuration/index.ts';
import { partsOf } from '../migrations/index.ts';
import type { TextEdit } from '../text/edit.ts';
import { pathOf } from './paths.ts';
import type { EditAnswer, IgnoreRequest, RecordDecisionParams, WriteIgnoreParams } from './protocol.ts';
import { toPlainEdit } from './to-lsp.ts';

/** The edit that records a decision in the tablefold.json that holds for the tables, or in a new one. */
export function decisionEdit(review: Review, params: RecordDecisionParams, now: Date): EditAnswer {
  const found = review.databases.find((d) => d.database.root === params.database);
  if (!found) return { unavailable: `there is no database at ${params.database} any more` };
  const path = found.decisionsIn;
  const decision = { keep: params.tables, because: params.because.trim(), on: dayOf(now) };
  const text = params.unsaved.find(({ uri }) => pathOf(uri) === path)?.text ?? review.texts.get(path);
  if (text === undefined) return { edit: toPlainEdit([{ kind: 'create', path, text: configurationWith(decision) }]) };
  const edits = recordDecision(text, decision);
  return 'unavailable' in edits ? edits : { edit: toPlainEdit([{ kind: 'change', path, before: text, edits }]) };
}

/** The day where the person is who decides. */
function dayOf(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The edit that writes an ignore beside the finding as it stands by now. */
export function writtenIgnore(review: Review, { because, ...request }: WriteIgnoreParams): EditAnswer {
  const database = review.databases.find((d) => d.database.root === request.database);
  const finding = database?.findings.find((f) => f.fingerprint === request.fingerprint);
  if (!database || !finding) return { unavailable: 'what was to be ignored is gone by now' };
  const path = finding.at.file;
  const text = review.texts.get(path) ?? '';
  const edit = ignoreIn(database, text, finding, request, because);
  return edit
    ? { edit: toPlainEdit([{ kind: 'change', path, before: text, edits: [edit] }]) }
    : { unavailable: `no comment has a place at ${finding.tables[0] ?? 'this name'}` };
}

/** Undefined where no comment can be written: what a tool writes is never edited, and a changelog's comments are not SQL's. */
export function ignoreIn(
  { database }: DatabaseReview,
  text: string,
  { at }: ReportedFinding,
  { rules, scope }: Pick<IgnoreRequest, 'rules' | 'scope'>,
  reason: string,
): TextEdit | undefined {
  const { layout, generated } = database;
  if (generated || layout.sqlOf?.(at.file, text) !== undefined) return undefined;
  const path = at.file;
  return ignoreEdit({ path, text, partsOf: (of) => partsOf(layout, path, of), name: at.span, rules, scope, reason });
}
