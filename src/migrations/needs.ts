import type { SqlFile } from './recognise.ts';

const NAME = '(?:(?:"[^"]+"|[\\w$]+)\\s*\\.\\s*)?("[^"]+"|[\\w$]+)';
const CREATED = new RegExp(
  `\\bcreate\\s+(?:or\\s+replace\\s+)?(?:unlogged\\s+|foreign\\s+|materialized\\s+|recursive\\s+)*(?:table|view|type|domain|sequence|function|procedure|aggregate)\\s+(?:if\\s+not\\s+exists\\s+)?${NAME}`,
  'gi',
);
const FOREIGN_KEY = /\bforeign\s+key\b/i;

/**
 * The files with each behind those that create what it names, as far as there is no circle; otherwise in their order.
 * What only adds foreign keys to tables runs last: the keys that they refer to may be added by any other file.
 */
export function byNeed(files: readonly SqlFile[]): SqlFile[] {
  const creates = new Map(files.map((file) => [file, namesIn(file)]));
  const makers = new Map<string, SqlFile>();
  for (const [file, names] of creates) for (const name of names) if (!makers.has(name)) makers.set(name, file);
  const out = new Set<SqlFile>();
  const open = new Set<SqlFile>();

  function visit(file: SqlFile): void {
    if (out.has(file) || open.has(file)) return;
    open.add(file);
    for (const maker of needsOf(file, makers)) visit(maker);
    open.delete(file);
    out.add(file);
  }

  const addsKeys = (file: SqlFile) => creates.get(file)?.size === 0 && FOREIGN_KEY.test(file.code);
  for (const file of [...files.filter((f) => !addsKeys(f)), ...files.filter(addsKeys)]) visit(file);
  return [...out];
}

function namesIn({ code }: SqlFile): ReadonlySet<string> {
  return new Set([...code.matchAll(CREATED)].map((match) => bare(match[1] ?? '')));
}

/** The other files that create something whose name comes up in this one, in the order in which it does. */
function needsOf(file: SqlFile, makers: ReadonlyMap<string, SqlFile>): Set<SqlFile> {
  const found = new Set<SqlFile>();
  for (const [word] of file.code.matchAll(/"[^"]+"|[\w$]+/g)) {
    const maker = makers.get(bare(word));
    if (maker && maker !== file) found.add(maker);
  }
  return found;
}

function bare(name: string): string {
  return name.replace(/"/g, '').toLowerCase();
}
