import assert from 'node:assert/strict';
import { vocabulary } from '../../src/analysis/configuration.ts';
import { decidedBy } from '../../src/analysis/decisions.ts';
import { createSession } from '../../src/analysis/session.ts';
import { readConfiguration } from '../../src/configuration/index.ts';
import type { Severity } from '../../src/rules/rule.ts';
import { schemaOf } from '../rules/harness.ts';
import { memoryFiles } from '../support/memory-files.ts';

const CUSTOMERS = 'create table customers (id int primary key, email text, full_name text, phone text);';
const COPY = 'create table customers_v2 (id int primary key, email text, full_name text, phone text, vip boolean);';

interface Told {
  /** "rule: tables" */
  readonly findings: string[];
  /** "words at the place: message", with an asterisk in front where the words could go. */
  readonly problems: string[];
  readonly silenced: (readonly string[])[];
}

async function told(
  files: Readonly<Record<string, string>>,
  { root = '/shop', rules = {} }: { root?: string; rules?: Record<string, Severity | 'off'> } = {},
): Promise<Told> {
  const session = createSession({ files: memoryFiles(files), roots: [root], severities: rules });
  await session.load();
  const { databases, problems, texts } = session.review();
  return {
    findings: databases.flatMap((d) => d.findings.map((f) => `${f.ruleId}: ${f.tables.join(' ')}`)),
    problems: problems.map(({ path, at, severity, message, silencing }) => {
      assert.equal(severity, 'info');
      const words = texts.get(path)?.slice(at?.start, at?.end);
      return `${silencing === 'unused' ? '*' : ''}${words}: ${message}`;
    }),
    silenced: databases.flatMap((d) => d.decisions.flatMap((use) => use.silenced)),
  };
}

const migrations = (...texts: string[]) =>
  Object.fromEntries(texts.map((text, i) => [`/shop/migrations/00${i + 1}_step.sql`, `${text}\n`]));

describe('ignores', () => {
  it('silence what they name, and nothing is said of them where they give a reason', async () => {
    const ignore = '-- tablefold-ignore versioned-table: kept for the auditors';
    assert.deepEqual(await told(migrations(CUSTOMERS, `${ignore}\n${COPY}`)), {
      findings: [],
      problems: [],
      silenced: [],
    });
    const file = '-- tablefold-ignore-file versioned-table: kept for the auditors';
    assert.deepEqual((await told(migrations(CUSTOMERS, `${COPY}\n${file}`))).problems, []);
  });

  it('silence as well without a reason, and are told that they give none', async () => {
    const { findings, problems } = await told(migrations(CUSTOMERS, `-- tablefold-ignore versioned-table\n${COPY}`));
    assert.deepEqual(findings, []);
    assert.deepEqual(problems, [
      'tablefold-ignore versioned-table: the ignore says no reason; give it one behind a colon',
    ]);
  });

  it('are reported where there is nothing to ignore', async () => {
    const texts = [
      `-- tablefold-ignore versioned-table: once\n${CUSTOMERS}`,
      `-- tablefold-ignore versioned-table, duplicate-table: audited\n${COPY}`,
      `-- tablefold-ignore-file: all of it\ncreate table orders (id int primary key);`,
    ];
    assert.deepEqual((await told(migrations(...texts))).problems, [
      '*tablefold-ignore versioned-table: once: there is no finding of versioned-table here to ignore; remove the comment',
      '*duplicate-table: there is no finding of duplicate-table here to ignore; leave the rule out',
      '*tablefold-ignore-file: all of it: there is nothing in this file to ignore; remove the comment',
    ]);
  });

  it('that name what is no rule are told what was meant', async () => {
    const { findings, problems } = await told(
      migrations(CUSTOMERS, `-- tablefold-ignore versoned-table: audited\n${COPY}`),
    );
    assert.deepEqual(findings, ['versioned-table: public.customers_v2 public.customers']);
    assert.deepEqual(problems, ['versoned-table: there is no rule "versoned-table"; did you mean "versioned-table"?']);
  });

  it('are not called unused where nobody knows what they would ignore', async () => {
    const texts = [CUSTOMERS, `-- tablefold-ignore versioned-table: audited\n${COPY}`];
    assert.deepEqual((await told(migrations(...texts), { rules: { 'versioned-table': 'off' } })).problems, []);
    const broken = texts.map((text) => text.replace('customers_v2 (', 'customers_v2 ((('));
    assert.deepEqual((await told(migrations(...broken))).problems, []);
  });

  it('are told of in a program, too, once however often its text runs', async () => {
    const rb = (up: string) => `class A < ActiveRecord::Migration[7.1]\n  def up\n${up}\n  end\nend\n`;
    const { problems } = await told({
      '/shop/db/migrate/20240101000000_a.rb': rb(
        `    # tablefold-ignore versioned-table: no\n    execute "create table a (id int)"`,
      ),
      '/shop/db/migrate/20240101000001_b.rb': rb(
        `    %w[b c].each do |t|\n      execute "/* tablefold-ignore versioned-table: no */ create table #{t} (id int)"\n    end`,
      ),
    });
    const unused = 'there is no finding of versioned-table here to ignore; remove the comment';
    assert.deepEqual(problems, Array(2).fill(`*tablefold-ignore versioned-table: no: ${unused}`));
  });
});

describe('decisions, as a rule asks for them', () => {
  function decided() {
    const snapshot = schemaOf('create table a (x int); create table b (x int); create table c (x int);');
    const decisions = [['a', 'b'], ['c']].map((keep) => ({ keep, because: 'so' }));
    const text = JSON.stringify({ decisions });
    return decidedBy(readConfiguration('/shop/tablefold.json', text, vocabulary), snapshot);
  }

  it('are about all of the tables at once', () => {
    const { isDecided, isDecidedInParts } = decided();
    for (const decide of [isDecided, isDecidedInParts]) {
      assert.equal(decide(['public.b', 'public.a']), true);
      assert.equal(decide(['public.a', 'public.c']), false);
      assert.equal(decide([]), false);
    }
  });

  it('are about one table as a whole where it is kept beside another, and about its parts where it is kept for itself', () => {
    const { isDecided, isDecidedInParts } = decided();
    assert.deepEqual([isDecided(['public.a']), isDecided(['public.c'])], [true, true]);
    assert.deepEqual([isDecidedInParts(['public.a']), isDecidedInParts(['public.c'])], [false, true]);
  });
});

describe('decisions', () => {
  const decide = (...decisions: unknown[]) => ({ '/shop/tablefold.json': JSON.stringify({ decisions }) });
  const keep = (...names: string[]) => ({ keep: names, because: 'two shops' });

  it('silence a pair by its names, with or without their schema', async () => {
    for (const names of [
      ['public.customers_v2', 'public.customers'],
      ['customers', 'Customers_V2'],
    ]) {
      assert.deepEqual(await told({ ...migrations(CUSTOMERS, COPY), ...decide(keep(...names)) }), {
        findings: [],
        problems: [],
        silenced: [['public.customers', 'public.customers_v2']],
      });
    }
  });

  it('leave what is said of other pairs', async () => {
    const old = COPY.replace('customers_v2', 'customers_old');
    const { findings, silenced } = await told({
      ...migrations(CUSTOMERS, COPY, old),
      ...decide(keep('customers', 'customers_v2')),
    });
    assert.ok(findings.includes('versioned-table: public.customers_old public.customers'), findings.join());
    assert.ok(!findings.includes('versioned-table: public.customers_v2 public.customers'), findings.join());
    assert.deepEqual(silenced[0], ['public.customers', 'public.customers_v2']);
  });

  it('that nothing comes of are told so, and those about tables that there are not', async () => {
    const files = migrations(
      CUSTOMERS,
      'create schema a; create schema b; create table a.t (x int); create table b.t (x int);',
    );
    const decisions = [keep('customers', 'a.t'), keep('customers', 'custmers'), keep('t', 'customers')];
    assert.deepEqual((await told({ ...files, ...decide(...decisions) })).problems, [
      '*["customers","a.t"]: no rule would say anything of customers and a.t without this decision; remove it',
      '"custmers": table "custmers" does not exist; did you mean "customers"?',
      '"t": table "t" is ambiguous; say which: a.t, b.t',
    ]);
  });

  it('hold for each database that a file configures, and are used where one of them needs them', async () => {
    const files = {
      '/shop/one/migrations/001_a.sql': CUSTOMERS,
      '/shop/one/migrations/002_b.sql': COPY,
      '/shop/two/migrations/001_a.sql': `${CUSTOMERS} create table orders (id int primary key);`,
    };
    assert.deepEqual(await told({ ...files, ...decide(keep('customers', 'customers_v2')) }), {
      findings: [],
      problems: [],
      silenced: [['public.customers', 'public.customers_v2']],
    });
    assert.deepEqual((await told({ ...files, ...decide(keep('customers_v2', 'orders')) })).problems, [
      '*["customers_v2","orders"]: these tables are in different databases, which nobody compares; remove the decision',
    ]);
  });

  it('are not judged by a review of a part of what they are for, nor while a rule that asks for them is off', async () => {
    const files = { ...migrations(CUSTOMERS), ...decide(keep('customers', 'elsewhere')) };
    assert.deepEqual((await told(files, { root: '/shop/migrations' })).problems, []);
    const off = { rules: { 'duplicate-table': 'off' as const } };
    const idle = { ...migrations(CUSTOMERS, 'create table orders (id int);'), ...decide(keep('customers', 'orders')) };
    assert.deepEqual((await told(idle, off)).problems, []);
    assert.equal((await told(idle)).problems.length, 1);
  });
});
