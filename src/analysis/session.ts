import { createReplayer } from '../catalog/index.ts';
import type { ConfigurationFile } from '../configuration/index.ts';
import type { Files } from '../migrations/files.ts';
import { type Database, findConfigured } from '../migrations/index.ts';
import { rules } from '../rules/index.ts';
import { contextOf, type Finding, type Rule, type RuleContext, type Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { findConfiguration } from './configuration.ts';
import { type Directive, isIgnored, readDirectives } from './directives.ts';
import { fingerprintOf } from './fingerprint.ts';
import { problemsOf } from './problems.ts';
import { type ReadFile, readFile } from './read-file.ts';
import type { DatabaseReview, FileProblem, ReportedFinding, Review } from './review.ts';
import { type ConfiguredRoot, rootsBelow } from './roots.ts';
import { undoneIn } from './undone.ts';

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

export type Severities = Readonly<Record<string, Severity | 'off'>>;

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

interface Loaded {
  readonly database: Database;
  /** Where it lies below the root that was reviewed; '.' for that root itself. */
  readonly place: string;
  /** What the configuration says of rules. */
  readonly rules: Severities;
  readonly replayer: ReturnType<typeof createReplayer>;
}

// Long enough to cost nothing, short enough that a cancelled load stops at once for a person.
const SLICE_MS = 40;

/** Gives each finding its fingerprint; the second of those that are about the same is told by its number. */
function identify(place: string): (finding: Finding) => ReportedFinding {
  const seen = new Map<string, number>();
  return (finding) => {
    const print = fingerprintOf(place, finding);
    const number = (seen.get(print) ?? 0) + 1;
    seen.set(print, number);
    return { ...finding, fingerprint: number === 1 ? print : `${print} #${number}` };
  };
}

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
    if (isSame && known.included.every((file) => textOf(file.path) === file.text)) return known;
    const fresh = readFile(database, path, text, textOf);
    cache.set(path, fresh);
    return fresh;
  }

  async function load(signal?: AbortSignal, progress?: Progress): Promise<void> {
    progress?.('Looking for schema files', 0);
    const databases: Omit<Loaded, 'replayer'>[] = [];
    const texts = new Map<string, string>();
    const found: FileProblem[] = [];
    for (const root of options.roots) {
      for (const { folder, files } of await rootsOf(root, signal)) {
        const file = await configurationOf(folder, signal);
        const discovery = await findConfigured(files, folder, file?.configuration, signal);
        const rules = file?.configuration.rules ?? {};
        for (const database of discovery.databases)
          databases.push({ database, place: placeBelow(root, database.root), rules });
        if (file?.configuration.path !== undefined && !texts.has(file.path)) {
          texts.set(file.path, file.text);
          found.push(...file.problems.map(({ span, message }) => problemIn(file, span, message)));
        }
        for (const [path, text] of discovery.texts) texts.set(path, text);
        found.push(...discovery.problems);
      }
    }
    signal?.throwIfAborted();
    onDisk = texts;
    problems = found;
    // A database whose files did not change keeps its replayer, and with it the identity of everything in it.
    const before = new Map(loaded.map((l) => [replayKey(l.database), l]));
    loaded = databases.map((one) => ({
      ...one,
      replayer: before.get(replayKey(one.database))?.replayer ?? createReplayer(one.database),
    }));
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
    return { databases: loaded.map(reviewDatabase), problems, texts };
  }

  function reviewDatabase({ database, place, rules: configured, replayer }: Loaded): DatabaseReview {
    const files = database.files.map(({ path }) => read(database, path));
    const seeds = (database.seeds ?? []).map(({ path }) => read(database, path).facts);
    const snapshot = replayer.run([...files.map((f) => f.facts), ...seeds]);
    const directives = new Map(
      database.files.map(({ path }, i) => [path, files[i]?.directives ?? ([] as readonly Directive[])] as const),
    );
    for (const { path, text } of files.flatMap((f) => f.included)) directives.set(path, readDirectives(text));
    const facts = files.map((f) => f.facts);
    const downs = [
      ...files.flatMap(({ hidden }) => hidden ?? []),
      ...downFiles(database).map(({ path }) => read(database, path).facts),
    ];
    const undone = undoneIn(database, facts, snapshot);
    const findings = applyRules(contextOf(snapshot, { files: facts, downs, undone }), { ...severities, ...configured })
      .filter((f) => !isIgnored(directives.get(f.at.file) ?? [], f.ruleId, f.at.span.start))
      .map(identify(place));
    return {
      database,
      snapshot,
      statements: facts.reduce((n, f) => n + f.statements, 0),
      schemaStatements: facts.reduce((n, f) => n + f.schemaStatements, 0),
      statementProblems: problemsOf(facts, snapshot, findings, downs),
      findings,
    };
  }

  function applyRules(context: RuleContext, chosen: Severities): Finding[] {
    return rules.flatMap((rule) => {
      const severity = chosen[rule.id];
      return severity === 'off'
        ? []
        : [...(rule as Rule).check(context)].map((f) => (severity ? { ...f, severity } : f));
    });
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
