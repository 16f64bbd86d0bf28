import { type Column, columnOf, primaryKeyOf, type Relation, type Snapshot } from '../../../catalog/model.ts';
import { sameType, tableWords } from '../../../similarity/index.ts';
import { isApart, isOwnTable } from '../own-tables.ts';
import { wordSet } from '../word-set.ts';

/** Those who work with the schema, likeliest first. */
const STAFF: readonly ReadonlySet<string>[] = [
  wordSet('user'),
  wordSet('employee staff personnel worker operator officer colleague'),
  wordSet('person people profile account'),
  wordSet(`
    doctor physician nurse clinician practitioner therapist teacher instructor professor lecturer tutor coach trainer attorney lawyer agent
    broker driver courier rider pilot crew technician engineer mechanic inspector researcher scientist curator librarian clerk
    cashier waiter chef volunteer editor moderator adviser advisor consultant contractor representative salesperson
    author contributor judge player member admin administrator analyst adjuster underwriter clergy
  `),
];
/** Those for whom it is done. */
const CLIENTS = wordSet(`
  customer client patient student pupil applicant candidate tenant resident guest donor parishioner passenger visitor subscriber
  player member policyholder contact
`);

const ROLES = wordSet(`
  author owner assignee assigned recipient buyer seller staff host guest agent contact winner loser captain lead leader head chair deputy
  principal actor sponsor coach judge clerk physician doctor nurse attorney lawyer technician guardian spouse witness champion
  beneficiary liaison custodian delegate proxy responsible
`);
/** What ends as a person does, and is none. */
const NO_ROLE = wordSet(`
  order offer folder number layer header letter paper server container carrier counter meter sensor filter trailer parameter
  error factor color floor door tier chapter quarter tender voucher register semester cluster computer printer router motor
  sector monitor master buffer timer trigger banner sticker transfer center power water newsletter calendar scooter boiler
  supplier manufacturer vendor provider publisher distributor dealer retailer insurer payer employer processor connector
  adapter vector operator generator reactor elevator tractor indicator author_key identifier register poster offer corner
  chamber member quarter disorder border ledger parser worker runner loader tracker webhook cover folder fee degree committee tree
  tokenizer scheduler handler listener consumer producer builder wrapper controller resolver crawler scanner watcher serializer
  optimizer compiler marker placeholder footer integer pointer modifier qualifier helper loader encoder decoder chiller
  charger breaker transformer inverter dryer freezer cooler heater burner mixer washer
  list artist playlist checklist waitlist guarantee
`);

/** The one table of people whom a role such as winner or attending physician is of. @param role undefined for "by": one of the staff */
export function personTable(
  snapshot: Snapshot,
  from: Relation,
  column: Column,
  role: readonly string[] | undefined,
): Relation | undefined {
  const last = role?.at(-1) ?? '';
  if (role !== undefined && !ROLES.has(last) && (!/(?:er|or|ee|ist|ian)$/.test(last) || NO_ROLE.has(last)))
    return undefined;
  const people = [...snapshot.relations.values()].filter(
    (table) =>
      table !== from && table.schema === from.schema && isOwnTable(table) && !isApart(table) && isKeyed(table, column),
  );
  const called = (of: ReadonlySet<string>) =>
    people.filter((table) => {
      const own = tableWords(table.name);
      return own.length <= 2 && of.has(own.at(-1) ?? '');
    });
  for (const rank of STAFF) {
    const found = called(rank);
    const alone = found.filter((table) => tableWords(table.name).length === 1);
    const [only] = alone.length > 0 ? alone : found;
    if (only !== undefined) return (alone.length > 0 ? alone : found).length === 1 ? only : undefined;
  }
  if (role === undefined) return undefined;
  const clients = called(CLIENTS);
  return clients.length === 1 ? clients[0] : undefined;
}

function isKeyed(table: Relation, column: Column): boolean {
  const key = primaryKeyOf(table)?.columns;
  const of = key?.length === 1 ? columnOf(table, key[0] ?? '') : undefined;
  return of !== undefined && sameType(of.type, column.type);
}
