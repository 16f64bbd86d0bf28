/** Names for one and the same column. People, places, files and links. One class a line; see ../classes.ts. */
export const PEOPLE = `
middle name, second name, middlename, name middle, middle initial
salutation, form of address, honorific, name prefix, courtesy title, name title
name suffix, generational suffix
academic title, academic degree, degree title
maiden name, birth name, name at birth, former name
gender, sex, gender code, sex code
marital status, civil status, family status, relationship status, marital state
birth place, place of birth, birthplace, city of birth, birth city
birth country, country of birth
birth year, year of birth, year born
first name, name given
last name, name family
full name, name full, complete person name
blood type, blood group
religion, denomination, faith, religious affiliation
ethnicity, ethnic group, ethnic origin
mother tongue, native language, first language, mother language
national id, identity number, id number, personal id, identification number, national id number, personal number, citizen number, identity card number, id card number, personal identification number, national identification number
social security number, ssn, national insurance number, social insurance number, social security
passport number, passport, passport id
driver license number, driving license number, driving licence number, driver licence number, driver license, driving license, driving licence
emergency contact name, emergency contact, emergency contact person, emergency name
emergency contact phone, emergency phone, emergency number, emergency contact number, emergency phone number
relationship, relation, relationship type, kinship, relation type
work phone, office phone, business phone, phone work, phone business, work telephone, phone office
home phone, private phone, phone home, phone private, home telephone
secondary phone, alternative phone, phone 2, phone2, second phone, other phone, alternate phone, additional phone, secondary phone number, alternate phone number
work email, business email, company email, office email, corporate email
private email, personal email, home email
secondary email, alternative email, email 2, email2, second email, alternate email, backup email
phone, telephone, telephone number, phone no, tel, phone main, main phone
mobile, cell, cellphone, cell number, mobile phone no
phone extension, telephone extension, ext
linkedin, linkedin url, linkedin profile, linkedin link, linkedin profile url
twitter, twitter handle, twitter username, twitter url, twitter account, twitter profile
facebook, facebook url, facebook page, facebook profile, facebook link
instagram, instagram handle, instagram url, instagram username, instagram account, instagram profile
github, github username, github handle, github url, github login, github profile
youtube, youtube url, youtube channel, youtube link
preferred contact method, contact preference, contact method, communication preference, preferred channel, preferred contact channel, preferred communication
signature, signature url, signature image, signature data, signature file
employer, employer name, current employer
department, department name, division, business unit, org unit, organizational unit, department code
manager id, supervisor id, reports to, report to, reports to id, report to id, line manager id, manager, supervisor, direct manager id, reporting manager id, manager user id, line manager, superior id, manager employee id
employment type, type of employment, employment category, employee type, employment form, employment kind
work location, office location, duty station, work place, work site
salary, base salary, wage, basic salary, base pay, basic pay, salary amount, pay amount, remuneration, compensation
hourly rate, rate per hour, hour rate, hourly wage, wage per hour, pay per hour, hourly pay, hourly price, price per hour, hourly
day rate, daily rate, rate per day, price per day, daily price, price day
weekly hour, hour per week, contract hour, working hour per week, weekly working hour, week hour
overtime, overtime hour, extra hour, hour overtime
hour worked, worked hour, worked, time worked
full time equivalent, fte, employment level, workload, employment degree
break, break duration, pause, pause duration, break length
vacation day, leave day, annual leave day, holiday entitlement, leave entitlement, vacation entitlement, annual leave, day of leave, vacation allowance, leave allowance
remaining leave, leave balance, remaining vacation, vacation balance, leave remaining, remaining leave day, vacation day left
notice period, period of notice, notice period day, notice term, notice day
bank name, name of bank, bank institution
education level, highest degree, level of education, educational level, highest education
year of experience, work experience, professional experience, experience year, years experience, year experience
expected salary, salary expectation, desired salary, requested salary
resume url, cv url, resume, cv, resume file, resume path, cv file, cv path, curriculum vitae, resume link, cv link
cover letter, motivation letter, application letter, letter of motivation
shirt size, t shirt size, tshirt size, clothing size
street 3, address line 3, address 3, line 3, street line 3
apartment number, flat number, suite, suite number, door number, apartment, flat, apt
floor, floor number, storey, floor level
building, building name, building code
room, room number, room name, room code
district, city district, borough, neighborhood, neighbourhood, suburb, district name
address, full address, formatted address, complete address, address text, postal address, address string
po box, post office box, postbox, post box
province, federal state, state name, region name, province name, county name
postal, zip postal, zip postal code, post zip
care of, attention, attention to, attn
coordinate, geo point, gps coordinate, geo location, gps position, geo coordinate, geom, location point
altitude, elevation, height above sea level, gps altitude
accuracy, gps accuracy, position accuracy, location accuracy, horizontal accuracy
bearing, azimuth, compass direction, course over ground, gps heading
speed, velocity, gps speed, speed value, travel speed
distance, distance traveled, travel distance, trip distance, driven distance, distance driven, distance value, route length
radius, circle radius, geofence radius, radius value
shipping address, delivery address, ship to address, ship address
billing address, invoice address, bill to address, bill address
shipping address id, delivery address id, ship to address id, ship address id
billing address id, invoice address id, bill to address id, bill address id
pickup address, start address, origin address, collection address, loading address
dropoff address, drop off address, destination address, end address, unloading address
from location, pickup location, start location, pick up location, departure location, origin location, start point, departure point, pickup point
to location, drop off location, dropoff location, destination location, end location, arrival location, end point, dropoff point
delivery instruction, delivery note, delivery remark, shipping note, shipping instruction, delivery comment, driver note
access code, door code, entry code, gate code, entrance code
location, location name, location text, location description, place
file extension, extension, file suffix, file ending
width, image width, pixel width, width pixel, width px, width value
height, image height, pixel height, height pixel, height px, height value
depth, depth value, item depth
page count, number of page, total page, total page count, page total
caption, image caption, photo caption, picture caption, image text
photo credit, image credit, picture credit
copyright, copyright notice, copyright text, copyright information
download url, download link, url download
source url, original url, source link, original link, origin url
redirect url, redirect to, destination url, target url, target link, to url, to path, target path, destination path
from path, old path, old url, from url, source path
callback url, webhook url, notification url, notify url, endpoint url, hook url
canonical url, canonical, canonical link
short url, short link, shortlink
video url, video link, video file, video path, video
audio url, audio link, audio file, audio path, audio
recording url, recording link, recording path, recording file, recording
banner image, header image, hero image, banner url, banner image url, cover photo, header image url, hero image url, cover image url, cover url, banner
pdf url, pdf path, pdf file, pdf link, pdf
document url, document link, document path, document file
attachment url, attachment, attachment path, attachment link, attached file
bucket, bucket name, storage bucket, s3 bucket
storage provider, storage backend, storage disk, disk, storage driver
encoding, charset, character set, character encoding, file encoding
referrer, referer, http referer, referring url, referrer url, http referrer, referer url
landing page, entry page, landing page url, entry url, landing url
page url, page path, visited url, page location, visited page
query string, query parameter, url parameter, url query
request path, request url, request uri, uri path, url path
hostname, host, host name, server name, server host
domain, domain name, dns name, web domain
port, port number, tcp port, server port
protocol, protocol name, transport protocol
mac address, mac, hardware address, ethernet address
http method, request method, http verb, verb
http status, http status code, response code, response status, response status code, http code, http response code
response time, latency, response latency, request latency, response duration, request duration
response body, response payload, response data, response content, response json, raw response
request header, http header, header, header json
correlation id, request id, trace id, correlation key
idempotency key, deduplication key, dedupe key, dedup key, idempotency token
operating system, os, os name, platform, device os, platform name
os version, operating system version, platform version
app version, application version, client version
device type, device category, device kind, device class
device name, device label, machine name
device identifier, device uuid, device uid, device key
screen resolution, screen size, display resolution
session id, session key, session token, session identifier
anonymous id, visitor id, anonymous user id, cookie id, visitor key
utm source, campaign source, traffic source, marketing source
utm medium, campaign medium, traffic medium, marketing medium
utm campaign, campaign tag, marketing campaign
search term, query, search query, search text, search phrase, query text, searched term, search keyword, search string
result count, number of result, result total, total result, found count
meta title, seo title, page title, browser title, title tag
meta description, seo description, search description
meta keyword, seo keyword
subtitle, sub title, sub heading, subheading, secondary title, sub headline
tagline, slogan, motto, strapline, catchphrase
question, question text, question title, question body
answer, answer text, reply text, given answer, answer content
customer note, customer comment, customer remark, buyer note, message to seller, customer message, note from customer, customer instruction
instruction, instruction text, usage instruction, guideline
special request, special wish, special requirement, special instruction, guest request
short name, abbreviation, acronym, short title, name short, short form, abbreviated name
alias, alternative name, alternate name, aka, also known as, alias name
internal name, technical name, system name
label, display label, label text, display text
original title, title original, native title
translation, translated text, localized text, translated value, localized value, translation text
source text, original text, untranslated text
original language, source language, from language, language from
target language, to language, language to, translation language
disclaimer, legal notice, legal text, small print, fine print
feedback, feedback text, review text, review comment, review body, rating comment, customer feedback
owner reply, seller reply, merchant response, vendor response, owner response, seller response, shop reply, admin reply, merchant reply
pro, advantage, positive point, plus point
con, disadvantage, negative point, drawback
outcome, result, outcome code, result code, outcome text
resolution, solution, resolution note, solution text, resolution text, resolution comment, resolution description, remedy
root cause, failure cause, cause of failure, root cause text
problem description, fault description, issue description, problem text, defect description, complaint text, complaint description, fault text
finding, finding text, observation text, inspection finding
recommendation, suggestion, recommended action, suggested action, recommendation text
corrective action, action taken, measure taken, remedial action, taken action
objective, goal, aim
purpose, intended use, purpose text, intention
payment purpose, remittance information, purpose of payment, payment description, reason for payment, transfer purpose, remittance text, booking text, statement text, transaction text
template, template name, template key, template code, template slug
theme, theme name, color scheme, design theme
css class, style class, html class
custom css, css, stylesheet, css code, style sheet
script, javascript, custom script, script code, js code
placeholder, hint, hint text, placeholder text, help text, tooltip, helper text
validation rule, validation expression, validation constraint, validation
pattern, regex, regular expression, match pattern, regexp
data type, value type, field type, input type, column type, datatype
default value, preset value, value default
required, mandatory, obligatory, compulsory, required flag, required field
allowed value, possible value, valid value, value list, permitted value, option list, choice
multiple, multi select, allow multiple, multi value, multivalued, multiple allowed
unit, unit of measure, measure unit, uom, measurement unit, unit name, unit code, unit symbol, unit of measurement
text value, string value, value text, value string
numeric value, number value, value numeric, value number, decimal value, value decimal
boolean value, value boolean, value bool, bool value
json value, value json
raw value, unprocessed value, value raw, raw reading
old value, previous value, value before, prior value, from value, value old, before value
new value, value after, to value, updated value, value new, after value
old data, data before, before state, previous data, old row, old record, before json, previous state, old state, before snapshot, before data, before
new data, data after, after state, new row, new record, after json, new state, after snapshot, after data, after
diff, change set, change detail, changed data, changeset, change json
changed field, changed column, changed attribute, modified field, changed field name
action, operation, action type, operation type, action name, operation name, action code, performed action
event type, event name, event kind, event code, event key
entity type, object type, resource type, target type, subject type, model type, auditable type, entity name, entity class, object class, target entity, commentable type, attachable type, taggable type, notifiable type
entity id, object id, resource id, target id, subject id, auditable id, target entity id, commentable id, attachable id, taggable id, notifiable id
table name, source table, affected table, database table
column name, field name, attribute name, property name, database column
order number, order code, order reference, sales order number, sale order number, order identifier
customer number, client number, customer code, client code, debtor number, customer identifier, customer account number
supplier number, vendor number, supplier code, vendor code, creditor number
supplier part number, vendor part number, supplier sku, vendor sku, supplier item number, supplier item code, supplier product code, vendor item code, vendor item number, supplier article number, vendor product code
manufacturer part number, mpn, manufacturer number, manufacturer sku, oem number, oem part number, oem code
customer reference, your reference, customer po number, customer order number, client reference, customer po, buyer reference, client po number, customer purchase order number
purchase order number, po number, purchase order reference, po reference, po code
delivery note number, packing slip number, delivery number, dispatch note number
contract number, agreement number, contract code, contract reference
case number, file number, case reference, docket number, matter number
ticket number, issue number, ticket code, ticket key, issue key, ticket reference
claim number, claim reference, loss number, claim code
permit number, permit code, permit reference
authorization code, authorization number, approval code, auth code
application number, application reference, application code
invoice number, invoice code, invoice reference, billing number, invoice no
voucher number, entry number, posting number, journal number, journal entry number
license key, activation key, product key, serial key, licence key, license code, activation code
coupon code, promo code, discount code, voucher code, promotion code, coupon, voucher, promotional code
gift card code, gift card number, gift code, gift voucher code
last four, last4, last 4, card last four, card last4, last four digit, card last 4
card number, masked card number, masked pan, pan, card pan
card brand, card type, card network, card scheme
expiry month, expiration month, exp month, card expiry month, card exp month
expiry year, expiration year, exp year, card expiry year, card exp year
payment method, payment type, method of payment, payment mode, pay method, paid with, payment option, pay type, mean of payment, payment mean
`;
