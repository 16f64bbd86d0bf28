import type { Relation } from '../../catalog/model.ts';
import { tableWords } from '../../similarity/index.ts';
import { isPaidTo } from '../copy-excuses.ts';
import { phrases } from '../phrases.ts';
import type { GoodReason } from '../repetition.ts';
import type { EmbeddedGroup } from './find.ts';

/** Why a table may well say of somebody what it says; reasons that lie in the columns themselves are in repetition.ts. */
export function excuseOfGroup({ table, role, columns, kind }: EmbeddedGroup): GoodReason | undefined {
  if (columns.some((column) => isPaidTo(table, column)))
    return { kind: 'snapshot', because: `${table.name} keep to whom the money went` };
  if (kind === 'party' && isSent(table) && SENDERS.has(role.at(-1) ?? ''))
    return { kind: 'snapshot', because: `${table.name} keep what somebody wrote of themselves, whoever they are` };
  return undefined;
}

/** Whatever people send in, without having to be known. */
export function isSent({ name }: Relation): boolean {
  return tableWords(name).some((word) => SENT.has(word));
}

const SENT = phrases(
  'comment, letter, rsvp, review, registration, application, submission, request, inquiry, enquiry, feedback, complaint, report, signature, petition, message, post, testimonial, lead, question, answer, booking, reservation, order, donation, pledge, vote, entry, response, invitation, visit, signup, subscription, suggestion, incident, ticket, appointment, tip, nomination, guestbook, waitlist, survey, ballot, sighting, observation',
);

const SENDERS = phrases(
  'author, writer, guest, reporter, applicant, attendee, requester, requestor, sender, contact, submitter, customer, visitor, commenter, reviewer, registrant, participant, complainant, caller, donor, signer, signatory, client, buyer, person, claimant, subscriber, respondent, petitioner, poster, inquirer, nominator, nominee, candidate, invitee, recipient, patient, student, member, user, observer, witness, pledger, booker, traveler, passenger, tenant, parent, guardian',
);
