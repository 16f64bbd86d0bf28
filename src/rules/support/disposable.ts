import type { FileFacts } from '../../catalog/index.ts';
import type { Relation } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';

/** Words of a comment, on the table or right above the statement that makes it, that say that it is not meant to stay. */
export function disposableWords(context: RuleContext, table: Relation): string | undefined {
  for (const text of [table.comment, commentAbove(context, table)]) {
    const found = text === undefined ? undefined : DISPOSABLE.exec(text)?.[0];
    if (found !== undefined) return found.replace(/\s+/g, ' ').toLowerCase();
  }
  return undefined;
}

/** Whether its comment says what it is kept for, or it stands in a schema that is there to keep things. */
export function isKept({ comment, schema }: Relation): boolean {
  return (
    (comment !== undefined && KEPT.test(comment)) || /(?:^|_)(?:archives?|archived|audit|history)(?:_|$)/i.test(schema)
  );
}

// Of the table, not of its rows: those are deleted and removed all day long.
const DISPOSABLE = new RegExp(
  [
    String.raw`\b(?:to|can|may|should|will|must) be dropped\b`,
    String.raw`\bsafe to drop\b`,
    String.raw`\bdrop (?:this|it|me|once|after|when|before)\b`,
    String.raw`\b(?:remove|delete) this table\b`,
    String.raw`\btemporary (?:table|copy|backup)\b`,
    String.raw`^temporar(?:y|ily)\b[^.]*\b(?:until|till)\b`,
    String.raw`\b(?:this|the) table\b[^.]*\bno longer (?:used|in use|needed)\b`,
    String.raw`^(?:no longer (?:used|in use|needed)|not used any ?more|unused)\b`,
    String.raw`\b(?:scratch|throw-?away) (?:table|copy)\b`,
  ].join('|'),
  'i',
);

const KEPT = /\b(?:keep|kept|retain\w*|archiv\w*|complian\w*|legal\w*|audit\w*)\b(?! (?:only )?until)/i;

/** The `--` lines that end right above the statement. */
// By file, then by where the statement begins; an edit leaves the other files as they are.
const above = new WeakMap<FileFacts, Map<number, string | undefined>>();

function commentAbove(context: RuleContext, table: Relation): string | undefined {
  const { file, span } = table.provenance.created;
  const source = filesOf(context).get(file);
  if (source === undefined || source.parts !== undefined) return undefined;
  let known = above.get(source);
  if (known === undefined) {
    known = new Map();
    above.set(source, known);
  }
  if (!known.has(span.start)) known.set(span.start, readAbove(source.text, span.start));
  return known.get(span.start);
}

/** The lines of comments that end right before the line with this place, going up from there. */
function readAbove(text: string, place: number): string | undefined {
  const lines: string[] = [];
  let end = text.lastIndexOf('\n', place - 1);
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end);
    if (!/^\s*--/.test(line)) break;
    lines.unshift(line.replace(/^\s*--\s?/, ''));
    end = start - 1;
  }
  return lines.length === 0 ? undefined : lines.join(' ');
}

const byPath = new WeakMap<RuleContext, ReadonlyMap<string, FileFacts>>();

function filesOf(context: RuleContext): ReadonlyMap<string, FileFacts> {
  let known = byPath.get(context);
  if (known === undefined) {
    known = new Map((context.files ?? []).map((facts) => [facts.path, facts]));
    byPath.set(context, known);
  }
  return known;
}
