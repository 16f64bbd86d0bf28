import type { Column, Relation } from '../../../catalog/model.ts';
import { findSynonymous, type Synonyms } from '../../../similarity/index.ts';
import type { RuleContext } from '../../rule.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import { keptInStep, readAsOne } from './kept-together.ts';
import { type Agreement, agree, compareRows, disagree } from './rows-agree.ts';
import { isToldApart } from './told-apart.ts';

/** Two columns of one table that seem to hold one fact, and what speaks for it. */
export interface SynonymPair {
  readonly table: Relation;
  readonly names: Synonyms;
  /** Whether a later statement added the second. */
  readonly later: boolean;
  /** What makes the two say the same, in words. */
  readonly inStep?: string;
  /** What reads the one where the other is empty, in words. */
  readonly readBy?: string;
  readonly rows?: Agreement;
  /** A comment that says that the one stands for the other. */
  readonly comment?: string;
}

export function* findSynonyms(context: RuleContext): Iterable<SynonymPair> {
  for (const table of context.snapshot.relations.values())
    for (const names of namedAlike(table)) {
      const pair = weigh(context, table, names);
      if (pair !== undefined) yield pair;
    }
}

// Names and types are the relation's own, and hardly any table has such a pair.
const cache = new WeakMap<Relation, readonly Synonyms[]>();

function namedAlike(table: Relation): readonly Synonyms[] {
  let known = cache.get(table);
  if (known === undefined) {
    known = isOwnTable(table) && !isApart(table) ? findSynonymous(table) : [];
    cache.set(table, known);
  }
  return known;
}

function weigh(context: RuleContext, table: Relation, names: Synonyms): SynonymPair | undefined {
  const { snapshot } = context;
  const { first, second } = names;
  const inStep = keptInStep(table, first, second, snapshot);
  if (inStep === undefined && isToldApart(table, first, second, snapshot)) return undefined;
  const rows = compareRows(context.rows, table, first, second);
  if (rows !== undefined && disagree(rows)) return undefined;
  const readBy = readAsOne(table, first, second, snapshot);
  const comment = replacing(first, second) ?? replacing(second, first);
  const later = isAddedLater(first, second);
  const spoken = inStep ?? readBy ?? comment;
  const supported = spoken !== undefined || (rows !== undefined && agree(rows));
  if (!names.sure && !later && !supported) return undefined;
  if (!supported && isExplained(names)) return undefined;
  return {
    table,
    names,
    later,
    ...(inStep !== undefined && { inStep }),
    ...(readBy !== undefined && { readBy }),
    ...(rows !== undefined && { rows }),
    ...(comment !== undefined && { comment }),
  };
}

/** Whoever described both, and neither as the other, knew of both; of doubtful names one description is enough. */
function isExplained({ first, second, sure }: Synonyms): boolean {
  const described = [first, second].filter((c) => c.comment !== undefined).length;
  return described > (sure ? 1 : 0);
}

function isAddedLater(first: Column, second: Column): boolean {
  const a = first.provenance.created;
  const b = second.provenance.created;
  return a.file !== b.file || a.statement !== b.statement;
}

const REPLACED =
  /\b(?:deprecated|legacy|obsolete|replaced|superseded|same as|alias|duplicate|copy of|use|instead|formerly|old name)\b/i;

/** The comment on a column that names the other one as what it stands for. */
function replacing({ comment }: Column, other: Column): string | undefined {
  if (comment === undefined || !REPLACED.test(comment)) return undefined;
  const name = other.name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\w)${name}(?!\\w)`, 'i').test(comment) ? comment : undefined;
}
