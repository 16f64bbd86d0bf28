import type { FileFacts } from '../../catalog/index.ts';
import type { Origin } from '../../catalog/model.ts';
import { nextToken } from '../../sql/lexer.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Paths of the files whose statements name a table in a way that shows somebody needs it: in any other file than the one
 * that made it what it is, and there within strings that are run later (a scheduled job's). What a function's body says is
 * asked of the functions that there are in the end.
 * @param since the statement that made the table what it is
 */
export function filesNaming({ files = [], downs = [] }: RuleContext, name: string, since: Origin): readonly string[] {
  const own = (file: FileFacts) => file.path === since.file && !downs.includes(file);
  return [...files, ...downs].filter((file) => isNamed(file, name, own(file))).map((file) => file.path);
}

// An edit leaves the other files as they are.
const known = new WeakMap<FileFacts, Map<string, boolean>>();

function isNamed(file: FileFacts, name: string, isOwn: boolean): boolean {
  const key = `${isOwn} ${name}`;
  const answers = known.get(file) ?? new Map<string, boolean>();
  known.set(file, answers);
  let answer = answers.get(key);
  if (answer === undefined) {
    answer = mentionOf(name).test(file.text) && (file.parts ? !isOwn : statesName(file.text, name, isOwn));
    answers.set(key, answer);
  }
  return answer;
}

/** Rows between COPY and its end are no statements. */
const COPY_DATA = /^copy\b[^;]*\bfrom\s+stdin\b[^;]*;\r?\n[\s\S]*?^\\\.$/gim;

function statesName(sql: string, name: string, isOwn: boolean): boolean {
  const text = sql.replace(COPY_DATA, (data) => ' '.repeat(data.length));
  const mention = mentionOf(name);
  let statement: string[] = [];
  for (let token = nextToken(text, 0); token; token = nextToken(text, token.end)) {
    if (token.kind === 'comment') continue;
    const written = text.slice(token.start, token.end);
    if (written === ';') {
      statement = [];
      continue;
    }
    if (token.kind === 'string' && mention.test(written)) {
      const before = statement.at(-1);
      // A function's body, a comment's text; a block that runs once, where the table comes from.
      const isPassed = before === 'as' || before === 'is' || (isOwn && statement[0] === 'do');
      if (!isPassed) return true;
    } else if (!isOwn && (token.kind === 'word' || token.kind === 'quoted') && mention.test(written)) {
      if (!isKeeping(statement, text.slice(token.end, token.end + 80))) return true;
    }
    if (statement.length < 12 || token.kind === 'word') statement.push(written.toLowerCase());
  }
  return false;
}

/** GRANT, COMMENT and the like are done to every table of a schema, whoever needs it; and who drops it does not need it. */
function isKeeping(before: readonly string[], behind: string): boolean {
  const [verb, what] = before;
  if (verb === 'grant' || verb === 'revoke' || verb === 'comment' || (verb === 'drop' && what === 'table')) return true;
  return (
    verb === 'alter' && what === 'table' && /^\s*(?:enable|disable|force|no\s+force|owner|set\s+schema)\b/i.test(behind)
  );
}

/** Finds a name as a whole word, quoted or not. */
export function mentionOf(name: string): RegExp {
  return new RegExp(`(?<![\\w$])${literally(name)}(?![\\w$])`, 'i');
}

export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
