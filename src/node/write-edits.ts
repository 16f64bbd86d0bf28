import * as nodeFs from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decode } from '../text/decode.ts';
import { applyEdits, type FileEdit } from '../text/edit.ts';
import { reasonOf } from './reasons.ts';

type Promises = typeof nodeFs.promises;
/** What of Node's fs is needed to write; tests hand in one that fails half-way. */
export type WritingFs = Pick<
  Promises,
  | 'chmod'
  | 'copyFile'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'readFile'
  | 'realpath'
  | 'rename'
  | 'rmdir'
  | 'stat'
  | 'unlink'
  | 'writeFile'
>;

/** A file whose new content lies beside its place, under a name of its own. */
interface Prepared {
  readonly edit: FileEdit;
  /** Where it is to go: for a change, where a link of that name leads. */
  readonly target: string;
  readonly temporary: string;
  /** What stood there, for a change. */
  readonly before?: Uint8Array;
}

/**
 * Carries out all edits or none. New content is first written whole beside its place; then it is linked or renamed
 * there, so that no one ever sees half a file. A created file never takes another's place, and a changed file must still
 * hold the text that the edit was made for. Folders are made where they lack.
 * @throws Error that names the file and says why; what had been done by then is undone.
 */
export async function writeEdits(edits: readonly FileEdit[], fs: WritingFs = nodeFs.promises): Promise<void> {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    refuseTwice(edits);
    for (const edit of edits) if (edit.kind === 'create') await refuseExisting(fs, edit.path);
    const prepared: Prepared[] = [];
    for (const edit of edits) prepared.push(await prepare(fs, edit, undo));
    for (const file of prepared) await put(fs, file, undo);
    for (const { temporary } of prepared) await fs.unlink(temporary).catch(() => undefined);
  } catch (error) {
    // Undoing goes on over what cannot be undone: each step is independent of the others.
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  }
}

function refuseTwice(edits: readonly FileEdit[]): void {
  const paths = new Set<string>();
  for (const { path } of edits) {
    if (paths.has(path)) throw new Error(`${path} would be written twice; nothing was written`);
    paths.add(path);
  }
}

async function refuseExisting(fs: WritingFs, path: string): Promise<void> {
  try {
    await fs.lstat(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw refusal(path, 'created', error);
  }
  throw existing(path);
}

function existing(path: string): Error {
  return new Error(`${path} already exists and is never overwritten; nothing was written`);
}

function refusal(path: string, verb: 'created' | 'changed', error: unknown): Error {
  return new Error(`${path} cannot be ${verb}: ${reasonOf(error)}; nothing was written`, { cause: error });
}

let count = 0;

async function prepare(fs: WritingFs, edit: FileEdit, undo: (() => Promise<unknown>)[]): Promise<Prepared> {
  try {
    if (edit.kind === 'create') {
      await makeFolder(fs, dirname(edit.path), undo);
      return { edit, target: edit.path, temporary: await writeBeside(fs, edit.path, edit.text, undo) };
    }
    const target = await fs.realpath(edit.path);
    const before = await fs.readFile(target);
    checkUnchanged(edit.path, before, edit.before);
    const temporary = await writeBeside(fs, target, applyEdits(edit.before, edit.edits), undo);
    await fs.chmod(temporary, (await fs.stat(target)).mode);
    return { edit, target, temporary, before };
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('nothing was written')) throw error;
    throw refusal(edit.path, edit.kind === 'create' ? 'created' : 'changed', error);
  }
}

function checkUnchanged(path: string, bytes: Uint8Array, before: string): void {
  const { text, note } = decode(bytes);
  if (note !== undefined)
    throw new Error(`${path} cannot be changed: ${note}; save it as UTF-8 first; nothing was written`);
  if (text !== before) throw new Error(`${path} has changed since it was read; review it again; nothing was written`);
}

/** Makes the folders that lack, outermost first. */
async function makeFolder(fs: WritingFs, folder: string, undo: (() => Promise<unknown>)[]): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true });
  if (first === undefined) return;
  const made: string[] = [];
  for (let path = folder; path.length >= first.length; path = dirname(path)) made.push(path);
  // Undone in reverse, so the innermost folder goes last onto the list.
  for (const path of made.reverse()) undo.push(() => fs.rmdir(path));
}

async function writeBeside(
  fs: WritingFs,
  path: string,
  content: string | Uint8Array,
  undo: (() => Promise<unknown>)[],
): Promise<string> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.${++count}.tmp`);
  undo.push(() => fs.unlink(temporary));
  await fs.writeFile(temporary, content, { flag: 'wx' });
  return temporary;
}

async function put(fs: WritingFs, file: Prepared, undo: (() => Promise<unknown>)[]): Promise<void> {
  const { edit, target, temporary, before } = file;
  try {
    if (edit.kind === 'create') {
      await createFrom(fs, temporary, target, undo);
      return;
    }
    // Someone may have saved the file while the others were prepared.
    checkUnchanged(edit.path, await fs.readFile(target), edit.before);
    await fs.rename(temporary, target);
    undo.push(async () => {
      const old = await writeBeside(fs, target, before ?? '', []);
      await fs.chmod(old, (await fs.stat(target)).mode);
      await fs.rename(old, target);
    });
  } catch (error) {
    if (error instanceof Error && error.message.endsWith('nothing was written')) throw error;
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw existing(edit.path);
    throw refusal(edit.path, edit.kind === 'create' ? 'created' : 'changed', error);
  }
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** A link fails where the name is taken, which a rename would not. Some file systems have no links: there, copying does. */
async function createFrom(
  fs: WritingFs,
  temporary: string,
  target: string,
  undo: (() => Promise<unknown>)[],
): Promise<void> {
  try {
    await fs.link(temporary, target);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NO_LINKS.has(String(error.code)))) throw error;
    await fs.copyFile(temporary, target, nodeFs.constants.COPYFILE_EXCL);
  }
  undo.push(() => fs.unlink(target));
}
