import type { Column, Relation } from '../catalog/model.ts';
import { featuresOf } from './features.ts';
import { kept } from './kept.ts';

/** A table whose rows each hold one named value: `metric_name, value`. */
export interface NarrowShape {
  readonly name: string;
  readonly value: string;
}

const MEASURE_NAMES = new Set([
  ...[
    'name',
    'key',
    'metric',
    'measure',
    'kpi',
    'type',
    'code',
    'attribute',
    'property',
    'parameter',
    'field',
    'indicator',
    'stat',
  ],
  ...[
    'metric name',
    'metric type',
    'metric key',
    'measure name',
    'kpi name',
    'attribute name',
    'attribute key',
    'attribute code',
  ],
  ...[
    'parameter name',
    'property name',
    'setting key',
    'setting name',
    'field name',
    'sensor type',
    'metric code',
    'indicator code',
  ],
  ...[
    'configuration key',
    'option name',
    'option key',
    'parameter code',
    'measurement type',
    'quantity kind',
    'channel',
    'variable',
  ],
  ...[
    'attribute id',
    'metric id',
    'field id',
    'parameter id',
    'property id',
    'product attribute id',
    'custom field id',
    'sensor id',
  ],
]);
const VALUE = /(?:^| )(?:value|reading|observed|val|measurement)(?: |$)/;

/** The column that names and the one that holds the value, where that is all there is to a row beside its references. */
export const narrowShapeOf = kept(read);

function read(relation: Relation): NarrowShape | undefined {
  const { columns } = featuresOf(relation);
  const telling = columns.filter((c) => !c.stamp);
  const value = telling.find((c) => VALUE.test(c.words.join(' ')) && c.references === undefined);
  if (value === undefined) return undefined;
  const name = telling.find((c) => c !== value && isMeasureName(c.words.join(' '), c.column));
  if (name === undefined) return undefined;
  const rest = telling.filter(
    (c) => c !== name && c !== value && c.references === undefined && !/ id$|^id$/.test(c.normalized),
  );
  return rest.length <= 5 ? { name: name.column.name, value: value.column.name } : undefined;
}

function isMeasureName(text: string, column: Column): boolean {
  return MEASURE_NAMES.has(text) && !column.type.array;
}
