import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../../src/node/engine.ts';
import { assertMatches } from '../reporting/schemas.ts';
import { withoutViews } from './engines.ts';
import { clean, filesIn, folderWith, removeFolders, twice } from './folders.ts';
import { tablefold } from './surroundings.ts';

const marketing = fileURLToPath(new URL('../../samples/marketing', import.meta.url));

describe('tablefold review', () => {
  after(removeFolders);

  it('explains the findings, then shows the best merge with its migration and proof, and writes nothing', async () => {
    const cwd = folderWith(twice);
    const { code, out, err } = await tablefold(['review'], { cwd, openEngine: openEmbedded });
    assert.deepEqual([code, err], [0, '']);
    const order = ['warning[versioned-table]', 'Found ', '── Merge users_v2 into users ─', '── Proof ─', '\nProved on'];
    const places = order.map((part) => out.indexOf(part));
    assert.ok(
      places.every((place) => place >= 0),
      out,
    );
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
    assert.deepEqual(filesIn(cwd), twice);
  });

  it('shows the proof alone where no merge proves', async () => {
    const { code, out } = await tablefold(['review'], { cwd: folderWith(twice), openEngine: withoutViews });
    assert.equal(code, 0);
    assert.match(out, /── Merge users_v2 into users ─/);
    assert.match(out, /\nNo merge that was tried could be proved; this is the surest\.\n\n── Proof ─+\nRefuted/);
    assert.ok(!out.includes('(new)'), out);
    assert.ok(out.endsWith('\nSee its migration:\n  tablefold merge . users_v2 users\n'), out.slice(-200));
  });

  it('has no merge to show where nothing was found', async () => {
    const { code, out } = await tablefold(['review'], { cwd: folderWith(clean) });
    assert.equal(code, 0);
    assert.doesNotMatch(out, /Merge|Proof/);
  });

  it('stands by itself where PostgreSQL does not start', async () => {
    const openEngine = () => Promise.reject(new Error('out of memory'));
    const { code, out, err } = await tablefold(['review'], { cwd: folderWith(twice), openEngine });
    assert.equal(code, 0);
    assert.match(out, /Found 1 warning/);
    assert.match(err, /^tablefold: Merge users_v2 into users could not be proved: .*out of memory/);
  });

  it('finds what the marketing sample shows', async () => {
    const { code, out } = await tablefold(['check', marketing, '--format', 'json']);
    assert.equal(code, 1);
    const { findings, databases } = JSON.parse(out) as {
      findings: { ruleId: string; tables: string[]; columns: string[] }[];
      databases: { tables: number; gaps: unknown[]; problems: { severity: string }[] }[];
    };
    const about = (ruleId: string) =>
      [...new Set(findings.filter((f) => f.ruleId === ruleId).map((f) => f.tables[0]))].sort();
    assert.deepEqual(about('versioned-table'), [
      'pulse.content_plans_v2',
      'pulse.scheduled_social_posts_v2',
      'pulse.social_accounts_v2',
      'pulse.social_posts_v2',
    ]);
    assert.deepEqual(about('redeclared-table'), [
      'pulse.campaign_analytics',
      'pulse.content_items',
      'pulse.integrations',
    ]);
    // What depends on a part of a UNIQUE breaks the second form; a tenant key and an audit row have their reasons.
    assert.deepEqual(about('partial-dependency'), [
      'pulse.campaign_budgets',
      'pulse.integrations',
      'pulse.post_approvals',
    ]);
    assert.deepEqual(about('transitive-dependency'), ['pulse.ad_accounts', 'pulse.audit_log']);
    assert.equal(databases[0]?.tables, 46);
    assert.deepEqual(
      databases[0]?.problems.filter((p) => p.severity === 'error'),
      [],
    );
  });
});

describe('tablefold catalog', () => {
  after(removeFolders);

  it('prints the tables that the files add up to as a document that its schema describes', async () => {
    const { code, out } = await tablefold(['catalog'], { cwd: folderWith(twice) });
    assert.equal(code, 0);
    assertMatches('catalog', JSON.parse(out));
    assert.deepEqual(Object.keys(JSON.parse(out).databases[0].tables), ['public.users', 'public.users_v2']);
  });

  it('prints a document for the marketing sample that its schema describes', async () => {
    const { out } = await tablefold(['catalog', marketing]);
    assertMatches('catalog', JSON.parse(out));
  });

  it('prints SQL from which the same catalog is read', async () => {
    const cwd = folderWith(twice);
    const { out: sql } = await tablefold(['catalog', '--format', 'sql'], { cwd });
    const again = folderWith({ 'schema.sql': sql });
    const tables = async (folder: string, path: string) =>
      JSON.parse((await tablefold(['catalog', path], { cwd: folder })).out).databases[0].tables;
    assert.deepEqual(await tables(again, 'schema.sql'), await tables(cwd, '.'));
  });
});

describe('the program itself', () => {
  after(removeFolders);
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const spawn = (args: string[], env: Record<string, string> = {}) => {
    const cwd = fileURLToPath(new URL('../..', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, ...args], {
      cwd,
      env: { ...process.env, FORCE_COLOR: '', NO_COLOR: '', ...env },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('writes results to standard output, errors to standard error, and ends with the exit code', () => {
    const folder = folderWith(twice);
    const found = spawn(['check', folder]);
    assert.deepEqual([found.status, found.stderr], [1, '']);
    assert.match(found.stdout, /Found 1 warning/);
    assert.ok(!found.stdout.includes('\u001b'), 'no colours where no terminal listens');
    const nowhere = spawn(['check', `${folder}/nowhere`]);
    assert.deepEqual([nowhere.status, nowhere.stdout], [2, '']);
    assert.match(nowhere.stderr, /nowhere cannot be listed: no such file or folder/);
  });
});
