import type { Provenance } from '../../catalog/model.ts';

interface Made {
  readonly provenance: Provenance;
}

/**
 * Whether a later migration made `thing`, of which whoever wrote `other` knew nothing yet. Only files that are numbered tell
 * what came when: a folder with a file a table does not.
 */
export function isMadeLater(thing: Made, other: Made): boolean {
  const a = thing.provenance.created.file;
  const b = other.provenance.created.file;
  return a > b && isNumbered(a) && isNumbered(b);
}

function isNumbered(file: string): boolean {
  return /\d/.test(file.split(/[\\/]/).slice(-2).join('/'));
}
