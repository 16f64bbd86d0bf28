// Stands in for the desktop's `code` under @vscode/test-electron: takes its arguments, opens the workbench instead, and
// exits with 0 where the tests' `run` resolved.
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { hostIn } from './install.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

// What the workbench itself has to say, which comes down the same pipe as the extension host's console.
const CHATTER =
  /^(Creating a socket|Resolv(ing|ed) connection token|Request to 'http|Loading development extension|Updating additional builtin|Ignoring fetching additional builtin|Canceled: Canceled|Started local extension host|Unable to resolve resource vscode-bulkeditpreview|Timed out waiting for authentication|Creation of workbench contribution|Aborted onWillSaveTextDocument|No search provider registered|getaddrinfo |\[(reconnection-grace-time|remote-connection|AgentHost|AccountPolicyGate|ChatModelSelection|Service Worker))/;

const values = new Map<string, string[]>();
const flags = new Set<string>();
const paths: string[] = [];
for (const argument of process.argv.slice(2)) {
  const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(argument) ?? [];
  if (name === undefined) paths.push(argument);
  else if (value === undefined) flags.add(name);
  else values.set(name, [...(values.get(name) ?? []), local(value)]);
}

const dir = process.env.TABLEFOLD_VSCODE_HOST;
if (!dir) throw new Error('TABLEFOLD_VSCODE_HOST must name the folder that the host was installed into');

// A test that hangs fails by itself long before; this is for a workbench that never comes to run one.
const LIMIT_MS = 240_000;
setTimeout(() => end(1, 'VS Code did not run the tests'), LIMIT_MS).unref();

let opening: Promise<Workbench> | undefined;
let ended = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(130, signal));

opening = openWorkbench({
  host: hostIn(dir),
  extensions: values.get('extensionDevelopmentPath') ?? [],
  testsPath: values.get('extensionTestsPath')?.[0],
  folder: paths.find((p) => p.endsWith('.code-workspace') || fs.statSync(p).isDirectory()),
  openFiles: paths.filter((p) => !p.endsWith('.code-workspace') && fs.statSync(p).isFile()),
  disableExtensions: flags.has('disable-extensions'),
  web: process.env.TABLEFOLD_VSCODE_WEB === '1',
  onLog(type, [first, ...rest]) {
    const line =
      typeof first === 'object' && first !== null && 'message' in first ? String(first.message) : String(first);
    if (CHATTER.test(line) && process.env.TABLEFOLD_VSCODE_VERBOSE !== '1') return;
    const print = type === 'error' ? console.error : type === 'warn' ? console.warn : console.log;
    print(first, ...rest);
  },
  onExit: (code) => end(code === 0 ? 0 : 1),
  onDeath: (why) => end(1, why),
});
opening.catch((error: Error) => end(1, error.stack));

async function end(code: number, why?: string): Promise<void> {
  if (ended) return;
  ended = true;
  if (why) console.error(why);
  const workbench = await opening?.catch(() => undefined);
  await workbench?.close();
  process.exit(code);
}

function local(value: string): string {
  return value.startsWith('file:') ? fileURLToPath(value) : value;
}
