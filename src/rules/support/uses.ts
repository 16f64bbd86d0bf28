import { foreignKeysOf, keyOf, type Origin, type Relation } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';
import { filesNaming, literally, mentionOf } from './names-in-files.ts';

/** Something that needs a table, or shows that somebody still works with it. */
export interface Use {
  readonly kind: 'foreign key' | 'child' | 'view' | 'function' | 'trigger' | 'policy' | 'statement' | 'file';
  /** Key of the relation or function, or the file's path. */
  readonly by: string;
}

/** How much there is in a schema that could use a table; what there is none of is left out. */
export interface LookedAt {
  readonly 'foreign key'?: number;
  readonly view?: number;
  readonly function?: number;
  readonly trigger?: number;
  readonly policy?: number;
  readonly file?: number;
}

/**
 * What uses a table since it became what it is.
 * @param since the statement that made it so: its CREATE TABLE, or the renaming that put it aside
 */
export function usesOf(context: RuleContext, table: Relation, since: Origin): readonly Use[] {
  const key = keyOf(table);
  const uses: Use[] = [];
  const earlier = (at: Origin) => isEarlier(context, at, since);
  // What a table kept when it was put aside says nothing of what came then.
  const kept = [
    ...table.policies.map((p) => ({ kind: 'policy' as const, by: p.name, at: p.provenance.created })),
    ...table.triggers.map((t) => ({ kind: 'trigger' as const, by: t.name, at: t.provenance.created })),
  ];
  for (const { kind, by, at } of kept) if (!earlier(at)) uses.push({ kind, by: `${key}.${by}` });
  const own = [...table.constraints, ...table.indexes].map((c) => c.provenance.created);
  const changes = table.provenance.changes.filter((c) => !KEEPING.test(c.what)).map((c) => c.at);
  for (const at of [...own, ...changes])
    if (at.file !== since.file && !earlier(at)) uses.push({ kind: 'statement', by: at.file });
  for (const { table: origin, at, name, change } of context.snapshot.rowWrites ?? [])
    if (name === table.name && isSame(origin, table.provenance.created) && change.kind !== 'empty')
      if (at.file !== since.file && !earlier(at)) uses.push({ kind: 'statement', by: at.file });
  for (const other of context.snapshot.relations.values()) if (other !== table) uses.push(...usesBy(other, table, key));
  uses.push(...usesInBodies(context, table));
  for (const path of filesNaming(context, table.name, since)) uses.push({ kind: 'file', by: path });
  return uses;
}

/** Changes that are made to every table of a schema, whoever needs it. */
const KEEPING =
  /^(?:rename from|comment|owner to|set schema|rename schema|(?:no force|force|enable|disable) row level security|(?:re)?set options|drop )/;

function isSame(a: Origin, b: Origin): boolean {
  return a.file === b.file && a.name.start === b.name.start;
}

/** Files run in the order in which the context lists them; where it lists none, migrations are numbered. */
function isEarlier({ files = [] }: RuleContext, a: Origin, b: Origin): boolean {
  if (a.file === b.file) return a.span.start < b.span.start;
  const place = (path: string) => files.findIndex((f) => f.path === path);
  const [x, y] = [place(a.file), place(b.file)];
  return x >= 0 && y >= 0 ? x < y : a.file < b.file;
}

function* usesBy(other: Relation, table: Relation, key: string): Iterable<Use> {
  const by = keyOf(other);
  const is = (name: { schema: string; name: string }) => keyOf(name) === key;
  if (foreignKeysOf(other).some((f) => is(f.references))) yield { kind: 'foreign key', by };
  if (other.inherits.some(is) || (other.partitionOf && is(other.partitionOf.parent))) yield { kind: 'child', by };
  if (other.ofType && is(other.ofType)) yield { kind: 'child', by };
  if (other.view?.dependsOn.some(is)) yield { kind: 'view', by };
  const names = mentionOf(table.name);
  for (const { name, using, check } of other.policies)
    if ([using, check].some((e) => e !== undefined && names.test(e.sql))) yield { kind: 'policy', by: `${by}.${name}` };
}

function* usesInBodies({ snapshot }: RuleContext, table: Relation): Iterable<Use> {
  const names = mentionOf(table.name);
  // format('insert into events_%s', ...) writes to tables that no text names in full.
  const stem = table.name.replace(/_?[\d_]+$/, '');
  const made =
    stem.length >= 4 && stem !== table.name
      ? new RegExp(`(?<![\\w$])${literally(stem)}_?(?:%|'|"|\\|\\|)`, 'i')
      : undefined;
  for (const [key, routines] of snapshot.routines)
    for (const { body, sql } of routines) {
      const text = (body ?? sql).replace(/--[^\n]*/g, '');
      if (names.test(text) || made?.test(text)) yield { kind: 'function', by: key };
    }
}

const counted = new WeakMap<RuleContext, LookedAt>();

/** How much was looked at for uses of one table. */
export function lookedAt(context: RuleContext): LookedAt {
  let known = counted.get(context);
  if (known === undefined) {
    known = count(context);
    counted.set(context, known);
  }
  return known;
}

function count({ snapshot, files = [] }: RuleContext): LookedAt {
  const relations = [...snapshot.relations.values()];
  const total = (of: (relation: Relation) => number) => relations.reduce((sum, r) => sum + of(r), 0);
  const numbers = {
    'foreign key': total((r) => foreignKeysOf(r).length),
    view: total((r) => (r.view ? 1 : 0)),
    function: [...snapshot.routines.values()].reduce((sum, overloads) => sum + overloads.length, 0),
    trigger: total((r) => r.triggers.length),
    policy: total((r) => r.policies.length),
    file: Math.max(0, files.length - 1),
  };
  return Object.fromEntries(Object.entries(numbers).filter(([, n]) => n > 0));
}
