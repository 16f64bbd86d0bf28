import { keyOf } from '../../catalog/model.ts';
import { printGrantsOn } from '../../catalog/print/grant.ts';
import { printRole } from '../../catalog/print/policy.ts';
import { quoteIdentifier, truncateIdentifier } from '../../sql/identifiers.ts';
import { actsAsCaller, ON_VIEWS, withdrawn } from '../compatibility-view.ts';
import { nameOf } from '../merge-tables/spell.ts';
import type { Part } from '../pieces.ts';
import type { Leaving } from './leaving.ts';

/** Who may do what with the new tables: what they may do with the old one, and of its rows they see what belongs to those they see. */
export function secureMade({ snapshot, table, made }: Pick<Leaving, 'snapshot' | 'table' | 'made'>): Part {
  if (made.length === 0) return {};
  const grants = table.grants.filter((g) => g.columns.length === 0 && ON_VIEWS.includes(g.privilege));
  const secured = actsAsCaller(table);
  const policy = quoteIdentifier(truncateIdentifier(`seen_with_${table.name}`));
  const statements = [
    ...(table.owner === undefined
      ? []
      : made.map(({ name }) => `alter table ${nameOf(name)} owner to ${printRole(table.owner ?? '')};`)),
    ...withdrawn(
      snapshot,
      table.schema,
      made.map(({ name }) => nameOf(name)),
    ),
    ...made.flatMap(({ name }) => printGrantsOn(nameOf(name), grants)),
    ...(secured
      ? made.flatMap(({ name, visible }) => [
          `alter table ${nameOf(name)} enable row level security;`,
          `create policy ${policy} on ${nameOf(name)} for select\n  using (${visible});`,
        ])
      : []),
  ];
  if (statements.length === 0) return {};
  const tables = made.map(({ name }) => name.name).join(', ');
  return {
    pieces: [
      {
        stage: 'attach',
        title: 'Grants',
        comment: secured
          ? `Who could read or write ${table.name} may the same here, and sees what belongs to rows that they see there.`
          : `Who could read or write ${table.name} may the same here.`,
        sql: statements.join('\n'),
        ...(secured
          ? {
              reverse: {
                comment: `Policies that read ${table.name} make way.`,
                sql: made.map(({ name }) => `drop policy ${policy} on ${nameOf(name)};`).join('\n'),
              },
            }
          : {}),
      },
    ],
    notes: secured
      ? [
          `${table.name} has row-level security: ${tables} ${made.length === 1 ? 'has' : 'have'} it too, with a policy for reading alone. Write policies that say who may change rows there.`,
        ]
      : [],
  };
}

/** Why the view cannot show each role what it saw; undefined where it can. */
export function refuseSecurity({ table }: Leaving): string | undefined {
  const columns = table.grants.find((g) => g.columns.length > 0);
  return actsAsCaller(table) && columns
    ? `${columns.role} holds privileges on single columns of ${keyOf(table)}, which a view that checks its caller's row-level security cannot pass on`
    : undefined;
}
