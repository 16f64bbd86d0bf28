import { random } from './random.ts';

const words = (text: string): readonly string[] => text.split(' ');

const AREAS = words(
  'retail fleet clinic school library hotel rental harbour airline railway museum farm bakery brewery pharmacy insurance ' +
    'pension payroll tax treasury court police permit census grid gas water waste forest fishery mining steel textile ' +
    'paper plastic chemical lab vaccine research grant alumni dorm sports league ticket festival cinema radio podcast ' +
    'newspaper advert panel survey poll parcel courier depot dock crane garage repair parts dealer lease loan mortgage ' +
    'card wallet broker fund index option audit ledger procurement tender catalog kitchen menu delivery loyalty',
);
const SUBJECTS = words(
  'contract invoice shipment customer ticket device sensor article comment booking room course lesson student grade ' +
    'payment refund vendor asset vehicle driver route stop recipe ingredient batch sample patient visit claim policy ' +
    'tariff meter reading campaign audience segment channel message thread member badge quiz answer survey response ' +
    'site page block theme font warehouse shelf pallet container berth crew shift roster skill certificate inspection ' +
    'defect warranty quote discount coupon voucher subscription license account statement transfer deposit withdrawal',
);
const ASPECTS = words(
  'line rule note tag link document contact address limit quota plan period group kind template target alert price ' +
    'cost term condition assignment measurement attachment preference reason result step',
);
const QUALIFIERS = words(
  'gross net planned actual minimum maximum initial final primary secondary legal postal internal external regional ' +
    'annual monthly daily hourly average estimated approved rejected requested confirmed received expected printed ' +
    'signed scanned verified audited insured declared taxable payable billable refundable reserved allocated available ' +
    'damaged missing returned shipped loaded unloaded frozen chilled sealed certified licensed registered seasonal',
);
const MEASURES = words(
  'weight volume height width length depth temperature pressure humidity speed distance duration delay capacity yield ' +
    'margin premium deductible excess surcharge rebate fee fine penalty bonus salary wage hours headcount density ' +
    'voltage current power torque viscosity purity dosage potency altitude draught tonnage mileage occupancy attendance ' +
    'score rank rating grade level tier zone district ward aisle bay rack slot seat row gate platform terminal berth lane',
);

/** Columns that any table may have, each with how often it does. */
const COMMON: readonly (readonly [name: string, type: string, share: number])[] = [
  ['name', 'text not null', 0.45],
  ['status', 'varchar(20) not null', 0.35],
  ['description', 'text', 0.3],
  ['code', 'varchar(30)', 0.18],
  ['type', 'varchar(30)', 0.15],
  ['notes', 'text', 0.12],
  ['amount', 'numeric(12, 2)', 0.1],
  ['quantity', 'integer', 0.08],
  ['currency', 'char(3)', 0.07],
  ['starts_at', 'timestamptz', 0.06],
  ['ends_at', 'timestamptz', 0.06],
  ['sort_order', 'integer', 0.06],
  ['is_active', 'boolean', 0.12],
  ['title', 'text', 0.08],
  ['email', 'text', 0.05],
  ['phone', 'varchar(40)', 0.04],
  ['url', 'text', 0.04],
  ['metadata', 'jsonb', 0.08],
  ['external_id', 'varchar(64)', 0.06],
  ['reference', 'varchar(64)', 0.04],
];

/** Other words for a column, which a copy may have instead. */
const REWORDED = new Map(
  Object.entries({
    name: 'label',
    description: 'summary',
    notes: 'remarks',
    amount: 'total',
    quantity: 'qty',
    email: 'email_address',
    phone: 'phone_number',
    url: 'link',
  }),
);

const TYPES = ['numeric(10, 2)', 'integer', 'text', 'date', 'double precision', 'varchar(60)', 'boolean'];

/** Tables of a module, which are made in one file. */
const MODULE = 50;
/** One table in so many is a copy of another, under another name. */
const COPIES = 60;
/** One module in so many is a family of tables that are named and made alike. */
const FAMILIES = 25;

type Columns = readonly (readonly [name: string, type: string])[];

/**
 * A schema of a company that has grown by modules: each with words of its own, all with the columns that every table has;
 * here and there a copy of a table, and now and then a module of tables that are all made alike.
 * @returns SQL, one text a module
 */
export function generateSchema(tables: number): readonly string[] {
  const next = random(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const names = new Set<string>();
  const all: { readonly name: string; readonly columns: Columns }[] = [];
  const texts: string[] = [];

  /** The name with a number behind it where there is such a table already. */
  function unused(name: string): string {
    let free = name;
    for (let n = 2; names.has(free); n++) free = `${name}_part_${n}`;
    names.add(free);
    return free;
  }

  function create(name: string, columns: Columns, parents: readonly string[]): string {
    all.push({ name, columns });
    const lines = [
      'id bigint generated always as identity primary key',
      'company_id bigint not null',
      ...parents.map((parent) => `${parent.replace(/s$/, '')}_id bigint references ${parent} (id)`),
      ...columns.map(([column, type]) => `${column} ${type}`),
      'created_at timestamptz not null default now()',
      'updated_at timestamptz not null default now()',
    ];
    return `create table ${name} (\n  ${lines.join(',\n  ')}\n);\n`;
  }

  function common(): Columns {
    return COMMON.filter(([, , share]) => next() < share).map(([name, type]) => [name, type] as const);
  }

  function family(area: string, size: number): string {
    const columns = [...common(), ...vocabulary(6)];
    const statements: string[] = [];
    for (let i = 0; i < size; i++) {
      const kind = `${pick(QUALIFIERS)}_${pick(MEASURES)}`;
      statements.push(create(unused(`${area}_${kind}_registers`), columns, []));
    }
    return statements.join('');
  }

  function vocabulary(size: number): Columns {
    const own = new Map<string, string>();
    while (own.size < size) own.set(`${pick(QUALIFIERS)}_${pick(MEASURES)}`, pick(TYPES));
    return [...own];
  }

  function module(area: string, size: number): string {
    const own = vocabulary(40);
    const made: string[] = [];
    const statements: string[] = [];
    for (let i = 0; i < size; i++) {
      const original = all.length > 0 && next() < 1 / COPIES ? pick(all) : undefined;
      if (original !== undefined) {
        const name = unused(next() < 0.5 ? `${original.name}_v2` : `${area}_${original.name.replace(/^[a-z]+_/, '')}`);
        statements.push(create(name, reworded(original.columns), []));
        continue;
      }
      const subject = pick(SUBJECTS);
      const name = unused(next() < 0.4 ? `${area}_${subject}s` : `${area}_${subject}_${pick(ASPECTS)}s`);
      const specific = new Map(Array.from({ length: 2 + Math.floor(next() * 6) }, () => pick(own)));
      const parents = new Set(
        made.length > 0 && next() < 0.7 ? [pick(made), ...(next() < 0.3 ? [pick(made)] : [])] : [],
      );
      statements.push(create(name, [...common(), ...specific], [...parents]));
      made.push(name);
    }
    return statements.join('');
  }

  function reworded(columns: Columns): Columns {
    const kept = columns.length > 4 ? columns.slice(0, -1) : columns;
    return kept.map(([name, type]) => [next() < 0.3 ? (REWORDED.get(name) ?? name) : name, type] as const);
  }

  for (let i = 0; all.length < tables; i++) {
    const round = Math.floor(i / AREAS.length);
    const area = `${AREAS[i % AREAS.length]}${round === 0 ? '' : `_${QUALIFIERS[round % QUALIFIERS.length]}`}`;
    const left = tables - all.length;
    const isFamily = i % FAMILIES === FAMILIES - 1;
    texts.push(
      isFamily ? family(area, Math.min(left, 12 + Math.floor(next() * 200))) : module(area, Math.min(left, MODULE)),
    );
  }
  return texts;
}
