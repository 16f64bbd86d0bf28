import type { Dependency } from '../../src/normalization/dependency.ts';

/** "A B" or "AB" (capitals are one attribute each) as names; "0" is no attribute. */
export function attributes(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '0')
    .flatMap((word) => (/^[A-Z]+$/.test(word) ? [...word] : [word]));
}

/** "AB -> C; C -> D" */
export function dependencies(text: string): Dependency[] {
  return split(text, ';').map((one) => {
    const [lhs = '', rhs = ''] = one.split('->');
    return { lhs: attributes(lhs), rhs: attributes(rhs) };
  });
}

/** "A, BC" as sets of attributes, each sorted and joined. */
export function sets(text: string): string[][] {
  return split(text, ',').map(attributes);
}

/** Sets without regard to any order. */
export function shown(all: readonly (readonly string[])[]): string[] {
  return all.map((set) => [...set].sort().join(' ')).sort();
}

export function shownDependencies(all: readonly Dependency[]): string[] {
  return all.flatMap(({ lhs, rhs }) => rhs.map((one) => `${[...lhs].sort().join(' ')} -> ${one}`)).sort();
}

function split(text: string, sign: string): string[] {
  return text.split(sign).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]));
}
