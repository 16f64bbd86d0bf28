/** Names for one and the same point in time, without the words that say only that it is one. One class a line; see ../classes.ts. */
export const MOMENTS = `
start, begin, from, valid from, effective, effective from, active from, available from, since, period start, start valid, begins, valid since, starting, begun, commencement, period from, started, opening, from valid
end, finish, until, to, valid to, valid until, valid till, expire, expiry, expiration, effective to, effective until, active until, available until, through, valid through, till, period end, ending, ended, period to, period until, active to, available to, expired, valid thru, effective end
published, publish, publication, release, released, live, go live, went live, goes live, online
scheduled, schedule, planned, scheduled publish, plan, scheduled for, scheduled start
due, deadline, due by, payable by, pay by, due until, due day
sent, send, sent out, mailed, dispatched mail, emailed
received, arrived, arrival, receipt, received back, goods received, in
delivered, delivery, handed out
shipped, dispatched, dispatch, handed over, ship, shipping, departed, departure, despatched
paid, payment, settled, settlement, payed, paid out, payout
completed, finished, done, complete, completion, processed, executed
closed, resolved, close, resolution, closing
canceled, cancellation, cancel, voided, withdrawn, revoked, annulled
approved, authorized, approval, accepted, signed off, signed, granted
ordered, order, placed, order placed, purchase, purchased, bought
issued, issue, invoice, invoiced, billed, document, issuance, billing
read, seen, viewed
last seen, last active, last activity, last login, last online, last contact, last heard, last logged in, last sign in, last used
synced, sync, last sync, last synced, last synchronized, refreshed, fetched, last fetched, last refreshed, pulled, last pulled, synchronized, last updated from source
recorded, hour, bucket, bucket start, day, date, time, datetime, interval start, window start, slot, period, value, rate, measured, observed, captured, taken, logged, sampled, reading, measurement, collected, occurred, happened, event, log, snapshot, observation, noted, occurrence, performed, metric, report, stat
joined, join, member since, enrolled, registered, registration, signed up, sign up, subscribed, opt in, opted in, enrollment, signup, subscription, confirmed
left, leave, exit, termination, terminated, unsubscribed, opt out, opted out, dropped, deregistered
hired, hire, employment start, entry, joining, employed since, hiring
birth, birthday, birthdate, of birth, born, date of birth
lent, loan, checked out, checkout, borrowed, issued to reader, loaned
returned, return, brought back, checked in, checkin, given back
granted, given, awarded, earned, unlocked, obtained, achieved, award
saved, added, favorited, bookmarked, liked, voted, reacted, starred
archived, archive, archiving, archival
verified, verification, validated, validation
email verified, email confirmed, email verification, email validated, email confirmation
phone verified, phone confirmed, mobile verified, phone verification
rejected, declined, refused, denied, rejection, turned down, disapproved
submitted, submission, applied, application, filed, lodged, handed in, filing, turned in, submit
requested, request, asked, demanded
reviewed, review, assessed, evaluated, assessment, evaluation
assigned, assignment, allocated, allocation, delegated
activated, activation, enabled, activate
deactivated, deactivation, disabled, inactivated
commissioned, commissioning, put into service, in service, put into operation, in service since, put in service
decommissioned, decommissioning, taken out of service, scrapped, disposed, disposal, out of service
installed, installation, mounted, fitted, install
suspended, suspension, banned, blocked, ban
paused, pause, put on hold, on hold
resumed, resume, reactivated, reinstated, unpaused
locked, lock, lock acquired, claimed
locked until, lock until, lockout end, lockout until, lock expiry, lock expire, lock expired
banned until, ban until, ban end, ban expiry, suspended until, blocked until, suspension end, ban expire
next run, next execution, run next, next scheduled run, next scheduled, next run due
last run, last execution, last executed, previous run, last ran
next retry, next attempt, retry, retry after, next try
last attempt, last tried, last try, last attempted, last retry
run after, not before, process after, execute after, visible after, delay until, delayed until
failed, failure, errored, failing
queued, enqueued, put in queue
first seen, first visit, first appeared, first observed, first detected, first heard
detected, discovered, found, noticed, detection, discovery
triggered, fired, raised, alarm, alert, trigger
acknowledged, acknowledgement, acknowledgment, ack, acknowledge
cleared, recovered, back to normal, restored, recovery
reported, reporting
first response, first reply, first responded, first answered, initial response, first replied
responded, answered, replied, response, reply, answer
escalated, escalation
reopened, reopening
last message, latest message, last message sent
last reply, last response, last answered, last answer, last replied
next billing, next invoice, next charge, next bill, next payment, next debit, next renewal, renewal, renew, next billing cycle
renewed, last renewed, last renewal
trial end, trial until, trial expiry, trial ended, trial expire, trial valid until, trial ending, end of trial, trial expired
trial start, trial started, trial begin, start of trial, trial from, trial beginning
current period start, billing period start, cycle start, billing cycle start, invoice period start, service period start
current period end, billing period end, cycle end, billing cycle end, invoice period end, service period end
cancelable until, free cancellation until, cancellation deadline, cancel deadline, cancel until, cancel by
contract start, contract begin, lease start, lease begin, agreement start, contract from
contract end, contract expiry, lease end, agreement end, contract until, lease expiry, contract expire
move in, moving in, moved in, occupancy start
move out, moving out, moved out, occupancy end, vacated
check in, stay start, stay from, arrival day
check out, stay end, stay until, stay to, departure day
booked, booking, reserved, reservation, booking made, reservation made
posted, posting, accounting, ledger posting
value, valuta, value day
refunded, refund, reimbursed, reimbursement
charged, charge, debited, debit
disputed, dispute, charged back, chargeback
deposited, deposit, paid in
disbursed, disbursement, loan paid out, funded
maturity, mature, matured
transferred, transfer
packed, packing
picked, picking, pick
loaded, loading
unloaded, unloading
picked up, pickup, pick up, collection
expected delivery, estimated delivery, expected arrival, estimated arrival, eta, delivery estimate, delivery expected, expected
estimated departure, expected departure, etd, departure expected
requested delivery, desired delivery, delivery requested, wished delivery, preferred delivery
promised, promised delivery, committed delivery
needed by, required by, need by, required, needed
last counted, last stocktake, last count, last inventory
restocked, last restocked, replenished, restock, last replenished, last restock
best before, best by, use by, consume by
manufactured, produced, production, manufacture, manufacturing
warranty end, warranty until, warranty expiry, guarantee until, warranty expiration, warranty expire, guarantee end, warranty valid until
warranty start, warranty from, warranty begin, guarantee start, guarantee from
last maintenance, last service, last serviced, last maintained
next maintenance, next service, maintenance due, service due, next service due, next maintenance due
last inspection, last inspected, last check, last checked
next inspection, inspection due, next check, next inspection due, next check due
inspected, inspection, checked, check
last calibrated, last calibration
next calibration, calibration due, next calibration due
calibrated, calibration
last order, last ordered, last purchase, latest order, last bought, last purchased
first order, first purchase, first ordered, first bought, first purchased
last payment, last paid, latest payment
last contacted, last touched, last touch, last communication, last spoken
next contact, follow up, next follow up, next call, callback, call back
converted, conversion, converted to customer
expected close, close expected, expected closing, estimated close, expected closure, forecast close
password changed, password updated, password set, last password change, password change, password last changed
password reset sent, reset sent, password reset requested, reset requested, reset password sent
password expiry, password expire, password valid until, password expired
term accepted, accepted term, tos accepted, agreed to term, term agreed
consented, consent given, consent, consent granted
invited, invitation, invite, invitation sent, invite sent
logged in, login, sign in, signed in, logon
logged out, logout, sign out, signed out, logoff
token expiry, token expire, token expiration, access token expire, token valid until, access token expiry, token expired
refresh token expiry, refresh token expire, refresh token valid until, refresh token expired
rotated, last rotated, rotation, last rotation, key rotated
opened, open, first opened
clicked, click, first clicked
bounced, bounce
downloaded, download
uploaded, upload, file uploaded
imported, import, ingested, ingestion, ingest
exported, export
generated, generation
traded, trade
announced, announcement
embargo until, embargo, embargoed until, embargo end
unpublished, taken down, taken offline, depublished, unpublish
first published, originally published, original publication, first publication
registration open, registration start, registration from, signup open, enrollment open, enrollment start, registration begin, enrollment begin
registration close, registration end, registration deadline, signup deadline, enrollment deadline, registration until, enrollment end, register by, registration due
application deadline, apply by, application due, apply until, application close
door open, admission start, door
kickoff, kick off, match start, game start
rsvp by, rsvp deadline, reply by, respond by, response due, rsvp until
graduated, graduation, degree awarded, degree conferred
admitted, admission, admit
discharged, discharge
onset, symptom onset, first symptom, start of symptom
diagnosed, diagnosis
prescribed, prescription
administered, administration, vaccinated, vaccination, immunized
dispensed, dispensing, filled
last visit, last appointment, last consultation, previous visit
next visit, next appointment, next consultation
next dose, next dose due, next vaccination, booster due
died, death, deceased, of death, passed away
hearing, court hearing
decided, decision, ruling
appealed, appeal, objection, appeal filed
contract signed, signing, signature, contract signature
planted, sown, seeded, planting, sowing
harvested, harvest
slaughtered, slaughter
clock in, clocked in, punch in, punched in, work start
clock out, clocked out, punch out, punched out, work end
break start, pause start, break begin, break from, pause begin
break end, pause end, break until, break to
probation end, probation until, end of probation, probation period end
last working day, last working, last day worked, final working day
promoted, promotion, last promoted, last promotion
next review, review due, next appraisal, next evaluation, next review due
last played, last game, last match
watched, watch, last watched
played, listened, streamed
merged, merge
deployed, deployment, rolled out, rollout, deploy
as of, as at, balance as of
last error, last failure, last failed
last success, last successful, last succeeded, last successful run
status changed, status updated, state changed, status change, status since, status set
stage changed, stage entered, entered stage, stage since
remind, reminder, remind me, reminder due
reminded, reminder sent, last reminded, last reminder
snoozed until, snooze until, snooze
last donation, last donated, latest donation, last gift
first donation, first donated, first gift
scheduled departure, planned departure
scheduled arrival, planned arrival
actual start, real start
actual end, real end, actual finish, actual completion
planned end, scheduled end, planned finish, target end, planned completion, target completion
sold, sale, selling
built, construction, build
last seen, last heartbeat, last ping, last signal, last connected, last connection, last keepalive
last viewed, last view, last accessed, last access, last opened, last read
last posted, last post, latest post
last commented, last comment, latest comment
edited, edit, last edited, last edit
notified, notification, informed
last notified, last notification, last alerted, last alert
muted until, mute until, silenced until, silence until
muted, silenced, mute
purged, purge, erased, wiped, hard deleted
delete after, purge after, scheduled deletion, deletion scheduled, retain until, keep until, retention until, retention end
first response due, reply due, response deadline, first reply due, sla response due
resolution due, resolve by, resolution deadline, sla resolution due, solve by, fix by
quiet hour start, quiet start, quiet from, do not disturb start
quiet hour end, quiet end, quiet until, do not disturb end
sale start, sale from, on sale from, sell from, ticket sale start
sale end, sale until, on sale until, sell until, ticket sale end
early bird end, early bird until, early bird deadline
voting start, vote start, voting open, voting from, poll open
voting end, vote end, voting close, voting until, poll close
submission deadline, submission due, submit by, submit until, submission close, hand in by, submission end
submission open, submission start, submission from
auction start, bidding start, bidding open, auction begin
auction end, bidding end, bidding close, bid deadline, auction close
first payment, first paid, first charge, first charged
paid off, repaid, fully paid, pay off, payoff
billing start, billing begin, billing from, invoicing start, first billing
written off, write off, charged off
vested, vesting, vest
vesting start, vest start, vesting begin
ex dividend, ex div
price changed, price updated, last price change, price change, last price update
stock updated, inventory updated, last stock update, last inventory update
due back, return due, expected return, return by, expected back, return deadline, to be returned
back in stock, available again, restock expected, expected restock, in stock again
discontinued, phased out, end of life
launched, launch, market launch, introduced, introduction
last sold, last sale, latest sale
first sold, first sale
renovated, renovation, last renovated, last renovation, refurbished, modernized
founded, foundation, established, incorporated, incorporation, founding, formation
dissolved, dissolution, liquidated
married, marriage, wedding
divorced, divorce
buried, burial, interment
redeemed, redemption, used, use, cashed in, consumed
next payout, payout due, next disbursement, next settlement
last payout, last paid out, last disbursement
recurrence end, repeat until, recurrence until, repeat end, recur until, repeats until
next occurrence, next event
appeal deadline, appeal until, appeal by, objection deadline
consent withdrawn, consent revoked, consent withdrawal, withdrew consent
anonymized, anonymised, anonymization
ready, prepared, ready for pickup, pickup ready, preparation finished
requested pickup, desired pickup, pickup requested, preferred pickup
scheduled pickup, planned pickup, pickup scheduled
pickup window start, earliest pickup, pickup from, pickup start
pickup window end, latest pickup, pickup until, pickup end
delivery window start, earliest delivery, delivery from, deliver after, delivery start
delivery window end, latest delivery, delivery until, deliver before, delivery end, deliver by
cutoff, cut off, order deadline, ordering deadline, order cutoff, order until
customs cleared, custom cleared, customs clearance, custom clearance
weighed, weigh, weighing
last ride, last trip, last drive
first registration, first registered, initial registration
pledged, pledge
thanked, thank you sent, thank you
receipt sent, receipt issued, receipted
report due, report deadline, reporting deadline
estimated completion, expected completion, expected end, estimated end, estimated finish, expected finish, completion expected
expected start, estimated start, anticipated start
scheduled, planned start, plan start
actual departure, real departure, departed actual
actual arrival, real arrival, arrived actual
first contact, first contacted, initial contact, first touch, first touched
qualified, qualification
won, deal won, closed won
lost, deal lost, closed lost
proposal sent, quote sent, offer sent, quotation sent
interviewed, interview, interview held
verification sent, verification email sent, email verification sent, confirmation sent, confirmation email sent
two factor enabled, two factor confirmed, mfa enabled, two factor activated
email changed, email updated
first login, first sign in, first logged in, first signed in
onboarded, onboarding, onboarding completed, onboarding finished
last backup, last backed up, backed up
scanned, scan
last scanned, last scan
indexed, last indexed, indexing, last index
crawled, last crawled, last crawl, crawl
last reading, last measurement, last measured, last reported, last sample
firmware updated, firmware update, last firmware update
connected, connect, connection
disconnected, disconnect, disconnection, connection lost
battery replaced, battery changed, battery change, last battery change
polled, poll, last polled, last poll
processing started, processing start, process started, processing begin, started processing
processing finished, processing end, processing ended, processing completed, finished processing
aired, air, broadcast, on air, premiere, premiered
revised, revision, last revised, last revision
translated, translation
retracted, retraction
corrected, correction
moved, move, relocated, relocation
surgery, operated, operation
sample collected, sample taken, specimen collected, specimen taken, sample drawn
sample received, specimen received
tested, test, analyzed, analysed, analysis
result available, result ready, resulted, result released
last vaccinated, last vaccination, last shot, last dose
last menstrual period, last period, lmp
notice given, resigned, resignation
last raise, last salary increase, last pay raise, last salary change
retired, retirement
visa expiry, visa expire, visa until, visa valid until
work permit expiry, permit expiry, permit expire, permit until, permit valid until
passport expiry, passport expire, passport until, passport valid until
license expiry, license expire, license until, license valid until
insurance expiry, insurance expire, insurance until, insurance end, insurance valid until
registration expiry, registration expire, registration valid until
certificate expiry, certificate expire, certificate until, certificate valid until
card expiry, card expire, card until, card valid until
shift start, shift begin, duty start
shift end, duty end, shift finish
last watered, last watering, last irrigation, last irrigated
next watering, next irrigation
last fed, last feeding
expected harvest, estimated harvest, harvest expected
inseminated, insemination
last cleaned, last cleaning, last disinfected
cleaned, cleaning
next cleaning, cleaning due
handover, key handover, hand over
next review, review again, review by
last reviewed, last review
last modified by source, source updated, source modified, remote updated, external updated
stopped, stop, halted
shared, share, sharing
linked, link
attached, attach
pinned, pin
followed, follow
matched, match
converted from trial, trial converted
blocked until, block until
due, payment due, payment deadline, pay until
`;
