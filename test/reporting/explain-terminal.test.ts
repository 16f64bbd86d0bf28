import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { type PairDocument, renderExplanation, type TableDocument } from '../../src/reporting/index.ts';
import { HINT, WARNING } from '../../src/similarity/index.ts';
import { explainedPair, explainedTable, ROOMS, TWINS } from './explanations.ts';

const place = (line: number) => ({
  file: 'schema.sql',
  range: { start: { line, character: 13 }, end: { line, character: 20 } },
});

const PAIR: PairDocument = {
  version: 1,
  subject: 'pair',
  database: 'shop',
  left: { table: 'public.clients', label: 'clients', columns: 5, telling: 3, alone: [] },
  right: { table: 'public.customers', label: 'customers', columns: 6, telling: 4, alone: ['vip', 'note'] },
  names: 'synonymous',
  columns: [
    {
      left: 'email_address',
      right: 'email',
      leftType: 'character varying(320)',
      rightType: 'text',
      types: 'compatible',
      by: 'synonym',
      quality: 0.8075,
      counts: 'sound',
      weight: 0.5601,
      astray: false,
    },
    {
      left: 'legal_name',
      right: 'full_name',
      leftType: 'text',
      rightType: 'text',
      types: 'same',
      by: 'part of the name',
      quality: 0.4,
      counts: 'faint',
      weight: 1,
      astray: false,
    },
    {
      left: 'client_id',
      right: 'id',
      leftType: 'bigint',
      rightType: 'bigint',
      types: 'same',
      by: 'normalized name',
      quality: 0.95,
      counts: 'housekeeping',
      weight: 0.05,
      astray: false,
    },
  ],
  structure: { score: 0.51, count: 1.2, jaccard: 0.21, containment: 0.4 },
  contributions: [
    { kind: 'made together', points: -0.2, because: 'one file creates both', final: false },
    { kind: 'related names', points: 0.3, because: 'their names say the same in other words', final: false },
  ],
  score: 0.61,
  thresholds: { hint: 0.3, warning: 0.65 },
  verdict: 'hint',
  changes: [
    {
      how: 'without',
      kind: 'made together',
      score: 0.81,
      verdict: 'warning',
      action: null,
      sql: null,
    },
    {
      how: 'with',
      kind: 'comments differ',
      score: 0.21,
      verdict: 'apart',
      action: 'say in a comment on either table what sets it apart from the other',
      sql: "comment on table clients is 'Unlike customers, ...';",
    },
  ],
  summary: 'Reported by duplicate-table.',
  reported: true,
  reasons: [],
  places: { left: place(10), right: place(0) },
  findings: [
    {
      ruleId: 'duplicate-table',
      severity: 'info',
      table: 'public.clients',
      message: 'clients may hold the same thing as customers.',
      ...place(10),
    },
  ],
  beside: [],
  silenced: [],
  keeping: [{ comment: '-- tablefold-ignore duplicate-table: <reason>', ...place(10) }],
  decision: { keep: ['clients', 'customers'], because: '<reason>' },
};

describe('an explanation in the terminal', () => {
  it('shows the columns, the ledger, and what would change the verdict', () => {
    const next = [{ what: 'See what merging them takes', command: 'tablefold merge . clients customers' }];
    assert.equal(
      renderExplanation(PAIR, { next }),
      `── clients and customers ───────────────────────────────────────────── 0.61 hint

  clients: 5 columns, 3 beyond housekeeping
  --> schema.sql:11:14
  customers: 6 columns, 4 beyond housekeeping
  --> schema.sql:1:14

Reported by duplicate-table.

info[duplicate-table]: clients may hold the same thing as customers.
  --> schema.sql:11:14

Columns
  clients        customers  paired by         quality  weight
  email_address  email      synonym              0.81    0.56
  legal_name     full_name  part of the name     0.40    1.00

  not counted   client_id = id (housekeeping)
  types differ  email_address character varying(320) against email text
  only in       customers: vip, note

Points
   0.51  structure      1.2 of 3 and 4 columns are in both: 21 % of all, 40 % of
                        the smaller, by number and rarity
  +0.30  related names  their names say the same in other words
  -0.20  made together  one file creates both
  ─────
   0.61  hint           a hint starts at 0.30, a warning at 0.65

What would change it
  0.31 above where a hint starts, 0.04 short of a warning.
   0.81  warning  without "made together"
   0.21  apart    say in a comment on either table what sets it apart from the
                  other
                  comment on table clients is 'Unlike customers, ...';

To keep both as they are, say why, in one of these places
  { "keep": ["clients", "customers"], "because": "<reason>" }
  --> "decisions" in tablefold.json
  -- tablefold-ignore duplicate-table: <reason>
  --> schema.sql:11:14

See what merging them takes:
  tablefold merge . clients customers
`,
    );
  });

  it('shows one table with what is near it, a line each', () => {
    const near = { table: 'public.clients', label: 'clients', score: 0.61, verdict: 'hint' } as const;
    const document: TableDocument = {
      version: 1,
      subject: 'table',
      database: 'shop',
      table: 'public.customers',
      label: 'customers',
      place: place(0),
      columns: 6,
      normalForm: {
        form: '2NF',
        declared: 'BCNF',
        keys: [['id']],
        dependencies: [
          {
            lhs: ['city_id'],
            rhs: ['city_name'],
            basis: 'inferred',
            because: 'city_name is called after cities.name',
            where: null,
            confidence: 0.6,
          },
        ],
        obstacles: [
          {
            lhs: ['city_id'],
            rhs: ['city_name'],
            breaks: '3NF',
            why: 'city_name depends on city_id, which holds no key, and it belongs to no key',
          },
        ],
      },
      findings: [],
      silenced: [
        {
          ruleId: 'duplicate-table',
          severity: 'info',
          table: 'public.clients',
          message: 'One thing.',
          because: 'its rule is off',
          ...place(10),
        },
      ],
      nearest: [
        { ...near, for: { kind: 'structure', points: 0.51, because: '' }, against: null },
        {
          table: 'crm.client_orders',
          label: 'crm.client_orders',
          score: -0.2,
          verdict: 'apart',
          for: null,
          against: { kind: 'foreign key', points: -0.5, because: '' },
        },
      ],
    };
    assert.equal(
      renderExplanation(document),
      `── customers ───────────────────────────────────────────────────────── 6 columns
  --> schema.sql:1:14

customers is in 2NF by what rows and names say, in BCNF by its declarations.
  key   id
  not 3NF  city_name depends on city_id, which holds no key, and it belongs to
            no key.
  inferred  city_id -> city_name
            city_name is called after cities.name

info[duplicate-table]: not reported, its rule is off: One thing.
  --> schema.sql:11:14

Nearest tables
   0.61  hint     clients            +0.51 structure
  -0.20  apart    crm.client_orders  -0.50 foreign key
`,
    );
    assert.match(
      renderExplanation({ ...document, silenced: [], nearest: [] }),
      /\n\nNothing is found about customers\.\n\nNo other table has anything in common with it\.\n$/,
    );
  });

  it('says in a line what is about a third table', () => {
    const [finding] = PAIR.findings;
    assert.ok(finding);
    const beside = [{ ...finding, table: 'public.buyers', message: 'buyers holds the same thing as both.' }];
    assert.match(
      renderExplanation({ ...PAIR, findings: [], beside }),
      /\n\nduplicate-table names both, about public\.buyers\n {2}--> schema\.sql:11:14\n\nColumns\n/,
    );
  });

  it('never shows a score as a threshold that it does not reach', () => {
    const thresholds = { hint: HINT, warning: WARNING };
    const shown = renderExplanation({ ...PAIR, score: WARNING - 0.0001, thresholds });
    const [, score] = / (\d\.\d+) hint\n/.exec(shown) ?? [];
    assert.ok(Number(score) < WARNING, score);
    assert.match(shown, /, less than 0\.01 short of a warning\.\n/);
  });

  it('keeps within the width, whatever the names are like', () => {
    const long = 'a_table_whose_name_somebody_thought_should_say_all_there_is_about';
    const document: PairDocument = {
      ...PAIR,
      left: { ...PAIR.left, table: `public.${long}_one`, label: `${long}_one` },
      columns: PAIR.columns.map((c) => ({ ...c, left: `${c.left}_${long}`, right: `${c.right}_${long}` })),
    };
    for (const width of [60, 80, 100]) {
      const wide = renderExplanation(document, { width })
        .split('\n')
        .filter((line) => stringWidth(line) > width && !line.includes(long));
      assert.deepEqual(wide, [], `at ${width}`);
    }
    const rows = renderExplanation(document).match(/^ {2}email_.*$/gm) ?? [];
    assert.match(rows[0] ?? '', /^ {2}email_\S*…\S+ {2}email_\S*…\S+ {2}synonym/);
    assert.ok(stringWidth(rows[0] ?? '') <= 80);
  });

  it('writes a name that both have once where there is too little room', () => {
    const long = 'a_column_whose_name_takes_more_than_its_fair_share_of_a_line';
    const [one] = PAIR.columns;
    assert.ok(one);
    const document = { ...PAIR, columns: [one, { ...one, left: long, right: long }] };
    assert.match(renderExplanation(document), /\n {2}a_column_\S*…\S+ {2}= +synonym /);
    assert.match(renderExplanation(document, { width: 200 }), new RegExp(`\n  ${long}  ${long}  synonym `));
  });

  it('says where nothing is paired, or nothing that counts', () => {
    const nothing = renderExplanation({ ...PAIR, columns: [] });
    assert.match(nothing, /\nColumns\n {2}No column of the one is paired with one of the other\.\n\n {2}only in /);
    const little = renderExplanation({ ...PAIR, columns: PAIR.columns.slice(-1) });
    assert.match(little, /\nColumns\n {2}not counted {3}client_id = id \(housekeeping\)\n/);
  });

  it('colours when asked and says the same when not', async () => {
    for (const document of [
      await explainedPair(TWINS + ROOMS, 'customers', 'clients'),
      await explainedTable(TWINS + ROOMS, 'customers'),
    ]) {
      const coloured = renderExplanation(document, { colours: true });
      assert.ok(coloured.includes('\u001b['));
      assert.equal(stripVTControlCharacters(coloured), renderExplanation(document));
    }
  });
});
