import type { CreateTableAsStmt, IntoClause, Node, SelectStmt } from '@pgsql/types';
import { newRelation } from '../apply/relation.ts';
import { creationSchema, isRelationNameTaken, TEMPORARY } from '../lookup.ts';
import type { Column, Expression } from '../model.ts';
import { optionsOf, refOfRange, stringsOf } from '../nodes.ts';
import { born } from '../provenance.ts';
import { queryColumns } from '../query.ts';
import { originOfName, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import { TEXT } from '../types.ts';
import { addGap, addNotice, type Working } from '../working.ts';
import { lowerCalls } from './call.ts';
import type { Lowering } from './change.ts';
import { lowerExtensionCall } from './extension-call.ts';
import { lowerSetval } from './rows.ts';
import { lowerSetConfig } from './session.ts';
import { defineView, lowerQuery, requireRelationsIn } from './view.ts';

export function lowerCreateTableAs(node: CreateTableAsStmt, reading: Reading): Lowering | undefined {
  const into = node.into;
  if (!into || !node.query) return undefined;
  const materialized = node.objtype === 'OBJECT_MATVIEW';
  const query = lowerQuery(reading, node.query, into.rel?.location);
  return lowerInto(reading, into, query, materialized, node.if_not_exists ?? false);
}

/** SELECT changes a schema by INTO, by set_config('search_path', ...) and by functions that it calls, some of them extensions'. */
export function lowerSelect(node: SelectStmt, reading: Reading): Lowering | undefined {
  if (!node.intoClause)
    return (
      lowerSetConfig(node, reading) ??
      lowerSetval(node, reading) ??
      lowerExtensionCall(node, reading) ??
      lowerCalls(node, reading)
    );
  const { intoClause, ...rest } = node;
  const query: Expression = { node: { SelectStmt: rest }, sql: '' };
  return lowerInto(reading, intoClause, query, false, false);
}

function lowerInto(
  reading: Reading,
  into: IntoClause,
  query: Expression,
  materialized: boolean,
  ifNotExists: boolean,
): Lowering {
  const ref = refOfRange(into.rel);
  const at = originOfName(reading, into.rel?.location);
  const names = stringsOf(into.colNames);
  const temporary = into.rel?.relpersistence === 't';
  const options = optionsOf(into.options);
  return {
    at,
    run(work) {
      const read = requireRelationsIn(work, query.node, { schema: ref.schema ?? 'public', name: ref.name }, at);
      if (materialized && read.some((r) => r.schema === TEMPORARY))
        refuse(S.featureNotSupported, 'materialized views must not use temporary tables or views');
      const schema = temporary ? TEMPORARY : creationSchema(work, ref, at);
      const name = { schema, name: ref.name };
      const columns = columnsOf(work, query.node, names, at);
      if (isRelationNameTaken(work, schema, ref.name)) {
        if (!ifNotExists) refuse(S.duplicateTable, `relation "${ref.name}" already exists`);
        addNotice(work, S.duplicateTable, `relation "${ref.name}" already exists, skipping`, at);
        return;
      }
      if (materialized) {
        const { relation, definition } = defineView(work, query, at, {
          ...name,
          aliases: names,
          dependsOn: read,
          kind: 'materialized view',
        });
        work.put({ ...relation, options, view: definition });
        return;
      }
      const persistence = temporary ? 'temporary' : into.rel?.relpersistence === 'u' ? 'unlogged' : 'permanent';
      if (!columns) addGap(work, 'columns of CREATE TABLE AS that cannot be told from its query', at, name);
      else if (columns.some((c) => c.type.name === 'unknown'))
        addGap(work, 'types of CREATE TABLE AS that cannot be told from its query', at, name);
      const filledFrom = read.map(({ schema, name }) => ({ schema, name }));
      work.put({
        ...newRelation(work, 'table', name, at, persistence),
        columns: columns ?? [],
        options,
        ...(filledFrom.length > 0 ? { filledFrom } : {}),
      });
    },
  };
}

function columnsOf(
  work: Working,
  query: Node,
  names: readonly string[],
  at: Column['provenance']['created'],
): Column[] | undefined {
  const columns = queryColumns({ work, common: new Map() }, query);
  return columns?.map(({ name, type }, i) => ({
    name: names[i] ?? name,
    type: type ?? TEXT,
    notNull: false,
    local: true,
    provenance: born(at),
  }));
}
