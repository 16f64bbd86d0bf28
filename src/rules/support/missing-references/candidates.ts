import { type Column, foreignKeysOf, primaryKeyOf, type Relation } from '../../../catalog/model.ts';
import { familyOf, snake, tableWords, words } from '../../../similarity/index.ts';
import { isPolymorphicId } from '../pointers.ts';
import { wordSet } from '../word-set.ts';

/** A column called like a reference that no foreign key is on. */
export interface Candidate {
  readonly table: Relation;
  readonly column: Column;
  /** All its words. */
  readonly words: readonly string[];
  /** Those before the last: what it is the id of. */
  readonly role: readonly string[];
  readonly ending: 'id' | 'uuid' | 'code' | 'by';
}

const ENDINGS: Readonly<Record<string, Candidate['ending']>> = {
  id: 'id',
  uuid: 'uuid',
  guid: 'uuid',
  code: 'code',
  by: 'by',
};

/** Words that say that the id was given elsewhere, or is of something that is in no table. */
const ELSEWHERE = wordSet(`
  external ext remote foreign upstream third provider vendor stripe paypal braintree adyen square plaid twilio sendgrid
  mailchimp mailgun postmark ses sns sqs s3 aws gcp azure google facebook fb instagram twitter linkedin tiktok youtube
  github gitlab bitbucket slack discord telegram whatsapp zoom apple microsoft ms salesforce hubspot zendesk intercom
  shopify amazon ebay auth0 okta cognito firebase supabase clerk keycloak saml oauth oidc openid ldap sso trace span
  correlation request idempotency checkout gateway psp legacy old original import imported legacy hash tracking fcm apns
  push device browser ga gtm pixel tax vat national passport license licence registration serial arn imdb tmdb wikidata
  isbn ean upc gtin orcid doi crm erp wp xero quickbooks process thread connection socket pid instance trigger
  backend server host container pod aggregate stream consumer client sfdc bot
`);

const kept = new WeakMap<Relation, readonly Candidate[]>();

export function candidatesIn(table: Relation): readonly Candidate[] {
  let known = kept.get(table);
  if (known === undefined) {
    known = find(table);
    kept.set(table, known);
  }
  return known;
}

function find(table: Relation): readonly Candidate[] {
  const keyed = new Set(foreignKeysOf(table).flatMap((key) => key.columns));
  const key = primaryKeyOf(table)?.columns ?? [];
  return table.columns.flatMap((column): Candidate[] => {
    if (keyed.has(column.name) || column.generated !== undefined || !column.local || column.type.array) return [];
    // A number or uuid that the database makes is a key of its own.
    if (column.identity !== undefined || column.default !== undefined) return [];
    const family = familyOf(column.type);
    if (family !== 'integer' && family !== 'uuid' && family !== 'text' && family !== 'decimal') return [];
    const of = words(column.name);
    const ending = ENDINGS[of.at(-1) ?? ''];
    const role = of.slice(0, -1);
    if (ending === undefined || role.length === 0 || isPolymorphicId(table, column)) return [];
    const own = tableWords(table.name);
    // Of names like GitHub the words are taken apart.
    const written = snake(column.name).split('_').slice(0, -1);
    if ([...role, ...written].some((word) => ELSEWHERE.has(word) && word !== own.at(-1))) return [];
    if (/(?:^| )(?:access|public|secret|signing|encryption|kms) key$/.test(role.join(' '))) return [];
    // order_id of orders is its own key, whatever it is called.
    if (role.join(' ') === own.join(' ') || (key.length === 1 && key[0] === column.name && own.at(-1) === role.at(-1)))
      return [];
    if (role.length === 1 && role[0] === own.at(-1) && (ending !== 'id' || key.includes(column.name))) return [];
    return [{ table, column, words: of, role, ending }];
  });
}
