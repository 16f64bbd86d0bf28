import { baseName, dirName, relativePath, stem } from './paths.ts';

// What folders and files are called that say what kind of thing they hold, not whose.
const GENERIC =
  /^(?:db|dbs|database|databases|data|sql|ddl|pg|psql|postgres|postgresql|supabase|prisma|drizzle|flyway|hasura|sqlx|goose|atlas|schema|schemas|structure|dump|init|create|setup|tables|all|main|full|migrations?|migrate|changes|deploy|up|versioned|versions|scripts?|src|lib|resources|internal|pkg|apps|services|packages|conf|evolutions|default|docker|docker-entrypoint-initdb\.d|initdb|initdb\.d)$/i;

/**
 * What people would call a database that lies at `path`: its own name, or that of the nearest folder above it whose
 * name says more than "migrations".
 */
export function databaseName(path: string, isFile: boolean, top: string): string {
  const own = isFile ? stem(baseName(path)) : baseName(path);
  if (own !== '' && !GENERIC.test(own)) return own;
  let above = 0;
  for (let folder = dirName(path); folder !== '' && folder !== '/'; folder = dirName(folder)) {
    const name = baseName(folder);
    if (!GENERIC.test(name)) return name;
    // Far above the folder under review names belong to the machine, not to the project.
    if (!isWithin(top, folder) && ++above > 2) break;
  }
  return own || path;
}

function isWithin(top: string, folder: string): boolean {
  return folder === top || relativePath(top, folder) !== folder;
}

/** Names that are all different: who comes first keeps the short one, the others are called by their path below `top`. */
export function distinctNames(
  wanted: readonly { readonly name: string; readonly root: string }[],
  top: string,
): string[] {
  const used = new Set<string>();
  return wanted.map(({ name, root }) => {
    const path = relativePath(top, root) || baseName(root);
    const candidates = [name, path, ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${path} (${n})`)];
    const free = candidates.find((candidate) => !used.has(candidate)) ?? root;
    used.add(free);
    return free;
  });
}
