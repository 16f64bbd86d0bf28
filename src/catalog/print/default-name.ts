import { utf8Length } from '../../text/utf8.ts';

const MAX_BYTES = 63;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The name that PostgreSQL would choose for what belongs to a table, before it looks for clashes: `t_a_b_key`.
 * Where that passes 63 bytes, the longer of table and columns gives way first (makeObjectName in indexcmds.c).
 */
export function defaultName(table: string, columns: string, label: string): string {
  const overhead = 1 + label.length + (columns === '' ? 0 : 1);
  let first = utf8Length(table);
  let second = utf8Length(columns);
  if (first + second + overhead <= MAX_BYTES) return join(table, columns, label);
  while (first + second + overhead > MAX_BYTES) {
    if (first > second) first--;
    else second--;
  }
  return join(clip(table, first), columns === '' ? '' : clip(columns, second), label);
}

function join(table: string, columns: string, label: string): string {
  return columns === '' ? `${table}_${label}` : `${table}_${columns}_${label}`;
}

/** Cut to so many bytes at a character's edge. */
function clip(text: string, bytes: number): string {
  const encoded = encoder.encode(text);
  if (encoded.length <= bytes) return text;
  let end = bytes;
  while (end > 0 && ((encoded[end] ?? 0) & 0xc0) === 0x80) end--;
  return decoder.decode(encoded.subarray(0, end));
}
