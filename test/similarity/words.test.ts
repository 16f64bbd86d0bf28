import assert from 'node:assert/strict';
import { concept, snake, words } from '../../src/similarity/words.ts';

describe('the words of a name', () => {
  const cases: Record<string, string> = {
    social_posts: 'social post',
    UserAPIKeys: 'user api key',
    createdAt: 'created at',
    qty: 'quantity',
    img_desc: 'image description',
    statuses: 'status',
    addresses: 'address',
    customer_addr: 'customer address',
    media: 'media',
    address1: 'address 1',
    address_1: 'address 1',
    oauth2: 'oauth 2',
    __weird__: 'weird',
    orgs: 'organization',
    Straße: 'straße',
  };
  for (const [name, expected] of Object.entries(cases))
    it(`reads ${name} as ${expected}`, () => assert.equal(words(name).join(' '), expected));

  it('gives a name without letters no words', () => assert.deepEqual(words('___'), []));

  it('writes names in snake case whatever their capitals', () => {
    assert.equal(snake('BlogPostV2'), 'blog_post_v2');
    assert.equal(snake('HTTPRequest'), 'http_request');
  });
});

describe('what a column means', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['content', 'caption', 'text'],
    ['published_at', 'posted_at', 'timestamp'],
    ['phone', 'phone_number', 'text'],
    ['url', 'link', 'text'],
    ['created_at', 'creation_date', 'timestamp'],
    ['is_active', 'active', 'boolean'],
    ['scheduled_at', 'scheduled_for', 'timestamp'],
    ['zip', 'postal_code', 'text'],
    ['photo_url', 'image_link', 'text'],
    ['date_of_birth', 'birthday', 'date'],
    ['qty', 'quantity', 'integer'],
    ['org_id', 'company_id', 'uuid'],
  ];
  for (const [a, b, family] of same)
    it(`takes ${a} and ${b} for one`, () => assert.equal(concept(words(a), family), concept(words(b), family)));

  const different: readonly (readonly [string, string, string])[] = [
    ['content', 'content_type', 'text'],
    ['start_date', 'end_date', 'date'],
    ['first_name', 'last_name', 'text'],
    ['start_date', 'due_date', 'date'],
    ['email', 'phone', 'text'],
    ['price', 'cost', 'decimal'],
    ['name', 'title', 'text'],
  ];
  for (const [a, b, family] of different)
    it(`keeps ${a} and ${b} apart`, () => assert.notEqual(concept(words(a), family), concept(words(b), family)));
});
