import { quoteIdentifier } from '../../sql/identifiers.ts';
import type { Column, NotNullConstraint, Relation, Snapshot } from '../model.ts';
import { keyOf } from '../model.ts';
import { defaultName } from './default-name.ts';
import { bareOrParenthesised, parenthesised } from './expression.ts';
import { WRITTEN, writtenType } from './style.ts';

/**
 * The column as it stands in CREATE TABLE or ADD COLUMN: name, type, collation, NOT NULL, default, generation, identity.
 * @param snapshot where the options of an identity column's sequence are looked up; without it they are left out.
 */
export function printColumn(table: Relation, column: Column, snapshot?: Snapshot): string {
  const parts = [quoteIdentifier(column.name), writtenType(column.type)];
  if (column.collation) parts.push(`collate ${WRITTEN.name(column.collation)}`);
  const notNull = printNotNull(table, column);
  if (notNull) parts.push(notNull);
  if (column.generated) {
    parts.push(
      `generated always as ${parenthesised(column.generated)} ${column.generated.stored ? 'stored' : 'virtual'}`,
    );
  } else if (column.identity) {
    parts.push(`generated ${column.identity.when} as identity${identityOptions(table, column, snapshot)}`);
  } else if (column.default) {
    parts.push(`default ${bareOrParenthesised(column.default)}`);
  }
  return parts.join(' ');
}

/** The NOT NULL constraint that stands with the column rather than behind the table. */
export function inlineNotNull(table: Relation, column: Column): NotNullConstraint | undefined {
  return table.constraints.find(
    (c): c is NotNullConstraint => c.type === 'n' && c.column === column.name && !c.notValid,
  );
}

function printNotNull(table: Relation, column: Column): string | undefined {
  const constraint = inlineNotNull(table, column);
  if (!constraint) return column.notNull && !hasNotValid(table, column) ? 'not null' : undefined;
  const usual = constraint.name === defaultName(table.name, column.name, 'not_null');
  const name = usual ? '' : `constraint ${quoteIdentifier(constraint.name)} `;
  return `${name}not null${constraint.noInherit ? ' no inherit' : ''}`;
}

function hasNotValid(table: Relation, column: Column): boolean {
  return table.constraints.some((c) => c.type === 'n' && c.column === column.name);
}

function identityOptions(table: Relation, column: Column, snapshot?: Snapshot): string {
  if (!column.identity) return '';
  const { sequence } = column.identity;
  const usual = sequence.schema === table.schema && sequence.name === defaultName(table.name, column.name, 'seq');
  const options = [...(snapshot?.relations.get(keyOf(sequence))?.sequence?.options ?? [])];
  if (!usual) options.unshift(`sequence name ${WRITTEN.name(sequence)}`);
  return options.length > 0 ? ` (${options.join(' ')})` : '';
}
