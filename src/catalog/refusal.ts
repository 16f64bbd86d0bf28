import type { Origin, QualifiedName, Redeclaration } from './model.ts';

/**
 * Thrown while a statement is applied, and caught at its edge: PostgreSQL would refuse it, with this SQLSTATE and
 * message. What the statement had done until then is undone.
 */
export class Refusal extends Error {
  readonly code: string;
  /** Where, when that is narrower than the statement as a whole (inside a DO block). */
  at: Origin | undefined;
  /** Of a CREATE TABLE: what it would have made. It outlives the statement, which is undone. */
  readonly redeclaration: Redeclaration | undefined;

  constructor(code: string, message: string, redeclaration?: Redeclaration) {
    super(message);
    this.code = code;
    this.redeclaration = redeclaration;
  }
}

/** Thrown while a statement is applied: it needs something that these files do not create. It becomes a gap. */
export class Outside extends Error {
  readonly target: QualifiedName;

  constructor(target: QualifiedName) {
    super(`${target.schema}.${target.name} is not created by these files`);
    this.target = target;
  }
}

export function refuse(code: string, message: string): never {
  throw new Refusal(code, message);
}

export const SQLSTATE = {
  duplicateTable: '42P07',
  duplicateColumn: '42701',
  duplicateObject: '42710',
  duplicateSchema: '42P06',
  duplicateFunction: '42723',
  undefinedTable: '42P01',
  undefinedColumn: '42703',
  ambiguousColumn: '42702',
  undefinedObject: '42704',
  undefinedFunction: '42883',
  undefinedSchema: '3F000',
  dependents: '2BP01',
  invalidTableDefinition: '42P16',
  invalidObjectDefinition: '42P17',
  invalidForeignKey: '42830',
  invalidColumnReference: '42P10',
  invalidColumnDefinition: '42611',
  wrongObjectType: '42809',
  datatypeMismatch: '42804',
  featureNotSupported: '0A000',
  invalidParameter: '22023',
  invalidText: '22P02',
  unsafeEnumValue: '55P04',
  notInPrerequisiteState: '55000',
  syntax: '42601',
  ambiguousFunction: '42725',
  invalidFunctionDefinition: '42P13',
  uniqueViolation: '23505',
  raised: 'P0001',
  internal: 'XX000',
  noSavepoint: '3B001',
  activeTransaction: '25001',
  noTransaction: '25P01',
  failedTransaction: '25P02',
} as const;

/** PostgreSQL's names for them (errcodes.txt), by which PL/pgSQL's handlers know them. */
export const CONDITIONS: Readonly<Record<keyof typeof SQLSTATE, string>> = {
  duplicateTable: 'duplicate_table',
  duplicateColumn: 'duplicate_column',
  duplicateObject: 'duplicate_object',
  duplicateSchema: 'duplicate_schema',
  duplicateFunction: 'duplicate_function',
  undefinedTable: 'undefined_table',
  undefinedColumn: 'undefined_column',
  ambiguousColumn: 'ambiguous_column',
  undefinedObject: 'undefined_object',
  undefinedFunction: 'undefined_function',
  undefinedSchema: 'invalid_schema_name',
  dependents: 'dependent_objects_still_exist',
  invalidTableDefinition: 'invalid_table_definition',
  invalidObjectDefinition: 'invalid_object_definition',
  invalidForeignKey: 'invalid_foreign_key',
  invalidColumnReference: 'invalid_column_reference',
  invalidColumnDefinition: 'invalid_column_definition',
  wrongObjectType: 'wrong_object_type',
  datatypeMismatch: 'datatype_mismatch',
  featureNotSupported: 'feature_not_supported',
  invalidParameter: 'invalid_parameter_value',
  invalidText: 'invalid_text_representation',
  unsafeEnumValue: 'unsafe_new_enum_value_usage',
  notInPrerequisiteState: 'object_not_in_prerequisite_state',
  syntax: 'syntax_error',
  ambiguousFunction: 'ambiguous_function',
  invalidFunctionDefinition: 'invalid_function_definition',
  uniqueViolation: 'unique_violation',
  raised: 'raise_exception',
  internal: 'internal_error',
  noSavepoint: 'invalid_savepoint_specification',
  activeTransaction: 'active_sql_transaction',
  noTransaction: 'no_active_sql_transaction',
  failedTransaction: 'in_failed_sql_transaction',
};
