/** Words of names that tell why a value may be said twice. All are singular and lower case, as `words` gives them. */

/** Tables whose rows say how things stood at some moment: a copy is what they are for. */
export const RECORDS: ReadonlySet<string> = set(`
  history hist audit log snapshot revision archive archived journal trail backup bak bkp changelog tombstone chronicle ledger`);

/** The same where they come last: order_events, page_versions. */
export const RECORDING: ReadonlySet<string> = set('event version change activity movement execution attempt');

/** Tables that are filled from others, or from files of somebody else, and can be filled again. */
export const CACHES: ReadonlySet<string> = set(`
  cache cached staging stg raw summary stat statistic aggregate rollup daily weekly monthly hourly mart dim materialized
  denormalized mirror replica combined`);

/** The same where they come last: product_search, sales_report. */
export const CACHING: ReadonlySet<string> = set(
  'search index report feed dashboard digest import export projection fact view',
);

/** Documents that were true on their day and are not written anew when a customer moves. */
export const DOCUMENTS: ReadonlySet<string> = set(`
  invoice receipt bill quote quotation order contract agreement statement shipment delivery parcel consignment waybill payslip
  paycheck certificate policy ticket booking reservation purchase sale sales checkout payment payout refund transaction creditnote
  note letter dispatch return prescription claim submission application signature label`);

const ISSUED =
  /\b(?:invoice|receipt|bill|payslip|pay ?check|pay (?:slip|stub)|(?:credit|debit) (?:note|memo)|creditnote|statement|certificate|quote|quotation|waybill|remittance)\b/;

/** Documents that somebody holds in his hands: what is printed on them stays, down to its rounding. @param of words of a table's name */
export function isIssued(of: readonly string[]): boolean {
  return ISSUED.test(of.join(' '));
}

const OPEN = set('paid due balance outstanding remaining open refunded owed unpaid credited applied');

/** What of a document does not change after it was issued, as what is paid of it does. @param of words of a column's name */
export function isSettled(of: readonly string[]): boolean {
  return (isAmount(of) || of.some((word) => word === 'gross' || word === 'net')) && !of.some((word) => OPEN.has(word));
}

/** When a row was made from others, or counted by somebody who went and looked. */
export const MADE_AT: ReadonlySet<string> = set(
  'computed recomputed refreshed calculated recalculated rebuilt aggregated materialized generated summarized',
);
export const COUNTED_AT: ReadonlySet<string> = set('counted stocktaken inventoried');

/** What amounts are agreed for and stay so. */
export const AGREED: ReadonlySet<string> = set('subscription lease rental enrollment membership');

/** Lines of such documents. */
export const LINES: ReadonlySet<string> = set('line item position detail entry row fee');

/** What is counted by others. */
export const COUNTS_OF_OTHERS: ReadonlySet<string> = set(`
  follower following subscriber view impression click share like reach engagement star fork download install visitor
  pageview retweet reaction play watcher`);

/** What a row has that is known elsewhere by another name, and reported from there. */
export const ELSEWHERE: ReadonlySet<string> = set(
  'external provider platform channel handle synced fetched scraped remote network source',
);

const MOMENTS = set(
  'original originally initial captured frozen snapshot agreed quoted invoiced billed printed issued locked historical historic',
);
const AMOUNTS = set(`
  price amount cost rate fee tax vat discount total subtotal currency charge salary wage commission margin surcharge
  unit weight tariff`);
const PARTIES = set(
  'bill billing ship shipping delivery invoice recipient buyer seller sender payer payee customer consignee billed shipped issued from to client employee student patient member holder insured policyholder supplier vendor company tenant contact',
);
const PLACES = set(`
  name address street line line1 line2 city town zip postcode postal code state province region county country company vat tax
  number phone email attention contact salutation title house`);

/** price_at_purchase, original_price, name_snapshot. @param of words of a column's name */
export function namesMoment(of: readonly string[]): boolean {
  const at = of.lastIndexOf('at');
  // paid_at is a moment itself; price_at_purchase is what was then.
  if (at > 0 && at < of.length - 1) return true;
  return of.some((word) => MOMENTS.has(word)) && of.length > 1 && of.at(-1) !== 'at' && of.at(-1) !== 'id';
}

/** @param of words of a column's name */
export function isAmount(of: readonly string[]): boolean {
  return of.some((word) => AMOUNTS.has(word));
}

/**
 * shipping_street, billing_name; of an invoice also customer_name and plain city.
 * @param of words of a column's name
 * @param document the word that says what the table's rows are
 */
export function isPlaceOrParty(of: readonly string[], document: string): boolean {
  const last = of.at(-1) ?? '';
  if (!PLACES.has(last) && !PLACES.has(of.at(-2) ?? '')) return false;
  const address = /^(?:bill|billing|ship|shipping|delivery|invoice|recipient|consignee)$/.test(of[0] ?? '');
  return address || (FISCAL.has(document) && (of.length === 1 || PARTIES.has(of[0] ?? '')));
}

/** Documents that the law wants to stay as they were. */
export const FISCAL: ReadonlySet<string> = set(
  'invoice receipt bill contract agreement waybill payslip certificate creditnote prescription policy',
);

function set(listed: string): ReadonlySet<string> {
  return new Set(listed.trim().split(/\s+/));
}
