/** Names for one and the same column. What two teams call it in one and the same feature. One class a line; see ../classes.ts. */
export const FEATURES = `
playback position, resume position, watch position, video position, media position, stopped position
done, completed, finished, completed flag, done flag
canceled, cancelled, voided, void, canceled flag
approved, approved flag, approval given
deleted, removed, trashed, deleted flag, soft deleted, removed flag
enabled, active, switched on, turned on
recurring, repeating, recurrent, recurring flag, repeats
optional, voluntary, not required
urgent, rush, rush order, urgent flag
negotiable, price negotiable, negotiable price
automatic, auto, automated, auto generated, automatically generated, auto created, automatically created
manual, manually entered, manual entry, manually created, manually added, manual flag
remote, remote work, remote allowed, work from home, home office, remote possible, remote friendly
virtual, online event, virtual event, held online
free, free of charge, no charge, gratis, complimentary, costless
bookable, reservable, bookable online, online bookable, booking allowed, booking enabled, allow booking, online booking
editable, changeable, modifiable, can edit, can be edited
family friendly, kid friendly, child friendly, suitable for child
wheelchair accessible, barrier free, handicap accessible, disabled access, wheelchair access, accessible
parking available, parking, has parking
wifi, wifi available, wlan, has wifi, free wifi
air conditioning, air conditioned, aircon, has air conditioning, air condition
elevator, lift, has elevator, has lift, elevator available
raw profile, profile data, provider data, provider profile, profile json, identity data, raw attribute
redirect url, redirect uri
return url, success url, back url, continue url
cancel url, failure url, error url
client id, oauth client id, app id, consumer key, client key, app key
secret, consumer secret, app secret, application secret, oauth secret
single sign on, sso, sso enabled, single sign on enabled
credential id, passkey id, webauthn id
sign count, signature counter, signature count
revoked, invalidated, revoked flag
date format, date pattern, date display format
time format, clock format, hour format
week start, first day of week, start of week, week start day, first weekday
unit system, measurement system, measure system, unit preference
dark mode, dark theme, night mode
font, font family, font name, typeface
default currency, home currency, main currency, functional currency, store currency, shop currency
default language, default locale, main language, primary language, fallback language, fallback locale
primary color, brand color, main color, theme color
secondary color, accent color
background color, bg color, back color
text color, font color, foreground color, foreground
favicon, favicon url, site icon
email signature, mail signature
footer text, footer, page footer, footer html, footer content
head html, head code, custom head, head script, header code
support email, help email, helpdesk email, service email
support phone, service phone, hotline, helpline, service hotline
billing email, invoice email, accounting email, finance email, billing contact email
notification email, alert email, notify email, notification address
smtp host, mail host, mail server, smtp server
smtp port, mail port
privacy policy url, privacy url, privacy policy link, privacy link
term url, term of service url, tos url, term link
founding year, founded year, foundation year, year founded, established year, year established
registered address, legal address, registered office
referral code, ref code, refer code, referrer code, friend code
preferred name, known as, call name, calling name, goes by
pronoun, preferred pronoun, gender pronoun
age, age in year, current age
household size, family size, household member count, people in household, number in household
annual income, yearly income, income per year, annual earning
monthly income, income per month, monthly earning
hobby, pastime, leisure interest
body height, patient height, height body, stature
medical condition, health condition, health issue, known condition, pre existing condition, preexisting condition, medical problem
allergy, allergy note, known allergy, allergy list, allergy information, allergy text
medical note, health note, medical information, health information, medical remark
disability, handicap, impairment
doctor name, physician name, practitioner name
doctor phone, physician phone
guardian name, parent name
guardian phone, parent phone
guardian email, parent email
mother name, name of mother
father name, name of father
spouse name, partner name, name of spouse
customer name, client name, buyer name, purchaser name
customer email, client email, buyer email, purchaser email
customer phone, client phone, buyer phone, purchaser phone
customer address, client address, buyer address
customer type, client type, customer kind, customer class
delivery window, delivery slot, delivery time slot, delivery timeslot, delivery time window
contactless delivery, contact free delivery, no contact delivery
gift wrap, gift wrapped, gift wrapping, wrap as gift
label url, shipping label url, label link, label file, label pdf, shipping label
free shipping threshold, free shipping from, free shipping min, free delivery from, free delivery threshold, free shipping limit
package weight, parcel weight
shipment number, shipment code, shipment reference
carrier account number, carrier account
return number, rma number, rma code, return authorization number, rma
restocking fee, return fee, restock fee
refund method, refund type, refund to
refund reason, reason for refund, refund cause, refunded reason
discount reason, reason for discount
override reason, reason for override
dispute reason, chargeback reason
change reason, reason for change, modification reason
adjustment reason, reason for adjustment, correction reason
hold reason, pause reason, reason for hold
delay reason, reason for delay, cause of delay
absence reason, leave reason, reason for absence, reason for leave
transfer reason, reason for transfer
downtime reason, stoppage reason, reason for downtime, downtime cause
scrap reason, reject code, reason for scrap
cancellation reason, churn reason, reason canceled
new customer only, first order only, first purchase only, for new customer
limit per customer, per customer limit, usage limit per customer, max per customer, use per customer, usage per customer, limit per user, per user limit, usage limit per user, max per user, max use per user, use per user, max use per customer
max discount, max discount amount, discount cap, max reduction, discount limit
buy quantity, buy x, buy x quantity
get quantity, get y, get y quantity
apply to, applies to, applicable to, valid for
eligible product, applicable product, included product, product included
excluded product, exclude product, product excluded
auto apply, apply automatically, applied automatically
required point, point required, point cost, point needed, cost in point, price in point, point price
point balance, loyalty point, loyalty balance, available point, current point
lifetime point, total earned point, total point earned, accumulated point
lifetime value, customer lifetime value, ltv, clv
total spent, total spend, lifetime spend, spent total, total purchase, total purchase amount
order count, number of order, total order, purchase count, number of purchase
average order value, aov, average basket, average basket value, average cart value, avg order value
stock status, availability status, stock state, availability, availability state
allow backorder, backorder allowed, backorder, backorderable, sell when out of stock, oversell allowed, continue selling
track stock, manage stock, track inventory, stock tracking, track quantity, manage inventory, stock managed, inventory tracked
serialized, serial tracked, track serial, serial number required
batch tracked, lot tracked, track lot, track batch, batch managed
order multiple, quantity step, order step, step quantity, quantity increment, order increment
incoming quantity, quantity incoming, incoming stock, on order, quantity on order, on order quantity
in transit quantity, quantity in transit, in transit
damaged quantity, quantity damaged, defective quantity, quantity defective
picked quantity, quantity picked
packed quantity, quantity packed
remaining quantity, quantity remaining, open quantity, quantity open, outstanding quantity, quantity outstanding, pending quantity, quantity pending, quantity left
initial quantity, original quantity, starting quantity, start quantity
quantity change, quantity delta, delta quantity, change quantity, adjustment quantity, adjusted quantity
difference, variance, deviation, delta, discrepancy, diff value
quantity difference, quantity variance, count difference, count variance, stock difference, difference quantity, variance quantity
quantity before, old quantity, previous quantity, stock before, prior quantity
quantity after, new quantity, resulting quantity, stock after
factor, multiplier, coefficient, multiplicator
conversion factor, unit factor, conversion multiplier
purchase unit, buying unit, purchasing unit
sales unit, sale unit, selling unit
base unit, stock unit, stocking unit, inventory unit
package type, packaging type, packaging, package kind, packing type
care instruction, washing instruction, care label, wash care, care advice
size label, size name, size code, garment size
target gender, gender target, for gender
age group, age range, age category, age class, target age
target group, target audience, audience
season, season name, season code
flavor, flavour, taste
product line, product family, product series, product range
product name, item name, article name, product title, name of product
variant name, variant title, variation name
discontinued, end of life, phased out, obsolete, discontinued flag, no longer available
successor id, replaced by, replaced by id, superseded by, superseded by id, replacement id, successor, replacement product id
predecessor id, replaces, replaces id, supersedes, supersedes id, predecessor
copied from id, cloned from id, duplicated from id, copied from, cloned from
manual url, user manual url, manual link
datasheet url, data sheet url, data sheet, datasheet, spec sheet url
meta robots, robots, robot, robots tag
og image, social image, share image, open graph image, sharing image, social media image
og title, social title, share title, open graph title
og description, social description, share description, open graph description
noindex, no index, hide from search engine, exclude from search engine
structured data, json ld, schema markup
focus keyword, main keyword, target keyword, focus keyphrase
change frequency, changefreq
provider response, gateway response, processor response, payment response, psp response
provider status, gateway status, external status, remote status, processor status
transaction fee, gateway fee, provider fee, processor fee, payment fee
platform fee, marketplace fee
payout amount, payout total, amount paid out, paid out amount, disbursed amount, amount disbursed
seller amount, vendor amount, seller share, vendor share, merchant share, merchant amount, seller earning, vendor earning
captured amount, amount captured
authorized amount, amount authorized
receipt url, receipt link, receipt file, receipt pdf, receipt image
receipt number, receipt code, receipt no
invoice url, invoice pdf, invoice link, invoice file, invoice pdf url
payment url, checkout url, payment link, pay link, pay url, hosted url
statement descriptor, bank descriptor
mandate reference, mandate id, mandate number, sepa mandate reference
check number, cheque number, check no
payer, payor name, payor, remitter, remitter name, name of payer
payee name, payee, beneficiary name, beneficiary, creditor name, name of payee
counterparty, counterparty name, other party, contra party
counterparty iban, counterparty account, counterparty account number
offset account, contra account, counter account, balancing account
wallet address, crypto address, blockchain address
transaction hash, tx hash, txid, chain transaction id
block number, block height
network fee, miner fee
blockchain, chain, chain name
symbol, ticker, ticker symbol, stock symbol, trading symbol, security symbol
exchange, exchange code, trading venue, stock exchange, exchange name
open price, opening price, price open
close price, closing price, price close
high price, day high, price high
low price, day low, price low
adjusted close, adj close, adjusted closing price
trading volume, traded volume, volume traded, trade volume
average price, avg price, mean price
stop loss, stop price, stop loss price
take profit, take profit price
unrealized gain, unrealized profit, unrealized pnl, open profit, unrealized profit loss
realized gain, realized profit, realized pnl, realized profit loss
market value, current market value
trade side, order side, buy sell, side
filled quantity, executed quantity, quantity filled, quantity executed
market cap, market capitalization, market capitalisation
reminder level, dunning level, dunning stage, reminder stage
reminder count, number of reminder, reminder sent count
cash discount, early payment discount, skonto, prompt payment discount
cash discount day, skonto day
opening text, introductory text, introduction text, preamble, preface
closing text, final text, end text
amount in word, total in word, amount text
prepared by, drafted by, compiled by, prepared by id
overdue, past due, overdue flag
overdue day, day overdue, day past due, day late
written off amount, write off amount, amount written off
interval count, billing interval count, frequency count
cancel at period end, end at period end, cancel at end, canceled at period end
user limit, max user, seat limit, max number of user
license count, number of license, license quantity, seat quantity
billing day, billing anchor, billing day of month, invoice day, anchor day
grace period, grace day, grace period day, grace
monthly recurring revenue, mrr
annual recurring revenue, arr
min term, min contract term, min duration, min contract length, commitment period, min commitment
overage price, overage rate, price per extra unit, extra unit price
included quantity, included unit, included usage, free unit, included amount, unit included
feature key, feature name, feature code
reset interval, reset period
pay frequency, salary frequency, wage frequency, payroll frequency, pay schedule, pay period type
gross pay, gross salary, gross wage, gross earning, salary gross
net pay, net salary, take home pay, net wage, salary net
total deduction, deduction total, deduction sum
bonus, bonus amount, bonus pay, bonus payment
overtime pay, overtime amount
overtime rate, overtime multiplier, overtime factor
income tax, wage tax
withholding tax, tax withheld, withheld tax
pension contribution, retirement contribution
employer contribution, employer share, employer portion
employee contribution, employee share, employee portion
day count, number of day, total day, day total
carried over, carry over, carried forward, carry forward, carryover, carry over day
accrued, accrued day, accrued leave, earned leave
substitute id, deputy id, stand in id, substitute, deputy, covering employee id, cover employee id
medical certificate, doctor note, sick certificate, doctor certificate
daily hour, hour per day, daily working hour, working hour per day
target hour, required hour, nominal hour, contracted hour
hour balance, time balance, flex balance, flextime balance
number of opening, open position, number of vacancy, number of position, position count, vacancy count, opening count
min salary, salary min, salary from, salary range min, lowest salary
max salary, salary max, salary to, salary range max, highest salary
salary range, pay range, salary band, pay band
salary currency, pay currency, wage currency
job description, job text
requirement, job requirement, candidate requirement
responsibility, job duty, duty, job responsibility
seniority, seniority level, experience level, career level, job level
job category, job family, job function
interview round, interview stage
interviewer id, interviewed by, interviewer, interviewed by id
hiring manager id, hiring manager
recruiter id, recruiter, recruiter user id
weakness, area for improvement, improvement area, area of improvement, development area, weak point
achievement, accomplishment
self assessment, self rating, self evaluation, self review
manager comment, supervisor comment, manager note, manager feedback, supervisor feedback
employee comment, employee note, employee feedback, staff comment
overall rating, overall score, total rating, total score, overall grade
target value, goal value, desired value, target, target number
setpoint, set point, target temperature, desired temperature, set temperature, temperature setpoint
actual value, achieved value, real value
latest value, last value, present value
baseline, baseline value, start value, starting value, initial value
attainment, target achievement, goal achievement, achievement rate, fulfillment rate
skill level, proficiency, proficiency level, competence level, competency level, expertise level
certificate number, certification number, credential number, certificate code, diploma number, certificate id
training provider, training company, course provider, education provider
institution, institution name, school name, university name, university, college, school, name of school
degree, degree name
graduation year, year of graduation, graduated year
required staff, min staff, staff needed, required headcount, staff required, needed staff, min headcount, required person, required employee
actual hour, hour spent, spent hour, logged hour, actual effort, effort spent, tracked hour, booked hour, hour logged
budget hour, budgeted hour, hour budget, allocated hour
estimated cost, cost estimate, expected cost, projected cost, approximate cost
actual cost, real cost, incurred cost, cost incurred
remaining budget, budget remaining, budget left, available budget
spent budget, budget spent, budget used, used budget
project number, project code, project key, project identifier
project name, project title, name of project
blocked by id, depends on id, depends on, blocked by, dependency id, predecessor task id, prerequisite id
fix version, target version, fixed in version
affected version, found in version, affects version
vote count, number of vote, total vote, vote total
wip limit, work in progress limit, column limit, max card
collapsed, folded, minimized
tag, tag list, keyword, keyword list, tag array
competitor name, competitor, lost to, lost to competitor
weighted amount, weighted value, weighted revenue
call outcome, call result, call disposition, disposition
attendee, participant, attendee list, participant list
agenda, meeting agenda, discussion point, agenda text
meeting note, meeting minute
term version, policy version, accepted version, tos version, agreement version
legal basis, lawful basis, processing basis
retention period, retention day, retention time, retention, keep day
first response time, first reply time, time to first response
resolution time, time to resolve, time to resolution, resolve time, solution time
sla breached, sla violated, breached
reopen count, reopened count, number of reopening
escalation level, escalated level, escalation stage
helpful count, helpful, helpful vote, useful count, number of helpful, found helpful, helpful yes
not helpful count, unhelpful count, not helpful, helpful no
merged into id, merged into, merged to id, merged to
duplicate of id, duplicate of, duplicate id
polling interval, measurement interval, measuring interval, reporting interval, sample interval, transmission interval, send interval, reading interval
offset, offset value, calibration offset, correction value, zero offset
scale factor, scaling factor, calibration factor, correction factor
reference value, nominal value
tolerance, allowed deviation, permitted deviation, max deviation
delay, delay duration, delay time
wait time, waiting time, waiting duration, wait duration, queue time
acknowledged, acked, acknowledged flag
acknowledged by, acknowledged by id, ack by, acked by, acknowledged by user id
muted, silenced, muted flag, mute, notification muted
connection status, connection state, connectivity, online status, connectivity status, link status
connection type, network type, connectivity type
ssid, wifi ssid, wifi name, wifi network, wlan ssid
command, command name, command type, command code
update channel, release channel, firmware channel
desired state, target state, requested state
power source, power supply, energy source
installation location, mounting location, mounting position, mount position, installation place, mounted at, install location
tilt, inclination, tilt angle
rated power, nominal power, power rating, installed power
efficiency, efficiency rate
flow rate, flow, volume flow
ph value, ph, ph level
conductivity, electrical conductivity, ec, ec value
dissolved oxygen, oxygen level, dissolved oxygen level
voc, tvoc, volatile organic compound
ozone, o3
nitrogen dioxide, no2
air quality index, aqi, air quality
motion, motion detected, movement, movement detected
torque, turning moment
rotation speed, rpm, revolution per minute, speed rpm, rotational speed
exported energy, energy export, feed in, energy exported, grid export, fed in energy
imported energy, energy import, grid import, energy imported
self consumption, own consumption
co2 saved, co2 saving, saved co2, carbon saved
co2 emission, emission, carbon emission, co2 equivalent, co2e, carbon footprint
charging power, charge power
connector type, plug type, socket type, outlet type
register, register code, obis, obis code
reading method, reading source, read type
tariff, tariff name
base fee, basic fee, standing charge, base charge, fixed charge, fixed fee
energy price, price per kwh, kwh price, energy rate
triage level, triage category, acuity, triage class, acuity level, triage code
pain level, pain score, pain scale, pain intensity
laterality, body side
smoker, tobacco use, smokes, smoking status
alcohol use, alcohol consumption
pregnant, pregnancy, pregnant flag
gestational age, pregnancy week, week of pregnancy, gestation week
waist circumference, waist
dispensed quantity, quantity dispensed
as needed, prn, when needed
substitution allowed, generic allowed, allow substitution, allow generic
instruction, direction for use, intake instruction, dosage instruction, dosing instruction, patient instruction
discharge disposition, discharge destination, discharged to
discharge summary, discharge note
admission reason, reason for admission
referring doctor id, referring physician id, referring provider id, referring doctor, referring physician
insurance type, insurance kind
copay, co payment, copayment, patient share, patient portion
surgeon id, surgeon, operating surgeon id, operating surgeon
anesthesia type, anesthesia, anaesthesia, type of anesthesia
injection site, administration site, vaccination site, site of injection
administered by, administered by id, vaccinated by, vaccinator id
sampling site, sampling location, collection site, collection location, sampling point
sample number, specimen number, sample code, specimen code
collection method, sampling method
storage temperature, storage temp, store temperature
storage condition, storage instruction, storage requirement
analysis method, test method, assay method, assay
detection limit, limit of detection, lod
interpretation, result interpretation, result comment, result note
confidence, confidence score, confidence level, confidence value, certainty
mother id, dam id, mother animal id
father id, sire id, father animal id
pedigree number, studbook number
tooth number, tooth, tooth code
correct, right, correct flag, correct answer flag
correct answer, right answer, expected answer, answer key, correct option
score, point awarded, awarded point, awarded mark, given point, awarded score
selected option, chosen option, selected answer, chosen answer, picked option
shuffle question, randomize question, shuffle, randomize, random order, question randomized
show result, show answer, reveal answer
best score, highest score, high score, top score
letter grade, grade letter
late, submitted late, late submission, late flag
late minute, minute late, minute of delay
attendance rate, attendance percent, presence rate
absence count, number of absence, absence total
syllabus, course outline, course syllabus
learning objective, learning goal, learning outcome, course objective
prerequisite, precondition, entry requirement
teaching language, language of instruction, instruction language, course language
tuition, tuition fee, course fee, school fee, study fee, course price
entry year, admission year, intake year, enrollment year
cohort, cohort name, intake
class teacher id, homeroom teacher id, form teacher id, class teacher
advisor id, adviser id, academic advisor id, counselor id, advisor, adviser
examiner id, examined by, examiner
front, front side, front text, front content
back, back side, back text, back content
ease factor, easiness factor, ease, easiness
repetition, repetition count, rep, number of repetition, rep count
current streak, streak, streak count, streak length, streak day
longest streak, best streak, max streak
example, example sentence, sample sentence, usage example, example text
pronunciation, phonetic, phonetic spelling, ipa
part of speech, word class, word type
definition, meaning, term definition, definition text
trailer url, trailer, trailer link, trailer video
poster, poster url, poster image, movie poster, poster path
subtitle language, caption language
audio language, spoken language
production company, studio, production studio, film studio
season count, number of season, total season
episode count, number of episode, total episode
album name, album title, album
lyric, song text, lyric text, song lyric
record label, music label, label name
featured artist, featuring, feat
composer, composed by, composer name
stream url, streaming url, playback url, hls url, manifest url
stream key, streaming key, broadcast key, ingest key
viewer count, number of viewer, viewer, concurrent viewer, current viewer
peak viewer, max viewer, peak viewer count, peak concurrent viewer, max concurrent viewer
watch time, time watched, watched duration, viewing time, view duration, watched time, viewing duration, watch duration
auto play, autoplay, play automatically
focal point, focus point
exif, exif data, photo metadata, camera data
photographer, photographer name, photo by, photographed by
license type, license name, usage license, licence type
copyright holder, rights holder, copyright owner, right holder, right owner
blurhash, blur hash, placeholder hash
volume number, volume no
start page, first page, page start, page from, from page
end page, last page, page end, page to, to page
journal name, journal, journal title, periodical name
binding, binding type, cover type
series name, series title, book series, series
series number, volume in series, series position, position in series, series index, number in series
current page, page reached, last page read
reading status, read status, reading state
copy number, copy no, exemplar number
copy count, number of copy, total copy, copy total
available copy, copy available, available copy count
renewal count, number of renewal, renewed count, time renewed, extension count
response count, answer count, number of response, number of answer, submission count, number of submission
depth level, nesting level, nest level, tree level, hierarchy level, tree depth, level in tree
tree path, materialized path, hierarchy path, node path, ltree path
last message id, latest message id
last post id, latest post id
last message text, last message, last message preview, message preview, latest message text, last message content
unread count, unread, number of unread, unread message count, unread message
thread count, topic count, number of thread, number of topic
best answer id, accepted answer id, best answer, accepted answer
edit count, number of edit, edited count, revision count
emoji, emoji code, emoticon
reaction type, reaction kind, reaction name, reaction emoji
join policy, membership policy, join rule, join type
invite only, invitation only, by invitation only, by invitation
approval required, require approval, requires approval, needs approval, need approval, approval needed, must be approved
max member, member limit, max number of member
capacity, max guest, guest capacity, max person, max people, guest limit, seating capacity, max number of participant, participant limit, attendee limit, spot count, number of spot, total seat
last read message id, last read id, last seen message id, last read message
attachment count, number of attachment
file count, number of file, total file
photo count, image count, number of photo, number of image, picture count
folder, folder name, directory, directory name, folder path
starred, favorite, favourite, favorited, bookmarked, favorite flag
caller name, name of caller
voicemail url, voicemail recording, voicemail file
hangup cause, disconnect reason, hangup reason, release cause
ring time, ringing time, ring duration
call cost, call charge, call price
call id, call sid, call uuid, call reference
forward to, forwarding number, forwarded to, forward number
deep link, deeplink, action url, click url, click action, action link
url, link, hyperlink, href, uri, page link
button text, button label, cta text, cta label, action text, call to action, link text, action label
button url, button link, cta url, cta link
quiet hour start, do not disturb start, quiet start, dnd start
quiet hour end, do not disturb end, quiet end, dnd end
email enabled, notify by email, email notification, send email, via email, email notification enabled
push enabled, notify by push, push notification, send push, via push, push notification enabled
sms enabled, notify by sms, sms notification, send sms, via sms, sms notification enabled
in app enabled, in app notification, notify in app
bed count, number of bed, bed total, total bed
bed type, bed size, bed configuration
extra bed, additional bed, extra bed count
min stay, min night, min length of stay, shortest stay
max stay, max night, max length of stay, longest stay
cleaning fee, cleaning cost, cleaning charge, final cleaning, cleaning price
tourist tax, city tax, visitor tax, lodging tax, occupancy tax
extra guest fee, extra person fee, additional guest fee, extra person charge, additional person fee
weekend price, weekend rate, price weekend
weekly price, weekly rate, price per week, rate per week, price week
nightly price, price per night, nightly rate, night rate, rate per night, night price, price night
adult price, price adult, price per adult
child price, price child, price per child, kid price
price per person, person price, rate per person, per person price
infant, infant count, baby, baby count, number of infant
pet count, number of pet
check in instruction, arrival instruction, arrival information, check in information
wifi password, wlan password, wifi key
house rule, house rule text
access code, lockbox code, keypad code, lock code, door pin
terminal, airport terminal, terminal code
aircraft type, plane type, aircraft model
tail number, aircraft registration
fare, fare amount, fare price, ticket price, ticket fare
train number, train no
baggage allowance, luggage allowance, free baggage, baggage included
bag count, number of bag, luggage count, baggage count
frequent flyer number, airline loyalty number, frequent flyer
guide id, tour guide id, tour guide, guide
meeting point, meeting place, gathering point, assembly point, meeting location, rendezvous
included, included service, inclusion, what is included, service included
excluded, not included, exclusion, excluded service, what is not included
what to bring, thing to bring, bring along, packing note
engine size, displacement, engine displacement, engine capacity, cubic capacity
horsepower, horse power
engine number, engine serial number
drive type, drivetrain, drive train, wheel drive
cylinder count, number of cylinder
fuel consumption, fuel economy, average consumption, mpg
emission class, euro norm, emission standard, pollutant class
previous owner count, number of owner, owner count, number of previous owner
accident free, no accident
interior color, color interior
exterior color, outside color, body color, color exterior
trim level, trim, equipment line
axle count, number of axle
tank size, tank capacity, fuel capacity, fuel tank capacity, tank volume
range, electric range, driving range
damage description, damage note, damage text, description of damage
repair cost, cost of repair, repair amount
part cost, cost of part, part total
labor cost, labour cost, labor total, labor charge, cost of labor, labor amount, labor price
labor hour, labour hour, man hour
labor rate, labour rate
material cost, cost of material, material total, material amount
included mileage, mileage limit, km limit, kilometer limit, included km, mileage allowance, free mileage, included kilometer
price per km, km price, kilometer price, rate per km, price per kilometer, rate per kilometer, mileage rate, rate per mile, price per mile, km rate
surge multiplier, surge factor, surge, price multiplier, surge rate
estimated price, price estimate, expected price, approximate price
pickup latitude, start latitude, origin latitude, from latitude, departure latitude
pickup longitude, start longitude, origin longitude, from longitude, departure longitude
dropoff latitude, drop off latitude, destination latitude, end latitude, to latitude, arrival latitude
dropoff longitude, drop off longitude, destination longitude, end longitude, to longitude, arrival longitude
license class, license category, driving license class, driver license class
vehicle number, fleet number, car number, vehicle code
stop number, stop sequence, stop order, stop index
dwell time, standing time, stop duration
pallet count, number of pallet, pallet quantity
goods description, good description, cargo description, load description, freight description, description of goods
delivery photo, proof photo, proof image, delivery image
signer name, signatory name, name of signer, signee name, signatory
property type, real estate type, house type
price, asking price, listing price
base rent, cold rent, net rent, net cold rent, basic rent
total rent, warm rent, gross rent
price per square meter, square meter price, price per area, price per sqm
maintenance fee, hoa fee, condo fee
renovation year, year renovated, last renovation year, modernization year
usable area, useful area
apartment number, unit number, unit no
occupied, rented, rented out, let, leased
occupancy status, rental status, letting status
occupancy rate, utilization, utilization rate, utilisation, capacity utilization, occupancy percent
key count, number of key
key number, key tag number
overall condition, general condition
cooking level, doneness, cooking degree
protein, protein content, protein gram
fat, fat content, total fat, fat gram
sugar, sugar content, sugar gram
fiber, fibre, dietary fiber, fiber content
serving size, portion size
vegan, vegan flag, plant based
organic, organic flag, certified organic
alcohol content, abv, alcohol percent, alcohol by volume, alcohol
bottle deposit, deposit per bottle, pfand
station, station name, station code
yield, yield quantity, yield amount, recipe yield
step number, step order, step index, step sequence, step, step no
cuisine, cuisine type, kitchen type, cuisine name
meal type, meal, type of meal
set count, number of set
set number, set index, set order
rest time, rest period, rest duration, rest between set, rest
calorie burned, burned calorie, energy burned, active calorie, burnt calorie
average heart rate, avg heart rate, mean heart rate, average pulse
max heart rate, peak heart rate, max pulse
average speed, avg speed, mean speed
max speed, top speed, peak speed, highest speed
pace, average pace, avg pace
elevation gain, ascent, total ascent, altitude gain, climb
elevation loss, descent, total descent, altitude loss
step count, number of step, total step
intensity, intensity level, effort level, exertion, perceived exertion, rpe
muscle group, target muscle, muscle, body region
required equipment, equipment needed, equipment required
sleep duration, time asleep, sleep time, hour slept, sleep hour
mood, mood level, mood score, feeling
body fat, body fat percent, fat percent, body fat rate
muscle mass, lean mass
target weight, goal weight, desired weight
start weight, starting weight, initial weight
remaining credit, credit left, credit remaining
remaining session, session left, session remaining, remaining visit, visit left, visit remaining
total session, session total, included session, session included
round, round number, round no, matchday, game week, match day
venue, venue name, arena, stadium
referee id, referee, umpire id, umpire, match official id
spectator count, number of spectator, spectator, crowd size
match minute, game minute, event minute
goal difference, goal diff
yellow card, yellow card count, number of yellow card
red card, red card count, number of red card
playing position, player position, field position
preferred foot, strong foot
starter, in starting lineup, starting lineup
play time, playtime, time played, playing time, total playtime, minute played, played time, hour played
lap count, number of lap, total lap
finish time, finishing time, race time, result time
lane, lane number
odd, betting odd
bet amount, stake amount, wager amount, wager
potential win, possible win, potential payout, possible payout
transfer fee, transfer sum, transfer price
level, level number, current level, level reached, player level, character level
max hit point, max health, max hp
mana, magic point, mp, mana point
stamina, endurance, energy point
attack, attack power, attack value, attack damage
defense, defence, defense value, armor, armour
agility, dexterity
critical chance, crit chance, critical rate, crit rate, critical hit chance
cooldown, cooldown time, recharge time, cool down
drop rate, drop chance, drop probability
equipped, equipped flag, worn
slot number, slot index, slot no, slot position
max stack, stack size, max stack size, stack limit
tradable, tradeable, can trade
required level, min level, level required, level requirement, unlock level
max level, level cap, level limit
prize, prize amount, prize money, prize value
prize pool, total prize money, prize fund, prize pot
entry fee, participation fee, registration fee, buy in, start fee, entry cost, admission fee, entrance fee
team size, player per team
max player, player limit, max number of player
min player, min number of player
player count, number of player, current player, player total
game mode, match mode, play mode
map name, map
seed, random seed, world seed, rng seed
damage dealt, damage done, total damage
damage taken, received damage, damage received
turn number, turn, current turn
rating before, old rating, elo before, mmr before
rating after, new rating, elo after, mmr after
rating change, rating delta, elo change, mmr change
organizer id, host id, organiser id, hosted by id, host user id, organizer user id, event owner id
dress code, attire
speaker name, speaker, presenter, presenter name
slide url, presentation url, slide link, presentation link, slide deck url
session type, talk type, talk format, session format
ticket limit, max per order, limit per order, order limit, max quantity per order, max ticket per order
sold count, sold, ticket sold, number sold, quantity sold, sold quantity, unit sold, item sold, sale count, number of sale
checked in, checked in flag, check in flag
attendee name, participant name
attendee email, participant email
guest name, visitor name
guest email, visitor email
guest phone, visitor phone
badge name, name on badge, badge text
invitation message, invite message, invitation text, personal message
map url, map link, google map url
donor name, giver name
dedication, in memory of, in honor of, tribute, dedicated to, honoree, tribute name
donation purpose, earmark, earmarked for
match amount, matching amount, matched amount
cover fee, fee covered, donor covers fee, covered fee
approved amount, awarded amount, award amount, amount awarded
beneficiary count, number of beneficiary, people helped, people served
court, court name
judge, judge name, judge id
courtroom, court room
verdict, judgment, ruling, judgement
amount in dispute, dispute value, value in dispute, litigation value, disputed amount
opposing party, opposing party name, adverse party
lawyer id, attorney id, solicitor id, lawyer, attorney, counsel id
practice area, legal area, area of law, field of law
governing law, applicable law
jurisdiction, place of jurisdiction
renewal term, renewal period, extension period
contract value, contract amount, agreement value, contract sum, contract price, contract total
signed, signed flag, has signed
signing order, signature order, sign order, signer order
case officer id, case worker id, caseworker id, clerk id, case manager id
authority, authority name, agency, agency name, public authority
violation type, offense type, infraction type, offence type
penalty point, demerit point
speed limit, allowed speed, max allowed speed
incident number, incident code, incident reference
incident type, incident category, incident kind
injured count, number of injured, people injured, injury count
fatality count, number of fatality, fatality
political party, party affiliation
vote share, vote percent, percent of vote
turnout rate, voter turnout
yes vote, vote for, vote yes, vote in favor
no vote, vote against, vote no
abstention, abstained, abstain count, number of abstention
tax year, assessment year
taxable amount, tax base, taxable value, tax base amount, tax basis, assessment base
tax name, tax label, tax title
debit account, account debit, debit account number
credit account, account credit, credit account number
account type, account class, account category, account kind
normal balance, balance side
reversal of id, reverses id, reversed entry id, reversal of
adjustment, adjustment amount, correction amount, adjustment value
store name, shop name
seller name, merchant name
supplier name, vendor name
merchant category, merchant category code, mcc
reimbursement amount, reimbursed amount, amount reimbursed
per diem, daily allowance, per diem rate
approval comment, approver comment, approval note, approver note, approval remark
approval level, approval step, approval order, approver level
approval limit, approval threshold
affected service, impacted service, affected component, affected system
affected user count, user affected, impacted user, affected user
downtime, downtime duration, downtime minute, outage duration
incident commander id, commander id, incident lead id
mitigation, mitigation plan, mitigating action, mitigation measure, mitigation text, mitigation strategy
contingency plan, fallback plan, contingency
rollback plan, backout plan, back out plan
cpu count, cpu core, core count, number of cpu, number of core, vcpu
memory, ram, memory size, ram size, total memory, memory total
disk size, disk space, disk capacity, storage size, total disk, storage capacity
free disk, disk free, free disk space, free space, available disk space
load average, system load
rack, rack number, rack position
data center, datacenter, data centre
instance type, machine type, server type, instance size
replica count, replica, number of replica
commit message, commit text
pull request number, pr number, merge request number
source branch, head branch, from branch, head ref
target branch, base branch, to branch, base ref
added line, line added, addition, line inserted
deleted line, line deleted, deletion, line removed, removed line
changed file count, file changed, number of changed file, changed file
total test, test count, number of test, test total
passed count, pass count, test passed, passed test, number passed
coverage, code coverage, test coverage, coverage percent
worker id, worker, worker name
retry delay, backoff, retry interval, backoff time
sql, sql query, sql text, query sql, sql statement
chart type, visualization type, graph type, diagram type
x position, position x, pos x, x, x coordinate, coordinate x, offset x, grid x
y position, position y, pos y, y, y coordinate, coordinate y, offset y, grid y
z index, stacking order, layer order
rotation, rotation angle, angle, rotation degree
opacity, alpha
zoom, zoom level, map zoom
layout, layout json, layout configuration, grid layout
stroke color, line color, border color, outline color
stroke width, line width, border width, line thickness
bounding box, bbox, extent
boundary, polygon, boundary polygon, area polygon, geometry, geojson, geo json, boundary geojson
population, inhabitant, number of inhabitant, population count
iso2, alpha2, alpha 2 code, iso2 code, iso 2
iso3, alpha3, alpha 3 code, iso3 code, iso 3
dial code, calling code, phone code, phone prefix, country calling code, dialing code, dialling code
native name, local name, name native, name local
english name, name english, name en
currency symbol, currency sign
decimal place, precision, number of decimal, decimal digit, decimal
plural name, name plural, plural
flag url, flag image
utc offset, timezone offset, gmt offset, tz offset
prompt, prompt text, user prompt, prompt content
system prompt, system message, system instruction
generated text, completion text, model output, generated content, ai response
prompt token, input token, token in, prompt token count, input token count, token input
completion token, output token, token out, completion token count, output token count, response token, token output
total token, token count, token used, number of token, token total
max token, token limit, max output token
finish reason, stop reason
embedding, vector, embedding vector
embedding dimension, vector dimension
chunk index, chunk number, chunk order, segment index
similarity, similarity score, match score
relevance, relevance score
predicted label, predicted class, prediction, predicted value
true label, actual label, ground truth
tool name, function name
tool input, tool argument, function argument
tool output, tool result, function result
page number, page no, page index
column mapping, field mapping, mapping, mapping json
delimiter, separator, field separator, csv delimiter
has header, header row, first row header
dry run, test run
imported by, imported by id, imported by user id
duplicate count, number of duplicate
warning count, number of warning
sync status, sync state, synchronization status, synced status
external url, remote url, external link
assigned by, assigned by id, assigner id, delegated by, assigned by user id
granted by, granted by id, grantor id
published by, published by id, published by user id
sender id, sent by, sent by id, sent by user id
paid by id, paid by, payer id, payer user id, paid by user id
ordered by, ordered by id, ordered by user id
booked by, booked by id, booked by user id, booker id
picked by, picker id, picked by id
packed by, packer id, packed by id
counted by, counted by id
delivered by, delivered by id, deliverer id
installed by, installer id, installed by id, installer
operator id, operator name, operated by, machine operator id
editor id, edited by, edited by id, editor, editor user id
translated by, translator id, translator, translated by id
moderated by, moderator id, moderator, moderated by id
banned by, suspended by, banned by id, suspended by id
deleted by, deleted by id, removed by, removed by id, deleted by user id
completed by, finished by, completed by id, completed by user id, finished by id
started by, initiated by, started by id, initiated by id, initiator id, initiator
witness, witness name, witnessed by, witness id
handed over to, handed to, given to, handed over to id, issued to, issued to id
holder id, held by, held by id, current holder id, current holder
borrower id, borrowed by, lent to, loaned to, borrower, lent to id, borrowed by id
contact person id, contact id, primary contact id, main contact id
mentor id, mentor, mentor user id
mentee id, mentee, protege id
proposed by, proposer id, suggested by, proposed by id, suggested by id
archived by, archived by id
shared by, shared by id, sharer id, shared by user id
shared with, shared with id, shared with user id, shared to
source warehouse id, from warehouse id, origin warehouse id
target warehouse id, to warehouse id, destination warehouse id
source location id, from location id, origin location id, source bin id, from bin id
target location id, to location id, destination location id, target bin id, to bin id, destination bin id
source account id, from account id, sender account id, origin account id
target account id, to account id, destination account id, receiver account id, recipient account id
from status, old status, previous status, status from, status before, prior status, from state
to status, new status, status to, status after, to state
from stage, previous stage, old stage
to stage, new stage
new price, price new
new email, pending email, unconfirmed email, email new
new salary, salary after
old salary, previous salary, salary before
old owner id, previous owner id, former owner id
note, remark, comment, side note
public note, public comment, customer visible note
sort direction, order direction, sort dir
filter, filter json, filter criterion, criterion, filter criteria, criteria, search criteria, search criterion, filter setting
page size, row per page, item per page, per page
visible column, shown column, displayed column
output format, export format
run count, execution count, number of run, number of execution
run number, execution number, run no
last status, last result, last run status
latest, current, most recent, latest flag, current flag
change summary, change description, change comment, revision note, version note, edit summary, revision comment, version comment
planned quantity, target quantity, scheduled quantity, plan quantity, quantity planned
actual quantity, real quantity, quantity actual
batch size, batch quantity, run size
operation number, operation sequence, operation no
hourly cost, cost per hour, hour cost, hourly cost rate
defect count, number of defect, defect quantity, defective count
inspected quantity, quantity inspected, checked quantity, tested quantity
upper tolerance, tolerance upper, plus tolerance, tolerance plus, tolerance max
lower tolerance, tolerance lower, minus tolerance, tolerance minus, tolerance min
defect type, fault type, defect category, kind of defect, defect kind
immediate action, containment action, immediate measure
preventive action, preventive measure, prevention
machine number, machine code, machine no
tool number, tool code
revision level, revision number, revision no
thickness, wall thickness, material thickness
diameter, outer diameter, outside diameter
inner diameter, inside diameter
density, specific gravity
surface finish, surface
work order number, job number, job order number, wo number
production order number, manufacturing order number
start counter, counter start, start reading, reading start, initial reading
end counter, counter end, end reading, final reading, reading end
maintenance type, type of maintenance, maintenance kind
maintenance interval, service interval, maintenance cycle
replacement cost, replacement value
aisle, aisle number
zone, zone name, zone code
cut off time, cutoff time, cutoff, order cutoff
opening time, open time, opens at, time open, hour open
closing time, close time, closes at, time close, hour close
buffer before, buffer time before, preparation buffer
buffer after, buffer time after
slot duration, slot length, slot interval
min notice, booking notice, min lead time, advance notice, notice hour
max advance, booking window, booking horizon, max advance booking
bidding step, bid increment, min increment, bid step, min bid increment
reserve price, reserve amount, reserve value
start price, starting price, starting bid, start bid, min bid
buy now price, buyout price, instant buy price, buyout
current bid, highest bid, top bid, highest bid amount
bid count, number of bid, total bid
bid amount, bid value, bid price, bid sum, offered amount
offer count, number of offer
image, photo, picture, photo path, photo link, picture path
attribute value, property value, attribute text
color, hex code, hex value, color value
lead source detail, source detail, source description
project health, rag status, traffic light
hit point, health
`;
