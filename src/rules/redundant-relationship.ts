import { keyOf } from '../catalog/model.ts';
import { isLater } from '../similarity/index.ts';
import type { Location } from '../text/span.ts';
import { declarationOf, type Finding, type Rule, type RuleContext, type Severity } from './rule.ts';
import type { Link } from './support/links.ts';
import { isMadeLater } from './support/made-later.ts';
import {
  findRepeatedColumns,
  findRepeatedLinks,
  marksOne,
  type RepeatedColumn,
  type RepeatedLink,
} from './support/repeated-links.ts';
import { label, list } from './support/wording.ts';

export interface RedundantRelationshipEvidence {
  /** Key of the link table. */
  readonly link: string;
  /** Keys of the two tables that it links. */
  readonly links: readonly [string, string];
  /** Keys of earlier tables that link the same, or the column ("schema.table.column") that says the same. */
  readonly repeats: readonly string[];
  readonly by: 'link table' | 'column' | 'column with a list';
  /** What the link table says besides. */
  readonly attributes: readonly string[];
  /** Whether a later file made the one that came second. */
  readonly later: boolean;
}

export const redundantRelationship: Rule<RedundantRelationshipEvidence> = {
  id: 'redundant-relationship',
  scope: 'pair',
  summary: 'Two places say which rows of two tables belong together.',
  severity: 'warning',
  docs: {
    why: `Where \`product_tags\` and \`tags_products\` both link products to tags, or \`users.team_id\` stands beside \`user_teams\`, a
link can be in one place and not in the other. Each query then follows the one that its author knew of, and a link
that is removed lives on in the other.

Names of links count without the names of what they link, their order, plurals, a module's prefix and words such as
\`map\`, \`to\` or \`has\`; any other word tells a link apart (\`post_likes\`, \`post_bookmarks\`; \`team_owners\`, \`team_members\`). A
column counts where it points there in the same part: \`posts.user_id\` is who wrote a post and \`primary_category_id\` says
which of several it is. Links with quantities, prices, states or dates from and to are records of their own. Two link
tables of the same sense are a warning, a column beside a link table is information, and a hint where the link says
more (a role, a position) or one file made both.`,
    bad: `create table products (
  id bigint primary key,
  title text not null
);

create table tags (
  id bigint primary key,
  label text not null
);

create table product_tags (
  product_id bigint not null references products (id),
  tag_id bigint not null references tags (id),
  primary key (product_id, tag_id)
);

create table tags_products (
  tag_id bigint not null references tags (id),
  product_id bigint not null references products (id),
  primary key (tag_id, product_id)
);`,
    good: `create table posts (
  id bigint primary key,
  title text not null
);

create table readers (
  id bigint primary key,
  nickname text not null
);

create table post_likes (
  post_id bigint not null references posts (id),
  reader_id bigint not null references readers (id),
  primary key (post_id, reader_id)
);

create table post_bookmarks (
  post_id bigint not null references posts (id),
  reader_id bigint not null references readers (id),
  primary key (post_id, reader_id)
);`,
  },
  *check(context) {
    for (const repeated of findRepeatedLinks(context)) yield reportLink(repeated);
    for (const repeated of findRepeatedColumns(context)) yield reportColumn(context, repeated);
  },
};

function reportLink({ link, earlier, sameName }: RepeatedLink): Finding<RedundantRelationshipEvidence> {
  const [first] = earlier;
  const later = isMadeLater(link.table, first.table);
  const { severity, confidence } = judgeLink(link, first, sameName);
  const own = label(link.table);
  const others = list(earlier.map((e) => label(e.table)));
  const ends = link.ends.map((end) => label(end.target)).join(' and ');
  const said = new Set(earlier.flatMap((e) => e.attributes.map((a) => a.name)));
  const besides = link.attributes.map((a) => a.name).filter((name) => !said.has(name));
  const more = besides.length === 0 ? '' : ` (only ${own} says ${list(besides)})`;
  return {
    ruleId: redundantRelationship.id,
    severity,
    at: declarationOf(link.table),
    message:
      `${own} links ${ends}, as ${others} ${earlier.length === 1 ? 'does' : 'do'}: two places say which of them belong together, and ` +
      `nothing keeps them in step${more}. Keep ${label(first.table)}, copy the links that only ${own} has into it and drop ${own}, or ` +
      `name ${own} after what its links mean.`,
    related: earlier.map((e) => ({ at: declarationOf(e.table), message: `${label(e.table)} links ${ends}, too` })),
    tables: [keyOf(link.table), ...earlier.map((e) => keyOf(e.table))],
    columns: [],
    evidence: {
      ...evidenceOf(link),
      repeats: earlier.map((e) => keyOf(e.table)),
      by: 'link table',
      later,
    },
    basis: 'inferred',
    confidence,
  };
}

/** What each of two links says that the other does not makes it likely that both are meant. */
function judgeLink(
  link: Link,
  other: Link,
  sameName: boolean,
): { readonly severity: Severity; readonly confidence: number } {
  if (!sameName) return { severity: 'info', confidence: 0.55 };
  const said = new Set(other.attributes.map((a) => a.name));
  const own = link.attributes.filter((a) => !said.has(a.name)).length;
  if (own > 0 && other.attributes.length > 0) return { severity: 'info', confidence: 0.6 };
  if (link.table.schema !== other.table.schema) return { severity: 'info', confidence: 0.6 };
  return { severity: 'warning', confidence: 0.88 };
}

function reportColumn(context: RuleContext, repeated: RepeatedColumn): Finding<RedundantRelationshipEvidence> {
  const { link, of, column, target, many } = repeated;
  const own = label(link.table);
  const name = `${label(of)}.${column.name}`;
  const columnLater = isLater({ ...of, provenance: column.provenance }, link.table);
  const atColumn: Location = { file: column.provenance.created.file, span: column.provenance.created.name };
  const atLink = declarationOf(link.table);
  const later = isMadeLater(link.table, column) || isMadeLater(column, link.table);
  const { severity, confidence } = judgeColumn(context, repeated, later);
  const more = link.attributes.length === 0 ? '' : `, with ${list(link.attributes.map((a) => a.name))}`;
  const advice = many
    ? `Read the links from ${own} and drop ${name}.`
    : isSingle(repeated)
      ? `${own} has one row for each of ${label(of)} at most: drop it, and keep the column.`
      : `Drop ${column.name} where a row of ${label(of)} may have several, drop ${own} where it has one, or name the column after which of several it is.`;
  return {
    ruleId: redundantRelationship.id,
    severity,
    at: columnLater ? atColumn : atLink,
    message:
      `${name} and ${own} both say which of ${label(target)} a row of ${label(of)} is linked to${more}: the two can disagree, and nothing ` +
      `keeps them in step. ${advice}`,
    related: [
      columnLater
        ? { at: atLink, message: `${own} links ${label(of)} and ${label(target)}` }
        : { at: atColumn, message: `${name} refers to ${label(target)} itself` },
      { at: declarationOf(of), message: `${label(of)}, whose rows are linked twice` },
    ],
    tables: columnLater ? [keyOf(of), keyOf(link.table)] : [keyOf(link.table), keyOf(of)],
    columns: [`${keyOf(of)}.${column.name}`],
    evidence: {
      ...evidenceOf(link),
      repeats: [`${keyOf(of)}.${column.name}`],
      by: many ? 'column with a list' : 'column',
      later,
    },
    basis: 'inferred',
    confidence,
  };
}

function judgeColumn(
  { snapshot }: RuleContext,
  repeated: RepeatedColumn,
  later: boolean,
): { readonly severity: Severity; readonly confidence: number } {
  const { link, column, many } = repeated;
  const files = new Set([...snapshot.relations.values()].map((r) => r.provenance.created.file));
  const together = files.size > 1 && column.provenance.created.file === link.table.provenance.created.file;
  if (many) return { severity: 'info', confidence: 0.7 };
  if (together) return { severity: 'hint', confidence: 0.4 };
  if (isSingle(repeated)) return { severity: 'info', confidence: 0.8 };
  if (link.attributes.length > 0 && !marksOne(link)) return { severity: 'hint', confidence: 0.45 };
  return { severity: 'info', confidence: later ? 0.7 : 0.6 };
}

/** Where a row has one link at most, the link table is the column again. */
function isSingle({ link, of }: RepeatedColumn): boolean {
  return link.single !== undefined && link.ends[link.single].target === of;
}

function evidenceOf(link: Link): Pick<RedundantRelationshipEvidence, 'link' | 'links' | 'attributes'> {
  const [a, b] = link.ends;
  return {
    link: keyOf(link.table),
    links: [keyOf(a.target), keyOf(b.target)],
    attributes: link.attributes.map((c) => c.name),
  };
}
