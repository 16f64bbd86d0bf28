import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../src/text/decode.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { LineIndex } from '../../src/text/line-index.ts';
import { byteMap, codePointToUtf16, utf8Length } from '../../src/text/utf8.ts';
import { runs } from '../support/runs.ts';

const anyText = fc.string({
  unit: fc.constantFrom('a', '\n', '\r', 'é', '日', '𝄞', '\ud834', '\udd1e'),
  maxLength: 60,
});

describe('line index', () => {
  it('ends lines at LF, CRLF and a lone CR', () => {
    const lines = new LineIndex('a\nb\r\nc\rd');
    assert.deepEqual(
      [0, 1, 2, 4, 5, 6, 7].map((at) => lines.position(at)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
        { line: 1, character: 2 },
        { line: 2, character: 0 },
        { line: 2, character: 1 },
        { line: 3, character: 0 },
      ],
    );
  });

  it('clamps what lies outside the text', () => {
    const lines = new LineIndex('ab\nc');
    assert.deepEqual(lines.position(99), { line: 1, character: 1 });
    assert.deepEqual(lines.position(-1), { line: 0, character: 0 });
    assert.equal(lines.offset({ line: 0, character: 99 }), 3);
    assert.equal(lines.offset({ line: 9, character: 0 }), 4);
    assert.equal(lines.offset({ line: -1, character: 5 }), 0);
  });

  it('leads from every offset back to itself', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = new LineIndex(text);
        for (let at = 0; at <= text.length; at++) assert.equal(lines.offset(lines.position(at)), at);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe('UTF-8 offsets', () => {
  it('count what an encoder counts, lone surrogates and all', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(utf8Length(text), new TextEncoder().encode(text).length)),
      { numRuns: runs(300) },
    );
  });

  it('lead to the character that begins there or holds them', () => {
    fc.assert(
      fc.property(anyText, fc.nat(3000), (text, padding) => {
        const padded = 'é'.repeat(padding) + text;
        const map = byteMap(padded);
        let units = 0;
        let bytes = 0;
        for (const character of padded) {
          const size = new TextEncoder().encode(character).length;
          for (const inside of [0, size - 1]) assert.equal(map.toUtf16(bytes + inside), units);
          units += character.length;
          bytes += size;
        }
        assert.equal(map.toUtf16(bytes), padded.length);
      }),
      { numRuns: runs(60) },
    );
  });

  it('code points lead to where as many characters end', () => {
    fc.assert(
      fc.property(anyText, fc.nat(70), (text, count) =>
        assert.equal(codePointToUtf16(text, count), [...text].slice(0, count).join('').length),
      ),
      { numRuns: runs(300) },
    );
  });
});

describe('edits', () => {
  const insert = (at: number, newText: string) => ({ span: { start: at, end: at }, newText });

  it('apply in the order of the text, insertions at one place in the order given', () => {
    const replace = { span: { start: 2, end: 3 }, newText: 'X' };
    assert.equal(
      applyEdits('abcd', [replace, insert(2, '1'), insert(2, '2'), insert(4, 'end'), insert(0, 'start')]),
      'startab12Xdend',
    );
  });

  it('are refused where they overlap or lie outside', () => {
    const over = { span: { start: 1, end: 3 }, newText: '' };
    assert.throws(() => applyEdits('abcd', [over, { span: { start: 2, end: 4 }, newText: '' }]), RangeError);
    assert.throws(() => applyEdits('abcd', [over, insert(2, 'x')]), RangeError);
    assert.throws(() => applyEdits('abcd', [insert(5, 'x')]), RangeError);
    assert.throws(() => applyEdits('abcd', [{ span: { start: 3, end: 2 }, newText: '' }]), RangeError);
  });
});

describe('decoding', () => {
  it('reads UTF-8 and keeps its byte-order mark', () => {
    assert.deepEqual(decode(new TextEncoder().encode('\ufeffé𝄞')), { text: '\ufeffé𝄞' });
    assert.deepEqual(decode(new Uint8Array()), { text: '' });
  });

  it('reads UTF-16 of either order by its byte-order mark, and says so', () => {
    const little = decode(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00));
    const big = decode(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9));
    assert.equal(little.text, '\ufeffé');
    assert.equal(big.text, '\ufeffé');
    assert.match(little.note ?? '', /UTF-16/);
    assert.match(big.note ?? '', /UTF-16/);
  });

  it('reads any other bytes as Latin-1, and says so', () => {
    const { text, note } = decode(Uint8Array.of(0x61, 0xe9, 0xfc));
    assert.equal(text, 'aéü');
    assert.match(note ?? '', /Latin-1/);
  });
});
