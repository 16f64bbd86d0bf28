import type { Column, Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { isKin } from '../derived/shaped.ts';
import { isMoment, isNumber, phrases } from '../phrases.ts';
import { agrees, isFlag, type RedundantFlag, spelled, stateOf } from './flag.ts';

/** What something has is there itself: has_avatar beside avatar_url. */
const HELD = phrases(
  'url, path, id, key, hash, file, image, name, text, number, code, data, content, uuid, body, reason, note',
);

export function besideWhatItHas(table: Relation, flag: Column): readonly RedundantFlag[] {
  const of = words(flag.name);
  if (of.at(-1) === 'stock' && of.at(-2) === 'in') return inStock(table, flag);
  if (of[0] !== 'has' || of.length < 2) return besideReference(table, flag);
  const thing = of.slice(1);
  return table.columns.flatMap((column) => {
    const name = words(column.name);
    if (column === flag || isFlag(column) || !thing.every((word, i) => name[i] === word)) return [];
    const rest = name.slice(thing.length).join(' ');
    const number = ['integer', 'decimal', 'float'].includes(familyOf(column.type)) && !column.type.array;
    const counts = number && (rest === 'count' || rest === 'amount' || rest === 'total');
    if (!counts && rest !== '' && !HELD.has(rest)) return [];
    const many = counts || (number && rest === '');
    // Where something always stands there, an empty text may be what says that there is none.
    const sure = many ? 0.76 : column.notNull ? 0.6 : 0.88;
    const quoted = quoteIdentifier(column.name);
    return [
      {
        kind: 'presence' as const,
        table,
        flag,
        beside: column,
        expression: spelled(flag, many ? `${quoted} > 0` : `${quoted} is not null`),
        sure,
        holds: (values) => agrees(values, flag, column, (v) => v !== null && v !== '' && (!many || Number(v) > 0)),
      },
    ];
  });
}

const STOCK = phrases(
  'stock, stock quantity, quantity, quantity in stock, stock count, on hand, quantity on hand, stock level, inventory quantity',
);

function inStock(table: Relation, flag: Column): readonly RedundantFlag[] {
  const stock = table.columns.find((c) => isNumber(c) && STOCK.has(words(c.name).join(' ')));
  if (stock === undefined) return [];
  return [
    {
      kind: 'presence',
      table,
      flag,
      beside: stock,
      expression: spelled(flag, `${quoteIdentifier(stock.name)} > 0`),
      sure: 0.79,
      holds: (values) => agrees(values, flag, stock, (v) => Number(v ?? 0) > 0),
    },
  ];
}

const ROOTS = phrases('root, top level, toplevel, is root, top');
const BELOW = phrases('child, subtask, nested, reply, sub account, variant, branch');
const UPWARD = phrases('parent, reply, replied, in reply to');

/** is_root beside parent_id, is_assigned beside assignee_id, is_duplicate beside duplicate_of_id. */
function besideReference(table: Relation, flag: Column): readonly RedundantFlag[] {
  const state = stateOf(flag);
  const [only] = state;
  if (only === undefined) return [];
  return table.columns.flatMap((column) => {
    const of = words(column.name);
    const refers = ['id', 'by', 'to', 'of'].includes(of.at(-1) ?? '') && of.length > 1;
    if (column.notNull || column === flag || isFlag(column) || !refers || isMoment(column)) return [];
    const upward = of.some((word) => UPWARD.has(word));
    const root = upward && ROOTS.has(state.join(' '));
    const kin =
      (state.length === 1 && of.length === 2 && isKin(of[0] ?? '', only)) ||
      (of.at(-2) === 'of' && isKin(of[0] ?? '', only));
    if (!root && !kin && !(upward && BELOW.has(state.join(' ')))) return [];
    const test = `${quoteIdentifier(column.name)} is ${root ? '' : 'not '}null`;
    return [
      {
        kind: 'presence' as const,
        table,
        flag,
        beside: column,
        expression: spelled(flag, test),
        sure: 0.78,
        holds: (values) => agrees(values, flag, column, (v) => (v !== null) !== root),
      },
    ];
  });
}
