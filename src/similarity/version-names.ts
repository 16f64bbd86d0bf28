import { snake } from './words.ts';

/** What a name says about a table being some other table's version, copy or leftover. */
export interface VersionName {
  /** The name without the mark, in snake_case. */
  readonly stem: string;
  /** The mark as it stands in the (snake_case) name: "_v2", "backup_", "_20251110". */
  readonly mark: string;
  readonly kind: 'version' | 'copy' | 'backup' | 'old' | 'new' | 'temporary' | 'dated' | 'numbered';
  /**
   * sure: hardly anything else is named so. likely: other things are too (a book's copy, a sensor's temp), so that the
   * structure has to agree before anything is said.
   */
  readonly strength: 'sure' | 'likely';
  /** Of a version or a numbered name. */
  readonly number?: number;
}

const DATE = String.raw`(?:19|20)\d\d_?(?:0[1-9]|1[0-2])_?(?:0[1-9]|[12]\d|3[01])(?:_?\d{4,6})?`;

type Form = readonly [pattern: RegExp, kind: VersionName['kind'], strength: VersionName['strength']];

// Each with groups `stem`, `mark` and perhaps `number`. The first that fits is taken.
const FORMS: readonly Form[] = [
  [/^(?<stem>.+?)(?<mark>_(?:v|ver|version|rev)_?(?<number>\d{1,3}))$/, 'version', 'sure'],
  [new RegExp(`^(?<stem>.+?)(?<mark>_(?:bak|bkp|bkup|backup|bck|copy|old)_?${DATE})$`), 'backup', 'sure'],
  [new RegExp(`^(?<mark>(?:bak|bkp|backup)_)(?<stem>.+?)_?${DATE}$`), 'backup', 'sure'],
  [/^(?<stem>.+?)(?<mark>_(?:bak|bkp|bkup|bck)(?:_?\d{1,4})?)$/, 'backup', 'sure'],
  [/^(?<stem>.+?)(?<mark>_backup(?:_?\d{1,4})?)$/, 'backup', 'likely'],
  [/^(?<mark>(?:bak|bkp|backup)_(?:of_)?)(?<stem>.+)$/, 'backup', 'likely'],
  [/^(?<stem>.+?)(?<mark>_(?:old|legacy|deprecated|obsolete)(?:_?\d{1,4})?)$/, 'old', 'sure'],
  [/^(?<stem>.+?)(?<mark>_(?:orig|original|prev|previous|unused))$/, 'old', 'likely'],
  [/^(?<mark>(?:old|legacy|deprecated|obsolete|zz|x)_)(?<stem>.+)$/, 'old', 'likely'],
  [/^(?<mark>copy_of_)(?<stem>.+)$/, 'copy', 'sure'],
  [/^(?<stem>.+?)(?<mark>_(?:copy|clone|dup|duplicate)(?:_?\d{1,2})?)$/, 'copy', 'likely'],
  [/^(?<stem>.+?)(?<mark>_tmp(?:_?\d{1,4})?)$/, 'temporary', 'sure'],
  [/^(?<stem>.+?)(?<mark>_temp(?:_?\d{1,4})?)$/, 'temporary', 'likely'],
  [/^(?<mark>(?:tmp|temp)_)(?<stem>.+)$/, 'temporary', 'likely'],
  [/^(?<stem>.+?)(?<mark>_(?:new|rewrite|redesign))$/, 'new', 'likely'],
  [/^(?<mark>new_)(?<stem>.+)$/, 'new', 'likely'],
  [/^(?<mark>v(?<number>\d{1,2})_)(?<stem>.+)$/, 'version', 'likely'],
  [new RegExp(`^(?<stem>.+?)(?<mark>_${DATE})$`), 'dated', 'likely'],
  [/^(?<stem>.*[a-z]{3})(?<mark>_?(?<number>\d{1,2}))$/, 'numbered', 'likely'],
];

// Most names hold none of this, and are not worth trying every form on.
const MAY_BE_MARKED =
  /\d|bak|bkp|bkup|bck|backup|old|legacy|deprecated|obsolete|orig|prev|unused|copy|clone|dup|tmp|temp|new|rewrite|redesign|^zz_|^x_/;

// Where a number or a "v4" is part of the thing's own name: protocols, formats, products.
const NUMBERED_THINGS =
  /(?:^|_)(?:ip|ipv|tls|ssl|http|https|oauth|o_auth|saml|uuid|web|usb|mp|sha|md|utf|base|crc|ga|dv|s|x|ec|h|k|i|l|c|p|api|sso|smtp|imap|pop|log|mpeg|vp|av|rc|gen|tier|level|line|grade|layer|stage|phase|day|week|month|quarter|year|step|part|address)$/;

// The same names come again with every snapshot.
const known = new Map<string, VersionName | undefined>();
const MOST_KNOWN = 100_000;

/** Reads a table's name for such a mark; whether the other table exists is for the caller to find out. */
export function readVersionName(name: string): VersionName | undefined {
  if (known.has(name)) return known.get(name);
  const found = read(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, found);
  return found;
}

function read(name: string): VersionName | undefined {
  const plain = snake(name);
  if (!MAY_BE_MARKED.test(plain)) return undefined;
  for (const [pattern, kind, strength] of FORMS) {
    const groups = pattern.exec(plain)?.groups;
    const stem = groups?.stem;
    const mark = groups?.mark;
    if (stem === undefined || mark === undefined) continue;
    if ((kind === 'version' || kind === 'numbered') && NUMBERED_THINGS.test(stem)) return undefined;
    const number = groups?.number === undefined ? {} : { number: Number(groups.number) };
    return { stem, mark, kind, strength, ...number };
  }
  return undefined;
}
