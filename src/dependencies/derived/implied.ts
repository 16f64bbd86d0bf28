/** What other columns of the row imply: parts of an address of the network, which reference is filled, what a comment says. */
import { columnsIn } from '../../catalog/expressions.ts';
import { type Column, foreignKeysOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { allowedValues, familyOf, kept, words } from '../../similarity/index.ts';
import { bareWords, isMoment, isNumber, isText, phrases, withoutTime } from '../phrases.ts';
import { inTime } from './compared.ts';
import { type Derivation, sql } from './derivation.ts';

export function findImplied(table: Relation): readonly Derivation[] {
  return table.columns.flatMap((column) => {
    const found = ofNetwork(table, column) ?? bookValue(table, column) ?? commented(table, column);
    return found === undefined ? [] : [found];
  });
}

const LENGTHS = phrases(
  'prefix length, mask length, prefix len, mask len, masklen, prefixlen, cidr prefix, prefix bits, mask bits, netmask bits, prefix bit, mask bit, netmask bit',
);
const FAMILIES = phrases('ip version, address family, ip family, inet family');

/** prefix_length beside a cidr, which has it. */
function ofNetwork(table: Relation, column: Column): Derivation | undefined {
  const of = words(column.name).join(' ');
  const length = LENGTHS.has(of);
  if (!isNumber(column) || (!length && !FAMILIES.has(of))) return undefined;
  const networks = table.columns.filter((c) => ['cidr', 'inet'].includes(c.type.name) && !c.type.array);
  const [network] = networks;
  if (networks.length !== 1 || network === undefined) return undefined;
  const expression = `${length ? 'masklen' : 'family'}(${sql(network)})`;
  // An inet may be a single address, whose network is said beside it.
  const sure = length && network.type.name === 'inet' ? 0.7 : 0.88;
  return { kind: 'arithmetic', table, column, from: [network], formula: expression, expression, as: 'generated', sure };
}

const BOOK = phrases(
  'book value, net book value, depreciated value, carrying value, residual book value, nbv, carrying amount, accumulated depreciation',
);
const BOUGHT = phrases(
  'purchase, purchased, acquired, acquisition, acq, bought, in service, capitalized, put in service, start',
);
const COSTS = phrases(
  'purchase price, purchase cost, acquisition cost, acquisition value, acq value, acq cost, cost, price, original cost, initial value, original value, purchase value, acquisition price',
);

/** A book value falls with each month by itself, from what was paid, when, and over how many years. */
function bookValue(table: Relation, column: Column): Derivation | undefined {
  if (!isNumber(column) || !BOOK.has(words(column.name).join(' '))) return undefined;
  const cost = table.columns.find((c) => isNumber(c) && COSTS.has(bareWords(table, c).join(' ')));
  const bought = table.columns.find((c) => isMoment(c) && BOUGHT.has(withoutTime(words(c.name)).join(' ')));
  const over = table.columns.find(
    (c) => isNumber(c) && c !== column && /^(?:depr|useful life|life)/.test(words(c.name).join(' ')),
  );
  if (cost === undefined || bought === undefined) return undefined;
  return {
    kind: 'clock',
    table,
    column,
    from: [cost, bought, ...(over === undefined ? [] : [over])],
    formula: `what ${cost.name} of ${bought.name} is worth today`,
    // By which method, the columns do not say.
    expression: '',
    as: 'view',
    sure: over === undefined ? 0.6 : 0.82,
  };
}

const MADE =
  /\b(?:without|stripped of|lower ?case[d]?|upper ?case[d]?|normali[sz]ed|computed|calculated|derived|sum of|difference|product of|minus|plus|times|divided|percentage of|concatenat\w+|formatted)\b/i;
const BARE =
  /\bwithout (?:separators?|punctuation|spaces?(?: and (?:dashes|hyphens))?|special characters|dashes|hyphens|blanks)\b/i;

/** registration_number, of which the comment says: "plate without separators". */
function commented(table: Relation, column: Column): Derivation | undefined {
  const said = column.comment;
  if (said === undefined || isMoment(column) || !MADE.test(said) || said.length > 160) return undefined;
  const from = table.columns.filter(
    (c) =>
      c !== column &&
      c.name.length > 3 &&
      new RegExp(`(?<![\\w$])${c.name.replace(/\W/g, '\\$&')}(?![\\w$])`, 'i').test(said),
  );
  const [source] = from;
  if (source === undefined || foreignKeysOf(table).some((key) => key.columns.includes(column.name))) return undefined;
  const alone = from.length === 1 && isText(column) && isText(source);
  const expression = !alone
    ? ''
    : BARE.test(said)
      ? `regexp_replace(${sql(source)}, '[^[:alnum:]]', '', 'g')`
      : /\blower ?case/i.test(said)
        ? `lower(${sql(source)})`
        : /\bupper ?case/i.test(said)
          ? `upper(${sql(source)})`
          : '';
  return {
    kind: isText(column) ? 'text' : 'arithmetic',
    table,
    column,
    from,
    formula: `by its comment, "${said.replace(/\s+/g, ' ').trim()}"`,
    expression,
    as: expression === '' ? 'view' : 'generated',
    sure: expression === '' ? 0.77 : 0.8,
  };
}

const KINDS = phrases(
  'type, kind, subject, subject type, source, source type, target type, object type, owner type, category, about, entity type, party type, reference type',
);

/** subject = 'transfer' where transfer_id is filled, one of several references of which a CHECK lets one be. */
export function discriminators(table: Relation, snapshot: Snapshot): readonly Derivation[] {
  return [...whichIsFilled(table, snapshot), ...statesInTime(table, snapshot)];
}

function statesInTime(table: Relation, snapshot: Snapshot): readonly Derivation[] {
  return statesIn(table).flatMap((column) => inTime(table, column, allowedValues(table, column, snapshot)) ?? []);
}

const statesIn = kept((table): readonly Column[] =>
  table.columns.some(isMoment)
    ? table.columns.filter((c) => ['status', 'state', 'phase'].includes(bareWords(table, c).join(' ')))
    : [],
);

function whichIsFilled(table: Relation, snapshot: Snapshot): readonly Derivation[] {
  const exclusive = table.constraints.flatMap((c) => {
    if (c.type !== 'c' || !/\bnum_nonnulls\s*\([^)]*\)\s*=\s*1\b/i.test(c.expression.sql)) return [];
    const named = columnsIn(c.expression.node);
    return [table.columns.filter((column) => named.includes(column.name))];
  });
  const [references] = exclusive;
  if (exclusive.length !== 1 || references === undefined || references.length < 2) return [];
  return table.columns.flatMap((column) => {
    if (references.includes(column) || column.generated !== undefined) return [];
    if (!['text', 'other'].includes(familyOf(column.type)) || !KINDS.has(bareWords(table, column).join(' '))) return [];
    const values = allowedValues(table, column, snapshot);
    if (values === undefined || values.size !== references.length) return [];
    const pairs = references.map((reference) => {
      const name = words(reference.name)
        .filter((w) => w !== 'id')
        .join(' ');
      return [reference, [...values].find((v) => words(v).join(' ') === name)] as const;
    });
    const named = pairs.filter(([, value]) => value !== undefined);
    if (named.length * 2 < pairs.length) return [];
    const left = [...values].filter((v) => !named.some(([, value]) => value === v));
    const cases = pairs.map(
      ([c, value]) => `when ${sql(c)} is not null then '${(value ?? left[0] ?? '').replace(/'/g, "''")}'`,
    );
    const expression = left.length <= 1 && column.type.name === 'text' ? `case ${cases.join(' ')} end` : '';
    return [
      {
        kind: 'text' as const,
        table,
        column,
        from: references,
        formula: `which of ${references.map(({ name }) => name).join(', ')} is filled`,
        expression,
        as: expression === '' ? ('view' as const) : ('generated' as const),
        sure: left.length === 0 ? 0.82 : 0.8,
      },
    ];
  });
}
