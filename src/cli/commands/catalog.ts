import { catalogDocument, catalogSql } from '../../reporting/index.ts';
import type { ConfigurationOptions } from '../configuration.ts';
import { loadReview } from '../load.ts';
import type { Surroundings } from '../surroundings.ts';

export interface CatalogOptions extends ConfigurationOptions {
  readonly format: 'json' | 'sql';
}

/** `tablefold catalog`: the schema that the files add up to. */
export async function catalog(path: string, options: CatalogOptions, surroundings: Surroundings): Promise<number> {
  const review = await loadReview(path, options, surroundings);
  const { cwd, stdout } = surroundings;
  stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(catalogDocument(review, cwd), undefined, 2)}\n`
      : catalogSql(review, cwd),
  );
  return 0;
}
