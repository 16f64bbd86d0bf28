import type { FileProblem } from '../files.ts';
import { filesBelow } from '../folders.ts';
import type { SourceFile } from '../layout.ts';
import { wholeText } from '../marks.ts';
import { createFile, inTransaction } from '../new-files.ts';
import { joinPath, relativePath } from '../paths.ts';
import type { Claim, Folder, Recognisable, SqlFile } from '../recognise.ts';
import { type PlannedChange, readPlan, readSqitchConfig, scriptNames } from '../sqitch-plan.ts';

/**
 * deploy/<change>.sql in the order of sqitch.plan; revert/ and verify/ hold what takes a change back and what checks it.
 * A reworked change is planned twice: its first edition runs from the file named for the tag between the two.
 * Sources: the manual pages sqitch, sqitch-rework and sqitch-configuration (top_dir, plan_file).
 */
export const sqitch: Recognisable = {
  id: 'sqitch',
  title: 'Sqitch',
  // psql runs a script as it stands: it begins and commits by itself.
  transactional: false,
  reads: ['sqitch.plan', 'sqitch.conf'],
  up: wholeText,

  recognise(folder) {
    const { top, plan: planPath } = readSqitchConfig(folder.marker('sqitch.conf'));
    const plan = folder.marker(planPath);
    if (plan === undefined) return [];
    const root = top === '' ? folder.path : joinPath(folder.path, top);
    return claimsOf(folder, root, planPath, readPlan(plan));
  },

  newMigration(database, { slug, up, down }) {
    const script = (kind: string) => joinPath(joinPath(database.root, kind), `${slug}.sql`);
    // `sqitch add` leaves scripts alone that are there already, and writes the ones that are not.
    const note = `-- Sqitch deploys only what sqitch.plan lists. Add this change, keeping the scripts: sqitch add ${slug} -n "${slug.replaceAll('_', ' ')}"\n`;
    return [createFile(script('deploy'), note + inTransaction(up)), createFile(script('revert'), inTransaction(down))];
  },
};

function claimsOf(folder: Folder, root: string, planPath: string, changes: readonly PlannedChange[]): Claim[] {
  const scripts = new Map(filesBelow(folder).map((file) => [relativePath(root, file.path), file]));
  const files: SourceFile[] = [];
  const problems: FileProblem[] = [];
  for (const change of changes) {
    const file = scriptNames(change)
      .map((name) => scripts.get(`deploy/${name}.sql`))
      .find((script) => script !== undefined);
    if (file && !files.some(({ path }) => path === file.path)) files.push({ path: file.path });
    else if (!file)
      problems.push({
        path: joinPath(folder.path, planPath),
        severity: 'error',
        message: `the plan lists ${change.name}, but there is no deploy/${change.name}.sql; restore it`,
      });
  }
  if (files.length === 0) return [];
  const run = new Set(files.map(({ path }) => path));
  const ignored: SourceFile[] = [];
  for (const [name, file] of scripts) {
    if (run.has(file.path)) continue;
    const reason = whyIgnored(name);
    if (reason === undefined) continue;
    ignored.push({ path: file.path, reason });
    if (name.startsWith('deploy/')) problems.push(unplanned(file));
  }
  return [{ root, files, ignored, problems }];
}

function whyIgnored(name: string): string | undefined {
  if (name.startsWith('deploy/')) return 'the plan does not list it';
  if (name.startsWith('revert/')) return 'it rolls back';
  return name.startsWith('verify/') ? 'it checks a change and makes none' : undefined;
}

function unplanned({ path }: SqlFile): FileProblem {
  const message =
    'sqitch.plan does not list this file, so Sqitch never deploys it; run "sqitch add" for it or delete it';
  return { path, severity: 'warning', message };
}
