import type { FileProblem } from '../files.ts';
import { filesBelow } from '../folders.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, inTransaction } from '../new-files.ts';
import { dirName, joinPath, relativePath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import {
  freeName,
  type PlannedChange,
  planned,
  readPlan,
  readSqitchConfig,
  type SqitchPaths,
  scriptNames,
} from '../sqitch-plan.ts';

/**
 * deploy/<change>.sql in the order of sqitch.plan; revert/ and verify/ hold what takes a change back and what checks it.
 * A reworked change is planned twice: its first edition runs from the file named for the tag between the two.
 * Sources: the manual pages sqitch, sqitch-rework and sqitch-configuration (top_dir, plan_file, deploy_dir, extension ...), and
 * the _parse and add methods of App::Sqitch::Plan, release 1.6.
 */
export const sqitch: Recognisable = {
  id: 'sqitch',
  title: 'Sqitch',
  // psql runs a script as it stands: it begins and commits by itself.
  transactional: false,
  reads: [/\.plan$/, 'sqitch.conf'],
  up: wholeText,

  recognise(folder) {
    const paths = readSqitchConfig(folder.marker('sqitch.conf'));
    const plan = folder.marker(paths.plan);
    return plan === undefined ? [] : claimsOf(folder, paths, readPlan(plan));
  },

  newMigration(database, { slug, up, down, now, texts = new Map() }) {
    const { home, paths } = projectOf(database.root, texts);
    const planPath = joinPath(home, paths.plan);
    const before = texts.get(planPath);
    const name = freeName(before ?? '', slug);
    const script = (folder: string) => joinPath(joinPath(home, folder), `${name}.${paths.extension}`);
    const files = [
      createFile(script(paths.deploy), inTransaction(up)),
      createFile(script(paths.revert), inTransaction(down)),
      createFile(script(paths.verify), verifying(name)),
    ];
    if (before === undefined) return files;
    const end = { start: before.length, end: before.length };
    const edits = [{ span: end, newText: planned(before, name, now) }];
    return [...files, { kind: 'change', path: planPath, before, edits }];
  },

  afterwards: ({ root }, texts) => {
    const { home, paths } = projectOf(root, texts);
    return texts.has(joinPath(home, paths.plan))
      ? []
      : [
          'Sqitch deploys only what its plan lists: run "sqitch add" for the new change, which leaves its scripts alone.',
        ];
  },
};

/** The project whose scripts lie at `root`: the folder of its sqitch.conf, here or above. */
function projectOf(root: string, texts: ReadonlyMap<string, string>): { home: string; paths: SqitchPaths } {
  for (let home = root; home !== '' && home !== '/'; home = dirName(home)) {
    const conf = texts.get(joinPath(home, 'sqitch.conf'));
    const paths = readSqitchConfig(conf);
    if (conf !== undefined && (paths.top === '' ? home : joinPath(home, paths.top)) === root) return { home, paths };
  }
  return { home: root, paths: readSqitchConfig(undefined) };
}

function verifying(name: string): string {
  return [
    `-- Verifies ${name}: Sqitch takes the change back where a statement fails.`,
    '',
    'begin;',
    '',
    '-- The change compares its rows itself before it commits; whatever else has to hold goes here.',
    'select 1;',
    '',
    'rollback;',
  ].join('\n');
}

function claimsOf(folder: Folder, paths: SqitchPaths, changes: readonly PlannedChange[]): Claim[] {
  const root = paths.top === '' ? folder.path : joinPath(folder.path, paths.top);
  const scripts = new Map(filesBelow(folder).map((file) => [relativePath(folder.path, file.path), file]));
  const files: SourceFile[] = [];
  const problems: FileProblem[] = [];
  for (const change of changes) {
    const file = scriptNames(change)
      .map((name) => scripts.get(`${change.isReworked ? paths.reworked : paths.deploy}/${name}.${paths.extension}`))
      .find((script) => script !== undefined);
    if (file && !files.some(({ path }) => path === file.path)) files.push({ path: file.path });
    else if (!file)
      problems.push({
        path: joinPath(folder.path, paths.plan),
        severity: 'error',
        message: `the plan lists ${change.name}, but there is no ${paths.deploy.slice(paths.top === '' ? 0 : paths.top.length + 1)}/${change.name}.${paths.extension}; restore it`,
      });
  }
  if (files.length === 0) return [];
  const run = new Set(files.map(({ path }) => path));
  const ignored: SourceFile[] = [];
  for (const [name, file] of scripts) {
    if (run.has(file.path)) continue;
    const reason = whyIgnored(name, paths);
    if (reason === undefined) continue;
    const isDown = !name.startsWith(`${paths.deploy}/`);
    ignored.push({ path: file.path, reason, isDown });
    if (!isDown) problems.push(unplanned(file));
  }
  return [{ root, files, ignored, problems }];
}

function whyIgnored(name: string, { deploy, revert, verify }: SqitchPaths): string | undefined {
  if (name.startsWith(`${deploy}/`)) return 'the plan does not list it';
  if (name.startsWith(`${revert}/`)) return 'it rolls back';
  return name.startsWith(`${verify}/`) ? 'it checks a change and makes none' : undefined;
}

function unplanned({ path }: SqlFile): FileProblem {
  const message =
    'sqitch.plan does not list this file, so Sqitch never deploys it; run "sqitch add" for it or delete it';
  return { path, severity: 'warning', message };
}
