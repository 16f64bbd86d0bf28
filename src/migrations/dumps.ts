const HEADER = /^--[ \t]*PostgreSQL database (?:cluster )?dump[ \t]*\r?$/m;

/** Whether the text is what pg_dump or pg_dumpall wrote, by the header that they begin with. */
export function isDumpText(text: string): boolean {
  return HEADER.test(text.slice(0, 4000));
}
