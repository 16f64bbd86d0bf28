import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Working } from '../working.ts';

/** Whether the extension is installed; every database has PL/pgSQL from the start. */
export function hasExtension(work: Working, name: string): boolean {
  return name === 'plpgsql' || work.extensions.has(name);
}

/** @throws Refusal 42704 */
export function requireExtension(work: Working, name: string): void {
  if (!hasExtension(work, name)) refuse(S.undefinedObject, `extension "${name}" does not exist`);
}
