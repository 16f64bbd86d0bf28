import type { AlterTableCmd } from '@pgsql/types';
import type { Relation, RelationKind } from '../model.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';

type Subtype = NonNullable<AlterTableCmd['subtype']>;

const TABLES: readonly RelationKind[] = ['table', 'partitioned table', 'foreign table'];
const LOCAL: readonly RelationKind[] = ['table', 'partitioned table'];
const WITH_TYPES: readonly RelationKind[] = [...TABLES, 'composite type'];
const WITH_VIEWS: readonly RelationKind[] = [...TABLES, 'view'];

/** What ALTER TABLE's commands can be done to, and PostgreSQL's words for them (ATPrepCmd in tablecmds.c). */
const ACTIONS: Partial<Record<Subtype, readonly [words: string, kinds: readonly RelationKind[]]>> = {
  AT_AddColumn: ['ADD COLUMN', WITH_TYPES],
  AT_DropColumn: ['DROP COLUMN', WITH_TYPES],
  AT_AlterColumnType: ['ALTER COLUMN ... SET DATA TYPE', WITH_TYPES],
  AT_ColumnDefault: ['ALTER COLUMN ... SET DEFAULT', WITH_VIEWS],
  AT_SetNotNull: ['ALTER COLUMN ... SET NOT NULL', TABLES],
  AT_DropNotNull: ['ALTER COLUMN ... DROP NOT NULL', TABLES],
  AT_SetExpression: ['ALTER COLUMN ... SET EXPRESSION', TABLES],
  AT_DropExpression: ['ALTER COLUMN ... DROP EXPRESSION', TABLES],
  AT_AddIdentity: ['ALTER COLUMN ... ADD IDENTITY', WITH_VIEWS],
  AT_SetIdentity: ['ALTER COLUMN ... SET', WITH_VIEWS],
  AT_DropIdentity: ['ALTER COLUMN ... DROP IDENTITY', WITH_VIEWS],
  AT_AddConstraint: ['ADD CONSTRAINT', TABLES],
  AT_DropConstraint: ['DROP CONSTRAINT', TABLES],
  AT_AlterConstraint: ['ALTER CONSTRAINT', LOCAL],
  AT_ValidateConstraint: ['VALIDATE CONSTRAINT', TABLES],
  AT_AddInherit: ['INHERIT', TABLES],
  AT_DropInherit: ['NO INHERIT', TABLES],
  AT_AttachPartition: ['ATTACH PARTITION', ['partitioned table']],
  AT_DetachPartition: ['DETACH PARTITION', ['partitioned table']],
  AT_SetLogged: ['SET LOGGED', ['table', 'sequence']],
  AT_SetUnLogged: ['SET UNLOGGED', ['table', 'sequence']],
  AT_EnableRowSecurity: ['ENABLE ROW SECURITY', LOCAL],
  AT_DisableRowSecurity: ['DISABLE ROW SECURITY', LOCAL],
  AT_ForceRowSecurity: ['FORCE ROW SECURITY', LOCAL],
  AT_NoForceRowSecurity: ['NO FORCE ROW SECURITY', LOCAL],
  AT_EnableTrig: ['ENABLE TRIGGER', TABLES],
  AT_DisableTrig: ['DISABLE TRIGGER', TABLES],
};

/** @throws Refusal 42809 where the command cannot be done to a relation of this kind; `index` stands for an index. */
export function requireKind(
  subtype: Subtype | undefined,
  { name, kind }: Pick<Relation, 'name'> & { readonly kind: RelationKind | 'index' },
): void {
  const [words, kinds] = ACTIONS[subtype ?? 'AT_AddColumn'] ?? [];
  if (words === undefined || kinds?.some((k) => k === kind)) return;
  refuse(S.wrongObjectType, `ALTER action ${words} cannot be performed on relation "${name}"`);
}
