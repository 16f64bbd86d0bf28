import type { Call, HostFramework, Meaning } from '../framework.ts';
import { MADE } from '../languages/go/types.ts';
import { go } from '../languages/go.ts';
import type { HostFile, HostMigrations, HostOrder, NewHostMigration } from '../migrations.ts';
import { databaseCall } from './go-calls.ts';
import { compareIds } from './go-order.ts';
import { functionName, goText, packageOf } from './go-print.ts';
import { functionsThatCall } from './registered.ts';

interface Listing {
  readonly id: string;
  readonly module: RegExp;
  /** The struct's fields, in their order: its version, what it does up. */
  readonly fields: readonly string[];
  readonly version: string;
  readonly up: string;
  readonly transactional: HostMigrations['transactional'];
  /** A new migration's value. */
  value(version: string, up: string, down: string): string;
  readonly imports: string;
}

// A list of migrations may stand in any file; its name or folder says that it has to do with a database.
export const PLACES = /migrat|schema|database|(?:^|\/)(?:db|store|storage|sql|postgres\w*|pg|models?)(?:\/|\.go$)/i;
const TYPE = `Migration${MADE}`;

/** A library whose migrations are values in a list, one or many in a file: `&gormigrate.Migration{ID: "1", Migrate: ...}`. */
function listing(library: Listing): HostFramework {
  const { id, module, fields, version, up } = library;
  const ids = new RegExp(`\\b${version}:\\s*(?:["\`]([^"\`\\n]+)["\`]|([\\d.]+))`, 'g');
  const idsOf = (text: string) => [...text.matchAll(ids)].flatMap((match) => match[1] ?? match[2] ?? []);
  return {
    id,
    language: go,
    entries: (program) => functionsThatCall(program, (name) => name === TYPE),
    migrations: {
      firstVersion: 'timestamp',
      isNamed: (path) => PLACES.test(path) && path.endsWith('.go') && !path.endsWith('_test.go'),
      isOne: (text) => module.test(text) && /\bMigration\s*\{/.test(text),
      order: (files) => orderOf(files, idsOf, id),
      transactional: library.transactional,
      print: (migration) => printed(migration, library),
    },
    call(asked: Call): Meaning | undefined {
      const { name, named, args } = asked;
      // What stands for all migrations in a database that is new adds up to what they do.
      if (name === 'InitSchema') return { kind: 'follow', functions: [] };
      if (name !== TYPE) return databaseCall(asked);
      const does = named.get(up) ?? args[fields.indexOf(up)];
      if (!does) return undefined;
      return does.kind === 'function' ? { kind: 'follow', functions: [does] } : { kind: 'run', sql: does };
    },
  };
}

/** Files in the order in which the list names what they declare; those that it does not name by the first of their versions. */
function orderOf(files: readonly HostFile[], idsOf: (text: string) => string[], tool: string): HostOrder {
  const taken = new Map<string, string>();
  const listed = files.flatMap(({ text }) => {
    const at = text.search(/\[\]\*?\w+\.Migration\s*\{/);
    return at < 0 ? [] : [text.slice(at)];
  });
  const found = files
    .flatMap(({ path, text }) => {
      const ids = idsOf(text);
      const [first] = ids;
      return first === undefined ? [] : [{ path, version: first, ids, turn: turnOf(text, listed) }];
    })
    .sort((a, b) => a.turn - b.turn || compareIds(a.version, b.version) || (a.path < b.path ? -1 : 1));
  const problems = found.flatMap(({ path, ids }) =>
    ids.flatMap((one) => {
      const before = taken.get(one);
      taken.set(one, path);
      if (before === undefined) return [];
      const message = `two migrations of ${tool} are called ${one}; give one of them another name`;
      return [{ path, severity: 'error' as const, message }];
    }),
  );
  return { files: found.map(({ path, version }) => ({ path, version })), problems };
}

/** Where a list names first what a file declares; one number for all that none names. */
function turnOf(text: string, lists: readonly string[]): number {
  const names = [...text.matchAll(/^(?:func|var)\s+(\w+)/gm)].flatMap(([, name]) => name ?? []);
  const turns = lists.flatMap((list) =>
    names.map((name) => list.search(new RegExp(`\\b${name}\\b`))).filter((at) => at >= 0),
  );
  return turns.length > 0 ? Math.min(...turns) : Number.MAX_SAFE_INTEGER;
}

/** A file with the migration in a variable, which the list that the library is given must name. */
function printed({ slug, up, down, version, folder, neighbour }: NewHostMigration, library: Listing): HostFile {
  const name = functionName(slug);
  const variable = name.slice(0, 1).toLowerCase() + name.slice(1);
  const text = `package ${packageOf(neighbour?.text) ?? 'migrations'}

import (
${library.imports})

// The list of all migrations has to name it, as the last.
var ${variable} = ${library.value(version, up, down)}
`;
  return { path: `${folder === '' ? '' : `${folder}/`}${version}_${slug}.go`, text };
}

// Source: pkg.go.dev/github.com/go-gormigrate/gormigrate/v2.
export const gormigrate = listing({
  id: 'gormigrate',
  module: /"(?:github\.com\/go-gormigrate\/gormigrate(?:\/v\d+)?|gopkg\.in\/gormigrate\.v\d+)"/,
  fields: ['ID', 'Migrate', 'Rollback'],
  version: 'ID',
  up: 'Migrate',
  transactional: (_path, text) => /\bUseTransaction:\s*true\b/.test(text),
  imports: '\t"github.com/go-gormigrate/gormigrate/v2"\n\t"gorm.io/gorm"\n',
  value(version, up, down) {
    const way = (sql: string) =>
      `func(tx *gorm.DB) error {\n\t\treturn ${sql.trim() === '' ? 'nil' : `tx.Exec(${goText(sql)}).Error`}\n\t}`;
    return `&gormigrate.Migration{\n\tID: ${goQuoted(version)},\n\tMigrate: ${way(up)},\n\tRollback: ${way(down)},\n}`;
  },
});

// Source: pkg.go.dev/github.com/rubenv/sql-migrate, MemoryMigrationSource.
export const sqlMigrate = listing({
  id: 'sql-migrate',
  module: /"github\.com\/rubenv\/sql-migrate"/,
  fields: ['Id', 'Up', 'Down', 'DisableTransactionUp', 'DisableTransactionDown'],
  version: 'Id',
  up: 'Up',
  transactional: (_path, text) => !/\bDisableTransactionUp:\s*true\b/.test(text),
  imports: '\tmigrate "github.com/rubenv/sql-migrate"\n',
  value(version, up, down) {
    const list = (sql: string) => `[]string{${sql.trim() === '' ? '' : goText(sql)}}`;
    return `&migrate.Migration{\n\tId:   ${goQuoted(version)},\n\tUp:   ${list(up)},\n\tDown: ${list(down)},\n}`;
  },
});

// Source: pkg.go.dev/github.com/GuiaBolso/darwin. There is no way down.
export const darwin = listing({
  id: 'darwin',
  module: /"github\.com\/(?:GuiaBolso|ardanlabs)\/darwin(?:\/v\d+)?(?:\/[\w/]+)?"/,
  fields: ['Version', 'Description', 'Script'],
  version: 'Version',
  up: 'Script',
  transactional: () => true,
  imports: '\t"github.com/GuiaBolso/darwin"\n',
  value: (version, up) => `darwin.Migration{\n\tVersion: ${version},\n\tScript:  ${goText(up)},\n}`,
});

function goQuoted(text: string): string {
  return JSON.stringify(text);
}
