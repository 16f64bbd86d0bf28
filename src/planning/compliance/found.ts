/** What the checklist needs of a finding. */
export interface Found {
  readonly ruleId: string;
  /** Whether it is a warning or an error. */
  readonly loud: boolean;
  readonly tables: readonly string[];
  readonly columns: readonly string[];
}

/** Rules that say of whole tables that they hold one thing. */
export const REPEATS_TABLES: ReadonlySet<string> = new Set([
  ...['versioned-table', 'duplicate-table', 'contained-table', 'leftover-table', 'split-table', 'same-name-table'],
  ...['fragmented-facts', 'parallel-lookup', 'redundant-relationship'],
]);

/** Rules that say of columns that they repeat what another table's row says. */
export const REPEATS_COLUMNS: ReadonlySet<string> = new Set(['transitive-dependency', 'partial-dependency']);
