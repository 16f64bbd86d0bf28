import { wordSet } from './word-set.ts';

/** What last words of names say of the values; see `NameStrength`. Singular, as `words` has them. */
export const STRONG = wordSet(`
  status state type kind priority severity stage phase visibility role mode frequency gender sex tier outcome direction urgency
  laterality lifecycle stat sts sev prty prio typ
  estado estatus tipo statut zustand rolle genero sexo geschlecht prioridad prioridade
`);

/** Nearly always, whatever trade the table is of. */
export const FAIR = wordSet(`
  level channel condition method format cadence interval grade platform environment result disposition relation relationship
  fuel gearbox transmission drivetrain audience resolution quality size risk impact likelihood difficulty rarity importance
  decision availability shift season classification recurrence salutation sentiment orientation handedness cycle attendance
  seniority granularity aggregation comparator comparison compression privacy side rsvp vote trend sensitivity
  confidentiality acuity modality rotation weekday rounding technique sharing
  verdict ruling triage criticality complexity probability confidence readiness eligibility moderation fulfillment fulfilment
  compounding accrual amortization amortisation regime encryption authorization authorisation topography mthd meth seasonality periodicity repetition polarity parity gait stance tenure incoterm incoterms
  scheme purity maturity formality arrangement assurance nivel niveau modo categoria
`);

/** Kinds that each trade has a handful of; they may as well grow as somebody types. */
export const WEAK = wordSet(`
  category source provider carrier gateway department division region slot specialty speciality metric topic position service
  os operation fraction species breed material surface discipline genre industry sector profession occupation religion
  ethnicity origin medium placement module semester term degree basis treatment handling behavior behaviour packaging race faction
  shape fit finish health standing progress step trigger permission preference reaction territory terminal hazard heating
  furnishing diet flavor flavour
  connectivity convention specimen temperament denomination rite capacity commodity peril trade tender cuisine
  vehicle objective strategy course tillage irrigation soil crop fabric texture parking roof roofing flooring foundation facade
  cooling sewer view weather terrain climate mobility isolation precaution anesthesia reactivity allergen contract employment education
  qualification clearance residency citizenship ownership occupancy technology polarization duplex modulation bearer voltage
  polarisation collateral instrument rail rating band bracket conference league element moods mood tempo rarity attribution pacing
  optimization optimisation bidding verification approval consent escalation remedy relief plea evidence sampling preservation matrix
  container mark measure uom speed spread range rank ranking rule restriction exposure tolerance appetite coverage cover
  pregnancy smoking alcohol handover hand foot stroke nature character usage
`);

/** They say something only beside values, or beside other columns of the kind. */
export const FAINT = wordSet(`
  class scope action unit plan strategy period policy theme layout template alignment protocol algorithm segment style group zone
  area section component variant family edition network storage backend engine goal form route device
  generation factor use via form schedule terms term operator target business rights access license licence activity
  flow track feature aspect concern subtype
`);

/** Last words of what is free, named by somebody, or follows a standard of its own. */
export const FREE = wordSet(`
  name title label description note comment text body message content subject summary detail caption question answer
  address street line city town village zip postcode postal county province country state nationality ctry currency language lang
  locale timezone tz zone time date day month year url uri link path file filename folder directory bucket host hostname domain ip
  prefix suffix email mail phone tel fax number no num code id key ref reference uuid guid token hash checksum secret password salt
  user username login person author owner to color colour version revision model make brand manufacturer codec mime encoding
  charset collation pattern query expression formula json xml html css sql script icon emoji image photo avatar font symbol
  signature value amount reason cause purpose team iban bic account staff employee person price rate ratio handle slug tag keyword sku barcode
  isbn score cron schedule command cmd function extension schema table column database queue index
  error err warning log output input result_text response request payload data content markdown excerpt abstract bio biography
  biograph about headline heading subtitle tagline slogan motto narrative story remark memo observation finding history background
  instruction direction_text hint tip advice recommendation feedback review testimonial quote citation bibliography credit
  alias nickname initial surname forename lastname firstname fullname salutation_text maiden suburb district locality building room
  floor suite apartment unit_no block lot plot parcel bay shelf rack bin aisle seat gate ward bed desk locker
  sender recipient receiver from cc bcc contact manager supervisor approver reviewer assignee creator editor photographer artist
  composer director publisher producer distributor supplier vendor merchant customer client patient student teacher judge plaintiff defendant
  company organization organisation employer school university college hospital branch office site station location place venue address1
  latitude longitude lat lng lon geometry geom coordinate position_text geohash mac imei imsi msisdn vin plate registration passport
  ssn tin vat ein npi duns lei swift cusip isin ticker mrn docket serial barcode upc ean gtin asin doi issn orcid accession
  sha md5 sha1 sha256 etag fingerprint digest nonce cursor offset commit branch ref tag_name release build os_version agent useragent
  ingredient recipe product item article service_name drug medication diagnosis symptom allergy dosage dose
  size_text dimension weight height width length depth duration timestamp at on
  cidr subnet netmask port origin_url callback redirect webhook endpoint base_path namespace package module_name class_name
  cert certificate pem salt iv cipher credential login_name api apn dsn hmac
  program programme skill sport game stream pool by it who what when where why comments notes remarks
`);

/** Words before the last that say that the values are somebody else's. */
export const FOREIGN = wordSet(`
  external remote provider gateway stripe paypal github gitlab google facebook twitter slack apple aws azure oauth token grant
  http raw original upstream foreign webhook carrier fips iso exception mime vendor utm
`);

/** Words before the last that name what comes in more kinds than anybody lists, as long as nobody does. */
export const OPEN = wordSet(`
  content media file event source response object entity resource target subject record item owner model class table trackable
  auditable shipping billing error operator browser device os user agent session expected actual desired preferred favorite favourite wanted
`);

/** Plural forms that name one thing of a list. */
export const PLURAL_OF_ONE = wordSet('terms rights incoterms series species means basis');

/** What is one character and free. */
export const LETTERS = wordSet('initial suffix prefix symbol letter separator delimiter quote');

/** Last words of a yes or no, if it is kept as text. */
export const TRUTHS = wordSet('flag flg ind yn bool indicator switch enabled required allowed active deleted');

/** First words of a yes or no. */
export const ASKED = wordSet('is has can was should must needs requires allows');

/** Endings of nouns for qualities and ways, of which there is a handful: pacing, connectivity, ownership. */
export const QUALITY = /(?:\p{L}{3}ing|ility|tivity|ness|ology|ership)$/u;
/** What ends so and is a thing. */
export const THINGS = wordSet(`
  string thing setting building meeting listing heading greeting briefing reading drawing painting recording posting filing holding
  offering training booking meaning spelling wording ending opening closing hearing string wedding facility ability business witness
  warning finding mailing billing shipping marketing engineering accounting housing clothing wiring casting
`);
