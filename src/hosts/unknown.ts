import type { Span } from '../text/span.ts';
import { oneLine } from './emit.ts';
import type { Run } from './state.ts';
import type { Value } from './value.ts';

export function unknown(run: Run, { at }: { readonly at: Span }): Value {
  return { kind: 'unknown', at, source: oneLine(run.text.slice(at.start, at.end)) };
}
