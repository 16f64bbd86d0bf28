import { quoteLiteral, quoteQualified } from '../sql/identifiers.ts';
import type { Engine } from './engine.ts';
import { rowsOf } from './session.ts';
import { USERS } from './tables.ts';

/**
 * Sequences do not roll back. Notes where each of them stands.
 * @returns sets them back there
 */
export async function keepSequences(engine: Engine): Promise<() => Promise<void>> {
  const sequences = await rowsOf(
    engine,
    `select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${USERS}`,
  );
  const names = sequences.map(([schema, name]) => quoteQualified(schema ?? '', name ?? ''));
  if (names.length === 0) return async () => {};
  const states = await rowsOf(
    engine,
    names.map((n) => `select ${quoteLiteral(n)}, last_value, is_called from ${n}`).join(' union all '),
  );
  const calls = states.map(
    ([n, last, called]) => `setval(to_regclass(${quoteLiteral(n ?? '')}), ${last}, ${called === 't'})`,
  );
  return async () => {
    await engine.query(`select ${calls.join(', ')}`);
  };
}
