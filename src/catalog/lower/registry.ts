import type { Node } from '@pgsql/types';
import type { Reading } from '../reading.ts';
import type { Lowering } from './change.ts';

type Tags<N> = N extends unknown ? keyof N : never;
export type NodeTag = Tags<Node>;
type Body<T extends NodeTag> = Extract<Node, Record<T, unknown>>[T];

/** How statements of each kind are lowered; undefined where this one changes no schema. */
export type Lowerers = { [T in NodeTag]?: (node: Body<T>, reading: Reading) => Lowering | undefined };

/** The one tag of a tree's outermost object. */
export function tagOf(node: Node): NodeTag {
  return Object.keys(node)[0] as NodeTag;
}

export function lowerWith(lowerers: Lowerers, node: Node, reading: Reading): Lowering | undefined {
  const tag = tagOf(node);
  const lower = lowerers[tag] as ((body: unknown, reading: Reading) => Lowering | undefined) | undefined;
  return lower?.((node as Record<string, unknown>)[tag], reading);
}
