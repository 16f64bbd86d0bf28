import { LineIndex } from '../../text/line-index.ts';
import { SUM } from '../atlas-sum.ts';
import type { Database } from '../layout.ts';
import { baseName, dirName, joinPath, relativePath } from '../paths.ts';
import type { ModelDeclaration } from './declaration.ts';
import { declarativeFiles, sqlModels } from './declarative.ts';
import { drizzleFiles, drizzleModels } from './drizzle.ts';
import { prismaFiles, prismaModels } from './prisma.ts';

export type { ModelDeclaration } from './declaration.ts';

/** A kind of model file, and what undoes a change that only SQL makes where it still declares the old tables. */
interface ModelKind {
  matches(path: string): boolean;
  read(text: string): readonly ModelDeclaration[];
  /** What to do about the lines that the sentence before this one names. */
  readonly advice: string;
}

const KINDS: readonly ModelKind[] = [
  {
    matches: (path) => path.endsWith('.prisma'),
    read: prismaModels,
    advice:
      'Run "prisma db pull" once the migration has run, or change these lines by hand: otherwise the next "prisma migrate dev" writes a migration that undoes this one.',
  },
  {
    matches: (path) => path.endsWith('.sql'),
    read: sqlModels,
    advice:
      'Change these lines to what the migration leaves: otherwise the next comparison ("supabase db diff", "atlas migrate diff") writes a migration that undoes this one.',
  },
  {
    matches: (path) => !/\.(?:prisma|sql)$/.test(path),
    read: drizzleModels,
    advice:
      'Change these lines to what the migration leaves, run "drizzle-kit generate", which brings Drizzle\'s snapshot up to date, and empty the file that it writes of what this migration has done: otherwise "drizzle-kit push" undoes it, and the next "drizzle-kit generate" does it again.',
  },
];

/**
 * The model files that a database's migrations are written from; none for tools that have none.
 * @param listed every path of the workspace
 * @param texts of the tools' own files, by path
 */
export function modelFilesOf(
  { root, layout }: Pick<Database, 'root' | 'layout'>,
  listed: readonly string[],
  texts: ReadonlyMap<string, string>,
): string[] {
  if (layout.id === 'prisma') return prismaFiles(root, listed);
  const isCompared = layout.id === 'supabase' || texts.has(joinPath(root, SUM));
  const declarative = isCompared ? declarativeFiles(layout.id, root, listed, texts) : [];
  // Supabase's command line and others run what drizzle-kit writes into their folder.
  const isDrizzle = layout.id === 'drizzle' || texts.has(joinPath(root, 'meta/_journal.json'));
  return [...declarative, ...(isDrizzle ? drizzleFiles(root, listed, texts) : [])];
}

/**
 * What is to be done in the model files about tables that SQL alone has changed: a sentence or two for each file that
 * declares one, with its lines.
 * @param tables the most important first
 */
export function modelNotes(
  { root, models = [] }: Pick<Database, 'root' | 'models'>,
  texts: ReadonlyMap<string, string>,
  tables: readonly { readonly schema: string; readonly name: string }[],
): string[] {
  const notes: string[] = [];
  for (const kind of KINDS) {
    const files = models.filter((path) => kind.matches(path));
    const sentences = files.flatMap((path) => declaring(path, root, kind.read(texts.get(path) ?? ''), texts, tables));
    if (sentences.length > 0) notes.push(`${sentences.join(' ')} ${kind.advice}`);
  }
  return notes;
}

function declaring(
  path: string,
  root: string,
  all: readonly ModelDeclaration[],
  texts: ReadonlyMap<string, string>,
  tables: readonly { readonly schema: string; readonly name: string }[],
): string[] {
  const lines = new LineIndex(texts.get(path) ?? '');
  const found = tables.flatMap(({ schema, name }) => {
    const declaration = all.find((one) => one.table === name && (one.schema ?? schema) === schema);
    if (!declaration) return [];
    const first = lines.position(declaration.span.start).line + 1;
    const last = lines.position(declaration.span.end).line + 1;
    const which = `${name} (${declaration.name})`;
    return [{ at: first === last ? `${first}` : `${first}-${last}`, which }];
  });
  const [main, ...others] = found;
  if (!main) return [];
  const rest = others.map(({ at, which }) => `, ${at.includes('-') ? 'lines' : 'line'} ${at} ${which}`).join('');
  return [`${shortPath(path, root)}:${main.at} declares ${main.which}${rest}.`];
}

/** The path as seen from the folder that holds both it and the migrations, with at least one folder in it. */
function shortPath(path: string, root: string): string {
  let common = dirName(path);
  while (common !== '' && common !== '/' && !root.startsWith(`${common}/`)) common = dirName(common);
  const relative = relativePath(common, path);
  return relative.includes('/') ? relative : joinPath(baseName(common), relative);
}
