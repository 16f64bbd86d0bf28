const SOURCES = /^((?:.*\/)?src\/[^/]+\/)(java|kotlin|groovy|scala|resources)(\/.*)?$/;

/**
 * The folders whose Java migrations run in one list with the SQL files in a folder of the class path: the same package of
 * the module's sources. "a/src/main/resources/db/migration" -> "a/src/main/java/db/migration". A folder that is laid out
 * in no such way holds both kinds itself.
 */
export function javaFolderBeside(folder: string): string {
  const [, module, kind, below = ''] = SOURCES.exec(folder) ?? [];
  return module === undefined || kind !== 'resources' ? folder : `${module}java${below}`;
}

/** The class path location that a folder of sources or resources stands for: one and the same for both kinds. */
export function locationOf(folder: string): string {
  const [, module, , below = ''] = SOURCES.exec(folder) ?? [];
  return module === undefined ? folder : `${module}*${below}`;
}

export interface Location {
  /** Of the class path, or of the disk from where Flyway runs. */
  readonly kind: 'classpath' | 'filesystem';
  /** With '/': "db/migration". */
  readonly path: string;
}

/**
 * The locations that a configuration of Flyway's names: flyway.conf, flyway.toml, application.properties or
 * application.yml. None where it leaves them at their default, which is the class path's db/migration.
 * Source: documentation.red-gate.com/flyway, "Locations"; docs.spring.io/spring-boot, spring.flyway.locations.
 */
export function flywayLocations(text: string): Location[] {
  const lines = text.split(/\r?\n/);
  const at = lines.findIndex((line) => /^\s*(?:[\w.-]*flyway\.)?locations\s*[:=]/.test(line) && !/^\s*[#!]/.test(line));
  const first = lines[at];
  if (first === undefined || !isFlyways(lines, at)) return [];
  const own = first.replace(/^[^:=]*[:=]/, '');
  // A list goes on below: `- classpath:db/migration` in YAML, a bracket that is still open in TOML.
  const open = own.includes('[') && !own.includes(']');
  const below: string[] = [];
  for (const line of lines.slice(at + 1)) {
    if (open ? below.at(-1)?.includes(']') : own.trim() !== '' || !/^\s*-\s/.test(line)) break;
    below.push(line.replace(/^\s*-\s/, ''));
  }
  return [own, ...below].flatMap((line) =>
    line
      .replace(/\s#.*$/, '')
      .split(',')
      .flatMap((item) => location(item.replace(/["'[\]\s]/g, ''))),
  );
}

/** Whether the key is Flyway's: spelled out, or below a `flyway` in YAML or TOML. */
function isFlyways(lines: readonly string[], at: number): boolean {
  if (/flyway\.locations/.test(lines[at] ?? '')) return true;
  return lines.slice(0, at).some((line) => /^\s*flyway\s*:\s*$|^\s*\[flyway\]\s*$/.test(line));
}

function location(item: string): Location[] {
  const [, kind = 'classpath', path = ''] = /^(?:(classpath|filesystem):)?\/?(.*?)\/?$/.exec(item) ?? [];
  if (path === '' || path.includes('$')) return [];
  return [{ kind: kind === 'filesystem' ? 'filesystem' : 'classpath', path }];
}

/** Whether a folder is a location, or of the sources that belong to one. */
export function isAt(folder: string, { kind, path }: Location): boolean {
  const below = SOURCES.exec(folder)?.[3]?.slice(1);
  if (kind === 'classpath' && below !== undefined) return below === path || below.startsWith(`${path}/`);
  return folder === path || folder.endsWith(`/${path}`);
}
