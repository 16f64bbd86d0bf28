import { primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { countDifferences } from '../same-rows-sql.ts';
import type { Merge, Part } from './merge.ts';
import { differencesTable } from './same-rows.ts';
import { guardBlock, nameOf, raiseText, wrap } from './spell.ts';

/** Reads every old row back through the view before the old table is dropped. */
export function compareRows(merge: Merge): Part {
  const { a } = merge;
  const columns = wrap(
    merge.placements.map((p) => quoteIdentifier(p.from.name)),
    '    ',
  );
  const key = primaryKeyOf(a)?.columns ?? [];
  const aside = differencesTable(merge);
  const skip = (alias: string): string => {
    if (!aside) return '';
    const match = key.map((c) => `d.${quoteIdentifier(c)} = ${alias}.${quoteIdentifier(c)}`).join(' and ');
    return `\n  where not exists (select from ${nameOf(aside)} as d where ${match})`;
  };
  const rows = (table: string, alias: string) => `  select ${columns}\n  from ${table} as ${alias}${skip(alias)}`;
  const query = countDifferences(rows(nameOf({ ...a, name: merge.aside }), 'o'), rows(nameOf(a), 'n'));
  return {
    pieces: [
      {
        stage: 'verify',
        title: 'Read every row back',
        comment: `Before the old table goes: every row of it is read through the view and compared, as text. One that differs undoes it all.`,
        sql: guardBlock(
          query,
          `cannot merge ${raiseText(a.name)} into ${raiseText(merge.b.name)}: % row(s) do not read back as they were`,
          'Nothing has been changed. Please report the two tables: this should not happen.',
        ),
      },
    ],
    obligations: [
      {
        kind: 'rows-read-back',
        table: { schema: a.schema, name: a.name },
        columns: merge.placements.map((p) => p.from.name),
        ...(aside ? { keptAside: { table: aside, key } } : {}),
      },
    ],
  };
}
