import type { CatalogDocument, TableDocument } from '../../src/catalog/describe.ts';
import { withoutExpressions } from './same-catalog.ts';

/** Something that two catalogs do not agree about. */
export interface Difference {
  /** "schema.table" */
  readonly table: string;
  /** The part of the table: "column email", "constraint users_pkey"; undefined for the table itself. */
  readonly part?: string;
  readonly here: string | undefined;
  readonly there: string | undefined;
}

/** Where a described snapshot does not say what PostgreSQL's catalog says, expressions aside. */
export function differences(described: CatalogDocument, real: CatalogDocument): Difference[] {
  const here = withoutExpressions(described, described).tables;
  const there = withoutExpressions(real, described).tables;
  const out: Difference[] = [];
  for (const table of [...new Set([...Object.keys(here), ...Object.keys(there)])].sort()) {
    const [a, b] = [here[table], there[table]];
    if (!a || !b) out.push({ table, here: a?.kind, there: b?.kind });
    else out.push(...differencesOfTable(table, a, b));
  }
  return out;
}

function differencesOfTable(table: string, a: TableDocument, b: TableDocument): Difference[] {
  const [here, there] = [partsOf(a), partsOf(b)];
  const out: Difference[] = [];
  for (const part of new Set([...here.keys(), ...there.keys()]))
    if (here.get(part) !== there.get(part)) out.push({ table, part, here: here.get(part), there: there.get(part) });
  const order = (t: TableDocument) => t.columns.map((c) => c.name).join(', ');
  if (out.length === 0 && order(a) !== order(b))
    out.push({ table, part: 'order of columns', here: order(a), there: order(b) });
  return out;
}

function partsOf({ columns, constraints, indexes, ...rest }: TableDocument): Map<string, string> {
  const parts = new Map(Object.entries(rest).map(([name, value]) => [name, JSON.stringify(value)]));
  const add = (kind: string, things: readonly { readonly name: string }[]) => {
    for (const { name, ...thing } of things) parts.set(`${kind} ${name}`, JSON.stringify(thing));
  };
  add('column', columns);
  add('constraint', constraints);
  add('index', indexes);
  return parts;
}
