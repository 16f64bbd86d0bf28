import picomatch from 'picomatch/posix';

/** A pattern, and the folder that it is seen from. Paths and folders are absolute, with '/'. */
export interface Glob {
  readonly base: string;
  /** As the user wrote it: "db/migrations", "**\/legacy/**", "!db/seed.sql" to take back what earlier ones matched. */
  readonly pattern: string;
}

const SPECIAL = /[\\*?[\]{}()!+@|]/;

/** Whether the pattern names one file or folder. */
export function isLiteral({ pattern }: Glob): boolean {
  return !SPECIAL.test(pattern);
}

/** A pattern that matches this path alone, and what lies below it. */
export function literally(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}

/** The absolute path of what a literal pattern names, or the folder in which a pattern begins to differ. */
export function anchorOf(glob: Glob): string {
  const { base, pattern } = placed(glob);
  const parts = pattern.split('/');
  const special = parts.findIndex((part) => SPECIAL.test(part));
  return join(base, (special < 0 ? parts : parts.slice(0, special)).join('/'));
}

/** Which of the globs matches first, by its number; undefined where none does, or a later "!" takes it back. */
export type Matcher = (path: string) => number | undefined;

/**
 * A glob matches a path or any folder above it, so that a folder's name stands for all that is in it; one that ends with
 * "/*" matches only what lies directly there. `*` and `?` stay within a name, `**` crosses folders, and names with a leading dot are names like any other.
 */
export function makeMatcher(globs: readonly Glob[]): Matcher {
  const tests = globs.map((glob) => {
    const { base, pattern, negated } = placed(glob);
    const test = pattern === '' ? undefined : picomatch(pattern, { dot: true });
    const isMatch = (path: string) => test === undefined || test(path);
    const isDirect = /(?:^|\/)\*$/.test(pattern);
    return { prefix: base.endsWith('/') ? base : `${base}/`, isMatch, isDirect, negated };
  });
  return (path) => {
    let found: number | undefined;
    tests.forEach(({ prefix, isMatch, isDirect, negated }, i) => {
      if (negated ? found === undefined : found !== undefined) return;
      if (!path.startsWith(prefix)) return;
      const rest = path.slice(prefix.length);
      if ((isDirect ? [rest] : withFolders(rest)).some((part) => isMatch(part))) found = negated ? undefined : i;
    });
    return found;
  };
}

/** "a/b/c" -> "a/b/c", "a/b", "a". */
function withFolders(path: string): string[] {
  const all = [path];
  for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1))
    all.push(path.slice(0, slash));
  return all;
}

/** The pattern without "!", "./", "../" and a slash at either end, seen from where it then begins. */
function placed(glob: Glob): Glob & { readonly negated: boolean } {
  const negated = glob.pattern.startsWith('!') && !glob.pattern.startsWith('!(');
  let { base } = glob;
  let pattern = negated ? glob.pattern.slice(1) : glob.pattern;
  if (pattern.startsWith(`${base}/`)) pattern = pattern.slice(base.length + 1);
  for (;;) {
    if (pattern === '.' || pattern === '..') pattern += '/';
    if (pattern.startsWith('./')) pattern = pattern.slice(2);
    else if (pattern.startsWith('/')) pattern = pattern.slice(1);
    else if (pattern.startsWith('../')) {
      pattern = pattern.slice(3);
      base = base.slice(0, Math.max(0, base.lastIndexOf('/'))) || '/';
    } else break;
  }
  return { base, pattern: pattern.replace(/\/+$/, ''), negated };
}

function join(base: string, rest: string): string {
  if (rest === '') return base;
  return base.endsWith('/') ? base + rest : `${base}/${rest}`;
}
