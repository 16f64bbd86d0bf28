/** Names for one and the same column. What nearly every table may have. One class a line; see ../classes.ts. */
export const EVERYDAY = `
# People and how to reach them
email, email address, e mail, mail address, contact email, primary email, email id, e mail address
phone, phone number, contact phone, contact number, primary phone, phone line, landline
mobile, mobile number, mobile phone, cell phone, mobile phone number
fax, fax number
first name, given name, forename, firstname, fname, name first
last name, family name, surname, lastname, lname, name last
full name, display name, person name, complete name, fullname
birth, birthday, birthdate, birth date, date of birth, date birth, birth day, born, born on
username, user name, login, login name, screen name, nick, nickname, user handle, nick name
password, password hash, hashed password, encrypted password, password digest, hash password
contact name, contact person, contact person name, contact full name, contact
company name, organization name, legal name, business name, trade name, company, firm name, registered name
tax number, vat number, tax id, vat id, tax identifier, vat registration number, vat, tin, tax registration number, tax identification number, ust id
job title, position title, job position, role title, occupation
nationality, citizenship
biography, about, about me, profile text, self description
avatar, avatar url, profile picture, profile image, profile picture url, profile photo, avatar path, profile image url, picture url
# Addresses
postal, postal code, zip, zip code, zipcode, postcode, post code, postalcode, plz
street, street address, address line 1, address line, address 1, street 1, line 1, street line 1, address street, street line, line1, street name, street and number, street name and number
street 2, address line 2, address 2, line 2, street line 2, address addition, line2, address supplement
house number, street number, building number, house
city, town, municipality, locality, city name, town name, place name
province, region, county, state province, state code, state region, region code, province code
country, country code, country id, country iso, nation, country name, country iso code, iso country
latitude, geo latitude, position latitude, gps latitude, y latitude
longitude, geo longitude, position longitude, gps longitude, x longitude
# Links and files
url, web address, link url, web url, web link
website, web site, homepage, home page, site url, website url, www, homepage url
image, image url, image path, photo url, image link, cover image, main image, image file
thumbnail, thumbnail url, thumb, thumb url, preview image, preview url, thumbnail path
logo, logo url, logo path, logo image
filename, file name, original name, original filename, attachment file name, original file name, name of file
file size, byte size, size, attachment file size, byte, content length, size in byte
mime type, content type, file type, media type, mimetype, attachment content type, file format, mime
file path, path, storage path, storage key, object key, s3 key, file key, blob key, file url, storage url, file location, bucket key, blob path, object path, file reference, storage reference
checksum, hash, sha256, md5, file hash, digest, content hash, fingerprint
alt, alt text, alternative text, image alt
# Texts
content, body text, content text, body html, message text, comment text, message body, content body, content html, full text, post text, body markdown, markdown
title, headline, heading, subject, subject line, title text
description, long description, description text, explanation, narrative, full description, detail, detailed description
summary, abstract, excerpt, teaser, short description, synopsis, short text, lead text, intro, introduction, description short
note, memo, internal note, additional information, additional note, note text, free text, remark text, internal comment
slug, url key, url slug, seo slug, permalink slug, path segment, url handle, handle
language, locale, language code, locale code, preferred language, language id, preferred locale, language tag, language iso
timezone, time zone, tz, time zone name
# Numbers of things
position, sort order, order, sequence, display order, sort, ordering, order index, sort index, index, ordinal, list order, line number, sequence number, display position, sort key, sort position, order number in list, sorting, ordinal position
quantity, number of unit, unit count, piece, item count, number of item, quantity ordered, unit quantity, number of piece
price, unit price, price each, price per unit, net price, item price, price amount, sale price, selling price, price net, single price, list price
cost, unit cost, cost price, purchase price, buying price, cost per unit, cost amount
total, total amount, grand total, amount total, total price, order total, total sum, gross total, total gross, total value, gross amount, amount gross, gross, invoice total, sum total
subtotal, sub total, item total, net total, net amount, total net, amount net, net, sum net, net value, net sum
tax, tax amount, vat amount, tax total, total tax, sale tax, vat total, amount tax, tax value
tax rate, vat rate, tax percent, vat percent, tax rate percent
discount, discount amount, rebate, discount total, reduction, amount off, discount value, amount saved, saving, amount discounted, price reduction
amount, sum, amount value, money amount, transaction amount, payment amount, amount paid, paid amount, sum amount
currency, currency code, ccy, curr, currency id, iso currency, currency iso, cur
fee, commission, fee amount, commission amount, service fee, charge amount, fee charged
commission rate, commission percent, fee percent, fee rate, commission share
balance, current balance, account balance, balance amount, saldo
interest rate, annual rate, apr, rate of interest, nominal rate, interest percent, yearly interest
weight, gross weight, weight value, total weight
duration, length, elapsed, runtime, time spent, duration value, time taken, run time
capacity, max participant, max attendee, number of seat, max capacity, max student, seat count, seat, place count, max seat, max place, max occupancy
attempt, attempt count, retry count, retry, try, number of attempt, attempt number, retry number
usage limit, max use, max usage, max redemption, redemption limit, use limit, usage max, limit use, max number of use, usage cap
usage count, use count, time used, used count, redemption count, redeemed count, number of use, use, used time, usage
min order, min order total, min order amount, min basket value, min order value, min amount, min purchase, min spend, min purchase amount, min cart value, min total, min basket
view, view count, number of view, hit, page view, hit count, impression, impression count
click, click count, number of click, link click
like, like count, number of like, reaction count
comment count, number of comment, reply count
share, share count, number of share, repost count
follower, follower count, number of follower, followers total
conversion, conversion count, number of conversion
spend, ad spend, amount spent, cost spent, spending, media cost
percent, ratio, share percent
version, version number, semver, release, version string, version name, revision
changelog, release note, change note, what is new
average, mean, average value, mean value
min value, min, lowest value
max value, max, highest value
count, sample count, n, number of sample, sample size, observation count
score, rating, star, rating value, point, score value, rating score, star rating, stars
grade, mark, grade value, result grade, final grade
credit, credit point, ects, credit hour, ects credit, ects point
temperature, temp, temperature value, ambient temperature
humidity, relative humidity, rel humidity, rh
voltage, volt, battery voltage, supply voltage
battery, battery level, battery charge, battery percent, charge level, battery soc, soc, state of charge
signal, signal strength, rssi, signal level
# What identifies things
code, short code, code value
reference, reference number, reference code, reference id, our reference
external id, external reference, remote id, foreign id, external key, external identifier, third party id, platform id, external reference id, remote identifier, provider reference, provider id, external number, external code, remote key, provider external id
sku, article number, item number, product code, item code, product number, part number, material number, sku code, stock code, article code, product sku
barcode, ean, gtin, upc, ean code, ean13, bar code, ean number
serial, serial number, device serial, hardware id, sn, serial code, hardware serial
tracking number, tracking code, awb, waybill number, consignment number, tracking id, waybill, tracking reference, airway bill, track and trace
tracking url, tracking link
carrier, carrier name, courier, shipping company, carrier code
iban, account number, bank account number, bank account
bic, swift, swift code, bank code, routing number, bic code, sort code
account holder, holder, holder name, owner name, account owner name, name on account
license plate, plate, plate number, registration number, number plate, registration plate, license number
vin, vehicle identification number, chassis number
isbn, isbn13, isbn number, isbn 13
patient number, mrn, medical record number, chart number, record number
policy number, insurance number, member number, insurance policy number, membership number, insured number
student number, matriculation number, student id number, matric number
employee number, personnel number, staff number, employee code, staff code, badge number
invoice number, bill number, document number
token, access token, api token, authentication token, bearer token
secret, signing secret, secret key, shared secret, api secret, client secret
key, api key, key value
# What state things are in
type, type code, type id, type name, category type
category, category id, category code, category name, category key
status, status code, status id, current status, lifecycle status, workflow state, lifecycle state, status name, status text, processing status, record status
reason, cause, reason code, reason text, justification, rationale, ground, reason id
priority, urgency, importance, priority level, priority code
severity, severity level, criticality, severity code
error, error message, error text, last error, failure reason, error detail, failure message, error description, last error message
enabled, in use, activated, available, live, enabled flag, active flag, usable
public, visible, shown, publicly visible, visible to public, visible online
default, primary, main, standard, preferred, default flag, primary flag, default entry
verified, confirmed, validated, verified flag
paid, settled, payed, paid flag
read, seen, read flag, viewed
# Data about data
metadata, meta, extra, extra data, additional data, custom data, extra information, additional attribute, meta data, extra attribute, extra field, additional property
payload, event data, request body, message payload, raw payload, data payload, raw data, event payload, body json, raw, raw body, payload json
setting, configuration, option, preference, parameter, configuration json, setting json
ip, ip address, client ip, remote ip, remote address, source ip, ip addr, from ip
user agent, browser, client agent, ua, browser agent
source, source name, origin, source system, source channel, data source, signup source, lead source, acquisition source, came from
firmware, firmware version, software version, fw version, fw
model, model number, model name, model code, model designation
manufacturer, maker, brand, producer, manufacturer name, brand name, make
color, color code, color hex, hex, hex color, color name
icon, icon name, icon class, icon url, icon key
# Who
assignee id, assigned to, assigned to id, assigned user id, assignee, responsible id, handled by, responsible user id, assigned to user id, assigned employee id, owner user id, assigned agent id, handler id, responsible, assignee user id
owner id, owner, account owner id, account manager id, owned by
author id, author, author user id, writer id, written by, posted by, creator id, creator, poster id, submitted by, author name id, posted by id
approver id, approved by, approver, approved by id, authorized by, signed by, approved by user id, approving user id
recipient, to address, to email, recipient email, addressee, send to, recipient address, email to, recipient email address
sender, from address, from email, sender email, sent from, sender address, email from
recipient id, recipient user id, to user id, receiver id, receiver user id, to id
sender id, sender user id, from user id, from id
parent id, parent, parent comment id, reply to id, in reply to, in reply to id, reply to, parent reference
actor id, performed by, actor, actor user id, done by, performed by id, executed by, triggered by, acting user id, performed by user id, changed by user id
# Health
dosage, dose, dose amount, strength, dose quantity, dosage amount
frequency, intake schedule, time per day, dosing schedule, dose frequency, intake frequency
diagnosis code, icd code, icd10 code, icd, icd 10 code, icd10
from currency, base currency, base, source currency, base currency code, sell currency
to currency, quote, target currency, quote currency, counter currency, buy currency
`;
