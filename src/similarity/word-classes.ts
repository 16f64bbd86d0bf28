/** Words that mean the same: each leads to the first of its class. */
export function classes(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));
}

/** Things with sides, the words of one side separated by blanks: each word leads to those of the other sides. */
export function sides(things: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const thing of things) {
    const words = thing.map((side) => side.split(' '));
    for (const [i, side] of words.entries()) {
      const others = words.filter((_, j) => j !== i).flat();
      for (const word of side) found.set(word, new Set([...(found.get(word) ?? []), ...others]));
    }
  }
  return found;
}
