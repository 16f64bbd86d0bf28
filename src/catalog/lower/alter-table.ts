import type { AlterTableCmd, AlterTableStmt } from '@pgsql/types';
import { findIdentifier, lastNameSpan } from '../../sql/identifiers.ts';
import { nextSignificant } from '../../sql/lexer.ts';
import type { Span } from '../../text/span.ts';
import { alterIndex, type OptionsChange, requireIndexOf } from '../apply/index.ts';
import { attachIndex } from '../apply/partition-index.ts';
import { requireColumn } from '../apply/relation.ts';
import { followersOf } from '../apply/typed-table.ts';
import { findIndex, findRelation, missingRelation } from '../lookup.ts';
import type { Origin, Relation } from '../model.ts';
import { displayRef, optionsOf, refOfRange } from '../nodes.ts';
import { originAt, originOfName, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import { ALTER_WITHOUT_PART, ALTER_WORDS } from './alter-kinds.ts';
import { passOf, runPasses, type Step, type Steps } from './alter-pass.ts';
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

export function lowerAlterTable(node: AlterTableStmt, reading: Reading): Lowering {
  const at = originOfName(reading, node.relation?.location);
  const ref = refOfRange(node.relation);
  const commands = (node.cmds ?? []).flatMap((n) => ('AlterTableCmd' in n ? n.AlterTableCmd : []));
  const start = lastNameSpan(reading.text, reading.statement.at(node.relation?.location)).end;
  const spans = commandSpans(reading, start, commands.length);
  const only = node.relation?.inh !== true;
  const steps = commands.map((command, i) => {
    const span = spans[i] ?? { start, end: reading.statement.span.end };
    const lowered = lowerCommand({ node: command, reading, span, at: commandOrigin(command, reading, span, at), only });
    return { subtype: command.subtype, pass: passOf(command), ...lowered };
  });
  const missingOk = node.missing_ok ?? false;
  return {
    at,
    run(work) {
      const found = findRelation(work, ref);
      const index = found ? undefined : findIndex(work, ref);
      if (missingOk && !found && !index) {
        addNotice(work, S.undefinedTable, `relation "${displayRef(ref)}" does not exist, skipping`, at);
        return;
      }
      if (index) {
        requireAlterable({ name: index.name, kind: 'index' }, node.objtype);
        alterIndexBy(work, index, commands, at);
        return;
      }
      const table = found ?? missingRelation(work, ref);
      if (node.objtype === 'OBJECT_INDEX') refuse(S.wrongObjectType, `"${table.name}" is not an index`);
      requireAlterable(table, node.objtype);
      const cascade = commands.some((c) => c.behavior === 'DROP_CASCADE');
      for (const { subtype, prepare } of steps) {
        requireAction(table, subtype ?? 'AT_AddColumn');
        prepare?.(work, table);
      }
      const followers = followersOf(work, table, cascade);
      runPasses(work, table, steps);
      for (const follower of followers) runPasses(work, follower, steps);
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

function lowerCommand(command: Command): Steps {
  const lower = ALTER_STEPS[command.node.subtype ?? 'AT_AddColumn'];
  if (lower) {
    const lowered = lower(command);
    return typeof lowered === 'function' ? { run: lowered } : lowered;
  }
  const subtype = command.node.subtype ?? 'AT_AddColumn';
  if (subtype in ALTER_WITHOUT_PART) return { run: requireNamed(command.node) };
  const what = `ALTER TABLE ... ${ALTER_WORDS[subtype]}`;
  return { run: (work, table) => addGap(work, what, command.at, table) };
}

/** The commands of ALTER INDEX, or of an ALTER TABLE that names an index. */
function alterIndexBy(
  work: Working,
  { table, name }: { readonly table: Relation; readonly name: string },
  commands: readonly AlterTableCmd[],
  at: Origin,
): void {
  for (const command of commands) {
    const { subtype = 'AT_AddColumn', def } = command;
    requireAction({ name, kind: 'index' }, subtype);
    if (subtype === 'AT_AttachPartition' && def && 'PartitionCmd' in def)
      attachIndex(work, table, name, refOfRange(def.PartitionCmd.name));
  }
  alterIndex(work, { table, name }, commands.map(optionsSetBy), at);
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
