import type { Node, TypeName } from '@pgsql/types';
import type { ColumnType } from './model.ts';
import { type NameRef, refOfType, stringOf, stringsOf } from './nodes.ts';

/** A type as a statement names it, before user types are looked up along the search_path. */
export interface TypeRef extends NameRef {
  readonly modifiers: readonly string[];
  readonly array: boolean;
  readonly setOf: boolean;
  /** `%TYPE`: the type of a column. */
  readonly ofColumn: boolean;
  /** Set where the name is one of pg_catalog's own, which is found whatever the search_path. */
  readonly builtIn?: ColumnType;
  /** For serial types: what the column is made of. */
  readonly serial?: ColumnType;
}

const BUILT_IN = new Set(
  `bool bytea char name int8 int2 int2vector int4 regproc text oid tid xid cid oidvector json xml pg_node_tree
  point lseg path box polygon line float4 float8 unknown circle money macaddr inet cidr macaddr8 aclitem bpchar varchar
  date time timestamp timestamptz interval timetz bit varbit numeric refcursor regprocedure regoper regoperator regclass
  regcollation regtype regrole regnamespace uuid pg_lsn tsvector gtsvector tsquery regconfig regdictionary jsonb jsonpath
  txid_snapshot pg_snapshot xid8 int4range numrange tsrange tstzrange daterange int8range int4multirange nummultirange
  tsmultirange tstzmultirange datemultirange int8multirange record cstring any anyarray void trigger event_trigger
  language_handler internal anyelement anynonarray anyenum fdw_handler index_am_handler tsm_handler table_am_handler
  anyrange anycompatible anycompatiblearray anycompatiblenonarray anycompatiblerange anymultirange
  anycompatiblemultirange pg_ddl_command`.split(/\s+/),
);

const SERIAL: Readonly<Record<string, string>> = {
  smallserial: 'int2',
  serial2: 'int2',
  serial: 'int4',
  serial4: 'int4',
  bigserial: 'int8',
  serial8: 'int8',
};

export function builtInType(name: string, modifiers: readonly string[] = [], array = false): ColumnType {
  if (modifiers.length > 0) return { schema: 'pg_catalog', name, modifiers, array };
  const key = array ? `${name}[]` : name;
  const known = SHARED.get(key);
  if (known) return known;
  const made: ColumnType = { schema: 'pg_catalog', name, modifiers: NONE, array };
  SHARED.set(key, made);
  return made;
}

// Types without modifiers are shared: comparing two runs of replay then ends at their identity.
const SHARED = new Map<string, ColumnType>();
const NONE: readonly string[] = [];

export const TEXT = builtInType('text');
/** What a column is whose type cannot be told. */
export const UNKNOWN = builtInType('unknown');

/** Reads a type's name and modifiers. Total: an absent type reads as text. */
export function lowerType(type: TypeName | undefined): TypeRef {
  const names = type?.names ?? [];
  const plain = type !== undefined && !type.typmods && !type.setof && !type.pct_type && names.length <= 2;
  if (!plain) return readType(type);
  const array = (type.arrayBounds?.length ?? 0) > 0;
  const schema = names.length === 2 ? stringOf(names[0]) : '';
  if (schema !== '' && schema !== 'pg_catalog') return readType(type);
  const known = PLAIN[(schema === '' ? 0 : 1) + (array ? 2 : 0)] as Map<string, TypeRef>;
  const name = stringOf(names[names.length - 1]) ?? '';
  let ref = known.get(name);
  if (ref === undefined) {
    ref = readType(type);
    if (ref.builtIn || ref.serial) known.set(name, ref);
  }
  return ref;
}

// Built-in types without modifiers are most of all types, and few; apart by whether they are qualified and arrays.
const PLAIN = [0, 1, 2, 3].map(() => new Map<string, TypeRef>());

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function readType(type: TypeName | undefined): TypeRef {
  const ref = refOfType(type);
  const modifiers = readModifiers(ref.name, type?.typmods);
  const array = (type?.arrayBounds ?? []).length > 0;
  const base: Writable<TypeRef> = {
    schema: ref.schema,
    name: ref.name,
    modifiers,
    array,
    setOf: type?.setof ?? false,
    ofColumn: type?.pct_type ?? false,
  };
  if (base.ofColumn) return { ...base, schema: undefined, name: stringsOf(type?.names).join('.') };
  if (ref.schema !== undefined && ref.schema !== 'pg_catalog') return base;
  if (ref.schema === undefined && Object.hasOwn(SERIAL, ref.name))
    return { ...base, serial: builtInType(SERIAL[ref.name] ?? 'int4') };
  if (BUILT_IN.has(ref.name)) {
    base.builtIn = builtInType(ref.name, modifiers, array);
    return base;
  }
  const element = ref.name.slice(1);
  if (ref.name.startsWith('_') && BUILT_IN.has(element))
    return { ...base, array: true, builtIn: builtInType(element, modifiers, true) };
  return base;
}

function readModifiers(name: string, typmods: readonly Node[] | undefined): readonly string[] {
  if (!typmods || typmods.length === 0) return NONE;
  const values = typmods.flatMap((node) => modifierText(node) ?? []);
  return name === 'interval' ? intervalModifiers(values) : values;
}

function modifierText(node: Node): string | undefined {
  if ('ColumnRef' in node) return stringsOf(node.ColumnRef.fields).join('.');
  if (!('A_Const' in node)) return undefined;
  const { ival, fval, sval } = node.A_Const;
  if (sval) return sval.sval ?? '';
  if (fval) return fval.fval ?? '';
  return String(ival?.ival ?? 0);
}

// Bits of an interval's field mask (INTERVAL_MASK in timestamp.h; the numbers are those of YEAR ... SECOND in datetime.h).
const FIELDS = [
  ['year', 1 << 2],
  ['month', 1 << 1],
  ['day', 1 << 3],
  ['hour', 1 << 10],
  ['minute', 1 << 11],
  ['second', 1 << 12],
] as const;
const FULL_RANGE = 0x7fff;

function intervalModifiers([mask, precision]: readonly string[]): readonly string[] {
  const bits = Number(mask ?? FULL_RANGE);
  const fields = bits === FULL_RANGE ? [] : FIELDS.filter(([, bit]) => bits & bit).map(([name]) => name);
  const first = fields[0];
  const last = fields.at(-1);
  const range = first === undefined ? [] : [first === last ? first : `${first} to ${last}`];
  return [...range, ...(precision === undefined ? [] : [precision])];
}
