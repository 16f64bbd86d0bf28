/**
 * Something that a schema takes for granted: a service, an image or a gateway makes it before the first file runs. One
 * description serves replay, proofs and tests alike, since all three run its SQL.
 */
export interface Prelude {
  /** "supabase.auth": unique among all. */
  readonly id: string;
  /** As people call what makes it: "Supabase". */
  readonly environment: string;
  /** Part of a regular expression: a text without a match of it does not concern this prelude. */
  readonly word: string;
  /** A file that matches takes it for granted. */
  readonly mentions: RegExp;
  /** A file that matches makes it itself, so that it is nobody else's. */
  readonly makes: RegExp;
  /** Ids of others: mentioned or not, it is there only where one of these is. */
  readonly with?: readonly string[];
  /** Ids of others that are there wherever this one is; where the files make one of them, this one is theirs, too. */
  readonly needs?: readonly string[];
  /** The role, where it makes one and nothing else. */
  readonly role?: string;
  /** What the environment makes. It runs on an empty PostgreSQL, and no more of it is true than replay looks at. */
  readonly sql: string;
}

/** The path under which a prelude's statements are replayed: what comes of them is made outside the files. */
const SCHEME = 'prelude:';

export function preludePath(prelude: Prelude): string {
  return `${SCHEME}${prelude.id}`;
}

/** Whether an origin's file is none of the workspace's. */
export function isPreludePath(file: string): boolean {
  return file.startsWith(SCHEME);
}

const quotable = (name: string) => `"?${name}"?`;

/** What in a prelude's SQL is created under which names, apart by kind. */
function namesCreated(sql: string, kind: string): readonly string[] {
  return [...sql.matchAll(new RegExp(`^create (?:${kind}) (?:\\w+\\.)?(\\w+)`, 'gm'))].map((m) => m[1] ?? '');
}

/**
 * A schema that an environment makes, with all in it. A file mentions it by naming something that is known to be in it,
 * or, where nothing is, by any name in it; it makes it by creating the schema or any of that.
 */
export function inSchema(environment: string, schema: string, sql: string): Prelude {
  const tables = namesCreated(sql, 'table|view');
  const types = namesCreated(sql, 'type');
  const routines = namesCreated(sql, 'function');
  const known = [...tables, ...types, ...routines];
  const member = known.length > 0 ? `(?:${known.join('|')})(?![\\w$])` : '\\w';
  const qualifier = `(?<![\\w$.])${quotable(schema)}\\s*\\.\\s*"?`;
  const created = (kind: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`${kind}\\s+${quotable(schema)}\\s*\\.\\s*"?(?:${names.join('|')})(?![\\w$])`];
  const makes = [
    `schema\\s+${quotable(schema)}(?![\\w$])`,
    ...created('(?:unlogged\\s+)?(?:table|view)(?:\\s+if\\s+not\\s+exists)?', tables),
    ...created('type', types),
    ...created('function', routines),
  ];
  return {
    id: `${environment.toLowerCase()}.${schema}`,
    environment,
    word: schema,
    mentions: new RegExp(
      `${qualifier}${member}|\\b(?:on|in|with)\\s+schema\\s+(?:[^;()]*,\\s*)?${quotable(schema)}(?![\\w$])`,
      'i',
    ),
    makes: new RegExp(`\\bcreate\\s+(?:${makes.join('|')})`, 'i'),
    sql,
  };
}

/** A role that an environment makes. */
export function role(environment: string, name: string, options: string): Prelude {
  return {
    id: `${environment.toLowerCase()}.role.${name}`,
    environment,
    word: name,
    mentions: new RegExp(`(?<![\\w$.'])${quotable(name)}(?![\\w$'])`, 'i'),
    makes: new RegExp(`\\bcreate\\s+(?:role|user|group)\\s+${quotable(name)}(?![\\w$])`, 'i'),
    role: name,
    sql: `create role ${name} ${options};`,
  };
}
