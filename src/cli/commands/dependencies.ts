import { outlineOf } from '../../normalization/outline.ts';
import { count, dependenciesDocument, renderDependencies } from '../../reporting/index.ts';
import type { ConfigurationOptions } from '../configuration.ts';
import { type Discovered, type DiscoverOptions, discoverHere } from '../discover.ts';
import { type NamedRelation, relationInCsv, relationInFiles } from '../relations.ts';
import { CannotRun, type Surroundings } from '../surroundings.ts';
import { terminalOptions } from '../terminal.ts';

export interface DependenciesOptions extends ConfigurationOptions, DiscoverOptions {
  readonly format: 'terminal' | 'json';
  readonly nulls: 'equal' | 'distinct';
  readonly header: boolean;
  readonly delimiter?: string;
  readonly table?: string;
  readonly database?: string;
}

/**
 * `tablefold dependencies`: what determines what in rows, and what follows from it. 1 where it was ended before all was found.
 * @param path a CSV file, "-" for standard input; with --table what holds the schema
 */
export async function dependencies(
  path: string | undefined,
  options: DependenciesOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { stdout, stderr } = surroundings;
  const named = await relationOf(path, options, surroundings);
  const { relation } = named;
  const { discovery, stopped } = await discoverHere(relation, options, surroundings);
  const found = discovery.dependencies.map(({ lhs, rhs }) => ({ lhs, rhs: [rhs] }));
  const outline = outlineOf(relation.columns, found, { minimal: true });
  const document = dependenciesDocument(relation, discovery, outline);
  const short = shortfall({ discovery, stopped }, options);
  if (options.format === 'json') {
    stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
    if (short !== undefined) stderr.write(`tablefold: ${short}\n`);
  } else {
    const notes = [
      ...named.notes,
      ...(short === undefined ? [] : [`${short.slice(0, 1).toUpperCase()}${short.slice(1)}.`]),
    ];
    const { nulls } = options;
    const { violations, keys: distinctKeys } = outline.verdict;
    stdout.write(
      renderDependencies(document, {
        ...terminalOptions(surroundings),
        name: named.name,
        relation,
        nulls,
        violations,
        distinctKeys,
        partial: short !== undefined,
        notes,
      }),
    );
  }
  return stopped === undefined ? 0 : 1;
}

function relationOf(
  path: string | undefined,
  options: DependenciesOptions,
  surroundings: Surroundings,
): Promise<NamedRelation> {
  const { table } = options;
  if (table !== undefined) return relationInFiles(path ?? '.', { ...options, table }, surroundings);
  if (path === undefined)
    throw new CannotRun('name a CSV file, - for standard input, or a table whose rows the files write: --table NAME');
  if (/\.sql$/i.test(path)) throw new CannotRun(`${path} is SQL; name a table whose rows it writes: --table NAME`);
  return relationInCsv(path, options, surroundings);
}

/** Why more may hold than is shown. */
function shortfall(
  { discovery, stopped }: Discovered,
  { maxLeft, timeLimit }: DependenciesOptions,
): string | undefined {
  if (stopped === undefined) {
    return maxLeft === undefined
      ? undefined
      : `only determinants of at most ${count(maxLeft, 'column')} were looked for (--max-left)`;
  }
  const { left } = discovery.covered;
  const why = stopped === 'interrupted' ? 'interrupted' : `stopped after ${timeLimit} s (--time-limit)`;
  const sure =
    left < 0
      ? 'others may be missing'
      : `complete for determinants of at most ${count(left, 'column')}; longer ones may be missing`;
  return `${why}: what is shown holds, ${sure}`;
}
