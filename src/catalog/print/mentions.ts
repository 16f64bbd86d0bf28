import type { Node } from '@pgsql/types';

/** A name as a tree holds it: with its schema, or as one to be looked up. */
export interface Mention {
  readonly schema: string | undefined;
  readonly name: string;
}

/**
 * Every relation, type, function and quoted name::regclass that a tree mentions. Which of these a name is does not matter for
 * ordering what is created, so they are one list.
 */
export function mentions(node: Node | undefined): Mention[] {
  const found: Mention[] = [];
  if (node) walk(node, found);
  return found;
}

function walk(value: unknown, found: Mention[]): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (key === 'relname' && typeof child === 'string') {
      const schema = 'schemaname' in value && typeof value.schemaname === 'string' ? value.schemaname : undefined;
      found.push({ schema, name: child });
    } else if (key === 'funcname' || key === 'names' || key === 'sfunc') {
      addParts(child, found);
    } else if (key === 'sval' && typeof child === 'string' && child.length < 200) {
      // nextval('app.orders_id_seq'): a constant may be a name.
      addText(child, found);
    }
    walk(child, found);
  }
}

function addParts(parts: unknown, found: Mention[]): void {
  if (!Array.isArray(parts)) return;
  const names = parts.flatMap((p: unknown) => (isString(p) ? [p.String.sval] : []));
  const name = names.at(-1);
  if (name !== undefined) found.push({ schema: names.at(-2), name });
}

function isString(value: unknown): value is { String: { sval: string } } {
  return typeof value === 'object' && value !== null && 'String' in value;
}

const NAME = /^(?:"([^"]+)"|([\w$]+))(?:\.(?:"([^"]+)"|([\w$]+)))?$/;

function addText(text: string, found: Mention[]): void {
  const match = NAME.exec(text);
  if (!match) return;
  const first = match[1] ?? match[2];
  const second = match[3] ?? match[4];
  if (second !== undefined) found.push({ schema: first, name: second });
  else if (first !== undefined) found.push({ schema: undefined, name: first });
}
