import { catalogDocument, catalogSql } from '../../reporting/index.ts';
import { loadReview } from '../load.ts';
import type { Surroundings } from '../surroundings.ts';

export interface CatalogOptions {
  readonly format: 'json' | 'sql';
}

/** `tablefold catalog`: the schema that the files add up to. */
export async function catalog(path: string, { format }: CatalogOptions, surroundings: Surroundings): Promise<number> {
  const review = await loadReview(path, surroundings);
  const { cwd, stdout } = surroundings;
  stdout.write(
    format === 'json' ? `${JSON.stringify(catalogDocument(review, cwd), undefined, 2)}\n` : catalogSql(review, cwd),
  );
  return 0;
}
