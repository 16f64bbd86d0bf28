import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../src/text/csv.ts';
import { runs, seed } from '../support/runs.ts';

const header = { header: true };

describe('a CSV', () => {
  it('gives back what was written as RFC 4180 says', () => {
    const value = fc.option(
      fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', '\r', ' ', 'ü'), maxLength: 4 }),
    );
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    const field = (text: string | null) => (text === null ? '' : `"${text.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, bom) => {
        const names = rows[0]?.map((_, i) => `c${i}`) ?? [];
        const lines = [names, ...rows].map((row) => row.map(field).join(','));
        const text = `${bom ? '\ufeff' : ''}${lines.join(end)}${end}`;
        assert.deepEqual(readCsv(text, header), { columns: names, rows });
      }),
      { numRuns: runs(200), ...seed() },
    );
  });

  it('passes over empty lines at the end, and nowhere else', () => {
    assert.deepEqual(readCsv('a,b\n1,2\n\n\n', header), { columns: ['a', 'b'], rows: [['1', '2']] });
    assert.deepEqual(readCsv('a,b\n\n1,2\n', header), {
      line: 2,
      message: 'missing data for column "b": 1 of 2 fields',
    });
    assert.deepEqual(readCsv('a\n1\n\n2\n', header), { columns: ['a'], rows: [['1'], [null], ['2']] });
  });

  it('calls columns without a name by their number', () => {
    assert.deepEqual(readCsv(',b\n0,1\n', header), { columns: ['column1', 'b'], rows: [['0', '1']] });
    assert.deepEqual(readCsv('0,1\n', { header: false }), { columns: ['column1', 'column2'], rows: [['0', '1']] });
  });

  it('says of one that is wrong why, and on which line', () => {
    assert.deepEqual(readCsv('', header), { line: 1, message: 'the file is empty' });
    assert.deepEqual(readCsv('a,b\n"x\ny",1\n1,2,3\n', header), {
      line: 4,
      message: 'extra data after last expected column: 3 fields for 2 columns',
    });
    assert.match(JSON.stringify(readCsv('a,b\n"x"y,1\n', header)), /"line":2,"message":"something follows the quote/);
    assert.match(JSON.stringify(readCsv('a,b\nx"y,1\n', header)), /"line":2,"message":"a quote stands in a field/);
    assert.match(JSON.stringify(readCsv('a,b\n', { header: true, delimiter: '' })), /COPY delimiter must be/);
  });
});
