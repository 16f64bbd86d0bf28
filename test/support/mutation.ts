import fc from 'fast-check';

/** What people and crashing editors do to a text: cut it, swap its parts, put something odd in it. */
export const mutation: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.nat().map((n) => (text: string) => text.slice(0, n % (text.length + 1))),
  fc.nat().map((n) => (text: string) => text.slice(n % (text.length + 1))),
  fc.tuple(fc.nat(), fc.nat(40)).map(([n, length]) => (text: string) => {
    const at = n % (text.length + 1);
    return text.slice(0, at) + text.slice(at + length);
  }),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom(
        ...`'"$$;()[]{},.:*\\\0\ufeff\n\r\t-/\u00a0😀`,
        '--',
        '/*',
        '*/',
        '$a$',
        "E'",
        ' as ',
        ' not ',
        'null',
        'cascade',
        '1e400',
        '::',
        '\\.\n',
      ),
    )
    .map(([n, piece]) => (text: string) => {
      const at = n % (text.length + 1);
      return text.slice(0, at) + piece + text.slice(at);
    }),
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (text: string) => {
    const parts = text.split(/(?<=;)/);
    const [i, j] = [a % parts.length, b % parts.length];
    [parts[i], parts[j]] = [parts[j] ?? '', parts[i] ?? ''];
    return parts.join('');
  }),
  // One word for another: tables take each other's names, keywords stand where names do.
  fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => (text: string) => {
    const words = [...text.matchAll(/\w+/g)];
    const [one, other] = [words[a % Math.max(1, words.length)], words[b % Math.max(1, words.length)]];
    return one && other ? text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length) : text;
  }),
);
