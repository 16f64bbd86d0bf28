/** Words for one thing in the names of tables. Sales, marketing, projects, operations, security, data, law, farms, sports and the rest. One class a line; see ../classes.ts. */
export const SYSTEMS = `
sales target, sale target, sales quota, sale quota, revenue target, sales goal, sale goal, revenue goal
customer visit, client visit, sales visit, sale visit, customer meeting, client meeting
competitor, rival, competing company
lost reason, loss reason, deal lost reason
support agent, helpdesk agent, service agent, support representative, support staff, support user, service desk agent
ticket reply, ticket message, ticket comment, ticket response, case comment, case message, ticket note, issue comment, support message, support reply, ticket update
ticket category, ticket type, case type, issue category, case category, issue type, request type, ticket topic
ticket priority, issue priority, case priority, priority level, priority
ticket status, case status, issue status, ticket state, issue state
service level agreement, sla, sla policy, sla target, service level, sla rule
sla breach, sla violation, service level breach, sla miss
escalation, ticket escalation, case escalation
canned response, saved reply, quick reply, reply template, response template, macro, text module, predefined reply, canned reply
satisfaction rating, satisfaction survey, customer satisfaction, satisfaction score, csat response, csat, csat survey, ticket rating
nps response, net promoter score, nps score, nps answer, nps rating, nps survey
live chat, chat session, web chat, support chat, live chat session
customer note, client note, account note, contact note
customer contact, client contact, account contact, company contact, contact person
service contract, maintenance contract, support contract, maintenance agreement, support agreement, service agreement
warranty, guarantee, product warranty, warranty registration
warranty claim, guarantee claim, warranty case, warranty request
service visit, field service visit, technician visit, service appointment, service call, onsite visit, on site visit, field visit
technician, service technician, field engineer, mechanic, field technician, service engineer, repairer
installed base, installed product, customer asset, installed equipment, customer equipment, installed device, customer device
email thread, mail thread, email conversation, mail conversation
email template, mail template, message template, notification template
stakeholder, interested party
health score, customer health, customer health score, account health
audience, client segment, customer segmentation
customer interaction, client interaction, contact history, communication log, correspondence, communication, communication history, contact log
ad account, advertising account, advertiser account
ad campaign, advertising campaign, paid campaign, advert campaign
ad performance, ad stat, ad report, ad insight, campaign performance, ad metric, campaign stat, campaign insight, campaign report, ad statistic, campaign metric
ad impression, ad view, banner impression, banner view
ad click, banner click, advert click
email event, mail event, email activity, email tracking event, email tracking
email open, mail open, email opening, open event, opened email
email bounce, mail bounce, bounce, bounced email
unsubscribe, unsubscription, email opt out, newsletter opt out, opt out, unsubscribe request
suppression list, suppression, email suppression, suppressed email, do not email list, suppressed address
email log, sent email, mail log, sent mail, email delivery
email queue, mail queue, outgoing email, outgoing mail, email outbox, mail outbox
campaign recipient, mailing recipient, campaign contact, campaign member, newsletter recipient
tracking link, tracked link, utm link, campaign link
site visitor, web visitor, anonymous visitor, anonymous user, website visitor
web session, site session, visitor session, browsing session, analytics session, site visit, website visit
analytics event, user event, behavior event, app event, tracked event, user action, user activity, event log, tracking log
funnel step, conversion step, funnel stage
ab test, split test, a b test, experiment
experiment variant, test variant, ab variant, experiment arm, test arm, experiment group, ab test variant
experiment assignment, variant assignment, experiment exposure, bucket assignment, ab test assignment, experiment enrollment
cohort, user cohort
segment member, audience member, list member, segment contact, list contact, audience contact, segment membership
search keyword, ad keyword
keyword ranking, search ranking, seo ranking, keyword position, rank tracking
backlink, inbound link, incoming link
social post, social media post, scheduled post
social account, social profile, social media account, social media profile, social channel
influencer, brand ambassador, opinion leader
giveaway, sweepstake, raffle, prize draw
raffle entry, giveaway entry, contest entry, sweepstake entry, raffle ticket, contest submission
prize, raffle prize, contest prize, giveaway prize
webinar, online seminar, web seminar
contact form submission, contact message, contact request, contact inquiry, website inquiry, contact form entry, contact enquiry, website enquiry
push notification, push message, mobile notification, app notification
push token, device token, push subscription, notification token, fcm token, push device
drip campaign, email sequence, nurture sequence, email series, drip sequence, nurture campaign, email cadence
sequence step, drip step, cadence step, email step, drip email
sprint, iteration
user story, product backlog item, backlog item, story
bug, bug report, software defect, software bug
board, kanban board, task board, project board, scrum board
board column, kanban column, board list, lane, swimlane, task list, status column
task card, kanban card, board card
subtask, sub task, child task
checklist item, checklist entry, checklist step, check list item, check item, todo item
checklist, check list
task dependency, issue link, task link, task relation, issue relation, issue dependency, task blocker
task comment, task note, task remark, task message
task assignment, task assignee, issue assignee, task user, task owner
task template, checklist template, task blueprint
project member, project participant, project user, project membership, project assignment, project staff, project team member
issue watcher, task watcher, task follower, watcher, ticket watcher
release, product version, software release, app release, app version, product release, fix version
deployment, deploy, rollout, release deployment
environment, deployment environment, deploy target, deployment target
build, ci build, build run, ci run
pipeline run, pipeline execution, workflow run, workflow execution, workflow instance, process instance, flow run, flow execution, pipeline instance
workflow step, pipeline step, job step, process step, pipeline job, build step, build stage, flow step
artifact, build artifact, artefact, build output
repository, repo, code repository, git repository, source repository
commit, git commit, code commit, changeset
pull request, merge request
code review, pull request review, merge request review
test case, test scenario
test run, test execution, test cycle
test case result, test execution result, test outcome, test run result
test suite, test set
service, microservice, software service, system service
server, host, virtual machine, compute instance, vm
major incident, service incident, service disruption, production incident
incident update, incident note, incident event, incident timeline, incident message, incident log, incident comment
monitor, health check, uptime check, uptime monitor, ping check, status check, service check
check result, monitor result, health check result, uptime log, ping result, monitor log, uptime result, monitor check
on call shift, on call schedule, on call rotation, on call rota, standby duty, on call duty
maintenance window, planned downtime, scheduled maintenance, maintenance period, scheduled downtime
log entry, log line, log record, log message, system log, application log, log
error log, exception log, error event, error report, crash report, error record, application error, exception
metric value, metric sample, metric point, metric data point, time series value
ssl certificate, tls certificate, server certificate, x509 certificate
runbook, playbook, standard operating procedure, operating procedure
change request, change ticket, request for change
postmortem, post mortem, incident review, root cause analysis
configuration item, it asset, managed it asset
scheduled job, cron job, recurring job, scheduled task, job schedule, recurring task, cron
job, background job, queue job, queued job, async job, job queue, task queue, work queue, queued task, background task, delayed job
failed job, dead letter, dead job, failed task, dead letter message
job worker, queue worker, worker process, runner, worker node
backup, data backup, database backup, backup run, backup job
migration, schema migration, database migration, schema version, schema change
installed software, software installation, installed application, installed app
vulnerability, security vulnerability, cve, security flaw, security weakness
security scan, vulnerability scan
software package, software dependency, package dependency, software library
risk, risk item, project risk, risk register entry, risk entry, risk register
risk assessment, risk evaluation, risk analysis
project phase, phase, project stage
deliverable, work product, project deliverable
resource allocation, resource booking, resource assignment, staff allocation, project allocation, staffing, capacity allocation
user, app user, application user, system user, user record, login user, user account, login account, web user, portal user
user profile, profile, user detail, user information, member profile
role, security role, access role, permission group, permission set
role assignment, user role assignment, role membership, role member, user role, role grant, member role, granted role
role permission, permission assignment, permission grant, access grant, granted permission, role right, role privilege
user permission, user right, user privilege, user access right
access control entry, acl entry, acl, access rule, access control list, access policy, object permission
administrator, admin, admin user, superuser, backoffice user, system administrator
user identity, external identity, linked identity, social login, oauth account, federated identity, auth identity, oauth identity, external login, auth provider account, login identity, social identity
password reset, password reset token, reset token, password reset request, password recovery, password reset code, forgotten password, password recovery token
email verification, verification token, email confirmation, confirmation token, email verification token, activation token, email confirmation token, account activation
one time password, otp, otp code, one time code, login code, one time passcode, verification code
mfa factor, mfa method, two factor method, authentication factor, mfa device, second factor, totp device, two factor authentication, authenticator, two factor device
recovery code, backup code, mfa backup code, two factor recovery code, mfa recovery code
login attempt, sign in attempt, authentication attempt, auth attempt, failed login, logon attempt
login history, login log, sign in log, login event, auth log, sign in history, authentication log, authentication event, login record, login audit, auth event
invitation, invite, user invitation, team invitation, member invitation, pending invitation, user invite, pending invite, team invite
oauth client, oauth application, api client, client application, client app, oauth app, api consumer, third party app
authorization code, oauth code, oauth authorization code
refresh token, renewal token, oauth refresh token
passkey, webauthn credential, fido credential, webauthn key, security key
password history, previous password, old password, used password
ip allowlist, ip whitelist, allowed ip, ip allow list, trusted ip, whitelisted ip
ip blocklist, ip blacklist, blocked ip, ip ban, banned ip, blacklisted ip, ip block
trusted device, known device, remembered device
user device, registered device, client device
security event, security log, security alert, security incident
rate limit, throttle, rate limit rule, throttling rule
request log, api log, api call, api request, http log, http request log, api request log, http request
impersonation, impersonation session, login as
term acceptance, tos acceptance, policy acceptance, agreement acceptance, legal acceptance, accepted term
term of service, term and condition, term of use, general term
data subject request, gdpr request, privacy request, data subject access request, subject access request, dsar
deletion request, erasure request, account deletion request, data deletion request, account deletion
data breach, privacy incident, data leak, privacy breach
compliance check, compliance review, compliance audit
security control, compliance control, internal control
resource lock, distributed lock, mutex, advisory lock
record lock, edit lock, document lock, editing lock
user group, user team, access group
encryption key, data key, crypto key
signing key, signature key, json web key
data export, export job, export, export run, export request
import row, import line, import record, import item, staged record, staging row, import entry
import error, row error, import failure, rejected row, failed row, rejected record, import issue
data source, source system, datasource, origin system
sync run, sync job, sync log, synchronization, synchronization run, sync history, sync session, sync execution
sync state, sync cursor, watermark, checkpoint, sync position, sync token, sync status, high water mark, sync checkpoint
etl job, data pipeline, data flow, dataflow, etl process, etl pipeline
etl run, load run, etl execution, data load, load batch, etl batch, data pipeline run, batch run
field mapping, column mapping, attribute mapping, import mapping, data mapping, mapping
id mapping, cross reference, crosswalk, key mapping, identifier mapping, external mapping, id map, external id mapping, external reference
outbox, outbox event, outbox message, event outbox, message outbox, transactional outbox
processed event, processed message, consumed event, consumed message, handled event, handled message
idempotency key, idempotency record, idempotent request
domain event, event store, stored event, event journal, event stream
webhook delivery, webhook attempt, webhook log, webhook call, webhook request, webhook dispatch, hook delivery
webhook event, incoming webhook, inbound webhook, received webhook, inbound event
validation rule, data quality rule, data rule, data quality check
data quality issue, data issue, data anomaly
lookup value, code list entry, enumeration value, list value, picklist value, lookup, enum value, lookup item, lookup entry
lookup type, code list, enumeration, value list, reference list, lookup list
duplicate candidate, possible duplicate, duplicate pair, match candidate, duplicate
merge log, merge history, record merge, merged record
date dimension, calendar day, calendar date, date dim
saved report, report definition, custom report
scheduled report, report schedule, report subscription, report delivery
report run, report execution, generated report, report instance, report output
dashboard widget, widget, dashboard tile, dashboard item, dashboard panel, dashboard card, tile
saved search, saved query, stored search, stored query
saved filter, saved view, filter preset, custom view, stored filter
cache entry, cached value, cached item, cache item, cache
crawl run, scrape run, crawl job, scrape job, scraping job, crawl
crawled page, scraped page, fetched page, page snapshot
field definition, column definition, attribute definition, data element
custom field value, custom attribute value, extra field value, custom value, custom property value, field value, additional field value
system setting, global setting, app setting, application setting, application configuration, site setting, system configuration, system parameter, global configuration, app configuration
state, province, federal state, country subdivision, subdivision
city, town, municipality, locality
postal code, zip code, postcode, zip
time zone, timezone
neighborhood, city district, borough, neighbourhood, quarter, suburb
point of interest, poi, landmark, place of interest, attraction
geo location, geo point, geolocation, coordinate, gps coordinate
recurrence rule, recurrence, repeat rule, recurrence pattern
meeting attendee, meeting participant, meeting invitee, calendar attendee, event invitee, invitee, event guest
video call, video meeting, online meeting, video conference, web meeting
announcement, notice, bulletin, news flash
service offering, offered service, service type, service catalog, service item, service product
document type, file type, document category, attachment type, document kind
product type, item type, article type, product kind
unit conversion, conversion factor, unit of measure conversion, measure conversion
team lead, team leader, group leader
file chunk, upload part, upload chunk, file part
legal case, legal matter, matter, lawsuit, court case
lawyer, attorney, solicitor, legal counsel, counsel, advocate
court, tribunal, law court
judge, magistrate
plaintiff, claimant, complainant, petitioner
defendant, respondent, accused
opposing party, adverse party, opponent
case party, matter party, litigant, case participant, involved party
hearing, court hearing, court date, court session
deadline, due date, time limit, legal deadline, court deadline
evidence, exhibit, piece of evidence, case evidence
verdict, judgment, judgement, court decision, court ruling
contract clause, clause, contract provision, contract section
contract party, contracting party, contract partner, agreement party
signature request, signing request, signing envelope, signature envelope, signing process
signature, electronic signature, e signature, digital signature
signer, signatory, signature recipient, signee
power of attorney, proxy, letter of authority
trademark, trade mark, registered mark
contract amendment, addendum, contract change, contract addendum, amendment
court filing, pleading, court document, court submission
conflict check, conflict search, conflict of interest check
legal hold, litigation hold
farm field, field, paddock, crop field, farm plot, field plot
farm, agricultural holding, ranch, farmstead
farmer, grower, farm owner
crop, cultivated plant, crop type
planting, sowing, seeding, crop planting
harvest, crop harvest, harvest record, crop yield
livestock, farm animal, cattle, livestock animal
herd, flock, animal group, livestock group
milking, milk yield, milk record, milking record, milk production
feeding, feed record, feed log, feeding record, feeding log
feed type, fodder, animal feed, feedstuff
breeding, mating, breeding record, breeding event, mating record
animal weighing, weight record, weighing, animal weight
fertilization, fertilizer application, fertilizing, fertilizer use
pesticide application, spraying, spray record, crop protection application, plant protection application, spray application
irrigation, watering, irrigation event, irrigation log
soil sample, soil test, soil analysis
barn, stable, animal house, livestock building
greenhouse, glasshouse, hothouse
crop variety, cultivar, plant variety
beehive, hive, bee colony
veterinary treatment, animal treatment, vet treatment, animal health event
pest observation, pest sighting, pest report, scouting report, crop scouting, scouting observation
sports club, sport club, club, sport association
athlete, sportsperson, sportsman
coach, trainer, head coach
referee, umpire, match official
practice session, team training, training practice, practice
workout, exercise session, fitness session, training workout
match event, game event, play by play, match incident
lineup, line up, team sheet, starting lineup, match squad
team roster, roster, squad list, team player, roster spot, squad player, roster player
player transfer, player move, player trade
membership fee, member fee, membership due, club fee, member contribution, membership contribution
membership type, member category, membership category, member type, membership plan
race result, race finish, finishing time, race placement
race entry, race registration, start list entry, race participant, starter
playing field, sports field, sport field, pitch, sports ground, sport ground
court booking, pitch booking, court reservation, pitch reservation, field booking
stadium, sports venue, sport venue, sports arena, sport arena, ballpark
fitness class, group class, gym class, group fitness class
class booking, class reservation, class signup, class registration
gym visit, gym check in, member check in, member visit, club visit
locker rental, locker assignment, locker booking
personal best, personal record, best performance
body measurement, body metric, body stat, body composition
donation, charitable gift, contribution, donation gift
donor, giver, benefactor
fundraiser, fundraising campaign, donation campaign, fundraising page, donation drive, charity campaign
pledge, donation pledge, promised donation, gift pledge
recurring donation, regular donation, regular gift, recurring gift
volunteer, helper, volunteer worker
volunteer shift, volunteer assignment, helper shift, volunteer slot
volunteer hour, volunteering log, volunteer log, volunteer time, service hour
donation receipt, gift receipt, donation certificate, contribution receipt
charity, nonprofit, non profit organization, nonprofit organization, ngo, charitable organization
restricted fund, donation purpose, fund designation
grantor, funder, funding body, funding agency, grant maker
grantee, grant recipient, funding recipient
aid recipient, beneficiary, service recipient, assisted person
animal adoption, adoption, pet adoption, rehoming
petition signature, petition signer, petition supporter
congregation, parish, church, church community
parishioner, congregant, church member
vehicle rental, car rental, rental, car hire, rental transaction, vehicle hire
rental item, rental asset, hire item, rental equipment, rentable item
rental rate, hire rate, rental price, rental tariff
rental extra, rental addon, rental option, rental add on
rental location, rental station, rental branch, rental office
vehicle return, rental return, return inspection, vehicle check in
vehicle handover, rental pickup, vehicle pickup, vehicle check out
damage report, damage, vehicle damage, damage record
dealership, car dealer, car dealership, auto dealer, vehicle dealer
test drive, trial drive, demo drive
trade in, vehicle trade in, part exchange
recall, safety recall, product recall, vehicle recall, recall campaign
bike, bicycle
bike station, bike dock, docking station
ride request, trip request, ride booking, taxi booking, cab booking, ride order
ride rating, trip rating, ride review, trip review
vehicle feature, vehicle option, car feature, vehicle equipment, car option
vehicle registration, registration document, car registration
garage, repair shop, auto shop, car workshop, auto repair shop
repair estimate, repair quote, repair cost estimate
`;
