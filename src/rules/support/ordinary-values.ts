import { wordSet } from './word-set.ts';

/**
 * Values that lists of all kinds of things have: how far something is, how much it matters, how often it happens, who may
 * do what. Two lists of these are alike by habit.
 */
const ORDINARY = wordSet(`
  active inactive enabled disabled on off yes no true false unknown other none all any default custom auto automatic
  manual system new open opened closed draft pending pendingreview pendingapproval review inreview underreview
  submitted ready approved rejected accepted declined published unpublished archived deleted removed scheduled planned
  confirmed unconfirmed verified unverified requested created updated inprogress progress started ongoing running
  processing queued waiting onhold hold done complete completed finished resolved unresolved canceled cancelled
  aborted failed failure success succeeded successful error timeout timedout skipped ignored retrying expired
  suspended paused resumed stopped blocked locked unlocked revoked terminated sent delivered undelivered read unread
  received bounced opened clicked seen viewed paid unpaid partial partiallypaid overdue due void voided refunded
  settled issued trial trialing pastdue assigned unassigned escalated reopened todo backlog passed low medium normal
  moderate high highest lowest critical urgent severe minor major mild good fair poor bad excellent positive negative
  neutral mixed small large xs s m l xl xxl min max avg sum count first last basic advanced beginner intermediate
  expert easy hard debug info information notice warn warning fatal trace minute hour day week month quarter year
  minutes hours days weeks months years minutely hourly daily weekly biweekly monthly quarterly yearly annual annually
  once never always onetime lifetime monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat
  sun morning afternoon evening insert update delete truncate create select upsert add remove edit restore view
  inserted added edited restored changed get post put patch head options write public private internal external shared
  hidden visible restricted unlisted protected admin administrator owner member user guest viewer editor manager
  moderator staff superadmin operator contributor male female nonbinary text string number integer boolean date
  datetime time json select multiselect checkbox file url asc desc left right center top bottom up down in out inbound
  outbound incoming outgoing fixed percent percentage amount flat credit debit free pro enterprise premium
`);

/** A value without its spelling: `In Progress`, `in_progress` and `IN-PROGRESS` are one. */
export function plainValue(value: string): string {
  return value.toLowerCase().replace(/[^\p{L}\p{N}+#]+/gu, '');
}

/** Whether a value says something about what its list is of. @param value as plainValue gives it */
export function isTelling(value: string): boolean {
  return value.length > 1 && !/^\d+$/.test(value) && !ORDINARY.has(value);
}
