import assert from 'node:assert/strict';
import { findSynonymous } from '../../src/similarity/index.ts';
import { schemaOf } from '../rules/harness.ts';

/** "first = second" of each pair that a table of these columns has; with a question mark where the names may mean two things. */
function synonyms(columns: string, table = 'parcels'): readonly string[] {
  const relation = schemaOf(`create table ${table} (${columns});`).relations.get(`public.${table}`);
  assert.ok(relation, columns);
  return findSynonymous(relation).map(({ first, second, sure }) => `${first.name} = ${second.name}${sure ? '' : '?'}`);
}

describe('columns of one table that are called after one fact', () => {
  const alike: Readonly<Record<string, readonly [columns: string, found: string]>> = {
    'by an abbreviation': ['qty int, quantity int', 'qty = quantity'],
    'by how words are put together': ['filename text, file_name text', 'filename = file_name'],
    'by capitals': ['"userName" text, user_name text', 'userName = user_name'],
    'by what repeats the type': ['active boolean, is_active boolean', 'active = is_active'],
    'by when it is said to be': ['created_at timestamp, created_on timestamp', 'created_at = created_on'],
    'by other words for it': ['phone text, phone_number text', 'phone = phone_number'],
    'by other words for it behind the same others': [
      'billing_zip text, billing_postal_code text',
      'billing_zip = billing_postal_code',
    ],
    'by other words for it before the same others': [
      'phone_verified boolean, telephone_verified boolean',
      'phone_verified = telephone_verified',
    ],
    'by two words the other way around': [
      'wholesale_price numeric, price_wholesale numeric',
      'wholesale_price = price_wholesale',
    ],
    'by a plural that says no more': ['note text, notes text', 'note = notes'],
    'perhaps, by words that may mean two things': ['status text, state text', 'status = state?'],
    'perhaps, by the table’s own name before it': ['status text, parcel_status text', 'status = parcel_status?'],
    'perhaps, by a day and a moment': ['paid_at timestamptz, paid_on date', 'paid_at = paid_on?'],
    'as a flag and as a number': ['is_fragile boolean, fragile smallint', 'is_fragile = fragile'],
  };
  for (const [why, [columns, found]] of Object.entries(alike))
    it(why, () => assert.deepEqual(synonyms(columns), [found]));

  it('each with the first of them, where there are more', () =>
    assert.deepEqual(synonyms('phone text, phone_number text, telephone text'), [
      'phone = phone_number',
      'phone = telephone',
    ]));

  const apart: Readonly<Record<string, string>> = {
    'by their language': 'name_de text, name_fr text, name_en text',
    'by a number': 'address_line1 text, address_line2 text',
    'by what stands before them':
      'billing_phone text, shipping_phone_number text, old_email text, new_email_address text',
    'by a type that cannot hold the same': 'body text, content jsonb, qty int, quantity text, tag text, tags text[]',
    'by a plural that says more': 'attempt int, attempts int',
    'as halves of one moment': 'start_date timestamp, start_time timestamp',
    'as what may happen and what has': 'expires_at timestamptz, expired_at timestamptz',
    'as who did it to a part and to the whole': 'closed_by uuid, parcel_closed_by uuid',
    'as the value and the key of a parameter': 'value text, parcel_value text',
    'as another system’s id': 'id bigint, parcel_id text',
    'by the order of words with an id among them': 'provider_id text, id_provider text',
    'as two prices': 'price numeric, list_price numeric, unit_price numeric',
    'as a name and a title': 'name text, title text, display_name text, label text',
  };
  for (const [why, columns] of Object.entries(apart))
    it(`are told apart ${why}`, () => assert.deepEqual(synonyms(columns), []));
});
