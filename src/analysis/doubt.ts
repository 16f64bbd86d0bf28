import type { FileFacts } from '../catalog/index.ts';
import type { Gap, Problem } from '../catalog/model.ts';
import { MAY_HIDE_STATEMENTS } from '../catalog/working.ts';

const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:relation|table|view|sequence|materialized view)\b/, /\b(?:table|index|view|sequence)\b/i],
  [/^trigger\b/, /\btrigger\b/i],
  [/^constraint\b/, /\bconstraint\b/i],
  [/^index\b/, /\bindex\b/i],
  [/^type\b/, /\b(?:type|domain)\b/i],
  [/^(?:function|procedure|aggregate)\b/, /\b(?:function|procedure|routine|aggregate)\b/i],
  [/^policy\b/, /\bpolicy\b/i],
  [/^schema\b/, /\bschema\b/i],
  [/^column\b/, /\b(?:column|add|rename|table)\b/i],
];

const CALLED = /the body of |^a call of /;

/**
 * Whether something may be there, or be gone, because of a DO block, or of a function that is called, whose
 * statements are made up as it runs.
 * The answer is that block, as a noun phrase.
 */
export function doubtOf(files: readonly FileFacts[], gaps: readonly Gap[]): (problem: Problem) => string | undefined {
  const blocks = gaps.filter((gap) => MAY_HIDE_STATEMENTS.test(gap.what));
  if (blocks.length === 0) return () => undefined;
  const order = new Map(files.map((file, i) => [file.path, { file, i }]));
  const known = blocks.flatMap(({ at, what }) => {
    const found = order.get(at.file);
    const text = found?.file.text.slice(at.span.start, at.span.end) ?? '';
    const called = CALLED.test(what);
    if (found && called) return [{ at, i: found.i, text: '', called }];
    return found && /\b(?:execute|create|alter|drop)\b/i.test(text) ? [{ at, i: found.i, text, called }] : [];
  });
  return ({ code, message, at }) => {
    const appears = /does not exist$/.test(message);
    if (!appears && !/already exists$/.test(message)) return undefined;
    if (code === '42P07' && /^relation/.test(message) && !appears) return undefined;
    const place = order.get(at.file)?.i ?? 0;
    const object = KINDS.find(([said]) => said.test(message))?.[1];
    const verb = appears ? /\b(?:create|add|rename)\b/i : /\b(?:drop|rename)\b/i;
    const block = known.find(
      (b) =>
        (b.i < place || (b.i === place && b.at.span.start < at.span.start)) &&
        (b.called || isMadeUp(b.text) || (verb.test(b.text) && (object?.test(b.text) ?? true))),
    );
    return (
      block &&
      `the ${block.called ? 'function called' : 'DO block'} in ${block.at.file.slice(block.at.file.lastIndexOf('/') + 1)}, whose SQL is not known here,`
    );
  };
}

/** Runs what a variable holds: nothing in its text tells what that is. */
function isMadeUp(text: string): boolean {
  return /\bexecute\s+\w+\s*;/i.test(text) && !/\b(?:create|alter|drop)\b/i.test(text);
}
