import assert from 'node:assert/strict';
import { ignoring, readDirectives } from '../../src/analysis/directives.ts';

/** Whether a finding of `rule` at the marker `<here>` would be ignored. */
function ignored(sql: string, rule = 'versioned-table'): boolean {
  const offset = sql.indexOf('<here>');
  assert.ok(offset >= 0, 'the SQL marks a place');
  return ignoring(readDirectives(sql.replace('<here>', '')), rule, offset).length > 0;
}

describe('comment directives', () => {
  it('ignore a rule for the statement that follows', () => {
    assert.equal(ignored('-- tablefold: ignore versioned-table\ncreate table <here>users_v2 ();'), true);
  });

  it('hold for one statement only', () => {
    assert.equal(
      ignored('-- tablefold: ignore versioned-table\ncreate table a ();\ncreate table <here>users_v2 ();'),
      false,
    );
  });

  it('hold for their own line when they stand behind code', () => {
    assert.equal(ignored('create table <here>users_v2 ( -- tablefold: ignore versioned-table\n);'), true);
    assert.equal(ignored('create table a (); -- tablefold: ignore\ncreate table <here>users_v2 ();'), false);
  });

  it('leave other rules alone', () => {
    assert.equal(ignored('-- tablefold: ignore duplicate-table\ncreate table <here>users_v2 ();'), false);
  });

  it('ignore every rule when none is named, and several when several are', () => {
    assert.equal(ignored('-- tablefold: ignore\ncreate table <here>users_v2 ();'), true);
    assert.equal(
      ignored('/* tablefold: ignore duplicate-table, versioned-table */ create table <here>users_v2 ();'),
      true,
    );
  });

  it('may give a reason', () => {
    assert.equal(
      ignored('-- tablefold: ignore duplicate-table -- versioned-table is another matter\ncreate table <here>t ();'),
      false,
    );
    assert.equal(
      ignored('-- tablefold: ignore versioned-table -- kept until the app moves\ncreate table <here>t ();'),
      true,
    );
  });

  it('can hold for the whole file', () => {
    assert.equal(ignored('create table <here>users_v2 ();\n-- tablefold: ignore-file versioned-table\n'), true);
  });

  it('are not read inside strings', () => {
    assert.equal(ignored("select '-- tablefold: ignore-file';\ncreate table <here>users_v2 ();"), false);
  });
});
