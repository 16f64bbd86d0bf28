/**
 * What English and database habit say about the names of tables. Word lists only; names.ts knows what to do with them.
 * All words are singular and lower case.
 */
import { sides } from './word-classes.ts';

/** Words that make a table another stage, grain or record of the rows of its namesake, not a copy of it. */
export const STAGE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'history',
    'historical',
    'hist',
    'hst',
    'audit',
    'archive',
    'archived',
    'log',
    'journal',
    'trail',
    'snapshot',
    'version',
    'revision',
  ],
  ...['change', 'changelog', 'event', 'deleted', 'tombstone', 'trash', 'staging', 'stage', 'stg', 'staged', 'raw'],
  ...['landing', 'import', 'imported', 'queue', 'queued', 'outbox', 'inbox', 'cache', 'cached', 'buffer', 'pending'],
  ...['draft', 'summary', 'stat', 'statistic', 'rollup', 'aggregate', 'total', 'hourly', 'daily', 'weekly', 'monthly'],
  ...[
    'quarterly',
    'yearly',
    'annual',
    'minute',
    'hour',
    'day',
    'week',
    'month',
    'quarter',
    'year',
    'lifetime',
    'template',
  ],
  ...['default', 'shadow', 'mirror', 'replica', 'sync', 'request', 'invitation', 'invite', 'example', 'test', 'demo'],
  ...[
    'autosave',
    'waitlist',
    'attempt',
    'translation',
    'i18n',
    'localization',
    'locale',
    'override',
    'failed',
    'current',
    'latest',
    'preview',
    'dim',
    'fact',
  ],
]);

/** Words of tables that keep the past or a rendering of another table's rows: two such are as different as what they keep. */
export const RECORD_WORDS: ReadonlySet<string> = new Set([
  ...['history', 'historical', 'hist', 'hst', 'version', 'revision', 'archive', 'snapshot', 'translation', 'changelog'],
]);

/**
 * Qualifiers that make another thing of what they stand before: a purchase order is no kind of order, an admin user none of
 * the users.
 */
export const ROLE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'purchase',
    'supplier',
    'vendor',
    'seller',
    'admin',
    'staff',
    'internal',
    'external',
    'guest',
    'sub',
    'child',
    'parent',
  ],
  ...[
    'master',
    'transfer',
    'return',
    'exchange',
    'gift',
    'recurring',
    'standing',
    'blanket',
    'pro',
    'credit',
    'sample',
  ],
  ...['system', 'service', 'group', 'team', 'partner', 'reseller', 'affiliate', 'wholesale', 'b2b', 'trial', 'shared'],
  ...[
    'default',
    'global',
    'proposed',
    'suggested',
    'related',
    'featured',
    'recommended',
    'blocked',
    'banned',
    'waiting',
  ],
  ...['reserve', 'reserved', 'planned', 'forecast', 'actual', 'expected', 'virtual', 'meta', 'auto', 'bulk', 'mass'],
]);

/** Documents that keep what something was when they were written: an order's address is no customer's address. */
export const DOCUMENT_WORDS: ReadonlySet<string> = new Set([
  ...['order', 'invoice', 'quote', 'quotation', 'contract', 'booking', 'checkout', 'receipt', 'cart', 'bill', 'claim'],
  ...['shipment', 'delivery', 'reservation', 'statement', 'payslip', 'lease', 'return'],
]);

/** Services outside: what differs by their names is what each of them gives. */
export const VENDORS: ReadonlySet<string> = new Set([
  ...[
    'google',
    'facebook',

    'instagram',
    'tiktok',
    'twitter',
    'linkedin',
    'youtube',
    'pinterest',
    'snapchat',
    'fb',
    'ig',
  ],
  ...[
    'whatsapp',
    'telegram',
    'slack',
    'discord',

    'zoom',
    'microsoft',

    'amazon',
    'ebay',
    'etsy',
    'shopify',
  ],
  ...[
    'stripe',
    'paypal',
    'adyen',
    'klarna',
    'braintree',

    'mollie',
    'sepa',

    'mastercard',
  ],
  ...[
    'github',
    'gitlab',
    'bitbucket',
    'jira',
    'asana',
    'trello',

    'hubspot',
    'salesforce',
    'zendesk',
    'intercom',
  ],
  ...[
    'mailchimp',
    'sendgrid',
    'twilio',
    'mailgun',
    'postmark',

    'aws',
    'azure',
    'gcp',

    'dropbox',
    'okta',
    'saml',
  ],
  ...[
    'dhl',

    'fedex',
    'dpd',
    'gls',
    'usps',
    'quickbooks',
    'xero',
    'sap',
    'datev',
    'netsuite',

    'xbox',
    'psn',
  ],
  ...[
    'android',
    'ios',

    'macos',

    'firebase',
    'bing',

    'gmail',
    'caldav',
    'openai',
    'anthropic',
  ],
]);

/** Words of things that are sold or kept beside something else. */
export const ADDON_WORDS: ReadonlySet<string> = new Set([
  ...['addon', 'add', 'extra', 'accessory', 'upgrade', 'supplement', 'surcharge', 'option', 'bundle', 'component'],
]);

/** Things with sides; the words of one side mean the same. */
export const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = sides([
  ['buyer customer client', 'seller vendor supplier'],
  ['input', 'output'],
  ['incoming', 'outgoing'],
  ['inbound', 'outbound'],
  ['source', 'target destination'],
  ['sender', 'receiver recipient'],
  ['from', 'to'],
  ['debit', 'credit'],
  ['local', 'remote'],
  ['public', 'private'],
  ['purchase', 'sale', 'return', 'refund'],
  ['import', 'export'],
  ['income revenue', 'expense cost'],
  ['payable', 'receivable'],
  ['home', 'away'],
  ['upload', 'download'],
  ['follower', 'following followee'],
  ['request', 'response'],
  ['sent', 'received'],
  ['expected planned plan', 'actual act', 'budget', 'forecast'],
  ['internal', 'external'],
  ['student pupil', 'teacher instructor', 'guardian parent'],
  ['user', 'admin', 'organization company', 'team', 'group', 'guest', 'employee staff'],
  ['invoice bill', 'quote quotation', 'estimate', 'order', 'receipt', 'payment', 'contract', 'offer'],
  ['shipping delivery', 'billing'],
  ['open', 'closed'],
  ['subscribe', 'unsubscribe'],
  ['like', 'dislike', 'favorite bookmark save', 'block', 'mute', 'follow', 'report', 'hide'],
  ['read', 'write'],
  ['email mail', 'sms', 'push', 'phone call', 'slack', 'webhook', 'chat'],
  ['doctor physician', 'patient', 'nurse'],
  ['access', 'refresh'],
  ['domestic', 'international foreign'],
  ['indoor', 'outdoor'],
  ['retail', 'wholesale'],
  ['primary', 'secondary'],
  ['mother', 'father'],
  ['undergraduate bachelor', 'graduate postgraduate', 'doctoral phd'],
  ['adult', 'child minor'],
  ['pvp', 'pve'],
  ['air', 'sea ocean', 'road truck', 'rail train'],
  ['carrier', 'shipper consignor', 'consignee'],
  ['origin', 'destination'],
  ['pickup collection', 'dropoff delivery'],
  ['theory', 'practical'],
  ['written', 'oral'],
  ['day', 'night'],
  ['cash', 'card'],
  ['asset', 'liability'],
  ['landlord owner', 'tenant renter'],
  ['residential', 'commercial'],
  ['water', 'gas', 'electricity power', 'heat heating'],
  ['lead', 'contact', 'deal opportunity', 'company organization'],
  ['weapon', 'armor', 'consumable', 'pet', 'mount', 'spell', 'potion'],
  ['daily', 'weekly', 'monthly', 'seasonal'],
  ['page', 'ad', 'campaign', 'post', 'video', 'story'],
  ['article', 'page', 'product', 'category', 'user'],
  ['lecture', 'seminar', 'lab', 'tutorial'],
  ['inpatient', 'outpatient'],
  ['lab', 'imaging radiology', 'pathology'],
  ['token', 'grant'],
  ['issue', 'receipt', 'transfer', 'count', 'adjustment'],
  ['review', 'question', 'answer'],
  ['arrival', 'departure'],
  ['deposit', 'withdrawal', 'transfer'],
  ['hire joining', 'termination exit leaving', 'rejection'],
  ['lost', 'found'],
  ['win', 'loss'],
  ['before', 'after'],
  ['male', 'female'],
  ['owner', 'tenant renter'],
  ['payer', 'payee'],
  ['lender', 'borrower', 'guarantor', 'co'],
  ['employer', 'employee'],
  ['weapon', 'armor', 'consumable'],
  ['pick', 'put putaway'],
  ['load', 'unload'],
  ['check', 'repair'],
  ['hotel', 'flight', 'event', 'car', 'restaurant', 'venue'],
  ['issue', 'merge', 'pull'],
  ['agency', 'provider', 'school'],
]);
