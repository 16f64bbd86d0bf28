/** The one file that imports PGlite. It runs inside a worker, since a WASM query cannot be interrupted in any other way. */
import { messages, PGlite, protocol } from '@electric-sql/pglite';
import type { QueryResult, Text } from './engine.ts';
import type { Answer, Ask, EngineFiles, Port } from './worker-protocol.ts';

/** Answers the questions that come through the port, one after the other, until it is told to close. */
export function servePGlite(port: Port): void {
  let database: PGlite | undefined;

  async function answer(ask: Ask): Promise<QueryResult | undefined> {
    switch (ask.kind) {
      case 'open':
        database = await open(ask.files);
        return undefined;
      case 'exec':
      case 'query':
        if (!database) throw new Error('the engine has not been opened');
        return run(database, ask.sql);
      case 'close':
        await database?.close();
        return undefined;
    }
  }

  port.listen(async (message) => {
    const ask = message as Ask;
    let reply: Answer;
    try {
      reply = { id: ask.id, ok: true, result: await answer(ask) };
    } catch (error) {
      reply = { id: ask.id, ok: false, error: describe(error) };
    }
    port.post(reply);
  });
}

function open(files: EngineFiles): Promise<PGlite> {
  const extensions = Object.entries(files.extensions).map(([name, url]) => [name, new URL(url)]);
  return PGlite.create({
    pgliteWasmModule: files.wasm,
    initdbWasmModule: files.initdb,
    fsBundle: new Blob([files.bundle]),
    extensions: Object.fromEntries(extensions),
    ...(files.data ? { loadDataDir: new File([files.data], 'data.tar.gz', { type: 'application/x-gzip' }) } : {}),
  });
}

/** COPY FROM STDIN would wait for data for ever. Where no COPY is under way PostgreSQL ignores the message. */
const NO_COPY_DATA = protocol.serialize.copyFail('no data to copy');

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** The simple query protocol: any number of statements, every value as PostgreSQL's text. */
async function run(database: PGlite, sql: string): Promise<QueryResult> {
  const { messages: sent } = await database.execProtocol(concat(protocol.serialize.query(sql), NO_COPY_DATA), {
    throwOnError: true,
  });
  let columns: string[] = [];
  let rows: Text[][] = [];
  for (const message of sent) {
    if (message instanceof messages.RowDescriptionMessage) {
      columns = message.fields.map((f) => f.name);
      rows = [];
    } else if (message instanceof messages.DataRowMessage) {
      rows.push(message.fields);
    }
  }
  return { columns, rows };
}

function describe(error: unknown): Extract<Answer, { ok: false }>['error'] {
  if (error instanceof messages.DatabaseError) {
    return {
      message: error.message,
      code: error.code ?? 'XX000',
      detail: error.detail,
      position: error.position === undefined ? undefined : Number(error.position),
    };
  }
  return { message: error instanceof Error ? error.message : String(error), code: 'XX000' };
}

/**
 * A dump of a freshly made cluster, compressed: with it an engine starts in a fraction of the time that initdb takes.
 * For the build; needs no `data` of its own.
 */
export async function freshDataDirectory(files: EngineFiles): Promise<Uint8Array> {
  const database = await open(files);
  const dump = await database.dumpDataDir('gzip');
  await database.close();
  return new Uint8Array(await dump.arrayBuffer());
}
