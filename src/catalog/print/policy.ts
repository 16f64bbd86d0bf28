import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Policy, Relation } from '../model.ts';
import { parenthesised } from './expression.ts';
import { WRITTEN } from './style.ts';

/** CREATE POLICY. */
export function printPolicy(table: Relation, policy: Policy): string {
  const clauses = [`create policy ${quoteIdentifier(policy.name)} on ${WRITTEN.name(table)}`];
  if (!policy.permissive) clauses.push('as restrictive');
  if (policy.command !== 'all') clauses.push(`for ${policy.command}`);
  const everyone = policy.roles.length === 0 || (policy.roles.length === 1 && policy.roles[0] === 'public');
  if (!everyone) clauses.push(`to ${policy.roles.map(printRole).join(', ')}`);
  if (policy.using) clauses.push(`using ${parenthesised(policy.using)}`);
  if (policy.check) clauses.push(`with check ${parenthesised(policy.check)}`);
  return `${clauses.join('\n  ')};`;
}

export function printPolicies(table: Relation): string[] {
  return table.policies.map((p) => printPolicy(table, p));
}

/** ENABLE and FORCE ROW LEVEL SECURITY. */
export function printRowSecurity(table: Relation): string[] {
  const name = WRITTEN.name(table);
  return [
    ...(table.rowSecurity ? [`alter table ${name} enable row level security;`] : []),
    ...(table.forceRowSecurity ? [`alter table ${name} force row level security;`] : []),
  ];
}

/** A role's name; PUBLIC and the like are words of the grammar, not names. */
export function printRole(role: string): string {
  return isRoleWord(role) ? role : quoteIdentifier(role);
}

/** Whether it stands for roles without being one's name. */
export function isRoleWord(role: string): boolean {
  return /^(public|current_user|session_user|current_role)$/.test(role);
}
