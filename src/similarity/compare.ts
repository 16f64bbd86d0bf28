import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { findCandidates } from './candidates.ts';
import { withoutFamilies } from './clusters.ts';
import { makeEquivalence } from './equivalence.ts';
import type { ColumnFeatures } from './features.ts';
import { LEARNT, makeKnowledge, type Sources } from './knowledge.ts';
import type { Likeness, Reckoning, Similarity } from './likeness.ts';
import { concluded, type Memory, type RememberedPair } from './memory.ts';
import { candidatesByName } from './named-candidates.ts';
import { once } from './once.ts';
import { HINT, reckon, withContribution } from './reckon.ts';
import { makeSchemaFacts } from './schema-facts.ts';
import { measure } from './score.ts';
import { turned, turnedLikeness } from './turned.ts';

/** The most that evidence beyond the names may add: what a pair cannot make up for is not looked at. */
const MOST_ADDED = 0.3;

/** @param memory about this snapshot, for as long as anything is asked */
export function compare(snapshot: Snapshot, sources: Sources, memory: Memory): Similarity {
  const { facts, effort } = memory;
  const schema = makeSchemaFacts(snapshot, facts);
  const equivalence = makeEquivalence();
  const order = once(() => new Map(schema.statistics().tables.map((table, i) => [table, i] as const)));
  const candidates = once(() => findCandidates(schema.profiles(), HINT - MOST_ADDED));
  const found = once(findAlike);
  // Pairs as they were judged in the end.
  const judged = new Map<RememberedPair, Reckoning>();
  const explained = new Map<RememberedPair, Reckoning>();

  /** Each pair is compared in one direction only. */
  const isTurned = (left: Relation, right: Relation) =>
    (order().get(left) ?? Number.POSITIVE_INFINITY) > (order().get(right) ?? Number.POSITIVE_INFINITY);

  const targetOf = (relation: Relation, { place }: ColumnFeatures) => {
    const key = schema.parentKeysOf(relation)[place]?.key;
    return key === undefined ? undefined : knowledge.canonical(key);
  };

  function likeness(left: Relation, right: Relation): Likeness {
    if (isTurned(left, right)) return turnedLikeness(likeness(right, left));
    return measureOnce(memory.pairOf(left, right));
  }

  function measureOnce(pair: RememberedPair): Likeness {
    return concluded(facts, pair.likeness, () => {
      effort.measured++;
      return measure(schema.profileOf(pair.left), schema.profileOf(pair.right), targetOf);
    });
  }

  /** As far as the verdict needs it. */
  const reckonOnce = (pair: RememberedPair) => concluded(facts, pair.reckoning, () => draw(pair, 'verdict'));

  function reckonWhole(pair: RememberedPair): Reckoning {
    const known = reckonOnce(pair);
    return known.partial ? concluded(facts, pair.whole, () => draw(pair, 'all')) : known;
  }

  function draw({ left, right }: RememberedPair, depth: 'verdict' | 'all'): Reckoning {
    effort.reckoned++;
    return reckon(likeness(left, right), schema.wordsOf, similarity, knowledge, depth);
  }

  /** All that is to be said of a pair, with what was added where the schema was looked at as a whole. */
  function explain(pair: RememberedPair): Reckoning {
    const whole = reckonWhole(pair);
    const final = judged.get(pair);
    if (final === undefined) return whole;
    const before = new Set(reckonOnce(pair).contributions);
    const said = new Set(whole.contributions.map(({ kind }) => kind));
    return final.contributions.filter((c) => !before.has(c) && !said.has(c.kind)).reduce(withContribution, whole);
  }

  function findAlike(): readonly Reckoning[] {
    const pairs = new Set(
      [...candidates().pairs, ...candidatesByName(schema.statistics())].map(([left, right]) =>
        memory.pairOf(left, right),
      ),
    );
    for (;;) {
      const all = withoutFamilies([...pairs].map(reckonOnce), knowledge);
      const alike = all.filter((r) => r.verdict !== 'apart');
      if (!equivalence.learn(alike)) {
        // As a pair is explained, so it was judged.
        for (const reckoning of all) judged.set(memory.pairOf(reckoning.left, reckoning.right), reckoning);
        return alike.sort(byScore);
      }
      // What leads to tables that are one thing now is measured again.
      for (const question of LEARNT) facts.renew(question);
    }
  }

  const similarity: Similarity = {
    likeness,
    candidates: (atLeast = 0.35) => findCandidates(schema.profiles(), atLeast).pairs,
    isHousekeeping: schema.isHousekeeping,
    nameOf: schema.wordsOf,
    weight: schema.weight,
    reckon(left, right) {
      found();
      // Whichever way round it is asked for: as the pair was judged.
      if (isTurned(left, right)) return turned(similarity.reckon(right, left));
      const pair = memory.pairOf(left, right);
      const reckoning = explained.get(pair) ?? explain(pair);
      explained.set(pair, reckoning);
      return reckoning;
    },
    suppose(left, right) {
      found();
      const supposed = measure(schema.profileOf(left), schema.profileOf(right), targetOf);
      return reckon(supposed, schema.wordsOf, similarity, knowledge);
    },
    alike: found,
    looked: () => [...new Map([...judged, ...explained]).values()],
    leftOut: (relation) => candidates().leftOut.get(relation) ?? 0,
    parentOf: schema.parentOf,
    childrenOf: schema.childrenOf,
    seriesOf: schema.seriesOf(memory.pairOf),
    get tenantKeys() {
      return schema.tenantKeys();
    },
  };
  const knowledge = makeKnowledge(snapshot, sources, {
    facts,
    pairOf: memory.pairOf,
    equivalence,
    crowds: () => candidates().crowds,
    pointersOf: schema.pointersOf,
  });
  return similarity;
}

function byScore(a: Reckoning, b: Reckoning): number {
  return b.score - a.score || (pairName(a) < pairName(b) ? -1 : 1);
}

function pairName({ left, right }: Reckoning): string {
  return `${keyOf(left)} ${keyOf(right)}`;
}
