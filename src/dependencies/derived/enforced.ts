/** Columns that a CHECK equates with others, that triggers write, or whose comments say what they are made of. */
import { columnsIn } from '../../catalog/expressions.ts';
import { type Column, foreignKeysOf, keyOf, primaryKeyOf, type Relation, type Snapshot } from '../../catalog/model.ts';
import { familyOf } from '../../similarity/index.ts';
import { isNumber } from '../phrases.ts';
import { childrenOf, type Lookup } from './child.ts';
import type { Derivation } from './derivation.ts';
import { derive } from './shaped.ts';

export function findEnforced(table: Relation, similarity: Lookup, snapshot: Snapshot): readonly Derivation[] {
  const keys = new Set([
    ...(primaryKeyOf(table)?.columns ?? []),
    ...foreignKeysOf(table).flatMap((key) => key.columns),
  ]);
  const free = table.columns.filter((c) => c.generated === undefined && !keys.has(c.name));
  return [
    ...equated(table, free),
    ...assigned(table, free, snapshot),
    ...updatedBelow(table, free, similarity, snapshot),
    ...saidToBe(table, free, similarity, snapshot),
  ];
}

/** check (parts = sand + lime). */
function equated(table: Relation, free: readonly Column[]): readonly Derivation[] {
  return table.constraints.flatMap((constraint) => {
    if (constraint.type !== 'c') return [];
    const found = /^\(*"?(\w+)"?\s*=\s*(.*?[-+*/|].*)$/s.exec(constraint.expression.sql);
    const column = free.find((c) => c.name === found?.[1]);
    const [, , right] = found ?? [];
    if (column === undefined || right === undefined || /\b(?:and|or|any|in)\b|'|::/i.test(right)) return [];
    const named = columnsIn(constraint.expression.node).filter((name) => name !== column.name);
    const from = table.columns.filter((c) => named.includes(c.name));
    if (from.length === 0 || right.includes(column.name)) return [];
    return [derive(table, column, from, closed(right), 0.84, { expression: closed(right) })];
  });
}

function closed(text: string): string {
  let rest = text.trim();
  const count = (of: string) => rest.split(of).length - 1;
  while (rest.endsWith(')') && count(')') > count('(')) rest = rest.slice(0, -1).trim();
  return rest;
}

const TEXT = (snapshot: Snapshot, name: { readonly schema: string; readonly name: string }) =>
  (snapshot.routines.get(keyOf(name)) ?? []).map(({ body, sql }) => (body ?? sql).replace(/--[^\n]*/g, ''));

/** new.total := new.premium + new.loading. */
function assigned(table: Relation, free: readonly Column[], snapshot: Snapshot): readonly Derivation[] {
  return table.triggers.flatMap((trigger) =>
    TEXT(snapshot, trigger.function).flatMap((body) =>
      [...body.matchAll(/\bnew\s*\.\s*"?(\w+)"?\s*:?=\s*([^;=]+);/gi)].flatMap(([, name, right = '']) => {
        const column = free.find((c) => c.name === name);
        const named = [...right.matchAll(/\bnew\s*\.\s*"?(\w+)"?/gi)].map(([, own]) => own);
        const from = table.columns.filter((c) => c !== column && named.includes(c.name));
        // A default for what is missing, or a count of writes, is no formula.
        if (column === undefined || from.length === 0 || named.includes(column.name)) return [];
        if (!/[-+*/|]|\b(?:lower|upper|concat\w*)\s*\(/i.test(right) || familyOf(column.type) === 'other') return [];
        return [derive(table, column, from, right.replace(/\bnew\s*\.\s*/gi, '').trim(), 0.8)];
      }),
    ),
  );
}

/** update courses set lesson_count = (select count(*) ...), or + 1, by a trigger of the rows that it counts. */
function updatedBelow(
  table: Relation,
  free: readonly Column[],
  similarity: Lookup,
  snapshot: Snapshot,
): readonly Derivation[] {
  const numbers = free.filter(isNumber);
  if (numbers.length === 0) return [];
  return childrenOf(table, similarity, snapshot).flatMap((child) =>
    child.table === table
      ? []
      : child.table.triggers.flatMap((trigger) =>
          TEXT(snapshot, trigger.function).flatMap((body) => {
            const set = new RegExp(
              `\\bupdate\\s+(?:only\\s+)?(?:"?\\w+"?\\s*\\.\\s*)?"?${table.name}"?(?!\\w)[^;]*\\bset\\b([^;]*)`,
              'i',
            ).exec(body)?.[1];
            if (set === undefined) return [];
            return numbers.flatMap((column) => {
              const right = new RegExp(`(?<![\\w.])"?${column.name}"?\\s*=\\s*([^;]*)`, 'i').exec(set)?.[1] ?? '';
              const kept =
                new RegExp(`\\b${column.name}"?\\s*[-+]`, 'i').test(right) ||
                /\b(?:count|sum|avg|max|min)\s*\(/i.test(right);
              if (!kept) return [];
              const formula = `what ${trigger.name} reckons of ${child.table.name}`;
              return [derive(table, column, [], formula, 0.8, { kind: 'count of rows', child: child.table })];
            });
          }),
        ),
  );
}

const MADE =
  /\b(?:sum of|total of|number of|count of|average of|latest|maintained by|updated by|kept (?:up to date|in sync)|denormali[sz]ed|calculated|computed|derived|roll-?up|aggregate[ds]?)\b/i;

/** "Sum of all movements, maintained by a trigger", where there is a table of movements. */
function saidToBe(
  table: Relation,
  free: readonly Column[],
  similarity: Lookup,
  snapshot: Snapshot,
): readonly Derivation[] {
  return free.flatMap((column) => {
    const said = column.comment;
    if (said === undefined || said.length > 200 || !MADE.test(said) || !isNumber(column)) return [];
    const plain = said.toLowerCase().replace(/[_\s]+/g, ' ');
    const child = childrenOf(table, similarity, snapshot).find(
      ({ table: t }) => t !== table && plain.includes(t.name.toLowerCase().replace(/_/g, ' ')),
    );
    if (child === undefined) return [];
    const formula = `by its comment, "${said.replace(/\s+/g, ' ').trim()}"`;
    return [derive(table, column, [], formula, 0.78, { kind: 'sum of rows', child: child.table })];
  });
}
