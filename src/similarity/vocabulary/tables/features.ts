/** Words for one thing in the names of tables. What two teams call one and the same feature. One class a line; see ../classes.ts. */
export const FEATURES = `
user identity, provider account, social connection, sso identity, third party login, connected login, external auth, user auth provider
identity provider, sso provider, sso connection, login provider, auth provider, oauth provider, saml provider, sso configuration
watch progress, continue watching, watch position, video progress, media progress, resume position, playback state, view progress
reading progress, reading position, read progress, read position, book progress
read marker, read state, read cursor, last read marker, read pointer
favorite, favourite, watchlist, watch list, saved entry, favourite item, user favorite, user bookmark
recently viewed, browsing history, recent view, recently viewed item, recently viewed product
seasonal price, season price, seasonal rate, season rate, seasonal pricing, price season, rate season
part compatibility, fitment, part fitment, vehicle fitment, vehicle compatibility
shift swap, swap request, shift change request, shift exchange request, shift trade request, shift swap offer
open shift, unassigned shift, vacant shift, uncovered shift, unfilled shift
shift template, shift pattern, shift model, shift definition
damage photo, damage image, damage picture
key handover, issued key, key issuance, key log, key register
volunteer opportunity, volunteering opportunity, volunteer position, volunteer job, volunteer role
volunteer signup, volunteer sign up, volunteer registration
grant report, funding report, grantee report, proof of use
exam seat, exam seating, exam seat assignment, exam seat allocation, seat allotment
invigilator, proctor, exam supervisor, exam invigilator
hall ticket, admit card, exam ticket, exam admission ticket
command, device action, device instruction, command queue, pending command, control command, remote action
tax exemption, exemption certificate, tax exemption certificate, vat exemption, tax exempt certificate
debt collection, collection case, debt case, debt collection case, debt recovery
payment run, payment batch, payout run, payout batch, disbursement run, disbursement batch
subscription pause, subscription hold, membership freeze, membership pause, membership hold, subscription freeze
class pack, class pass, session pack, class package, session package, visit pass, punch card
credit pack, credit package, credit bundle, coin pack, coin package
gift registry, gift list, wedding registry, wedding list, baby registry
gift registry item, gift list item, registry item
substitute product, alternative product, replacement product, product substitute, product alternative, alternative item, substitute item
product barcode, item barcode, product ean, product gtin
stock, warehouse stock, warehouse inventory, product stock, product inventory, store stock, store inventory, item stock, inventory balance, location stock, location inventory, bin stock
inventory snapshot, stock snapshot, daily stock, stock balance snapshot
low stock alert, stock alert, stock warning, inventory alert, reorder alert, low stock warning, low stock notification
stock movement, stock log, inventory log, stock ledger, inventory ledger, stock ledger entry, stock history, inventory history, inventory change, stock change, inventory move
coupon redemption, coupon usage, coupon use, voucher redemption, voucher usage, promo redemption, promo code usage, promo code redemption, discount redemption, discount usage, discount code usage
order discount, applied discount, order promotion, discount application, discount line
tax line, tax item, order tax, order tax line, tax breakdown, applied tax, invoice tax
refund item, refund line, refunded item, refund line item
gift card transaction, gift card usage, gift card redemption, gift card movement, gift card log, gift card history
price list item, price list entry, price list line, price book entry, price list price, rate card item, rate card entry, rate card line, pricelist item
price list, pricelist, price catalog, price sheet
price, product price, item price, unit price, variant price
store setting, shop setting, store configuration, shop configuration
opening hour, trading hour, opening schedule, location hour, business schedule
special hour, special opening hour, holiday hour, exceptional hour, opening exception, opening hour exception
schedule exception, schedule override, availability exception, availability override, calendar exception
blocked time, blocked slot, blocked date, blocked period, unavailability, unavailable date, unavailable period, blackout date, calendar block, time block
appointment type, visit type, consultation type, meeting type, booking type
booking item, reservation item, booking line, reservation line, booked item, booking position
booked room, reserved room, booking room, reservation room
booking extra, booking addon, booking add on, booking option, booked extra, reservation extra
booking guest, reservation guest, booking person, booking participant
order item modifier, order item option, order modifier, selected modifier, order line option, chosen option
daily special, dish of the day, menu of the day, daily menu, lunch special
set menu, fixed menu, prix fixe, fixed price menu
kitchen station, prep station, kitchen area, cooking station
driver location, courier location, courier position, rider location, driver position, rider position
courier shift, driver shift, rider shift, courier slot
driver earning, courier earning, rider earning, driver pay, courier pay
surge pricing, surge multiplier, surge price, dynamic pricing, peak pricing, surge
fare estimate, ride estimate, trip estimate, fare quote
driver document, courier document, rider document
parking permit, parking pass, parking card
parking rate, parking tariff, parking fee, parking price
charging tariff, charging price, charge tariff, charging rate
charging card, charge card, rfid tag, charging token, charging tag
scene, smart scene, light scene, automation scene
measurement type, reading type, metric type, observed property, measured quantity, measurement parameter, sensor parameter
anomaly, outlier, abnormality, detected anomaly
alarm event, alert event, alert instance, alarm history, alert history, alarm log, alert log, triggered alert, fired alert
device credential, device key, device secret
device configuration, device setting, device parameter, device config
reading, device reading, device telemetry, device measurement, telemetry record, telemetry point, telemetry event, sensor log, sensor record, measured value, measurement value
reading rollup, reading aggregate, aggregated reading, telemetry rollup, telemetry aggregate, measurement aggregate, hourly aggregate
meter installation, meter assignment, installed meter
meter exchange, meter replacement, meter swap, meter change
tariff period, time of use period, tou period, tariff window
leak, leakage, leak event, leak detection
card limit, spending limit, card spending limit, spend limit
savings goal, saving goal, saving pot, savings pot, money box, piggy bank
account hold, fund hold, balance hold, funds hold, amount hold
fx trade, currency trade, fx deal, foreign exchange deal, foreign exchange trade
cheque, bank cheque, bank check, paper check
term deposit, fixed deposit, time deposit
account signatory, authorized signatory, authorised signatory
crypto wallet, blockchain wallet, crypto account
wallet address, blockchain address, crypto address
blockchain transaction, chain transaction, on chain transaction, crypto transaction
cryptocurrency, crypto asset, crypto currency, coin, digital currency
corporate action, capital action, corporate event
tax lot, holding lot, position lot
investment fund, mutual fund
net asset value, nav, fund price
capital call, capital drawdown, drawdown
shareholding, share allocation, cap table entry, share holding, equity stake
option grant, equity grant, stock option grant, stock grant, share grant
vesting event, vesting, vesting entry
funding round, financing round, investment round
policy exclusion, coverage exclusion, exclusion
insurance quote, policy quote, premium quote
claim reserve, loss reserve, case reserve
vat return, sales tax return, vat declaration, vat filing
tax zone, tax region, tax jurisdiction, tax area, tax territory
bank rule, matching rule, reconciliation rule, categorization rule
recurring invoice, repeating invoice, invoice schedule, standing invoice, automatic invoice
recurring transaction, scheduled transaction, repeating transaction
period close, period closing, period lock, month end close, month end closing, book closing
bad debt, debt write off, bad debt write off, uncollectible debt
opening balance, initial balance, starting balance, balance forward
mileage claim, mileage expense, mileage reimbursement
per diem, daily allowance, per diem allowance
expense receipt, receipt image, receipt scan, receipt photo, receipt upload, expense attachment
expense policy, spending policy, spend policy, expense rule
corporate card, company card, company credit card
approval step, approval stage, approval level
approval workflow, approval chain, approval flow, approval route
approval rule, approval policy, approval matrix
delegation, delegate, approval delegate, deputy, stand in, substitute
employee document, staff document, personnel file, personnel document, hr document, employee file
employee transfer, staff transfer, internal transfer, personnel transfer
salary advance, pay advance, wage advance, payroll advance
commission plan, commission rule, commission scheme
sales commission, sale commission, commission entry, earned commission, commission
one on one, one to one, 1on1, one on one meeting
peer feedback, 360 feedback, colleague feedback, multi rater feedback
review cycle, appraisal cycle, performance cycle, evaluation cycle, appraisal period, appraisal round, review period
recognition, employee recognition, peer recognition, shout out, praise
pulse survey, employee survey, staff survey, engagement survey
goal update, goal progress, goal check in, progress update
employee referral, candidate referral, staff referral
job board, job portal
screening question, application question, applicant question, knockout question
candidate note, applicant note, application note
background check, background screening, criminal record check
candidate reference, professional reference, work reference, applicant reference
employment type, employment form, type of employment
time account, hour balance, time balance, flextime balance, working time account, overtime balance, overtime account, hour account
attendance correction, time correction, clock correction, punch correction, timesheet correction, attendance adjustment, time adjustment
work break, rest break, break time, break
remote work, home office, work from home, telework, remote day, home office day, remote work request
leave policy, absence policy, vacation policy, time off policy, leave rule, pto policy
leave accrual, vacation accrual, pto accrual, leave credit
holiday calendar, public holiday calendar, holiday schedule
staffing requirement, shift requirement, staffing demand, coverage requirement, staff demand, staffing need
shift preference, shift wish, duty wish, schedule preference, roster preference
timetable entry, timetable slot, class schedule, lesson slot, timetable period, schedule slot, class timetable
grading scale, grade scale, grading scheme, grading system, grade system, marking scheme
grading rubric, rubric, marking rubric, assessment rubric
rubric criterion, grading criterion, assessment criterion, marking criterion
gradebook, grade book, mark book
course material, learning material, teaching material, course resource, learning resource, study material, course file
question bank, question pool, item bank, question set
parent teacher conference, parent teacher meeting, parent meeting, parent conference, parent evening
school trip, field trip, class trip, school excursion
parental consent, parent consent, permission slip, guardian consent
canteen order, cafeteria order, lunch order, school meal order
cafeteria, canteen, dining hall
fee type, fee head, fee category
student invoice, student bill
tardiness, late arrival, tardy
substitute lesson, cover lesson, replacement lesson, lesson substitution, class substitution
learning objective, learning outcome, learning goal, course objective, course outcome
flashcard, flash card, study card, learning card
flashcard deck, card deck, flashcard set, study set, card set, deck
card review, flashcard review, study log, repetition log
vocabulary, vocabulary word, vocabulary item, vocab, vocabulary entry
streak, daily streak, activity streak, learning streak, user streak
completion certificate, course certificate, certificate of completion
course review, course rating, course feedback, course evaluation
internship, traineeship, work placement, practical placement
exam paper, question paper, test paper
exam room, exam hall, examination hall, examination room
exam retake, resit, retake, makeup exam, make up exam, repeat exam
credit transfer, credit recognition, course recognition, course equivalence
student card, student id card, student id
entrance exam, admission test, entrance test, admission exam
child, kid
nursery, kindergarten, daycare, day care, preschool, creche, childcare center, child care center
authorized pickup, pickup person, pick up person, pickup authorization, authorized collector
sleep log, sleep record, sleep session, sleep entry
diaper change, nappy change, diaper log
food log, meal log, food diary, nutrition log, food entry, meal entry, meal record
workout set, exercise set, set log, lifting set
workout plan, training plan, workout program, exercise plan, training program, fitness plan, workout routine
workout exercise, exercise entry, session exercise, logged exercise
step count, daily step, step log, step entry
water intake, water log, hydration log, fluid intake, hydration
weight log, weigh in, weight entry, body weight, weight measurement
meal plan, diet plan, nutrition plan, eating plan
meal plan entry, planned meal, meal plan item, meal slot
nutrition fact, nutritional value, nutrient value, nutrition information, nutrition value, nutritional information
shopping list, grocery list
shopping list item, grocery item, grocery list item, shopping item
pantry item, pantry, pantry stock, food stock, larder item
mood entry, mood log, mood record, mood check in, mood
diary entry, journal entry, diary
habit log, habit entry, habit completion, habit check in, habit record
menstrual cycle, period log, cycle log, menstruation, period entry
symptom log, symptom entry, symptom record, symptom diary
medication reminder, pill reminder, medicine reminder, dose reminder
medication administration, medication log, dose log, taken dose, medicine log, pill log
gym, fitness studio, fitness center, health club, fitness club
patient document, medical document, patient attachment, clinical document, patient document file
patient consent, treatment consent, informed consent, consent form
lab report, laboratory report, lab finding
blood pressure reading, blood pressure measurement, blood pressure log, blood pressure
glucose reading, blood sugar reading, glucose log, glucose measurement, blood sugar log, blood glucose
shift handover, handover note, shift report, shift handoff, handoff, shift log
bed, hospital bed, patient bed
bed assignment, bed allocation, bed occupancy, bed booking
patient transfer, ward transfer, bed transfer, unit transfer
home visit, house call, home care visit
eye exam, eye test, vision test, refraction
lens prescription, glasses prescription, eye prescription, optical prescription, spectacle prescription
dental chart, tooth chart, odontogram
video consultation, online consultation, teleconsultation, virtual visit, telehealth visit, telehealth session, telemedicine session
patient intake, intake form, patient questionnaire, anamnesis form
family history, family anamnesis, family medical history
treatment room, consultation room, consulting room
queue ticket, queue entry, queue number, waiting number
medical bill, patient bill, patient invoice
drug interaction, medication interaction, medicine interaction
pet owner, animal owner
pet boarding, kennel stay, boarding stay, pet stay
grooming appointment, grooming, grooming session
animal shelter, rescue center, animal rescue
foster placement, foster care, foster home, fostering
pedigree, lineage, ancestry
chain of custody, custody log, custody record, custody event, custody transfer
sample collection, specimen collection, sampling, sampling event, sample taking
sampling point, sampling site, sampling location, sample point, monitoring point
sample location, sample storage, sample position, freezer position, specimen storage
certificate of analysis, analysis certificate
chemical, substance, compound, chemical substance, chemical compound
safety data sheet, sds, msds, material safety data sheet
species observation, wildlife sighting, animal sighting, species sighting, sighting
rental application, tenancy application, tenant application, lease application
open house, open inspection, open day
property photo, property image, listing photo, listing image, property picture
homeowner, home owner, unit owner, flat owner, apartment owner
purchase offer, buy offer, property offer, offer to buy
property inspection, unit inspection, apartment inspection, flat inspection
lease renewal, tenancy renewal, lease extension, rental renewal
lease termination, tenancy termination, notice to quit, move out notice, lease cancellation
service charge statement, utility cost statement, operating cost statement, ancillary cost statement, utility cost settlement
operating cost, ancillary cost, running cost
allocation key, distribution key, cost allocation key, apportionment key
owner meeting, owner assembly, homeowner meeting
reserve fund, maintenance reserve, sinking fund
caretaker, janitor, superintendent, building caretaker
common area, communal area, shared area, shared space, shared facility
facility booking, amenity booking, amenity reservation, facility reservation, common area booking
visitor pass, guest pass, visitor badge, gate pass, visitor permit
storage unit, self storage unit, storage box, storage compartment
locker, storage locker, luggage locker
parcel locker, package locker, parcel box
vacation rental, holiday home, vacation home, holiday rental, holiday apartment, holiday let, short term rental
stay restriction, stay rule, min stay rule, booking restriction, length of stay rule
connected calendar, external calendar, calendar connection, calendar account, linked calendar, calendar integration
smart lock, door lock, electronic lock
door code, lock code, entry code, access code, access pin
lost and found, lost property, lost and found item
guest request, room request, concierge request
room block, room allotment, allotment, room contingent, contingent
group booking, group reservation, party booking
tourist tax, city tax, visitor tax, lodging tax, occupancy tax
guest registration, registration card, guest registration form
board type, board basis, boarding type, catering type
fare class, travel class, cabin class
cabin crew, flight attendant, cabin attendant
train station, railway station, rail station
transit line, bus line, transit route, bus route
transit stop, bus stop
visa application, visa request
tour date, tour departure, tour instance
trip expense, travel expense, travel cost, trip cost
expense split, expense share, bill split, cost split, cost share
frequent flyer account, mileage account, airline loyalty account
ticket order, ticket purchase, ticket booking, ticket sale
seat category, seat class, price category, price zone, seating category
seat section, seating section, seating block, seating area, stand section
seat hold, held seat, seat lock
event series, recurring event, repeating event
event date, event occurrence, event instance, event day
exhibitor, trade show exhibitor, fair exhibitor
call for paper, call for proposal, cfp, call for speaker
talk proposal, session proposal, talk submission, session submission
abstract submission, conference abstract, paper abstract
meeting attendee, invited guest, guest list entry
table assignment, seating arrangement, table seating, seating assignment
leaderboard, league table, league standing, team standing, leaderboard entry, ranking entry, rank list, highscore
matchday, match day, game week, gameweek, match round
bet, wager, placed bet
odd, betting odd, bet odd
bet slip, betslip, betting slip
fantasy team, fantasy squad
match prediction, game prediction, score prediction, match tip
tee time, tee booking, golf booking
split time, lap time, lap
timing point, timing station, race checkpoint
age group, age category, age class
player injury, sports injury, sport injury, injury
concert, gig, live show, live concert, music performance
set list, setlist
lyric, song text, song lyric
record label, music label, recording label
track credit, song credit, track contributor
royalty statement, royalty report, royalty accounting
royalty split, split sheet, royalty share
revenue share, revenue split
program guide, tv guide, epg entry, program schedule
watch party, group watch, viewing party
nomination, award nomination
playback session, viewing session, streaming session, stream session
stream viewer, livestream viewer, live viewer
viewer profile, viewing profile, sub profile
cinema, movie theater, movie theatre, film theater
auditorium, cinema hall, cinema screen, screening room
journalist, reporter, correspondent
related article, related post, article relation, related content, similar article, recommended article
featured content, editor pick, featured item, featured article, featured post, highlighted content
article view, post view, content view, article read
article series, post series, blog series
plugin, extension, plug in
installed plugin, plugin installation, installed extension, app installation, installed module
translation key, text key, message key, i18n key, translation string, localization key, language string
language, locale, supported language, site language, supported locale
submission value, form submission value, form field value, form answer, submission field, form entry value, submission answer
asset usage, media usage, file usage, media reference
cookie consent, consent log, consent record, cookie preference, tracking consent
custom domain, domain mapping, tenant domain, site domain, domain alias
popup, pop up, modal, overlay
snippet, content snippet, text snippet, reusable block, content fragment, fragment
call to action, cta
follower, user follow, user follower, follow relation, follow relationship, user following
feed item, timeline item, newsfeed item, activity feed item
post media, post image, post photo, post attachment, post picture
post share, shared post
friend suggestion, suggested friend, suggested connection
emoji, custom emoji, emoticon
user interest, followed topic, topic follow, user topic
social link, profile link, bio link, user link
strike, user strike, user warning, account warning, moderation strike
ban appeal, moderation appeal, suspension appeal
banned word, blocked word, forbidden word, bad word, word filter, blacklisted word
reputation, karma
reputation change, karma log, reputation log, reputation event, reputation history
user photo, profile photo, member photo, profile picture, user picture
check in, checkin, location check in, place check in
shared location, location share, location sharing, live location
conversation, group chat, chat group, chat thread, chat channel, message thread, dialog, messaging thread
message revision, message edit, edited message, message edit history
message status, message delivery, message delivery status
scheduled message, delayed message, planned message, scheduled sms
bulk message, mass message, message blast, bulk sms, mass sms, message broadcast
auto reply, autoresponder, auto response, automatic reply
phone menu, ivr menu, voice menu
call outcome, call disposition, call result
call script, phone script, talk script, calling script
call list, calling list, dial list, call campaign
call forwarding, call forward, call diversion, forwarding rule
mailbox, email account, mail account, email inbox
mail folder, email folder, mailbox folder
mail rule, email rule, inbox rule, mail filter, email filter
email alias, mail alias, address alias
email attachment, mail attachment
email signature, mail signature
email recipient, mail recipient, message recipient, email addressee
distribution list, contact group, mailing group
shared calendar, calendar share, calendar access, calendar permission
event reminder, calendar reminder, event alert, event alarm
availability rule, availability window, weekly availability, bookable hour, available hour, recurring availability
booking page, scheduling page, scheduling link, booking link
bookable resource, booking resource, reservable resource
resource reservation, resource booking
document permission, file permission, document access, file access, share permission, folder permission
trash item, trash, recycle bin, deleted item, trashed item
storage usage, storage consumption, disk usage, used storage
storage bucket, bucket, storage container
upload session, multipart upload, resumable upload
text extraction, ocr result, extracted text, text recognition, recognized text
document template, letter template
retention policy, retention rule, data retention policy, retention schedule, data retention
virus scan, malware scan, antivirus scan
thumbnail, preview image, file preview, document preview, thumbnail image
shared file, public link, file link, sharing link
document annotation, pdf annotation, markup, document markup
text highlight, book highlight, highlighted passage, marked passage
project expense, project cost, project expenditure
timer, running timer, active timer, stopwatch
task label, task tag, issue label, issue tag
task attachment, task file, issue attachment, card attachment
task history, task log, issue history, issue change, task change, task activity, issue activity
project update, status report, project report, project status report, project status update
project document, project file, project attachment
standup, daily standup, stand up, daily scrum, daily update
retrospective, retro, sprint retrospective
roadmap item, roadmap entry, planned feature
feature request, feature idea, enhancement request, improvement suggestion, idea, suggestion, improvement idea
feature vote, idea vote, feature request vote, suggestion vote
decision log, decision record
lead score, lead rating, lead grade
sales territory, sale territory, sales region, sale region
deal product, opportunity product, opportunity line, deal line, deal item, opportunity item, opportunity line item
stage history, deal stage history, opportunity history, deal history, stage change, pipeline history
web form, lead form, lead capture form, signup form, opt in form
lead list, prospect list, prospecting list
customer tag, client tag, contact tag, customer label
customer document, client document, customer file, client file
customer preference, client preference, guest preference
customer site, client site, customer location, client location, service location, service address
visit report, call report, visit protocol, visit summary
ticket tag, ticket label, case tag, case label
ticket attachment, case attachment, ticket file, support attachment
support queue, ticket queue, case queue
support team, agent group, helpdesk team, service team
help category, knowledge category, kb category, help section, knowledge base category
article feedback, article vote, article rating, help article feedback
chat rating, conversation rating, chat feedback
agent status, agent availability, agent presence, agent state
known issue, known error, known problem
remote session, remote support session, remote support
machine status, machine state, equipment state, equipment status
process parameter, machine parameter, machine setting, process setting
work instruction, assembly instruction, operating instruction, operation instruction
production schedule, production plan, manufacturing schedule, manufacturing plan, production planning
goods issue, good issue, material issue, stock issue, material withdrawal, goods withdrawal
scrap reason, reject reason, waste reason
rework, rework order, reprocessing
inspection plan, quality plan, control plan, inspection template
inspection item, inspection point, inspection characteristic, inspection checkpoint, inspection question
inspection result, inspection measurement, inspection outcome
audit finding, audit observation, audit issue
measuring instrument, measuring equipment, test equipment, gauge, inspection equipment
maintenance plan, maintenance schedule, service schedule, preventive maintenance, service plan, preventive maintenance plan, maintenance program
maintenance task, maintenance activity, service task
breakdown, machine failure, equipment failure, machine breakdown, equipment breakdown
asset category, asset type, asset class, equipment category
asset transfer, equipment transfer, asset movement, asset relocation
asset disposal, asset retirement, equipment disposal, asset write off
asset loan, tool checkout, tool loan, tool issue, equipment loan, equipment checkout, asset checkout, device loan
package type, packaging type, packaging unit, packing type
formulation, mixture, formula
production batch, manufacturing batch, batch production
byproduct, by product, co product
factory calendar, plant calendar, shop calendar, production calendar
part revision, item revision, product revision
alternate part, substitute part, alternative part
product option, item option, variant option, product option type
option value, product option value, variant value, variant option value, option choice
product configuration, configured product, product config
load plan, loading plan, stowage plan
freight quote, shipping quote, freight offer, carrier quote
carrier rate, carrier tariff, freight tariff
shipment document, shipping document
delivery exception, shipment exception, delivery problem, delivery issue
failed delivery, delivery failure
temperature log, temperature record, temperature reading, cold chain log, temperature measurement
freight invoice, carrier invoice, freight bill
box type, carton type, box size, carton size
delivery schedule, delivery plan
order cutoff, cutoff, cut off time, order deadline
field activity, field operation, field work, farm activity, farm operation, crop activity
crop plan, planting plan, cropping plan
yield estimate, harvest forecast, yield forecast, harvest estimate
animal movement, livestock movement, animal transfer
egg production, egg collection, egg record
pasture, grazing area, grazing land, meadow
silo, grain bin, grain silo
fertilizer, fertiliser
pesticide, plant protection product, crop protection product
hive inspection, colony inspection, beehive inspection
brew session, brew batch, brew day, brew
birth record, birth certificate, birth registration
death record, death certificate, death registration
marriage record, marriage certificate, marriage registration, marriage
election result, vote result, vote tally, election tally, vote count
electoral district, constituency, voting district, electoral area, precinct
council meeting, council session, assembly meeting
roll call, vote record, roll call vote
council member, councillor, councilor
foi request, freedom of information request, public record request
case file, dossier
case note, case remark, file note
case event, case history, case log, case activity, case timeline
benefit application, benefit claim, welfare application
aid distribution, relief distribution, distribution event
food bank, food pantry
fire station, firehouse
police report, crime report, offense report
inmate, prisoner, detainee
road closure, street closure, lane closure
roadwork, road work, road construction
cemetery, graveyard, burial ground
exhibition, art exhibition, museum exhibition
art piece, artwork, work of art, art object
museum object, museum item, collection item, collection object
provenance, ownership history, ownership record
grant payment, grant disbursement, grant installment
matching gift, gift match, donation match, employer match
in kind donation, in kind gift, donation in kind, goods donation, material donation
worship service, church service
prayer request, prayer
small group, home group, life group
contract obligation, obligation, contractual duty
non disclosure agreement, nda, confidentiality agreement
policy document, company policy, internal policy
policy acknowledgement, policy acknowledgment, policy confirmation
whistleblower report, whistleblowing case, ethics report
api endpoint, api route
environment variable, env variable, env var, config variable
container image, docker image
database instance, database, db instance
notification channel, alert channel, alert destination, contact point, alert target
alert silence, silence, mute rule, muted alert, alert mute
escalation policy, escalation rule, escalation path, escalation chain
release note, changelog, changelog entry, change note
flag rule, feature flag rule, targeting rule
flag override, feature flag override, feature override
job log, run log, execution log
queue message, queued message, message queue
git branch, code branch
review comment, inline comment, diff comment, code comment
access review, permission review, access recertification, entitlement review
access request, permission request, role request
firewall rule, network rule, network acl rule
software update, system update, patch
tenant setting, organization setting, workspace setting, account setting, company setting
notification preference, notification setting, alert setting, email preference, alert preference, communication preference, contact preference, email setting, notification option
notification type, notification category, notification kind
notification delivery, notification log, notification attempt, delivered notification
email digest, digest, summary email
onboarding progress, setup progress, onboarding state
setup checklist, onboarding checklist
product tour, walkthrough, guided walkthrough, feature tour
dashboard, cockpit
visualization, chart, graph, diagram
metric definition, kpi definition, measure definition, indicator definition
search synonym, synonym
search suggestion, autocomplete, suggested search
popular search, top search, trending search
audit log, change history, record history, data change, change record, field history, field change, modification log, operation log, admin log, action log, entity history
ai agent, ai assistant, assistant
tool call, function call, tool invocation, tool execution
agent run, agent execution, agent session
prompt version, prompt revision
language model, ai model, llm
model provider, ai provider, llm provider
token usage, llm usage, ai usage, model usage
evaluation run, eval run, eval
evaluation case, eval case, eval example
message feedback, response feedback, response rating, ai feedback, answer feedback
fine tuning job, fine tune, finetune, fine tuning
agent memory, assistant memory, ai memory
training example, training sample
indexing job, ingestion job, document ingestion
image generation, generated image, ai image
annotation task, labeling task, annotation job, labelling task
translation memory, tm entry, translation memory entry
player wallet, player currency, player balance
game level, level
level progress, player progress, stage progress, level completion, game progress
item trade, trade offer, player trade offer
equipped item, player equipment, character equipment, worn item, equipped gear
loadout, equipment set, gear set
status effect, buff, character effect
daily quest, daily task, daily challenge, daily mission
game mode, match type, play mode
spawn point, spawn location, spawn
npc, non player character
dialogue, dialog, dialogue line
vehicle photo, vehicle image, car photo, car image, vehicle picture
service reminder, maintenance reminder
gas station, fuel station, petrol station, filling station
vehicle booking, vehicle reservation, car booking, car reservation
driver score, driving score
gps tracker, telematics device, tracking device, tracker, telematics unit
diagnostic trouble code, dtc, obd code, trouble code
vehicle lease, car lease, leasing contract
work order item, work order line, repair line, repair item, repair order line, job line
courtesy car, loaner car, replacement car, loan car, loaner vehicle
auction lot, auction item
seller review, seller rating, vendor review, merchant review, seller feedback, vendor feedback
wanted ad, wanted listing, buyer request
price offer, buyer offer
listing boost, promoted listing, boosted listing, featured listing, boost
seller store, vendor store, seller shop, vendor shop
seller application, vendor application, merchant application, seller registration
shipping profile, shipping template, shipping rule, shipping policy
freelancer, independent contractor, freelance worker
portfolio item, work sample, showcase, portfolio piece, portfolio project
pledge level, pledge tier, perk level, reward level, reward tier
supporter, backer, campaign backer
book edition, edition
reading log, reading session, reading entry, read book
book series, novel series, series
air quality reading, air quality measurement, air quality
water quality test, water test, water quality, water sample
emission, carbon emission, co2 emission, emission record, ghg emission
emission factor, co2 factor, carbon factor
carbon offset, co2 compensation, carbon compensation
earthquake, seismic event
site photo, progress photo, construction photo, project photo
drawing revision, plan revision, drawing version
cost code, budget code
safety inspection, safety walk, safety audit, site safety inspection
hazard, safety hazard
near miss, close call
punch list, snag list, defect list, snagging list
bill of quantity, boq
guard tour, security patrol, patrol, patrol round
elevator, lift
stylist, hairdresser, barber, hair stylist
appointment service, appointment item, booked service, booking service
service category, treatment category, service group
staff service, employee service, provider service
garment, clothing item, piece of clothing
print job, printing job, print task
photo shoot, photoshoot, photo session
job alert, job notification, job subscription
employer review, company review
survey section, survey page, question group, question block, form section, form page, questionnaire section
skip logic, survey logic, question logic, form logic, branching rule
survey invitation, survey invite, survey recipient
survey participant, respondent, survey taker, survey respondent
moving job, relocation job, removal job
vault, password vault, password safe
vault item, vault entry, password entry, saved password
notebook, note folder, note collection
whiteboard, canvas
canvas element, board element, whiteboard element
map layer, geo layer, gis layer
map marker, map pin, placemark, marker
translation job, translation order, translation task
translator, linguist
credit note item, credit note line, credit memo line, credit memo item
payment failure, failed payment, declined payment, payment error
invoice template, invoice layout, invoice design
revenue recognition, revenue schedule, recognized revenue
billing contact, invoice contact, accounting contact
contract line, contract item, contract position, agreement line
churn reason, cancellation reason, cancel reason
equipment booking, equipment reservation, device booking, device reservation, gear booking
library card, reader card, borrower card
loan renewal, lending renewal, loan extension
ski pass, lift ticket, lift pass
carpool, shared ride, ride share, car pool
recipe step, cooking step, preparation step, recipe instruction
recipe review, recipe rating
mentorship, mentoring, mentor match, mentoring relationship, mentor pairing
mentee, protege
tutoring session, private lesson, tutor session, tutoring lesson
creator tier, support tier, patron tier, supporter tier
qr scan, qr code scan, code scan, scan event
camera, ip camera, security camera, surveillance camera, cctv camera
motion event, motion detection, movement event
sim swap, sim replacement, sim change
number block, number range block, phone number block
requisition line, requisition item, purchase requisition item, purchase requisition line, purchase request line, purchase request item
rfq line, rfq item, quote request item, quotation request line
goods receipt line, receipt line, goods receipt item, receiving line, receipt item, grn line, grn item
invoice match, invoice matching, three way match
catalog, catalogue, product catalog, product catalogue
sale, sales transaction, sale transaction, pos sale, pos transaction
sale item, sale line, sales item, sales line, sale line item, sales line item
parked sale, held sale, suspended sale, parked order, held order
product attribute, item attribute, product property, product feature, product parameter, item property
product line, product family, product range, product series
product document, product file, product attachment, item document
product feed, shopping feed, catalog feed
product category link, category product, product category assignment
color, colour
unpaid leave, leave without pay
customer address, person address, contact address, member address
order status, order state
goods receipt, good receipt, goods reception, good reception, stock receipt, incoming delivery
equipment item, gear, gear item
team, working group
department, organisational unit
organization, institution, institute
account type, account category, account class
setting, account preference, user configuration, profile setting
customer contact, contact partner
email address, mail address
phone number, contact number
holiday, feast day
complaint, customer complaint
employee, associate, coworker
`;
