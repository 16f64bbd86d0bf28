import assert from 'node:assert/strict';
import { ignoring, readDirectives } from '../../src/analysis/directives.ts';

/** Whether a finding of `rule` at the marker `<here>` would be ignored. */
function ignored(sql: string, rule = 'versioned-table'): boolean {
  const offset = sql.indexOf('<here>');
  assert.ok(offset >= 0, 'the SQL marks a place');
  return ignoring(readDirectives(sql.replace('<here>', '')), rule, offset).length > 0;
}

/** What a comment says, on one line: its rules, and its reason in brackets. */
function said(sql: string): string[] {
  return readDirectives(sql).map(({ rules, reason, at, isForFile }) => {
    for (const rule of rules) assert.equal(sql.slice(rule.at.start, rule.at.end).toLowerCase(), rule.id);
    assert.match(sql.slice(at.start, at.end), /^tablefold/i);
    return `${isForFile ? 'file: ' : ''}${rules.map(({ id }) => id).join(' ') || 'all'} (${reason ?? ''})`;
  });
}

describe('comment directives', () => {
  it('ignore a rule for the statement that follows', () => {
    assert.equal(ignored('-- tablefold-ignore versioned-table: audited\ncreate table <here>users_v2 ();'), true);
  });

  it('hold for one statement only', () => {
    assert.equal(
      ignored('-- tablefold-ignore versioned-table: audited\ncreate table a ();\ncreate table <here>users_v2 ();'),
      false,
    );
  });

  it('hold for their own line when they stand behind code', () => {
    assert.equal(ignored('create table <here>users_v2 ( -- tablefold-ignore versioned-table: audited\n);'), true);
    assert.equal(ignored('create table a (); -- tablefold-ignore\ncreate table <here>users_v2 ();'), false);
  });

  it('hold for what is left of a statement when they stand on a line within it', () => {
    const within =
      'create table t (\n  id int,\n  -- tablefold-ignore synonymous-columns: two phones\n  <here>phone text\n);';
    assert.equal(ignored(within, 'synonymous-columns'), true);
  });

  it('leave other rules alone', () => {
    assert.equal(ignored('-- tablefold-ignore duplicate-table: audited\ncreate table <here>users_v2 ();'), false);
  });

  it('ignore every rule when none is named, and several when several are', () => {
    assert.equal(ignored('-- tablefold-ignore: audited\ncreate table <here>users_v2 ();'), true);
    assert.equal(
      ignored('/* tablefold-ignore duplicate-table, versioned-table: audited */ create table <here>users_v2 ();'),
      true,
    );
  });

  it('can hold for the whole file', () => {
    assert.equal(ignored('create table <here>users_v2 ();\n-- tablefold-ignore-file versioned-table: a copy\n'), true);
  });

  it('are not read inside strings, nor in other words', () => {
    assert.equal(ignored("select '-- tablefold-ignore-file';\ncreate table <here>users_v2 ();"), false);
    assert.deepEqual(said('-- tablefold-ignored: x\n-- tablefold-ignore-files: x\n-- no tablefold-ignore: x\n'), []);
  });

  it('give a reason behind a colon', () => {
    assert.deepEqual(said('-- tablefold-ignore versioned-table: kept until: the app moves'), [
      'versioned-table (kept until: the app moves)',
    ]);
    assert.deepEqual(said('/* tablefold-ignore-file versioned-table,duplicate-table : two shops */'), [
      'file: versioned-table duplicate-table (two shops)',
    ]);
    assert.deepEqual(said('-- TABLEFOLD-IGNORE Versioned-Table\n-- tablefold-ignore versioned-table: TODO say why'), [
      'versioned-table ()',
      'versioned-table ()',
    ]);
  });

  it('tell rules from a reason that lacks its colon', () => {
    assert.deepEqual(said('-- tablefold-ignore versioned-table kept for the auditors'), [
      'versioned-table (kept for the auditors)',
    ]);
    assert.deepEqual(said('-- tablefold-ignore versioned-table duplicate-tabel: x'), [
      'versioned-table duplicate-tabel (x)',
    ]);
    assert.deepEqual(said('-- tablefold-ignore versioned-table, kept'), ['versioned-table kept ()']);
  });

  it('are read in their older spelling, too', () => {
    assert.equal(ignored('-- tablefold: ignore versioned-table\ncreate table <here>users_v2 ();'), true);
    assert.equal(ignored('create table a (); -- tablefold: ignore\ncreate table <here>users_v2 ();'), false);
    assert.equal(ignored('create table <here>users_v2 ();\n-- tablefold: ignore-file versioned-table\n'), true);
    assert.equal(
      ignored('/* tablefold: ignore duplicate-table, versioned-table */ create table <here>users_v2 ();'),
      true,
    );
    assert.equal(
      ignored('-- tablefold: ignore duplicate-table -- versioned-table is another matter\ncreate table <here>t ();'),
      false,
    );
    assert.deepEqual(said('-- tablefold: ignore duplicate-table versioned-table -- two shops'), [
      'duplicate-table versioned-table (two shops)',
    ]);
    assert.deepEqual(said('-- tablefold:ignore-file -- generated'), ['file: all (generated)']);
  });
});
