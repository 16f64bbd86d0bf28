import type { AlterTableCmd, AlterTableStmt } from '@pgsql/types';
import { findIdentifier, lastNameSpan } from '../../sql/identifiers.ts';
import { nextSignificant } from '../../sql/lexer.ts';
import type { Span } from '../../text/span.ts';
import { attachIndex } from '../apply/partition-index.ts';
import { followersOf } from '../apply/typed-table.ts';
import { findIndex, findRelation, missingRelation } from '../lookup.ts';
import type { Origin, Relation } from '../model.ts';
import { displayRef, refOfRange } from '../nodes.ts';
import { originAt, originOfName, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import { requireKind } from './alter-kinds.ts';
import { passOf, runPasses, type Steps } from './alter-pass.ts';
import { ALTER_STEPS } from './alter-steps.ts';
import type { Lowering } from './change.ts';

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
        alterIndex(work, index, commands);
        return;
      }
      const table = found ?? missingRelation(work, ref);
      if (node.objtype === 'OBJECT_INDEX') refuse(S.wrongObjectType, `"${table.name}" is not an index`);
      refuseOtherKind(table, node.objtype);
      const cascade = commands.some((c) => c.behavior === 'DROP_CASCADE');
      for (const { subtype, prepare } of steps) {
        requireKind(subtype, table);
        prepare?.(work, table);
      }
      const followers = followersOf(work, table, cascade);
      runPasses(work, table, steps);
      for (const follower of followers) runPasses(work, follower, steps);
    },
  };
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
  const what = `ALTER TABLE ... ${words(command.node.subtype)}`;
  return { run: (work, table) => addGap(work, what, command.at, table) };
}

function alterIndex(
  work: Working,
  { table, name }: { readonly table: Relation; readonly name: string },
  commands: readonly AlterTableCmd[],
): void {
  for (const { subtype, def } of commands) {
    if (subtype === 'AT_AttachPartition' && def && 'PartitionCmd' in def)
      attachIndex(work, table, name, refOfRange(def.PartitionCmd.name));
    else requireKind(subtype, { name, kind: 'index' });
  }
}

/** @throws Refusal 42809 where the statement's own word (ALTER VIEW, ALTER TYPE ...) does not fit the relation. */
function refuseOtherKind({ kind, name }: Relation, objtype: AlterTableStmt['objtype']): void {
  const word = OF_KIND[objtype ?? 'OBJECT_TABLE'];
  if (word !== undefined && word !== kind) refuse(S.wrongObjectType, `"${name}" is not a ${word}`);
  if (kind === 'composite type' && objtype !== 'OBJECT_TYPE')
    refuse(S.wrongObjectType, `"${name}" is a composite type`);
}

const OF_KIND: Partial<Record<NonNullable<AlterTableStmt['objtype']>, Relation['kind']>> = {
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'materialized view',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_FOREIGN_TABLE: 'foreign table',
  OBJECT_TYPE: 'composite type',
};

/** `AT_ClusterOn` as words: CLUSTER ON. */
function words(subtype: string | undefined): string {
  return (subtype ?? '')
    .replace(/^AT_/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toUpperCase();
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
