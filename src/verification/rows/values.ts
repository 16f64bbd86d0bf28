import type { Text } from '../engine.ts';
import type { TypeFacts } from '../tables.ts';

// Combining accent, a ligature, an astral character: each counts differently in bytes, code points and UTF-16 units.
const UNICODE = 'e\u0301\ufb01\u{1f600}';

const NUMBERS: Record<string, readonly string[]> = {
  int2: ['7', '0', '-1', '32767', '-32768'],
  int4: ['7', '0', '-1', '2147483647', '-2147483648', '40000'],
  int8: ['7', '0', '-1', '9223372036854775807', '-9223372036854775808', '3000000000'],
  oid: ['7', '0', '4294967295'],
  float4: ['1.5', '0', '-0', 'NaN', 'Infinity', '-Infinity', '3.4028235e+38', '1e-45', '0.1'],
  float8: ['1.5', '0', '-0', 'NaN', 'Infinity', '-Infinity', '1.7976931348623157e+308', '5e-324', '0.1'],
  money: ['12.34', '0', '-0.01', '92233720368547758.07'],
};

const MOMENTS: Record<string, readonly string[]> = {
  date: ['2024-02-29', '1970-01-01', 'infinity', '-infinity', '4713-01-01 BC', '9999-12-31'],
  timestamp: [
    '2024-03-31 02:30:00.123456',
    '1970-01-01 00:00:00',
    'infinity',
    '-infinity',
    '1999-12-31 23:59:59.999999',
    '0044-03-15 12:00:00 BC',
  ],
  timestamptz: [
    '2024-03-31 02:30:00.123456+00',
    '1970-01-01 00:00:00+00',
    'infinity',
    '-infinity',
    '1999-12-31 23:59:59.999999-11:30',
    '0044-03-15 12:00:00+00 BC',
  ],
  time: ['12:34:56.789012', '00:00:00', '24:00:00', '23:59:59.999999'],
  timetz: ['12:34:56.789012+05:30', '00:00:00+00', '24:00:00-11', '23:59:59.999999+00'],
  interval: ['1 mon -1 day 00:00:00.000001', '0', '-178 years 11 mons', '30 days', '1 mon', '24:00:00'],
};

const OTHERS: Record<string, readonly string[]> = {
  bool: ['true', 'false'],
  uuid: [
    '5f1e0c5a-0d2b-4c7e-9a55-1c2d3e4f5a6b',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
  ],
  json: ['{"b": 1,  "a": [1, {"x": null}], "a": 2}', '{}', '[]', 'null', '"\\u00e9 \\" \u{1f600}"', ' 1.50 '],
  jsonb: ['{"b": 1.50, "a": [1, {"x": null}]}', '{}', '[]', 'null', '"\u{1f600}"', '0'],
  bytea: ['\\x00ff5c27', '\\x', '\\xdeadbeef'],
  inet: ['10.0.0.1/8', '::1/128', '255.255.255.255'],
  cidr: ['10.0.0.0/8', '::/0', '192.168.1.0/24'],
  macaddr: ['08:00:2b:01:02:03', '00:00:00:00:00:00'],
  macaddr8: ['08:00:2b:01:02:03:04:05', '00:00:00:00:00:00:00:00'],
  tsvector: ["'cat':2B 'fat':1A", ''],
  tsquery: ["'fat' & !'cat'", ''],
  point: ['(1.5,-2)', '(0,0)'],
  line: ['{1,2,3}', '{0,1,0}'],
  lseg: ['[(0,0),(1,1)]'],
  box: ['(2,2),(0,0)'],
  path: ['((0,0),(1,1))', '[(0,0),(1,1)]'],
  polygon: ['((0,0),(1,1),(1,0))'],
  circle: ['<(1,2),3>'],
  xml: ['<a b="c">&amp;</a>', ''],
  pg_lsn: ['0/16B3748', '0/0'],
  hstore: ['"a"=>"1", "b"=>NULL', ''],
  ltree: ['a.b.c', ''],
  cube: ['(1, 2)'],
  name: ['plain', 'Name "quoted"'],
  char: ['x', ''],
  regclass: ['pg_class'],
};

const BOUNDS: Record<string, readonly [string, string]> = {
  integer: ['1', '10'],
  bigint: ['1', '3000000000'],
  numeric: ['1.50', '10'],
  date: ['2024-01-01', '2024-02-29'],
  'timestamp without time zone': ['2024-01-01 00:00:00', '2024-02-29 12:00:00.123456'],
  'timestamp with time zone': ['2024-01-01 00:00:00+00', '2024-02-29 12:00:00.123456+00'],
};

const TEXT_NAMES = new Set(['text', 'varchar', 'bpchar', 'citext']);

export function isTextual(type: TypeFacts): boolean {
  return TEXT_NAMES.has(type.name);
}

/**
 * Values at the edges of a type, the plainest first, as the text that PostgreSQL reads. A type that is not known here gets a
 * few guesses; whoever uses them asks PostgreSQL which it takes.
 */
export function edgeValues(type: TypeFacts): readonly string[] {
  if (type.kind === 'enum') return type.labels;
  if (type.kind === 'range') return ranges(type.subtype ?? '');
  if (type.kind === 'multirange')
    return ['{}', ...ranges(type.subtype ?? '').map((r) => (r === 'empty' ? '{}' : `{${r}}`))];
  if (type.kind === 'composite') return [`(${','.repeat(Math.max(0, type.fields - 1))})`];
  if (type.element) return arrays(edgeValues(type.element));
  if (isTextual(type)) return texts(type);
  if (type.name === 'numeric') return numerics(type.precision, type.scale ?? 0);
  if (type.name === 'bit') return ['1'.repeat(type.length ?? 1), '0'.repeat(type.length ?? 1)];
  if (type.name === 'varbit') return ['10', '', '1'.repeat(type.length ?? 40)];
  if (type.name === 'vector') return [`[${Array.from({ length: type.length ?? 3 }, (_, i) => i / 8).join(',')}]`];
  return NUMBERS[type.name] ?? MOMENTS[type.name] ?? OTHERS[type.name] ?? ['1', '', '{}', '0'];
}

function texts(type: TypeFacts): string[] {
  const values = [
    'plain',
    '',
    `O'Brien "x" \\ %_ ${UNICODE}`,
    ' padded\t\n ',
    'NULL',
    longest(type.length ?? 300),
    // Likely shapes, for checks that ask for one.
    'someone@example.com',
    'https://example.com/a?b=c',
    'en',
    'USD',
    '+15551234567',
    '#a1b2c3',
    'Mixed Case',
    '2024-02-29',
  ];
  return [...new Set(values.map((v) => cut(v, type.length)))];
}

function longest(length: number): string {
  return `${UNICODE}${'x'.repeat(Math.max(0, length - 4))}`;
}

/** The first `length` code points, as PostgreSQL counts characters. */
export function cut(text: string, length: number | undefined): string {
  return length === undefined ? text : [...text].slice(0, length).join('');
}

function numerics(precision: number | undefined, scale: number): string[] {
  if (precision === undefined)
    return [
      '1.50',
      '0',
      '-0.000',
      '123456789012345678901234567890.123456789',
      '1e-20',
      'NaN',
      'Infinity',
      '-Infinity',
      '100',
    ];
  const digits = '9'.repeat(precision);
  const largest =
    scale <= 0
      ? `${digits}${'0'.repeat(-scale)}`
      : scale >= precision
        ? `0.${digits.padStart(scale, '0')}`
        : `${digits.slice(0, precision - scale)}.${digits.slice(precision - scale)}`;
  return ['1', '0', largest, `-${largest}`, 'NaN', '0.5'];
}

function ranges(subtype: string): string[] {
  const [low, high] = BOUNDS[subtype] ?? ['1', '2'];
  return [`["${low}","${high}")`, 'empty', '(,)', `("${low}",)`];
}

function arrays(elements: readonly string[]): string[] {
  const quoted = elements.slice(0, 6).map((e) => `"${e.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  const [first = 'NULL', second = first] = quoted;
  return [
    `{${first}}`,
    '{}',
    '{NULL}',
    `{${quoted.join(',')},NULL}`,
    `{{${first},${second}},{${second},NULL}}`,
    `[0:1]={${first},${second}}`,
  ];
}

/**
 * The n-th value of a type of which no two are alike, or undefined where the type has no such series. `flavour` varies texts
 * with otherwise telling content.
 */
export function freshValue(type: TypeFacts, n: number, flavour = ''): string | undefined {
  if (isTextual(type)) return freshText(type, n, flavour);
  switch (type.name) {
    case 'int2':
    case 'int4':
    case 'int8':
    case 'oid':
    case 'float4':
    case 'float8':
    case 'money':
      return String(100 + n);
    case 'numeric':
      return type.precision === undefined || type.precision - (type.scale ?? 0) >= 3 ? String(100 + n) : undefined;
    case 'uuid':
      return `a0000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
    case 'date':
      return new Date(Date.UTC(2001, 0, 1 + n)).toISOString().slice(0, 10);
    case 'timestamp':
    case 'timestamptz':
      return `${new Date(Date.UTC(2001, 0, 1, 0, n)).toISOString().slice(0, 19)}.000${String(n % 1000).padStart(3, '0')}${type.name === 'timestamptz' ? '+00' : ''}`;
    case 'bytea':
      return `\\x${n.toString(16).padStart(8, '0')}`;
    case 'inet':
    case 'cidr':
      return `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
    case 'macaddr':
      return `08:00:2b:${[16, 8, 0].map((s) => ((n >> s) & 255).toString(16).padStart(2, '0')).join(':')}`;
    case 'ltree':
      return `n${n}`;
    case 'json':
    case 'jsonb':
      return `{"n": ${n}}`;
    case 'int4range':
    case 'int8range':
    case 'numrange':
      return `[${n * 10},${n * 10 + 5})`;
    case 'daterange': {
      const day = (d: number) => new Date(Date.UTC(2001, 0, d)).toISOString().slice(0, 10);
      return `[${day(n * 3)},${day(n * 3 + 2)})`;
    }
    case 'tsrange':
    case 'tstzrange': {
      const at = (m: number) => new Date(Date.UTC(2001, 0, 1, m)).toISOString().slice(0, 19);
      return `["${at(n * 3)}","${at(n * 3 + 2)}")`;
    }
    default:
      return undefined;
  }
}

/** The number stands last, so that a value cut to its column's length still differs. */
function freshText(type: TypeFacts, n: number, flavour: string): string {
  const number = n.toString(36);
  const room = Math.max(0, (type.length ?? 200) - number.length);
  return cut(flavour, room) + number;
}

/** A value that the type's limit must refuse; undefined where the type has none. */
export function tooLong(type: TypeFacts): Text | undefined {
  if ((type.name === 'varchar' || type.name === 'bpchar') && type.length !== undefined)
    return 'y'.repeat(type.length + 1);
  if (type.name === 'numeric' && type.precision !== undefined)
    return `1${'0'.repeat(Math.max(1, type.precision - (type.scale ?? 0)))}`;
  if (type.name === 'int2') return '32768';
  if (type.name === 'int4') return '2147483648';
  return undefined;
}
