import { keyOf, primaryKeyOf } from '../../catalog/model.ts';
import { printRole } from '../../catalog/print/policy.ts';
import { printRelation, RELATION_PARTS } from '../../catalog/print/relation.ts';
import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { withdrawn } from '../compatibility-view.ts';
import { type Incoming, incomingKeys } from './keys.ts';
import { twinsOf } from './mapping.ts';
import type { Merge, Part } from './merge.ts';
import { differencesTable } from './same-rows.ts';
import { ownSequences, serialSequences } from './sequences.ts';
import { columnsOn, conditions, guardBlock, nameOf, raiseText } from './spell.ts';

/** What a table gets once its rows are in it. */
const AFTER_ROWS = RELATION_PARTS.filter((part) => part !== 'create');

/** The old table goes last; undoing that builds it anew from what the view shows by then. */
export function dropOldTable(merge: Merge): Part {
  const { a, b } = merge;
  return {
    pieces: [
      {
        stage: 'contract',
        title: `Drop the old table`,
        comment: `Its rows are in ${b.name}, its name is a view. Without cascade: whatever still hangs on it stops the migration.`,
        sql: `drop table ${nameOf({ ...a, name: merge.aside })};`,
        reverse: {
          comment: `${a.name} is a table again, with the rows that its view shows by now.`,
          sql: rebuild(merge),
        },
      },
    ],
    notes: [
      `The rollback keeps what was written through either name since, but for values that rows of ${a.name} were given in columns it never had.`,
    ],
  };
}

function rebuild(merge: Merge): string {
  const { a, snapshot } = merge;
  const view = { schema: a.schema, name: merge.aside };
  const sequences = serialSequences(merge, a);
  const statements = [
    `alter view ${nameOf(a)} rename to ${quoteIdentifier(merge.aside)};`,
    printRelation(a, 'create', snapshot).join('\n'),
    withdrawn(merge.snapshot, a.schema, [nameOf(a)]).join('\n'),
    refill(merge, nameOf(view)),
    ...AFTER_ROWS.map((part) => printRelation(a, part, snapshot).join('\n')),
    ...(a.owner === undefined ? [] : [`alter table ${nameOf(a)} owner to ${printRole(a.owner)};`]),
    sequences
      .map(
        ({ sequence, column }) =>
          `alter sequence ${nameOf(sequence)} owned by ${nameOf(a)}.${quoteIdentifier(column)};`,
      )
      .join('\n'),
    ...identities(merge),
  ];
  return statements.filter((s) => s !== '').join('\n\n');
}

function identities(merge: Merge): string[] {
  return [...ownSequences(merge)].flatMap(([column, sequence]) => {
    const identity = merge.a.columns.find((c) => c.name === column)?.identity;
    return identity
      ? [`select setval(${quoteLiteral(nameOf(identity.sequence))}, last_value, is_called) from ${nameOf(sequence)};`]
      : [];
  });
}

function refill(merge: Merge, view: string): string {
  const { a } = merge;
  const columns = a.columns.filter((c) => !c.generated).map((c) => c.name);
  const overriding = a.columns.some((c) => c.identity?.when === 'always') ? '\noverriding system value' : '';
  const insert = `insert into ${nameOf(a)} (\n  ${columnsOn('  ', columns)}\n)${overriding}`;
  const list = columnsOn('  ', columns);
  const aside = differencesTable(merge);
  if (!aside) return `${insert}\nselect\n  ${list}\nfrom ${view};`;
  const match = (primaryKeyOf(a)?.columns ?? []).map((c) => `d.${quoteIdentifier(c)} = n.${quoteIdentifier(c)}`);
  const differs = `select from ${nameOf(aside)} as d where ${match.join(' and ')}`;
  const back = (primaryKeyOf(a)?.columns ?? []).map((c) => `n.${quoteIdentifier(c)} = d.${quoteIdentifier(c)}`);
  return [
    `${insert}`,
    `select\n  ${list}\nfrom ${view} as n`,
    `where not exists (${differs})`,
    'union all',
    `select\n  ${list}\nfrom ${nameOf(aside)} as d`,
    `where exists (select from ${view} as n where ${back.join(' and ')});`,
  ].join('\n');
}

/** What stands in the way of a rollback: rows elsewhere that have come to rely on the merge. */
export function guardRollback(merge: Merge): string[] {
  const { a, b, snapshot } = merge;
  const blocks: string[] = [];
  const join = ({ child, key }: Incoming, columns: readonly string[]) =>
    `from ${nameOf(child)} as child\njoin ${nameOf(b)} as kept on ${columns
      .map((c, i) => `kept.${quoteIdentifier(c)} = child.${quoteIdentifier(key.columns[i] ?? c)}`)
      .join(' and ')}`;
  for (const incoming of incomingKeys(snapshot, b)) {
    const { child, key } = incoming;
    if (child === a || !key.local) continue;
    const own = child === b ? ` and ${conditions(merge, 'child').ofB}` : '';
    blocks.push(
      guardBlock(
        `select count(*) into found\n${join(incoming, key.referencedColumns)}\nwhere ${conditions(merge, 'kept').onlyA}${own}`,
        `cannot undo the merge: % row(s) of ${raiseText(child.name)} refer to rows of ${raiseText(a.name)} in ${raiseText(b.name)}`,
        `Point them to rows of ${b.name} itself, or remove them, and run this again.`,
      ),
    );
  }
  const own = new Set(merge.placements.filter((p) => p.kind === 'own').map((p) => p.from.name));
  for (const incoming of incomingKeys(snapshot, a)) {
    const { child, key } = incoming;
    if (child === a || keyOf(child) === keyOf(b) || !key.local || key.referencedColumns.some((c) => own.has(c)))
      continue;
    blocks.push(
      guardBlock(
        `select count(*) into found\n${join(incoming, twinsOf(merge.placements, key.referencedColumns))}\nwhere ${conditions(merge, 'kept').notOfA}`,
        `cannot undo the merge: % row(s) of ${raiseText(child.name)} refer to rows that ${raiseText(a.name)} never had`,
        `Point them to rows of ${a.name}, or remove them, and run this again.`,
      ),
    );
  }
  return blocks;
}
