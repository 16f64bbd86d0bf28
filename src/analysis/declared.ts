import type { Node } from '@pgsql/types';

/** How many of each kind of thing statements bring into a schema, by its singular: "table", "constraint". */
export type Declared = Readonly<Record<string, number>>;

const CONSTRAINTS = new Set(['CONSTR_PRIMARY', 'CONSTR_UNIQUE', 'CONSTR_FOREIGN', 'CONSTR_CHECK', 'CONSTR_EXCLUSION']);

/** Constraints of a new table are its own; those added to a table that is there count by themselves. */
export function countDeclared(statements: readonly Node[]): Declared {
  const counts = new Map<string, number>();
  for (const kind of statements.flatMap((node) => [...kindsOf(node)])) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries(counts);
}

function* kindsOf(node: Node): Generator<string> {
  if ('AlterTableStmt' in node) for (const cmd of node.AlterTableStmt.cmds ?? []) yield* kindsOfCommand(cmd);
  const kind = KINDS.find(([tag]) => tag in node)?.[1];
  if (kind !== undefined) yield kind;
}

const KINDS: readonly (readonly [string, string])[] = [
  ['CreateStmt', 'table'],
  ['CreateForeignTableStmt', 'table'],
  ['CreateTableAsStmt', 'table'],
  ['IndexStmt', 'index'],
  ['ViewStmt', 'view'],
  ['CreateFunctionStmt', 'function'],
  ['CreateTrigStmt', 'trigger'],
  ['CreatePolicyStmt', 'policy'],
  ['CreateEnumStmt', 'type'],
  ['CompositeTypeStmt', 'type'],
  ['CreateDomainStmt', 'type'],
  ['CreateRangeStmt', 'type'],
  ['CreateSeqStmt', 'sequence'],
  ['CreateSchemaStmt', 'schema'],
];

function* kindsOfCommand(cmd: Node): Generator<string> {
  if (!('AlterTableCmd' in cmd)) return;
  const { subtype, def } = cmd.AlterTableCmd;
  if (subtype === 'AT_AddColumn') yield 'column';
  if (subtype === 'AT_SetNotNull') yield 'constraint';
  if (subtype === 'AT_AddConstraint' && def && 'Constraint' in def && CONSTRAINTS.has(def.Constraint.contype ?? ''))
    yield 'constraint';
}
