import type { DatabaseReview, ReportedFinding } from '../../../src/analysis/review.ts';
import { isTable } from '../../../src/catalog/model.ts';
import { type Label, namesIn } from '../labels.ts';
import type { Count } from '../measure.ts';
import { type Form, type FormLabels, formOf } from './labels.ts';

/** What was said of one thing, and what the labels say to it. */
export interface FormJudgement {
  readonly rule: string;
  readonly form: Form;
  readonly basis: string;
  readonly loud: boolean;
  readonly about: string;
  /** "violation", "fine", or undefined where no label speaks of it. */
  readonly labelled: 'violation' | 'fine' | undefined;
}

/** One labelled violation and how it was found. */
export interface FormDue {
  readonly rule: string;
  readonly form: Form;
  readonly basis: string;
  readonly about: string;
  readonly warned: boolean;
  readonly touched: boolean;
}

export interface FormsMeasured {
  readonly name: string;
  readonly tables: number;
  readonly judged: readonly FormJudgement[];
  readonly due: readonly FormDue[];
  /** Acceptable things that were labelled, and those that a warning takes for violations. */
  readonly fine: { readonly labelled: number; readonly warned: readonly string[] };
  readonly unknown: readonly string[];
}

/** Rules that say the same of the same columns in other words: a group of columns may repeat, and describe another thing. */
const KINDRED: readonly (readonly string[])[] = [
  ['partial-dependency', 'transitive-dependency', 'embedded-entity', 'derived-column', 'redundant-flag'],
  ['repeating-group', 'list-in-column', 'embedded-entity'],
  ['polymorphic-reference', 'double-pointer', 'missing-foreign-key'],
];

export function measureForms(name: string, labels: FormLabels, { snapshot, findings }: DatabaseReview): FormsMeasured {
  const names = namesIn(snapshot);
  const unknown: string[] = [];
  const resolve = <T extends Label>(label: T) => {
    const on = label.on.map((text) => {
      const key = names.get(text);
      if (key === undefined) unknown.push(text);
      return key ?? text;
    });
    return { ...label, on };
  };
  const violations = labels.violations.map(resolve);
  const fine = labels.fine.map(resolve);
  const own = findings.filter((f) => formOf(f.ruleId) !== undefined);
  return {
    name,
    tables: [...snapshot.relations.values()].filter((r) => isTable(r) && r.partitionOf === undefined).length,
    judged: own.map((finding) => ({
      rule: finding.ruleId,
      form: formOf(finding.ruleId) as Form,
      basis: finding.basis,
      loud: isLoud(finding),
      about: aboutOf(finding).join(', '),
      labelled: violations.some((l) => speaksOf(finding, l))
        ? 'violation'
        : fine.some((l) => speaksOf(finding, l))
          ? 'fine'
          : undefined,
    })),
    due: violations.map((label) => {
      const found = own.filter((finding) => speaksOf(finding, label));
      const form = formOf(label.rule);
      if (form === undefined) throw new Error(`${name}: there is no rule ${label.rule}`);
      return {
        rule: label.rule,
        form,
        basis: label.basis,
        about: label.on.join(', '),
        warned: found.some(isLoud),
        touched: found.length > 0,
      };
    }),
    fine: {
      labelled: fine.length,
      warned: fine
        .filter((label) => own.some((f) => isLoud(f) && speaksOf(f, label) && !violations.some((v) => speaksOf(f, v))))
        .map((label) => `${label.rule} ${label.on.join(', ')}`),
    },
    unknown,
  };
}

function isLoud({ severity }: ReportedFinding): boolean {
  return severity === 'warning' || severity === 'error';
}

function aboutOf({ tables, columns }: ReportedFinding): readonly string[] {
  return columns.length > 0 ? columns : tables.slice(0, 1);
}

/** Whether a finding and a label are about one thing: a column in common, or the table where the label is about that. */
function speaksOf(
  finding: ReportedFinding,
  { rule, on }: { readonly rule: string; readonly on: readonly string[] },
): boolean {
  const kindred = rule === finding.ruleId || KINDRED.some((k) => k.includes(rule) && k.includes(finding.ruleId));
  if (!kindred) return false;
  const columns = new Set(finding.columns);
  if (on.some((name) => columns.has(name))) return true;
  return rule === finding.ruleId && on.includes(finding.tables[0] ?? '');
}

/** Adds judgements and labels up. @param of which of them count */
export function countForms(
  all: readonly FormsMeasured[],
  of: (one: { readonly rule: string; readonly form: Form; readonly basis: string }) => boolean,
): { readonly warnings: Count; readonly touched: Count } {
  const judged = all.flatMap((m) => m.judged).filter(of);
  const due = all.flatMap((m) => m.due).filter(of);
  const loud = judged.filter((j) => j.loud);
  const right = (list: readonly FormJudgement[]) => list.filter((j) => j.labelled === 'violation').length;
  return {
    warnings: { right: right(loud), given: loud.length, found: due.filter((d) => d.warned).length, due: due.length },
    touched: {
      right: right(judged),
      given: judged.length,
      found: due.filter((d) => d.touched).length,
      due: due.length,
    },
  };
}
