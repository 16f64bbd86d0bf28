/** A query that counts, into `found`, the rows that only one of two queries gives, compared as text. */
export function countDifferences(before: string, after: string): string {
  const digest = (name: string) => `select md5(r::text) from ${name} as r`;
  return [
    `with before as (\n${before}\n),`,
    `after as (\n${after}\n),`,
    `lost as (${digest('before')} except all ${digest('after')}),`,
    `added as (${digest('after')} except all ${digest('before')})`,
    'select (select count(*) from lost) + (select count(*) from added) into found',
  ].join('\n');
}
