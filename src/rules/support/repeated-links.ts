import { type Column, keyOf, type Relation } from '../../catalog/model.ts';
import { type EvidenceKind, familyOf, isLater, tableWords, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import { beyondBelonging, beyondFaint, isAnybody, roleOfColumn } from './link-names.ts';
import { findLinks, type Link, pairOf } from './links.ts';
import { findVersionPairs } from './version-pairs.ts';
import { wordSet } from './word-set.ts';

/** A link table made after another that links the same two tables in the same sense. */
export interface RepeatedLink {
  readonly link: Link;
  readonly earlier: readonly [Link, ...Link[]];
  /** False where one name has a word that the other leaves out (team_members, user_teams). */
  readonly sameName: boolean;
}

/** A column that says of each row what a link table says as well. */
export interface RepeatedColumn {
  readonly link: Link;
  /** The end whose table has the column. */
  readonly of: Relation;
  readonly column: Column;
  readonly target: Relation;
  /** Whether the column holds a list of keys. */
  readonly many: boolean;
}

export function findRepeatedLinks(context: RuleContext): readonly RepeatedLink[] {
  const groups = new Map<string, Link[]>();
  for (const link of findLinks(context)) {
    const key = `${pairOf(link)} ${beyondBelonging(link.meaning).join(' ')}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [link]);
    else known.push(link);
  }
  return [...groups.values()].flatMap((links) =>
    links.flatMap((link): RepeatedLink[] => {
      const [first, ...others] = links.filter(
        (other) => other !== link && isLater(link.table, other.table) && sayTheSame(context, link, other),
      );
      if (first === undefined) return [];
      const sameName = beyondFaint(first.meaning).join(' ') === beyondFaint(link.meaning).join(' ');
      return [{ link, earlier: [first, ...others], sameName }];
    }),
  );
}

/** What sets two tables apart, however alike their names are. */
const APART: ReadonlySet<EvidenceKind> = new Set<EvidenceKind>([
  ...(['stage', 'history trigger', 'comments differ', 'parallel schemas', 'opposite names'] as const),
  ...(['disjoint values', 'partition', 'temporary'] as const),
]);

function sayTheSame(context: RuleContext, a: Link, b: Link): boolean {
  if (context.isDecided([keyOf(a.table), keyOf(b.table)]) || isVersion(context, a.table, b.table)) return false;
  if (!sameRoles(a, b)) return false;
  const { contributions } = context.similarity.reckon(a.table, b.table);
  return !contributions.some(({ kind }) => APART.has(kind));
}

function isVersion(context: RuleContext, a: Relation, b: Relation): boolean {
  return findVersionPairs(context).some(({ table, base, siblings }) => {
    const others = [base, ...siblings];
    return (table === a && others.includes(b)) || (table === b && others.includes(a));
  });
}

/** The columns point there in the same parts; one that says nothing of its part agrees with any. */
function sameRoles(a: Link, b: Link): boolean {
  const roles = (link: Link) => {
    const said = new Set(link.meaning);
    return link.ends.map(({ target, role }) => [keyOf(target), role.filter((word) => !said.has(word))] as const);
  };
  const isSelf = keyOf(a.ends[0].target) === keyOf(a.ends[1].target);
  if (isSelf) return sorted(roles(a)) === sorted(roles(b));
  return roles(a).every(([target, role]) => {
    const other = roles(b).find(([key]) => key === target)?.[1] ?? [];
    return role.length === 0 || other.length === 0 || role.join(' ') === other.join(' ');
  });
}

function sorted(roles: readonly (readonly [string, readonly string[]])[]): string {
  return roles
    .map(([target, role]) => `${target} ${role.join(' ')}`)
    .sort()
    .join('\n');
}

export function findRepeatedColumns(context: RuleContext): readonly RepeatedColumn[] {
  return findLinks(context).flatMap((link) => {
    const [a, b] = link.ends;
    if (a.target === b.target || isRecord(link)) return [];
    return [...columnsLike(context, link, a.target, b.target), ...columnsLike(context, link, b.target, a.target)];
  });
}

function columnsLike(context: RuleContext, link: Link, of: Relation, target: Relation): readonly RepeatedColumn[] {
  if (of === link.table || target === link.table || context.isDecided([keyOf(link.table), keyOf(of)])) return [];
  return of.columns.flatMap((column): RepeatedColumn[] => {
    const many = isListOf(column, target);
    if (!many && context.similarity.parentOf(of, column)?.relation !== target) return [];
    // Whose row it is, for all tables alike, says nothing about the links of a thing; of a person it does.
    if (context.similarity.tenantKeys.has(column.name) && !isAnybody(of)) return [];
    if (!sameSense(link, column, target) || isMeantSo(column) || isMeantSo(link.table)) return [];
    return [{ link, of, column, target, many }];
  });
}

function sameSense(link: Link, column: Column, target: Relation): boolean {
  const role = roleOfColumn(column, target);
  if (role.some((word) => ONE_OF_SEVERAL.has(word))) return false;
  // posts.user_id is who wrote it, whatever post_users is; account_manager_id is of the account_managers.
  if (isAnybody(target)) return isPart(link.meaning, role);
  return beyondBelonging(role).join(' ') === beyondBelonging(link.meaning).join(' ');
}

function isPart(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.includes(word));
}

/** Words by which a column says that it names one of several on purpose. */
const ONE_OF_SEVERAL = wordSet(`
  primary main default current home preferred first last latest lead head chief original initial previous next best
  active selected top created updated approved
`);

/** tag_ids, a list of the keys of tags. */
function isListOf(column: Column, target: Relation): boolean {
  if (!column.type.array && familyOf(column.type) !== 'json') return false;
  if (!/ids$/i.test(column.name)) return false;
  const of = words(column.name).slice(0, -1);
  const named = tableWords(target.name);
  return of.length > 0 && (of.join(' ') === named.join(' ') || of.join(' ') === named.at(-1));
}

// What people write of a column that repeats something on purpose, and of one that is another than the rest.
const ON_PURPOSE =
  /\b(?:primary|main|default|current|home|preferred|first|last|latest|owning|denormal\w*|cached?|copy|redundant\w*|additional|secondary|other|further|besides)\b/i;

function isMeantSo({ comment }: { readonly comment?: string }): boolean {
  return ON_PURPOSE.test(comment ?? '');
}

/** What counts or prices what it links, or says until when, says more than any column could: order lines, employments. */
function isRecord({ attributes }: Link): boolean {
  return attributes.some(
    (column) =>
      ['decimal', 'float', 'interval'].includes(familyOf(column.type)) ||
      words(column.name).some((word) => RECORDED.has(word)),
  );
}

const RECORDED = wordSet(`
  quantity amount price cost rate percent share count score weight result grade end ended until to expire expiry
  expired returned released left revoked removed due day month year
`);

/** Attributes that say of one of several links that it is the one: then the column says it twice. */
export function marksOne({ attributes }: Link): boolean {
  return attributes.some((column) => words(column.name).some((word) => MARKING.has(word)));
}

const MARKING = new Set(['primary', 'main', 'default', 'current', 'active']);
