import type { DatabaseReview, Review } from '../../analysis/review.ts';
import { similarityOf } from '../../analysis/review-database.ts';
import { type Compliance, complianceOf } from '../../planning/compliance/index.ts';
import { displayPath } from '../paths.ts';
import { tableCount } from '../summary.ts';

/** What `tablefold compliance --format json` prints; docs/schemas/compliance.schema.json describes it. */
export interface ComplianceDocument {
  readonly version: 1;
  readonly databases: readonly DatabaseCompliance[];
}

export interface DatabaseCompliance extends Compliance {
  readonly name: string;
  readonly root: string;
  readonly tables: number;
}

/** @param base folder that paths are given relative to; without it they stay absolute */
export function complianceDocument({ databases }: Review, base?: string): ComplianceDocument {
  return {
    version: 1,
    databases: databases.map((review) => ({
      name: review.database.name,
      root: displayPath(review.database.root, base),
      tables: tableCount(review),
      ...complianceIn(review),
    })),
  };
}

function complianceIn(review: DatabaseReview): Compliance {
  const found = review.findings.map(({ ruleId, severity, tables, columns }) => ({
    ruleId,
    loud: severity === 'error' || severity === 'warning',
    tables,
    columns,
  }));
  return complianceOf(review.snapshot, similarityOf(review), found);
}
