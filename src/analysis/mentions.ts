import type { Relation } from '../catalog/model.ts';
import type { Files } from '../migrations/files.ts';
import { isNeverListed } from '../migrations/left-out.ts';
import { type Mentions, singular, snake } from '../similarity/index.ts';

/** Texts of the application's own source files, by path. */
export type SourceTexts = ReadonlyMap<string, string>;

const SOURCE =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|php|go|java|kt|kts|scala|groovy|cs|rs|exs?|erl|clj|swift|dart|sh|graphql|gql)$/i;
const LEFT_OUT =
  /(?:^|\/)(?:node_modules|vendor|dist|build|out|target|coverage|generated|__pycache__|\.[^/]+)\/|\.min\.js$|\.d\.ts$|\.generated\./i;

/** Bytes of the largest file that is read, and of all of them together. */
const MOST_OF_ONE = 256 * 1024;
const MOST = 8 * 1024 * 1024;

/**
 * Reads the application's source files below a folder, for the names of tables in them. What is left out: files that belong
 * to a database, installed and built code, files over 256 KiB, and, where all come to more than 8 MiB, as many as it takes,
 * evenly.
 * @throws AbortError (the signal's reason) when `signal` fires. A file that cannot be read is passed over.
 */
export async function readSources(
  files: Files,
  folder: string,
  isKnown: (path: string) => boolean,
  signal?: AbortSignal,
): Promise<SourceTexts> {
  const listed = (await files.list(folder, signal)).files.filter(
    ({ path, size }) =>
      SOURCE.test(path) && size <= MOST_OF_ONE && !isKnown(path) && !isLeftOut(path.slice(folder.length)),
  );
  const total = listed.reduce((sum, { size }) => sum + size, 0);
  const every = Math.max(1, Math.ceil(total / MOST));
  const texts = new Map<string, string>();
  const decoder = new TextDecoder();
  for (const [i, { path }] of listed.entries()) {
    if (i % every !== 0) continue;
    signal?.throwIfAborted();
    const bytes = await files.read(path).catch(() => undefined);
    if (bytes !== undefined) texts.set(path, decoder.decode(bytes));
  }
  return texts;
}

function isLeftOut(path: string): boolean {
  return LEFT_OUT.test(path) || path.split('/').some(isNeverListed);
}

// The words of a file, and which of them stand where a table's name would: read once for a text.
const read = new Map<string, { readonly text: string; readonly words: Words }>();

interface Words {
  readonly all: ReadonlySet<string>;
  readonly asTables: ReadonlySet<string>;
}

const TOKEN = /[A-Za-z_][A-Za-z0-9_]*/g;
/** What stands before a table's name in SQL, in a query builder or in a model. */
const BEFORE = /(?:\b(?:from|join|into|update|table|class|model|struct|entity)\s+|["'`.(:])$/i;
const LONGEST_BEFORE = 16;

function wordsOf(path: string, text: string): Words {
  const known = read.get(path);
  if (known?.text === text) return known.words;
  const all = new Set<string>();
  const asTables = new Set<string>();
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0].toLowerCase();
    all.add(word);
    if (!asTables.has(word) && BEFORE.test(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index)))
      asTables.add(word);
  }
  const words = { all, asTables };
  read.set(path, { text, words });
  return words;
}

/**
 * Counts the source files that name a table: by its name, or as a model of it is called (OrderItem for order_items). A name of
 * one word counts only where a table's name would stand: behind `from` or `class`, in quotes.
 */
export function makeMentions(sources: SourceTexts): Mentions {
  const files = [...sources].map(([path, text]) => wordsOf(path, text));
  const counts = new Map<string, number>();
  return {
    files: files.length,
    of({ name }: Relation) {
      let count = counts.get(name);
      if (count === undefined) {
        const words = snake(name).split('_');
        const spellings = spellingsOf(name, words);
        count = files.filter(({ all, asTables }) => {
          const among = words.length > 1 ? all : asTables;
          return spellings.some((spelling) => among.has(spelling));
        }).length;
        counts.set(name, count);
      }
      return count;
    },
  };
}

/** In lower case, as which orderItem and OrderItem are one. */
function spellingsOf(name: string, words: readonly string[]): readonly string[] {
  const one = [...words.slice(0, -1), singular(words.at(-1) ?? '')];
  return [...new Set([name.toLowerCase(), words.join('_'), one.join('_'), words.join(''), one.join('')])];
}
