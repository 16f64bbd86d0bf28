/** Names for one and the same column. What belongs to one field or another. One class a line; see ../classes.ts. */
export const DOMAINS = `
tier, tier name, tier level, tier code
subcategory, sub category, subcategory name, sub category name
subtype, sub type
group name, group code, group key, group
country of origin, origin country, made in, manufacturing country, country origin, production country
hs code, tariff code, customs code, custom code, commodity code, customs tariff number, custom tariff number, tariff number, harmonized code, customs tariff code, custom tariff code, hs tariff code, harmonized system code
batch number, lot number, batch, lot, batch code, lot code, lot no
bin, bin location, storage location, shelf, bin code, shelf location, storage bin, warehouse location, storage place, stock location, shelf number
incoterm, delivery term, term of delivery, incoterm code, shipping term
shipping method, delivery method, shipping service, delivery type, shipping option, delivery option, shipping type, mode of delivery, delivery mode, ship method, carrier service
transport mode, mode of transport, transportation mode, transport type, mean of transport
odometer, mileage, odometer reading, mileage reading, kilometer reading, odometer value, kilometer, current mileage, km reading, kilometer stand
start odometer, odometer start, mileage start, start mileage, km start, mileage out, start km
end odometer, odometer end, mileage end, end mileage, km end, mileage in, end km
fuel type, fuel, fuel kind, type of fuel
fuel level, tank level, fuel gauge, fuel remaining
fill level, filling level, fill percent, fullness
fuel quantity, fuel amount, fuel volume, refueled quantity, fuel liter
price per liter, liter price, fuel unit price
transmission, gearbox, transmission type, gearbox type, gear type
model year, year of manufacture, manufacture year, production year, vehicle year, year manufactured, build year, manufacturing year
body type, body style, vehicle body
door count, number of door
flight number, flight no, flight code
departure airport, from airport, origin airport, departure airport code, origin airport code
arrival airport, to airport, destination airport, arrival airport code, destination airport code
departure station, from station, origin station, start station
arrival station, to station, destination station, end station
gate, gate number, boarding gate
seat number, seat code, assigned seat, seat label
row, row number, row label, seat row
booking reference, reservation number, confirmation number, booking number, booking code, reservation code, pnr, record locator, reservation reference
cabin class, travel class, booking class, fare class
board type, meal plan, board basis, meal basis
smoking, smoking allowed, smoking permitted
pet allowed, pet friendly, pet permitted, allow pet, pets allowed
cancellation policy, cancellation term, cancellation condition, cancel policy, cancellation rule
cancellation reason, cancel reason, reason for cancellation, canceled reason, cancelation reason, cancellation note
rejection reason, decline reason, reject reason, reason for rejection, refusal reason, denial reason, declined reason, rejected reason
return reason, reason for return, return cause
close reason, closing reason, closure reason
lost reason, loss reason, reason lost, reason for loss
ban reason, block reason, suspension reason, lock reason, blocked reason
termination reason, leaving reason, exit reason, reason for leaving, reason for termination, separation reason
visit reason, reason for visit, chief complaint, presenting complaint, visit purpose, purpose of visit, main complaint
diagnosis, diagnosis text, diagnosis name, diagnosis description
symptom, symptom text, symptom description
treatment, therapy, treatment text, therapy text, treatment given
systolic, blood pressure systolic, systolic pressure, bp systolic, systolic blood pressure, systolic bp
diastolic, blood pressure diastolic, diastolic pressure, bp diastolic, diastolic blood pressure, diastolic bp
heart rate, pulse, pulse rate, bpm, heartbeat
oxygen saturation, spo2, o2 saturation, blood oxygen, o2 sat
respiratory rate, breathing rate, respiration rate, resp rate
body temperature, temperature body, patient temperature
body weight, weight body, patient weight
body mass index, bmi
blood glucose, glucose, blood sugar, glucose level, blood glucose level, blood sugar level
medication name, drug name, medicine name, medication, drug
administration route, route of administration, medication route, drug route
active ingredient, active substance, generic name, drug substance
refill count, refill, number of refill, refill allowed
dosage form, drug form, pharmaceutical form, medication form
drug code, medication code, ndc, ndc code, national drug code
reaction, reaction text, allergic reaction, reaction description
lab test code, test code, loinc code, loinc, analysis code
test name, analysis name, lab test name, analyte name, analyte
result value, test value, lab value, measured value, observed value
reference range, normal range, reference interval
reference range low, reference low, normal low, range low, reference min, normal min
reference range high, reference high, normal high, range high, reference max, normal max
lower limit, lower bound, min limit, low limit, lower threshold, limit low, limit min, min threshold
upper limit, upper bound, max limit, high limit, upper threshold, limit high, limit max, max threshold
abnormal, abnormal flag, out of range, outside range
specimen type, sample type, specimen material, sample material, sample kind
body site, body part, anatomical site, body location
procedure code, cpt code, cpt, treatment code
insurance company, insurer name, insurance provider, insurer, insurance carrier, payer name, insurance name
vaccine name, vaccine, immunization name, vaccination name
dose number, dose sequence, shot number
bed number, bed, bed code, bed label
species, animal species, animal type
breed, breed name, animal breed
ear tag, ear tag number, animal tag, animal number
microchip, microchip number, chip number, chip id, transponder number
neutered, castrated, spayed, sterilized
crop, crop name, crop type, planted crop
harvested quantity, harvest amount, harvested amount, harvest quantity
soil type, type of soil
soil moisture, moisture, moisture level, soil humidity
rainfall, precipitation, rain, rain amount, precipitation amount
wind speed, wind velocity
wind direction, wind bearing, wind dir
pressure, air pressure, barometric pressure, atmospheric pressure, pressure value
illuminance, brightness, light level, luminosity, light intensity
co2, co2 level, co2 concentration, carbon dioxide, co2 value
pm25, pm2 5, fine particulate matter
noise level, sound level, noise, decibel, loudness
dew point, dewpoint, dew point temperature
cloud cover, cloudiness, cloud coverage
uv index, uv, uv level
solar radiation, irradiance, solar irradiance, global radiation
power, power value, active power, electric power, wattage, watt
energy consumption, energy used, energy consumed, consumed energy, power consumption
energy produced, energy generated, generated energy, produced energy, energy production, energy yield
electric current, ampere, current value, amperage, amp
power factor, cos phi
consumption, usage quantity, usage amount, consumed quantity, consumed, quantity used, used quantity, consumed unit, unit consumed, amount used
meter reading, reading, counter reading, meter value, counter value, reading value
previous reading, last reading, old reading, prior reading, previous meter reading
current reading, new reading, present reading
meter number, meter serial number, meter code, counter number
snr, signal to noise ratio, signal noise ratio
link quality, lqi, connection quality
uptime, up time, uptime value
operating hour, running hour, run hour, machine hour, engine hour, operation hour, hour meter
memory usage, ram usage, memory used, used memory, mem usage
cpu usage, cpu load, cpu utilization, cpu, processor load
disk usage, disk used, used disk space, storage used, used storage
storage limit, storage quota, max storage, disk quota
free memory, available memory, memory free, free heap
threshold, threshold value, limit value, alarm limit, alert threshold, alarm threshold, trigger value
comparison operator, comparator, condition operator, operator
rule condition, rule expression, condition expression, filter expression, filter condition, condition json
formula, calculation formula, calculation, expression
trigger, trigger type, trigger event, trigger name
queue position, position in queue, waitlist position, waiting position
rank, ranking, placement, finishing position, final position, rank position, final rank, placing
win, win count, number of win, victory, game won, match won
loss, loss count, number of loss, defeat, game lost, match lost
draw, draw count, tie, number of draw, tie count
game played, match count, number of game, match played, game count, number of match
goal scored, goal for, scored goal
goal against, goal conceded, conceded goal
elo, elo rating, mmr, skill rating, matchmaking rating
experience point, xp, exp, xp point, exp point
hit point, hp, health point, life point
gold, coin, coin amount, gold amount, coin balance, gold balance
gem, diamond, premium currency, hard currency
rarity, rarity level, item rarity
jersey number, shirt number, squad number, player number, kit number
bib number, start number, bib, race number
kill, kill count, frag, number of kill
death count, number of death
assist, assist count, number of assist
character name, in game name, gamertag, player name, player tag
course code, course number, module code, class code, module number
section number, section code, class section, course section
semester, academic term, term name, semester name, term code, semester code
academic year, school year
grade point average, gpa, average grade, cumulative gpa, grade average
passed, pass, pass flag, passed flag
passing score, pass mark, passing grade, min score, pass score, required score, passing point
max score, max point, max mark, point possible, full mark, total mark, possible point, achievable point
score, point earned, mark obtained, score obtained, earned point, obtained score, achieved score, achieved point, obtained mark
weighting, weight factor, grade weight
major, study program, degree program, field of study, course of study, program of study
specialty, specialization, speciality, specialisation, field of expertise, medical specialty, area of expertise
year of study, year level, grade level, class level, school grade
attended, present, was present, showed up, attended flag, attendance flag
no show, did not appear, no show flag, not appeared
excused, absence excused, excused flag
publisher, publisher name, publishing house
publication year, year published, published year, year of publication, release year
edition, edition number, edition name
call number, shelf mark, shelfmark
doi, doi number, digital object identifier
issn, issn number
genre, genre name, music genre, musical style
author name, writer name, byline, author display name
artist, artist name, performer, performer name
track number, track position, track index
disc number, cd number
season number, season no
episode number, episode no
director, director name, film director, directed by
age rating, age restriction, content rating, parental rating
min age, age min, age from, age limit
max age, age max, age to
explicit, explicit content, adult content, mature content, nsfw, explicit flag
bitrate, bit rate, audio bitrate
frame rate, fps, frame per second
video resolution, image resolution, frame size
word count, number of word
reading time, read time, reading duration
character count, number of character, text length
allow comment, comment allowed, comment enabled, commenting allowed
furnished, with furniture, furnished flag
energy class, energy rating, energy label, energy efficiency class, efficiency class
heating, heating type, type of heating, heating system
parcel number, plot number, cadastral number, land parcel number
precinct, voting district, electoral district, constituency
offense code, violation code, infraction code, offence code
msisdn, subscriber number, mobile subscriber number
iccid, sim number, sim card number, sim serial
imei, imei number, device imei
caller number, calling number, from number, caller phone, caller, calling party, from phone
called number, callee number, to number, dialed number, called party, callee, to phone, dialled number, destination number
call duration, call length, talk time, talk duration
direction, call direction, message direction
data volume, data used, data usage, traffic volume, used data
bandwidth, line speed, connection speed
vlan, vlan id, vlan number
subnet, cidr, ip range, network range, subnet cidr, network cidr, ip prefix
commit hash, commit sha, git sha, commit id, git commit, commit, git revision, git hash, revision hash
branch name, git branch, branch, ref name, git ref
repository url, repo url, git url, clone url, repository link
repository name, repo, repo name, repository
build number, build no, ci build number
environment, environment name, deployment environment, env name, env
log text, console output, log output, job log, stdout
exit code, return code, exit status
stack trace, stacktrace, backtrace, traceback, exception trace, error stack
exception class, error class, exception type, error type, exception name
error code, failure code, fault code, error number
log level, loglevel, logging level
service name, service, microservice, service key
application name, app name, application, app
queue, queue name, job queue, task queue
job class, job type, job handler, handler class, worker class, job name
locked by, claimed by, lock owner, reserved by, lock holder
input, input data, argument, job argument, input json, input parameter
output, output data, result data, result json, output json, result payload
cursor, sync cursor, watermark, sync token, last cursor, checkpoint, continuation token
lock version, row version, optimistic lock, record version, concurrency token, optimistic lock version
uuid, guid, unique id, public id, global id, unique identifier, public identifier, public uuid
legacy id, old id, previous id, former id, old system id, legacy number, legacy key, old key
partition key, shard key
time to live, ttl, lifetime
schema version, format version, payload version
aggregate id, stream id, aggregate root id
aggregate type, stream type, aggregate name
topic name, message topic, kafka topic, topic
consumer, consumer name, consumer group
expected result, expected outcome, expected behavior
actual result, actual outcome, actual behavior
step to reproduce, reproduction step, repro step, steps to reproduce
acceptance criterion, acceptance criteria, definition of done
story point, point estimate, estimate point
estimated hour, estimated effort, effort estimate, estimated time, time estimate, original estimate, estimated duration, hour estimated, estimate hour
remaining hour, remaining estimate, remaining effort, remaining time, time remaining, hour remaining
billable, chargeable, invoiceable, billable flag
billed, invoiced, billed flag, invoiced flag, already billed
industry, sector, industry sector, line of business, business sector, industry name, industry code, vertical, branch of industry
legal form, company form, legal type, type of company, business form, legal structure
company registration number, commercial register number, company number, registry number, trade register number, business registration number, company register number, business number, organization number
duns number, duns
legal entity identifier, lei, lei code
parent company id, parent account id, parent organization id, mother company id
decision maker, decision maker flag, decider
do not call, no call, call opt out
do not email, email opt out, no email
do not contact, no contact, contact opt out
satisfaction, satisfaction score, csat, csat score, satisfaction rating, customer satisfaction
next step, next action, follow up action
channel, communication channel, channel name, channel type
sentiment, sentiment label
cc, cc address, cc email, cc recipient, carbon copy, copy to
bcc, bcc address, blind copy, bcc recipient, bcc email
reply to email, reply address, reply to address, reply email
provider message id, external message id, email message id, smtp message id, esp message id
preheader, preview text, preheader text
unsubscribe token, unsubscribe key, opt out token
document type, id document type, identification type, id type, identity document type
pep, politically exposed, politically exposed person, pep flag
source of fund, origin of fund, fund source
ownership share, shareholding, stake, ownership percent, ownership
gl account, gl code, ledger account, ledger code, gl account number, gl account code, general ledger account, nominal code
cost center, cost centre, cost center code, cost center number
posted, booked, posted flag, booked flag
reconciled, matched, reconciled flag
depreciation method, method of depreciation
useful life, service life, economic life, useful life month, useful life year, depreciation period
residual value, salvage value, scrap value
book value, net book value, carrying amount, carrying value, current book value
acquisition cost, acquisition value, historical cost, acquisition amount, acquisition price
accumulated depreciation, total depreciation, cumulative depreciation, depreciation to date
asset tag, asset number, inventory number, inventory tag, asset code, equipment number
warranty month, warranty period, guarantee period, warranty duration, guarantee month, warranty length
lead time, lead time day, delivery lead time, replenishment lead time, lead day, procurement lead time
shelf life, shelf life day, storage life
setup time, set up time, changeover time, setup duration
cycle time, time per piece, unit time, cycle duration
scrap rate, waste rate, scrap factor, wastage rate, scrap percent, waste percent
drawing number, drawing reference, drawing code
shift, shift name, shift code, shift type
table number, table label, table no
portion, portion count, serving, number of serving, number of portion, serving count
preparation time, prep time, preparation duration, preparation minute
cooking time, cook time, cooking duration
calorie, kcal, energy kcal, calorie count
carbohydrate, carb, carbohydrate gram
vegetarian, vegetarian flag, veggie
gluten free, without gluten, no gluten
spice level, spiciness, hotness
ingredient, ingredient list, ingredient text
allergen, allergen list, allergen information, contains allergen, contain allergen
organizer, organiser, organizer name, organized by, hosted by, event host
rsvp, rsvp status, attendance status, participation status
meeting url, meeting link, join url, conference link, zoom link, online meeting url, join link, conference url, meeting join url
dietary requirement, dietary restriction, diet, dietary preference, special diet, dietary need, dietary note
qr code, qr, qr data, qr token, qr code data
material, fabric, material name, made of, material composition
container number, container code, container no
seal number, seal, seal code
vessel name, ship name, vessel
voyage number, voyage code, voyage no
port of loading, loading port, origin port, departure port
port of discharge, discharge port, destination port, unloading port, arrival port
imo number, imo
un number, un code
dangerous goods, dangerous good, hazardous, hazmat, dangerous, hazardous material
fragile, breakable, handle with care
declared value, customs value, custom value, declared customs value, declared custom value, value for customs, value for custom
cash on delivery, cod amount, cash on delivery amount, collect on delivery
signature required, require signature, requires signature, needs signature, need signature
pledge amount, pledged amount, amount pledged, promised amount
amount raised, raised amount, funded amount, total raised, raised total
goal amount, target amount, funding goal, fundraising goal, target sum, amount goal
tax deductible, deductible flag
`;
