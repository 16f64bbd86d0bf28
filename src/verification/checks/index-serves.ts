import { keyOf } from '../../catalog/model.ts';
import { quoteLiteral, quoteQualified } from '../../sql/identifiers.ts';
import { type Engine, EngineError } from '../engine.ts';
import type { Obligation } from '../obligation.ts';
import { attempt, rolledBack, rowsOf } from '../session.ts';
import { type Examination, failed, held, notShown } from './examination.ts';

type IndexStillServes = Extract<Obligation, { kind: 'index-still-serves' }>;

/**
 * The planner, told to sort nothing and to scan no table, finds the rows in the order of the index that goes: before, and with
 * the other one alone. Where an index gives no order, or not one that ORDER BY asks for, its keys are looked up in the catalog.
 */
export function indexStillServes(obligation: IndexStillServes): Examination {
  const { kind, table, index, by, order } = obligation;
  const title = `what ${index} was read for, ${by} is read for`;
  return async ({ engine }) => {
    const before = order === undefined ? undefined : await scanned(engine, obligation, order);
    const [old, other] = [await keysOf(engine, table.schema, index), await keysOf(engine, table.schema, by)];
    return async () => {
      if (!old || !other) return [notShown(kind, title, `${old ? by : index} could not be built`)];
      if (!begins(other, old))
        return [
          failed(kind, title, `${index} was on ${spell(old)}, with which ${by} on ${spell(other)} does not begin`),
        ];
      if (!(await keysOf(engine, table.schema, by))) return [failed(kind, title, `${by} is gone or not valid`)];
      if (order === undefined || before === undefined)
        return [
          held(kind, title, `PostgreSQL's catalog has ${spell(old)} for the one and ${spell(other)} for the other`, 1),
        ];
      const after = await scanned(engine, obligation, order);
      const rows = `rows of ${keyOf(table)} in the order of ${order}`;
      if (!after) return [failed(kind, title, `no index gives the ${rows}, which ${before.join(', ')} gave before`)];
      return [held(kind, title, `the ${rows} are read from ${after.join(', ')}`, after.length)];
    };
  };
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
}

/** Names of the indexes that a plan for these rows in this order reads; undefined where it has to sort or scan a table. */
async function scanned(engine: Engine, { table, condition }: IndexStillServes, order: string) {
  const where = condition === undefined ? '' : ` where ${condition}`;
  const query = `select 1 from ${quoteQualified(table.schema, table.name)}${where} order by ${order}`;
  const answer = await rolledBack(engine, async () => {
    for (const way of ['seqscan', 'sort', 'bitmapscan', 'incremental_sort'])
      await engine.exec(`set local enable_${way} = off`);
    return attempt(engine, `explain (costs off, format json) ${query}`);
  });
  if (answer instanceof EngineError) return undefined;
  const [explained] = JSON.parse(answer[0]?.[0] ?? '[]') as { Plan: PlanNode }[];
  const nodes = explained ? nodesOf(explained.Plan) : [];
  if (nodes.some((n) => /Sort|Seq Scan/.test(n['Node Type']))) return undefined;
  const indexes = [...new Set(nodes.flatMap((n) => n['Index Name'] ?? []))];
  return indexes.length > 0 ? indexes : undefined;
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

interface CatalogKeys {
  readonly method: string;
  readonly condition: string;
  readonly keys: readonly { readonly definition: string; readonly like: string; readonly option: number }[];
}

/** What PostgreSQL's catalog says of a valid index; undefined where there is none of that name. */
async function keysOf(engine: Engine, schema: string, name: string): Promise<CatalogKeys | undefined> {
  const at = `to_regclass(${quoteLiteral(quoteQualified(schema, name))})`;
  const rows = await rowsOf(
    engine,
    `select a.amname, coalesce(pg_get_expr(x.indpred, x.indrelid), ''), pg_get_indexdef(x.indexrelid, i, false),
       concat_ws(' ', x.indclass[i - 1], x.indcollation[i - 1]), x.indoption[i - 1]
     from pg_index x join pg_class c on c.oid = x.indexrelid join pg_am a on a.oid = c.relam,
       generate_series(1, x.indnkeyatts) i
     where x.indexrelid = ${at} and x.indisvalid order by i`,
  );
  const [first] = rows;
  if (!first) return undefined;
  return {
    method: first[0] ?? '',
    condition: first[1] ?? '',
    keys: rows.map((r) => ({ definition: r[2] ?? '', like: r[3] ?? '', option: Number(r[4] ?? 0) })),
  };
}

// DESC and NULLS FIRST are one bit each; read backwards, every key has both turned round.
const TURNED = 3;

function begins(whole: CatalogKeys, part: CatalogKeys): boolean {
  if (whole.method !== part.method || whole.condition !== part.condition) return false;
  const turns = part.keys.map(({ definition, like, option }, i) => {
    const other = whole.keys[i];
    return other?.definition === definition && other.like === like ? other.option ^ option : undefined;
  });
  return [0, TURNED].some((turn) => turns.every((t) => t === turn));
}

function spell({ method, condition, keys }: CatalogKeys): string {
  const list = keys.map((k) => k.definition).join(', ');
  return `${method} (${list})${condition === '' ? '' : ` where ${condition}`}`;
}
