import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Database, type Discovery, type Files, findDatabases, partsOf } from '../../src/migrations/index.ts';
import { applyEdits } from '../../src/text/edit.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/layouts/', import.meta.url));
const NOW = new Date('2025-06-01T12:30:45.678Z');

/** A fixture's workspace, in memory, at /shop. */
function workspace(name: string): Record<string, string> {
  const root = `${FIXTURES}${name}/shop`;
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((p) =>
    statSync(`${root}/${p}`).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [`/shop/${path}`, readFileSync(`${root}/${path}`, 'utf8')]));
}

function find(texts: Readonly<Record<string, string>>): Promise<Discovery> {
  const files: Files = {
    async list(root) {
      const paths = Object.keys(texts).filter((path) => path.startsWith(root));
      return { files: paths.map((path) => ({ path, size: 1 })), unreadable: [] };
    },
    read: async (path) => new TextEncoder().encode(texts[path]),
  };
  return findDatabases(files, '/shop');
}

const paths = (database: Database | undefined) => database?.files.map((file) => file.path) ?? [];

// Rails migrations are Ruby, and Graphile Migrate's go into a file that is there already: their fixtures show what is
// written instead.
const ELSEWHERE = new Set(['rails-structure', 'graphile-migrate']);

/** The SQL that runs when the file does. */
function runOf({ layout }: Database, path: string, text: string): string {
  const program = partsOf(layout, path, text);
  const parts = program
    ? program.flatMap((part) => (part.kind === 'sql' ? [part.text] : []))
    : layout.up(path, text).map(({ start, end }) => text.slice(start, end));
  return parts.join('\n');
}

describe('a new migration', () => {
  for (const name of readdirSync(FIXTURES).sort()) {
    it(`is found where it was written, behind the others, and runs what it was given (${name})`, async () => {
      const texts = workspace(name);
      const before = await find(texts);
      for (const database of before.databases.filter((d) => !ELSEWHERE.has(d.layout.id) && !ELSEWHERE.has(name))) {
        const up = 'create table n (id int);\n';
        const migration = { slug: 'new', up, down: 'drop table n;\n', now: NOW, texts: before.texts };
        const edits = database.layout.newMigration(database, migration);
        const created = edits.flatMap((edit) => (edit.kind === 'create' ? [[edit.path, edit.text] as const] : []));
        for (const [path] of created) assert.ok(!(path in texts), `${path} is taken`);
        const changed = edits.flatMap((edit) =>
          edit.kind === 'change' ? [[edit.path, applyEdits(edit.before, edit.edits)] as const] : [],
        );
        const after = await find({ ...texts, ...Object.fromEntries(created), ...Object.fromEntries(changed) });

        const again = after.databases.find((d) => d.root === database.root);
        assert.equal(again?.name, database.name);
        const path = created[0]?.[0] ?? '';
        assert.deepEqual(
          paths(again).filter((other) => other !== path),
          paths(database),
        );
        const lastVersioned = again?.files.filter((file) => file.version !== undefined).at(-1)?.path;
        assert.equal(lastVersioned ?? paths(again).at(-1), path);
        const text = after.texts.get(path) ?? '';
        const runs = again ? runOf(again, path, text) : '';
        assert.match(runs, /create table n/);
        assert.doesNotMatch(runs, /drop table n/);

        const others = (d: Discovery) => d.databases.filter((other) => other.root !== database.root).map(paths);
        assert.deepEqual(others(after), others(before));
      }
    });
  }
});
