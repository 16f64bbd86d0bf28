import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { DatabaseReview, ReportedFinding } from '../analysis/review.ts';
import { isTable, keyOf, type Relation } from '../catalog/model.ts';
import { formatName } from '../catalog/print/type.ts';
import { type CombinedFinding, combine } from '../reporting/combined.ts';
import { rules } from '../rules/index.ts';
import { type Location, touches } from '../text/span.ts';
import { uriOf } from './paths.ts';
import {
  COMPARE_TABLES,
  type CompareParams,
  IGNORE_FINDING,
  type IgnoreRequest,
  KEEP_TABLES,
  type KeepRequest,
} from './protocol.ts';
import { ignoreIn } from './silence.ts';
import { fingerprintsOf, toTextEdits } from './to-lsp.ts';

// A table with more twins than these is compared with the strongest.
const MOST_PAIRS = 3;

/**
 * What can be done about the findings at a place besides mending them: look at the tables side by side, decide to keep them,
 * ignore the findings.
 * @param text of the place's file
 * @param commands those of its own that the client says it has
 */
export function findingActions(
  review: DatabaseReview,
  text: string,
  at: Location,
  diagnostics: readonly Diagnostic[],
  commands: ReadonlySet<string>,
): CodeAction[] {
  const here = combine(review.findings).filter(({ findings: [{ at: name }] }) => {
    return name.file === at.file && touches(name.span, at.span);
  });
  return here.flatMap((combined) => {
    const of = diagnosticsOf(combined.findings, diagnostics);
    const actions = [
      ...compareActions(review, combined),
      ...keepActions(review, combined),
      ...ignoreActions(review, text, combined, commands),
    ];
    return actions
      .filter(({ command }) => command === undefined || commands.has(command.command))
      .map((action) => ({ ...action, kind: CodeActionKind.QuickFix, ...(of.length > 0 && { diagnostics: of }) }));
  });
}

/** Those of the diagnostics that say one of these findings. */
export function diagnosticsOf(findings: readonly ReportedFinding[], diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const prints = new Set(findings.map((finding) => finding.fingerprint));
  return diagnostics.filter((diagnostic) => fingerprintsOf(diagnostic).some((print) => prints.has(print)));
}

function compareActions(review: DatabaseReview, combined: CombinedFinding): CodeAction[] {
  return groupsOf(review, combined, 'pairs').map(([a, b]) => {
    const request: CompareParams = { database: review.database.root, left: a.key, right: b?.key ?? '' };
    return action(`Compare ${a.name} and ${b?.name} side by side`, COMPARE_TABLES, request);
  });
}

function keepActions(review: DatabaseReview, combined: CombinedFinding): CodeAction[] {
  const groups = groupsOf(review, combined, 'decisions');
  return groups.map((group) => {
    const request: KeepRequest = { database: review.database.root, tables: group.map(({ key }) => key) };
    return action(`${titleOf(group, groups.length === 1)}, and record why`, KEEP_TABLES, request);
  });
}

function titleOf([first, second, ...others]: Group, isOnly: boolean): string {
  if (second === undefined) return `Keep ${first.name}`;
  if (others.length > 0) return `Keep all ${others.length + 2} tables`;
  return isOnly ? 'Keep both' : `Keep both ${first.name} and ${second.name}`;
}

function ignoreActions(
  review: DatabaseReview,
  text: string,
  { findings }: CombinedFinding,
  commands: ReadonlySet<string>,
): CodeAction[] {
  const [strongest] = findings;
  const ids = [...new Set(findings.map((finding) => finding.ruleId))];
  return (['line', 'file'] as const).flatMap((scope): CodeAction[] => {
    const title = `Ignore ${ids.join(' and ')} ${scope === 'line' ? 'on this line' : 'in this file'}`;
    const edit = ignoreIn(review, text, strongest, { rules: ids, scope }, '');
    if (!edit) return [];
    // A client that cannot ask for the reason writes what stands for one.
    if (!commands.has(IGNORE_FINDING))
      return [{ title, edit: { changes: { [uriOf(strongest.at.file)]: toTextEdits(text, [edit]) } } }];
    const { fingerprint } = strongest;
    const request: IgnoreRequest = { database: review.database.root, fingerprint, rules: ids, scope };
    return [action(title, IGNORE_FINDING, request)];
  });
}

function action(title: string, command: string, request: unknown): CodeAction {
  return { title, command: { title, command, arguments: [request] } };
}

interface Named {
  readonly key: string;
  readonly name: string;
}
type Group = readonly [Named, ...Named[]];

/**
 * The tables that findings about whole tables hold against each other: the underlined one with each of the others or, for a
 * decision about a family, all of them; each group once.
 */
function groupsOf({ snapshot }: DatabaseReview, { findings }: CombinedFinding, as: 'pairs' | 'decisions'): Group[] {
  const groups = new Map<string, Group>();
  for (const { ruleId, tables } of findings) {
    const rule = rules.find(({ id }) => id === ruleId);
    if (rule?.about !== 'table') continue;
    const [first, ...others] = namedTables(tables.flatMap((key) => snapshot.relations.get(key) ?? []).filter(isTable));
    if (!first || (as === 'pairs' && others.length === 0)) continue;
    const isWhole = as === 'decisions' && (others.length === 0 || rule.scope === 'family');
    const found: Group[] = isWhole ? [[first, ...others]] : others.map((other) => [first, other]);
    for (const group of found) groups.set(group.map(({ key }) => key).join('\n'), group);
  }
  return [...groups.values()].slice(0, MOST_PAIRS);
}

/** By their names alone, as a merge says them, with their schemas where two have one name. */
function namedTables(tables: readonly Relation[]): Named[] {
  const names = tables.map(({ name }) => name);
  const areDistinct = new Set(names).size === names.length;
  return tables.map((table) => ({ key: keyOf(table), name: areDistinct ? table.name : formatName(table) }));
}
