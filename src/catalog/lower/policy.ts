import type { AlterPolicyStmt, CreatePolicyStmt, Node } from '@pgsql/types';
import { requireRelation } from '../lookup.ts';
import type { Expression, Policy } from '../model.ts';
import { refOfRange, rolesOf } from '../nodes.ts';
import { born, changed } from '../provenance.ts';
import { checkTableExpression } from '../query-check.ts';
import { behindWord, originOfIdentifier, parenthesisedExpression, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import type { Lowering } from './change.ts';

export function lowerCreatePolicy(node: CreatePolicyStmt, reading: Reading): Lowering {
  const name = node.policy_name ?? '';
  const at = originOfIdentifier(reading, name);
  const policy: Policy = {
    name,
    permissive: node.permissive ?? false,
    command: (node.cmd_name ?? 'all') as Policy['command'],
    roles: rolesOf(node.roles),
    ...conditions(reading, node.qual, node.with_check),
    provenance: born(at),
  };
  const ref = refOfRange(node.table);
  return {
    at,
    run(work) {
      const table = requireRelation(work, ref);
      if (table.kind !== 'table' && table.kind !== 'partitioned table')
        refuse(S.wrongObjectType, `"${table.name}" is not a table`);
      for (const condition of [policy.using, policy.check]) checkTableExpression(work, table, condition?.node);
      if (table.policies.some((p) => p.name === name))
        refuse(S.duplicateObject, `policy "${name}" for table "${table.name}" already exists`);
      noteRoles(work, policy.roles);
      work.put({ ...table, policies: [...table.policies, policy] });
    },
  };
}

/** USING (...) and WITH CHECK (...) as written. */
function conditions(reading: Reading, using: Node | undefined, check: Node | undefined) {
  const out: { using?: Expression; check?: Expression } = {};
  const { text, statement } = reading;
  const { start, end } = statement.span;
  if (using) out.using = parenthesisedExpression(reading, behindWord(text, 'using', start, end) ?? end, using);
  if (check) {
    const from = behindWord(text, 'check', behindWord(text, 'with', start, end) ?? start, end);
    out.check = parenthesisedExpression(reading, from ?? end, check);
  }
  return out;
}

export function lowerAlterPolicy(node: AlterPolicyStmt, reading: Reading): Lowering {
  const name = node.policy_name ?? '';
  const at = originOfIdentifier(reading, name);
  const roles = rolesOf(node.roles);
  const next = { ...(roles.length > 0 ? { roles } : {}), ...conditions(reading, node.qual, node.with_check) };
  const ref = refOfRange(node.table);
  return {
    at,
    run(work) {
      const table = requireRelation(work, ref);
      if (!table.policies.some((p) => p.name === name))
        refuse(S.undefinedObject, `policy "${name}" for table "${table.name}" does not exist`);
      noteRoles(work, roles);
      const policies = table.policies.map((p) =>
        p.name === name ? changed({ ...p, ...next }, 'alter policy', at) : p,
      );
      work.put({ ...table, policies });
    },
  };
}

/** Roles live outside a database; those that statements name are taken to exist. */
export function noteRoles(work: Working, roles: readonly string[]): void {
  for (const role of roles) if (role !== 'public' && !work.roles.has(role)) work.roles.set(role, role);
}
