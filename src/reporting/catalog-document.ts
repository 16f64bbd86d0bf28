import type { Review } from '../analysis/review.ts';
import { type CatalogDocument, describeCatalog } from '../catalog/describe.ts';
import { printSnapshot } from '../catalog/print/index.ts';
import { displayPath } from './paths.ts';

/** What `tablefold catalog --format json` prints; docs/schemas/catalog.schema.json describes it. */
export interface CatalogsDocument {
  readonly version: 1;
  readonly databases: readonly ({ readonly name: string; readonly root: string } & CatalogDocument)[];
}

/** @param base folder that paths are given relative to; without it they stay absolute */
export function catalogDocument(review: Review, base?: string): CatalogsDocument {
  return {
    version: 1,
    databases: review.databases.map(({ database, snapshot }) => ({
      name: database.name,
      root: displayPath(database.root, base),
      ...describeCatalog(snapshot),
    })),
  };
}

/** The schemas as SQL that builds them from nothing, each behind a comment that names it where there are several. */
export function catalogSql(review: Review, base?: string): string {
  const several = review.databases.length > 1;
  return review.databases
    .map(({ database, snapshot }) => {
      const sql = printSnapshot(snapshot).trimEnd();
      return several ? `-- ${database.name} (${displayPath(database.root, base)})\n\n${sql}\n` : `${sql}\n`;
    })
    .join('\n');
}
