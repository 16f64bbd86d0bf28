import type { Node, ParseResult } from '@pgsql/types';
import createPgQuery, { type PgQueryInstance } from 'libpg-query/wasm/libpg-query.js';

/** One statement as libpg_query reports it; `location` and `length` count UTF-8 bytes of the parsed text. */
export interface RawStatement {
  readonly node: Node;
  readonly location: number;
  /** Undefined for a last statement that no semicolon ends. */
  readonly length: number | undefined;
}

export type ParseOutcome =
  | { readonly ok: true; readonly statements: readonly RawStatement[] }
  /** `position` counts code points from the start of the parsed text. */
  | { readonly ok: false; readonly message: string; readonly code: string; readonly position: number };

let module: WebAssembly.Module | undefined;
let instance: PgQueryInstance | undefined;
let replacing: Promise<void> | undefined;

// Each overflow inside WASM takes some of its stack away for good. After so many of them, until the instance has been
// replaced, texts as long as the shortest that overflowed are refused unparsed.
const WORN = 16;
let overflows = 0;
let shortest = Number.POSITIVE_INFINITY;

/**
 * Makes `parseSql` ready. Called once by each entry point, which alone knows where the bundle keeps libpg-query.wasm.
 * @param wasm the bytes of libpg-query.wasm, or the module compiled from them.
 */
export async function loadParser(wasm: BufferSource | WebAssembly.Module): Promise<void> {
  if (instance) return;
  module = wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm);
  instance = await instantiate(module);
}

function instantiate(compiled: WebAssembly.Module): Promise<PgQueryInstance> {
  return createPgQuery({
    instantiateWasm(imports, done) {
      WebAssembly.instantiate(compiled, imports).then((made) => done(made, compiled));
      return {};
    },
  });
}

/**
 * Parses a text of any number of statements with PostgreSQL's own grammar. Total: whatever goes wrong is an outcome.
 * The text must hold no NUL (libpg_query would read only up to it) and no byte-order mark; `readSql` sees to that.
 * @throws Error only when `loadParser` has not been awaited.
 */
export function parseSql(text: string): ParseOutcome {
  if (!instance) throw new Error('loadParser must be awaited before SQL can be parsed');
  if (text === '') return { ok: true, statements: [] };
  if (overflows >= WORN && text.length >= shortest) return TOO_DEEP;
  try {
    return call(instance, text);
  } catch (error) {
    // An overflow inside WASM leaks its shadow stack, so the instance is replaced before it wears out.
    overflows++;
    shortest = Math.min(shortest, text.length);
    replaceInstance();
    return error instanceof RangeError ? TOO_DEEP : { ok: false, message: String(error), code: 'XX000', position: 0 };
  }
}

const TOO_DEEP: ParseOutcome = { ok: false, message: 'stack depth limit exceeded', code: '54001', position: 0 };

function replaceInstance(): void {
  if (!module || replacing) return;
  replacing = instantiate(module).then((fresh) => {
    instance = fresh;
    replacing = undefined;
    overflows = 0;
    shortest = Number.POSITIVE_INFINITY;
  });
}

function call(pg: PgQueryInstance, text: string): ParseOutcome {
  const size = pg.lengthBytesUTF8(text) + 1;
  const query = pg._malloc(size);
  let result = 0;
  try {
    pg.stringToUTF8(text, query, size);
    result = pg._wasm_parse_query_raw(query);
    if (!result) return { ok: false, message: 'out of memory', code: '53200', position: 0 };
    const error = pg.getValue(result + 8, 'i32');
    if (error) {
      const message = pg.UTF8ToString(pg.getValue(error, 'i32'));
      const position = Math.max(0, pg.getValue(error + 16, 'i32') - 1);
      return { ok: false, message, code: codeOf(message), position };
    }
    const tree = JSON.parse(pg.UTF8ToString(pg.getValue(result, 'i32'))) as ParseResult;
    const statements = (tree.stmts ?? []).flatMap((raw) =>
      raw.stmt ? [{ node: raw.stmt, location: raw.stmt_location ?? 0, length: raw.stmt_len }] : [],
    );
    return statements.some((s) => (s.length ?? text.length) > DEEP && isTooDeep(s.node))
      ? TOO_DEEP
      : { ok: true, statements };
  } finally {
    pg._free(query);
    if (result) pg._wasm_free_parse_result(result);
  }
}

// Objects within objects; an operator's operand is two further down. Five hundred terms in a row are more than people or
// tools write, and all that a recursive walk of the tree can be sure to have the stack for.
const DEEPEST = 1000;
// A level takes two characters at least.
const DEEP = DEEPEST;

/** Whether the tree is nested so deeply that walking it could overflow the stack. */
function isTooDeep(node: Node): boolean {
  // By levels rather than by recursion, which is what would overflow.
  let level: object[] = [node];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    const next: object[] = [];
    for (const one of level) {
      for (const value of Array.isArray(one) ? one : Object.values(one)) {
        if (typeof value === 'object' && value !== null) next.push(value);
      }
    }
    level = next;
  }
  return false;
}

// libpg_query reports no SQLSTATE. Its parser raises few others than a syntax error (gram.y, scan.l).
function codeOf(message: string): string {
  if (/^stack depth|memory exhausted/.test(message)) return '54001';
  if (/not (yet )?(supported|implemented)/.test(message)) return '0A000';
  return '42601';
}
