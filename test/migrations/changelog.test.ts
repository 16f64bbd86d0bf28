import assert from 'node:assert/strict';
import { includeAlike, includesOf } from '../../src/migrations/changelog.ts';
import { applyEdits } from '../../src/text/edit.ts';

/** The changelog with one more include, written as its last one is. */
function withInclude(text: string, path: string): string {
  const like = includesOf(text).findLast(({ isFolder }) => !isFolder);
  const edit = like && includeAlike(text, like, path);
  return edit ? applyEdits(text, [edit]) : text;
}

describe('a changelog of Liquibase', () => {
  it('gets one more include in its own hand in YAML, behind all there is', () =>
    assert.equal(
      withInclude(
        'databaseChangeLog:\r\n  - include: # first\r\n      file: a.sql\r\n  - includeAll: {path: b}\r\n',
        'c.sql',
      ),
      'databaseChangeLog:\r\n  - include: # first\r\n      file: a.sql\r\n  - includeAll: {path: b}\r\n  - include: # first\r\n      file: c.sql\r\n',
    ));

  it('gets one more include in JSON', () => {
    const text = '{ "databaseChangeLog": [\n    { "include": { "file": "a.sql" } }\n  ]\n}\n';
    assert.equal(
      withInclude(text, 'b.sql'),
      '{ "databaseChangeLog": [\n    { "include": { "file": "a.sql" } },\n    { "include": { "file": "b.sql" } }\n  ]\n}\n',
    );
  });

  it('gets one more include in XML', () => {
    const text = '<databaseChangeLog>\n\t<include file="a.sql"/>\n\t<changeSet id="1"/>\n</databaseChangeLog>\n';
    assert.equal(
      withInclude(text, 'b.sql'),
      '<databaseChangeLog>\n\t<include file="a.sql"/>\n\t<changeSet id="1"/>\n\t<include file="b.sql"/>\n</databaseChangeLog>\n',
    );
  });

  it('says nothing where it cannot be read', () => {
    for (const text of [
      '',
      '{',
      'databaseChangeLog: [',
      'databaseChangeLog: 3',
      '- include',
      '<databaseChangeLog><include ',
    ])
      assert.deepEqual(includesOf(text), []);
  });
});
