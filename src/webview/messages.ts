import type { CheckDocument, ComplianceDocument, Range } from '../server/protocol.ts';

/** What the extension says to the report panel. */
export type ToPanel =
  | {
      readonly type: 'review';
      readonly document: CheckDocument;
      readonly compliance: ComplianceDocument | undefined;
      /** Paths of the workspace's folders; files are shown relative to them. */
      readonly folders: readonly string[];
      /** What each rule is about, by its id. */
      readonly rules: Readonly<Record<string, string>>;
    }
  /** The schema was edited since. */
  | { readonly type: 'stale' };

/** What the report panel says to the extension. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'again' }
  | { readonly type: 'open'; readonly file: string; readonly range: Range };
