/** Words of column names that tell whether a column repeats another row's value. Singular and lower case, as `words` gives them. */

/** What a row says about itself, by the last words of the name: behind "customer", a customer's own. */
const DESCRIBING = set(`
  name; username; nickname; title; email; email address; phone; phone number; mobile; fax; code; slug; label; city; country;
  address; street; postal code; zip; zip code; postcode; region; department; category; brand; sku; avatar; avatar url; image url; logo;
  logo url; symbol; handle; domain; color; description; tier; segment; birth; birth date; date of birth; gender; nationality; weight;
  height; width; length; dimension; model; manufacturer; barcode; isbn; ean; upc; gtin; vin; license plate; plate; serial; iban; bic;
  tax number; vat number; tax id; vat id; unit; genre; author; language; capacity; location; website; biography; timezone; abbreviation;
  initial; surname; iata; icao; ticker; industry; specialty; specialization; faculty; major; state name; headquarters; founded year`);

/** As likely a fact of the row itself, or a state that was: worth a question where nothing else is said. */
const DOUBTFUL = set(
  'type; kind; class; status; state; total; balance; count; stage; phase; active; enabled; version; value; limit; quota',
);

/** A fact of the row that has it, whatever the other calls its own. */
const OWN = set(`
  role; position; order; sort; rank; score; rating; grade; note; comment; remark; reason; permission; access; consent; feedback; reply;
  response; answer; message; quantity; percent; share; ratio; result; agent; token; secret; password; hash; key; data; metadata; payload;
  setting; preference; configuration; option; notified; confirmed; read; seen; by; id; uuid; guid; text; content; body; ip; error;
  attribute; count at; signature; index; sequence; priority; visible; hidden; flag`);

export type Sort = 'describing' | 'other' | 'doubtful' | 'own';

/** What kind of thing a column says of the row that it is called after. @param rest words behind the name of that row */
export function sortOf(rest: readonly string[]): Sort {
  for (let from = 0; from < rest.length; from++) {
    const end = rest.slice(from).join(' ');
    if (DESCRIBING.has(end)) return 'describing';
    if (DOUBTFUL.has(end)) return 'doubtful';
    if (OWN.has(end)) return 'own';
  }
  return 'other';
}

/** Names that hardly any two things share, so that even bare they are the other row's. */
export const GOODS: ReadonlySet<string> = set(`
  sku; isbn; ean; upc; gtin; barcode; vin; license plate; asin; mpn; manufacturer part number`);

/** What the lines of a document, or links with facts, repeat of the goods that they name. */
export const OF_GOODS: ReadonlySet<string> = set('brand; category; manufacturer; model; title; author; weight');

/** What somebody is known by. */
export const OF_PEOPLE: ReadonlySet<string> = set(`
  first name; last name; full name; middle name; surname; birth date; date of birth; birth; nationality; gender; email; email address; phone;
  phone number`);

/** Alone, these are where the row itself is reached. */
export const WEAK_OF_PEOPLE: ReadonlySet<string> = set('email; email address; phone; phone number; gender');

/** Tables that say a thing once more in another way on purpose, or in the words of somebody who wants it changed. */
export const VARYING: ReadonlySet<string> = set(`
  translation; localization; i18n; alias; synonym; override; draft; proposal; suggestion; correction; adjusted; adjustment; alternative`);

/** Things that reach somebody who is not, or not yet, the one that the row refers to. */
export const REACHING: ReadonlySet<string> = set(`
  request; invitation; invite; application; signup; verification; token; otp; waitlist; inquiry; registration; notification; message; email`);

/** Who and what has a name, an email and a phone of its own. */
export const PARTIES: ReadonlySet<string> = set(`
  user; customer; client; member; account; owner; person; people; employee; staff; author; creator; buyer; contact; profile; holder;
  participant; party; actor; agent; patron; reader; guest; patient; student; teacher; doctor; guardian; dependent; beneficiary; company;
  organization; vendor; supplier; store; branch; shop; warehouse; address; location; lead; subscriber; recipient; passenger; traveler;
  candidate; applicant; tenant; department; office; clinic; hospital; school; site; venue; identity; credential; admin; attendee; visitor`);

/** People who have these things: what a copy of theirs would be of. */
export const SOMEBODY: ReadonlySet<string> = set(`
  user; customer; client; member; person; people; employee; staff; patient; student; teacher; doctor; author; buyer; patron; guest;
  participant; passenger; applicant; candidate; tenant; subscriber; driver; instructor; agent; profile`);

/** A part that somebody is chosen for: which of several it is says nothing else of them. */
export const CHOOSING: ReadonlySet<string> = set(`
  default; preferred; selected; primary; main; current; winner; winning; best; last; latest; first; active; chosen; favorite; featured; shipping;
  billing; accepted; original; previous; next; parent; target; source; from; to; old; new; related; duplicate; replacement; home; away`);

/** Tables of how things are related: either side may be whatever it likes. */
export const LINKING: ReadonlySet<string> = set(`
  dependency; relation; relationship; link; edge; connection; association; mapping; match; similarity; recommendation; redirect; follow; transfer;
  referral; equivalence; replacement; reference; constraint; share; merge`);

/** Who acted: the same column elsewhere says who acted there. */
export const ACTORS: ReadonlySet<string> = set(
  'user; person; people; profile; identity; admin; staff; account; agent; principal; actor; operator',
);

/** Things that rows take over as a default, or are marked with, and may differ in. */
export const TAKEN_OVER: ReadonlySet<string> = set(`
  status; state; type; priority; currency; language; locale; unit; tax; address; image; file; media; avatar; photo; attachment; template; document;
  term; method; option; color; icon; tag; label; role; permission; plan; level; condition; reason; stage; group; contact; price; rate; setting;
  configuration; owner; creator; author; assignee; parent; timezone; calendar; theme; layout; picture; upload; asset; blob; policy; source;
  comment; version; revision; rule; action; event; kind; format; class; mode; country; gender; nationality; cover`);

function set(listed: string): ReadonlySet<string> {
  return new Set(listed.split(';').map((word) => word.trim().replace(/\s+/g, ' ')));
}
