import assert from 'node:assert/strict';
import fc from 'fast-check';
import { flyway } from '../../src/hosts/frameworks/flyway.ts';
import { flywayMigrations } from '../../src/hosts/frameworks/flyway-files.ts';
import { flywayLocations, isAt, javaFolderBeside, locationOf } from '../../src/hosts/frameworks/flyway-locations.ts';
import { readHost } from '../../src/hosts/read.ts';
import { loadAllGrammars } from '../support/grammars.ts';
import { anySql, assertReadBack, onlySql } from './read-back.ts';

const NEW = {
  slug: 'add_users',
  down: 'drop table users;\n',
  now: new Date(0),
  version: '3.1',
  folder: 'src/main/java/db/migration',
};

describe('Flyway migrations in Java', () => {
  before(loadAllGrammars);

  it('read back the SQL that they were printed with, at its place', () => {
    const before = fc.constantFrom(undefined, {
      path: 'src/main/java/db/migration/V2__AddThings.java',
      text: 'package db.migration;\n\nclass V2__AddThings {\n\tString s = "a" +\n\t\t"b";\n}\n',
    });
    fc.assert(
      fc.property(anySql, before, (up, neighbour) => {
        const { path, text } = flywayMigrations.print({ ...NEW, up, ...(neighbour ? { neighbour } : {}) });
        assertReadBack(text, readHost(path, text, flyway), up);
      }),
    );
  });

  it('of any text are read without an error', () => {
    const pieces = [
      'class V1__a extends BaseJavaMigration {',
      'public void migrate(Context context) {',
      '}',
      '"""',
      '"""\n',
      '"',
      '\\',
      'st.execute(',
      ')',
      ';',
      '\r\n',
      'for (String s : ',
      'switch (x) { case 1 -> ',
      'é😀',
      'try (var a = ',
      '+',
      'x',
      '= new A() {',
      'return ',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string())), (words) => {
        readHost('V1__a.java', words.join(' '), flyway);
      }),
    );
  });

  it('are printed with a text block', () => {
    const { path, text } = flywayMigrations.print({ ...NEW, up: 'create table users (\n  id int\n);\n' });
    assert.equal(path, 'src/main/java/db/migration/V3_1__Add_users.java');
    assert.equal(
      text,
      `package db.migration;

import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class V3_1__Add_users extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("""
                create table users (
                  id int
                );
                """);
        }
    }
}
`,
    );
  });

  it('are printed in the form of the one before', () => {
    const neighbour = {
      path: 'src/main/java/org/example/V2__AddThings.java',
      text: 'package org.example.schema;\n\npublic class V2__AddThings extends BaseJavaMigration {\n  String s = "a" +\n    "b";\n}\n',
    };
    const { path, text } = flywayMigrations.print({ ...NEW, up: 'select "a";\nselect 2;\n', neighbour });
    assert.match(path, /\/V3_1__AddUsers\.java$/);
    assert.match(text, /^package org\.example\.schema;\n/);
    assert.match(text, /\n {6}statement\.execute\("select \\"a\\";\\n" \+\n {10}"select 2;\\n"\);\n/);
    assert.equal(onlySql(readHost(path, text, flyway)), 'select "a";\nselect 2;\n');
  });

  it('run with those in SQL in the order of their versions, repeatable ones last and by their descriptions', () => {
    const file = (path: string, text = '') => ({ path, text });
    const { files, problems } = flywayMigrations.order([
      file('src/main/resources/db/migration/V1__a.sql'),
      file('src/main/java/db/migration/V1_10__b.java'),
      file('src/main/resources/db/migration/V1.9__c.sql'),
      file('src/main/java/db/migration/R__Views.java'),
      file('src/main/resources/db/migration/R__Functions.sql'),
      file('src/main/java/db/migration/U1_10__b.java'),
      file('src/main/java/db/migration/Helper.java'),
      file(
        'src/main/java/db/migration/AddPlaces.java',
        'public MigrationVersion getVersion() { return MigrationVersion.fromVersion("1_9_5"); }',
      ),
      file('src/main/java/db/migration/V1__d.java'),
    ]);
    assert.deepEqual(
      files.map(({ path, version }) => `${version ?? 'R'} ${path.slice(path.lastIndexOf('/') + 1)}`),
      [
        '1 V1__d.java',
        '1 V1__a.sql',
        '1.9 V1.9__c.sql',
        '1.9.5 AddPlaces.java',
        '1.10 V1_10__b.java',
        'R R__Functions.sql',
        'R R__Views.java',
      ],
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ['src/main/resources/db/migration/V1__a.sql'],
    );
  });

  it('stand in the package that their SQL files stand in', () => {
    assert.equal(javaFolderBeside('a/src/main/resources/db/migration'), 'a/src/main/java/db/migration');
    assert.equal(javaFolderBeside('src/test/resources/db/migration/pg'), 'src/test/java/db/migration/pg');
    assert.equal(javaFolderBeside('db/migrations'), 'db/migrations');
    assert.equal(locationOf('a/src/main/kotlin/db/migration'), locationOf('a/src/main/resources/db/migration'));
    assert.notEqual(locationOf('a/src/main/java/db/migration'), locationOf('b/src/main/java/db/migration'));
  });

  it('stand where the configuration says', () => {
    const named = (text: string) => flywayLocations(text).map(({ kind, path }) => `${kind} ${path}`);
    assert.deepEqual(named('flyway.url=x\nflyway.locations=classpath:db/migration,filesystem:/sql\n'), [
      'classpath db/migration',
      'filesystem sql',
    ]);
    assert.deepEqual(
      named('spring:\n  flyway:\n    locations:\n      - classpath:org/example/a # ours\n      - db/b\n    x: y\n'),
      ['classpath org/example/a', 'classpath db/b'],
    );
    assert.deepEqual(named('spring.flyway.locations: classpath:db/migration/{vendor}\r\n'), [
      'classpath db/migration/{vendor}',
    ]);
    assert.deepEqual(named('[flyway]\nlocations = [\n  "filesystem:sql",\n  "classpath:db"\n]\nurl = "x"\n'), [
      'filesystem sql',
      'classpath db',
    ]);
    assert.deepEqual(named('locations: [a, b]\nspring:\n  x: y\n'), []);
    assert.deepEqual(named('# flyway.locations=classpath:x\n'), []);
    const [location] = flywayLocations('flyway.locations=classpath:org/example/a');
    assert.ok(location && isAt('m/src/main/java/org/example/a/v1', location));
    assert.ok(location && !isAt('m/src/main/java/org/example/ab', location));
  });

  it('run in a transaction unless they say otherwise', () => {
    const { transactional } = flywayMigrations;
    assert.equal(transactional('V1__a.java', 'class A { }'), true);
    assert.equal(transactional('V1__a.java', 'public boolean canExecuteInTransaction() {\n  return false;\n}'), false);
    assert.equal(transactional('V1__a.java', 'public boolean canExecuteInTransaction() { return true; }'), true);
  });

  it('are told from other classes by their names and what they extend', () => {
    assert.ok(flywayMigrations.isNamed('app/src/main/java/org/example/V1_2__Name.java'));
    assert.ok(flywayMigrations.isNamed('src/main/java/db/migration/AddPlaces.java'));
    assert.ok(!flywayMigrations.isNamed('src/main/java/org/example/Name.java'));
    assert.ok(flywayMigrations.isOne('public class V1__A extends BaseJavaMigration {'));
    assert.ok(flywayMigrations.isOne('public class V1__A extends Ours { public void migrate(Context context) {'));
    assert.ok(!flywayMigrations.isOne('public class Helper { static void run(Connection c) {'));
  });
});
