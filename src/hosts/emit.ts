import type { Guard } from '../sql/script.ts';
import type { Span } from '../text/span.ts';
import type { Run } from './state.ts';
import { placed, type Value } from './value.ts';

/** Notes that the program runs `sql` here. */
export function emit(run: Run, sql: Value, at: Span): void {
  const { guards, maybe } = run;
  if (sql.kind === 'list') {
    for (const item of sql.items) emit(run, item, at);
  } else if (sql.kind === 'text') {
    const { text, holes, place } = placed(sql.pieces);
    if (holes.length === 1 && text.trim().length === (holes[0]?.end ?? 0) - (holes[0]?.start ?? 0))
      gap(run, `SQL in ${holes[0]?.source}, which is not known here`, at);
    else if (text.trim() !== '') run.parts.push({ kind: 'sql', text, place, holes, guards, maybe });
  } else if (sql.kind === 'query') {
    // It runs where both the making of it and the waiting for it are reached.
    const { when } = sql;
    run.guards = [...guards, ...(when?.guards.filter((guard) => !guards.includes(guard)) ?? [])];
    run.maybe = maybe || (when?.maybe ?? false);
    emit(run, sql.sql, at);
    Object.assign(run, { guards, maybe });
  } else if (sql.kind === 'file') run.parts.push({ kind: 'file', path: sql.path, at, guards, maybe });
  else if (sql.kind === 'unknown') gap(run, `SQL in ${oneLine(sql.source)}, which is not known here`, at);
  else if (sql.kind !== 'constant') gap(run, 'SQL that is put together as the program runs', at);
}

export function gap(run: Run, what: string, at: Span): void {
  run.parts.push({ kind: 'gap', what, at });
}

/** Follows what runs only where all of the guards hold, or, with undefined, under a condition that nothing decides. */
export function under<T>(run: Run, guards: readonly Guard[] | undefined, follow: () => T): T {
  const before = { guards: run.guards, maybe: run.maybe, assigned: run.assigned };
  run.assigned = [];
  if (guards) run.guards = [...run.guards, ...guards];
  else run.maybe = true;
  const result = follow();
  const { assigned } = run;
  for (const { scope, name, at } of assigned) scope.own.set(name, { kind: 'unknown', at, source: name });
  Object.assign(run, before, { assigned: [...before.assigned, ...assigned] });
  return result;
}

const LONGEST = 40;

/** A piece of the program as a name for it in a sentence. */
export function oneLine(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 3)}...` : line;
}
