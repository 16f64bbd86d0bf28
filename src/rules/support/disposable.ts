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
function commentAbove({ files = [] }: RuleContext, table: Relation): string | undefined {
  const { file, span } = table.provenance.created;
  const source = files.find((f) => f.path === file && f.parts === undefined);
  if (source === undefined) return undefined;
  const lines = source.text.slice(0, span.start).split('\n').slice(0, -1);
  const above: string[] = [];
  for (let line = lines.pop(); line !== undefined && /^\s*--/.test(line); line = lines.pop())
    above.unshift(line.replace(/^\s*--\s?/, ''));
  return above.length === 0 ? undefined : above.join(' ');
}
