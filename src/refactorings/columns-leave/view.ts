import { quoteIdentifier } from '../../sql/identifiers.ts';
import {
  actsAsCaller,
  printCompatibilityView,
  printOwners,
  printViewGrants,
  withdrawn,
} from '../compatibility-view.ts';
import { guardBlock, nameOf, raiseText, wrap } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';
import { countDifferences } from '../same-rows-sql.ts';
import type { Settled } from './leaving.ts';

/** The old columns in the old order, those that left joined to those that stayed. */
export function makeView({ leaving, view }: Settled): Piece {
  const { snapshot, table } = leaving;
  const qualifier = quoteIdentifier(table.name);
  const columns = table.columns.map((c) => {
    const name = quoteIdentifier(c.name);
    const sql = leaving.view.select.get(c.name);
    if (sql === undefined) return `${qualifier}.${name}`;
    return sql.endsWith(`.${name}`) ? sql : `${sql} as ${name}`;
  });
  const grants = table.grants.filter((g) => g.privilege === 'SELECT');
  const statements = [
    printCompatibilityView({
      name: view,
      columns,
      from: table,
      joins: leaving.view.joins,
      checked: false,
      invoker: actsAsCaller(table),
      defaults: [],
    }),
    ...printOwners([view], table.owner),
    [...withdrawn(snapshot, table.schema, [nameOf(view)]), ...printViewGrants(view, grants)].join('\n'),
  ];
  return {
    stage: 'switch',
    title: `${view.name} has the old columns`,
    comment: `For whoever reads the old columns: ${view.name} has them all, in their order.`,
    sql: statements.filter((s) => s !== '').join('\n\n'),
    reverse: { comment: 'Nobody needs the view any more.', sql: `drop view ${nameOf(view)};` },
  };
}

/** Reads every old row through the view before the columns are dropped. */
export function readBack({ leaving, view }: Settled): Piece {
  const { table, title } = leaving;
  const columns = wrap(
    table.columns.map((c) => quoteIdentifier(c.name)),
    '    ',
  );
  const rows = (name: string, alias: string) => `  select ${columns}\n  from ${name} as ${alias}`;
  return {
    stage: 'verify',
    title: 'Read every row back',
    comment:
      'Before the columns go: every row is read through the view and compared, as text. One that differs undoes it all.',
    sql: guardBlock(
      countDifferences(rows(nameOf(table), 'o'), rows(nameOf(view), 'n')),
      `cannot ${raiseText(lowerFirst(title))}: % row(s) do not read back as they were`,
      'Nothing has been changed. Please report the table: this should not happen.',
    ),
  };
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
