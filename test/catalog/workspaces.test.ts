import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from '../../src/analysis/read-file.ts';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { replay } from '../../src/catalog/index.ts';
import type { Snapshot } from '../../src/catalog/model.ts';
import { type Database, findDatabases } from '../../src/migrations/index.ts';
import { nodeFiles } from '../../src/node/files.ts';
import { quoteIdentifier } from '../../src/sql/identifiers.ts';
import { readSql } from '../../src/sql/read.ts';
import { assertSameObjects } from '../support/objects.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { statementsThatRun } from '../support/statements-that-run.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Folders that are workspaces of their own: every layout's fixture, what refactorings start from, and the samples. */
function workspaces(): string[] {
  const below = (folder: string) => readdirSync(path.join(ROOT, folder)).map((name) => `${folder}/${name}`);
  const layouts = below('test/fixtures/layouts').map((folder) => `${folder}/shop`);
  const refactorings = below('test/fixtures/refactorings')
    .flatMap(below)
    .map((folder) => `${folder}/before`);
  const samples = below('samples').filter((folder) => !folder.endsWith('.md'));
  return [...layouts, ...refactorings, ...samples].filter((folder) => existsSync(path.join(ROOT, folder))).sort();
}

/** What the files of a database run, each in a session of its own. */
function statementsOf(database: Database, texts: ReadonlyMap<string, string>): string[] {
  return database.files.flatMap(({ path: file }) => [
    ...statementsThatRun(database.layout, file, texts),
    'commit',
    'discard all',
  ]);
}

/** What a library makes without SQL, where a fixture takes it for given: the file outside.sql beside its workspace. */
function outsideOf(folder: string): string[] {
  const file = path.join(ROOT, folder, '../outside.sql');
  return existsSync(file) ? [readFileSync(file, 'utf8')] : [];
}

/** Roles belong to a server, not to a database: those that the files take for granted are there. */
function missingRoles(snapshot: Snapshot, texts: ReadonlyMap<string, string>): string[] {
  const all = [...texts.values()].map((text) => readSql(text).sql).join('\n');
  return [...snapshot.roles]
    .filter((role) => !/^(public|current_user|session_user|postgres)$/.test(role))
    .filter((role) => !new RegExp(`create\\s+(role|user)\\s+"?${role}\\b`, 'i').test(all))
    .map((role) => `create role ${quoteIdentifier(role)}`);
}

const DATA = /^\s*(insert|update|delete|copy|merge|with|truncate|select)\b/i;

for (const engine of ['pglite', 'server'] as const)
  describe(`replay on ${engine} makes the catalog that PostgreSQL makes of`, () => {
    let oracle: Oracle;
    before(async () => {
      oracle = await openOracle(engine);
    });
    after(() => oracle.close());

    for (const folder of workspaces())
      it(folder, async () => {
        const { databases, texts } = await findDatabases(nodeFiles(), path.join(ROOT, folder));
        for (const database of databases) {
          const textOf = (file: string) => texts.get(file) ?? '';
          const facts = database.files.map(({ path: file }) => readFile(database, file, textOf(file), textOf).facts);
          const snapshot = replay(facts);
          const outside = outsideOf(folder);
          const { tables: given } = await oracle.catalog(outside);
          const statements = [...outside, ...missingRoles(snapshot, texts), ...statementsOf(database, texts)];
          const all = await oracle.catalog(statements);
          const own = Object.entries(all.tables).filter(([name]) => !(name in given) || snapshot.relations.has(name));
          const real = { ...all, tables: Object.fromEntries(own) };
          const refused = snapshot.problems.filter((p) => p.severity === 'error').map((p) => `${p.code} ${p.message}`);
          const errors = oracle.errors.filter((e) => !DATA.test(e.statement)).map((e) => `${e.code} ${e.message}`);
          assert.deepEqual(refused, errors);
          assertDescribesCatalog(describeCatalog(snapshot), real);
          await assertSameObjects(oracle, snapshot);
        }
      });
  });
