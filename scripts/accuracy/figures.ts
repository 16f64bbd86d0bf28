import { readFormLabels } from './forms/labels.ts';
import { type FormsMeasured, measureForms } from './forms/measure.ts';
import { type FormsHalf, formFloors } from './forms/page.ts';
import { type Half, readCorpus, readLabels } from './labels.ts';
import { type Count, type Judged, type Measured, measure } from './measure.ts';
import { reviewOf } from './review.ts';

/** What the rules came to on one half of the corpus. */
export interface HalfFigures {
  readonly half: Half;
  readonly schemas: readonly Measured[];
  readonly warnings: Count;
  readonly touched: Count;
  readonly families: Count;
  readonly rules: ReadonlyMap<string, Count>;
  readonly baselines: ReadonlyMap<string, Count>;
  readonly judged: readonly Judged[];
  /** Warnings and tables of the schemas that hold no duplicates. */
  readonly clean: { readonly warnings: number; readonly tables: number };
}

/** What there is to say about duplicates and about normal forms, by half. */
export interface Figures {
  readonly duplicates: readonly HalfFigures[];
  readonly forms: readonly FormsHalf[];
}

const HALVES = ['held back', 'tuning'] as const;

/** Reviews every labelled schema and adds up what came of it, by half. */
export async function measureAll(): Promise<Figures> {
  const measured: { readonly half: Half; readonly clean: boolean; readonly of: Measured }[] = [];
  const forms = HALVES.map((half) => ({ half, schemas: [] as FormsMeasured[] }));
  for (const { name, half, for: only } of readCorpus()) {
    const labels = readLabels(name);
    const review = await reviewOf(name);
    if (only === undefined) measured.push({ half, clean: labels.clean, of: measure(name, labels, review) });
    const ofForms = readFormLabels(name);
    if (ofForms) forms.find((f) => f.half === half)?.schemas.push(measureForms(name, ofForms, review));
  }
  return { duplicates: HALVES.map((half) => addUp(half, measured)), forms };
}

function addUp(
  half: Half,
  measured: readonly { readonly half: Half; readonly clean: boolean; readonly of: Measured }[],
): HalfFigures {
  const own = measured.filter((m) => m.half === half);
  const schemas = own.map((m) => m.of);
  const clean = own.filter((m) => m.clean).map((m) => m.of);
  return {
    half,
    schemas,
    warnings: sum(schemas.map((m) => m.warnings)),
    touched: sum(schemas.map((m) => m.touched)),
    families: sum(schemas.map((m) => m.families)),
    rules: sumByName(schemas.map((m) => m.rules)),
    baselines: sumByName(schemas.map((m) => m.baselines)),
    judged: schemas.flatMap((m) => m.judged),
    clean: {
      warnings: clean.reduce((n, m) => n + m.warnings.given, 0),
      tables: clean.reduce((n, m) => n + m.tables, 0),
    },
  };
}

function sum(counts: readonly Count[]): Count {
  const total: Count = { right: 0, given: 0, found: 0, due: 0 };
  for (const count of counts) {
    total.right += count.right;
    total.given += count.given;
    total.found += count.found;
    total.due += count.due;
  }
  return total;
}

function sumByName(all: readonly ReadonlyMap<string, Count>[]): ReadonlyMap<string, Count> {
  const names = new Set(all.flatMap((counts) => [...counts.keys()]));
  return new Map([...names].map((name) => [name, sum(all.flatMap((counts) => counts.get(name) ?? []))]));
}

/** Percent (0..100) of those given that are right; 100 where none were given. */
export function precision({ right, given }: Count): number {
  return given === 0 ? 100 : (100 * right) / given;
}

/** Percent (0..100) of those due that were found; 100 where none were due. */
export function recall({ found, due }: Count): number {
  return due === 0 ? 100 : (100 * found) / due;
}

/** Harmonic mean of the two, 0..100. */
export function f1(count: Count): number {
  const p = precision(count);
  const r = recall(count);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}

/** The figures that must not drop, by name, rounded down to whole percent. */
export function floors({ duplicates, forms }: Figures): Readonly<Record<string, number>> {
  const found: Record<string, number> = { ...formFloors(forms) };
  for (const { half, warnings, touched, families, rules, clean } of duplicates) {
    found[`${half}: warnings, precision`] = Math.floor(precision(warnings));
    found[`${half}: warnings, recall`] = Math.floor(recall(warnings));
    found[`${half}: touched, precision`] = Math.floor(precision(touched));
    found[`${half}: touched, recall`] = Math.floor(recall(touched));
    found[`${half}: families, precision`] = Math.floor(precision(families));
    found[`${half}: families, recall`] = Math.floor(recall(families));
    found[`${half}: tables of clean schemas for each warning`] =
      clean.warnings === 0 ? clean.tables : Math.floor(clean.tables / clean.warnings);
    for (const [rule, count] of rules) found[`${half}: ${rule}, F1`] = Math.floor(f1(count));
  }
  return found;
}
