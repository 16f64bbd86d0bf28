import { type Prelude, role } from './prelude.ts';

/** The roles that PostgREST's documentation and its many users give to who logs in and who asks without a token. */
export const postgrest: readonly Prelude[] = [
  role('PostgREST', 'anon', 'nologin'),
  role('PostgREST', 'web_anon', 'nologin'),
  role('PostgREST', 'web_user', 'nologin'),
  role('PostgREST', 'authenticator', 'noinherit'),
];
