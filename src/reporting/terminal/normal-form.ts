import { arrowOf, formClause, type NormalFormDocument } from '../explain/normal-form.ts';
import type { Style } from './style.ts';

// What is longer is read as a document.
const MOST_DEPENDENCIES = 12;

/** A table's keys, its dependencies by their basis, and what stands in the way of the next normal form. */
export function renderNormalForm(label: string, document: NormalFormDocument, style: Style): string {
  const { keys, dependencies, obstacles } = document;
  const { colours } = style;
  const named = keys.map((key) => (key.length === 0 ? '{}' : key.join(', '))).join('; ');
  const shown = dependencies.slice(0, MOST_DEPENDENCIES);
  const left = dependencies.length - shown.length;
  return [
    style
      .prose(`${label} is ${formClause(document)}.`)
      .split('\n')
      .map(colours.bold)
      .join('\n'),
    ...(keys.length > 0 ? [style.prose(named, keys.length === 1 ? '  key   ' : '  keys  ')] : []),
    ...obstacles.map(({ breaks, why }) =>
      style.prose(`${why}.`, `  ${colours.yellow('not')} ${breaks}  `, '            '),
    ),
    ...shown.map(({ basis, because, where, ...dependency }) => {
      const when = where === null ? '' : ` (where ${where})`;
      return `${style.prose(arrowOf(dependency) + when, `  ${basis.padEnd(8)}  `)}\n${colours.dim(style.prose(because, '            '))}`;
    }),
    ...(left > 0 ? [colours.dim(`  ... and ${left} more (--format json)`)] : []),
  ].join('\n');
}
