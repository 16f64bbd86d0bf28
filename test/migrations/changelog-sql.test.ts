import assert from 'node:assert/strict';
import { readFacts } from '../../src/catalog/index.ts';
import { changelogSql, ownChanges } from '../../src/migrations/changelog-sql.ts';
import { type Database, findDatabases } from '../../src/migrations/index.ts';
import { memoryFiles } from '../support/memory-files.ts';

/** The statements of a changelog's SQL, each as it stands in the blanked text; and that no offset moved. */
function statements(text: string): string[] {
  const sql = changelogSql(text);
  assert.equal(sql.length, text.length);
  return sql
    .split(';')
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

describe('SQL within a changelog of Liquibase', () => {
  it('is read in YAML, as a block, a plain or a quoted scalar', () =>
    assert.deepEqual(
      statements(`databaseChangeLog:
  - changeSet:
      id: 1
      changes:
        - sql: create table a (x int)
        - sql:
            splitStatements: false
            sql: |
              create table b (
                y int -- a comment
              );
        - sql: { sql: 'create table c (z text default ''none'')', dbms: "postgresql, h2" }
        - sql: { sql: select 1, dbms: oracle }
      rollback:
        - sql: drop table a
  - changeSet:
      dbms: mysql
      changes:
        - sql: select 2
`),
      ['create table a (x int)', 'create table b ( y int -- a comment )', "create table c (z text default 'none' )"],
    ));

  it('is read in JSON, whose escapes stand for one sign each', () =>
    assert.deepEqual(
      statements(
        '{ "databaseChangeLog": [ { "changeSet": { "changes": [ { "sql": { "sql": "create table \\"A b\\" (\\n\\tx int)" } } ] } } ] }',
      ),
      ['create table "A b" ( x int)'],
    ));

  it('is read in XML, with its entities and without rollbacks', () =>
    assert.deepEqual(
      statements(`<databaseChangeLog>
  <!-- <sql>select 0</sql> -->
  <changeSet id="1" author="ada">
    <sql splitStatements="false">create table a (x int check (x &lt;&gt; 0 and x &gt;= 1))</sql>
    <sql><![CDATA[create view v as select 1 where 1 < 2]]></sql>
    <sql dbms="oracle">select 3</sql>
    <rollback><sql>drop table a</sql></rollback>
  </changeSet>
  <changeSet id="2" author="ada" dbms="h2"><sql>select 4</sql></changeSet>
</databaseChangeLog>`),
      ['create table a (x int check (x <> 0 and x >= 1))', 'create view v as select 1 where 1 < 2'],
    ));

  it('is replayed where it stands, before the files that the changelog includes', async () => {
    const path = '/w/db/changelog/db.changelog-master.yaml';
    const text =
      'databaseChangeLog:\n- changeSet:\n    id: 1\n    changes:\n    - sql: create table a (x int)\n- include:\n    file: b.sql\n    relativeToChangelogFile: true\n- changeSet:\n    id: 2\n    changes:\n    - addColumn:\n        tableName: a\n';
    const files = { [path]: text, '/w/db/changelog/b.sql': '--liquibase formatted sql\n--changeset ada:2\nselect 1;' };
    const { databases, problems } = await findDatabases(memoryFiles(files), '/w');
    const { layout, files: found } = databases[0] as Database;
    assert.deepEqual(
      found.map((file) => file.path),
      [path, '/w/db/changelog/b.sql'],
    );
    const { problems: syntax, statements: count } = readFacts(path, layout.sqlOf?.(path, text) ?? '');
    assert.deepEqual([syntax, count], [[], 1]);
    assert.deepEqual(
      problems.map(({ message }) => message),
      [
        'its addColumn is no SQL and not read, so that what is reviewed lacks what they do; review what "liquibase update-sql" prints',
      ],
    );
  });

  it('is found where there is no SQL file at all', async () => {
    const path = '/w/db/changelog.xml';
    const text =
      '<databaseChangeLog><changeSet id="1" author="a"><sql>create table a ()</sql></changeSet></databaseChangeLog>';
    const { databases } = await findDatabases(memoryFiles({ [path]: text }), '/w');
    assert.deepEqual(
      databases.map(({ layout, files }) => [layout.id, files[0]?.path]),
      [['liquibase', path]],
    );
  });

  it('is not looked for in what a build wrote or in another system’s folder', async () => {
    const text =
      '<databaseChangeLog><changeSet id="1" author="a"><sql>create table a ()</sql></changeSet></databaseChangeLog>';
    const files = {
      '/w/target/classes/db/changelog.xml': text,
      '/w/mysql/changelog.xml': text,
      '/w/postgres/a.txt': '',
    };
    const { databases } = await findDatabases(memoryFiles(files), '/w');
    assert.deepEqual(databases, []);
  });

  it('is not what Liquibase does by changes of its own', () =>
    assert.deepEqual(
      ownChanges(
        'databaseChangeLog:\n- changeSet:\n    changes:\n    - createTable:\n        x: 1\n    - createTable: {}\n    # - addColumn:\n',
      ),
      ['createTable'],
    ));
});
