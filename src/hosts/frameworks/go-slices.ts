import type { Call, HostFramework, Meaning } from '../framework.ts';
import { go } from '../languages/go.ts';
import { type HostFile, type HostMigrations, inFolder, type NewHostMigration } from '../migrations.ts';
import { startsLikeSql } from '../sql-like.ts';
import type { Expression, FunctionNode, Program } from '../syntax.ts';
import { plainText, type Value } from '../value.ts';
import { databaseCall } from './go-calls.ts';
import { PLACES } from './go-listed.ts';
import { functionName, goText, packageOf } from './go-print.ts';

const NAME = /^(?:\w*[mM]igrations?|\w*[sS]chema|ddl|\w*(?:DDL|Ddl))(?:List|SQL|Sql|Statements|Steps|V?\d+)?$/;
const RUN = 'run every one of';

/**
 * A program's own list of migrations: a variable of a package, named after migrations or a schema, that holds SQL, structs with SQL in them,
 * or functions, which the program runs one by one. No library stands behind it, so a file counts only where its SQL is PostgreSQL's for certain.
 */
export const goSlices: HostFramework = {
  id: 'go',
  language: go,
  migrations: goSliceFiles(),
  entries: (program) => lists(program).map(runs),
  call(asked: Call): Meaning | undefined {
    return asked.name === RUN ? each(asked.args[0]) : databaseCall(asked);
  },
};

/** Which files hold such a list. */
function goSliceFiles(): HostMigrations {
  return {
    isNamed: (path) => PLACES.test(path) && path.endsWith('.go') && !path.endsWith('_test.go'),
    isOne: (text) => LIST.test(text) && !LIBRARIES.test(text) && SURELY.test(text) && !OTHERS.test(text),
    // Nothing but the program says what runs before what; one such file a folder is what people have.
    order: (files) => ({
      files: [...files].sort((a, b) => (a.path < b.path ? -1 : 1)).map(({ path }) => ({ path })),
      problems: [],
    }),
    transactional: () => false,
    firstVersion: '1',
    print,
  };
}

/** A new migration is an item of the list, whose shape is the program's own: what it runs, under a name, to be put there. */
function print({ slug, up, down, folder, neighbour }: NewHostMigration): HostFile {
  const name = functionName(slug);
  const text = `package ${packageOf(neighbour?.text) ?? 'migrations'}

// The list of all migrations has to name it, as the last.
const up${name} = ${goText(up)}

// down${name} takes it back.
const down${name} = ${goText(down)}
`;
  return { path: inFolder(folder, `${slug}.go`), text };
}

const LIST =
  /^(?:var\s+|\t)(?:\w*[mM]igrations?|\w*[sS]chema|ddl|\w*(?:DDL|Ddl))(?:List|SQL|Sql|Statements|Steps|V?\d+)?\s*(?:\[\][^=\n]*)?=\s*\[(?:\.\.\.)?\]/m;
/** Their migrations are read as what they are. */
const LIBRARIES =
  /"github\.com\/(?:pressly\/goose|uptrace\/bun|go-pg\/migrations|go-gormigrate|rubenv\/sql-migrate|GuiaBolso\/darwin)/;
/** What no other database's SQL has. */
const SURELY =
  /"github\.com\/(?:lib\/pq|jackc\/pgx|go-pg\/pg)\b|\b(?:big|small)?serial\b|\bjsonb\b|\btimestamptz\b|\bbytea\b|\bplpgsql\b|\busing\s+(?:gin|gist|brin)\b|\bgen_random_uuid\(/i;
const OTHERS = /\bauto_?increment\b|\bengine\s*=|\bwithout\s+rowid\b|\bpragma\b|sqlite|\bgo-sql-driver\/mysql\b/i;

function lists({ body }: Program): (Expression & { kind: 'name' })[] {
  return body.flatMap((s) => {
    if (s.kind !== 'expression' || s.value.kind !== 'assign') return [];
    const { target, value } = s.value;
    return target.kind === 'name' && NAME.test(target.name) && value.kind === 'list' ? [target] : [];
  });
}

function runs(list: Expression & { kind: 'name' }): FunctionNode {
  const { at } = list;
  const value: Expression = { kind: 'call', at, callee: { kind: 'name', at, name: RUN }, args: [{ value: list }] };
  return { name: RUN, parameters: [], body: [{ kind: 'expression', value }], at };
}

function each(list: Value | undefined): Meaning | undefined {
  if (list?.kind !== 'list') return undefined;
  const functions = list.items.flatMap((item) => upsOf(item).filter(({ kind }) => kind === 'function'));
  if (functions.length > 0) return { kind: 'follow', functions };
  return { kind: 'run', sql: { kind: 'list', items: list.items.flatMap(upsOf) } };
}

/** What an item does up: itself, or what its fields hold that are named so. */
function upsOf(item: Value): readonly Value[] {
  if (item.kind === 'text' || item.kind === 'function') return [item];
  if (item.kind === 'list') {
    const found = item.items.find((field) => startsLikeSql(field) || field.kind === 'function');
    return found ? [found] : [];
  }
  if (item.kind !== 'map') return [];
  const fields = item.entries.filter(([key]) => !/down|rollback|revert|undo/i.test(plainText(key) ?? ''));
  return fields.flatMap(([, value]) => (startsLikeSql(value) || value.kind === 'function' ? [value] : []));
}
