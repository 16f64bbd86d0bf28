import type { Span } from '../text/span.ts';
import type { Glob } from './globs.ts';

export const FILE_NAME = 'tablefold.json';

export const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'] as const;
export type RuleSeverity = (typeof SEVERITIES)[number];

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What holds for a database, or for all of them. */
export interface DatabaseSettings {
  /** Id of the layout whose tool runs the files; found where it is missing. */
  readonly layout?: string;
  /** Schemas in which unqualified names are looked up when a session begins. */
  readonly searchPath?: readonly string[];
  /** Major version of the server. */
  readonly postgres?: number;
}

/** A database whose files the configuration names. */
export interface NamedDatabase extends DatabaseSettings {
  readonly name?: string;
  /** Its files, one glob after the other. */
  readonly files: readonly Glob[];
  /** 'layout': as the migration tool orders the files of one glob; 'name': by path; globs: in the order of these. */
  readonly order: 'layout' | 'name' | readonly Glob[];
  /** Where the file says so. */
  readonly at: Span;
}

/** Tables that somebody decided to keep as they are. */
export interface Decision {
  /** As the file names them, with or without their schema; at least one. */
  readonly keep: readonly { readonly name: string; readonly at: Span }[];
  readonly because: string;
  /** "2026-11-26" */
  readonly on?: string;
  /** Where the file lists the tables. */
  readonly at: Span;
}

export interface Configuration {
  /** Of tablefold.json; undefined where the command line alone says something. */
  readonly path?: string;
  readonly databases: readonly NamedDatabase[];
  /** Whether databases that nothing names are looked for. */
  readonly discover: boolean;
  /** Whether source files are searched for the names of tables; true where nothing is said. */
  readonly code?: boolean;
  readonly ignore: readonly Glob[];
  /** For databases that say nothing of their own. */
  readonly defaults: DatabaseSettings;
  /** Beats what the configuration says of any database. */
  readonly overrides: DatabaseSettings;
  readonly rules: Readonly<Record<string, RuleSeverity>>;
  readonly decisions: readonly Decision[];
  readonly failOn?: FailOn;
}

export const NO_CONFIGURATION: Configuration = {
  databases: [],
  discover: true,
  ignore: [],
  defaults: {},
  overrides: {},
  rules: {},
  decisions: [],
};

export interface ConfigurationProblem {
  readonly span: Span;
  readonly message: string;
}

/** tablefold.json as it was read: what of it is right, and what is not. */
export interface ConfigurationFile {
  readonly path: string;
  readonly text: string;
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** What the command line says of all databases; it beats the file. */
export interface Overrides extends DatabaseSettings {
  /** In addition to the file's. */
  readonly ignore?: readonly Glob[];
  readonly rules?: Readonly<Record<string, RuleSeverity>>;
  readonly failOn?: FailOn;
}

export function override(configuration: Configuration, overrides: Overrides): Configuration {
  const { ignore = [], rules, failOn, ...settings } = overrides;
  return {
    ...configuration,
    ignore: [...configuration.ignore, ...ignore],
    rules: { ...configuration.rules, ...rules },
    overrides: { ...configuration.overrides, ...settings },
    ...(failOn !== undefined && { failOn }),
  };
}
