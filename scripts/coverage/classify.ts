import type { AlterTableType, ObjectType } from '@pgsql/types';
import { ALTER_NEVER_WRITTEN, ALTER_NOT_MODELLED, ALTER_WITHOUT_PART } from '../../src/catalog/lower/alter-kinds.ts';
import { ALTER_STEPS } from '../../src/catalog/lower/alter-steps.ts';
import { COMMENTS } from '../../src/catalog/lower/comment.ts';
import { DROPS } from '../../src/catalog/lower/drop.ts';
import { GRANTED } from '../../src/catalog/lower/grant.ts';
import { OWNERS } from '../../src/catalog/lower/owner.ts';
import { RENAMED_OUTSIDE, RENAMES } from '../../src/catalog/lower/rename.ts';
import { RELATION_KINDS, SCHEMA_MOVES } from '../../src/catalog/lower/set-schema.ts';
import { LOWERERS } from '../../src/catalog/lower/statement.ts';
import {
  NOT_MODELLED,
  PARTS_OF_OTHERS,
  type StatementTag,
  WITHOUT_PART,
} from '../../src/catalog/lower/statement-kinds.ts';
import { statementOn, type Verb } from './grammar.ts';

/** How replay treats a kind of statement: read off the registries that replay itself goes by. */
export interface Treatment {
  readonly as: 'modelled' | 'no part' | 'gap' | 'not by itself';
  /** Why it has no part in a schema, or what of it is not guessed at. */
  readonly why?: string;
}

/** Undefined for a node that stands in no list, or in two. */
export function treatmentOf(tag: StatementTag): Treatment | undefined {
  return onlyOne([
    tag in LOWERERS ? (PARTLY[tag] ?? { as: 'modelled' }) : undefined,
    given('no part', WITHOUT_PART[tag]),
    given('gap', NOT_MODELLED[tag]),
    given('not by itself', PARTS_OF_OTHERS[tag]),
  ]);
}

const ROWS: Treatment = { as: 'modelled', why: 'changes rows, not the schema; the rows that files write are known' };

/** Statements that are read, and yet become a gap, or have no part in a schema but for what is said here. */
const PARTLY: Partial<Record<StatementTag, Treatment>> = {
  RuleStmt: { as: 'gap', why: 'what the rule does; the relation is known to be touched' },
  AlterRoleSetStmt: { as: 'no part', why: 'of the whole server; a gap where it sets search_path' },
  AlterDatabaseSetStmt: { as: 'no part', why: 'for sessions to come; a gap where it sets search_path' },
  SelectStmt: {
    as: 'no part',
    why: 'reads; modelled where it is SELECT INTO, sets search_path or calls a function that changes the schema',
  },
  CallStmt: {
    as: 'modelled',
    why: 'where the procedure is written in PL/pgSQL or SQL; a gap where its body cannot be followed',
  },
  VariableSetStmt: { as: 'no part', why: 'about the session alone; search_path is followed' },
  DoStmt: { as: 'modelled', why: 'but for what its DDL makes depend on more than the schema, which is a gap' },
  DefineStmt: { as: 'modelled', why: 'but for CREATE OPERATOR, which is a gap' },
  InsertStmt: ROWS,
  UpdateStmt: ROWS,
  DeleteStmt: ROWS,
  MergeStmt: ROWS,
  CopyStmt: ROWS,
  TruncateStmt: ROWS,
  DropOwnedStmt: { as: 'modelled', why: 'but for objects that go with their owner, which is a gap' },
};

export function treatmentOfCommand(type: AlterTableType): Treatment | undefined {
  return onlyOne([
    type in ALTER_STEPS ? { as: 'modelled' } : undefined,
    given('no part', ALTER_WITHOUT_PART[type]),
    given('gap', ALTER_NOT_MODELLED[type]),
    ALTER_NEVER_WRITTEN.has(type) ? { as: 'not by itself' } : undefined,
  ]);
}

/** Undefined where the grammar has no such statement. */
export function treatmentOfObject(verb: Verb, kind: ObjectType): Treatment | undefined {
  if (statementOn(verb, kind) === undefined) return undefined;
  const either = (modelled: boolean, otherwise: Treatment['as']): Treatment => ({
    as: modelled ? 'modelled' : otherwise,
  });
  switch (verb.title) {
    case 'DROP':
      return either(kind in DROPS && kind !== 'OBJECT_RULE', 'gap');
    case 'RENAME':
      return either(kind in RENAMES, RENAMED_OUTSIDE.has(kind) ? 'no part' : 'gap');
    case 'OWNER TO':
      return either(kind in OWNERS, 'no part');
    case 'SET SCHEMA':
      return either(RELATION_KINDS.has(kind) || kind in SCHEMA_MOVES, 'gap');
    case 'COMMENT ON':
      return either(kind in COMMENTS, 'no part');
    case 'GRANT':
      return either(GRANTED.has(kind), 'no part');
  }
}

function given(as: Treatment['as'], why: string | undefined): Treatment | undefined {
  return why === undefined ? undefined : { as, why };
}

function onlyOne(found: readonly (Treatment | undefined)[]): Treatment | undefined {
  const all = found.filter((t) => t !== undefined);
  return all.length === 1 ? all[0] : undefined;
}
