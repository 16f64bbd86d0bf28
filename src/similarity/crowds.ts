/**
 * Groups of things that each are close to many others, found by density (DBSCAN; Ester, Kriegel, Sander, Xu 1996), which
 * takes as long as there are close pairs and leaves out what lies between two groups.
 */
export interface Crowding {
  /** Takes in that two things are close to each other. */
  add(a: number, b: number): void;
  /** The groups, each in order. A thing is in one when more than `most` others are close to it. */
  groups(): readonly (readonly number[])[];
}

/** @param things how many there are, numbered from 0 */
export function createCrowding(things: number, most: number): Crowding {
  const neighbors = new Int32Array(things);
  // Of a thing's close ones a few are enough to connect it.
  const links: number[] = [];
  return {
    add(a, b) {
      neighbors[a] = (neighbors[a] as number) + 1;
      neighbors[b] = (neighbors[b] as number) + 1;
      if ((neighbors[a] as number) <= 2 * most || (neighbors[b] as number) <= 2 * most) links.push(a, b);
    },
    groups() {
      const isDense = (thing: number) => (neighbors[thing] as number) > most;
      const parent = Int32Array.from({ length: things }, (_, i) => i);
      const rootOf = (thing: number): number => {
        let root = thing;
        while (parent[root] !== root) root = parent[root] as number;
        for (let at = thing; at !== root; ) {
          const next = parent[at] as number;
          parent[at] = root;
          at = next;
        }
        return root;
      };
      for (let k = 0; k < links.length; k += 2) {
        const [a, b] = [links[k] as number, links[k + 1] as number];
        if (isDense(a) && isDense(b)) parent[rootOf(a)] = rootOf(b);
      }
      const members = new Map<number, number[]>();
      for (let thing = 0; thing < things; thing++) {
        if (!isDense(thing)) continue;
        const root = rootOf(thing);
        const known = members.get(root);
        if (known === undefined) members.set(root, [thing]);
        else known.push(thing);
      }
      return [...members.values()];
    },
  };
}
