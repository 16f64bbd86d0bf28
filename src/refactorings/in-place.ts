import { describeCatalog } from '../catalog/describe.ts';
import { readFacts, replay } from '../catalog/index.ts';
import { foreignKeysOf, isTable, keyOf, type Origin, type Relation, type Snapshot } from '../catalog/model.ts';
import {
  printColumn,
  printNamedConstraint,
  printRelation,
  RELATION_PARTS,
  type RelationPart,
} from '../catalog/print/index.ts';
import { dottedNameAt, quoteIdentifier } from '../sql/identifiers.ts';
import { nextSignificant, nextToken } from '../sql/lexer.ts';
import { printPretty, printSql } from '../sql/print.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { isMadeAnew, withoutParts } from './in-place-parts.ts';
import { nameOf } from './merge-tables/spell.ts';
import { viewDefaultsOf } from './view-defaults.ts';
import { wholeStatement } from './whole-statement.ts';

/**
 * Edits a schema file so that it declares what the migration makes of it: statements of relations that are gone are taken
 * out, and so are indexes and constraints that are gone, new columns and constraints stand in their table's CREATE TABLE,
 * everything else follows at the end.
 * @param migration what the edited file has to amount to when it runs behind the file as it is
 * @returns undefined where the edited file would not replay to the very same catalog
 */
export function editInPlace(path: string, text: string, migration: string): readonly TextEdit[] | undefined {
  const before = readFacts(path, text);
  const now = replay([before]);
  const wanted = replay([before, readFacts(`${path}#migration`, migration)]);
  const edits = [
    ...removals(text, now, wanted),
    ...repointings(text, now, wanted),
    ...extensions(text, now, wanted),
    ...withoutParts(text, now, wanted),
  ];
  let edited: string;
  try {
    edited = applyEdits(text, edits);
  } catch {
    return undefined;
  }
  // Policies, SQL functions and seed rows name tables in ways that replay does not follow to the end.
  if (stillNamed(edited, now, wanted)) return undefined;
  const partial = replay([readFacts(path, edited)]);
  const rest = remainder(partial, wanted);
  if (rest === undefined) return undefined;
  const newline = text.endsWith('\n') ? '\n' : '\n\n';
  const all =
    rest === ''
      ? edits
      : [...edits, { span: { start: text.length, end: text.length }, newText: `${newline}${rest}\n` }];
  const result = replay([readFacts(path, applyEdits(text, all))]);
  return sameCatalog(result, wanted) && result.problems.length <= now.problems.length ? all : undefined;
}

/** Whether a name that was taken out is used further on, where it would not exist yet. */
function stillNamed(edited: string, now: Snapshot, wanted: Snapshot): boolean {
  const gone = [...now.relations.values()].filter((r) => r.kind !== 'sequence' && changedKind(r, wanted));
  const names = new Set(gone.map((r) => r.name));
  const bodies = [...now.routines.values()].flat().filter((r) => r.language === 'sql');
  if (bodies.some((r) => [...names].some((n) => r.sql.includes(n)))) return true;
  for (let token = nextSignificant(edited, 0); token; token = nextSignificant(edited, token.end)) {
    const identifier = dottedNameAt(edited, token.start)[0];
    if (identifier && (token.kind === 'word' || token.kind === 'quoted') && names.has(identifier.name)) return true;
  }
  return false;
}

/** Statements that are about relations alone which are gone or made anew. */
function* removals(text: string, now: Snapshot, wanted: Snapshot): Iterable<TextEdit> {
  const gone = [...now.relations.values()].filter((r) => r.kind !== 'sequence' && changedKind(r, wanted));
  const keep = new Set<string>();
  for (const relation of now.relations.values()) {
    if (gone.includes(relation)) continue;
    for (const origin of originsOf(relation)) keep.add(key(origin));
  }
  const spans = new Map<string, Span>();
  for (const relation of gone) {
    for (const origin of originsOf(relation)) if (!keep.has(key(origin))) spans.set(key(origin), origin.span);
  }
  for (const span of spans.values()) yield { span: wholeStatement(text, span), newText: '' };
}

/** A table that became a view, or a view over one: what replay would have to see in another place of the file. */
function changedKind(relation: Relation, wanted: Snapshot): boolean {
  const next = wanted.relations.get(keyOf(relation));
  if (!next || next.kind !== relation.kind) return true;
  return !isTable(relation) && next.provenance.created.file !== relation.provenance.created.file;
}

function originsOf(relation: Relation): Origin[] {
  const parts = [
    relation,
    ...relation.columns,
    ...relation.constraints,
    ...relation.indexes,
    ...relation.policies,
    ...relation.triggers,
  ];
  return [
    ...parts.flatMap((p) => [p.provenance.created, ...p.provenance.changes.map((c) => c.at)]),
    ...relation.grants.map((g) => g.at),
  ];
}

function key(origin: Origin): string {
  return `${origin.file}:${origin.statement}`;
}

/** `references old (id)` in the declarations of foreign keys that point elsewhere now. */
function* repointings(text: string, now: Snapshot, wanted: Snapshot): Iterable<TextEdit> {
  const done = new Set<number>();
  for (const table of now.relations.values()) {
    const next = wanted.relations.get(keyOf(table));
    if (!next || !isTable(next)) continue;
    for (const old of foreignKeysOf(table)) {
      const moved = foreignKeysOf(next).find((k) => k.name === old.name);
      if (!moved || keyOf(moved.references) === keyOf(old.references)) continue;
      const columns = moved.referencedColumns.map(quoteIdentifier).join(', ');
      for (const span of referencesTo(text, old.provenance.created.span, old.references.name)) {
        if (done.has(span.start)) continue;
        done.add(span.start);
        yield { span, newText: `${nameOf(moved.references)} (${columns})` };
      }
    }
  }
}

/** Behind each REFERENCES that names this table: the name and the columns in parentheses, if there are any. */
function* referencesTo(text: string, within: Span, table: string): Iterable<Span> {
  for (
    let token = nextSignificant(text, within.start);
    token && token.end <= within.end;
    token = nextSignificant(text, token.end)
  ) {
    if (text.slice(token.start, token.end).toLowerCase() !== 'references') continue;
    const name = dottedNameAt(text, token.end);
    const first = name[0];
    const last = name.at(-1);
    if (!first || !last || last.name !== table) continue;
    const open = nextSignificant(text, last.span.end);
    const close = open && text[open.start] === '(' ? text.indexOf(')', open.end) : -1;
    yield { start: first.span.start, end: close < 0 ? last.span.end : close + 1 };
  }
}

/** New columns and constraints of tables that stay, before the closing parenthesis of their CREATE TABLE. */
function* extensions(text: string, now: Snapshot, wanted: Snapshot): Iterable<TextEdit> {
  for (const table of now.relations.values()) {
    const next = wanted.relations.get(keyOf(table));
    if (!isTable(table) || !next || !isTable(next)) continue;
    const columns = next.columns.filter((c) => !table.columns.some((o) => o.name === c.name && !isMadeAnew(o, c)));
    if (columns.length === 0) continue;
    const names = new Set(columns.map((c) => c.name));
    const fresh = next.constraints.filter(
      (c) => c.type !== 'n' && c.type !== 'f' && !table.constraints.some((o) => o.name === c.name),
    );
    const close = closingParenthesis(text, table.provenance.created.span);
    if (close === undefined) continue;
    const lines = [
      ...columns.map((c) =>
        printColumn(
          { ...next, constraints: next.constraints.filter((k) => k.type !== 'n' || names.has(k.column)) },
          c,
          wanted,
        ),
      ),
      ...fresh.map((c) => printNamedConstraint(c)),
    ];
    const indent = /\n([ \t]+)\S/.exec(text.slice(table.provenance.created.span.start, close.at))?.[1] ?? '  ';
    yield {
      span: { start: close.last, end: close.last },
      newText: lines.map((l) => `,\n${indent}${l}`).join(''),
    };
  }
}

/** Where the parenthesis around a CREATE TABLE's columns closes, and where the last token before it ends. */
function closingParenthesis(text: string, span: Span): { readonly at: number; readonly last: number } | undefined {
  let depth = 0;
  let last = span.start;
  for (let token = nextToken(text, span.start); token && token.end <= span.end; token = nextToken(text, token.end)) {
    if (token.kind === 'comment') continue;
    const symbol = token.kind === 'symbol' ? text[token.start] : undefined;
    if (symbol === '(') depth++;
    if (symbol === ')' && --depth === 0) return { at: token.start, last };
    last = token.end;
  }
  return undefined;
}

const MADE_FIRST: readonly RelationPart[] = ['create', 'indexes', 'comments', 'grants'];
const MADE_LAST: readonly RelationPart[] = ['foreign keys', 'triggers', 'row security', 'policies'];

/** What the edited file still lacks, as statements; undefined where that is more than can be added at the end. */
function remainder(partial: Snapshot, wanted: Snapshot): string | undefined {
  const changed: string[] = [];
  const missing: Relation[] = [];
  for (const relation of wanted.relations.values()) {
    if (relation.kind === 'sequence') continue;
    const has = partial.relations.get(keyOf(relation));
    if (!has) missing.push(relation);
    else if (isTable(relation)) changed.push(...tableChanges(has, relation, wanted));
  }
  const print = (part: RelationPart) => (table: Relation) => printRelation(table, part, wanted);
  // Foreign keys lead from what is there to what is new as well, and policies read both.
  const made = missing.filter(isTable);
  const tables = MADE_FIRST.flatMap((part) => made.flatMap(print(part)));
  const rules = MADE_LAST.flatMap((part) => made.flatMap(print(part)));
  const views = inOrder(missing.filter((r) => !isTable(r))).map((view) =>
    [...RELATION_PARTS.flatMap((part) => printRelation(laidOut(view), part, wanted)), ...viewDefaultsOf(view)].join(
      '\n',
    ),
  );
  return [tables.join('\n'), changed.join('\n'), rules.join('\n'), ...views].filter((s) => s !== '').join('\n\n');
}

/** Each view behind those that it reads. */
function inOrder(views: readonly Relation[]): Relation[] {
  const out: Relation[] = [];
  const visit = (view: Relation): void => {
    if (out.includes(view)) return;
    for (const read of view.view?.dependsOn ?? []) {
      const other = views.find((v) => v !== view && keyOf(v) === keyOf(read));
      if (other) visit(other);
    }
    if (!out.includes(view)) out.push(view);
  };
  for (const view of views) visit(view);
  return out;
}

/** The view with its query over several lines, as its author laid it out where it was laid out. */
function laidOut(view: Relation): Relation {
  if (!view.view) return view;
  const { query } = view.view;
  return query.sql.includes('\n')
    ? view
    : { ...view, view: { ...view.view, query: { ...query, sql: query.written ?? printPretty(query.node) } } };
}

function tableChanges(has: Relation, next: Relation, wanted: Snapshot): string[] {
  const name = nameOf(next);
  const out: string[] = [];
  for (const column of next.columns) {
    const old = has.columns.find((c) => c.name === column.name);
    if (old?.notNull && !column.notNull)
      out.push(`alter table ${name} alter column ${quoteIdentifier(column.name)} drop not null;`);
  }
  const spelled = (r: Relation) =>
    new Map(r.constraints.filter((c) => c.type !== 'n' && c.local).map((c) => [c.name, printNamedConstraint(c)]));
  const before = spelled(has);
  const after = spelled(next);
  for (const [constraint, sql] of before)
    if (after.get(constraint) !== sql) out.push(`alter table ${name} drop constraint ${quoteIdentifier(constraint)};`);
  for (const [constraint, sql] of after)
    if (before.get(constraint) !== sql) out.push(`alter table ${name} add ${sql};`);
  for (const part of ['indexes', 'triggers', 'row security', 'policies', 'comments', 'grants'] as const) {
    const old = new Set(printRelation(has, part, wanted));
    out.push(...printRelation(next, part, wanted).filter((sql) => !old.has(sql)));
  }
  return out;
}

/** Whether two snapshots are one schema, whatever their statements. */
function sameCatalog(left: Snapshot, right: Snapshot): boolean {
  const print = (snapshot: Snapshot) =>
    JSON.stringify([
      sorted(describeCatalog(snapshot)),
      [...snapshot.relations.values()]
        .map((r) => [
          keyOf(r),
          ...(['triggers', 'row security', 'policies', 'comments', 'grants'] as const).map((part) =>
            [...printRelation(r, part, snapshot)].sort(),
          ),
          r.view && printSql(r.view.query.node),
          viewDefaultsOf(r),
        ])
        .sort((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1)),
    ]);
  return print(left) === print(right);
}

/** The value with the keys of objects, and lists of named things, in order: the order of statements is no difference. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    const named = items.every((i) => typeof i === 'object' && i !== null && 'name' in i && 'def' in i);
    return named ? items.sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
