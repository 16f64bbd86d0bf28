import type { DatabaseReview, Review } from '../analysis/review.ts';
import { isTable } from '../catalog/model.ts';
import type { Severity } from '../rules/rule.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Figures of a whole review. */
export interface Summary {
  readonly databases: number;
  readonly files: number;
  readonly statements: number;
  readonly tables: number;
  readonly findings: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Only rules that found something, by id. */
  readonly byRule: Readonly<Record<string, number>>;
  /** Statements that PostgreSQL would refuse, and files that could not be read as they are. */
  readonly problems: number;
  readonly gaps: number;
}

export function tableCount(review: DatabaseReview): number {
  let count = 0;
  for (const relation of review.snapshot.relations.values()) {
    if (isTable(relation) && relation.persistence !== 'temporary') count++;
  }
  return count;
}

/** Problems of a database's statements: those that do not parse and those that PostgreSQL would refuse. */
export function problemCount({ statementProblems }: DatabaseReview): number {
  return statementProblems.all.reduce(
    (n, p) => n + (p.severity === 'error' || p.severity === 'warning' ? p.statements : 0),
    0,
  );
}

/** The pairs (or larger groups) of tables that nothing is said of because somebody decided so, each once. */
export function silencedByDecision({ databases }: Review): readonly (readonly string[])[] {
  return databases.flatMap(({ decisions }) => {
    const groups = decisions.flatMap(({ silenced }) => silenced);
    return [...new Map(groups.map((tables) => [tables.join('\n'), tables])).values()];
  });
}

export function summarise(review: Review): Summary {
  const { databases } = review;
  const findings = databases.flatMap((d) => d.findings);
  const sum = (of: (d: DatabaseReview) => number) => databases.reduce((n, d) => n + of(d), 0);
  const byRule: Record<string, number> = {};
  for (const ruleId of findings.map((f) => f.ruleId).sort()) byRule[ruleId] = (byRule[ruleId] ?? 0) + 1;
  const count = (severity: Severity) => findings.filter((f) => f.severity === severity).length;
  return {
    databases: databases.length,
    files: sum((d) => d.database.files.length),
    statements: sum((d) => d.statements),
    tables: sum(tableCount),
    findings: findings.length,
    bySeverity: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    byRule,
    problems: sum(problemCount) + review.problems.filter((p) => p.silencing === undefined).length,
    gaps: sum((d) => d.snapshot.gaps.length),
  };
}

/** Whether a finding of `severity` counts where the bar is at `bar`. */
export function atLeast(severity: Severity, bar: Severity): boolean {
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(bar);
}
