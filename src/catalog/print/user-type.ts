import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import type { Relation, UserType } from '../model.ts';
import { spellConstraint } from './constraint.ts';
import { bareOrParenthesised } from './expression.ts';
import { WRITTEN, writtenType } from './style.ts';

/** CREATE TYPE or CREATE DOMAIN. */
export function printType(type: UserType): string {
  if (type.kind === 'enum')
    return `create type ${WRITTEN.name(type)} as enum (${type.labels.map(quoteLiteral).join(', ')});`;
  if (type.kind === 'domain' && type.base) return printDomain(type, writtenType(type.base));
  return `${type.sql.replace(/;\s*$/, '')};`;
}

function printDomain(type: UserType, base: string): string {
  const clauses = [`create domain ${WRITTEN.name(type)} as ${base}`];
  if (type.default) clauses.push(`default ${bareOrParenthesised(type.default)}`);
  if (type.notNull) clauses.push('not null');
  for (const check of type.checks.filter((c) => !c.notValid)) {
    clauses.push(`constraint ${quoteIdentifier(check.name)} ${spellConstraint(check, WRITTEN)}`);
  }
  const later = type.checks
    .filter((c) => c.notValid)
    .map(
      (c) =>
        `\nalter domain ${WRITTEN.name(type)} add constraint ${quoteIdentifier(c.name)} ${spellConstraint(c, WRITTEN)};`,
    );
  return `${clauses.join('\n  ')};${later.join('')}`;
}

/** CREATE TYPE ... AS (...). */
export function printCompositeType(type: Relation): string {
  const columns = type.columns.map((c) => {
    const collation = c.collation ? ` collate ${WRITTEN.name(c.collation)}` : '';
    return `${quoteIdentifier(c.name)} ${writtenType(c.type)}${collation}`;
  });
  return `create type ${WRITTEN.name(type)} as (${columns.length > 0 ? `\n  ${columns.join(',\n  ')}\n` : ''});`;
}
