import type { AlterTableType, ObjectType } from '@pgsql/types';
import { kindWord } from '../apply/drop.ts';
import type { Relation, RelationKind } from '../model.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';

/** Which statement about which kind of relation PostgreSQL takes (tablecmds.c). */

type Kind = RelationKind | 'index';

/** A relation, or an index. */
interface Named {
  readonly name: string;
  readonly kind: Kind;
}

const ONLY: Partial<Record<ObjectType, readonly [kind: Kind, words: string]>> = {
  OBJECT_SEQUENCE: ['sequence', 'a sequence'],
  OBJECT_VIEW: ['view', 'a view'],
  OBJECT_MATVIEW: ['materialized view', 'a materialized view'],
  OBJECT_FOREIGN_TABLE: ['foreign table', 'a foreign table'],
  OBJECT_TYPE: ['composite type', 'a composite type'],
  OBJECT_ATTRIBUTE: ['composite type', 'a composite type'],
};

/**
 * What ALTER TABLE, ALTER VIEW and so on may name: ALTER TABLE nearly everything, the others their own kind.
 * @throws Refusal 42809
 */
export function requireAlterable(relation: Named, type: ObjectType | undefined): void {
  const [kind, words] = ONLY[type ?? 'OBJECT_TABLE'] ?? [];
  if (kind !== undefined && relation.kind !== kind) refuse(S.wrongObjectType, `"${relation.name}" is not ${words}`);
  if (kind === undefined && relation.kind === 'composite type')
    refuse(S.wrongObjectType, `"${relation.name}" is a composite type`);
}

/** What COMMENT ON TABLE, COMMENT ON VIEW and so on may name. @throws Refusal 42809 */
export function requireCommentable(relation: Relation, type: ObjectType | undefined): void {
  if (type === 'OBJECT_TABLE' && kindWord(relation.kind) !== 'table')
    refuse(S.wrongObjectType, `"${relation.name}" is not a table`);
  const [kind, words] = ONLY[type ?? 'OBJECT_TABLE'] ?? [];
  if (kind !== undefined && relation.kind !== kind) refuse(S.wrongObjectType, `"${relation.name}" is not ${words}`);
}

const TABLE: readonly Kind[] = ['table', 'partitioned table'];
const STORED: readonly Kind[] = [...TABLE, 'foreign table'];
const KEPT: readonly Kind[] = [...TABLE, 'materialized view'];
const COLUMNS: readonly Kind[] = [...STORED, 'composite type'];

/** The kinds of relations that a command of ALTER TABLE is for, and its name in PostgreSQL's messages. */
const ACTIONS: Partial<Record<AlterTableType, readonly [kinds: readonly Kind[], name: string]>> = {
  AT_AddColumn: [COLUMNS, 'ADD COLUMN'],
  AT_ColumnDefault: [[...STORED, 'view'], 'ALTER COLUMN ... SET DEFAULT'],
  AT_DropNotNull: [STORED, 'ALTER COLUMN ... DROP NOT NULL'],
  AT_SetNotNull: [STORED, 'ALTER COLUMN ... SET NOT NULL'],
  AT_SetExpression: [STORED, 'ALTER COLUMN ... SET EXPRESSION'],
  AT_DropExpression: [STORED, 'ALTER COLUMN ... DROP EXPRESSION'],
  AT_SetStatistics: [[...KEPT, 'foreign table', 'index'], 'ALTER COLUMN ... SET STATISTICS'],
  AT_SetOptions: [[...KEPT, 'foreign table'], 'ALTER COLUMN ... SET'],
  AT_ResetOptions: [[...KEPT, 'foreign table'], 'ALTER COLUMN ... RESET'],
  AT_SetStorage: [[...KEPT, 'foreign table'], 'ALTER COLUMN ... SET STORAGE'],
  AT_SetCompression: [KEPT, 'ALTER COLUMN ... SET COMPRESSION'],
  AT_DropColumn: [COLUMNS, 'DROP COLUMN'],
  AT_AddConstraint: [STORED, 'ADD CONSTRAINT'],
  AT_AlterConstraint: [TABLE, 'ALTER CONSTRAINT'],
  AT_ValidateConstraint: [STORED, 'VALIDATE CONSTRAINT'],
  AT_DropConstraint: [STORED, 'DROP CONSTRAINT'],
  AT_AlterColumnType: [COLUMNS, 'ALTER COLUMN ... SET DATA TYPE'],
  AT_ClusterOn: [KEPT, 'CLUSTER ON'],
  AT_DropCluster: [KEPT, 'SET WITHOUT CLUSTER'],
  AT_SetAccessMethod: [KEPT, 'SET ACCESS METHOD'],
  AT_SetTableSpace: [[...KEPT, 'index'], 'SET TABLESPACE'],
  AT_SetRelOptions: [[...KEPT, 'view', 'index'], 'SET'],
  AT_ResetRelOptions: [[...KEPT, 'view', 'index'], 'RESET'],
  AT_EnableTrig: [STORED, 'ENABLE TRIGGER'],
  AT_EnableAlwaysTrig: [STORED, 'ENABLE ALWAYS TRIGGER'],
  AT_EnableReplicaTrig: [STORED, 'ENABLE REPLICA TRIGGER'],
  AT_DisableTrig: [STORED, 'DISABLE TRIGGER'],
  AT_EnableTrigAll: [STORED, 'ENABLE TRIGGER ALL'],
  AT_DisableTrigAll: [STORED, 'DISABLE TRIGGER ALL'],
  AT_EnableTrigUser: [STORED, 'ENABLE TRIGGER USER'],
  AT_DisableTrigUser: [STORED, 'DISABLE TRIGGER USER'],
  AT_AddInherit: [STORED, 'INHERIT'],
  AT_DropInherit: [STORED, 'NO INHERIT'],
  AT_AddOf: [TABLE, 'OF'],
  AT_DropOf: [TABLE, 'NOT OF'],
  AT_AttachPartition: [['partitioned table', 'index'], 'ATTACH PARTITION'],
  AT_DetachPartition: [['partitioned table'], 'DETACH PARTITION'],
  AT_SetLogged: [['table', 'sequence'], 'SET LOGGED'],
  AT_SetUnLogged: [['table', 'sequence'], 'SET UNLOGGED'],
  AT_ReplicaIdentity: [KEPT, 'REPLICA IDENTITY'],
  AT_EnableRowSecurity: [TABLE, 'ENABLE ROW SECURITY'],
  AT_DisableRowSecurity: [TABLE, 'DISABLE ROW SECURITY'],
  AT_ForceRowSecurity: [TABLE, 'FORCE ROW SECURITY'],
  AT_NoForceRowSecurity: [TABLE, 'NO FORCE ROW SECURITY'],
  AT_AddIdentity: [[...STORED, 'view'], 'ALTER COLUMN ... ADD IDENTITY'],
  AT_SetIdentity: [[...STORED, 'view'], 'ALTER COLUMN ... SET'],
  AT_DropIdentity: [[...STORED, 'view'], 'ALTER COLUMN ... DROP IDENTITY'],
};

/** Whether the command is one for a relation of this kind. @throws Refusal 42809 */
export function requireAction(relation: Named, type: AlterTableType): void {
  const [kinds, name] = ACTIONS[type] ?? [];
  if (kinds && !kinds.includes(relation.kind))
    refuse(S.wrongObjectType, `ALTER action ${name} cannot be performed on relation "${relation.name}"`);
}
