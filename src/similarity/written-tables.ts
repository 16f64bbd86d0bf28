import type { Routine } from '../catalog/model.ts';

const INTO = /\binto\s+(?:(?:"[^"]+"|[\w$]+)\.)?(?:"([^"]+)"|([\w$]+))/gi;
const written = new WeakMap<Routine, readonly string[]>();

/** Names of the tables that a function inserts into, in lower case. */
export function tablesWrittenBy(routine: Routine): readonly string[] {
  let known = written.get(routine);
  if (known === undefined) {
    const names = [...(routine.body ?? '').matchAll(INTO)].map(([, quoted, plain]) =>
      (quoted ?? plain ?? '').toLowerCase(),
    );
    known = [...new Set(names)];
    written.set(routine, known);
  }
  return known;
}
