import { joinPath } from './paths.ts';

/** Lists the files of a folder with the hash of each and all before it; with it Atlas notices what it does not know. */
export const SUM = 'atlas.sum';

/** What to run after a file was added to a folder that has an atlas.sum, whichever tool's files they are. */
export function hashAfterwards(root: string, texts: ReadonlyMap<string, string>): string[] {
  if (!texts.has(joinPath(root, SUM))) return [];
  return [`Run "atlas migrate hash" with --dir at this folder: Atlas applies nothing until ${SUM} lists the new file.`];
}
