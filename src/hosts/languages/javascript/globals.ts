import { textAt, type Value } from '../../value.ts';

// What a migration calls its own file, since only the folder that it is in is known.
export const THIS_FILE = './_';

/** What every module may ask for: its folder and itself. */
export const moduleGlobals: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['__dirname', { kind: 'path', path: '.' }],
  ['__filename', { kind: 'path', path: THIS_FILE }],
  [
    'import.meta',
    {
      kind: 'map',
      entries: [
        [key('dirname'), { kind: 'path', path: '.' }],
        [key('filename'), { kind: 'path', path: THIS_FILE }],
        [key('url'), { kind: 'path', path: THIS_FILE }],
      ],
    },
  ],
]);

function key(name: string): Value {
  return textAt(name, { start: 0, end: 0 });
}
