import { requireRelation } from '../lookup.ts';
import type { DeclaredConstraint, DeclaredNotNull } from '../lower/constraint.ts';
import { type Column, keyOf, type NotNullConstraint, type Origin, primaryKeyOf, type Relation } from '../model.ts';
import type { NameRef } from '../nodes.ts';
import { born } from '../provenance.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import { constraintNamed } from './constraints.ts';
import { madeUpIndexName } from './partition-index.ts';
import { createOwnedSequence } from './sequence.ts';

export interface LikeClause {
  readonly source: NameRef;
  /** Bits of TableLikeOption (parsenodes.h). */
  readonly options: number;
  readonly at: Origin;
}

const COMMENTS = 1;
const CONSTRAINTS = 4;
const DEFAULTS = 8;
const GENERATED = 16;
const IDENTITY = 32;
const INDEXES = 64;

/** @throws Refusal where LIKE names nothing, or what has no columns to copy. */
export function requireLikeSource(work: Working, like: LikeClause): Relation {
  const source = requireRelation(work, like.source);
  if (source.kind === 'sequence') refuse(S.wrongObjectType, `relation "${source.name}" is invalid in LIKE clause`);
  return source;
}

/** The columns that LIKE copies. */
export function likeColumns(work: Working, table: Relation, like: LikeClause): readonly Column[] {
  const source = requireLikeSource(work, like);
  const has = (bit: number) => (like.options & bit) !== 0;
  return source.columns.map((column): Column => {
    const { default: value, generated, identity, comment, ...rest } = column;
    return {
      ...rest,
      notNull: false,
      local: true,
      ...(value && has(DEFAULTS) ? { default: value } : {}),
      ...(generated && has(GENERATED) ? { generated } : {}),
      ...(identity && has(IDENTITY)
        ? { identity: { when: identity.when, sequence: copySequence(work, table, column, like) } }
        : {}),
      ...(comment !== undefined && has(COMMENTS) ? { comment } : {}),
      provenance: born(like.at),
    };
  });
}

/** NOT NULLs are always copied, and keep their names. */
export function likeNotNulls(source: Relation, like: LikeClause): readonly DeclaredConstraint[] {
  return source.constraints
    .filter((c): c is NotNullConstraint => c.type === 'n')
    .map(
      (c): DeclaredNotNull => ({
        type: 'n',
        name: c.name,
        column: c.column,
        noInherit: c.noInherit,
        notValid: false,
        at: like.at,
      }),
    );
}

function copySequence(work: Working, table: Relation, column: Column, like: LikeClause) {
  const sequence = createOwnedSequence(work, table, column.name, column.type, [], like.at);
  const source = column.identity && work.relation(keyOf(column.identity.sequence))?.sequence;
  const made = work.relation(keyOf(sequence));
  if (source && made?.sequence) work.put({ ...made, sequence: { ...made.sequence, options: source.options } });
  return sequence;
}

/** What LIKE copies once the table stands: checks keep their names, indexes get names of their own. */
export function likeRest(work: Working, table: Relation, like: LikeClause): Relation {
  const source = requireRelation(work, like.source);
  const has = (bit: number) => (like.options & bit) !== 0;
  let next = table;
  const keep = <T extends { readonly comment?: string }>({ comment, ...thing }: T) => ({
    ...thing,
    ...(comment !== undefined && has(COMMENTS) ? { comment } : {}),
    provenance: born(like.at),
  });
  if (has(CONSTRAINTS)) {
    for (const c of source.constraints)
      if (c.type === 'c') {
        if (constraintNamed(next, c.name))
          refuse(S.duplicateObject, `constraint "${c.name}" for relation "${next.name}" already exists`);
        next = { ...next, constraints: [...next.constraints, { ...keep(c), local: true } as typeof c] };
      }
    work.put(next);
  }
  if (!has(INDEXES)) return next;
  for (const index of source.indexes) {
    const constraint = source.constraints.find((c) => c.name === index.constraint);
    if (constraint?.type === 'p' && primaryKeyOf(next))
      refuse(S.invalidTableDefinition, `multiple primary keys for table "${next.name}" are not allowed`);
    const name = madeUpIndexName(work, next, index, constraint?.type);
    const { constraint: _, ...copied } = keep(index);
    next = {
      ...next,
      indexes: [...next.indexes, { ...copied, name, ...(constraint ? { constraint: name } : {}) } as typeof index],
      constraints: constraint
        ? [...next.constraints, { ...keep(constraint), name, local: true } as typeof constraint]
        : next.constraints,
    };
    work.put(next);
  }
  return next;
}
