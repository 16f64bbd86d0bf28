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
  internal: 'XX000',
  noSavepoint: '3B001',
  activeTransaction: '25001',
  noTransaction: '25P01',
  failedTransaction: '25P02',
} as const;
