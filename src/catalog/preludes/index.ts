import { type FileFacts, readFacts } from '../facts.ts';
import { extensionImages } from './extension-images.ts';
import { hasura } from './hasura.ts';
import { postgrest } from './postgrest.ts';
import { type Prelude, preludePath } from './prelude.ts';
import { supabaseAuth } from './supabase/auth.ts';
import { supabaseInstalled, supabaseOthers, supabasePrivileges, supabaseRoles } from './supabase/others.ts';
import { supabaseRealtime } from './supabase/realtime.ts';
import { supabaseStorage } from './supabase/storage.ts';

export { isPreludePath, type Prelude } from './prelude.ts';

/** Every prelude, in the order in which the chosen ones run. */
export const preludes: readonly Prelude[] = [
  ...postgrest,
  ...supabaseRoles,
  supabasePrivileges,
  supabaseAuth,
  supabaseStorage,
  supabaseRealtime,
  ...supabaseOthers,
  supabaseInstalled,
  ...hasura,
  ...extensionImages,
];

/** The preludes that these files take for granted: some file mentions it, and none makes it itself. */
export function preludesFor(files: readonly FileFacts[]): readonly Prelude[] {
  const mentioned = new Set<Prelude>();
  const made = new Set<Prelude>();
  for (const file of files) {
    const { mentions, makes } = notedIn(file);
    for (const prelude of mentions) mentioned.add(prelude);
    for (const prelude of makes) made.add(prelude);
  }
  const chosen = new Set(preludes.filter((p) => !p.with && mentioned.has(p) && !made.has(p)));
  const ids = new Set([...chosen].map((prelude) => prelude.id));
  for (const prelude of preludes) {
    const needed = (prelude.needs ?? []).flatMap((id) => preludes.find((p) => p.id === id) ?? []);
    if (!prelude.with?.some((id) => ids.has(id)) || needed.some((p) => made.has(p))) continue;
    if (!mentioned.has(prelude)) continue;
    for (const one of [prelude, ...needed]) chosen.add(one);
  }
  return preludes.filter((prelude) => chosen.has(prelude));
}

/** The statements of a prelude as replay takes them, read once. */
export function factsOf(prelude: Prelude): FileFacts {
  let facts = read.get(prelude);
  if (!facts) {
    facts = readFacts(preludePath(prelude), prelude.sql);
    read.set(prelude, facts);
  }
  return facts;
}

/** What is called to have made something at an origin in this file; undefined for the workspace's own files. */
export function environmentAt(file: string): string | undefined {
  return preludes.find((prelude) => preludePath(prelude) === file)?.environment;
}

interface Noted {
  readonly mentions: readonly Prelude[];
  readonly makes: readonly Prelude[];
}

const read = new Map<Prelude, FileFacts>();
const noted = new WeakMap<FileFacts, Noted>();
const NOTHING: Noted = { mentions: [], makes: [] };
// Most files name none of it: one look tells.
const ANY = new RegExp(`\\b(?:${preludes.map((p) => p.word).join('|')})\\b`, 'i');

function notedIn(file: FileFacts): Noted {
  let found = noted.get(file);
  if (!found) {
    found = ANY.test(file.text) ? lookAt(file.text.replace(COMMENTS, ' ')) : NOTHING;
    noted.set(file, found);
  }
  return found;
}

// A comment sign within a string goes too: what is left of its line does not matter here.
const COMMENTS = /--[^\r\n]*|\/\*[\s\S]*?\*\//g;

function lookAt(sql: string): Noted {
  return { mentions: preludes.filter((p) => p.mentions.test(sql)), makes: preludes.filter((p) => p.makes.test(sql)) };
}
