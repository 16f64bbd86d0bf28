import { nextSignificant } from '../../sql/lexer.ts';
import { type Feature, featuresBeyond } from '../features.ts';
import { findRelation, lookupPath } from '../lookup.ts';
import { refOfRange } from '../nodes.ts';
import { originAt, originOfToken, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';
import type { Lowering } from './change.ts';

/** A statement as a server of this major version takes it: one that it does not know yet is refused. */
export function asOfVersion(
  postgres: number | undefined,
  reading: Reading,
  lower: () => Lowering | undefined,
): Lowering | undefined {
  const features = postgres === undefined ? [] : featuresBeyond(postgres, reading.statement.node);
  if (postgres === undefined) return lower();
  if (features.length === 0)
    return postgres < NAMED_NOT_NULL ? withoutNamedNotNull(postgres, reading, lower()) : lower();
  const grammar = features.find(({ routine }) => routine === undefined);
  if (grammar) {
    const at = originOfWord(grammar.word, reading);
    return { at, run: () => refuse(grammar.code ?? S.syntax, messageOf(grammar, postgres)) };
  }
  const inner = lower();
  return {
    at: inner?.at ?? originOfToken(reading, undefined),
    run(work) {
      const missing = features.find((feature) => !isProvided(feature, work));
      if (missing) refuse(missing.code ?? S.undefinedFunction, messageOf(missing, postgres));
      inner?.run(work);
    },
  };
}

/** Before 18 a NOT NULL has no name in the catalog, so that nothing can be done to it by that name. */
const NAMED_NOT_NULL = 18;

function withoutNamedNotNull(
  postgres: number,
  { statement: { node } }: Reading,
  inner: Lowering | undefined,
): Lowering | undefined {
  if (!inner || !('AlterTableStmt' in node)) return inner;
  const { relation, cmds = [] } = node.AlterTableStmt;
  const dropped = cmds.flatMap((cmd) =>
    'AlterTableCmd' in cmd && cmd.AlterTableCmd.subtype === 'AT_DropConstraint' && !cmd.AlterTableCmd.missing_ok
      ? (cmd.AlterTableCmd.name ?? [])
      : [],
  );
  if (dropped.length === 0) return inner;
  return {
    at: inner.at,
    run(work) {
      const table = findRelation(work, refOfRange(relation));
      const named = table?.constraints.find((c) => c.type === 'n' && dropped.includes(c.name));
      if (table && named)
        refuse(
          S.undefinedObject,
          `constraint "${named.name}" of relation "${table.name}" does not exist: a NOT NULL has a name since PostgreSQL ${NAMED_NOT_NULL}, and this database runs ${postgres}`,
        );
      inner.run(work);
    },
  };
}

/** States what is missing, and the version that brings it. */
export function messageOf({ name, since, code, routine }: Feature, postgres: number): string {
  const brings = `since PostgreSQL ${since}, and this database runs ${postgres}`;
  if (routine) return `function ${routine.name}() does not exist: PostgreSQL has it ${brings}`;
  return code === undefined ? `syntax error: there is ${name} ${brings}` : `there is ${name} ${brings}`;
}

/** Whether the files or an extension bring the function that the server lacks. */
function isProvided({ routine }: Feature, work: Working): boolean {
  if (!routine) return false;
  if (routine.extension !== undefined && work.extensions.has(routine.extension)) return true;
  return lookupPath(work).some((schema) => work.routines.has(`${schema}.${routine.name}`));
}

function originOfWord(word: string | undefined, reading: Reading) {
  const { text, statement } = reading;
  const { start, end } = statement.span;
  for (
    let token = word && nextSignificant(text, start);
    token && token.end <= end;
    token = nextSignificant(text, token.end)
  )
    if (token.kind === 'word' && text.slice(token.start, token.end).toLowerCase() === word)
      return originAt(reading, { start: token.start, end: token.end });
  return originOfToken(reading, undefined);
}
