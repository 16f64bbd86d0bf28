import type { AlterTableCmd, AlterTableStmt } from '@pgsql/types';
import { findIdentifier, lastNameSpan } from '../../sql/identifiers.ts';
import { nextSignificant } from '../../sql/lexer.ts';
import type { Span } from '../../text/span.ts';
import { alterIndex, type OptionsChange, requireIndexOf } from '../apply/index.ts';
import { childrenOf, requireColumn } from '../apply/relation.ts';
import { findIndex, findRelation, requireRelation } from '../lookup.ts';
import type { Origin, Relation } from '../model.ts';
import { displayRef, optionsOf, refOfRange } from '../nodes.ts';
import { originAt, originOfName, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import { ALTER_WITHOUT_PART, ALTER_WORDS } from './alter-kinds.ts';
import { ALTER_STEPS } from './alter-steps.ts';
import type { Lowering } from './change.ts';
import { requireAction, requireAlterable } from './relation-kinds.ts';

/** One command of ALTER TABLE. */
export interface Command {
  readonly node: AlterTableCmd;
  readonly reading: Reading;
  /** Where it stands. */
  readonly span: Span;
  /** The name that it is about. */
  readonly at: Origin;
  /** ALTER TABLE ONLY: the tables below are left alone. */
  readonly only: boolean;
}

/** Runs one command on the table as it stands; whatever it changes it has put by itself. */
export type Step = (work: Working, table: Relation) => void;

/** How PostgreSQL orders the commands of one statement (AlterTablePass in tablecmds.c). */
const PASS: Partial<Record<NonNullable<AlterTableCmd['subtype']>, number>> = {
  AT_DropColumn: 0,
  AT_DropConstraint: 0,
  AT_DropNotNull: 0,
  AT_DropExpression: 0,
  AT_DropIdentity: 0,
  AT_AlterColumnType: 1,
  AT_AddColumn: 2,
  AT_SetExpression: 3,
  AT_SetNotNull: 7,
  AT_AddIdentity: 7,
  AT_AddConstraint: 10,
  AT_ColumnDefault: 10,
};

function passOf(node: AlterTableCmd): number {
  if (node.subtype === 'AT_ColumnDefault' && !node.def) return 0;
  if (node.subtype === 'AT_AddConstraint' && node.def && 'Constraint' in node.def) {
    const kind = node.def.Constraint.contype;
    if (kind === 'CONSTR_PRIMARY') return 8;
    if (kind === 'CONSTR_UNIQUE' || kind === 'CONSTR_EXCLUSION') return 9;
  }
  return PASS[node.subtype ?? 'AT_AddColumn'] ?? 11;
}

export function lowerAlterTable(node: AlterTableStmt, reading: Reading): Lowering {
  const at = originOfName(reading, node.relation?.location);
  const ref = refOfRange(node.relation);
  const commands = (node.cmds ?? []).flatMap((n) => ('AlterTableCmd' in n ? n.AlterTableCmd : []));
  const start = lastNameSpan(reading.text, reading.statement.at(node.relation?.location)).end;
  const spans = commandSpans(reading, start, commands.length);
  const only = node.relation?.inh !== true;
  const steps = commands
    .map((command, i) => {
      const span = spans[i] ?? { start, end: reading.statement.span.end };
      return {
        pass: passOf(command),
        step: lowerCommand({ node: command, reading, span, at: commandOrigin(command, reading, span, at), only }),
      };
    })
    .sort((a, b) => a.pass - b.pass);
  const missingOk = node.missing_ok ?? false;
  const ofIndex = node.objtype === 'OBJECT_INDEX';
  const indexOptions = ofIndex ? commands.map(optionsSetBy) : [];
  return {
    at,
    run(work) {
      if (missingOk && !findRelation(work, ref) && !findIndex(work, ref)) {
        addNotice(work, S.undefinedTable, `relation "${displayRef(ref)}" does not exist, skipping`, at);
        return;
      }
      if (ofIndex && alterIndex(work, ref, indexOptions, at)) return;
      const table = requireRelation(work, ref);
      requireAlterable(table, node.objtype);
      for (const { subtype } of commands) requireAction(table, subtype ?? 'AT_AddColumn');
      for (const { step } of steps) {
        const now = work.relationNamed(table.schema, table.name);
        if (now) step(work, now);
      }
    },
  };
}

/** What SET (...) or RESET (...) does to storage parameters; nothing for another command. */
function optionsSetBy({ subtype, def }: AlterTableCmd): OptionsChange {
  const options = optionsOf(def && 'List' in def ? def.List.items : []);
  if (subtype === 'AT_SetRelOptions') return { set: options, reset: [] };
  return { set: {}, reset: subtype === 'AT_ResetRelOptions' ? Object.keys(options) : [] };
}

function commandOrigin(node: AlterTableCmd, reading: Reading, span: Span, table: Origin): Origin {
  const found = node.name === undefined ? undefined : findIdentifier(reading.text, node.name, span);
  return found ? originAt(reading, found.span) : table;
}

function lowerCommand(command: Command): Step {
  const lower = ALTER_STEPS[command.node.subtype ?? 'AT_AddColumn'];
  if (lower) {
    const step = lower(command);
    if (!command.only) return step;
    return (work, table) => {
      if (command.node.subtype === 'AT_AddIdentity' && table.partitionBy)
        refuse(S.invalidTableDefinition, 'cannot add identity to a column of only the partitioned table');
      if (childrenOf(work, table).length > 0) refuseOnly(table, command.node);
      step(work, table);
    };
  }
  const subtype = command.node.subtype ?? 'AT_AddColumn';
  if (subtype in ALTER_WITHOUT_PART) return requireNamed(command.node);
  const what = `ALTER TABLE ... ${ALTER_WORDS[subtype]}`;
  return (work, table) => addGap(work, what, command.at, table);
}

/** What a command names must be there, whatever it is for. @throws Refusal 42703, 42704 */
function requireNamed({ subtype, name }: AlterTableCmd): Step {
  return (_, table) => {
    if (subtype === 'AT_ClusterOn') requireIndexOf(table, name ?? '');
    // A table's access method and tablespace stand in the same field as a column's name.
    else if (name !== undefined && ALTER_WORDS[subtype ?? 'AT_AddColumn'].startsWith('ALTER COLUMN'))
      requireColumn(table, name);
  };
}

/** @throws Refusal 42P16 where a table could not differ from those below it in what the command changes. */
function refuseOnly(table: Relation, { subtype, name, def }: AlterTableCmd): void {
  const constraint = def && 'Constraint' in def ? def.Constraint : undefined;
  const inherited =
    (constraint?.contype === 'CONSTR_CHECK' || constraint?.contype === 'CONSTR_NOTNULL') && !constraint.is_no_inherit;
  if (subtype === 'AT_AddColumn') refuse(S.invalidTableDefinition, 'column must be added to child tables too');
  if (subtype === 'AT_AddConstraint' && inherited)
    refuse(S.invalidTableDefinition, 'constraint must be added to child tables too');
  if (subtype === 'AT_AlterColumnType')
    refuse(S.invalidTableDefinition, `type of inherited column "${name}" must be changed in child tables too`);
  if (subtype === 'AT_DropColumn' && table.partitionBy)
    refuse(S.invalidTableDefinition, 'cannot drop column from only the partitioned table when partitions exist');
}

/** Where each command stands: they are parted by commas outside parentheses. */
function commandSpans(reading: Reading, from: number, count: number): Span[] {
  const { text, statement } = reading;
  const spans: Span[] = [];
  let start = from;
  let depth = 0;
  for (
    let token = nextSignificant(text, from);
    token && token.end <= statement.span.end;
    token = nextSignificant(text, token.end)
  ) {
    if (token.kind !== 'symbol') continue;
    const c = text[token.start];
    if (c === '(' || c === '[') depth++;
    else if (c === ')' || c === ']') depth--;
    else if (c === ',' && depth === 0) {
      spans.push({ start, end: token.start });
      start = token.end;
    }
  }
  spans.push({ start, end: statement.span.end });
  return spans.length === count ? spans : [];
}
