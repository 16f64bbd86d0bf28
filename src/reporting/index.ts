export { type CatalogsDocument, catalogDocument, catalogSql } from './catalog-document.ts';
export { type CheckDocument, checkDocument } from './check-document.ts';
export { type ComplianceDocument, complianceDocument } from './compliance/document.ts';
export { complianceMarkdown } from './compliance/markdown.ts';
export { renderCompliance } from './compliance/terminal.ts';
export {
  type ExplainDocument,
  type ExplainQuestion,
  explainPair,
  explainTable,
  type PairDocument,
  type TableDocument,
} from './explain/document.ts';
export { explainMarkdown } from './explain/markdown.ts';
export { displayPath } from './paths.ts';
export { placesOf } from './places.ts';
export { atLeast, type Summary, summarise } from './summary.ts';
export { type ExplainOptions, renderExplanation } from './terminal/explain.ts';
export { renderFollowUps, renderPlan, renderProof } from './terminal/merge.ts';
export { type ReviewOptions, renderReview } from './terminal/review.ts';
export { count, type TerminalOptions } from './terminal/style.ts';
