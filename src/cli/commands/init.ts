import { FILE_NAME, type FoundDatabase, literally, writeConfiguration } from '../../configuration/index.ts';
import { type Database, type Discovery, findDatabases } from '../../migrations/index.ts';
import { dirName, isWithin, relativePath, rootOf } from '../../migrations/paths.ts';
import { displayPath } from '../../reporting/index.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';

export interface InitOptions {
  readonly print?: boolean;
}

// Where npm puts the JSON schema, for editors that do not know the file.
const SCHEMA = 'node_modules/tablefold/docs/schemas/tablefold.schema.json';

/** `tablefold init`: a tablefold.json with what is found, written once or printed. */
export async function init(path: string, { print = false }: InitOptions, surroundings: Surroundings): Promise<number> {
  const { files, resolve, stdout, cwd } = surroundings;
  const folder = resolve(path);
  const target = folder.endsWith('/') ? `${folder}${FILE_NAME}` : `${folder}/${FILE_NAME}`;
  const shown = displayPath(target, cwd);
  if (!print && (await isFile(surroundings, target))) throw new CannotRun(`${shown} already exists`);
  await surroundings.prepare();
  const found = await findDatabases(files, folder);
  const own = found.problems.find((p) => p.path === folder && p.message.startsWith('cannot be listed'));
  if (own) throw new CannotRun(`${path} ${own.message.split('; what lies in it')[0]}`);
  if (found.texts.has(folder)) throw new CannotRun(`${path} is a file; ${FILE_NAME} goes into a folder`);
  const schema = (await isFile(surroundings, `${folder}/${SCHEMA}`)) ? `./${SCHEMA}` : undefined;
  const text = writeConfiguration(
    found.databases.map((database) => describe(database, found, folder)),
    schema,
  );
  if (print) {
    stdout.write(text);
    return 0;
  }
  await surroundings.writeEdits([{ kind: 'create', path: target, text }]).catch((error: Error) => {
    throw new CannotRun(error.message);
  });
  const names = found.databases.map(({ name }) => name);
  stdout.write(`Wrote ${shown} with ${names.length === 0 ? 'no database' : names.join(', ')}\n`);
  return 0;
}

function describe(database: Database, found: Discovery, folder: string): FoundDatabase {
  const { name, layout, files } = database;
  return { name, layout, count: files.length, files: patternsOf(database, found, folder) };
}

/** The folder of its files, or what lies directly in it, where nothing else's files are there; else file by file. */
function patternsOf(database: Database, { databases }: Discovery, folder: string): readonly string[] {
  const pattern = (path: string) => literally(relativePath(folder, path)) || '.';
  const own = [...database.files, ...database.ignored].map(({ path }) => path);
  const root = rootOf([database.root, ...own]);
  const foreign = databases
    .filter((other) => other !== database)
    .flatMap((other) => [...other.files, ...other.ignored].map(({ path }) => path))
    .filter((path) => isWithin(root, path));
  if (foreign.length === 0) return [pattern(root)];
  const isDirect = (path: string) => dirName(path) === root;
  if (own.every(isDirect) && !foreign.some(isDirect)) return [root === folder ? '*' : `${pattern(root)}/*`];
  return database.files.map(({ path }) => pattern(path));
}

async function isFile({ files }: Surroundings, path: string): Promise<boolean> {
  return (await files.list(path)).files.some((file) => file.path === path);
}
