import { keyOf } from '../catalog/model.ts';
import type { Finding, Rule, Severity } from './rule.ts';
import { declarationOf } from './rule.ts';
import { type AttributeTable, attributeTableOf } from './support/attribute-tables.ts';
import { columnKey, placeOf } from './support/column-places.ts';
import { label, list } from './support/wording.ts';

export interface EntityAttributeValueEvidence {
  /** Columns that say what a row is about. */
  readonly subject: readonly string[];
  readonly attribute: string;
  readonly values: readonly string[];
  /** Key of the table that says which attributes there are. */
  readonly definitions?: string;
  /** Names of attributes that rows are known to use, at most 20. */
  readonly names: readonly string[];
  readonly reason?: string;
}

export const entityAttributeValue: Rule<EntityAttributeValueEvidence> = {
  id: 'entity-attribute-value',
  scope: 'relation',
  summary: 'A table keeps the names of attributes in one column and their values in another.',
  severity: 'warning',
  unmended:
    'which attributes there are, which of them every row has and what their types are decides between columns, a subtype table and one document a row, and the names are values that only a live database knows',
  docs: {
    why: `A row for each attribute (\`product_id\`, \`attribute\`, \`value\`) lets anything be stored and nothing be declared: a weight is text like
a color, no attribute can be required, referred to or checked, "red and under 5 kg" takes a join for each condition, and a mistyped name is a
new attribute. Attributes that all rows of a kind have are columns, of the table or of a subtype; a long tail that only some have fits
one \`jsonb\` document a row.

Where a table of definitions says which attributes there are, users define them, and the shape may be what is wanted: information. Settings and
preferences by key get a hint. Translations, measurements with a time, tags and lookup lists are no such tables.`,
    bad: `create table products (
  id bigint primary key,
  name text not null
);

create table product_attributes (
  product_id bigint not null references products (id),
  attribute text not null,
  value text,
  primary key (product_id, attribute)
);`,
    good: `create table products (
  id bigint primary key,
  name text not null,
  color text,
  weight_in_grams integer
);

create table app_settings (
  key text primary key,
  value text not null
);

create table product_translations (
  product_id bigint not null references products (id),
  locale text not null,
  key text not null,
  value text not null,
  primary key (product_id, locale, key)
);`,
  },
  *check(context) {
    for (const table of context.snapshot.relations.values()) {
      const found = attributeTableOf(context, table);
      if (found !== undefined && !context.isDecided([keyOf(table)])) yield report(found);
    }
  },
};

function report(found: AttributeTable): Finding<EntityAttributeValueEvidence> {
  const { table, subject, attribute, values, definitions, names, reason } = found;
  const about = subject.length === 0 ? '' : ` of ${list(subject.map((c) => c.name))}`;
  return {
    ruleId: entityAttributeValue.id,
    ...weigh(found),
    at: declarationOf(table),
    message: `${label(table)} keeps attributes${about} as rows: ${attribute.name} says which one, ${list(values.map((c) => c.name))} what it is${
      names.length === 0 ? '' : ` (${list(names, 5)} in the known rows)`
    }, so that no attribute can have a type, be required or be referred to. ${advice(found)}`,
    related: [
      { at: placeOf(attribute), message: `${attribute.name} holds the names of attributes` },
      ...values.map((c) => ({ at: placeOf(c), message: `${c.name} holds their values` })),
      ...(definitions === undefined
        ? []
        : [{ at: declarationOf(definitions), message: `${label(definitions)} says which attributes there are` }]),
    ],
    tables: [keyOf(table), ...(definitions === undefined ? [] : [keyOf(definitions)])],
    columns: [attribute, ...values].map((c) => columnKey(table, c)),
    evidence: {
      subject: subject.map((c) => c.name),
      attribute: attribute.name,
      values: values.map((c) => c.name),
      ...(definitions === undefined ? {} : { definitions: keyOf(definitions) }),
      names: names.slice(0, 20),
      ...(reason === undefined ? {} : { reason }),
    },
    basis: names.length > 0 ? 'observed' : 'inferred',
  };
}

function weigh({ definitions, reason, named, keyed, values }: AttributeTable): {
  severity: Severity;
  confidence: number;
} {
  if (reason !== undefined) return { severity: 'hint', confidence: 0.4 };
  if (definitions !== undefined) return { severity: 'info', confidence: 0.6 };
  if (named) return { severity: 'warning', confidence: 0.87 };
  if (values.length > 1) return { severity: 'info', confidence: 0.7 };
  return keyed ? { severity: 'info', confidence: 0.65 } : { severity: 'hint', confidence: 0.45 };
}

function advice({ definitions, reason }: AttributeTable): string {
  if (reason !== undefined) return `Leave it: ${reason}.`;
  return definitions === undefined
    ? 'Make columns of the attributes that every row of a kind has, and keep the rest in one jsonb document a row.'
    : `Leave it where users define the attributes in ${label(definitions)}; make columns of those that the application itself knows.`;
}
