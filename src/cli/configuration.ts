import { type Command, InvalidArgumentError, Option } from 'commander';
import { configurationAt, findConfiguration, vocabulary } from '../analysis/configuration.ts';
import {
  type ConfigurationFile,
  didYouMean,
  type FailOn,
  type Glob,
  NO_CONFIGURATION,
  override,
  type RuleSeverity,
  SEVERITIES,
} from '../configuration/index.ts';
import { displayPath } from '../reporting/index.ts';
import { LineIndex } from '../text/line-index.ts';
import { CannotRun, type Surroundings } from './surroundings.ts';

/** What a command line says of the configuration; it beats tablefold.json. */
export interface ConfigurationOptions {
  /** A file, or false for none at all. */
  readonly config?: string | false;
  readonly layout?: string;
  readonly searchPath?: readonly string[];
  readonly postgresVersion?: number;
  readonly ignore?: readonly string[];
  readonly rule?: Readonly<Record<string, RuleSeverity>>;
  readonly failOn?: FailOn;
}

const SETTINGS = 'Configuration (beats tablefold.json):';

/** Gives a command the options that beat tablefold.json. */
export function addConfigurationOptions(command: Command, withRules: boolean): Command {
  const ids = vocabulary.layouts.map(({ id }) => id);
  const options = [
    new Option('--config <file>', 'read this file instead of the tablefold.json found by walking up'),
    new Option('--no-config', 'read no tablefold.json'),
    new Option('--layout <id>', 'the migration tool that the files are for (default: found)').argParser(layoutOf(ids)),
    new Option('--search-path <schemas>', 'schemas of unqualified names, as in app,public').argParser(schemasOf),
    new Option('--postgres-version <major>', 'major version of the server').argParser(versionOf),
    new Option('--ignore <glob>', 'leave these files out, too; may be repeated').argParser(append),
    ...(withRules
      ? [new Option('--rule <id=severity>', 'severity of a rule, or off; may be repeated').argParser(addRule)]
      : []),
  ];
  for (const option of options) command.addOption(option.helpGroup(SETTINGS));
  return command;
}

/**
 * The configuration of what is reviewed, as the command line leaves it.
 * @throws CannotRun for a tablefold.json that is wrong, with every place
 */
export async function configurationFor(
  root: string,
  options: ConfigurationOptions,
  { files, resolve, cwd }: Surroundings,
  signal?: AbortSignal,
): Promise<ConfigurationFile> {
  const { config } = options;
  const path = typeof config === 'string' ? resolve(config) : undefined;
  const found =
    config === false
      ? undefined
      : path === undefined
        ? await findConfiguration(files, root, signal)
        : await configurationAt(files, path, signal);
  if (path !== undefined && !found) throw new CannotRun(`${config} cannot be read: no such file`);
  if (found && found.problems.length > 0) throw new CannotRun(describeProblems(found, cwd));
  const file = found ?? { path: root, text: '', problems: [], configuration: NO_CONFIGURATION };
  return { ...file, configuration: override(file.configuration, overridesOf(options, cwd)) };
}

function overridesOf(options: ConfigurationOptions, cwd: string) {
  const { layout, searchPath, postgresVersion: postgres, ignore = [], rule, failOn } = options;
  return {
    ...(layout !== undefined && { layout }),
    ...(searchPath !== undefined && { searchPath }),
    ...(postgres !== undefined && { postgres }),
    ...(rule && { rules: rule }),
    ...(failOn !== undefined && { failOn }),
    ignore: ignore.map((pattern): Glob => ({ base: cwd, pattern })),
  };
}

/** The options as they have to be given again, so that a command to go on with reads what this one read. */
export function flagsOf(options: ConfigurationOptions): readonly string[] {
  const { config, layout, searchPath, postgresVersion, ignore = [] } = options;
  return [
    ...(config === false ? ['--no-config'] : []),
    ...(typeof config === 'string' ? ['--config', config] : []),
    ...(layout === undefined ? [] : ['--layout', layout]),
    ...(searchPath === undefined ? [] : ['--search-path', searchPath.join(',')]),
    ...(postgresVersion === undefined ? [] : ['--postgres-version', String(postgresVersion)]),
    ...ignore.flatMap((glob) => ['--ignore', glob]),
  ];
}

/** "tablefold.json:3:5: unknown key ...", a line each. */
function describeProblems({ path, text, problems }: ConfigurationFile, cwd: string): string {
  const lines = new LineIndex(text);
  const said = problems.map(({ span, message }) => {
    const { line, character } = lines.position(span.start);
    return `${displayPath(path, cwd)}:${line + 1}:${character + 1}: ${message}`;
  });
  return said.join('\n           ');
}

function layoutOf(ids: readonly string[]): (given: string) => string {
  return (given) => {
    if (ids.includes(given)) return given;
    throw new InvalidArgumentError(
      `There is no such layout${didYouMean(given, ids) ?? `; there are ${ids.join(', ')}`}`,
    );
  };
}

function schemasOf(given: string): readonly string[] {
  const schemas = given.split(',').map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  if (schemas.some((name) => name === '')) throw new InvalidArgumentError('Name schemas, with commas between them.');
  return schemas;
}

function versionOf(given: string): number {
  const version = /^(\d\d)(?:\.\d+)*$/.exec(given)?.[1];
  if (version !== undefined) return Number(version);
  throw new InvalidArgumentError('Give the major version of PostgreSQL, from 10 on.');
}

function append(given: string, before: readonly string[] = []): readonly string[] {
  return [...before, given];
}

function addRule(given: string, before: Readonly<Record<string, RuleSeverity>> = {}) {
  const [id = '', said = ''] = given.split(/[=:]/).map((part) => part.trim());
  const ids = vocabulary.rules.map((rule) => rule.id);
  if (!ids.includes(id))
    throw new InvalidArgumentError(`There is no rule "${id}"${didYouMean(id, ids) ?? `; there are ${ids.join(', ')}`}`);
  const severity = SEVERITIES.find((one) => one === said);
  if (!severity) throw new InvalidArgumentError(`Give it a severity, as in ${id}=error: ${SEVERITIES.join(', ')}.`);
  return { ...before, [id]: severity };
}
