import type { Review } from '../analysis/review.ts';
import { type CatalogDocument, describeCatalog } from '../catalog/describe.ts';
import type { Snapshot } from '../catalog/model.ts';
import { printSnapshot } from '../catalog/print/index.ts';
import { rowsIn } from '../catalog/rows/in-files.ts';
import { asWritten } from '../catalog/surroundings.ts';
import { displayPath } from './paths.ts';

/** What `tablefold catalog --format json` prints; docs/schemas/catalog.schema.json describes it. */
export interface CatalogsDocument {
  readonly version: 1;
  readonly databases: readonly ({
    readonly name: string;
    readonly root: string;
    readonly rows?: Readonly<Record<string, RowsDocument>>;
  } & CatalogDocument)[];
}

/** What the files write to a table. */
export interface RowsDocument {
  /** How many rows the files write, as far as that can be counted. */
  readonly written: number;
  /** Whether they are all of it: no statement behind them may have changed them or added others. */
  readonly certain: boolean;
}

/** @param base folder that paths are given relative to; without it they stay absolute */
export function catalogDocument(review: Review, base?: string): CatalogsDocument {
  return {
    version: 1,
    databases: review.databases.map(({ database, snapshot }) => ({
      name: database.name,
      root: displayPath(database.root, base),
      ...describeCatalog(snapshot),
      ...rowsOf(snapshot),
    })),
  };
}

function rowsOf(snapshot: Snapshot): { rows?: Record<string, RowsDocument> } {
  const source = rowsIn(snapshot);
  const entries = [...snapshot.relations].flatMap(([key, relation]): [string, RowsDocument][] => {
    const rows = source.rowsOf(relation);
    return rows ? [[key, { written: rows.seen, certain: rows.doubts.length === 0 }]] : [];
  });
  return entries.length > 0 ? { rows: Object.fromEntries(entries) } : {};
}

/** The schemas as SQL that builds them from nothing, each behind a comment that names it where there are several. */
export function catalogSql(review: Review, base?: string): string {
  const several = review.databases.length > 1;
  return review.databases
    .map(({ database, snapshot }) => {
      const sql = printSnapshot(asWritten(snapshot)).trimEnd();
      return several ? `-- ${database.name} (${displayPath(database.root, base)})\n\n${sql}\n` : `${sql}\n`;
    })
    .join('\n');
}
