/**
 * A value that replay can compute while it follows a DO block. UNKNOWN is what depends on rows or on anything else that
 * the files do not tell.
 */
export type Value = string | number | boolean | null | typeof UNKNOWN | ArrayValue;

export interface ArrayValue extends ReadonlyArray<Value> {}

export function isArray(value: Value): value is ArrayValue {
  return Array.isArray(value);
}

export const UNKNOWN = Symbol('unknown');

export function not(value: Value): Value {
  return typeof value === 'boolean' ? !value : value === null ? null : UNKNOWN;
}

/** SQL's three-valued AND, with UNKNOWN as a fourth: false decides whatever the rest is. */
export function all(values: Iterable<Value>): Value {
  let out: Value = true;
  for (const value of values) {
    if (value === false) return false;
    if (value === UNKNOWN) out = UNKNOWN;
    else if (value === null && out === true) out = null;
  }
  return out;
}

export function any(values: Iterable<Value>): Value {
  let out: Value = false;
  for (const value of values) {
    if (value === true) return true;
    if (value === UNKNOWN) out = UNKNOWN;
    else if (value === null && out === false) out = null;
  }
  return out;
}
