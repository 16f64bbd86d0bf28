import { type Column, foreignKeysOf, primaryKeyOf, type Relation } from '../../../catalog/model.ts';
import { familyOf, snake, tableWords, words } from '../../../similarity/index.ts';
import { isPolymorphicId, isPolymorphicType } from '../pointers.ts';
import { wordSet } from '../word-set.ts';

/** A column that may be a reference, and that no foreign key is on. */
export interface Candidate {
  readonly table: Relation;
  readonly column: Column;
  /** All its words. */
  readonly words: readonly string[];
  /** Those before the ending: what it is the id of; all of them where the name has no ending. */
  readonly role: readonly string[];
  /** number: what people call a thing by, such as its serial. word: nothing in the name says that it is a key. */
  readonly ending: 'id' | 'uuid' | 'code' | 'by' | 'number' | 'reference' | 'word';
  /** Whether the name is also what something outside of the schema may be called by: then a table has to be called so. */
  readonly perhapsElsewhere: boolean;
  /** Whether it says that something outside of the schema gave the id: then only a key of that very name can be meant. */
  readonly elsewhere: boolean;
}

const ENDINGS: Readonly<Record<string, Candidate['ending']>> = {
  id: 'id',
  uuid: 'uuid',
  guid: 'uuid',
  code: 'code',
  by: 'by',
  number: 'number',
  serial: 'number',
  key: 'number',
  slug: 'number',
  login: 'number',
  reference: 'reference',
};

/** Words that say that the id was given elsewhere. */
const ELSEWHERE = wordSet(`
  external ext remote foreign upstream third stripe paypal braintree adyen square plaid twilio sendgrid
  mailchimp mailgun postmark ses sns sqs s3 aws gcp azure google facebook fb instagram twitter linkedin tiktok youtube
  github gitlab bitbucket slack discord telegram whatsapp zoom apple microsoft ms salesforce hubspot zendesk intercom
  shopify amazon ebay auth0 okta cognito firebase supabase clerk keycloak saml oauth oidc openid ldap sso
  correlation idempotency legacy old import imported fcm apns imdb tmdb wikidata
  isbn ean upc gtin orcid doi xero quickbooks sfdc
`);
/** Words for what is in no table of most schemas, and in some table of a few. */
const SELDOM_A_TABLE = wordSet(`
  provider vendor trace span request checkout gateway psp hash tracking push device browser ga gtm pixel tax vat national
  passport license licence registration serial arn crm erp wp process thread connection socket pid instance trigger
  backend server host container pod aggregate stream consumer client bot
`);

/** Keys that open something, and lead to no row. */
const SECRET = /(?:^| )(?:(?:access|public|secret|signing|encryption|kms) key(?: (?:id|uuid))?|api key)$/;

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
  const own = tableWords(table.name);
  return table.columns.flatMap((column): Candidate[] => {
    if (keyed.has(column.name) || column.generated !== undefined || !column.local || column.type.array) return [];
    // A number or uuid that the database makes is a key of its own.
    if (column.identity !== undefined || isMade(column)) return [];
    const family = familyOf(column.type);
    if (family !== 'integer' && family !== 'uuid' && family !== 'text' && family !== 'decimal') return [];
    const of = words(column.name);
    const ending = ENDINGS[of.length > 1 ? (of.at(-1) ?? '') : ''] ?? 'word';
    const role = ending === 'word' ? of : of.slice(0, -1);
    // A text of ids is a list.
    if (family === 'text' && /ids$/i.test(column.name)) return [];
    if (isPolymorphicId(table, column) || isPolymorphicType(table, column)) return [];
    // Of names like GitHub the words are taken apart.
    const written = snake(column.name)
      .split('_')
      .slice(0, ending === 'word' ? undefined : -1);
    const said = [...role, ...written].filter((word) => word !== own.at(-1));
    const elsewhere = said.some((word) => ELSEWHERE.has(word));
    if (SECRET.test(of.join(' '))) return [];
    // order_id of orders is its own key, whatever it is called.
    if (role.join(' ') === own.join(' ') || (key.length === 1 && key[0] === column.name && own.at(-1) === role.at(-1)))
      return [];
    if (
      role.length === 1 &&
      role[0] === own.at(-1) &&
      (ending !== 'id' || (key.includes(column.name) && key.length !== 2))
    )
      return [];
    const perhapsElsewhere = said.some((word) => SELDOM_A_TABLE.has(word));
    return [{ table, column, words: of, role, ending, perhapsElsewhere, elsewhere }];
  });
}

/** A default that is written out is a value like any other. */
function isMade({ default: value }: Column): boolean {
  return value !== undefined && !/^\s*(?:'(?:[^']|'')*'|-?\d+|null)\s*(?:::[\w ."()]+)?\s*$/i.test(value.sql);
}
