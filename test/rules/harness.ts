import { undoneIn } from '../../src/analysis/undone.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import { plain } from '../../src/migrations/layouts/plain.ts';
import { rules } from '../../src/rules/index.ts';
import { contextOf, type Finding, type RuleContext } from '../../src/rules/rule.ts';
import { LineIndex } from '../../src/text/line-index.ts';

/** The schema that files of SQL add up to, in the order given. */
export function schemaOf(...texts: readonly string[]): Snapshot {
  return replay(texts.map((text, i) => readFacts(texts.length === 1 ? 'schema.sql' : `${i + 1}.sql`, text)));
}

/** What every rule has to say about these files, which psql runs one after the other. */
export function findingsIn(...texts: readonly string[]): readonly Finding[] {
  const context = reviewed(...texts);
  return rules.flatMap((rule) => [...rule.check(context)]);
}

function reviewed(...texts: readonly string[]): RuleContext {
  const files = texts.map((text, i) => readFacts(texts.length === 1 ? 'schema.sql' : `${i + 1}.sql`, text));
  const snapshot = replay(files);
  const tool = { layout: plain, files: files.map(({ path }) => ({ path })), declarative: texts.length === 1 };
  return contextOf(snapshot, { files, undone: undoneIn(tool, files, snapshot) });
}

/** A finding and where its underline goes, as an annotation under the line says it. */
export interface Annotation {
  /** Zero-based. */
  readonly line: number;
  /** UTF-16 columns of the underlined name. */
  readonly from: number;
  readonly to: number;
  /** "rule-id: message", with the severity behind it in brackets where it is not the rule's own. */
  readonly says: string;
}

const CARETS = /^--\s*(\^+) (.*)$/;

/** Reads the annotations of a fixture: `-- ^^^^ rule-id: message`, under the line that they are about. */
export function annotationsIn(text: string): readonly Annotation[] {
  const found: Annotation[] = [];
  let about = 0;
  text.split('\n').forEach((line, number) => {
    const match = CARETS.exec(line);
    if (match === null) {
      about = number;
      return;
    }
    const from = line.indexOf('^');
    found.push({ line: about, from, to: from + (match[1]?.length ?? 0), says: match[2] ?? '' });
  });
  return found;
}

/** A fixture's findings in the form of annotations, in the order of the text. */
export function annotate(text: string): readonly Annotation[] {
  const lines = new LineIndex(text);
  return findingsIn(text)
    .map((finding) => {
      const start = lines.position(finding.at.span.start);
      const end = lines.position(finding.at.span.end);
      return {
        line: start.line,
        from: start.character,
        to: end.line === start.line ? end.character : Number.POSITIVE_INFINITY,
        says: `${finding.ruleId}: ${finding.message}${severityOf(finding)}`,
      };
    })
    .sort(inOrder);
}

function severityOf(finding: Finding): string {
  const rule = rules.find((r) => r.id === finding.ruleId);
  return finding.severity === rule?.severity ? '' : ` (${finding.severity})`;
}

export function inOrder(a: Annotation, b: Annotation): number {
  return a.line - b.line || a.from - b.from || (a.says < b.says ? -1 : 1);
}

/** The text with exactly these annotations under its lines; how a new fixture gets its first ones, to be read and judged. */
export function withAnnotations(text: string, annotations: readonly Annotation[]): string {
  const lines = text.split('\n');
  const out: string[] = [];
  lines.forEach((line, number) => {
    if (CARETS.test(line)) return;
    out.push(line);
    for (const a of annotations.filter((one) => one.line === number))
      out.push(`--${' '.repeat(Math.max(0, a.from - 2))}${'^'.repeat(a.to - a.from)} ${a.says}`);
  });
  return out.join('\n');
}
