import { parseSource } from '../grammar.ts';
import { python } from '../languages/python.ts';
import type { Expression } from '../syntax.ts';

/** What a setting is set to, as far as it is a literal: texts, and lists of them; what is not one is undefined. */
export type Setting = string | boolean | null | undefined | readonly Setting[];

/**
 * The names that a module gives a value, or those of one of its classes.
 * @param className undefined for the module's own
 * @throws Error only when Python's grammar has not been loaded
 */
export function settingsOf(text: string, className?: string): ReadonlyMap<string, Setting> {
  const { body } = parseSource('python', text, (root) => python.lower(root));
  const found = new Map<string, Setting>();
  for (const statement of body) {
    if (statement.kind === 'class' && statement.class.name === className)
      for (const { name, value } of statement.class.members) found.set(name, setting(value));
    if (className !== undefined || statement.kind !== 'expression' || statement.value.kind !== 'assign') continue;
    const { target, value } = statement.value;
    if (target.kind === 'name') found.set(target.name, setting(value));
  }
  return found;
}

function setting(expression: Expression): Setting {
  switch (expression.kind) {
    case 'text': {
      const texts = expression.parts.map((part) => (part.kind === 'literal' ? part.text : undefined));
      return texts.includes(undefined) ? undefined : texts.join('');
    }
    case 'list':
      return expression.items.map(setting);
    case 'join': {
      const parts = expression.parts.map(setting);
      return parts.every((part) => Array.isArray(part)) ? parts.flat() : undefined;
    }
    case 'constant':
      return typeof expression.value === 'number' ? String(expression.value) : expression.value;
    default:
      return undefined;
  }
}

/** The texts of a setting that may be none, one, or a list of them. */
export function textsOf(value: Setting): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsOf) : [];
}
