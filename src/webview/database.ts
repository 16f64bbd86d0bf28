import type { DatabaseCompliance, DatabaseDocument, FindingDocument } from '../server/protocol.ts';
import { complianceSection } from './compliance.ts';
import { findingItem } from './finding.ts';
import { count, h } from './html.ts';
import type { Places } from './places.ts';

const SEVERITIES = ['error', 'warning', 'info', 'hint'];

/** A database with its problems and its findings, by rule, the gravest first: as the command line prints them. */
export function databaseSection(
  database: DatabaseDocument,
  findings: readonly FindingDocument[],
  compliance: DatabaseCompliance | undefined,
  rules: Readonly<Record<string, string>>,
  places: Places,
): HTMLElement {
  const facts = [database.layout, count(database.files, 'file'), count(database.tables, 'table')].join(' · ');
  return h(
    'section',
    { class: 'database' },
    h('h2', {}, places.name(database.root), h('span', { class: 'figures' }, facts)),
    problems(database, places),
    compliance && complianceSection(compliance),
    ...byRule(findings).map(([ruleId, found]) => ruleSection(ruleId, rules[ruleId], found, places)),
  );
}

function ruleSection(
  ruleId: string,
  summary: string | undefined,
  findings: readonly FindingDocument[],
  places: Places,
): HTMLElement {
  return h(
    'section',
    { class: 'rule' },
    h('h3', {}, ruleId, h('vscode-badge', { variant: 'counter' }, String(findings.filter(isFirst).length))),
    summary !== undefined && h('p', { class: 'summary' }, summary),
    h('ul', { class: 'findings' }, ...findings.map((finding) => findingItem(finding, places))),
  );
}

function problems(database: DatabaseDocument, places: Places): HTMLElement | undefined {
  const shown = database.problems.filter((p) => p.severity !== 'notice' && p.severity !== 'info');
  if (shown.length === 0) return undefined;
  return h(
    'details',
    { class: 'problems' },
    h('summary', {}, `${count(shown.length, 'problem')} kept parts from being read`),
    h('ul', {}, ...shown.map((p) => h('li', {}, places.link(p.file, p.range), ` ${p.message}`))),
  );
}

/**
 * Rules with the gravest findings first, else in the order of the review; what several rules say of one table stands with the
 * strongest of them, and behind it.
 */
function byRule(findings: readonly FindingDocument[]): [string, FindingDocument[]][] {
  const rank = (finding: FindingDocument) => SEVERITIES.indexOf(finding.severity);
  const groups = new Map<string, FindingDocument[]>();
  for (const finding of findings.filter(isFirst))
    groups.set(finding.ruleId, [...(groups.get(finding.ruleId) ?? []), finding]);
  for (const group of groups.values())
    group.sort((a, b) => rank(a) - rank(b) || (a.tables[0] ?? '').localeCompare(b.tables[0] ?? ''));
  const gravest = ([first]: FindingDocument[]) => (first === undefined ? SEVERITIES.length : rank(first));
  return [...groups]
    .sort(([, a], [, b]) => gravest(a) - gravest(b))
    .map(([ruleId, group]) => [
      ruleId,
      group.flatMap((finding) => [finding, ...findings.filter(({ partOf }) => partOf === finding.fingerprint)]),
    ]);
}

function isFirst({ partOf }: FindingDocument): boolean {
  return partOf === undefined;
}
