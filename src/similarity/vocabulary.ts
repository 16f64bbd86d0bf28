/**
 * What English and database habit say about names. Word lists only; words.ts and names.ts know what to do with them.
 * All words are singular and lower case.
 */

/** Short forms that stand for one word wherever they are used. */
export const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    acct: 'account',
    addr: 'address',
    amt: 'amount',
    attr: 'attribute',
    auth: 'authentication',
    avg: 'average',
    calc: 'calculation',
    cfg: 'configuration',
    conf: 'configuration',
    config: 'configuration',
    cnt: 'count',
    cust: 'customer',
    dept: 'department',
    desc: 'description',
    descr: 'description',
    dest: 'destination',
    dir: 'directory',
    dob: 'birth',
    doc: 'document',
    dt: 'date',
    emp: 'employee',
    env: 'environment',
    freq: 'frequency',
    img: 'image',
    info: 'information',
    lang: 'language',
    lat: 'latitude',
    lng: 'longitude',
    lon: 'longitude',
    loc: 'location',
    mgr: 'manager',
    msg: 'message',
    nbr: 'number',
    num: 'number',
    org: 'organization',
    organisation: 'organization',
    param: 'parameter',
    passwd: 'password',
    pct: 'percent',
    percentage: 'percent',
    perm: 'permission',
    pic: 'picture',
    pref: 'preference',
    prod: 'product',
    pwd: 'password',
    qty: 'quantity',
    ref: 'reference',
    seq: 'sequence',
    spec: 'specification',
    src: 'source',
    tel: 'phone',
    telephone: 'phone',
    trx: 'transaction',
    ts: 'timestamp',
    txn: 'transaction',
    usr: 'user',
    val: 'value',
    authorisation: 'authorization',
    cancelled: 'canceled',
    catalogue: 'catalog',
    centre: 'center',
    colour: 'color',
    favourite: 'favorite',
    licence: 'license',
    programme: 'program',
  }),
);

/** Words that mean the same anywhere in a column's name; each class by its first word. */
export const SYNONYMS: ReadonlyMap<string, string> = classes([
  ['image', 'picture', 'photo'],
  ['published', 'posted'],
  ['updated', 'modified', 'changed'],
  ['created', 'inserted', 'creation'],
  ['deleted', 'removed'],
  ['mobile', 'cell', 'cellphone'],
  ['sex', 'gender'],
  ['identifier', 'ident'],
  ['organization', 'company'],
  ['enabled', 'active'],
]);

/** Words that mean the same only as the last word of a column's name ("body", but not "body_type"). */
export const HEAD_SYNONYMS: ReadonlyMap<string, string> = classes([
  ['content', 'caption', 'body', 'text', 'message'],
  ['url', 'link', 'href', 'uri', 'permalink'],
  ['type', 'kind'],
  ['note', 'remark'],
  ['start', 'begin', 'from'],
  ['end', 'finish', 'until'],
]);

/** Several words that are one idea; looked up on the words joined by a space. */
export const PHRASES: ReadonlyMap<string, string> = classes([
  ['phone', 'phone number'],
  ['email', 'email address', 'e mail', 'mail address'],
  ['postal', 'postal code', 'zip', 'zip code', 'zipcode', 'postcode', 'post code', 'postalcode'],
  ['first name', 'given name', 'forename', 'firstname', 'fname'],
  ['last name', 'family name', 'surname', 'lastname', 'lname'],
  ['birth', 'birthday', 'birthdate', 'birth date', 'date of birth'],
  ['username', 'user name', 'login'],
  ['filename', 'file name'],
  ['url', 'web address'],
]);

/** Words at the end (or start) of a date or time column that say only that it is one. */
export const TIME_WORDS: ReadonlySet<string> = new Set([
  'at',
  'on',
  'date',
  'time',
  'datetime',
  'timestamp',
  'for',
  'utc',
]);

/**
 * How often a column of this name turns up in tables at large, 0..1, so that a schema of three tables does not take
 * `name` for a rare word. Rough shares from public schemas; anything not listed counts as rare.
 */
export const COMMONNESS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    name: 0.35,
    description: 0.25,
    status: 0.2,
    type: 0.2,
    title: 0.15,
    'user id': 0.2,
    code: 0.12,
    value: 0.1,
    key: 0.08,
    email: 0.08,
    slug: 0.08,
    position: 0.08,
    'sort order': 0.08,
    order: 0.06,
    enabled: 0.12,
    metadata: 0.12,
    data: 0.08,
    note: 0.08,
    content: 0.1,
    url: 0.08,
    amount: 0.08,
    price: 0.06,
    quantity: 0.05,
    currency: 0.06,
    label: 0.06,
    color: 0.05,
    icon: 0.05,
    image: 0.04,
    'parent id': 0.06,
    'start@': 0.07,
    'end@': 0.07,
    date: 0.05,
    state: 0.06,
    version: 0.05,
    configuration: 0.05,
    setting: 0.05,
    address: 0.05,
    city: 0.05,
    country: 0.05,
    phone: 0.05,
    'first name': 0.04,
    'last name': 0.04,
    category: 0.05,
    count: 0.04,
    level: 0.04,
    default: 0.05,
    public: 0.04,
    language: 0.05,
    locale: 0.04,
    token: 0.04,
    'expire@': 0.05,
    'expires@': 0.05,
    reason: 0.04,
    source: 0.04,
    comment: 0.05,
    priority: 0.04,
  }),
);

/** Words that make a table another stage, grain or record of the rows of its namesake, not a copy of it. */
export const STAGE_WORDS: ReadonlySet<string> = new Set([
  ...[
    'history',
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
  ...['history', 'hist', 'hst', 'version', 'revision', 'archive', 'snapshot', 'translation', 'changelog'],
]);

/** Words for one thing in the names of tables; each class by its first word. */
export const NOUNS: ReadonlyMap<string, string> = classes([
  ['customer', 'client', 'buyer'],
  ['supplier', 'vendor', 'seller'],
  ['product', 'item', 'article', 'good'],
  ['employee', 'staff', 'worker', 'personnel'],
  ['organization', 'company', 'firm', 'business', 'corporation'],
  ['picture', 'photo', 'image'],
  ['invoice', 'bill'],
  ['booking', 'reservation', 'appointment'],
  ['comment', 'remark'],
  ['setting', 'preference', 'configuration', 'option'],
  ['notification', 'alert'],
  ['document', 'file', 'attachment'],
  ['task', 'todo'],
  ['contact', 'person'],
  ['deal', 'opportunity'],
  ['connection', 'integration'],
  ['store', 'shop'],
  ['car', 'vehicle', 'automobile'],
  ['doctor', 'physician'],
  ['student', 'pupil'],
  ['teacher', 'instructor'],
  ['post', 'publication'],
  ['metric', 'measurement'],
  ['purchase', 'order'],
  ['account', 'profile'],
  ['activity', 'action'],
]);

/** Things with sides; the words of one side mean the same. */
export const OPPOSITES: ReadonlyMap<string, ReadonlySet<string>> = opposites([
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
  ['expected planned', 'actual', 'budget', 'forecast'],
  ['internal', 'external'],
  ['student pupil', 'teacher instructor', 'guardian parent'],
  ['user', 'admin', 'organization company', 'team', 'group', 'guest', 'employee staff'],
  ['invoice bill', 'quote quotation', 'estimate', 'order', 'receipt', 'payment', 'contract', 'offer'],
  ['shipping delivery', 'billing'],
  ['open', 'closed'],
  ['subscribe', 'unsubscribe'],
  ['like', 'dislike', 'favorite', 'bookmark', 'block', 'mute', 'follow', 'save', 'report', 'hide', 'vote'],
  ['read', 'write'],
  ['email mail', 'sms', 'push', 'phone call', 'slack', 'webhook', 'chat'],
  ['doctor physician', 'patient', 'nurse'],
  ['access', 'refresh'],
]);

function classes(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  return new Map(groups.flatMap((group) => group.map((word) => [word, group[0] ?? word] as const)));
}

function opposites(things: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const thing of things) {
    const sides = thing.map((side) => side.split(' '));
    for (const [i, side] of sides.entries()) {
      const others = sides.filter((_, j) => j !== i).flat();
      for (const word of side) found.set(word, new Set([...(found.get(word) ?? []), ...others]));
    }
  }
  return found;
}
