import type { Files } from '../src/migrations/files.ts';
import { random } from './random.ts';

const SUBJECTS =
  'invoice shipment customer ticket device sensor article comment booking room course lesson student grade payment refund vendor contract asset vehicle driver route stop menu recipe ingredient batch sample patient visit claim policy tariff meter reading campaign audience segment channel message thread member badge quiz answer survey response site page block theme font'.split(
    ' ',
  );
const ASPECTS =
  'line status rule note tag link event export import draft summary limit quota plan period group type template revision schedule target alert'.split(
    ' ',
  );
const FIELDS: readonly (readonly [string, string])[] = [
  ['title', 'text not null'],
  ['description', 'text'],
  ['amount', 'numeric(12,2) not null default 0'],
  ['currency', 'char(3)'],
  ['starts_at', 'timestamptz'],
  ['ends_at', 'timestamptz'],
  ['position', 'integer not null default 0'],
  ['state', "varchar(30) not null default 'open' check (state in ('open', 'closed', 'held'))"],
  ['payload', "jsonb not null default '{}'"],
  ['external_ref', 'varchar(120)'],
  ['is_public', 'boolean not null default false'],
  ['weight', 'double precision'],
  ['locale', 'varchar(10)'],
  ['checksum', 'bytea'],
  ['valid_on', 'date'],
  ['attempts', 'smallint'],
  ['email', 'text'],
  ['phone', 'varchar(40)'],
  ['url', 'text'],
  ['score', 'real'],
];

export interface Workspace {
  readonly root: string;
  readonly texts: Map<string, string>;
  readonly files: Files;
  readonly tables: number;
  readonly bytes: number;
}

/**
 * A migrations folder as a busy team leaves it behind: each table created in a file of its own with indexes, row-level
 * security and comments, later files altering what came before; one table in fifty copied under a version's name.
 */
export function generateWorkspace(tables = 1200, files = 1500): Workspace {
  const next = random(42);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const names = tableNames(tables);
  const root = '/bench/supabase/migrations';
  const texts = new Map<string, string>();
  const columns = new Map<string, readonly (readonly [string, string])[]>();
  for (let i = 0; i < files; i++) {
    const version = 20220101000000 + i;
    const name = names[i];
    const sql = name === undefined ? alteration(pick(names), i, pick) : creation(name, i);
    texts.set(`${root}/${version}_${name ?? 'alter'}.sql`, sql);
  }
  const encoder = new TextEncoder();
  const bytesOf = new Map([...texts].map(([path, text]) => [path, encoder.encode(text)]));
  return {
    root,
    texts,
    tables: names.length,
    bytes: [...bytesOf.values()].reduce((n, b) => n + b.length, 0),
    files: {
      list: async () => ({ files: [...bytesOf].map(([path, b]) => ({ path, size: b.length })), unreadable: [] }),
      read: async (path) => bytesOf.get(path) ?? new Uint8Array(),
    },
  };

  function creation(name: string, i: number): string {
    const original = name.endsWith('_v2') ? columns.get(name.slice(0, -3)) : undefined;
    const own = original?.slice(0, -1) ?? FIELDS.filter(() => next() < 0.5);
    columns.set(name, own);
    const parent = i > 10 ? names[Math.floor(next() * i)] : undefined;
    const lines = [
      'id uuid primary key default gen_random_uuid()',
      'org_id uuid not null',
      ...(parent ? [`${singular(parent)}_id uuid references public.${parent} (id) on delete cascade`] : []),
      ...own.map(([column, type]) => `${column} ${type}`),
      'created_at timestamptz not null default now()',
      'updated_at timestamptz not null default now()',
    ];
    return [
      `-- ${name}: written for release ${i}`,
      `create table public.${name} (\n  ${lines.join(',\n  ')}\n);`,
      `create index ${name}_org_idx on public.${name} (org_id);`,
      ...(parent ? [`create index ${name}_parent_idx on public.${name} (${singular(parent)}_id);`] : []),
      ...own
        .slice(0, 3)
        .map(([column]) => `create index ${name}_${column}_idx on public.${name} (${column}, created_at desc);`),
      `alter table public.${name} enable row level security;`,
      `create policy ${name}_tenant on public.${name} for all using (org_id = current_setting('app.org_id')::uuid);`,
      `comment on table public.${name} is 'What the ${name.replaceAll('_', ' ')} feature stores';`,
      ...own
        .slice(0, 2)
        .map(([column]) => `comment on column public.${name}.${column} is 'The ${column}, as entered';`),
      `grant select, insert, update on public.${name} to app_user;`,
      '',
    ].join('\n');
  }
}

function tableNames(count: number): string[] {
  const names: string[] = [];
  for (const aspect of ['', ...ASPECTS]) {
    for (const subject of SUBJECTS) {
      const name = aspect ? `${subject}_${aspect}s` : `${subject}s`;
      names.push(name);
      if (names.length % 50 === 49) names.push(`${name}_v2`);
    }
  }
  return names.slice(0, count);
}

function singular(name: string): string {
  return name.replace(/(_v2)$/, '').replace(/s$/, '');
}

function alteration(name: string, i: number, pick: <T>(list: readonly T[]) => T): string {
  const [column, type] = pick(FIELDS);
  const bare = type.replace(/ not null| check .*$/g, '');
  return [
    `alter table public.${name} add column if not exists ${column}_${i} ${bare};`,
    `create index if not exists ${name}_${column}_${i}_idx on public.${name} (${column}_${i});`,
    `update public.${name} set ${column}_${i} = null where ${column}_${i} is not null;`,
    '',
  ].join('\n');
}
