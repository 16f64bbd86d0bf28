import { wordSet } from '../word-set.ts';

/** What a number says of a thing, though a table may be called so as well. */
const QUANTITIES = wordSet(`
  level rank position page version season episode port year month day week hour minute second date time grade size stage step round number count
  unit score point line row seat floor battery temperature age weight height width length priority sequence chapter
  lap quarter percent period term place points rating star order index offset bit value amount price total sum quantity
  balance capacity duration distance volume power speed pressure humidity signal interval limit threshold discount
  tax fee cost budget salary wage name title description note comment text body content label email phone
  address url path hash token password username ip host pid depth degree
`);

export function isQuantity(of: readonly string[]): boolean {
  return QUANTITIES.has(of.at(-1) ?? '');
}

const PARENTS =
  'parent|predecessor|successor|root|ancestor|superior|previous|prior|next|original|origin|duplicate|master|superseding|replacement|reversal|correction';
const DONE =
  'duplicate|replaced|superseded|replaces|supersedes|merged|copied|cloned|forked|replied|reply|in reply|reports|reversed|reversal|reverses|corrects|corrected|correction|amends|amended|renewed|renewal|derived|split|moved|rolled over|rescheduled|continued|follow up|followed';
const NOUNS = 'version|revision|copy|message|comment|entry|row|node|record';
const LEADERS = /^(?:manager|supervisor|boss|line manager|team leader|reports to|superior)(?: (?:id|uuid|number))?$/;
const PERSONS = /^(?:employee|emp|staff|worker|user|person|member|personnel|agent|officer)$/;

/** Whether a name says that the column leads to another row of its own table, which is called `own`. */
export function SELF(of: readonly string[], own: string): boolean {
  const text = of.join(' ');
  if (LEADERS.test(text)) return PERSONS.test(own);
  const noun = `(?: (?:${NOUNS}|${own}))?`;
  return (
    new RegExp(`^(?:${PARENTS})${noun} (?:id|uuid|number|code|reference)$`).test(text) ||
    /^(?:parent|predecessor|successor)$/.test(text) ||
    new RegExp(`^(?:is )?(?:${DONE})${noun} (?:to|by|of|from|into|with)${noun}(?: (?:id|uuid))?$`).test(text)
  );
}
