import type { Column, Relation } from '../../catalog/model.ts';
import { kept, singular, snake, tableWords, words } from '../../similarity/index.ts';
import { wordSet } from './word-set.ts';

/**
 * How surely a column's name says that it holds one of a few values.
 * strong: whatever the table (status). fair: nearly always (channel). weak: it may as well name something that grows
 * (category, provider). faint: it says something only beside values (period, plan). none: nothing is heard of it in the name,
 * and nothing against it either (imprint).
 */
export type NameStrength = 'strong' | 'fair' | 'weak' | 'faint' | 'none';

const STRONG = wordSet(`
  status state type kind priority severity stage phase visibility role mode frequency gender sex tier outcome direction urgency
  laterality lifecycle stat sts sev prty
`);

const FAIR = wordSet(`
  level channel condition method format cadence interval grade platform environment result disposition relation relationship
  fuel gearbox transmission drivetrain audience resolution quality size risk impact likelihood difficulty rarity importance
  decision availability shift season classification recurrence salutation sentiment orientation handedness cycle attendance
  seniority granularity aggregation comparator comparison compression privacy side rsvp vote trend sensitivity
  confidentiality acuity modality rotation weekday rounding technique sharing
`);

const WEAK = wordSet(`
  category source provider carrier gateway department division region slot specialty speciality metric topic position service
  os operation fraction species breed material surface discipline genre industry sector profession occupation religion
  ethnicity origin medium placement module semester term degree basis treatment handling behavior packaging race faction
  shape fit finish health standing progress step trigger permission preference reaction territory terminal hazard heating
  furnishing diet flavor incoterm
`);

const FAINT = wordSet(`
  class scope action unit plan strategy period policy theme layout template alignment protocol algorithm segment style group zone
  area section component variant family edition network storage backend engine goal objective form route cuisine access verdict device
`);

/** Last words of what is free, named by somebody, or follows a standard of its own. */
const FREE = wordSet(`
  name title label description note comment text body message content subject summary detail caption question answer
  address street line city town village zip postcode postal county province country state nationality ctry currency language lang
  locale timezone tz zone time date day month year url uri link path file filename folder directory bucket host hostname domain ip
  prefix suffix email mail phone tel fax number no num code id key ref reference uuid guid token hash checksum secret password salt
  user username login person author owner to color colour version revision model make brand manufacturer codec mime encoding
  charset collation pattern query expression formula json xml html css sql script icon emoji image photo avatar font symbol
  signature value amount reason cause purpose team iban bic account staff employee person price rate ratio yn flag flg bool handle slug tag keyword sku barcode isbn rating score cron schedule
  command cmd function extension schema table column database queue index
`);

/** Words before the last that say that the values are somebody else's. */
const FOREIGN = wordSet(`
  external remote provider gateway stripe paypal github gitlab google facebook twitter slack apple aws azure oauth token grant
  http raw original upstream foreign webhook carrier fips iso exception mime vendor utm
`);

/** Words before the last that name what comes in more kinds than anybody lists, as long as nobody does. */
const OPEN = wordSet(`
  content media file event source response object entity resource target subject record item owner model class table trackable
  auditable shipping billing error operator browser device os user agent session expected actual desired preferred favorite favourite wanted
`);

/** What stands for one of the words before it: role_code, status_ind. */
const CODED = wordSet('code ind indicator');
const CODED_ALSO = wordSet('reason cause disp title category');

const ADDRESS = wordSet('city town zip postcode country county street address province postal');
/** A postcode's sector is a part of it. */
const POSTAL = wordSet('zip postcode postal');
/** What some charge for, rather than the model of a thing. */
const PRICED = wordSet('pricing price billing charge cost business revenue');
const MOMENT = wordSet('at before after when on');

/** @returns undefined where the name speaks against it */
export function enumerationName(table: Relation, column: Column): NameStrength | undefined {
  return namesIn(table).get(column);
}

const namesIn = kept(
  (table): ReadonlyMap<Column, NameStrength | undefined> => new Map(table.columns.map((c) => [c, readName(table, c)])),
);

function readName(table: Relation, column: Column): NameStrength | undefined {
  const of = headOf(words(column.name));
  const last = of.at(-1) ?? '';
  const isCoded = of.length < words(column.name).length;
  // Of names like GitHub the words are taken apart.
  const before = [...of.slice(0, -1), ...snake(column.name).split('_').slice(0, -1)];
  if (before.some((word) => FOREIGN.has(word)) || ((last === 'state' || last === 'region') && isAddress(table, of)))
    return undefined;
  if (isSeveral(column.name) || before.some((word) => POSTAL.has(word))) return undefined;
  // What a table of genres has for a genre is the list.
  if (tableWords(table.name).join(' ') === of.join(' ')) return undefined;
  if (last === 'model' && before.some((word) => PRICED.has(word))) return 'fair';
  if (last === 'provider' && isOfAccount(table, column)) return undefined;
  if (of.slice(-3).join(' ') === 'day of week') return 'fair';
  if (before.some((word) => OPEN.has(word))) return FREE.has(last) ? undefined : 'none';
  if (STRONG.has(last)) return 'strong';
  if (FAIR.has(last)) return 'fair';
  if (WEAK.has(last) || (isCoded && CODED_ALSO.has(last))) return 'weak';
  if (FAINT.has(last)) return 'faint';
  return FREE.has(last) ? undefined : 'none';
}

/** Without what stands behind the word that counts: role_code, status_at_post, type_of_work. */
function headOf(of: readonly string[]): readonly string[] {
  const moment = of.findIndex((word, i) => i > 0 && MOMENT.has(word) && STRONG.has(of[i - 1] ?? ''));
  if (moment > 0 && moment < of.length - 1) return of.slice(0, moment);
  if (of[1] === 'of' && STRONG.has(of[0] ?? '')) return of.slice(0, 1);
  if (!CODED.has(of.at(-1) ?? '')) return of;
  const coded = of.at(-2) ?? '';
  return [STRONG, FAIR, CODED_ALSO].some((known) => known.has(coded)) ? of.slice(0, -1) : of;
}

/** directions, conditions: a text, or several. */
function isSeveral(name: string): boolean {
  const last = snake(name).split('_').at(-1) ?? '';
  return singular(last) !== last;
}

/** provider beside provider_account_id says where an account is from, and whatever may sign in adds one. */
function isOfAccount(table: Relation, column: Column): boolean {
  return table.columns.some((c) => {
    const of = words(c.name);
    return (
      c !== column && ((of[0] === 'provider' && /^(?:id|uid|account)$/.test(of[1] ?? '')) || of.join(' ') === 'uid')
    );
  });
}

/** The state in an address is a part of a country. */
function isAddress(table: Relation, of: readonly string[]): boolean {
  const lead = of.slice(0, -1).join(' ');
  return (
    ADDRESS.has(of.at(-2) ?? '') ||
    table.columns.some((c) => {
      const other = words(c.name);
      return other.slice(0, -1).join(' ') === lead && ADDRESS.has(other.at(-1) ?? '');
    })
  );
}
