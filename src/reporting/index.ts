export { type CatalogsDocument, catalogDocument, catalogSql } from './catalog-document.ts';
export { type CheckDocument, checkDocument } from './check-document.ts';
export { displayPath } from './paths.ts';
export { atLeast, type Summary, summarise } from './summary.ts';
export { renderFollowUps, renderPlan, renderProof } from './terminal/merge.ts';
export { type ReviewOptions, renderReview } from './terminal/review.ts';
export { count, type TerminalOptions } from './terminal/style.ts';
