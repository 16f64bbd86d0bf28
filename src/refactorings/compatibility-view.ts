import type { Column, QualifiedName, Relation, Snapshot } from '../catalog/model.ts';
import { printComment } from '../catalog/print/comment.ts';
import { printGrantsOn } from '../catalog/print/grant.ts';
import { printRole } from '../catalog/print/policy.ts';
import { quoteIdentifier } from '../sql/identifiers.ts';
import { nameOf } from './merge-tables/spell.ts';

/** A view under a name that a table had, or a part of one. */
export interface CompatibilityView {
  readonly name: QualifiedName;
  /** What it selects: quoted names, one of which may be renamed with AS. */
  readonly columns: readonly string[];
  readonly from: QualifiedName;
  /** What is joined to it, a line each. */
  readonly joins?: readonly string[];
  /** Which rows it shows. */
  readonly where?: string;
  /** Whether no row that is written through it, or through a view below it, may leave it. */
  readonly checked: boolean;
  /** Whether privileges and policies are those of who asks, rather than of the view's owner. */
  readonly invoker: boolean;
  readonly defaults: readonly ViewDefault[];
}

/** A default of the view's own: UPDATE ... SET x = DEFAULT asks the view alone. */
export interface ViewDefault {
  readonly column: string;
  readonly sql: string;
}

/** CREATE VIEW, and its columns' defaults. */
export function printCompatibilityView(view: CompatibilityView): string {
  const { name, columns, from, joins = [], where, checked, invoker, defaults } = view;
  const lines = [
    `create view ${nameOf(name)}${invoker ? '\nwith (security_invoker = true)' : ''} as`,
    `select\n  ${columns.join(',\n  ')}`,
    `from ${nameOf(from)}`,
    ...joins.map((j) => `  ${j}`),
    ...(where === undefined ? [] : [`where ${where}`]),
    ...(checked ? ['with cascaded check option'] : []),
  ];
  const set = defaults.map(
    (d) => `alter view ${nameOf(name)} alter column ${quoteIdentifier(d.column)} set default ${d.sql};`,
  );
  return [`${lines.join('\n')};`, ...(set.length > 0 ? [set.join('\n')] : [])].join('\n\n');
}

/**
 * Whether the view has to check privileges and policies as its caller (security_invoker). Without row-level security on the
 * table it acts as the owner of what it reads, so that the old grants alone decide, as before.
 */
export function actsAsCaller(table: Relation): boolean {
  return table.rowSecurity;
}

/** Views as the owner of the table below them, as whom they act. */
export function printOwners(views: readonly QualifiedName[], owner: string | undefined): string[] {
  if (owner === undefined) return [];
  return [views.map((view) => `alter view ${nameOf(view)} owner to ${printRole(owner)};`).join('\n')];
}

/** The comments of a table and its columns, on the view that has its name now. */
export function printComments(table: Relation): string[] {
  const comments = [
    ...printComment(`view ${nameOf(table)}`, table.comment),
    ...table.columns.flatMap((c: Column) =>
      printComment(`column ${nameOf(table)}.${quoteIdentifier(c.name)}`, c.comment),
    ),
  ];
  return comments.length > 0 ? [comments.join('\n')] : [];
}

/** Privileges that mean something on a view. */
export const ON_VIEWS = ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];

/** What the table's roles may do with it, on a view. */
export function printViewGrants(view: QualifiedName, grants: Relation['grants']): string[] {
  return printGrantsOn(
    nameOf(view),
    grants.filter((g) => ON_VIEWS.includes(g.privilege)),
  );
}

/** What ALTER DEFAULT PRIVILEGES gave to relations that a plan has made, and nobody asked for. */
export function withdrawn({ defaultGrants = [] }: Snapshot, schema: string, relations: readonly string[]): string[] {
  const roles = defaultGrants
    .filter((d) => d.kind === 'table' && (d.schema ?? schema) === schema)
    .flatMap((d) => d.grants.map((g) => printRole(g.role)));
  return roles.length === 0 ? [] : [`revoke all on ${relations.join(', ')} from ${[...new Set(roles)].join(', ')};`];
}

/** What a view cannot stand in for, as a sentence. @param table the name of the table below it */
export function limitsOfView(old: string, table: string): string {
  return `A view cannot do all that a table can: TRUNCATE, COPY into it, ON CONFLICT ON CONSTRAINT, foreign keys to it, pg_dump -t, and later migrations that alter ${old} have to name ${table}. information_schema shows it as a view without keys, defaults or identity.`;
}
