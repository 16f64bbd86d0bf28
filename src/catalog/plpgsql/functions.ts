import { quoteIdentifier, quoteLiteral } from '../../sql/identifiers.ts';
import { relationNamed, type Scope, typeNamed } from './scope.ts';
import { type ArrayValue, isArray, UNKNOWN, type Value } from './value.ts';

/** What a function of PostgreSQL's gives for these arguments; UNKNOWN for one that is not known here. */
export function callFunction(scope: Scope, name: string, values: readonly Value[]): Value {
  const [first] = values;
  switch (name) {
    case 'to_regclass':
      return typeof first === 'string' ? (relationNamed(scope.work, first) ?? null) : (first ?? UNKNOWN);
    case 'to_regtype':
      return typeof first === 'string' ? (typeNamed(scope.work, first) ?? null) : (first ?? UNKNOWN);
    case 'current_schema':
      return scope.work.session.searchPath[0] ?? null;
    case 'lower':
      return typeof first === 'string' ? first.toLowerCase() : UNKNOWN;
    case 'upper':
      return typeof first === 'string' ? first.toUpperCase() : UNKNOWN;
    case 'quote_ident':
      return typeof first === 'string' ? quoteIdentifier(first) : UNKNOWN;
    case 'quote_literal':
      return typeof first === 'string' ? quoteLiteral(first) : UNKNOWN;
    case 'replace': {
      const [text, from, to] = values;
      if (typeof text !== 'string' || typeof from !== 'string' || typeof to !== 'string') return UNKNOWN;
      return from === '' ? text : text.replaceAll(from, () => to);
    }
    case 'btrim':
      return typeof first === 'string' && values.length === 1 ? first.trim() : UNKNOWN;
    case 'length':
      return typeof first === 'string' ? [...first].length : UNKNOWN;
    case 'left':
      return typeof first === 'string' && typeof values[1] === 'number' && values[1] >= 0
        ? [...first].slice(0, values[1]).join('')
        : UNKNOWN;
    case 'concat_ws':
      return values.includes(UNKNOWN) || first === null || first === undefined
        ? UNKNOWN
        : values
            .slice(1)
            .filter((v) => v !== null)
            .map(String)
            .join(String(first));
    case 'concat':
      return values.includes(UNKNOWN) ? UNKNOWN : values.map((v) => (v === null ? '' : String(v))).join('');
    case 'array_length':
    case 'cardinality':
      return isArray(first ?? null) ? (first as ArrayValue).length : UNKNOWN;
    case 'format':
      return format(values);
    default:
      return UNKNOWN;
  }
}

/** format() with %I, %L and %s, also by position (%1$I). */
function format([template, ...args]: readonly Value[]): Value {
  if (typeof template !== 'string') return UNKNOWN;
  let next = 0;
  let known = true;
  const text = template.replace(/%(?:(\d+)\$)?-?\d*([IsL%])/g, (_, position: string | undefined, kind: string) => {
    if (kind === '%') return '%';
    if (position !== undefined) next = Number(position) - 1;
    const value = args[next++];
    if (value === undefined || value === UNKNOWN) known = false;
    if (value === null || value === undefined || value === UNKNOWN) return kind === 'L' ? 'NULL' : '';
    return kind === 'I' ? quoteIdentifier(String(value)) : kind === 'L' ? quoteLiteral(String(value)) : String(value);
  });
  return known ? text : UNKNOWN;
}
