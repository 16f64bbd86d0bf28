import type { SqlFile } from './recognise.ts';

const COMMENTS = /--[^\r\n]*|\/\*[\s\S]*?\*\//g;
const DEFINES =
  /\b(?:create|alter|drop|comment\s+on|import\s+foreign)\s+(?:or\s+replace\s+|unlogged\s+|foreign\s+|materialized\s+|recursive\s+|unique\s+|constraint\s+|event\s+)*(?:table|view|index|type|domain|schema|extension|function|procedure|trigger|sequence|policy|column|rule|aggregate|cast|collation|operator|publication|role|server|default)\b|^\s*(?:grant|revoke)\b|\bdo\s+(?:language\s+\w+\s+)?\$/im;
const CREATES = /\bcreate\s+(?!temp\b|temporary\b|local\b)(?:or\s+replace\s+)?\w+/i;
const DROPS = /\b(?:drop|truncate)\s+\w+/i;
const TABLE =
  /\bcreate\s+(?:unlogged\s+|foreign\s+)?table\s+(?:if\s+not\s+exists\s+)?((?:"[^"]+"|[\w$]+)(?:\s*\.\s*(?:"[^"]+"|[\w$]+))?)/gi;

/** The text without its comments; a comment sign within a string goes too, which is close enough for what follows. */
export function withoutComments(text: string): string {
  return text.replace(COMMENTS, ' ');
}

// What follows judges a file as a whole, to place it; reading it properly is the catalog's business.

/** Whether the file defines anything: queries and rows alone do not. */
export function definesAnything({ code }: SqlFile): boolean {
  return DEFINES.test(code);
}

/** Whether the file creates anything that stays. */
export function createsAnything({ code }: SqlFile): boolean {
  return CREATES.test(code);
}

/** Whether the file drops and creates nothing: run along with the others, it would leave no schema at all. */
export function isTeardown({ code }: SqlFile): boolean {
  return DROPS.test(code) && !CREATES.test(code) && !/\balter\s+table\b/i.test(code);
}

/** Whether the name says that the file holds rows to begin with, or rows to try things out on. */
export function isSeedName(name: string): boolean {
  return /(?:^|[-_. ])(?:seeds?|seeding|sample[-_]?data|demo[-_]?data|test[-_]?data|dummy[-_]?data|fixtures?|mock[-_]?data)(?:[-_. ]|$)/i.test(
    name,
  );
}

/** The names of the tables that the file creates, without quotes and without `public`. */
export function declaredTables({ code }: Pick<SqlFile, 'code'>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of code.matchAll(TABLE))
    names.add(
      (match[1] ?? '')
        .replace(/["\s]/g, '')
        .toLowerCase()
        .replace(/^public\./, ''),
    );
  return names;
}

/**
 * Whether `tables` are another statement of what `known` already holds, not an addition to it: all of them, or most.
 * One table that is declared twice is a mistake within a schema, and stays in it to be found.
 */
export function restates(tables: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const table of tables) if (known.has(table)) shared++;
  return (shared >= 2 && shared === tables.size) || (shared >= 3 && shared >= 0.7 * tables.size);
}

/** Whether two sets of tables are one schema at two times: either restates the other, and neither is but a corner of it. */
export function areEditions(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (Math.min(a.size, b.size) * 2 < Math.max(a.size, b.size)) return false;
  return restates(a, b) || restates(b, a);
}
