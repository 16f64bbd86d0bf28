import type { Node } from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import { didYouMean } from './suggest.ts';

/** Told of what is wrong, and where. */
export type Report = (span: Span, message: string) => void;

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * What a part of the configuration may be: one definition, which reads it, says what is wrong with it, and prints itself
 * as JSON Schema.
 */
export interface Shape<T> {
  readonly schema: JsonSchema;
  /** The value as far as it is what it must be; undefined where nothing of it is. `name` is how messages call it. */
  read(node: Node, name: string, report: Report): T | undefined;
}

export interface Field<T> {
  readonly shape: Shape<T>;
  /** For people: shown by editors as they write, and in the documentation. */
  readonly doc: string;
  readonly required?: boolean;
}

type Fields = Readonly<Record<string, Field<unknown>>>;
type Read<F extends Fields> = { readonly [K in keyof F]?: F[K] extends Field<infer T> ? T : never };

export function spanOf(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** Anything that `accepts` takes; `what` ends the sentence "... must be". */
function scalar<T>(what: string, schema: JsonSchema, accepts: (value: unknown) => value is T): Shape<T> {
  return {
    schema,
    read(node, name, report) {
      const { value } = node as { value?: unknown };
      if (node.type !== 'object' && node.type !== 'array' && accepts(value)) return value;
      report(spanOf(node), `${name} must be ${what}, not ${kindOf(node)}`);
      return undefined;
    },
  };
}

export const text = scalar('a string', { type: 'string' }, (v): v is string => typeof v === 'string');
export const words = scalar(
  'a string that is not empty',
  { type: 'string', minLength: 1 },
  (v): v is string => typeof v === 'string' && v !== '',
);
export const flag = scalar('true or false', { type: 'boolean' }, (v): v is boolean => typeof v === 'boolean');

export const day = scalar(
  'a day such as "2026-11-26"',
  { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  (v): v is string => typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) && isDay(v),
);

/** JavaScript takes the 30th of February for the 2nd of March. */
function isDay(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export function wholeNumber(from: number, to: number): Shape<number> {
  return scalar(
    `a whole number from ${from} to ${to}`,
    { type: 'integer', minimum: from, maximum: to },
    (v): v is number => Number.isInteger(v) && (v as number) >= from && (v as number) <= to,
  );
}

export function oneOf<const T extends string>(values: readonly T[]): Shape<T> {
  return {
    schema: { type: 'string', enum: values },
    read(node, name, report) {
      const { value } = node as { value?: unknown };
      const found = values.find((v) => v === value);
      if (found !== undefined) return found;
      const what = typeof value === 'string' ? didYouMean(value, values) : undefined;
      report(spanOf(node), `${name} cannot be ${kindOf(node)}${what ?? `; it is one of ${values.join(', ')}`}`);
      return undefined;
    },
  };
}

export function listOf<T>(item: Shape<T>, least = 0): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, ...(least > 0 && { minItems: least }) },
    read(node, name, report) {
      if (node.type !== 'array') {
        report(spanOf(node), `${name} must be a list, not ${kindOf(node)}`);
        return undefined;
      }
      const items = node.children ?? [];
      if (items.length < least) report(spanOf(node), `${name} must not be empty`);
      return items.flatMap((child, i) => {
        const value = item.read(child, `${name}[${i}]`, report);
        return value === undefined ? [] : [value];
      });
    },
  };
}

/** A value, and where it stands. */
export interface Located<T> {
  readonly value: T;
  readonly at: Span;
}

/** The same, with its place: for what is judged only when more than the file is known. */
export function located<T>(shape: Shape<T>): Shape<Located<T>> {
  return {
    schema: shape.schema,
    read(node, name, report) {
      const value = shape.read(node, name, report);
      return value === undefined ? undefined : { value, at: spanOf(node) };
    },
  };
}

/** One of the two, whichever has the node's JSON type. */
export function either<A, B>(first: Shape<A>, second: Shape<B>, chooseFirst: (node: Node) => boolean): Shape<A | B> {
  return {
    schema: { anyOf: [first.schema, second.schema] },
    read: (node, name, report) => (chooseFirst(node) ? first : second).read(node, name, report),
  };
}

export function object<const F extends Fields>(fields: F, extra: JsonSchema = {}): Shape<Read<F>> {
  const required = Object.keys(fields).filter((key) => fields[key]?.required);
  return {
    schema: {
      type: 'object',
      ...(required.length > 0 && { required }),
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(fields).map(([key, { shape, doc }]) => [key, { description: doc, ...shape.schema }]),
      ),
      ...extra,
    },
    read(node, name, report) {
      if (node.type !== 'object') {
        report(spanOf(node), `${name} must be an object, not ${kindOf(node)}`);
        return undefined;
      }
      const values = new Map<string, unknown>();
      const seen = new Set<string>();
      for (const [key, value] of propertiesOf(node)) {
        const known = String(key.value);
        const field = Object.hasOwn(fields, known) ? fields[known] : undefined;
        if (!field) report(spanOf(key), unknownKey(known, Object.keys(fields)));
        else if (seen.has(known)) report(spanOf(key), `key "${known}" is given twice`);
        else {
          seen.add(known);
          // Half a key is a syntax error, and reported as that.
          const read = value && field.shape.read(value, nameOf(name, known), report);
          if (read !== undefined) values.set(known, read);
        }
      }
      for (const key of required)
        if (!seen.has(key)) report({ start: node.offset, end: node.offset + 1 }, `${name} has no "${key}"`);
      return Object.fromEntries(values) as Read<F>;
    },
  };
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = didYouMean(key, known);
  return `unknown key "${key}"${near ?? `; known are ${known.map((k) => `"${k}"`).join(', ')}`}`;
}

function propertiesOf(node: Node): (readonly [Node, Node | undefined])[] {
  return (node.children ?? []).flatMap(({ children = [] }) =>
    children[0] ? [[children[0], children[1]] as const] : [],
  );
}

/** The name of the whole is said only where there is no other. */
function nameOf(parent: string, key: string): string {
  return parent === WHOLE ? key : `${parent}.${key}`;
}

/** How messages call the outermost object. */
export const WHOLE = 'the configuration';

function kindOf(node: Node): string {
  if (node.type === 'array') return 'a list';
  if (node.type === 'object') return 'an object';
  const { value } = node as { value?: unknown };
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return shown.length > 60 ? `${shown.slice(0, 57)}...` : shown;
}
