import type { Node, ViewStmt } from '@pgsql/types';
import { newRelation } from '../apply/relation.ts';
import { oneLine, printed } from '../expressions.ts';
import { creationSchema, isOurSchema, isRelationNameTaken, TEMPORARY, temporarySchema } from '../lookup.ts';
import type { Column, Expression, Origin, QualifiedName, Relation, ViewDefinition } from '../model.ts';
import { displayRef, optionsOf, refOfRange, stringsOf } from '../nodes.ts';
import { born, changed } from '../provenance.ts';
import { queryColumns, relationsIn } from '../query.ts';
import { checkQuery } from '../query-check.ts';
import { behindWord, originOfName, type Reading, tokenEnd } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { addGap, type Working } from '../working.ts';
import type { Lowering } from './change.ts';

const CHECK_OPTIONS: Readonly<Record<string, 'local' | 'cascaded'>> = {
  LOCAL_CHECK_OPTION: 'local',
  CASCADED_CHECK_OPTION: 'cascaded',
};

export function lowerView(node: ViewStmt, reading: Reading): Lowering {
  const ref = refOfRange(node.view);
  const at = originOfName(reading, node.view?.location);
  const query = lowerQuery(reading, node.query, node.view?.location);
  const aliases = stringsOf(node.aliases);
  const options = optionsOf(node.options);
  const checkOption = CHECK_OPTIONS[node.withCheckOption ?? ''] ?? checkOptionIn(options);
  return {
    at,
    run(work) {
      // A view of what ends with the session ends with it, too.
      const dependsOn = requireRelationsIn(work, query.node, { schema: ref.schema ?? 'public', name: ref.name }, at);
      const temporary = node.view?.relpersistence === 't' || dependsOn.some((r) => r.schema === TEMPORARY);
      const view = defineView(work, query, at, {
        ...ref,
        schema: temporary ? temporarySchema(ref) : creationSchema(work, ref, at),
        aliases,
        dependsOn,
        kind: 'view',
        ...(node.replace ? { replace: true } : {}),
      });
      const definition: ViewDefinition = { ...view.definition, ...(checkOption ? { checkOption } : {}) };
      work.put({ ...view.relation, options, view: definition });
    },
  };
}

function checkOptionIn(options: Readonly<Record<string, string>>): 'local' | 'cascaded' | undefined {
  const value = options.check_option;
  return value === 'local' || value === 'cascaded' ? value : undefined;
}

/** The query behind AS, up to the clauses that follow it. */
export function lowerQuery(reading: Reading, node: Node | undefined, location: number | undefined): Expression {
  const tree: Node = node ?? { SelectStmt: {} };
  const { text, statement } = reading;
  const start = behindWord(text, 'as', tokenEnd(reading, statement.at(location)), statement.span.end);
  if (start === undefined) return printed(tree);
  const sql = text
    .slice(start, statement.span.end)
    .replace(/\bwith\s+(?:(?:local|cascaded)\s+)?check\s+option\s*$/i, '')
    .replace(/\bwith\s+(?:no\s+)?data\s*$/i, '');
  const [line, written] = [oneLine(sql), dedented(sql)];
  return { node: tree, sql: line, ...(written !== line ? { written } : {}) };
}

/** Without what stands before and behind it, and without the indentation that all its lines share. */
function dedented(sql: string): string {
  const lines = sql
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*\n/, '')
    .trimEnd()
    .split('\n');
  const [first = '', ...rest] = lines;
  // What follows AS on its line has lost its indentation already.
  const shared = sql.search(/\S/) > sql.search(/[\r\n]|$/) ? lines : rest;
  const indents = shared.filter((l) => l.trim() !== '').map((l) => l.search(/\S/));
  const least = Math.min(...indents, 80);
  const cut = (l: string) => (l.trim() === '' ? '' : l.slice(Math.min(least, l.search(/\S/))).trimEnd());
  return [shared === lines ? cut(first) : first.trim(), ...rest.map(cut)].join('\n');
}

interface NewView {
  readonly schema: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'view' | 'materialized view';
  readonly dependsOn: readonly QualifiedName[];
  readonly replace?: boolean;
}

/** A view's relation and definition, checked against what is there. */
export function defineView(
  work: Working,
  query: Expression,
  at: Origin,
  view: NewView,
): { relation: Relation; definition: ViewDefinition } {
  const { dependsOn } = view;
  const known = work.relation(`${view.schema}.${view.name}`);
  const replaced = view.replace && known ? known : undefined;
  if (replaced && replaced.kind !== 'view') refuse(S.wrongObjectType, `"${view.name}" is not a view`);
  const columns = viewColumns(work, query, view, at);
  if (replaced) requireSameColumns(replaced, columns);
  refuseTwice(columns, (name) =>
    replaced
      ? `column "${name}" of relation "${view.name}" already exists`
      : `column "${name}" specified more than once`,
  );
  if (!replaced && isRelationNameTaken(work, view.schema, view.name))
    refuse(S.duplicateTable, `relation "${view.name}" already exists`);
  const relation: Relation = replaced
    ? changed({ ...replaced, columns: keepColumns(replaced, columns) }, 'replace', at)
    : { ...newRelation(work, view.kind, view, at, view.schema === TEMPORARY ? 'temporary' : 'permanent'), columns };
  return { relation, definition: { query, dependsOn, stale: false } };
}

/** Relations of schemas that these files do not create are left to the database; others must be there. */
export function requireRelationsIn(
  work: Working,
  node: Node,
  owner: QualifiedName,
  at: Origin,
): readonly QualifiedName[] {
  checkQuery(work, node);
  const { found, missing } = relationsIn(work, node);
  for (const range of missing) {
    const ref = refOfRange(range);
    if (ref.schema === undefined ? !/^pg_/.test(ref.name) : isOurSchema(work, ref.schema))
      refuse(S.undefinedTable, `relation "${displayRef(ref)}" does not exist`);
    addGap(work, `reads ${displayRef(ref)}, which is outside these files`, at, owner);
  }
  return found;
}

function viewColumns(work: Working, query: Expression, view: NewView, at: Origin): readonly Column[] {
  const columns = queryColumns({ work, common: new Map() }, query.node);
  if (!columns) addGap(work, 'columns of a view that cannot be told from its query', at, view);
  const provenance = born(at);
  return (columns ?? []).map(({ name, type }, i) => {
    const given = view.aliases[i] ?? name;
    return { name: given, type, notNull: false, local: true, provenance };
  });
}

function refuseTwice(columns: readonly Column[], message: (name: string) => string): void {
  const seen = new Set<string>();
  for (const { name } of columns) {
    if (seen.has(name)) refuse(S.duplicateColumn, message(name));
    seen.add(name);
  }
}

/** CREATE OR REPLACE VIEW may only add columns behind those that are there. */
function requireSameColumns(view: Relation, columns: readonly Column[]): void {
  if (columns.length === 0) return;
  if (columns.length < view.columns.length) refuse(S.invalidTableDefinition, 'cannot drop columns from view');
  view.columns.forEach((old, i) => {
    const name = columns[i]?.name;
    if (name !== undefined && name !== old.name)
      refuse(S.invalidTableDefinition, `cannot change name of view column "${old.name}" to "${name}"`);
  });
}

function keepColumns(view: Relation, columns: readonly Column[]): readonly Column[] {
  return columns.map((c) => {
    const old = view.columns.find((o) => o.name === c.name);
    return old ? { ...old, type: c.type } : c;
  });
}
