/** A migration that names those which must run before it. */
export interface Dependent {
  readonly key: string;
  /** Keys of those before it; those that no node has are passed over. */
  readonly after: readonly string[];
}

export interface Ordered<T> {
  readonly order: readonly T[];
  /** Nodes that come behind themselves, of each circle the first that is met. */
  readonly circular: readonly T[];
}

/**
 * The nodes, each behind all that it depends on, and a branch in one piece as far as that goes: what a head needs comes before it, head by
 * head in the order in which they are given. Every node is in the answer once, those of a circle too.
 * @param heads those that nothing comes behind, unless the tool sees to others first
 */
export function byDependencies<T extends Dependent>(nodes: readonly T[], heads = headsOf(nodes)): Ordered<T> {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const order: T[] = [];
  const circular = new Set<T>();
  const state = new Map<string, 'open' | 'done'>();
  for (const head of [...heads, ...nodes]) {
    // By hand, since a long history is deeper than the call stack.
    const stack: { readonly node: T; next: number }[] = [];
    const enter = (node: T | undefined) => {
      if (!node || state.get(node.key) === 'done') return;
      if (state.get(node.key) === 'open') circular.add(node);
      else {
        state.set(node.key, 'open');
        stack.push({ node, next: 0 });
      }
    };
    enter(head);
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const before = top.node.after[top.next++];
      if (before !== undefined) enter(byKey.get(before));
      else {
        stack.pop();
        state.set(top.node.key, 'done');
        order.push(top.node);
      }
    }
  }
  return { order, circular: [...circular] };
}

function headsOf<T extends Dependent>(nodes: readonly T[]): readonly T[] {
  const needed = new Set(nodes.flatMap((node) => node.after));
  return nodes.filter((node) => !needed.has(node.key));
}
