export { findConfigured } from './configured.ts';
export { isCsv } from './csv-seeds.ts';
export { type Discovery, findDatabases } from './discover.ts';
export type { FileEntry, FileProblem, Files, Listing } from './files.ts';
export type { Database, Layout, NewMigration, SourceFile } from './layout.ts';
export { layouts } from './layouts/index.ts';
export type { IgnoredFile } from './select.ts';
export { downPartsOf, findIncluded, partsOf } from './sources.ts';
export { runsInOneTransaction, transactionsOf } from './transactions.ts';
