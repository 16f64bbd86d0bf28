/** Words of names that tell what a list in a column is; singular and lower case, as `words` gives them. */

/** What anybody may have several of, and what each of several rows could say. Text called so holds a list. */
export const LISTED: ReadonlySet<string> = set(`
  tag keyword category label skill hobby interest language ingredient allergy allergen recipient email phone amenity genre author
  attendee participant member color colour size topic hashtag feature symptom medication diagnosis condition certification
  technology tool subject course product item sku image photo picture attachment guest speaker sponsor contact subscriber follower
  friend team role group country city region market platform channel device material style cuisine facility perk benefit service
  specialty speciality discipline sector industry vehicle brand model supplier vendor reviewer approver assignee editor actor director
  cast artist performer instrument player alias synonym translation barcode isbn serial collaborator owner user parent child
  dependent prerequisite competency equipment extra addon topping option answer choice variant dietary restriction nationality
  profession occupation award title credit section component module permission audience`);

/** The same of what people often write down in their own words. */
export const IN_OWN_WORDS: ReadonlySet<string> = set(`
  allergy allergen symptom medication diagnosis condition benefit perk restriction dietary interest hobby ingredient equipment feature
  service prerequisite competency expectation facility material`);

/** Columns of text that are called in the plural and hold one text. */
export const ONE_TEXT: ReadonlySet<string> = set(`
  note comment detail instruction term setting remark content direction lyric minute condition spec specification requirement
  credential header option parameter param arg argument preference hour unit observation finding result thank duty responsibility
  objective measurement statistic stat log error warning statu news series data meta link coordinate dimension contents sale earning
  saving goods contents basis analysis address status process access business less class success progress os dns https alias bus gas
  bonus address loss diagnosis canvas address initial hash bytes byte message feed day week month year goal plan step action term rule
  highlight point change fact summary consequence damage expectation`);

/** Values that belong together, or that whatever reads them reads whole: vectors, paths, rights of a token, settings of a client. */
export const WHOLE: ReadonlySet<string> = set(`
  weight point polygon geometry bbox bound trail
  tree hierarchy right privilege grant amr acr claim audience lexeme term ngram trigram search fts tsv
  day weekday dow hour minute month week year ip cidr network origin host domain uri redirect callback header cookie method arg argument
  param parameter env flag option setting preference config configuration extension mime format error warning stack trace line log hash
  checksum salt nonce byte bit mask range bucket bin histogram percentile sample measurement reading score value number figure column field
  row cell index sort order priority event hook trigger step stage layer version migration checkpoint cron schedule retry attempt
  code secret key credential fingerprint certificate suite cipher algorithm curve synonym alias dimension statistic array probability
  feature logit signature transport type kind mode state status variable filter rule
  widget layout block`);

/** The same whatever else their names say: a path of ids is read from its start, not searched. */
export const PATHS: ReadonlySet<string> = set(`
  embedding vector centroid path traversal descendant ancestor ancestry lineage breadcrumb coordinate coord lexeme tsv fts trigram ngram scope token`);

/** Tables of what somebody may do for somebody else: rights go with it, and are read with it. */
export const BEARERS: ReadonlySet<string> = set(
  'token key client session oauth oidc saml api grant consent credential integration app',
);

/** First words that say that the values are a choice. */
export const CHOSEN: ReadonlySet<string> = set(
  'allowed supported enabled disabled valid accepted always available excluded included ignored',
);

/** Lists of what was done with a thing at the time: who got a message, what a job was given. */
export const SENT: ReadonlySet<string> = set(
  'message mail email notification letter newsletter sms fax job task queue outbox inbox webhook delivery request',
);

/** To whom something went. */
export const TO_WHOM: ReadonlySet<string> = set('recipient to cc bcc reply receiver addressee recipients');

/** Ids that another system gives out. */
export const OUTSIDE: ReadonlySet<string> = set(`
  external remote provider stripe google facebook apple microsoft slack discord github gitlab twitter shopify paypal salesforce hubspot
  zendesk jira s3 aws azure gcp legacy foreign upstream third thirdparty trace span correlation request message session doi pubmed isbn
  xero quickbooks plaid twilio sendgrid intercom segment chargebee adyen wikidata osm imdb tmdb mbid uuid guid`);

/** Parts that people have in things: a list of assignees is a list of users. */
export const PARTS: ReadonlySet<string> = set(`
  assignee author owner creator participant member attendee watcher reviewer approver collaborator follower subscriber editor viewer
  admin moderator organizer host guest manager friend blocked mention voter liker reader contributor maintainer agent invitee
  recipient supervisor teacher student employee staff person people user contact by`);

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
