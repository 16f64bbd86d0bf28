import type { Call, HostFramework, Meaning } from '../framework.ts';
import { moduleGlobals } from '../languages/javascript/globals.ts';
import { entriesNamed } from '../languages/javascript/modules.ts';
import { TAG } from '../languages/javascript/strings.ts';
import { taggedText } from '../languages/javascript/tags.ts';
import { javascript } from '../languages/javascript.ts';
import { sequelizeCall, sequelizeMember } from './sequelize.ts';
import { umzugMigrations } from './umzug-file.ts';

/**
 * Umzug: the function that the module exports as `up`, with whatever the project hands it as `context`: a query interface,
 * a pool or client of pg's, a tag that runs SQL. Source: github.com/sequelize/umzug, README.
 */
export const umzug: HostFramework = {
  id: 'umzug',
  language: javascript,
  entries: (program) => entriesNamed(program, 'up'),
  globals: moduleGlobals,
  migrations: umzugMigrations,
  call: (asked) => ofTag(asked) ?? sequelizeCall(asked),
  property: sequelizeMember,
};

/** sql`...` and sql.unsafe(...), which run where they are waited for or handed to a query. */
function ofTag(asked: Call): Meaning | undefined {
  const { name, receiver, args } = asked;
  if (receiver?.kind !== 'object') return undefined;
  const isTag = name === TAG && /(?:^|\.)sql(?:$|\.|\()/i.test(receiver.path);
  const sql = isTag ? taggedText(asked) : name === 'unsafe' ? args[0] : undefined;
  return sql && { kind: 'value', value: { kind: 'query', sql } };
}
