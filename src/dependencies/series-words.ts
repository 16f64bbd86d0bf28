/** Words that tell what a numbered series of columns is; lower case, singular, as they are written in names. */

/** Digits that are part of a name: standards, formats, protocols, versions, chemistry. */
export const STANDARDS: ReadonlySet<string> = set(`
  sha md utf iso oauth base ipv crc alpha ean isbn upc gtin rfc web http https tls ssl v ver version rev revision gen generation
  draft saml mp pm co h b s s3 ec python java php es hl fhir icd dsm naics sic isic nace soc cpc ifrs basel sql ecma nuts epsg wgs
  schema api av cie rs din en ascii latin iban level3 e164 x509 p c24 aes rsa hmac blake murmur xxhash t4 hba sox o2 co2 rome cofog
  msgpack proto imap pop smtp pkcs`);

/** Parts of one value that is computed with as a whole. */
export const COMPONENTS: ReadonlySet<string> = set(`
  x y z w lat latitude lng lon long longitude coord coordinate vertex corner matrix cell coefficient coef coeff vector embedding
  eigenvalue eigenvector bit byte octet hash checksum digest pc component axis harmonic quaternion polynomial dx dy px py pt m row col
  mask crc prime lut tile hex`);

/** Lines of one text that people break for an envelope or a form. */
export const LINES: ReadonlySet<string> = set(`
  address addr adr adres adresse adress street str strasse straße rue calle road lane line direccion direction endereco domicilio
  indirizzo suite building apartment block locality sublocality placeline postaladdress streetaddress addressline`);

/** What an address may be of besides a place. */
export const NO_PLACE: ReadonlySet<string> = set('email mail ip mac wallet contract web url http network bitcoin eth');

/** Second halves of one name. */
export const NAME_PARTS: ReadonlySet<string> = set(`
  name names surname lastname firstname forename apellido nombre nom vorname nachname initial`);

/** Text that goes on from one column to the next. */
export const TEXTS: ReadonlySet<string> = set(`
  title headline heading subtitle subtitel text description desc note remark comment body paragraph caption message footer header legend
  summary label`);

/** Levels of one hierarchy or scale, steps of one course: the number says which, not which of several. */
export const LEVELS: ReadonlySet<string> = set(`
  level lvl tier admin grade degree rank phase step stage class dimension dim segment part chunk feature band channel order
  subdivision region area adm layer depth hierarchy`);

/** Buckets of a distribution. */
export const BUCKETS: ReadonlySet<string> = set(
  'star rating bucket bin percentile decile quantile histogram likert bracket',
);

/** Columns that are there for whatever somebody needs. */
export const SPARES: ReadonlySet<string> = set(`
  custom attribute attr field udf defined extra param parameter flex ext extension spare reserved generic misc free val value data
  string num info arg var variable prop property flag char date number cf userfield text`);

/** Readings of an instrument that has so many inputs. */
export const MEASURES: ReadonlySet<string> = set(`
  temp temperature voltage volt current pressure humidity sensor reading measurement analog input output adc relay power energy
  frequency speed flow amp sample channel phase probe zone`);

/** Two of these are the two sides of something: a match, an exchange, a relation. */
export const SIDES: ReadonlySet<string> = set(`
  player team user party side token currency reserve account person member node point entity operand gene protein drug station port
  endpoint device object asset coin contestant fighter spouse partner parent applicant borrower signatory signer witness amount tok
  profile agent character record source set list table file document version sequence species chain pool term word country
  city company customer org location key secret password pin salt code value val date time day hour start end color colour figure string
  candidate article entry post opponent competitor club wrestler`);

/** What anybody may have any number of. */
export const COUNTABLE: ReadonlySet<string> = set(`
  phone telephone tel telefon telefono mobile cellphone fax email mail contact image photo picture pic img foto tag attachment link url
  website keyword author guardian skill hobby interest certification school employer sibling child kid dependent beneficiary ingredient
  symptom diagnosis diag procedure medication allergy insurance vehicle pet language option answer choice question item product goal task
  milestone sponsor screenshot thumbnail slide banner reference genre topic subject course passenger guest attendee instructor teacher
  speaker reviewer approver supplier vendor warehouse payment installment instalment deduction discount tax surcharge fee q vaccine dose
  degree qualification award feature bullet highlight amenity category subcategory ingredient component_item note_item video
  document_url friend actor driver`);

/** Qualifiers of a colour, a key or a unit name its role, not which of several it is. */
export const RANKED_ROLES: ReadonlySet<string> = set(
  'color colour key unit font button index sort currency language domain market axis title headline background hex theme accent text',
);

function set(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
