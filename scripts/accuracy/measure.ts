import type { DatabaseReview, ReportedFinding } from '../../src/analysis/review.ts';
import { isTable } from '../../src/catalog/model.ts';
import { BASELINES, pairsBy } from './baselines.ts';
import type { Labels } from './labels.ts';
import { pairOf, pairsIn, type Truth, truthOf } from './truth.ts';

/** Rules whose findings say of pairs of tables that they are one thing. */
const PAIR_RULES = new Set(['versioned-table', 'duplicate-table', 'contained-table']);
/** Rules whose findings gather three and more tables. */
const FAMILY_RULES = new Set(['fragmented-facts']);
/** What else names the two tables of a duplicate, so that its reader learns of it. */
const TOUCHING = new Set([
  'same-name-table',
  'split-table',
  'redundant-relationship',
  'parallel-lookup',
  'leftover-table',
]);
/** Rules of which labels name every finding that is due. */
const LABELLED = [
  ...['versioned-table', 'leftover-table', 'redeclared-table', 'same-name-table', 'split-table'],
  ...['redundant-relationship', 'parallel-lookup', 'duplicate-index', 'duplicate-constraint'],
  ...['conflicting-column-type', 'synonymous-columns'],
];

/** Right ones of those given, and found ones of those due. */
export interface Count {
  right: number;
  given: number;
  found: number;
  due: number;
}

export interface Judged {
  readonly rule: string;
  readonly loud: boolean;
  readonly confidence: number;
  readonly about: string;
  readonly right: boolean;
}

/** What a review of one labelled schema came to. */
export interface Measured {
  readonly name: string;
  readonly tables: number;
  /** Pairs said to be one thing, as warnings. */
  readonly warnings: Count;
  /** Pairs touched by anything that is said at all. */
  readonly touched: Count;
  readonly families: Count;
  readonly rules: ReadonlyMap<string, Count>;
  readonly baselines: ReadonlyMap<string, Count>;
  readonly judged: readonly Judged[];
  /** True duplicates that nothing touches, and those that no warning names. */
  readonly missed: readonly string[];
  readonly quiet: readonly string[];
  readonly unknown: readonly string[];
}

export function measure(name: string, labels: Labels, { snapshot, findings }: DatabaseReview): Measured {
  const truth = truthOf(labels, snapshot);
  const judged: Judged[] = [];
  const warned = new Set<string>();
  const said = new Set<string>();
  for (const finding of findings) {
    const loud = finding.severity === 'warning' || finding.severity === 'error';
    const { ruleId: rule, confidence } = finding;
    if (PAIR_RULES.has(rule)) {
      const pairs = pairsOf(finding);
      for (const about of pairs) {
        said.add(about);
        if (loud) warned.add(about);
        judged.push({ rule, loud, confidence, about, right: isRight(about, rule, truth) });
      }
    } else if (FAMILY_RULES.has(rule)) for (const about of pairsIn(finding.tables)) said.add(about);
    else if (TOUCHING.has(rule)) for (const about of pairsIn(finding.tables)) said.add(about);
  }
  const right = [...warned].filter((pair) => judged.some((j) => j.about === pair && j.loud && j.right)).length;
  const found = (pairs: ReadonlySet<string>) => [...truth.duplicates].filter((pair) => pairs.has(pair)).length;
  const due = truth.duplicates.size;
  return {
    name,
    tables: [...snapshot.relations.values()].filter((r) => isTable(r) && r.partitionOf === undefined).length,
    warnings: { right, given: warned.size, found: found(warned), due },
    touched: { right: [...said].filter((p) => isOneKind(p, truth)).length, given: said.size, found: found(said), due },
    families: familiesIn(findings, truth),
    rules: new Map(LABELLED.map((rule) => [rule, byRule(rule, findings, truth, judged)])),
    baselines: new Map(
      Object.entries(BASELINES).map(([title, method]) => {
        const pairs = pairsBy(method, snapshot);
        return [title, { right: found(pairs), given: pairs.size, found: found(pairs), due }];
      }),
    ),
    judged,
    missed: [...truth.duplicates].filter((pair) => !said.has(pair)),
    quiet: [...truth.duplicates].filter((pair) => said.has(pair) && !warned.has(pair)),
    unknown: truth.unknown,
  };
}

/** The first table of a finding with each of the others. */
function pairsOf({ tables: [first, ...others] }: ReportedFinding): string[] {
  return first === undefined ? [] : others.map((other) => pairOf(first, other));
}

function isOneKind(pair: string, { duplicates, families }: Truth): boolean {
  return duplicates.has(pair) || families.has(pair);
}

function isRight(pair: string, rule: string, truth: Truth): boolean {
  if (isOneKind(pair, truth)) return true;
  const labelled = rule === 'versioned-table' ? [rule, 'leftover-table'] : ['split-table', 'same-name-table'];
  const [a = '', b = ''] = pair.split(' ');
  return labelled.some((id) =>
    (truth.others.get(id) ?? []).some((on) =>
      id === 'leftover-table' ? on.includes(a) || on.includes(b) : on.includes(a) && on.includes(b),
    ),
  );
}

function familiesIn(findings: readonly ReportedFinding[], truth: Truth): Count {
  const given = new Set(findings.filter((f) => FAMILY_RULES.has(f.ruleId)).flatMap((f) => pairsIn(f.tables)));
  return {
    right: [...given].filter((pair) => isOneKind(pair, truth)).length,
    given: given.size,
    found: [...truth.families].filter((pair) => given.has(pair)).length,
    due: truth.families.size,
  };
}

function byRule(rule: string, findings: readonly ReportedFinding[], truth: Truth, judged: readonly Judged[]): Count {
  const due = truth.others.get(rule) ?? [];
  const own = findings.filter((f) => f.ruleId === rule);
  // A column that deviates is one, whichever of the others the label holds it against.
  const enough = rule === 'conflicting-column-type' ? 1 : 2;
  // An index and the constraint that it is made for go by one name.
  const plain = (name: string) => (rule.startsWith('duplicate-') ? name.slice(name.lastIndexOf('.') + 1) : name);
  const names = own.map((f) => new Set([...f.tables, ...f.columns, ...(f.objects ?? [])].map(plain)));
  const meets = (on: readonly string[], named: ReadonlySet<string>) =>
    on.filter((name) => named.has(plain(name))).length >= Math.min(enough, on.length);
  const right = own.filter((finding, i) => {
    if (due.some((on) => meets(on, names[i] as ReadonlySet<string>))) return true;
    return PAIR_RULES.has(rule) && judged.some((j) => j.rule === rule && j.right && pairsOf(finding).includes(j.about));
  }).length;
  return {
    right,
    given: own.length,
    found: due.filter((on) => names.some((named) => meets(on, named))).length,
    due: due.length,
  };
}
