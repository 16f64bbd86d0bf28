import type { Span } from '../text/span.ts';
import { oneLine } from './emit.ts';
import { evaluate } from './evaluate.ts';
import type { Run, Scope } from './state.ts';
import type { Expression } from './syntax.ts';
import { unknown } from './unknown.ts';
import { type Piece, piecesOf, plainText, type Value } from './value.ts';

export function text(run: Run, scope: Scope, { parts }: Expression & { kind: 'text' }): Value {
  const values = parts.map((part) => ({
    part,
    value: part.kind === 'literal' ? undefined : evaluate(run, scope, part),
  }));
  const pieces = values.map(({ part, value }): readonly Piece[] => {
    if (part.kind === 'literal') return [part];
    return value ? piecesOf(value, part.at, oneLine(run.text.slice(part.at.start, part.at.end))) : [];
  });
  // `"#{__dir__}/views.sql"` is still a path.
  const first = values[0]?.value;
  const rest = first?.kind === 'path' ? plainText({ kind: 'text', pieces: pieces.slice(1).flat() }) : undefined;
  if (first?.kind === 'path' && rest !== undefined)
    return { kind: 'path', path: first.path === '' ? rest.replace(/^\//, '') : first.path + rest };
  return { kind: 'text', pieces: pieces.flat() };
}

export function join(run: Run, scope: Scope, parts: readonly Expression[], at: Span): Value {
  const values = parts.map((part) => ({ part, value: evaluate(run, scope, part) }));
  // A file between strings is a script of its own only where it stands alone.
  const [only] = values;
  if (only && values.length === 1) return only.value;
  const known = values.filter(({ value }) => value.kind !== 'constant' || value.value !== null);
  if (known.every(({ value }) => value.kind === 'list'))
    return { kind: 'list', items: known.flatMap(({ value }) => (value.kind === 'list' ? value.items : [])) };
  const numbers = known.flatMap(({ value }) =>
    value.kind === 'constant' && typeof value.value === 'number' ? [value.value] : [],
  );
  // Most languages write adding as they write joining.
  if (numbers.length === values.length) return { kind: 'constant', value: numbers.reduce((sum, n) => sum + n, 0) };
  if (known.some(({ value }) => value.kind === 'path')) {
    const texts = known.map(({ value }) => (value.kind === 'path' ? value.path : (plainText(value) ?? '')));
    return { kind: 'path', path: texts.join('') };
  }
  if (known.every(({ value }) => value.kind === 'unknown' || value.kind === 'object')) return unknown(run, { at });
  return {
    kind: 'text',
    pieces: known.flatMap(({ part, value }) =>
      piecesOf(value, part.at, oneLine(run.text.slice(part.at.start, part.at.end))),
    ),
  };
}
