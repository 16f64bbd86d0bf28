import type { Call, HostFramework, Meaning } from '../framework.ts';
import { go } from '../languages/go.ts';
import type { Value } from '../value.ts';
import { databaseCall } from './go-calls.ts';
import { gooseMigrations } from './goose-files.ts';
import { functionsThatCall } from './registered.ts';

// Source: pkg.go.dev/github.com/pressly/goose/v3, AddMigrationContext and the functions beside it, NewGoMigration.
const ADDS = /^Add(Named)?Migration(?:NoTx)?(?:Context)?$/;
const MAKES = 'NewGoMigration';

/** goose's migrations in Go: the functions up that a file's `init` registers. */
export const goose: HostFramework = {
  id: 'goose',
  language: go,
  entries: (program) => functionsThatCall(program, (name) => ADDS.test(name) || name === MAKES),
  migrations: gooseMigrations,
  call,
};

function call(asked: Call): Meaning | undefined {
  const { name, args } = asked;
  const adds = ADDS.exec(name);
  if (adds) return { kind: 'follow', functions: args.slice(adds[1] ? 1 : 0, adds[1] ? 2 : 1) };
  if (name === MAKES) return { kind: 'follow', functions: runs(args[1]) };
  return databaseCall(asked);
}

/** The function in `&goose.GoFunc{RunTx: up}`. */
function runs(made: Value | undefined): readonly Value[] {
  return made?.kind === 'map' ? made.entries.map(([, value]) => value) : [];
}
