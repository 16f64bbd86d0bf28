import { type Grant, keyOf, type Policy, type Relation } from '../../catalog/model.ts';
import { printGrantsOn } from '../../catalog/print/grant.ts';
import { printPolicy, printRole } from '../../catalog/print/policy.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { actsAsCaller, ON_VIEWS, withdrawn } from '../compatibility-view.ts';
import type { Unavailable } from '../refactoring.ts';
import { referencesIn, renameColumns, sameSql, sqlOf } from './expressions.ts';
import type { Merge, Part } from './merge.ts';
import { freeColumn } from './names.ts';
import { castsColumns, failsOnSomeRows, mayFail } from './policy-conditions.ts';
import { newReach } from './readers.ts';
import { conditions, nameOf } from './spell.ts';

/** Policies and grants: no role sees or changes more or less under the old name than before. */
export function carrySecurity(merge: Merge): Part | Unavailable {
  const why = refuse(merge);
  if (why !== undefined) return { unavailable: why };
  const policies = actsAsCaller(merge.a) ? carryPolicies(merge) : {};
  if ('unavailable' in policies) return policies;
  const grants = carryGrants(merge);
  return {
    pieces: [...(policies.pieces ?? []), ...(grants.pieces ?? [])],
    notes: [...(policies.notes ?? []), ...(grants.notes ?? [])],
    obligations: actsAsCaller(merge.a)
      ? [{ kind: 'same-rows-per-role', table: { schema: merge.a.schema, name: merge.a.name }, roles: rolesOf(merge.a) }]
      : [],
  };
}

function refuse(merge: Merge): string | undefined {
  const { a, b } = merge;
  for (const table of [a, b]) {
    if (table.rowSecurity && table.forceRowSecurity)
      return `${keyOf(table)} forces row-level security on its owner, under which a migration cannot be sure to see all rows`;
  }
  const reach = newReach(merge);
  if (reach !== undefined) return reach;
  if (!a.rowSecurity) return undefined;
  const columns = a.grants.find((g) => g.columns.length > 0);
  if (columns)
    return `${columns.role} holds privileges on single columns of ${keyOf(a)}, which a view that checks its caller's row-level security cannot pass on`;
  for (const grant of a.grants) {
    if (!ON_VIEWS.includes(grant.privilege) || covered(b, grant)) continue;
    return `${grant.role} may ${grant.privilege} on ${keyOf(a)} but not on ${keyOf(b)}; a view that checks its caller's row-level security needs both, and granting it would show more than before`;
  }
  return undefined;
}

function covered(b: Relation, grant: Grant): boolean {
  return (
    grant.role === b.owner ||
    b.grants.some(
      (g) =>
        g.privilege === grant.privilege && g.columns.length === 0 && (g.role === grant.role || g.role === 'public'),
    )
  );
}

function rolesOf(table: Relation): string[] {
  const named = [...table.grants.map((g) => g.role), ...table.policies.flatMap((p) => p.roles)];
  return [...new Set(named)].filter((r) => !/^(public|current_user|session_user|current_role)$/.test(r));
}

function carryPolicies(merge: Merge): Part | Unavailable {
  const { a, b } = merge;
  const moved: Policy[] = [];
  for (const policy of a.policies) {
    const renamed = movedPolicy(merge, policy);
    if (!renamed)
      return {
        unavailable: `the policy ${policy.name} of ${keyOf(a)} reads tables in a way that cannot be carried over to ${keyOf(b)} with certainty`,
      };
    moved.push(renamed);
  }
  if (b.rowSecurity && samePolicies(moved, b.policies)) return {};
  if (merge.policy === 'same-row')
    return {
      unavailable: `${keyOf(a)} and ${keyOf(b)} have different policies, and a row that is in both cannot obey each on its own side`,
    };
  for (const policy of a.policies) {
    const how = castsColumns(policy)
      ? `casts a column, and where that fails ${keyOf(b)} could not be read any more`
      : mayFail(merge.snapshot, policy, b);
    if (how !== undefined) return { unavailable: `the policy ${policy.name} of ${keyOf(a)} ${how}` };
  }
  const { ofA, onlyA, ofB } = conditions(merge);
  const taken = new Set(b.policies.map((p) => p.name));
  const added = moved.map((policy) => {
    const name = freeColumn(taken, policy.name, `${a.name}_${policy.name}`);
    taken.add(name);
    return { ...limited(policy, ofA, ofB), name };
  });
  const open = b.rowSecurity ? undefined : freeColumn(taken, `${b.name}_unrestricted`);
  const name = nameOf(b);
  const drop = (policy: string) => `drop policy ${quoteIdentifier(policy)} on ${name};`;
  const forward = [
    ...(open === undefined
      ? b.policies.map((p) => alterPolicy(b, limited(p, ofB, onlyA)))
      : [
          `alter table ${name} enable row level security;`,
          `create policy ${quoteIdentifier(open)} on ${name}\n  using (${ofB})\n  with check (${ofB});`,
        ]),
    ...added.map((p) => printPolicy(b, p)),
  ];
  const back = [
    ...added.map((p) => drop(p.name)),
    ...(open === undefined
      ? b.policies.map((p) => alterPolicy(b, p))
      : [drop(open), `alter table ${name} disable row level security;`]),
  ];
  return {
    pieces: [
      {
        stage: 'attach',
        title: 'Policies',
        comment:
          open === undefined
            ? 'Each policy goes on deciding about the rows it decided about before.'
            : `${b.name} had no row-level security: its own rows stay open, those of ${a.name} keep their policies.`,
        sql: forward.filter((s) => s !== '').join('\n'),
        reverse: { comment: `The policies of ${b.name} as they were.`, sql: back.filter((s) => s !== '').join('\n') },
        because: [...a.policies, ...b.policies].map((p) => p.provenance.created),
      },
    ],
    notes: [`With row_security off, a query on ${b.name} or ${a.name} fails for everyone whom its policies bind.`],
  };
}

/** The policy for the rows that `mine` names; a restrictive one lets the others pass. */
function limited(policy: Policy, mine: string, others: string): Policy {
  const wrap = (sql: string) => {
    if (failsOnSomeRows(sql)) return `case when ${mine} then (${sql}) else ${!policy.permissive} end`;
    return policy.permissive ? `${mine} and (${sql})` : `${others} or (${sql})`;
  };
  return {
    ...policy,
    ...(policy.using ? { using: { ...policy.using, sql: wrap(sqlOf(policy.using)) } } : {}),
    ...(policy.check ? { check: { ...policy.check, sql: wrap(sqlOf(policy.check)) } } : {}),
  };
}

function alterPolicy(b: Relation, policy: Policy): string {
  const clauses = [
    ...(policy.using ? [`using (${sqlOf(policy.using)})`] : []),
    ...(policy.check ? [`with check (${sqlOf(policy.check)})`] : []),
  ];
  if (clauses.length === 0) return '';
  return `alter policy ${quoteIdentifier(policy.name)} on ${nameOf(b)}\n  ${clauses.join('\n  ')};`;
}

function movedPolicy(merge: Merge, policy: Policy): Policy | undefined {
  const rename = (sql: string): string | undefined => {
    const names = referencesIn(sql);
    if (!names || names.some((r) => r.within.includes(merge.a.name))) return undefined;
    return renameColumns(sql, {
      table: merge.a.name,
      newTable: merge.b.name,
      columns: merge.columns,
      columnsOf: (table) => {
        const found = [...merge.snapshot.relations.values()].filter((r) => r.name === table);
        return found.length === 1 ? found[0]?.columns.map((c) => c.name) : undefined;
      },
    });
  };
  const using = policy.using && rename(sqlOf(policy.using));
  const check = policy.check && rename(sqlOf(policy.check));
  if ((policy.using && using === undefined) || (policy.check && check === undefined)) return undefined;
  return {
    ...policy,
    ...(policy.using && using !== undefined ? { using: { ...policy.using, sql: using } } : {}),
    ...(policy.check && check !== undefined ? { check: { ...policy.check, sql: check } } : {}),
  };
}

function samePolicies(moved: readonly Policy[], own: readonly Policy[]): boolean {
  return moved.length === own.length && moved.every((m) => own.some((o) => samePolicy(m, o)));
}

function samePolicy(x: Policy, y: Policy): boolean {
  const same = (p: Policy['using'], q: Policy['using']) => (p && q ? sameSql(sqlOf(p), sqlOf(q)) : !p && !q);
  return (
    x.permissive === y.permissive &&
    x.command === y.command &&
    x.roles.length === y.roles.length &&
    x.roles.every((r) => y.roles.includes(r)) &&
    same(x.using, y.using) &&
    same(x.check, y.check)
  );
}

function carryGrants(merge: Merge): Part {
  const { a, b } = merge;
  const grants = a.grants.filter((g) => ON_VIEWS.includes(g.privilege));
  if (a.owner !== undefined && b.owner !== undefined && a.owner !== b.owner) {
    const owner = a.owner;
    grants.push(
      ...ON_VIEWS.map((privilege) => ({
        role: owner,
        privilege,
        columns: [],
        grantOption: true,
        at: a.provenance.created,
      })),
    );
  }
  const inner = { ...a, name: merge.inner };
  const passedOn = actsAsCaller(merge.a) ? grants : [];
  const statements = [
    ...withdrawn(merge.snapshot, a.schema, [nameOf(a), nameOf(inner)]),
    ...printGrantsOn(nameOf(a), grants),
    ...printGrantsOn(nameOf(inner), passedOn),
  ];
  const counters = keyCounters(merge);
  const writers = [...new Set(grants.filter((g) => g.privilege === 'INSERT').map((g) => g.role))];
  const missing = counters.flatMap((s) =>
    writers
      .filter((r) => !s.grants.some((g) => (g.role === r || g.role === 'public') && g.privilege === 'USAGE'))
      .map((role) => ({ sequence: nameOf(s), role: printRole(role) })),
  );
  const pieces: Part['pieces'] = [
    ...(statements.length > 0
      ? [
          {
            stage: 'switch' as const,
            title: 'Grants',
            comment: `Who could read or write ${a.name} still can.`,
            sql: statements.join('\n'),
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            stage: 'switch' as const,
            title: 'Key counters',
            comment: `Rows that are inserted through the old name take their key in ${b.name} from its sequence.`,
            sql: missing.map((m) => `grant usage on sequence ${m.sequence} to ${m.role};`).join('\n'),
            reverse: {
              comment: 'Nobody needs that sequence for the old name any more.',
              sql: missing.map((m) => `revoke usage on sequence ${m.sequence} from ${m.role};`).join('\n'),
            },
          },
        ]
      : []),
  ];
  return { pieces };
}

/** Sequences that the target's own columns draw from for an absorbed row; an identity's needs no grant. */
function keyCounters(merge: Merge): Relation[] {
  const drawn = merge.extras.filter((e) => e.fill === 'default' && /\bnextval\s*\(/i.test(e.column.default?.sql ?? ''));
  return drawn.flatMap((e) => {
    const text = e.column.default?.sql ?? '';
    return [...merge.snapshot.relations.values()].filter(
      (r) => r.kind === 'sequence' && new RegExp(`['."]${r.name}['"]`).test(text),
    );
  });
}
