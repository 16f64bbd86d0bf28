import { dialectAsked } from '../../dialects.ts';
import type { Call, Meaning } from '../../framework.ts';
import { replaced } from '../../replaced.ts';
import { comesTo, ofCall } from '../../standard.ts';
import { cased, plainText, type Value } from '../../value.ts';
import { list } from './lists.ts';

/** Whether a database's name is PostgreSQL's, where one is compared with what is not known. */
export function asked(left: Value, right: Value | undefined): Meaning | undefined {
  const answer = right && dialectAsked(left, right);
  return answer === undefined ? undefined : comesTo({ kind: 'constant', value: answer });
}

export function ofText(call: Call, text: Value & { kind: 'text' }): Meaning | undefined {
  const { name, args, syntax } = call;
  switch (name) {
    case 'formatted':
      return ofCall.format({ ...call, args: [text] }, args);
    case 'concat':
      return ofCall.join(undefined, list([text, ...args]));
    case 'trim':
    case 'strip':
    case 'stripIndent':
    case 'stripLeading':
    case 'stripTrailing':
    case 'toString':
    case 'intern':
    case 'name':
    case 'getBytes':
      return comesTo(text);
    case 'toLowerCase':
      return comesTo(cased(text, (s) => s.toLowerCase()));
    case 'toUpperCase':
      return comesTo(cased(text, (s) => s.toUpperCase()));
    case 'replace':
      return comesTo(replaced(text, args[0], args[1], syntax.at));
    // A script taken apart at its semicolons runs as a whole.
    case 'split':
      return comesTo(list([text]));
    case 'equals':
    case 'equalsIgnoreCase': {
      const [left, right] = [plainText(text), plainText(args[0])];
      if (left === undefined || right === undefined) return asked(text, args[0]);
      const same = name === 'equals' ? left === right : left.toLowerCase() === right.toLowerCase();
      return comesTo({ kind: 'constant', value: same });
    }
    case 'isEmpty':
    case 'isBlank': {
      const known = plainText(text);
      return known === undefined ? undefined : comesTo({ kind: 'constant', value: known.trim() === '' });
    }
    default:
      return undefined;
  }
}
