import assert from 'node:assert/strict';
import fc from 'fast-check';
import { byDependencies } from '../../src/hosts/dependencies.ts';

describe('the order of what depends on each other', () => {
  it('has each once, behind all that it depends on', () => {
    const graph = fc.array(fc.array(fc.nat(30), { maxLength: 3 }), { maxLength: 30 }).map((all) =>
      // Only on what comes earlier, so that there is no circle.
      all.map((after, i) => ({ key: `${i}`, after: after.filter((n) => n < i).map(String) })),
    );
    fc.assert(
      fc.property(graph, (nodes) => {
        const { order, circular } = byDependencies(nodes.toReversed());
        assert.deepEqual(circular, []);
        assert.equal(new Set(order).size, nodes.length);
        assert.equal(order.length, nodes.length);
        const place = new Map(order.map((node, i) => [node.key, i]));
        for (const { key, after } of nodes)
          for (const before of after) assert.ok((place.get(before) ?? 0) < (place.get(key) ?? 0));
      }),
    );
  });

  it('has each once where they depend on themselves', () => {
    const { order, circular } = byDependencies([
      { key: 'a', after: ['b'] },
      { key: 'b', after: ['c', 'a'] },
      { key: 'c', after: ['c', 'lost'] },
    ]);
    assert.deepEqual(
      order.map((n) => n.key),
      ['c', 'b', 'a'],
    );
    assert.deepEqual(
      circular.map((n) => n.key),
      ['c', 'a'],
    );
  });
});
