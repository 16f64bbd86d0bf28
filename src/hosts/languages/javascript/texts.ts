import { sourceOf, substituted } from '../../bindings.ts';
import type { Call, Meaning } from '../../framework.ts';
import { comesTo } from '../../standard.ts';
import { cased, type Piece, piecesOf, plainText, type Value } from '../../value.ts';

export function ofText({ name, args, syntax }: Call, text: Value & { kind: 'text' }): Meaning | undefined {
  const [first, second] = args;
  const wanted = plainText(first);
  switch (name) {
    case 'trim':
    case 'trimStart':
    case 'trimEnd':
    case 'toString':
    case 'valueOf':
    case 'normalize':
      return comesTo(text);
    case 'toUpperCase':
      return comesTo(cased(text, (run) => run.toUpperCase()));
    case 'toLowerCase':
      return comesTo(cased(text, (run) => run.toLowerCase()));
    case 'concat':
      return comesTo({
        kind: 'text',
        pieces: [text, ...args].flatMap((arg) => piecesOf(arg, syntax.at, sourceOf(arg))),
      });
    case 'split':
      return comesTo(wanted ? splitAt(text, wanted) : { kind: 'list', items: [text] });
    case 'replace':
    case 'replaceAll': {
      // What takes white space together leaves the same SQL.
      if (first?.kind === 'unknown' && WHITE_SPACE.test(first.source)) return comesTo(text);
      if (!wanted || !second || second.kind === 'function') return undefined;
      let count = 0;
      const pieces = substituted(text.pieces, new RegExp(literally(wanted), 'g'), (_, at) =>
        name === 'replace' && count++ > 0 ? undefined : piecesOf(second, at, sourceOf(second)),
      );
      return comesTo({ kind: 'text', pieces });
    }
    default:
      return undefined;
  }
}

const WHITE_SPACE = /^\/(?:\\[nrts]|[ +*^$|()]|\?:|\[|\])+\/[gmu]*$/;

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The texts between the separators, none of which lies over the edge of two runs. */
function splitAt(text: Value & { kind: 'text' }, separator: string): Value {
  const mark: Piece = { kind: 'hole', at: { start: 0, end: 0 }, source: separator };
  const pieces = substituted(text.pieces, new RegExp(literally(separator), 'g'), () => [mark]);
  const items: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === mark) items.push([]);
    else items.at(-1)?.push(piece);
  }
  return { kind: 'list', items: items.map((own) => ({ kind: 'text', pieces: own })) };
}
