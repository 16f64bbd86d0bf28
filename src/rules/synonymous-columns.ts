import { keyOf } from '../catalog/model.ts';
import { familyOf } from '../similarity/index.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { typeLabel } from './support/column-types/conflict.ts';
import { findSynonyms, type SynonymPair } from './support/synonyms/find.ts';
import { type Agreement, agree } from './support/synonyms/rows-agree.ts';
import { label } from './support/wording.ts';

export interface SynonymousColumnsEvidence {
  readonly first: { readonly column: string; readonly type: string };
  readonly second: { readonly column: string; readonly type: string };
  readonly by: SynonymPair['names']['by'];
  /** Whether a later statement added the second. */
  readonly later: boolean;
  readonly inStep?: string;
  readonly readBy?: string;
  readonly rows?: Agreement;
  readonly comment?: string;
}

export const synonymousColumns: Rule<SynonymousColumnsEvidence> = {
  id: 'synonymous-columns',
  scope: 'relation',
  summary: 'Two columns of one table hold one fact under two names.',
  severity: 'warning',
  unmended:
    'where both columns hold a value and the values differ, only people know which one counts, and which code still writes the one that is to go',
  docs: {
    why: `A \`phone_number\` that was added where a \`phone\` was there already splits the fact: some code writes the one, some
the other, and whoever reads only one of them misses values or reads old ones.

Names alone say so, so the finding is *inferred*: spellings of one name (\`qty\` and \`quantity\`, \`userName\` and
\`user_name\`, \`is_active\` and \`active\`) and a short list of words for one thing (\`url\` and \`link\`, \`zip\` and
\`postal_code\`). It is a warning only where a later statement added the second column; where one statement declares both, it is
information at most. A view or function that reads the one where the other is empty, rows in which the two agree and
comments count for it. A CHECK or key over both, foreign keys to different tables, values that differ and comments on both
count against it. Where a trigger or a generated column keeps the two in step, it is a hint.

Words that tell columns apart (\`billing_\`, \`from_\`, \`old_\`, \`name_de\` and \`name_fr\`) are no synonyms, nor are
\`price\` and \`list_price\`, or a \`state\` in an address and a \`status\`.`,
    bad: `create table suppliers (
  id bigint primary key,
  legal_name text not null,
  phone text
);

alter table suppliers add column phone_number text;`,
    good: `create table suppliers (
  id bigint primary key,
  legal_name text not null,
  phone text,
  mobile_number text
);`,
  },
  *check(context) {
    for (const pair of findSynonyms(context)) if (!context.isDecided([keyOf(pair.table)])) yield report(pair);
  },
};

function report(pair: SynonymPair): Finding<SynonymousColumnsEvidence> {
  const { table, names, later, inStep, readBy, rows, comment } = pair;
  const { first, second } = names;
  return {
    ruleId: synonymousColumns.id,
    ...weigh(pair),
    at: placeOf(second),
    message: `${label(table)}.${second.name} ${names.sure ? 'says' : 'seems to say'} the same as ${first.name}: ${history(pair)}${support(pair)}. ${advice(pair)}`,
    related: [{ at: placeOf(first), message: `${first.name}, which was there first` }],
    tables: [keyOf(table)],
    columns: [columnKey(table, second), columnKey(table, first)],
    evidence: {
      first: { column: first.name, type: typeLabel(first.type) },
      second: { column: second.name, type: typeLabel(second.type) },
      by: names.by,
      later,
      ...(inStep !== undefined && { inStep }),
      ...(readBy !== undefined && { readBy }),
      ...(rows !== undefined && { rows }),
      ...(comment !== undefined && { comment }),
    },
    basis: rows !== undefined && agree(rows) ? 'observed' : comment !== undefined ? 'declared' : 'inferred',
  };
}

function weigh({ names, later, inStep, readBy, rows, comment }: SynonymPair): {
  severity: Severity;
  confidence: number;
} {
  if (inStep !== undefined) return { severity: 'hint', confidence: 0.6 };
  const supported = readBy !== undefined || comment !== undefined || (rows !== undefined && agree(rows));
  if (!names.sure) return { severity: 'info', confidence: later && supported ? 0.75 : 0.5 };
  if (later) return { severity: 'warning', confidence: supported ? 0.95 : 0.85 };
  return { severity: 'info', confidence: supported ? 0.8 : 0.55 };
}

/** "phone was there first (0001_init.sql), 0007_contact.sql added phone_number". */
function history({ names: { first, second }, later }: SynonymPair): string {
  const a = first.provenance.created.file;
  const b = second.provenance.created.file;
  const types = [...new Set([typeLabel(first.type), typeLabel(second.type)])];
  if (!later) return `one statement declares both (${types.join(' and ')})`;
  if (a === b)
    return `${first.name} (${typeLabel(first.type)}) was there first, a later statement added ${second.name} (${typeLabel(second.type)})`;
  return `${first.name} (${typeLabel(first.type)}) was there first, from ${baseName(a)}; ${baseName(b)} added ${second.name} (${typeLabel(second.type)})`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function support({ names: { first, second }, inStep, readBy, rows, comment }: SynonymPair): string {
  const clauses: string[] = [];
  if (inStep !== undefined) clauses.push(inStep);
  if (readBy !== undefined) clauses.push(`${readBy} reads the one where the other is empty`);
  if (comment !== undefined) clauses.push(`a comment says so ("${comment.slice(0, 60)}")`);
  if (rows !== undefined && agree(rows))
    clauses.push(
      rows.both > 0
        ? `the two agree in ${rows.same} of the ${rows.both} known rows that have both`
        : `of the known rows ${rows.onlyFirst} have ${first.name} alone and ${rows.onlySecond} ${second.name} alone`,
    );
  return clauses.map((clause) => `; ${clause}`).join('');
}

function advice(pair: SynonymPair): string {
  const { table, inStep, comment } = pair;
  const { first, second } = pair.names;
  // The one that a comment gives up, or that is made from the other, is the one to go.
  const goes = first.generated !== undefined || (comment !== undefined && comment === first.comment) ? first : second;
  const stays = goes === first ? second : first;
  if (inStep !== undefined) return `Drop ${goes.name} once nothing reads it.`;
  const [keep, drop] = [quoteIdentifier(stays.name), quoteIdentifier(goes.name)];
  const fill =
    stays.notNull || familyOf(first.type) !== familyOf(second.type)
      ? ''
      : `, update ${label(table)} set ${keep} = ${drop} where ${keep} is null`;
  return `Keep one: settle the rows in which the two differ${fill}, then drop ${goes.name}; or say in a comment on each what sets them apart.`;
}
