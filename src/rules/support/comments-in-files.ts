import type { Column } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';

/** What stands behind `--` on the line that declares a column. */
export function commentsOn({ files = [] }: RuleContext, column: Column): readonly string[] {
  const { file, name } = column.provenance.created;
  const source = files.find((f) => f.path === file && f.parts === undefined);
  if (source === undefined) return [];
  const end = source.text.indexOf('\n', name.end);
  const rest = source.text.slice(name.end, end < 0 ? undefined : end);
  const mark = /^(?:[^'-]|'[^']*'|-(?!-))*--\s*(.+?)\s*$/.exec(rest);
  return mark?.[1] === undefined || mark[1].startsWith('^') ? [] : [mark[1]];
}
