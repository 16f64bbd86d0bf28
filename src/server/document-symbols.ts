import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import { type OutlineEntry, type OutlineKind, outlineOf } from '../analysis/outline.ts';
import type { Review } from '../analysis/review.ts';
import { LineIndex } from '../text/line-index.ts';
import { uriOf } from './paths.ts';
import { toRange } from './to-lsp.ts';

const KINDS: Record<OutlineKind, SymbolKind> = {
  section: SymbolKind.Namespace,
  table: SymbolKind.Struct,
  column: SymbolKind.Field,
  constraint: SymbolKind.Key,
  view: SymbolKind.Interface,
  index: SymbolKind.Key,
  sequence: SymbolKind.Number,
  type: SymbolKind.Enum,
  label: SymbolKind.EnumMember,
  routine: SymbolKind.Function,
  trigger: SymbolKind.Event,
  policy: SymbolKind.Property,
  schema: SymbolKind.Module,
  extension: SymbolKind.Package,
  change: SymbolKind.Operator,
};

/**
 * The outline of a file, down and undo files included.
 * @param text as the editor has it
 * @param nested whether the client shows symbols within symbols
 */
export function documentSymbols(
  review: Review,
  path: string,
  text: string,
  nested: boolean,
): DocumentSymbol[] | SymbolInformation[] {
  const owner = review.databases.find(({ database }) =>
    [...database.files, ...database.ignored].some((file) => file.path === path),
  );
  const lines = new LineIndex(text);
  const entries = outlineOf(path, text, owner?.database);
  return nested ? entries.map((entry) => toSymbol(entry, lines)) : flat(entries, lines, uriOf(path));
}

function toSymbol({ kind, name, detail, span, nameSpan, within }: OutlineEntry, lines: LineIndex): DocumentSymbol {
  return {
    name,
    detail,
    kind: KINDS[kind],
    range: toRange(lines, span),
    selectionRange: toRange(lines, nameSpan),
    children: within.map((entry) => toSymbol(entry, lines)),
  };
}

function flat(
  entries: readonly OutlineEntry[],
  lines: LineIndex,
  uri: string,
  container?: string,
): SymbolInformation[] {
  return entries.flatMap(({ kind, name, span, within }) => [
    {
      name,
      kind: KINDS[kind],
      location: { uri, range: toRange(lines, span) },
      ...(container !== undefined && { containerName: container }),
    },
    ...flat(within, lines, uri, name),
  ]);
}
