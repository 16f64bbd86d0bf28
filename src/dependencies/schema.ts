import type { Snapshot } from '../catalog/model.ts';
import type { RowSource } from '../catalog/rows/source.ts';
import type { Similarity } from '../similarity/index.ts';

/** What knowledge about dependencies rests on; a rule's context is one. */
export interface SchemaKnowledge {
  readonly snapshot: Snapshot;
  readonly similarity: Pick<Similarity, 'tenantKeys' | 'parentOf' | 'isHousekeeping'>;
  readonly rows: RowSource;
}
