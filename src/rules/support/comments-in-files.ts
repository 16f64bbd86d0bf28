import type { FileFacts } from '../../catalog/index.ts';
import type { Column, Origin } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';

/** What stands behind `--` on the line that declares a column. */
export function commentsOn({ files = [] }: RuleContext, column: Column): readonly string[] {
  const { file, name } = column.provenance.created;
  const source = byPath(files).get(file);
  if (source === undefined || source.parts !== undefined) return [];
  // The same file reads the same, whatever is edited elsewhere.
  const known = said.get(column);
  if (known?.source === source) return known.comments;
  const comments = commentBehind(source, name);
  said.set(column, { source, comments });
  return comments;
}

const said = new WeakMap<Column, { readonly source: FileFacts; readonly comments: readonly string[] }>();

function commentBehind(source: FileFacts, name: Column['provenance']['created']['name']): readonly string[] {
  const end = source.text.indexOf('\n', name.end);
  const rest = source.text.slice(name.end, end < 0 ? undefined : end);
  const mark = /^(?:[^'-]|'[^']*'|-(?!-))*--\s*(.+?)\s*$/.exec(rest);
  return mark?.[1] === undefined || mark[1].startsWith('^') ? [] : [mark[1]];
}

/** The lines of `--` right above the one that a name is declared on. */
export function commentAbove({ files = [] }: RuleContext, { file, name }: Origin): string | undefined {
  const source = byPath(files).get(file);
  if (source === undefined || source.parts !== undefined) return undefined;
  const lines = source.text.slice(0, name.start).split('\n').slice(-MOST_LINES, -1);
  const above: string[] = [];
  for (const line of lines.reverse()) {
    const said = /^\s*--(?!\s*\^)\s*(.*?)\s*$/.exec(line)?.[1];
    if (said === undefined) break;
    above.unshift(said);
  }
  return above.length === 0 ? undefined : above.join(' ');
}

const MOST_LINES = 12;

const paths = new WeakMap<readonly FileFacts[], ReadonlyMap<string, FileFacts>>();

function byPath(files: readonly FileFacts[]): ReadonlyMap<string, FileFacts> {
  let known = paths.get(files);
  if (known === undefined) {
    known = new Map(files.map((file) => [file.path, file]));
    paths.set(files, known);
  }
  return known;
}
