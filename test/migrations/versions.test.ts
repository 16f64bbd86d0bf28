import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nextVersion } from '../../src/migrations/next-version.ts';
import { readNumber } from '../../src/migrations/numbering.ts';
import { compareNatural, compareVersions } from '../../src/migrations/versions.ts';

const NOW = new Date('2025-06-01T12:30:45.678Z');

describe('the version of a new migration', () => {
  function check(versions: string[], expected: string) {
    assert.equal(nextVersion(versions, NOW), expected);
  }

  it('is the next number in the width of the last', () => check(['0001', '0007'], '0008'));
  it('grows where the width is used up', () => check(['9'], '10'));
  it('keeps the steps that a team numbers in', () => check(['010', '020', '030'], '040'));
  it('does not take a single round number for a step', () => check(['10'], '11'));
  it('counts the last part of a dotted version', () => check(['1.2', '1.9'], '1.10'));
  it('keeps what stands before the number', () => check(['r7'], 'r8'));
  it('is the time in UTC where versions are times', () => check(['20250101000000'], '20250601123045'));
  it('keeps the separators of times', () => check(['2025-01-01-000000'], '2025-06-01-123045'));
  it('is the day where versions are days', () => check(['2025_01_31'], '2025_06_01'));
  it('is one second behind a last version from the future', () => check(['20991231235959'], '21000101000000'));
  it('is the next day where today is taken', () => check(['20250601'], '20250602'));
  it('counts seconds beyond sixty as the minute they make', () => check(['20990101000099'], '20990101000140'));
  it('is Unix time in seconds', () => check(['1500360784'], '1748781045'));
  it('is Unix time in milliseconds', () => check(['1622222222222'], '1748781045678'));
  it('takes a number of ten digits that is no time as a number', () => check(['0000000007'], '0000000008'));
  it('begins at 0001', () => check([], '0001'));
  it('begins with the time where the tool does', () =>
    assert.equal(nextVersion([], NOW, 'timestamp'), '20250601123045'));

  it('comes behind every other, and in digits of the same kind', () => {
    const number = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n).padStart(5, '0'));
    const time = fc
      .date({ min: new Date('2001-01-01'), max: new Date('2098-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().replace(/\D/g, '').slice(0, 14));
    const dotted = fc.tuple(fc.nat(30), fc.nat(30)).map((parts) => parts.join('.'));
    for (const kind of [number, time, dotted])
      fc.assert(
        fc.property(fc.array(kind, { minLength: 1, maxLength: 8 }), (versions) => {
          const next = nextVersion(versions, NOW);
          for (const version of versions) assert.ok(compareVersions(next, version) > 0, `${next} after ${version}`);
        }),
      );
  });
});

describe('the number that a name begins with', () => {
  function check(name: string, expected: string | undefined) {
    const number = readNumber(name);
    assert.equal(number && [number.before, number.version, number.separator, number.rest].join('|'), expected);
  }

  it('is a plain number', () => check('0007_add_users.sql', '|0007|_|add_users'));
  it('is all of the name', () => check('12.sql', '|12||'));
  it('is a date', () => check('2025-01-31-add-users.sql', '|2025-01-31|-|add-users'));
  it('is a date with the time', () => check('20250131_120000_users.sql', '|20250131_120000|_|users'));
  it('is not continued by a name that begins with a digit', () => check('001_2fa_codes.sql', '|001|_|2fa_codes'));
  it('is dotted', () => check('1.2.3 users.sql', '|1.2.3| |users'));
  it('has a letter where a file was squeezed in', () => check('003b_users.sql', '|003b|_|users'));
  it('stands behind a v', () => check('V2__users.sql', 'V|2|__|users'));
  it('stands behind a word for a migration', () => check('migration_002.sql', 'migration_|002||'));
  it('is a folder’s too', () => check('4.3.1', '|4.3.1||'));
  it('is not any digit', () => check('users2.sql', undefined));
  it('is not the version of a schema', () => check('schema_v2.sql', undefined));
});

describe('the order of names', () => {
  it('is by number, then by text', () => {
    const names = ['10_a', '2_b', '1a_x', '1_x', '2_a', 'b', 'a'];
    assert.deepEqual(names.sort(compareNatural), ['1_x', '1a_x', '2_a', '2_b', '10_a', 'a', 'b']);
  });

  it('is the same whatever order they come in', () => {
    const name = fc.stringMatching(/^[0-9]{0,3}[a-b]{0,2}[0-9]{0,2}$/);
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const sorted = [...names].sort(compareNatural);
        assert.deepEqual([...names].reverse().sort(compareNatural), sorted);
      }),
    );
  });
});
