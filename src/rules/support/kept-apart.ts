import { type Column, foreignKeysOf, keyOf, type Relation } from '../../catalog/model.ts';
import { familyOf, words } from '../../similarity/index.ts';
import type { RuleContext } from '../rule.ts';
import type { OneToOne } from './one-to-one.ts';
import { wordSet } from './word-set.ts';

/** Why a table that could be part of another is one of its own, as a clause; undefined where nothing speaks for it. */
export function reasonApart(context: RuleContext, pair: OneToOne): string | undefined {
  for (const reason of REASONS) {
    const found = reason(pair, context);
    if (found !== undefined) return found;
  }
  return undefined;
}

type Reason = (pair: OneToOne, context: RuleContext) => string | undefined;

/** The columns of the part that are neither its key nor kept by habit. */
export function tellingColumns({ part, columns }: OneToOne, { similarity }: RuleContext): readonly Column[] {
  return part.columns.filter((column) => !columns.includes(column) && !similarity.isHousekeeping(part, column));
}

const otherModule: Reason = ({ part, whole }) =>
  part.schema === whole.schema ? undefined : `${part.name} is in ${part.schema}, ${whole.name} in ${whole.schema}`;

const otherRights: Reason = (pair) => {
  const { part, whole } = pair;
  if (part.owner !== whole.owner) return 'the two have different owners';
  if (grantsOf(part) !== grantsOf(whole)) return 'different roles may read or write them';
  if (part.rowSecurity !== whole.rowSecurity) return 'row-level security is on for one of them alone';
  return policiesOf(pair, part) === policiesOf(pair, whole) ? undefined : 'their policies let different rows be seen';
};

function grantsOf(relation: Relation): string {
  const said = relation.grants.filter((grant) => grant.outside !== true);
  return said
    .map(({ role, privilege, columns, grantOption }) => `${role} ${privilege} ${columns.length} ${grantOption}`)
    .sort()
    .join('\n');
}

/** Policies without their names, the table's own and the names of the key that both are known by. */
function policiesOf({ part, columns }: OneToOne, relation: Relation): string {
  const key = relation === part ? columns.map((c) => c.name) : keysOf(relation);
  const plain = (sql: string | undefined) =>
    (sql ?? '')
      .toLowerCase()
      .split(/\W+/)
      .map((word) => (key.includes(word) || word === 'user_id' ? 'id' : word === relation.name ? '' : word))
      .filter((word) => word !== '')
      .join(' ');
  return relation.policies
    .map((p) => `${p.command} ${p.permissive} ${[...p.roles].sort()} ${plain(p.using?.sql)} ${plain(p.check?.sql)}`)
    .sort()
    .join('\n');
}

function keysOf(relation: Relation): readonly string[] {
  return relation.constraints.flatMap((c) => (c.type === 'p' ? c.columns : []));
}

const otherStorage: Reason = ({ part, whole }) => {
  if (part.persistence !== whole.persistence) return 'only one of them is logged';
  const options = ({ options: of }: Relation) => JSON.stringify(Object.entries(of).sort());
  return options(part) === options(whole) ? undefined : 'they are stored with different options';
};

// What people keep out of reach of those who may read the rest.
const SECRET =
  /\b(?:password|passphrase|passcode|hash|salt|secret|token|credential|pin|otp|totp|mfa|2fa|private key|api key|encrypted|ciphertext|cipher|ssn|social security|passport|national id|iban|account number|routing number|card number|cvv|bank|salary|wage|diagnosis|medical|security question|security answer|fingerprint|recovery code)\b/;

const secrets: Reason = (pair, context) => {
  const column = tellingColumns(pair, context).find((c) => SECRET.test(words(c.name).join(' ')));
  return column === undefined ? undefined : `${column.name} is kept out of reach`;
};

const LARGE_TYPES = wordSet(`
  bytea xml tsvector vector halfvec geometry geography raster lo
`);
const LARGE_TEXTS =
  /\b(?:body|content|html|markdown|raw|payload|transcript|text|document|article|essay|script|log|resume|cv|base ?64|xml|json|blob|binary|embedding|thumbnail)$/;
/** A text of no more characters than this is no burden. */
const SHORT = 1000;

const large: Reason = (pair, context) => {
  const columns = tellingColumns(pair, context);
  const heavy = columns.find((column) => LARGE_TYPES.has(column.type.name) || isLong(column));
  if (heavy !== undefined) return `${heavy.name} can be large`;
  const json = columns.filter((c) => familyOf(c.type) === 'json');
  return json.length * 2 >= columns.length && json[0] !== undefined ? `${json[0].name} can be large` : undefined;
};

function isLong({ name, type }: Column): boolean {
  const family = familyOf(type);
  if (family !== 'text' && family !== 'json') return false;
  return Number(type.modifiers[0] ?? Number.POSITIVE_INFINITY) > SHORT && LARGE_TEXTS.test(words(name).join(' '));
}

const lifecycle: Reason = (pair, context) => {
  const columns = tellingColumns(pair, context);
  const status = columns.find((c) => STATES.has(words(c.name).join(' ')));
  const moment = columns.find(
    (c) => familyOf(c.type) === 'timestamp' || (familyOf(c.type) === 'date' && isOfCourse(c)),
  );
  return status === undefined || moment === undefined
    ? undefined
    : `${status.name} and ${moment.name} give it a life of its own`;
};

const STATES = new Set(['status', 'state', 'stage', 'phase']);

/** ends_on, but not birth_date. */
function isOfCourse({ name }: Column): boolean {
  return /(?:start|begin|end|expir|valid|until|effective|approv|review|clos|open|complet|cancel|due|sent|paid)/.test(
    words(name).join(' '),
  );
}

/** As many rows of the whole as make a share worth reckoning with. */
const ENOUGH_ROWS = 10;

const rare: Reason = ({ part, whole }, { rows }) => {
  const all = rows.rowsOf(whole)?.seen ?? 0;
  const some = all < ENOUGH_ROWS ? undefined : rows.rowsOf(part)?.seen;
  return some === undefined || some * 2 >= all ? undefined : `only ${some} of ${all} rows have one`;
};

/** So many tables that point to the part take it for a thing. */
const SEVERAL = 2;

const referredTo: Reason = ({ part, whole }, { similarity }) => {
  const others = [...similarity.childrenOf(part)].filter((child) => child !== part && child !== whole).length;
  return others < SEVERAL ? undefined : `${others} tables refer to it`;
};

/** More references to other things than an attribute or two make of it a thing that is related to others. */
const related: Reason = (pair, context) => {
  const key = pair.columns.map((c) => c.name);
  const others = foreignKeysOf(pair.part).filter(
    (f) => !f.columns.some((c) => key.includes(c) || context.similarity.tenantKeys.has(c)),
  ).length;
  return others < SEVERAL ? undefined : `it refers to ${others} other tables`;
};

/** The whole says by a type which part of it a row has: the parts are kinds of it. */
const kinds: Reason = ({ part, whole }, { snapshot }) => {
  const own = new Set(words(part.name));
  for (const column of whole.columns) {
    const labels = snapshot.types.get(keyOf(column.type))?.labels ?? [];
    const label = labels.find((one) => words(one).length > 0 && words(one).every((word) => own.has(word)));
    if (label !== undefined && !words(whole.name).includes(words(label)[0] ?? ''))
      return `${whole.name}.${column.name} tells which kind of ${whole.name} has one`;
  }
  return undefined;
};

// What people write of a table that they meant to keep apart.
const ON_PURPOSE =
  /\b(?:separat\w*|apart|rare|rarely|optional|only (?:for|where|when|if)|sensitive|pii|gdpr|personal data|privacy|encrypt\w*|confidential|large|toast|hot|performance|lock\w*|on purpose|intentional\w*|deliberate\w*|isolat\w*|external|imported|sync\w*|cache\w*)\b/i;

const saidSo: Reason = ({ part }) => {
  const word = ON_PURPOSE.exec(part.comment ?? '')?.[0];
  return word === undefined ? undefined : `its comment says "${word}"`;
};

const REASONS: readonly Reason[] = [
  otherModule,
  otherRights,
  otherStorage,
  secrets,
  large,
  lifecycle,
  rare,
  referredTo,
  related,
  kinds,
  saidSo,
];
