import { keyOf } from '../catalog/model.ts';
import type { VersionName } from '../similarity/index.ts';
import { declarationOf, type Finding, type Rule, type RuleContext } from './rule.ts';
import { findLeftovers, type Leftover } from './support/leftovers.ts';
import { type LookedAt, lookedAt } from './support/uses.ts';
import { label, list, roleOf } from './support/wording.ts';

export interface LeftoverTableEvidence {
  /** What its name says, where it says something. */
  readonly named?: { readonly mark: string; readonly kind: VersionName['kind'] };
  /** Key of the table that it is a copy or a remnant of. */
  readonly base?: string;
  /** Keys of what CREATE TABLE AS filled it from. */
  readonly filledFrom?: readonly string[];
  /** The name that it bore before. */
  readonly renamedFrom?: string;
  /** The words of a comment that say that it is not meant to stay. */
  readonly comment?: string;
  readonly unlogged: boolean;
  /** Whether nothing identifies its rows: no primary key, no unique constraint or index. */
  readonly keyless: boolean;
  /** Keys of other leftovers that refer to it. */
  readonly users: readonly string[];
  /** How many of each there are, none of which names it. */
  readonly lookedAt: LookedAt;
}

export const leftoverTable: Rule<LeftoverTableEvidence> = {
  id: 'leftover-table',
  scope: 'relation',
  about: 'table',
  summary: 'A backup or temporary table is left over, and nothing uses it any more.',
  severity: 'warning',
  unmended:
    'dropping a table loses its rows, and whether somebody still wants them is not said anywhere in the schema; where its columns are those of another table, merging the two keeps them',
  docs: {
    why: `A copy made before a risky migration, a table put aside by renaming it, a scratch table of an import: each is meant to
live for a day, and stays because nobody is sure that nothing needs it. It takes space and backups' time, holds
personal data past every deadline for deleting it, and turns up in every list of tables as if it meant something.

The finding rests on two things: the name, the statement that made the table or a comment says that it is no table to
stay; and no foreign key, view, function, trigger or policy names it, nor any statement of another file. Application
code is not read for it, so the last look is yours.

Tables that functions, triggers or scheduled jobs fill, partitions, tables that others refer to, and tables whose comment
says what they are kept for are left alone.`,
    bad: `create table members (
  id bigint primary key,
  email text not null,
  joined_on date
);

create table members_backup_20240301 as select * from members;

alter table members drop column joined_on;`,
    good: `create table members (
  id bigint primary key,
  email text not null,
  joined_on date
);

create table members_backup_20240301 as select * from members;

alter table members drop column joined_on;

drop table members_backup_20240301;`,
  },
  *check(context) {
    for (const leftover of findLeftovers(context))
      if (!context.isDecided([keyOf(leftover.table)])) yield report(context, leftover);
  },
};

function report(context: RuleContext, leftover: Leftover): Finding<LeftoverTableEvidence> {
  const { table, named, base, filledFrom, renamed, comment, unlogged, keyless, isPlain } = leftover;
  const looked = lookedAt(context);
  return {
    ruleId: leftoverTable.id,
    severity: isPlain ? 'warning' : 'info',
    at: declarationOf(table),
    message: describe(leftover, looked),
    related: [
      ...(base === undefined
        ? []
        : [{ at: declarationOf(base), message: `${label(base)}, which it is left over from` }]),
      ...(renamed === undefined
        ? []
        : [{ at: { file: renamed.at.file, span: renamed.at.name }, message: `${label(table)}: ${renamed.what}` }]),
      ...leftover.users.map((user) => ({ at: declarationOf(user), message: `${label(user)} refers to it` })),
    ],
    tables: [keyOf(table)],
    columns: [],
    evidence: {
      ...(named === undefined ? {} : { named: { mark: named.mark, kind: named.kind } }),
      ...(base === undefined ? {} : { base: keyOf(base) }),
      ...(filledFrom.length === 0 ? {} : { filledFrom: filledFrom.map(keyOf) }),
      ...(renamed === undefined ? {} : { renamedFrom: renamed.what.replace(/^rename from /, '') }),
      ...(comment === undefined ? {} : { comment }),
      unlogged,
      keyless,
      users: leftover.users.map(keyOf),
      lookedAt: looked,
    },
    basis: comment === undefined ? 'inferred' : 'declared',
    confidence: isPlain ? 0.9 : named === undefined && comment === undefined ? 0.5 : 0.6,
  };
}

function describe(leftover: Leftover, looked: LookedAt): string {
  const { table, base, keyless, isPlain, users } = leftover;
  const facts = [
    origin(leftover),
    ...(keyless ? [base === undefined ? 'has no key' : `has no key as ${label(base)} has`] : []),
  ];
  const advice = isPlain
    ? 'Drop it once nobody wants its rows.'
    : 'Drop it if no application reads it, or say in a comment what it is kept for.';
  const uses =
    users.length === 0
      ? `nothing uses it: ${nothing(looked)}`
      : `nothing uses it but ${list(users.map(label))}, left over as well`;
  return `${label(table)} ${facts.join(', ')}, and ${uses}. ${advice}`;
}

/** What speaks for its being a leftover, strongest first. */
function origin({ named, base, filledFrom, comment }: Leftover): string {
  const of = base === undefined ? '' : ` of ${label(base)}`;
  if (named !== undefined && base === undefined) return `is named as ${ALONE[named.kind] ?? roleOf(named)}`;
  if (named !== undefined) return `is named as ${roleOf(named)}${of}`;
  if (comment !== undefined) return `is not meant to stay ("${comment}")`;
  if (filledFrom.length > 0) return `was made as a copy${of}`;
  return 'is unlogged';
}

/** What a name says where there is nothing that it is a form of. */
const ALONE: Partial<Readonly<Record<VersionName['kind'], string>>> = {
  temporary: 'a temporary table',
  old: 'an old table',
};

const NOUNS: readonly (readonly [keyof LookedAt, string])[] = [
  ['foreign key', 'foreign key'],
  ['view', 'view'],
  ['function', 'function'],
  ['trigger', 'trigger'],
  ['policy', 'policy'],
  ['file', 'other file'],
];

function nothing(looked: LookedAt): string {
  const counts = NOUNS.flatMap(([kind, noun]) => {
    const n = looked[kind] ?? 0;
    return n === 0 ? [] : [`${noun} (${n})`];
  });
  const last = counts.pop();
  if (last === undefined) return 'no other statement names it';
  return `no ${counts.length === 0 ? last : `${counts.join(', ')} or ${last}`} names it`;
}
