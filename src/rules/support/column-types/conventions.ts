import { type Column, type ColumnType, foreignKeysOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { familyOf, kept, words } from '../../../similarity/index.ts';
import { byPlace } from '../column-places.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import { plainType } from './conflict.ts';
import {
  ANY_IDENTIFIER,
  DAY,
  enumKind,
  FLAG,
  IDENTIFIER,
  type Kind,
  MONEY,
  MONEY_HEADS,
  NUMBER,
  type Use,
} from './kinds.ts';

/** Columns of one name that most tables of a schema have in one type, and few in another. */
export interface Convention {
  readonly kind: Kind['id'] | 'money' | 'moment';
  readonly usual: readonly Use[];
  readonly deviating: readonly Use[];
}

/** What most tables of a schema agree on and few do not, as far as the names and types say the same fact. */
export function* findConventions(snapshot: Snapshot): Iterable<Convention> {
  const byName = new Map<string, Use[]>();
  const money = new Map<string, Use[]>();
  const moments = new Map<string, Use[]>();
  for (const table of snapshot.relations.values()) {
    if (!isOwnTable(table)) continue;
    for (const use of usesOf(table, snapshot)) {
      append(byName, use.place, use);
      if (MONEY_HEADS.has(use.words.at(-1) ?? '')) append(money, table.schema, use);
      if (isMoment(use.type)) append(moments, table.schema, use);
    }
  }
  const kinds = [FLAG, NUMBER, IDENTIFIER, ANY_IDENTIFIER, DAY, enumKind(snapshot)];
  const said = new Set<Column>();
  for (const uses of byName.values()) {
    if (areOneType(uses)) continue;
    for (const kind of kinds) {
      const found = uses.length < kind.least + 1 ? undefined : majority(uses, kind);
      if (found === undefined) continue;
      for (const { column } of found.deviating) said.add(column);
      yield found;
    }
  }
  for (const uses of money.values()) {
    // Whole numbers are cents, or not: they say nothing about fractions.
    const left = uses.filter(({ column, type }) => !said.has(column) && familyOf(type) !== 'integer');
    const found = majority(left, MONEY);
    if (found !== undefined) yield { ...found, kind: 'money' };
  }
  for (const uses of moments.values()) {
    const found = zones(uses);
    if (found !== undefined) yield found;
  }
}

/** Most names have one type wherever they stand, and cost no more than this look. */
function areOneType(uses: readonly Use[]): boolean {
  const first = uses[0]?.type;
  return uses.every(({ type }) => type.name === first?.name && type.schema === first.schema);
}

function majority(uses: readonly Use[], kind: Kind): Convention | undefined {
  const sides = new Map<string, Use[]>();
  for (const use of uses) append(sides, kind.sideOf(use) ?? '', use);
  const [side, usual] = [...sides].reduce((a, b) => (b[1].length > a[1].length ? b : a), ['', []]);
  if (side === '' || usual.length < kind.least || usual.length < uses.length * kind.share) return undefined;
  if (kind.apart !== undefined && uses.some((use) => kind.apart?.(use))) return undefined;
  const deviating = uses.filter((use) => {
    const other = kind.sideOf(use);
    return other !== undefined && other !== side && kind.deviates(other, side, use) && !isApart(use.table);
  });
  return deviating.length === 0 ? undefined : { kind: kind.id, usual, deviating: inOrder(deviating) };
}

const LEAST_MOMENTS = 6;
const LEAST_TABLES = 3;
const ONE_HABIT = 0.85;

/** Time stamps with and without a zone in a schema that otherwise has one habit. */
function zones(uses: readonly Use[]): Convention | undefined {
  const counted = uses.filter((u) => !isApart(u.table) && !u.words.some((word) => ZONELESS.has(word)));
  const zoned = counted.filter((u) => u.type.name === 'timestamptz');
  const plain = counted.filter((u) => u.type.name !== 'timestamptz');
  const [usual, others] = zoned.length > plain.length ? [zoned, plain] : [plain, zoned];
  if (usual.length < LEAST_MOMENTS || usual.length < counted.length * ONE_HABIT) return undefined;
  if (new Set(usual.map((u) => u.table)).size < LEAST_TABLES) return undefined;
  const names = new Set(usual.map((u) => u.name));
  const deviating = others.filter((u) => names.has(u.name));
  return deviating.length === 0 ? undefined : { kind: 'moment', usual, deviating: inOrder(deviating) };
}

function inOrder(uses: readonly Use[]): readonly Use[] {
  return [...uses].sort((a, b) => byPlace(a.column, b.column));
}

/** Words that say why a time stamp has no zone: it is the clock on the wall, or the zone is agreed on. */
const ZONELESS: ReadonlySet<string> = new Set(['local', 'utc', 'wall', 'naive', 'gmt']);

function isMoment(type: ColumnType): boolean {
  return !type.array && (type.name === 'timestamp' || type.name === 'timestamptz');
}

interface PlacedUse extends Use {
  /** Schema and name together. */
  readonly place: string;
}

const ownUsesOf = kept((table): { readonly uses: readonly PlacedUse[]; readonly plain: boolean } => {
  const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  const uses = table.columns.flatMap((column) => {
    if (column.generated !== undefined || !column.local || keyed.has(column.name)) return [];
    const of = words(column.name);
    const name = of.join(' ');
    return [{ table, column, words: of, name, type: column.type, place: `${table.schema}\n${name}` }];
  });
  return { uses, plain: uses.every(({ type }) => type.schema === 'pg_catalog') };
});

function usesOf(table: Relation, snapshot: Snapshot): readonly PlacedUse[] {
  const { uses, plain } = ownUsesOf(table);
  // A domain is the schema's; everything else is the relation's own.
  if (plain) return uses;
  return uses.map((use) => {
    const type = plainType(use.type, snapshot);
    return type === use.type ? use : { ...use, type };
  });
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
