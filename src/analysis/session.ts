import { createReplayer } from '../catalog/index.ts';
import { type ConfigurationFile, FILE_NAME } from '../configuration/index.ts';
import type { Files } from '../migrations/files.ts';
import { type CopiedCsv, type Database, type Discovery, findConfigured } from '../migrations/index.ts';
import { createMemory } from '../similarity/index.ts';
import type { Span } from '../text/span.ts';
import { findConfiguration } from './configuration.ts';
import { makeMentions, readSources } from './mentions.ts';
import { type ReadFile, readFile } from './read-file.ts';
import type { FileProblem, Review } from './review.ts';
import { type Loaded, problemsOfSilence, type Reads, reviewDatabase, type Severities } from './review-database.ts';
import { type ConfiguredRoot, rootsBelow } from './roots.ts';

export type { Severities } from './review-database.ts';

export interface SessionOptions {
  readonly files: Files;
  /** Folders or files to review. */
  readonly roots: readonly string[];
  /** Severity by rule id where the configuration says nothing; 'off' leaves the rule out. */
  readonly severities?: Severities;
  /** Whether folders below a root that hold a tablefold.json are reviewed by that; true unless told. */
  readonly nested?: boolean;
  /** The configuration of a root, or of a folder below that has its own; by default the one found by walking up from it. */
  readonly configurationOf?: (root: string, signal?: AbortSignal) => Promise<ConfigurationFile | undefined>;
}

/** Called with a sentence about what is being done and how far it is, 0..1. */
export type Progress = (message: string, fraction: number) => void;

/** A workspace under review. Holds the editor's unsaved texts over the files' own, and all that can be kept between edits. */
export interface Session {
  /** Finds the databases and reads their files. @throws AbortError when `signal` fires; what was loaded before stays. */
  load(signal?: AbortSignal, progress?: Progress): Promise<void>;
  /** Sets the text that counts for a file, or, with undefined, goes back to what was read from it. */
  update(path: string, text: string | undefined): void;
  /** Whether the file is part of a database, so that an edit of it changes the review. */
  knows(path: string): boolean;
  configure(severities: Severities): void;
  /** The findings as of now; only what an update touched is computed again. */
  review(): Review;
}

// Long enough to cost nothing, short enough that a cancelled load stops at once for a person.
const SLICE_MS = 40;

function problemIn({ path }: ConfigurationFile, at: Span, message: string): FileProblem {
  return { path, at, severity: 'error', message };
}

function replayKey({ root, searchPath = [] }: Database): string {
  return [root, ...searchPath].join('\n');
}

function placeBelow(root: string, path: string): string {
  const folder = root.endsWith('/') ? root : `${root}/`;
  return path.startsWith(folder) && path !== folder ? path.slice(folder.length) : '.';
}

/** The tablefold.json that a decision is written to: the one that holds, or a new one in the folder that is reviewed. */
function decisionsIn(folder: string, file: ConfigurationFile | undefined, { databases }: Discovery): string {
  if (file?.configuration.path !== undefined) return file.path;
  const isFile = databases.some(({ files }) => files.some(({ path }) => path === folder));
  const home = isFile ? folder.slice(0, Math.max(0, folder.lastIndexOf('/'))) : folder.replace(/\/+$/, '');
  return `${home}/${FILE_NAME}`;
}

function isEqualCopy(a: CopiedCsv | undefined, b: CopiedCsv | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** Its migrations or schema files, and behind them what is read for its rows alone. */
function filesOf({ files, seeds = [] }: Database): readonly { readonly path: string }[] {
  return seeds.length === 0 ? files : [...files, ...seeds];
}

export function createSession(options: SessionOptions): Session {
  const configurationOf = options.configurationOf ?? ((root, signal) => findConfiguration(options.files, root, signal));
  let severities = options.severities ?? {};
  let loaded: Loaded[] = [];
  let problems: FileProblem[] = [];
  let onDisk = new Map<string, string>();
  const open = new Map<string, string>();
  const cache = new Map<string, ReadFile>();

  const textOf = (path: string) => open.get(path) ?? onDisk.get(path) ?? '';

  /** What takes migrations back, as far as it was read as text. */
  const downFiles = (database: Database) =>
    database.ignored.filter(({ path, isDown }) => isDown && (open.has(path) || onDisk.has(path)));

  function read(database: Database, path: string): ReadFile {
    const text = textOf(path);
    const { layout, postgres } = database;
    const known = cache.get(path);
    const isSame = known?.text === text && known.layout === layout && known.postgres === postgres;
    const copy = database.seeds?.find((seed) => seed.path === path)?.copy;
    if (isSame && isEqualCopy(known.copy, copy) && known.included.every((file) => textOf(file.path) === file.text))
      return known;
    const fresh = readFile(database, path, text, textOf);
    cache.set(path, fresh);
    return fresh;
  }

  async function load(signal?: AbortSignal, progress?: Progress): Promise<void> {
    progress?.('Looking for schema files', 0);
    const databases: Omit<Loaded, 'replayer' | 'memory' | 'mentions'>[] = [];
    const texts = new Map<string, string>();
    const found: FileProblem[] = [];
    const sources = new Map<string, string>();
    for (const root of options.roots) {
      for (const { folder, files } of await rootsOf(root, signal)) {
        const configuration = await configurationOf(folder, signal);
        const discovery = await findConfigured(files, folder, configuration?.configuration, signal);
        for (const database of discovery.databases) {
          const place = placeBelow(root, database.root);
          databases.push({
            database,
            place,
            configuration,
            decisionsIn: decisionsIn(folder, configuration, discovery),
          });
        }
        if (configuration?.configuration.path !== undefined && !texts.has(configuration.path)) {
          texts.set(configuration.path, configuration.text);
          found.push(...configuration.problems.map(({ span, message }) => problemIn(configuration, span, message)));
        }
        for (const [path, text] of discovery.texts) texts.set(path, text);
        found.push(...discovery.problems);
        if (configuration?.configuration.code === false || discovery.databases.length === 0) continue;
        const isKnown = (path: string) => discovery.texts.has(path);
        for (const [path, text] of await readSources(files, folder, isKnown, signal)) sources.set(path, text);
      }
    }
    signal?.throwIfAborted();
    onDisk = texts;
    problems = found;
    const mentions = makeMentions(sources);
    // A database whose files did not change keeps its replayer, and with it the identity of everything in it.
    const before = new Map(loaded.map((l) => [replayKey(l.database), l]));
    loaded = databases.map((one) => {
      const { replayer = createReplayer(one.database), memory = createMemory() } =
        before.get(replayKey(one.database)) ?? {};
      return { ...one, replayer, memory, mentions };
    });
    await readAll(signal, progress);
  }

  async function rootsOf(root: string, signal?: AbortSignal): Promise<readonly ConfiguredRoot[]> {
    if (options.nested === false) return [{ folder: root, files: options.files }];
    return rootsBelow(options.files, root, signal);
  }

  async function readAll(signal?: AbortSignal, progress?: Progress): Promise<void> {
    const total = loaded.reduce((n, { database }) => n + filesOf(database).length + downFiles(database).length, 0);
    let done = 0;
    let sliceEnds = performance.now() + SLICE_MS;
    for (const { database } of loaded) {
      for (const { path } of [...filesOf(database), ...downFiles(database)]) {
        read(database, path);
        done++;
        if (performance.now() > sliceEnds) {
          progress?.(`Read ${done} of ${total} files`, done / total);
          await new Promise((resolve) => setTimeout(resolve, 0));
          signal?.throwIfAborted();
          sliceEnds = performance.now() + SLICE_MS;
        }
      }
    }
  }

  function review(): Review {
    const texts = new Map(onDisk);
    for (const [path, text] of open) texts.set(path, text);
    const reviewed = loaded.map((of) => reviewDatabase(of, readsOf(of), severities));
    return {
      databases: reviewed.map((one) => one.review),
      problems: [...problems, ...problemsOfSilence(reviewed, options.roots)],
      texts,
    };
  }

  function readsOf({ database }: Loaded): Reads {
    return {
      files: database.files.map(({ path }) => read(database, path)),
      seeds: (database.seeds ?? []).map(({ path }) => read(database, path)),
      downs: downFiles(database).map(({ path }) => read(database, path)),
    };
  }

  return {
    load,
    update(path, text) {
      if (text === undefined) open.delete(path);
      else open.set(path, text);
    },
    knows: (path) =>
      loaded.some(({ database }) =>
        [...filesOf(database), ...(database.included ?? []), ...downFiles(database)].some((f) => f.path === path),
      ),
    configure(next) {
      severities = next;
    },
    review,
  };
}
