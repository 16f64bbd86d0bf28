import type { AlterTableType } from '@pgsql/types';

type Kinds = Partial<Record<AlterTableType, string>>;

const STORAGE = 'about where and how rows lie on disk';
const FOREIGN = 'for the foreign server, which reads it as it likes';

/** Commands of ALTER TABLE that have no part in a schema, and why. What they name must be there all the same. */
export const ALTER_WITHOUT_PART: Kinds = {
  AT_SetStatistics: 'for the planner',
  AT_SetOptions: 'for the planner',
  AT_ResetOptions: 'for the planner',
  AT_SetStorage: STORAGE,
  AT_SetCompression: STORAGE,
  AT_SetAccessMethod: STORAGE,
  AT_SetTableSpace: STORAGE,
  AT_ClusterOn: STORAGE,
  AT_DropCluster: STORAGE,
  AT_DropOids: 'tables have had no OIDs since PostgreSQL 12',
  AT_GenericOptions: FOREIGN,
  AT_AlterColumnGenericOptions: FOREIGN,
};

/** Commands that replay does not model, and what is not guessed at for that. */
export const ALTER_NOT_MODELLED: Kinds = {
  AT_EnableRule: 'what the rule does',
  AT_EnableAlwaysRule: 'what the rule does',
  AT_EnableReplicaRule: 'what the rule does',
  AT_DisableRule: 'what the rule does',
};

/** What PostgreSQL makes of other commands after it has parsed them. */
export const ALTER_NEVER_WRITTEN: ReadonlySet<AlterTableType> = new Set<AlterTableType>([
  'AT_AddColumnToView',
  'AT_CookedColumnDefault',
  'AT_AddIndex',
  'AT_ReAddIndex',
  'AT_ReAddConstraint',
  'AT_ReAddDomainConstraint',
  'AT_AddIndexConstraint',
  'AT_ReAddComment',
  'AT_ReplaceRelOptions',
  'AT_ReAddStatistics',
]);

/** What the commands are called in SQL. */
export const ALTER_WORDS: Readonly<Record<AlterTableType, string>> = {
  AT_AddColumn: 'ADD COLUMN',
  AT_AddColumnToView: '(CREATE OR REPLACE VIEW)',
  AT_ColumnDefault: 'ALTER COLUMN ... SET DEFAULT, DROP DEFAULT',
  AT_CookedColumnDefault: '(CREATE TABLE ... LIKE)',
  AT_DropNotNull: 'ALTER COLUMN ... DROP NOT NULL',
  AT_SetNotNull: 'ALTER COLUMN ... SET NOT NULL',
  AT_SetExpression: 'ALTER COLUMN ... SET EXPRESSION',
  AT_DropExpression: 'ALTER COLUMN ... DROP EXPRESSION',
  AT_SetStatistics: 'ALTER COLUMN ... SET STATISTICS',
  AT_SetOptions: 'ALTER COLUMN ... SET (...)',
  AT_ResetOptions: 'ALTER COLUMN ... RESET (...)',
  AT_SetStorage: 'ALTER COLUMN ... SET STORAGE',
  AT_SetCompression: 'ALTER COLUMN ... SET COMPRESSION',
  AT_DropColumn: 'DROP COLUMN',
  AT_AddIndex: '(ADD PRIMARY KEY, UNIQUE)',
  AT_ReAddIndex: '(ALTER COLUMN ... TYPE)',
  AT_AddConstraint: 'ADD CONSTRAINT',
  AT_ReAddConstraint: '(ALTER COLUMN ... TYPE)',
  AT_ReAddDomainConstraint: '(ALTER COLUMN ... TYPE)',
  AT_AlterConstraint: 'ALTER CONSTRAINT',
  AT_ValidateConstraint: 'VALIDATE CONSTRAINT',
  AT_AddIndexConstraint: '(ADD CONSTRAINT ... USING INDEX)',
  AT_DropConstraint: 'DROP CONSTRAINT',
  AT_ReAddComment: '(ALTER COLUMN ... TYPE)',
  AT_AlterColumnType: 'ALTER COLUMN ... TYPE',
  AT_AlterColumnGenericOptions: 'ALTER COLUMN ... OPTIONS',
  AT_ChangeOwner: 'OWNER TO',
  AT_ClusterOn: 'CLUSTER ON',
  AT_DropCluster: 'SET WITHOUT CLUSTER',
  AT_SetLogged: 'SET LOGGED',
  AT_SetUnLogged: 'SET UNLOGGED',
  AT_DropOids: 'SET WITHOUT OIDS',
  AT_SetAccessMethod: 'SET ACCESS METHOD',
  AT_SetTableSpace: 'SET TABLESPACE',
  AT_SetRelOptions: 'SET (...)',
  AT_ResetRelOptions: 'RESET (...)',
  AT_ReplaceRelOptions: '(CREATE OR REPLACE VIEW ... WITH)',
  AT_EnableTrig: 'ENABLE TRIGGER',
  AT_EnableAlwaysTrig: 'ENABLE ALWAYS TRIGGER',
  AT_EnableReplicaTrig: 'ENABLE REPLICA TRIGGER',
  AT_DisableTrig: 'DISABLE TRIGGER',
  AT_EnableTrigAll: 'ENABLE TRIGGER ALL',
  AT_DisableTrigAll: 'DISABLE TRIGGER ALL',
  AT_EnableTrigUser: 'ENABLE TRIGGER USER',
  AT_DisableTrigUser: 'DISABLE TRIGGER USER',
  AT_EnableRule: 'ENABLE RULE',
  AT_EnableAlwaysRule: 'ENABLE ALWAYS RULE',
  AT_EnableReplicaRule: 'ENABLE REPLICA RULE',
  AT_DisableRule: 'DISABLE RULE',
  AT_AddInherit: 'INHERIT',
  AT_DropInherit: 'NO INHERIT',
  AT_AddOf: 'OF',
  AT_DropOf: 'NOT OF',
  AT_ReplicaIdentity: 'REPLICA IDENTITY',
  AT_EnableRowSecurity: 'ENABLE ROW LEVEL SECURITY',
  AT_DisableRowSecurity: 'DISABLE ROW LEVEL SECURITY',
  AT_ForceRowSecurity: 'FORCE ROW LEVEL SECURITY',
  AT_NoForceRowSecurity: 'NO FORCE ROW LEVEL SECURITY',
  AT_GenericOptions: 'OPTIONS',
  AT_AttachPartition: 'ATTACH PARTITION',
  AT_DetachPartition: 'DETACH PARTITION',
  AT_DetachPartitionFinalize: 'DETACH PARTITION ... FINALIZE',
  AT_AddIdentity: 'ALTER COLUMN ... ADD GENERATED',
  AT_SetIdentity: 'ALTER COLUMN ... SET GENERATED',
  AT_DropIdentity: 'ALTER COLUMN ... DROP IDENTITY',
  AT_ReAddStatistics: '(ALTER COLUMN ... TYPE)',
};
