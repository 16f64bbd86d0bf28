import { keyOf, type Relation } from '../../catalog/model.ts';
import { kept } from '../kept.ts';
import { tableWords } from '../names.ts';
import type { Evidence, Pair } from './evidence.ts';

/** One of them is written by a trigger on the other: its history, or a copy kept on purpose. */
export const historyTrigger: Evidence = ({ left, right, known }) => {
  for (const [from, to] of [
    [left, right],
    [right, left],
  ] as const)
    for (const trigger of from.triggers)
      if (known.writtenBy(keyOf(trigger.function)).includes(to.name.toLowerCase()))
        return {
          kind: 'history trigger',
          points: -0.6,
          because: `trigger ${trigger.name} on ${from.name} writes to ${to.name}`,
        };
  return undefined;
};

/** More tables than this in one file, and the file is a whole schema rather than one thought. */
const ONE_THOUGHT = 12;

/**
 * Whoever writes two tables one after the other, in one go, means two things; made in different migrations, the second
 * may not have known of the first.
 */
export const provenance: Evidence = ({ left, right, names, known, likeness }) => {
  const a = left.provenance.created.file;
  const b = right.provenance.created.file;
  if (a !== b) {
    const [first, later] = isLater(left, right) ? [right, left] : [left, right];
    const touched = first.provenance.changes.some((c) => c.at.file === later.provenance.created.file);
    if (touched) return undefined;
    return {
      kind: 'made later',
      points: 0.1,
      because: `${later.name} came in a later file, which leaves ${first.name} as it was`,
    };
  }
  if (names === 'same' || known.tablesIn(a) > ONE_THOUGHT) return undefined;
  // Where there is but one file, names that say the same count for more than that it holds both.
  if (known.files === 1 && names !== 'unrelated' && names !== 'siblings' && names !== 'partial') return undefined;
  // A clone is a clone, whoever made it.
  if (likeness.jaccard >= 0.95 && likeness.informativePairs.length >= 5) return undefined;
  return { kind: 'made together', points: -0.2, because: 'one file creates both' };
};

/** Migrations are numbered, so that the order of paths is the order in time. */
export function isLater(a: Relation, b: Relation): boolean {
  const x = a.provenance.created;
  const y = b.provenance.created;
  if (x.file !== y.file) return x.file > y.file;
  return x.span.start !== y.span.start ? x.span.start > y.span.start : keyOf(a) > keyOf(b);
}

// What people write of a table that stands in for another, and of one that must not be taken for another.
const REPLACES =
  /\b(?:replac\w+|supersed\w+|successor|deprecat\w+|legacy|obsolete|old|copy|copied|duplicat\w*|same as|mirror\w*|migrat\w+|merge\w*|instead|rewrite|redesign\w*|new version|v\d|temporary|temp|until|will be (?:removed|dropped)|no longer|unused|moved to)\b/i;
const UNLIKE =
  /\b(?:not to be confused|unlike|as opposed to|distinct from|different from|separate from|not the same|in contrast|rather than|complements?)\b/i;

/** What the comments on the tables say of each other. */
export const comments: Evidence = (pair) => {
  for (const [about, other] of [
    [pair.left, pair.right],
    [pair.right, pair.left],
  ] as const) {
    const { comment } = about;
    if (comment === undefined) continue;
    const claim = claimOf(about);
    if (claim === undefined || !names(comment, other)) continue;
    if (claim.sets === 'apart')
      return {
        kind: 'comments differ',
        points: -0.3,
        because: `the comment on ${about.name} sets it apart from ${other.name}`,
      };
    return {
      kind: 'comment says so',
      points: 0.3,
      because: `the comment on ${about.name} says "${claim.word}" and names ${other.name}`,
    };
  }
  return undefined;
};

/** What a comment says of whichever table it names. */
type Claim = { readonly sets: 'apart' } | { readonly sets: 'in the place of'; readonly word: string };

// Hardly any comment says such a thing, and each is asked for with every table that its own is compared with.
const claimOf = kept(({ comment = '' }): Claim | undefined => {
  if (UNLIKE.test(comment)) return { sets: 'apart' };
  const word = REPLACES.exec(comment)?.[0];
  return word === undefined ? undefined : { sets: 'in the place of', word };
});

function names(comment: string, other: Relation): boolean {
  if (new RegExp(`(?<![\\w])${literally(other.name)}(?![\\w])`, 'i').test(comment)) return true;
  // In prose a table of several words is written with spaces.
  const spoken = tableWords(other.name);
  return spoken.length > 1 && comment.toLowerCase().includes(spoken.join(' '));
}

/** Views that unite the two, and statements that copy the one's rows into the other. */
export const copiedOrUnited: Evidence = ({ left, right, known }) => {
  const because = known.joinedBy(left, right);
  return because === undefined ? undefined : { kind: 'copied or united', points: 0.15, because };
};

/** One of the two is named nowhere in the application, the other is. */
export const disuse: Evidence = ({ left, right, known }: Pair) => {
  const a = known.mentionsOf(left);
  const b = known.mentionsOf(right);
  if (a === undefined || b === undefined || (a === 0) === (b === 0)) return undefined;
  const [unused, used, n] = a === 0 ? [left, right, b] : [right, left, a];
  return {
    kind: 'disused',
    points: 0.1,
    because: `no source file names ${unused.name}, ${n} name${n === 1 ? 's' : ''} ${used.name}`,
  };
};

export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
