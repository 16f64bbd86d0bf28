import { strict as assert } from 'node:assert';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { createSession } from '../src/analysis/session.ts';
import { findDatabases } from '../src/migrations/index.ts';
import { nodeFiles } from '../src/node/files.ts';
import { loadNodeParser } from '../src/node/parser.ts';

const SAMPLES = join(import.meta.dirname, '..', 'samples');

/** What a sample promises: where its SQL is, which layout it has, and how many tables it comes to. */
const samples = [
  { name: 'marketing', path: 'marketing/migrations', layout: 'numbered', tables: 46 },
  { name: 'real-estate', path: 'real-estate/migrations', layout: 'golang-migrate', tables: 15 },
  { name: 'lead-crm', path: 'lead-crm/db/migrations', layout: 'goose', tables: 20 },
  { name: 'platform-a', path: 'platform-a/database/schema.sql', layout: 'plain', tables: 20 },
  { name: 'platform-b', path: 'platform-b/db/schema.sql', layout: 'plain', tables: 18 },
  { name: 'music-school', path: 'music-school/db/migrations', layout: 'flyway', tables: 17 },
];

/** What runs up: goose keeps the way back in the same file. */
function up(script: string): string {
  return readFileSync(script, 'utf8').split('-- +goose Down')[0] ?? '';
}

function scripts(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .filter((name) => name.endsWith('.sql') && !name.endsWith('.down.sql'))
    .sort()
    .map((name) => join(path, name));
}

const COUNT = `select count(*)::int as n from pg_class c join pg_namespace s on s.oid = c.relnamespace
  where c.relkind in ('r', 'p') and s.nspname not in ('pg_catalog', 'information_schema') and s.nspname !~ '^pg_toast'`;

describe('the samples', () => {
  let db: PGlite;
  before(async () => {
    db = await PGlite.create({ extensions: { pgcrypto } });
  });
  after(async () => {
    await db.close();
  });

  for (const { name, path, tables } of samples) {
    it(`${name} applies without an error and has ${tables} tables`, async () => {
      await db.exec('begin');
      try {
        for (const script of scripts(join(SAMPLES, path))) {
          await db.exec(up(script)).catch((error: Error) => assert.fail(`${script}: ${error.message}`));
        }
        assert.deepEqual((await db.query(COUNT)).rows, [{ n: tables }]);
      } finally {
        await db.exec('rollback');
      }
    });
  }

  it('are each found as one database, under its own name and layout', async () => {
    const { databases, problems } = await findDatabases(nodeFiles(), SAMPLES);
    const found = databases.map((d) => [d.name, d.root, d.layout.id]).sort();
    assert.deepEqual(found, samples.map((s) => [s.name, join(SAMPLES, s.path), s.layout]).sort());
    assert.deepEqual(problems, []);
  });

  it('are introduced in their README with the tables that they have', () => {
    const readme = readFileSync(join(SAMPLES, 'README.md'), 'utf8');
    for (const { name, tables } of samples) assert.ok(readme.includes(`| \`${name}\` | ${tables} |`), name);
  });

  it('are all listed here', () => {
    const folders = readdirSync(SAMPLES).filter((name) => statSync(join(SAMPLES, name)).isDirectory());
    assert.deepEqual(folders.sort(), samples.map((s) => s.name).sort());
    for (const { path } of samples) assert.ok(existsSync(join(SAMPLES, path)), path);
  });
});

describe('what is said of the marketing sample', () => {
  let said: readonly { readonly rule: string; readonly tables: readonly string[]; readonly message: string }[] = [];
  before(async () => {
    await loadNodeParser();
    const session = createSession({ files: nodeFiles(), roots: [join(SAMPLES, 'marketing')] });
    await session.load();
    said = session
      .review()
      .databases.flatMap((d) => d.findings.map((f) => ({ rule: f.ruleId, tables: f.tables, message: f.message })));
  });

  const names = (tables: readonly string[]) => tables.map((t) => t.slice(t.indexOf('.') + 1)).sort();
  const pairs = () =>
    said.flatMap(({ tables: [first, ...others] }) => others.map((other) => names([first ?? '', other]).join(' ')));

  it('names every version that a hotfix made', () => {
    const versions = said.filter((f) => f.rule === 'versioned-table').map((f) => names(f.tables).join(' '));
    assert.deepEqual(versions.sort(), [
      'content_plans content_plans_v2',
      'scheduled_social_posts scheduled_social_posts_v2',
      'social_accounts social_accounts_v2',
      'social_posts social_posts_v2',
    ]);
  });

  it('finds that posts are kept a third time', () => {
    assert.ok(pairs().includes('posts social_posts'));
    assert.ok(pairs().includes('posts scheduled_social_posts'));
  });

  it('gathers the tables of metrics, whatever their shape', () => {
    const family = said.find((f) => f.rule === 'fragmented-facts' && f.message.includes('metrics'));
    assert.deepEqual(names(family?.tables ?? []), [
      ...[
        'ad_metrics',
        'analytics_snapshots',
        'campaign_analytics',
        'campaign_metrics',
        'metrics',
        'performance_metrics',
      ],
      ...['social_account_metrics', 'social_post_metrics'],
    ]);
  });

  it('finds that connections are kept three times', () => {
    assert.ok(pairs().includes('integrations platform_connections'));
    assert.ok(pairs().includes('analytics_integrations integrations'));
  });

  it('keeps the assets apart: nothing but one name in two schemas is said of them', () => {
    const assets = said.filter((f) => f.tables.filter((t) => /\.(?:creative_)?assets$/.test(t)).length > 1);
    assert.deepEqual(
      assets.map((f) => f.rule),
      ['same-name-table'],
    );
    assert.match(assets[0]?.message ?? '', /hold different things/);
  });
});

describe('what is said of the music school', () => {
  it('is at least one of each violation of the normal forms, and nothing against an invoice’s address', async () => {
    await loadNodeParser();
    const session = createSession({ files: nodeFiles(), roots: [join(SAMPLES, 'music-school')] });
    await session.load();
    const findings = session.review().databases.flatMap((d) => d.findings);
    const loud = findings.filter((f) => f.severity === 'warning' || f.severity === 'info');
    const found = new Set(loud.map((f) => f.ruleId));
    const wanted = [
      ...['repeating-group', 'list-in-column', 'no-key', 'partial-dependency', 'transitive-dependency'],
      ...['embedded-entity', 'derived-column', 'redundant-flag', 'double-pointer', 'missing-foreign-key'],
      ...['unconstrained-enumeration', 'entity-attribute-value', 'polymorphic-reference', 'generic-json'],
    ];
    assert.deepEqual(
      wanted.filter((rule) => !found.has(rule)),
      [],
    );
    const address = loud.filter((f) => f.columns.includes('public.invoices.billing_city'));
    assert.deepEqual(address, []);
  });
});
