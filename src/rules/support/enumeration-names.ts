import type { Column, Relation } from '../../catalog/model.ts';
import { singular, snake, words } from '../../similarity/index.ts';
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
  decision availability shift season classification recurrence salutation sentiment orientation handedness
`);

const WEAK = wordSet(`
  category source provider carrier gateway department division region slot specialty speciality metric topic position service
  os operation fraction specimen species breed material surface discipline genre industry sector profession
  occupation religion ethnicity segment
`);

const FAINT = wordSet(
  'class scope action unit plan strategy period policy theme layout template alignment protocol algorithm',
);

/** Last words of what is free, named by somebody, or follows a standard of its own. */
const FREE = wordSet(`
  name title label description note comment text body message content subject summary detail caption question answer
  address street line city town village zip postcode postal county province country state nationality ctry currency language lang
  locale timezone tz zone time date day month year url uri link path file filename folder directory bucket host hostname domain ip
  prefix suffix email mail phone tel fax number no num code id key ref reference uuid guid token hash checksum secret password salt
  user username login person author owner to color colour version revision model make brand manufacturer codec mime encoding
  charset collation pattern query expression formula json xml html css sql script icon emoji image photo avatar font symbol
  signature value amount price rate ratio yn flag flg bool handle slug tag keyword sku barcode isbn rating score cron schedule
  command cmd function extension schema table column database queue index
`);

/** Words before the last that say that the values are somebody else's. */
const FOREIGN = wordSet(`
  external remote provider gateway stripe paypal github gitlab google facebook twitter slack apple aws azure oauth token grant
  http raw original upstream foreign webhook carrier fips iso exception mime vendor
`);

/** Words before the last that name what comes in more kinds than anybody lists, as long as nobody does. */
const OPEN = wordSet(`
  content media file event source response object entity resource target subject record item owner model class table trackable
  auditable shipping billing error operator browser device os user agent session
`);

/** What stands for one of the words before it: role_code, status_ind. */
const CODED = wordSet('code ind indicator');
const CODED_ALSO = wordSet('reason cause disp title category');

const ADDRESS = wordSet('city town zip postcode country county street address province postal');
const MOMENT = wordSet('at before after when on');

/** @returns undefined where the name speaks against it */
export function enumerationName(table: Relation, column: Column): NameStrength | undefined {
  const of = headOf(words(column.name));
  const last = of.at(-1) ?? '';
  const isCoded = of.length < words(column.name).length;
  // Of names like GitHub the words are taken apart.
  const before = [...of.slice(0, -1), ...snake(column.name).split('_').slice(0, -1)];
  if (before.some((word) => FOREIGN.has(word)) || (last === 'state' && isAddress(table, of))) return undefined;
  if (isSeveral(column.name)) return undefined;
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
