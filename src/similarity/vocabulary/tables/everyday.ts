/** Words for one thing in the names of tables. What nearly every schema has. One class a line; see ../classes.ts. */
export const EVERYDAY = `
# People and organizations
customer, client, buyer, shopper, purchaser, clientele
supplier, vendor
seller, merchant, vendor, marketplace vendor, marketplace seller
employee, staff, worker, personnel, staff member, team member, colleague, workforce, staff user
organization, company, firm, business, corporation, enterprise, organisation, legal entity
contact, person, individual, people, party, citizen, resident, natural person
doctor, physician, practitioner, clinician, medic, healthcare provider
student, pupil, learner, enrollee
teacher, instructor, lecturer, tutor, faculty member, professor
applicant, candidate, job applicant
citizen, resident, inhabitant
renter, lessee, leaseholder, occupant
landlord, lessor, property owner
driver, chauffeur, operator
guest, visitor, lodger
passenger, traveler, traveller, flyer
patron, library member, reader, cardholder, library patron
player, gamer, user character
character, hero, toon, game character
guild, clan, alliance
beneficiary, payee
contractor, subcontractor, tradesman, service company
subscriber, newsletter subscriber, mailing list member, newsletter signup, email subscriber
follower, follow, following
friend, buddy, friendship, user friend
lead, prospect, inquiry, enquiry
author, writer, contributor
team, squad, crew
# Trade
product, item, good, merchandise, catalog item, material, part
variant, product variant, sku, product sku, variation, product variation, stock keeping unit
coupon, voucher, discount code, promo code, promotion code, promotional code, coupon code, voucher code, promo
discount, promotion, price reduction, deal price
redemption, usage, use
favorite, wishlist, wish list, saved, bookmark, starred, wishlist item, saved item, star, shortlist
review, rating, feedback, testimonial, opinion
return, rma, return request, merchandise return, return authorization, return order, goods return
shipment, delivery, consignment, dispatch, parcel shipment, shipping
package, parcel, carton, box, handling unit, colli
carrier, courier, haulier, forwarder, trucking company, transporter
warehouse, depot, distribution center, fulfillment center, storehouse
stock, inventory, stock level, inventory level, stock item, inventory item, on hand, stock balance, stock on hand
stock movement, inventory movement, inventory transaction, stock transaction, stock move, stock adjustment, inventory adjustment
bin, slot, storage location, storage bin, shelf, bay, storage place
goods receipt, receipt note, receiving, inbound receipt, goods received note, grn, inbound delivery
line, item line, line item, position, entry, detail
basket, cart, shopping cart, shopping basket, shopping bag
store, shop, outlet, storefront
brand, manufacturer, maker, producer, label brand
price, rate, tariff, pricing, fare
price list, rate card, price book, tariff table, fee schedule
category, classification, taxonomy, product category, group
tag, label, keyword
attribute, feature, characteristic, specification, trait, property, amenity
attribute value, specification, feature value, product specification, parameter value
quote, quotation, offer, estimate, proposal
gift card, gift voucher, gift certificate, store credit
loyalty point, reward point, bonus point, point, reward
# Money
invoice, bill, invoicing document, statement of charges
payment, transaction, payment transaction, charge, collection
payment method, payment instrument, payment source, stored card, saved card, card on file, billing method, payment mean
payout, disbursement, settlement, remittance, vendor payment
refund, reimbursement, chargeback refund, credit back
credit note, credit memo, credit slip
subscription, membership, recurring order, plan subscription, customer plan
plan, pricing plan, subscription plan, product plan, package plan, tier plan, billing plan
usage record, usage event, meter event, metered usage, consumption, usage log, metering event, meter reading
fee, surcharge, commission
dispute, chargeback, claim back, payment dispute
wallet, balance account, purse, e wallet, ewallet
transfer, money transfer, remittance, wire, bank transfer, funds transfer
loan, credit agreement, lending, credit line, credit facility
installment, instalment, repayment schedule, loan schedule, payment schedule, amortization, repayment plan
exchange rate, currency rate, fx rate, conversion rate, currency exchange
tax rate, vat rate, tax code, tax class
bank account, iban, account detail, bank detail, bank connection
ledger account, gl account, chart of account, general ledger account, nominal account
journal entry, ledger entry, posting, booking entry, accounting entry, gl entry, gl posting
budget, spending plan, cost plan
cost center, cost unit, profit center
expense, expenditure, cost, outlay
# Time, places, things
booking, reservation, room booking, hire
appointment, visit, consultation, scheduled visit, session booking
event, happening, occurrence
meeting, appointment, calendar event
holiday, public holiday, bank holiday, closing day, non working day, closure
schedule, timetable, roster, calendar, shift plan, rota
address, location, postal address, street address
street, road, street name, street directory
country, nation, nationality
building, property, premises, estate, real estate, house, site
apartment, flat, dwelling, rental unit, unit, residence, lodging
lease, tenancy, rental agreement, rental contract, lease agreement, tenancy agreement, lease contract, rental
vehicle, car, automobile, truck, fleet vehicle, van, fleet unit
device, machine, equipment, appliance, hardware, terminal, unit device, node
trip, journey, tour, ride, run
room, space, chamber, hall
hotel, lodging property, accommodation
# Content
post, article, publication, blog post, story, news item, news, content item, news article, content piece
comment, remark, reply, discussion post, note
note, memo, annotation, internal note, sticky note
picture, photo, image, gallery image, photograph
media, asset, media asset, media file, media item, digital asset, media library, medium
document, file, attachment, upload, uploaded file, paper, file upload, file attachment
like, reaction, vote, upvote, kudo, clap, heart, applause
page, web page, site page, static page, landing page, cms page
page view, view, hit, impression, visit log, pageview
menu, navigation, nav item, menu item, navigation item
banner, advertisement, ad, advert, commercial
newsletter, mailing, email campaign, mail campaign, email blast, email send, broadcast
template, layout, blueprint, pattern
translation, localization, i18n, localized text, locale text
topic, theme, thread, discussion
redirect, url redirect, redirection, url alias, alias
survey, questionnaire, poll, form, feedback form
response, answer, submission, reply form, form entry, form submission, survey response
campaign, marketing campaign, promotion campaign, initiative, drive
audience, segment, target group, customer segment, mailing list, contact list, target audience
creative, ad creative, artwork, visual
click, link click, click event, clickthrough
conversion, goal completion, attributed sale
ad group, ad set, adset, adgroup
# Work
task, todo, to do, action item, work item, assignment, chore, reminder
deal, opportunity, sale opportunity, pipeline deal, sales opportunity
ticket, case, issue, incident, support ticket, support case, service request, help request, support request, report
complaint, grievance, claim complaint
work order, job order, repair order, maintenance request, maintenance order, repair, repair request, maintenance job, service order
call, phone call, call log, phone log, telephone call
message, chat message, direct message, sms, private message, inbox message, reply
conversation, thread, chat, chat room, channel
email, mail, email message, mail message
project, engagement, undertaking
department, division, business unit, org unit, organizational unit, organization unit
job title, position, job, role title, post title, occupation, job position
vacancy, opening, job posting, job opening, job offer, requisition, job ad, job advert, job advertisement
application, job application, admission request, candidacy
leave, absence, time off, vacation, pto, leave request, absence request, holiday request, time off request, leave application
salary, wage, pay, compensation, remuneration, pay rate, base pay
payslip, pay stub, pay statement, salary slip, payroll item, wage slip
timesheet, time entry, time log, worked hour, attendance, time record, clocking, punch, time tracking
contract, agreement, employment contract
skill, competency, competence, qualification, ability, expertise
certificate, certification, credential, diploma, license held
training, course, class, seminar, workshop, lesson, module course
appraisal, performance review, evaluation, assessment, performance appraisal
emergency contact, next of kin, kin, dependent contact
dependent, family member, child record, relative
asset loan, equipment assignment, issued equipment, asset assignment
inspection, check, site visit, examination visit, survey visit
violation, finding, defect, deficiency, infraction, non conformity, breach, offense
permit, license, licence, authorization, permission slip, concession
fine, penalty, sanction, ticket fine
approval, sign off, signoff, approval request, review approval
workflow, process, automation, flow, procedure
milestone, goal, objective, target
# Education, health
enrollment, enrolment, registration, matriculation, signup, sign up, course registration, inscription
grade, mark, score, exam result, result, assessment result, exam grade
exam, test, examination, quiz
thesis, dissertation, final paper
term, semester, academic term, trimester, academic period, study period
program, degree program, curriculum, study program, major, degree
scholarship, grant, bursary, stipend, award
dormitory, residence hall, dorm, hall of residence, student housing
loan record, checkout, borrowing, book loan, lending record, circulation, checkout record
book, title, bibliographic record, library item, work, publication title
patient, care recipient, client patient
encounter, clinical visit, patient visit, contact visit, treatment episode, episode
admission, hospital stay, inpatient stay, hospitalization, stay
diagnosis, condition, problem, patient problem, patient condition, diagnose
medication, drug, medicine, pharmaceutical
prescription, medication order, drug order, prescribed medication
allergy, intolerance, adverse reaction, sensitivity
lab result, test result, observation, laboratory result, lab observation, lab value
lab order, lab test, test order, lab request, laboratory order, diagnostic order
specimen, sample, probe
coverage, insurance policy, insurance, policy, patient insurance, insurance coverage, health plan
insurer, payer, insurance company, payor, insurance carrier
immunization, vaccination, vaccine, shot, inoculation
vital, vital sign, vital measurement, patient vital
referral, transferal, referral letter
# Measuring, playing, running
metric, measurement, kpi, indicator, performance figure, stat figure
reading, measurement, sample value, sensor reading, telemetry, sensor datum, datapoint, data point, sensor value
alarm, alert, warning, fault, incident alarm
firmware, software version, firmware release, firmware version, firmware image
command, instruction, device command, remote command, downlink
maintenance, service record, servicing, maintenance log, service history
match, game, battle, round, fight
quest, mission, challenge
leaderboard, ranking, standing, high score, score board, scoreboard, ladder
achievement, badge, trophy, medal, accomplishment
ban, suspension, account restriction, sanction ban, player ban, block list, punishment
shop item, store item, offer item, store offer, shop offer
season, league season, competition period
inventory slot, backpack, bag, player item, character item, owned item
notification, user notification, push, announcement, inbox item
setting, preference, configuration, option, parameter, user setting, user preference
session, login, sign in, user session, login session, logon
token, api key, api token, access token, access key, secret key, personal access token
permission, privilege, right, access right, entitlement, capability
connection, integration, connector, linked account, connected account, external account, platform connection
webhook, hook, callback, webhook endpoint, webhook subscription
job run, execution, run, job execution, task run
audit log, audit trail, audit event, change log, activity log, audit entry, audit record, audit, event log, history log
activity, action, interaction, touchpoint, timeline entry, timeline event, timeline
import, import job, data import, upload batch, import run, import batch
account, profile, user profile, user account
custom field, extra field, additional field, user defined field, dynamic field, custom attribute, custom property
feature flag, feature toggle, flag, toggle, feature switch
consent, opt in, gdpr consent, permission consent, agreement consent, privacy consent
region, area, territory, zone, district
unit of measure, measure unit, uom, unit measure
device, thing, gadget, endpoint
device group, fleet, device pool, group of device
firmware, ota image, firmware binary, ota package, firmware file, software image, over the air image
credential, secret, key material, auth key, access credential, psk key, login credential
member, participant, attendee, membership
setting, configuration value, configuration entry, setting value, setting entry
subscription, newsletter, opt in list
stat, statistic, rollup, aggregate, summary, metric
media, image, picture, photo, video, gallery item
favorite, saved item, saved article, saved product, saved post, saved job, saved property, saved listing, saved search result, favorite item, favorite product, bookmarked article, saved recipe, saved place
doctor, provider, care provider
patron, member, reader, card holder
appraisal, review, performance review
beneficiary, payee, recipient, transfer recipient, saved recipient, payment recipient
repayment, loan payment, loan repayment, installment payment
rating, score, risk score, risk rating
newsletter subscription, mailing list contact, newsletter subscriber, mailing list subscriber, mailing list subscription, email list member
clinic, site, practice, facility, location, branch
`;
