import { keyOf, type Snapshot } from '../catalog/model.ts';
import type { Finding } from '../rules/rule.ts';

/**
 * What identifies a finding from one run to the next: the rule and what it is about, no positions, so that moved lines
 * leave it as it was. Readable on purpose: it stands in baselines that people review.
 * @param place where the database lies below what is reviewed; not its name, which may be that of one machine's folder
 */
export function fingerprintOf(place: string, finding: Finding): string {
  const about = [...finding.tables, ...finding.columns, ...(finding.objects ?? [])];
  // What is about no table is about its file.
  const subject = about.length > 0 ? about : [finding.at.file.slice(finding.at.file.lastIndexOf('/') + 1)];
  return [finding.ruleId, place, ...subject].join(' ');
}

const versions = new WeakMap<object, number>();
let next = 1;

/**
 * Changes whenever one of the named relations did. Relations keep their identity while they stay equal, so counting
 * identities is enough to refuse a plan that was offered on another state of them.
 */
export function versionOf(snapshot: Snapshot, tables: readonly string[]): string {
  return tables
    .map((key) => {
      const relation = snapshot.relations.get(key);
      if (!relation) return `${key}@none`;
      let version = versions.get(relation);
      if (version === undefined) {
        version = next++;
        versions.set(relation, version);
      }
      return `${keyOf(relation)}@${version}`;
    })
    .join(' ');
}
