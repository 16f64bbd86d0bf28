import fc from 'fast-check';

export type Sql = fc.Arbitrary<string>;

/** SQL with a random choice in each hole. */
export function sql(strings: TemplateStringsArray, ...holes: Sql[]): Sql {
  return fc.tuple(...holes).map((values) => strings.map((s, i) => s + (values[i] ?? '')).join(''));
}

/** A text now and then, mostly nothing. */
export const perhaps = (text: Sql): Sql =>
  fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text });
export const pick = (...texts: string[]): Sql => fc.constantFrom(...texts);
export const list = (item: Sql, minLength: number, maxLength: number): Sql =>
  fc.array(item, { minLength, maxLength }).map((items) => items.join(', '));

// Few names, so that statements meet; "gone" never comes to be.
export const TABLES = ['t', 'u', 'v', 'w'];
export const table = fc.oneof(
  { weight: 12, arbitrary: pick(...TABLES) },
  { weight: 3, arbitrary: pick('s.t', 's.u', 'r.t', 'p', 'p1', 'p2') },
  { weight: 1, arbitrary: pick('gone', 'view1', 'public.t', 'i1', 'e') },
);
export const newTable = fc.oneof(
  { weight: 8, arbitrary: pick(...TABLES) },
  { weight: 2, arbitrary: pick('s.t', 's.u', 'r.t', 'p1') },
);
export const bareTable = pick(...TABLES, 'p', 'x');
export const column = fc.oneof(
  { weight: 10, arbitrary: pick('a', 'b', 'c', 'd') },
  { weight: 1, arbitrary: pick('nope', '"E"') },
);
export const distinctColumns = fc
  .uniqueArray(pick('a', 'b', 'c'), { minLength: 1, maxLength: 2 })
  .map((c) => c.join(', '));
export const type = fc.oneof(
  { weight: 6, arbitrary: pick('int', 'bigint') },
  { weight: 4, arbitrary: pick('text', 'varchar(9)', 'numeric(8,2)', 'timestamptz', 'boolean', 'uuid', 'int[]') },
  { weight: 2, arbitrary: pick('e', 'dom', 'defaulted', 's.e', 'comp') },
);
export const name = pick('k1', 'k2', 't_a_key', 't_pkey', 't_a_check', 't_a_fkey', 'u_b_not_null');
export const named = perhaps(sql`constraint ${name} `);
export const index = pick('i1', 'i2', 't_a_idx', 't_pkey', 't_a_key', 'u_b_idx', 'k1');
export const ifExists = perhaps(pick('if exists '));
export const ifNotExists = perhaps(pick('if not exists '));
export const behavior = perhaps(pick(' cascade', ' restrict'));
export const action = perhaps(
  pick(
    ' on delete cascade',
    ' on delete set null',
    ' on update cascade',
    ' match full',
    ' deferrable initially deferred',
  ),
);
// Replay does not check the types of expressions: these fit every type.
export const literal = pick('null', '(null)');
export const onlyPerhaps = perhaps(pick('only '));
