/**
 * Names that mean one thing even within one table, where somebody wrote both and may have meant two. Far shorter than the
 * lists that two tables are compared by: a list price is a price, and both stand in one table for a reason.
 * Singular, lower case, abbreviations written out.
 */

/** Other words for one thing wherever they stand in a name. */
export const ALWAYS: readonly (readonly string[])[] = [
  ['phone', 'phone number', 'telephone', 'telephone number'],
  ['mobile', 'mobile number', 'mobile phone', 'mobile phone number', 'cell', 'cell phone', 'cellphone', 'cell number'],
  ['fax', 'fax number'],
  ['email', 'email address', 'e mail', 'e mail address', 'mail address'],
  ['postal code', 'post code', 'postcode', 'zip', 'zip code', 'zipcode'],
  ['first name', 'given name', 'forename'],
  ['last name', 'family name', 'surname'],
  ['birth date', 'birthdate', 'birthday', 'date of birth', 'birth'],
  ['ip', 'ip address'],
  ['user agent', 'browser agent'],
  ['website', 'website url', 'web site', 'homepage', 'homepage url'],
  ['time zone', 'timezone', 'tz'],
  ['password hash', 'hashed password', 'password digest', 'encrypted password'],
  ['mime type', 'media type'],
  ['file size', 'size in byte', 'byte size'],
  ['sort order', 'display order', 'sort index', 'order index', 'sort position', 'display position'],
  ['license plate', 'number plate', 'plate number', 'license plate number'],
  ['serial number', 'serial'],
  ['tax id', 'tax number', 'tax identification number'],
  ['vat id', 'vat number'],
  ['tracking number', 'tracking code'],
  ['canceled', 'cancelled'],
  ['house number', 'street number'],
];

/** Other words for one thing where they end a name. */
export const AT_THE_END: readonly (readonly string[])[] = [
  ['url', 'link', 'href', 'web address'],
  ['content', 'body'],
  ['note', 'remark'],
  ['error message', 'error text'],
  ['photo url', 'picture url', 'image url'],
  ['profile picture', 'profile photo', 'profile image'],
  ['profile picture url', 'profile photo url', 'profile image url', 'avatar url'],
];

/** The same of names that now and then mean two things, so that something else has to speak for it. */
export const PERHAPS: readonly (readonly string[])[] = [
  ['status', 'state'],
  ['type', 'kind'],
  ['photo', 'picture', 'image'],
  ['url', 'uri'],
  ['active', 'enabled'],
  ['email', 'mail'],
  ['mime type', 'content type'],
  ['error', 'error message'],
  ['logo', 'logo url'],
  ['avatar', 'avatar url', 'profile picture', 'profile image', 'profile photo'],
  ['thumbnail', 'thumbnail url'],
  ['username', 'login', 'login name'],
  ['total', 'total amount', 'grand total'],
  ['currency', 'currency code'],
  ['language', 'language code'],
  ['position', 'sort order', 'display order'],
  ['note', 'comment'],
];

/** Of points in time, written without the words that say only that it is one. */
export const MOMENTS: readonly (readonly string[])[] = [
  ['created', 'creation', 'create'],
  ['expire', 'expiry', 'expiration'],
  ['canceled', 'cancelled', 'cancellation'],
  ['start', 'begin'],
  ['end', 'finish'],
];

/** Points in time that now and then are two. */
export const PERHAPS_MOMENTS: readonly (readonly string[])[] = [
  ['updated', 'modified', 'last updated', 'last modified', 'update', 'modification'],
  ['created', 'inserted'],
  ['due', 'deadline'],
  ['last login', 'last logged in', 'last sign in'],
];
