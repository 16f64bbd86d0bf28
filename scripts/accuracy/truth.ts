import type { Snapshot } from '../../src/catalog/model.ts';
import { type Label, type Labels, namesIn } from './labels.ts';

/** Labels with the names that findings use. */
export interface Truth {
  /** Pairs of tables that are one thing. */
  readonly duplicates: ReadonlySet<string>;
  /** Pairs of tables that record the same kind of fact, without being one thing. */
  readonly families: ReadonlySet<string>;
  /** Pairs that look alike and must stay apart. */
  readonly fine: ReadonlySet<string>;
  /** By rule, the sets of names that it should find. */
  readonly others: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Names that exist nowhere in the schema: a mistake of the labels. */
  readonly unknown: readonly string[];
}

export function truthOf(labels: Labels, snapshot: Snapshot): Truth {
  const names = namesIn(snapshot);
  const unknown: string[] = [];
  const resolve = ({ on }: Label) =>
    on.map((name) => {
      const key = names.get(name);
      if (key === undefined) unknown.push(name);
      return key ?? name;
    });
  const duplicates = new Set(labels.duplicates.flatMap((l) => pairsIn(resolve(l))));
  const families = new Set(labels.families.flatMap((l) => pairsIn(resolve(l))).filter((p) => !duplicates.has(p)));
  const fine = new Set(labels.fine.flatMap((l) => pairsIn(resolve(l))).filter((p) => !duplicates.has(p)));
  const others = new Map<string, string[][]>();
  for (const label of labels.others) {
    const known = others.get(label.rule) ?? [];
    others.set(label.rule, [...known, resolve(label)]);
  }
  return { duplicates, families, fine, others, unknown };
}

/** All pairs of some names, each as one string, the same whatever the order. */
export function pairsIn(names: readonly string[]): string[] {
  const unique = [...new Set(names)].sort();
  return unique.flatMap((a, i) => unique.slice(i + 1).map((b) => `${a} ${b}`));
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
