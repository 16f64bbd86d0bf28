import type { Piece } from './value.ts';

type Literal = Piece & { kind: 'literal' };

/**
 * The pieces with every match of the pattern in their literal text replaced; a match may go over several pieces, and over no hole.
 * @param pattern a global expression
 * @param replace what stands for a match, at the place that is given; undefined leaves it as it is
 */
export function fill(
  pieces: readonly Piece[],
  pattern: RegExp,
  replace: (match: RegExpMatchArray, at: Piece['at']) => readonly Piece[] | undefined,
): readonly Piece[] {
  return runsOf(pieces).flatMap((run): readonly Piece[] => {
    if (!isRun(run)) return [run];
    const text = run.map((piece) => piece.text).join('');
    const out: Piece[] = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const matched = slice(run, match.index, end);
      const at = { start: matched[0]?.at.start ?? 0, end: matched.at(-1)?.at.end ?? 0 };
      const instead = replace(match, at);
      if (!instead) continue;
      out.push(...slice(run, from, match.index), ...instead);
      from = end;
    }
    return [...out, ...slice(run, from, text.length)];
  });
}

/**
 * The pieces between the places where the separator stands in literal text.
 * @param separator a global expression
 */
export function split(pieces: readonly Piece[], separator: RegExp): readonly (readonly Piece[])[] {
  const out: Piece[][] = [[]];
  for (const run of runsOf(pieces)) {
    if (!isRun(run)) {
      out.at(-1)?.push(run);
      continue;
    }
    const text = run.map((piece) => piece.text).join('');
    let from = 0;
    for (const match of text.matchAll(separator)) {
      out.at(-1)?.push(...slice(run, from, match.index));
      out.push([]);
      from = match.index + match[0].length;
    }
    out.at(-1)?.push(...slice(run, from, text.length));
  }
  return out;
}

/** Literal pieces that follow each other, together; a hole alone. */
function runsOf(pieces: readonly Piece[]): readonly (Literal[] | Piece)[] {
  const out: (Literal[] | Piece)[] = [];
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.kind === 'hole') out.push(piece);
    else if (last && isRun(last)) last.push(piece);
    else out.push([piece]);
  }
  return out;
}

/** A part of the run's text; an escape sequence has no parts that could be told apart. */
function slice(run: readonly Literal[], start: number, end: number): Literal[] {
  let offset = 0;
  return run.flatMap((piece): Literal[] => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, piece.text.length);
    offset += piece.text.length;
    if (from >= to) return [];
    const { text, at } = piece;
    const isVerbatim = text.length === at.end - at.start;
    const own = isVerbatim ? { start: at.start + from, end: at.start + to } : at;
    return [{ kind: 'literal', text: text.slice(from, to), at: own }];
  });
}

function isRun(run: Literal[] | Piece): run is Literal[] {
  return Array.isArray(run);
}
