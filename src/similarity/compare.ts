import { keyOf, type Relation, type Snapshot } from '../catalog/model.ts';
import { findCandidates } from './candidates.ts';
import { asOfFamily, type Families, findFamilies } from './clusters.ts';
import { makeEquivalence } from './equivalence.ts';
import type { ColumnFeatures } from './features.ts';
import { LEARNT, makeKnowledge, type Sources } from './knowledge.ts';
import type { Likeness, Reckoning, Similarity } from './likeness.ts';
import { concluded, type Judgment, type Memory, type RememberedPair } from './memory.ts';
import { candidatesByName } from './named-candidates.ts';
import { once } from './once.ts';
import { HINT, reckon } from './reckon.ts';
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
  const pairs = once(
    () =>
      new Set([...candidates().pairs, ...candidatesByName(schema.statistics())].map(([a, b]) => memory.pairOf(a, b))),
  );
  const found = once(findAlike);
  const explained = new Map<RememberedPair, Reckoning>();

  /** Each pair is compared in one direction only. */
  const isTurned = (left: Relation, right: Relation) =>
    (order().get(left) ?? Number.POSITIVE_INFINITY) > (order().get(right) ?? Number.POSITIVE_INFINITY);

  const targetOf = (relation: Relation, { place }: ColumnFeatures) => {
    const key = schema.parentKeysOf(relation)[place]?.key;
    return key === undefined ? undefined : knowledge.canonical(key);
  };

  function measured(left: Relation, right: Relation): Likeness {
    effort.measured++;
    return measure(schema.profileOf(left), schema.profileOf(right), targetOf);
  }

  function likeness(left: Relation, right: Relation): Likeness {
    if (isTurned(left, right)) return turnedLikeness(likeness(right, left));
    const pair = memory.pairOf(left, right);
    const known = pair.judgment.find((judgment) => judgment.value.reckoning && facts.holds(judgment));
    return known?.value.reckoning?.likeness ?? concluded(facts, pair.likeness, () => measured(left, right));
  }

  const judgmentOf = ({ left, right, judgment }: RememberedPair) =>
    concluded(facts, judgment, (): Judgment => {
      effort.reckoned++;
      const reckoning = reckon(measured(left, right), schema.wordsOf, similarity, knowledge, 'verdict');
      const { names, verdict, partial } = reckoning;
      const { score, jaccard } = reckoning.likeness;
      return { left, right, names, verdict, likeness: { score, jaccard }, reckoning: partial ? undefined : reckoning };
    });

  /** All that is to be said of a pair, with what was added where the schema was looked at as a whole. */
  function explain(pair: RememberedPair): Reckoning {
    const { left, right } = pair;
    const known = judgmentOf(pair).reckoning;
    const whole =
      known ??
      concluded(facts, pair.reckoning, () => {
        effort.reckoned++;
        return reckon(likeness(left, right), schema.wordsOf, similarity, knowledge);
      });
    const { families } = found();
    // A family is made of pairs that were looked at.
    return pairs().has(pair) ? asOfFamily(whole, families) : whole;
  }

  function findAlike(): { readonly alike: readonly Reckoning[]; readonly families: Families } {
    for (;;) {
      const judgments = Array.from(pairs(), judgmentOf);
      const families = findFamilies(judgments, knowledge);
      const alike = judgments
        .flatMap(({ verdict, reckoning }) =>
          verdict === 'apart' || !reckoning ? [] : [asOfFamily(reckoning, families)],
        )
        .filter(({ verdict }) => verdict !== 'apart');
      if (!equivalence.learn(alike)) return { alike: alike.sort(byScore), families };
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
      // Whichever way round it is asked for: as the pair was judged.
      if (isTurned(left, right)) return turned(similarity.reckon(right, left));
      found();
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
    alike: () => found().alike,
    looked() {
      found();
      return Array.from(new Set([...pairs(), ...explained.keys()]), ({ left, right }) =>
        similarity.reckon(left, right),
      );
    },
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
