import { type Column, foreignKeysOf, primaryKeyOf, type Relation } from '../../catalog/model.ts';
import { kept } from '../../similarity/kept.ts';
import { UNITS } from '../../similarity/vocabulary/index.ts';
import { bareWords, isNumber, type Phrases } from '../phrases.ts';
import { type Derivation, isNear, numbersOf, sql } from './derivation.ts';
import { TEMPLATES, type Template } from './templates/index.ts';

/** A number of a row with the phrases that its name may be read as. */
interface Figure {
  readonly column: Column;
  readonly plain: readonly string[];
  /** The same without what only says that things are counted: clicks, click_count and total_clicks. */
  readonly counted: readonly string[];
}

/** Numbers of a row that its other numbers give: line_total beside quantity and unit_price. */
export function findArithmetic(table: Relation): readonly Derivation[] {
  const figures = figuresOf(table);
  return figures.flatMap((result) => {
    if (result.column.generated !== undefined) return [];
    const found = TEMPLATES().flatMap((template) => match(table, template, result, figures) ?? []);
    const best = found.reduce<Derivation | undefined>(
      (a, b) => (a !== undefined && a.sure >= b.sure ? a : b),
      undefined,
    );
    return best === undefined ? [] : [best];
  });
}

/** Columns that numbers are reckoned from or to: no keys, no references. */
export const numbersIn = kept((table: Relation): readonly Column[] => {
  const keys = new Set([
    ...(primaryKeyOf(table)?.columns.length === 1 ? (primaryKeyOf(table)?.columns ?? []) : []),
    ...foreignKeysOf(table).flatMap((key) => key.columns),
  ]);
  return table.columns.filter((c) => isNumber(c) && !keys.has(c.name) && c.identity === undefined);
});

function figuresOf(table: Relation): readonly Figure[] {
  return numbersIn(table).map((column) => {
    const of = bareWords(table, column);
    // A discount in percent is another thing than one in money.
    const unit = of.length > 1 && UNITS.has(of.at(-1) ?? '') && of.at(-1) !== 'percent';
    const short = unit ? [of, of.slice(0, -1)] : [of];
    return {
      column,
      plain: short.map((w) => w.join(' ')),
      counted: short.map((w) => uncounted(w).join(' ')),
    };
  });
}

function uncounted(of: readonly string[]): readonly string[] {
  let rest = of;
  if (rest.length > 1 && (rest.at(-1) === 'count' || rest.at(-1) === 'total')) rest = rest.slice(0, -1);
  if (rest.length > 2 && rest[0] === 'number' && rest[1] === 'of') rest = rest.slice(2);
  else if (rest.length > 1 && (rest[0] === 'total' || rest[0] === 'number')) rest = rest.slice(1);
  return rest;
}

function match(
  table: Relation,
  template: Template,
  result: Figure,
  figures: readonly Figure[],
): Derivation | undefined {
  if (!result.plain.some((text) => template.result.has(text))) return undefined;
  const taken = new Set<Column>([result.column]);
  const terms = template.terms.map(({ names }) => {
    const term = termOf(names, template.kind === 'ratio', figures, taken);
    if (term !== undefined) taken.add(term);
    return term;
  });
  if (template.terms.some(({ optional }, i) => optional === undefined && terms[i] === undefined)) return undefined;
  const from = terms.filter((term) => term !== undefined);
  if (from.length < template.least) return undefined;
  const plain = template.sql(terms.map((term) => term && sql(term)));
  const percent = template.kind === 'ratio' && result.plain.some((text) => /\b(?:percent|progress)\b/.test(text));
  const formula = percent ? `100 * ${plain}` : plain;
  return {
    kind: template.kind,
    table,
    column: result.column,
    from,
    formula,
    expression: formula,
    as: 'generated',
    sure: template.sure,
    holds(values) {
      const required = terms.filter(
        (term, i) => term !== undefined && template.terms[i]?.optional === undefined,
      ) as Column[];
      const kept = values(result.column.name);
      if (numbersOf(values, [result.column, ...required]) === undefined || kept == null) return undefined;
      const reckoned = template.value(terms.map((term) => term && (numbersOf(values, [term])?.[0] ?? 0)));
      if (!Number.isFinite(reckoned)) return undefined;
      return isNear(kept, reckoned, result.column) || (template.kind === 'ratio' && isRounded(kept, reckoned));
    },
  };
}

/** The column of a term: in the order of its phrases, which begin with the likeliest. */
function termOf(
  names: Phrases,
  counted: boolean,
  figures: readonly Figure[],
  taken: ReadonlySet<Column>,
): Column | undefined {
  for (const name of names)
    for (const figure of figures)
      if (!taken.has(figure.column) && (figure.plain.includes(name) || (counted && figure.counted.includes(name))))
        return figure.column;
  return undefined;
}

/** A ratio is kept as a part or in percent, and rounded. */
function isRounded(text: string, reckoned: number): boolean {
  const kept = Number(text);
  return Math.abs(kept - reckoned) <= 0.006 || Math.abs(kept - reckoned * 100) <= 0.6;
}
