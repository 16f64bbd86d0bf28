import { columnsIn } from '../../../catalog/expressions.ts';
import { type Column, type ColumnType, keyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { familyOf, tableWords } from '../../../similarity/index.ts';
import { ANY_ID } from '../own-tables.ts';

/** A column, as one that bears its name. */
export interface Use {
  readonly table: Relation;
  readonly column: Column;
  readonly words: readonly string[];
  /** The words, joined by a space. */
  readonly name: string;
  /** The type, or what its domain is made of. */
  readonly type: ColumnType;
}

/** One way in which the types of a name may disagree. */
export interface Kind {
  readonly id: 'flag' | 'number' | 'identifier' | 'day' | 'enum';
  /** Fewest tables that agree. */
  readonly least: number;
  /** Least part (0..1) of all that have the name. */
  readonly share: number;
  /** Which side a column is on; undefined where it is on none. */
  sideOf(use: Use): string | undefined;
  /** Whether a column makes the name say nothing in all of the tables. */
  apart?(use: Use): boolean;
  /** Whether a column of one side, where most are of another, seems a mistake. */
  deviates(side: string, usual: string, use: Use): boolean;
}

const FLAGS =
  /^(?:is|has|can|was|should|allow|enable|require|active|enabled|deleted|archived|published|verified|visible|hidden|locked|approved|default|public|private|required|optional|confirmed|completed|subscribed)\b/;

export const FLAG: Kind = {
  id: 'flag',
  least: 3,
  share: 0.75,
  sideOf({ name, type }) {
    if (type.array || !FLAGS.test(name)) return undefined;
    const family = familyOf(type);
    if (family === 'boolean' || family === 'integer') return family;
    const length = Number(type.modifiers[0] ?? Number.NaN);
    return family === 'text' && length <= 5 ? 'text' : undefined;
  },
  deviates: (_, usual) => usual === 'boolean',
};

/** Last words of amounts of money, whatever stands before them. */
export const MONEY_HEADS: ReadonlySet<string> = new Set([
  ...['price', 'cost', 'fee', 'salary', 'total', 'subtotal', 'revenue', 'amount', 'balance', 'budget'],
]);

// Say nothing about what is counted or measured.
const ANY_NUMBER: ReadonlySet<string> = new Set([
  ...[
    'value',
    'score',
    'count',
    'number',
    'rate',
    'level',
    'weight',
    'size',
    'version',
    'position',
    'result',
    'rating',
  ],
  ...['min', 'max', 'average', 'limit', 'duration', 'point', 'percent', 'ratio', 'factor', 'threshold', 'order'],
]);

export const NUMBER: Kind = {
  id: 'number',
  least: 3,
  share: 0.75,
  sideOf({ name, type }) {
    if (type.array || ANY_NUMBER.has(name)) return undefined;
    const family = familyOf(type);
    return family === 'decimal' || family === 'float' || family === 'integer' ? family : undefined;
  },
  deviates: (_, usual) => usual === 'decimal',
};

/** Amounts of money as a whole, whatever each is called. */
export const MONEY: Kind = { ...NUMBER, least: 4 };

export const IDENTIFIER: Kind = {
  id: 'identifier',
  least: 3,
  share: 0.75,
  sideOf: (use) => (ANY_ID.has(use.words.at(-2) ?? '') ? undefined : identifierSide(use)),
  // Where employees has an employee_id of its own, who knows which of its two keys another table means.
  apart: ({ table, words }) => tableWords(table.name).join(' ') === words.slice(0, -1).join(' '),
  // A number here and a text there are as likely two different things.
  deviates: (side, usual) => (usual === 'uuid' && side === 'text') || (usual === 'int8' && side === 'int4'),
};

/** An external_id may be of any system; where all others are uuids, it is of the one that makes those. */
export const ANY_IDENTIFIER: Kind = {
  ...IDENTIFIER,
  least: 5,
  share: 0.85,
  sideOf: (use) => (ANY_ID.has(use.words.at(-2) ?? '') ? identifierSide(use) : undefined),
};

function identifierSide({ words, type }: Use): string | undefined {
  if (type.array || words.length < 2 || words.at(-1) !== 'id') return undefined;
  const family = familyOf(type);
  if (family === 'uuid' || family === 'text') return family;
  return type.name === 'int4' || type.name === 'int8' ? type.name : undefined;
}

const ANY_TIME: ReadonlySet<string> = new Set(['date', 'time', 'timestamp', 'day', 'datetime', 'at', 'start', 'end']);

export const DAY: Kind = {
  id: 'day',
  least: 4,
  share: 0.8,
  sideOf({ name, type }) {
    if (type.array || ANY_TIME.has(name)) return undefined;
    const family = familyOf(type);
    return family === 'date' || family === 'timestamp' ? family : undefined;
  },
  deviates: () => true,
};

/** Columns that most tables limit by one enum, and few not at all. */
export function enumKind(snapshot: Snapshot): Kind {
  return {
    id: 'enum',
    least: 4,
    share: 0.75,
    sideOf({ type }) {
      if (type.array) return undefined;
      if (familyOf(type) === 'text') return 'text';
      return snapshot.types.get(keyOf(type))?.kind === 'enum' ? keyOf(type) : undefined;
    },
    deviates: (side, usual, use) => side === 'text' && usual !== 'text' && !isChecked(use),
  };
}

function isChecked({ table, column }: Use): boolean {
  return table.constraints.some((c) => c.type === 'c' && columnsIn(c.expression.node).includes(column.name));
}
