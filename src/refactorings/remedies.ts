import type { Snapshot } from '../catalog/model.ts';
import type { Remedy, RemedyOf } from '../dependencies/remedy.ts';
import type { About, Offer } from './refactoring.ts';

/** Offers for the remedies of one kind that a finding names, of tables that are there. */
export function offersOf<K extends Remedy['kind']>(
  kind: K,
  snapshot: Snapshot,
  { remedies = [] }: About,
  titleOf: (remedy: RemedyOf<K>) => string,
): Offer<RemedyOf<K>>[] {
  return remedies
    .filter((r): r is RemedyOf<K> => r.kind === kind && snapshot.relations.has(r.table))
    .map((target) => ({ refactoringId: kind, title: titleOf(target), target }));
}

/** Tells whether an offer's target, which may have travelled as JSON, is a remedy of this kind. */
export function isRemedyOf<K extends Remedy['kind']>(kind: K): (target: unknown) => target is RemedyOf<K> {
  return (target): target is RemedyOf<K> => {
    const fields = Object(target) as Fields;
    return fields.kind === kind && typeof fields.table === 'string' && (SHAPES[kind]?.(fields) ?? true);
  };
}

type Fields = Partial<Record<string, unknown>>;

/** What else has to be there, of remedies that travel. */
const SHAPES: Partial<Record<Remedy['kind'], (fields: Fields) => boolean>> = {
  'extract-relation': (f) => areTexts(f.columns) && areTexts(f.determinant) && isText(f.name),
  'extract-lookup': (f) =>
    isText(f.column) && (f.as === 'table' || f.as === 'enum') && areTexts(f.values) && isText(f.name),
  'split-repeating-group': (f) =>
    Array.isArray(f.columns) &&
    f.columns.every((c) => isText(Object(c).name) && areTexts(Object(c).from)) &&
    isText(f.name),
  'split-list': (f) => {
    const { form, separator } = Object(f.holds) as Fields;
    const { table, column } = Object(f.references) as Fields;
    const isHeld = form === 'array' || form === 'jsonb' || (form === 'text' && isText(separator));
    return (
      isText(f.column) && isHeld && isText(f.name) && (f.references === undefined || (isText(table) && isText(column)))
    );
  },
  'drop-copy': (f) => areAll(f.copies, (c) => isText(c.column) && isText(c.original)) && areAll(f.path, isStep),
  'move-column': (f) => areTexts(f.columns) && isStep(Object(f.step)),
  'replace-derived': (f) => isText(f.column) && isText(f.expression) && (f.as === 'generated' || f.as === 'view'),
  'add-foreign-key': (f) => {
    const { table, columns } = Object(f.references) as Fields;
    return areTexts(f.columns) && isText(table) && areTexts(columns);
  },
  'split-pointer': (f) => {
    const { type, id } = Object(f.twin) as Fields;
    const isTwin = f.twin === undefined || (isText(id) && (type === undefined || isText(type)));
    const areTargets = areAll(f.targets, (t) => isText(t.value) && isText(t.table) && isText(t.column));
    return isText(f.type) && isText(f.id) && areTargets && isTwin;
  },
};

function isStep({ columns, table, to }: Fields): boolean {
  return areTexts(columns) && isText(table) && areTexts(to);
}

function areAll(value: unknown, is: (fields: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => is(Object(item)));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isText);
}

/** The bare name of a table by its key. */
export function nameIn(key: string): string {
  return key.slice(key.indexOf('.') + 1);
}
