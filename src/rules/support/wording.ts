import type { QualifiedName } from '../../catalog/model.ts';
import { formatName } from '../../catalog/print/type.ts';
import type { VersionName } from '../../similarity/index.ts';

/** A table's name as a message shows it: qualified unless it is in public. */
export function label(name: QualifiedName): string {
  return formatName(name);
}

/** "1 column", "3 columns". */
export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** "a", "a and b", "a, b and 4 more". @param most names to spell out */
export function list(names: readonly string[], most = 4): string {
  // "and 1 more" takes as much room as the name itself.
  const shown = names.length <= most + 1 ? names : names.slice(0, most);
  if (shown.length < names.length) return `${shown.join(', ')} and ${names.length - shown.length} more`;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** What a name says a table is: "version 2", "a backup". */
export function roleOf(named: VersionName): string {
  return ROLES[named.kind](named);
}

const ROLES: Readonly<Record<VersionName['kind'], (named: VersionName) => string>> = {
  version: (named) => `version ${named.number ?? '?'}`,
  copy: () => 'a copy',
  backup: () => 'a backup',
  old: () => 'an old form',
  new: () => 'a new form',
  temporary: () => 'a temporary form',
  dated: () => 'a dated copy',
  numbered: (named) => `number ${named.number ?? '?'}`,
};

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
