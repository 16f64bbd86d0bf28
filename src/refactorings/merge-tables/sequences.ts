import type { QualifiedName, Relation } from '../../catalog/model.ts';
import { keyOf } from '../../catalog/model.ts';
import { printRole } from '../../catalog/print/policy.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Merge, Part, Piece } from './merge.ts';
import { nameOf } from './spell.ts';

/** Sequences owned by a column of the table that are not an identity's. */
export function serialSequences(
  merge: Merge,
  table: Relation,
): { readonly sequence: Relation; readonly column: string }[] {
  const identities = new Set(table.columns.flatMap((c) => (c.identity ? [keyOf(c.identity.sequence)] : [])));
  return [...merge.snapshot.relations.values()].flatMap((relation) => {
    const owner = relation.sequence?.ownedBy;
    if (!owner || keyOf(owner) !== keyOf(table) || identities.has(keyOf(relation))) return [];
    return [{ sequence: relation, column: owner.column }];
  });
}

const chosen = new WeakMap<Merge, ReadonlyMap<string, QualifiedName>>();

/** For each identity column of the absorbed table that counts on by itself: the sequence that takes over. */
export function ownSequences(merge: Merge): ReadonlyMap<string, QualifiedName> {
  let known = chosen.get(merge);
  if (!known) {
    known = new Map(
      merge.placements.flatMap(({ from, to, kind }) =>
        from.identity && kind === 'own'
          ? [[from.name, { schema: merge.b.schema, name: merge.names.object(merge.b.name, [to], 'seq') }] as const]
          : [],
      ),
    );
    chosen.set(merge, known);
  }
  return known;
}

/** Sequences count on where they stood: serial ones change hands, identities hand over to a sequence of their own. */
export function carrySequences(merge: Merge): Part {
  const pieces: Piece[] = [];
  const { a, b } = merge;
  const moved = serialSequences(merge, a);
  if (moved.length > 0) {
    pieces.push({
      stage: 'switch',
      title: 'Sequences change hands',
      comment: `The sequences of ${a.name} go on counting; dropping the old table must not take them along.`,
      sql: moved
        .map(
          ({ sequence, column }) =>
            // Only a sequence of the same schema can belong to a table's column.
            `alter sequence ${nameOf(sequence)} owned by ${sequence.schema === b.schema ? `${nameOf(b)}.${quoteIdentifier(merge.columns.get(column) ?? column)}` : 'none'};`,
        )
        .join('\n'),
    });
  }
  const fresh = [...ownSequences(merge)];
  if (fresh.length > 0) {
    const statements = fresh.flatMap(([column, sequence]) => {
      const identity = a.columns.find((c) => c.name === column)?.identity;
      const to = merge.columns.get(column) ?? column;
      const old = identity && merge.snapshot.relations.get(keyOf(identity.sequence));
      const type = a.columns.find((c) => c.name === column)?.type.name ?? 'int8';
      const options = old?.sequence?.options ?? [];
      const as = type === 'int8' ? '' : ` as ${type === 'int4' ? 'integer' : 'smallint'}`;
      return [
        `create sequence ${nameOf(sequence)}${as}${options.length > 0 ? ` ${options.join(' ')}` : ''} owned by ${nameOf(b)}.${quoteIdentifier(to)};`,
        identity
          ? `select setval(${quoteLiteral(nameOf(sequence))}, last_value, is_called) from ${nameOf(identity.sequence)};`
          : '',
        ...writers(a).map((role) => `grant usage on sequence ${nameOf(sequence)} to ${printRole(role)};`),
      ].filter((s) => s !== '');
    });
    pieces.push({
      stage: 'attach',
      title: 'Identities count on',
      comment: `A view has no identity column: a sequence takes over where that of ${a.name} stands.`,
      sql: statements.join('\n'),
      reverse: {
        comment: 'The sequences that stood in for identities go.',
        sql: fresh.map(([, sequence]) => `drop sequence ${nameOf(sequence)};`).join('\n'),
      },
    });
  }
  return { pieces };
}

/** Roles that may insert into the table. */
export function writers(table: Relation): string[] {
  return [...new Set(table.grants.filter((g) => g.privilege === 'INSERT').map((g) => g.role))];
}
