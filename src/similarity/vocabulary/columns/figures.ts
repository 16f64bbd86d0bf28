/** Names for one and the same column. Money, quantities, measures and dates of business. One class a line; see ../classes.ts. */
export const FIGURES = `
payment term, term of payment, payment condition, credit term, payment term day, net day, credit day, payment day
payment status, payment state, paid status, status of payment, financial status
payment provider, payment gateway, gateway, payment processor, processor, psp, payment service provider
transaction id, transaction reference, payment reference, gateway transaction id, processor transaction id, charge id, provider transaction id, transaction number, gateway reference, provider payment id, txn id
exchange rate, fx rate, currency rate, rate of exchange, currency exchange rate, forex rate
converted amount, amount in base currency, base currency amount, amount converted, home currency amount, local amount, amount local, amount in local currency, local currency amount
foreign amount, amount in foreign currency, original currency amount, foreign currency amount, amount foreign
from currency, base currency, source currency, currency from
to currency, quote currency, target currency, currency to
debit, debit amount, amount debit, debit value
credit amount, amount credit, credit value
opening balance, start balance, starting balance, initial balance, balance start, beginning balance, balance brought forward
closing balance, end balance, ending balance, final balance, balance end, balance carried forward
balance after, running balance, new balance, resulting balance, balance after transaction
balance before, previous balance, old balance, prior balance, balance before transaction
available balance, free balance, disposable balance, spendable balance, balance available
outstanding, outstanding amount, amount due, open amount, remaining amount, balance due, amount outstanding, open balance, due amount, outstanding balance, amount remaining, amount open, unpaid amount, amount owed, remaining balance
refund amount, refunded amount, amount refunded, refund total, total refunded, refund value, refunded total
tendered, amount tendered, cash given, cash received, amount given, cash tendered
change given, change due, change amount, change returned, cash change
shipping cost, shipping fee, delivery fee, shipping amount, freight, shipping charge, freight cost, delivery cost, postage, shipping price, delivery charge, freight amount, shipping total, delivery price, shipping, freight charge
handling fee, handling charge, handling cost, processing fee
tip, gratuity, tip amount, gratuity amount
deposit, deposit amount, security deposit, deposit value
down payment, advance payment, prepayment, advance amount, prepaid amount, down payment amount
late fee, late charge, overdue fee, late payment fee, overdue charge, dunning fee, reminder fee
fine, fine amount, penalty, penalty amount, amount fined
setup fee, set up fee, one time fee, activation fee, initial fee, onboarding fee, connection fee
monthly price, price per month, monthly fee, monthly rate, price monthly, monthly charge, price month
yearly price, annual price, price per year, price yearly, price annual, annual fee, yearly fee, price year
rent, rent amount, monthly rent, rent per month, rental amount, rent price, rental price
utility cost, ancillary cost, utility charge
premium, premium amount, insurance premium, policy premium
deductible, deductible amount, excess, excess amount, self retention
sum insured, coverage amount, insured amount, insured sum, insured value, cover amount, coverage limit, policy limit, insurance sum
claim amount, claimed amount, amount claimed, claim value
loss amount, damage amount, loss value, damage value, damage sum
approved amount, amount approved, granted amount, amount granted
requested amount, amount requested, applied amount, amount applied for
principal, loan amount, principal amount, loan principal, amount borrowed, borrowed amount, loan sum, financed amount
interest, interest amount, interest portion, interest charge
principal portion, principal component, principal payment, principal part
installment number, installment sequence, installment index
installment count, number of installment, installment total, total installment, number of payment
term, term month, term length, contract term, contract duration, contract length, loan term, tenor, loan duration
credit limit, overdraft limit, credit line, credit ceiling, max credit
credit score, credit rating, creditworthiness
risk level, risk class, risk category, risk rating, risk grade
risk score, fraud score, risk value, risk point
probability, likelihood, win probability, chance, close probability, probability of occurrence
impact, impact level, impact score, impact rating
deal value, expected revenue, opportunity value, deal amount, opportunity amount, deal size, potential value, potential revenue, estimated deal value
revenue, turnover, revenue amount, sales revenue, sale revenue, sales amount, sale amount
annual revenue, yearly revenue, annual turnover, yearly turnover, revenue per year
profit, profit amount, profit value
margin, profit margin, margin rate, margin percent
markup, mark up, markup rate, price markup, markup percent
budget, budget amount, budgeted amount, allocated budget, budget value, budget total, total budget
employee count, number of employee, headcount, company size, staff count, head count, staff size
min price, lowest price, price from, price min, from price
max price, highest price, price max, price to
compare at price, original price, regular price, old price, strikethrough price, previous price, was price, price before discount, normal price
recommended retail price, rrp, msrp, suggested retail price, recommended price
special price, promotional price, discounted price, offer price, promo price, reduced price, discount price
wholesale price, trade price, dealer price, reseller price
retail price, consumer price, end customer price
gross price, price gross, price with tax, price including tax, price incl tax, price incl vat, gross unit price, price including vat
price, price without tax, price excluding tax, price excl tax, price ex tax, net unit price, price excluding vat
tax included, price include tax, tax inclusive, include tax, vat included, includes tax, prices include tax
taxable, tax liable, subject to tax, vat applicable, tax applicable
tax exempt, vat exempt, exempt from tax, tax free
tax code, tax class, tax category, tax type, vat code, tax group, tax key, vat class
discount rate, percent off, rebate rate, percent discount, discount percent, rebate percent
discount type, rebate type, type of discount, discount kind
line total, line amount, row total, extended price, line sum, line price, position total, extended amount, row amount, line value
rounding, rounding difference, rounding amount, rounding adjustment
surcharge, surcharge amount, extra charge, additional charge, supplement amount
quantity, ordered quantity, order quantity
received quantity, quantity received, received count, qty received
delivered quantity, quantity delivered, qty delivered
shipped quantity, quantity shipped, dispatched quantity, quantity dispatched, quantity sent
invoiced quantity, quantity invoiced, billed quantity, quantity billed
returned quantity, quantity returned, return quantity
reserved quantity, quantity reserved, allocated quantity, quantity allocated, committed quantity, quantity committed, reserved stock, reserved
on hand, quantity on hand, stock, stock level, stock quantity, inventory quantity, quantity in stock, stock count, current stock, stock on hand, inventory level, on hand quantity, in stock quantity, inventory count
available quantity, quantity available, available stock, free stock, available to sell, sellable quantity, free quantity
scrap quantity, rejected quantity, quantity rejected, scrapped quantity, quantity scrapped, reject count, reject quantity
good quantity, accepted quantity, quantity accepted, quantity good, passed quantity
produced quantity, quantity produced, output quantity, finished quantity, manufactured quantity, quantity completed, completed quantity
required quantity, quantity required, needed quantity, quantity needed, quantity per assembly
counted quantity, quantity counted, actual count, counted stock, physical count
system quantity, book quantity, theoretical quantity
reorder level, reorder point, min stock, min stock level, reorder threshold, low stock threshold, stock min, min inventory, min stock quantity
reorder quantity, replenishment quantity, reorder amount, restock quantity
max stock, max stock level, stock max, max inventory
min quantity, min order quantity, moq, quantity min, quantity from, from quantity
max quantity, max order quantity, quantity max
pack size, pack quantity, unit per pack, packing unit, quantity per pack, package size, unit per package, unit per carton, case quantity, packaging unit
package count, number of package, number of parcel, parcel count, number of colli, carton count, number of carton
volume, cubic volume, cubage, volume value, total volume, cbm
area, floor area, living area, floor space, living space, surface area, square meter, area size, square footage
land area, plot area, lot size, plot size, land size
tare weight, empty weight, tare, curb weight, unladen weight
net weight, weight net
volumetric weight, dimensional weight, volume weight
max weight, weight limit, load capacity, weight capacity, max load, carrying capacity, payload capacity
room count, number of room, total room
bedroom, bedroom count, number of bedroom
bathroom, bathroom count, number of bathroom, bath
floor count, number of floor, storey count, number of storey
year built, construction year, building year, built year, year of construction
adult, adult count, number of adult
child, child count, number of child, kid, children count, number of children
guest count, number of guest, party size, person count, number of person, pax, people count, number of people, guest number, cover count
night, night count, number of night, length of stay, stay length
passenger count, number of passenger
participant count, number of participant, attendee count, number of attendee
student count, number of student, enrolled count, enrollment count, number enrolled
member count, number of member, member total
user count, number of user, user total
min participant, min attendee, min student, min number of participant
available seat, remaining seat, free seat, seat available, seat left, free place, available place, remaining place, remaining capacity, available capacity
plus one, number of companion, companion count, additional guest
like, upvote, upvote count, thumb up count, heart count
dislike, dislike count, downvote count, number of dislike, downvote
favorite count, bookmark count, number of favorite, save count, number of bookmark
review count, rating count, number of review, number of rating, total review
average rating, rating average, mean rating, average score, average star, avg rating, rating avg, avg score
download count, download, number of download, total download
play count, number of play, listen count, stream count, play, listen, number of listen
post count, number of post, article count
following count, number of following, followed count
subscriber count, number of subscriber, subscriber, subscriber total
open count, opened count, number of open, email open count
bounce count, number of bounce, bounced count
click through rate, ctr, clickthrough rate, click rate
conversion rate, cvr, conversion ratio
cost per click, cpc, average cpc, click cost
cost per mille, cpm, cost per thousand
cost per acquisition, cpa, cost per conversion, cost per action
return on ad spend, roas
reach, people reached, reach count, unique reach
engagement, engagement count, interaction count, number of interaction
visitor count, number of visitor, unique visitor, visitor total
session count, visit count, number of session, number of visit
error count, number of error, failure count, failed count, error total, number of failure
success count, succeeded count, number of success, successful count
record count, row count, number of record, number of row, total record, total row
processed count, processed row, number processed, processed record, record processed, row processed
inserted count, created count, row inserted, record created, inserted row, created row, record inserted
updated count, number updated, row updated, updated row, record updated
skipped count, ignored count, row skipped, skipped row, record skipped
progress, percent complete, completion percent, progress percent, percent done, completion rate, progress value, completed percent, completion
max attempt, max retry, retry limit, attempt limit, max try, max number of attempt
timeout, time out, timeout value
time limit, max duration, time allowed, allowed time, max time
interval, repeat interval, recurrence interval, repeat every, repetition interval
polling interval, poll interval, check interval, refresh interval, sampling interval, update interval, report interval
cron expression, cron, schedule expression, cron schedule, crontab, cron pattern
recurrence rule, rrule, recurrence, repeat rule, recurrence pattern, repetition rule, repeat pattern
billing interval, billing period, billing cycle, billing frequency, invoice interval, payment interval, payment frequency, invoicing frequency, charge interval
auto renew, automatic renewal, auto renewal, renew automatically, autorenew, automatic renew
trial day, trial period, trial length, trial duration, trial period day, free trial day
day of week, weekday, week day, dow, day name
day of month, month day, monthly day
month, month number, calendar month
year, calendar year, year number
fiscal year, financial year, accounting year, business year
fiscal period, accounting period, posting period
week number, calendar week, week, iso week
all day, whole day, full day, all day event, all day flag
half day, half day flag
inactive, disabled, deactivated, not active
archived, archived flag, archive flag, in archive
locked, locked flag, frozen
blocked, banned, suspended, blocked flag, barred
read only, readonly, immutable, write protected, not editable
hidden, invisible, hidden flag, not visible
featured, highlighted, promoted, featured flag, highlight, spotlight
pinned, sticky, pinned flag, stuck
draft, draft flag, unpublished
published, published flag, online
anonymous, anonymous flag, posted anonymously, hide name
internal, internal only, staff only, internal flag
private, private flag, non public
confidential, sensitive, confidential flag
spam, junk, spam flag, marked as spam
flagged, reported, flagged flag, marked for review, flagged for review
edited, edited flag, modified flag
bestseller, best seller, top seller, best selling
in stock, available in stock, stock available, in stock flag
sold out, out of stock
on sale, sale flag, special offer flag, on offer
digital, downloadable, digital product
shippable, require shipping, requires shipping, needs shipping, need shipping, shipping required
returnable, return allowed, can be returned
refundable, refund allowed, can be refunded
stackable, combinable, can combine, cumulative
single use, one time use, one time, use once
free shipping, shipping free, free delivery
gift message, gift note, gift text, message for recipient, greeting text
gift, gift flag, as gift, gift order
test, test mode, sandbox, test flag, sandbox mode
system, built in, system defined, predefined, system flag, builtin
admin, administrator, superuser, admin flag, super user
guest checkout, guest order, guest flag
newsletter, newsletter opt in, newsletter subscribed, marketing opt in, accepts marketing, marketing consent, email opt in, subscribed to newsletter, accept marketing, marketing permission, newsletter flag, email marketing consent, newsletter consent, marketing allowed
sms opt in, sms consent, accepts sms, accept sms, sms marketing consent, sms marketing
term accepted, accepted term, agreed to term, tos accepted, agree term, accepts term, accept term, terms accepted
privacy accepted, privacy policy accepted, privacy consent, gdpr consent, data protection consent, accepted privacy policy
email verified, email confirmed, verified email, email validated
phone verified, phone confirmed, phone number verified, mobile verified
two factor enabled, mfa enabled, tfa enabled, 2fa enabled, two factor, mfa, use two factor, otp enabled, two factor authentication
must change password, force password change, password change required, require password change, password reset required
login count, sign in count, number of login
failed login count, failed login attempt, failed login, failed attempt, failed attempt count, login failure count, number of failed login
password salt, salt, hash salt
pin, pin code, pin number
two factor secret, totp secret, mfa secret, otp secret
recovery code, backup code
reset token, password reset token, reset password token, password token, reset code, password reset code, reset key
confirmation token, verification token, activation token, email token, verify token, email verification token, email confirmation token
verification code, confirmation code, otp, otp code, one time code, one time password
refresh token, renewal token, oauth refresh token
remember token, remember me token
device token, push token, fcm token, notification token, apns token
token hash, hashed token, token digest
key hash, hashed key, api key hash, key digest
scope, permission scope, access scope, granted scope, oauth scope, allowed scope
role, user role, role name, member role, access role, role code, role key
provider, identity provider, auth provider, oauth provider, login provider, social provider, authentication provider, provider name
provider user id, provider account id, provider uid, external user id, oauth id, social id, oauth uid, provider subject, social user id, identity provider user id
public key, public key pem, pub key
private key, private key pem
certificate, certificate pem, certificate text
algorithm, hash algorithm, signing algorithm
last login ip, last ip, last sign in ip, last ip address, last login ip address
registration ip, signup ip, registered ip, register ip, sign up ip
uploaded by, uploader id, uploader, uploaded by id, uploaded by user id, upload user id
recorded by, measured by, taken by, collected by, observed by, recorder id, recorded by id, collector id
requested by, requester id, requestor id, requester, requested by id, requested by user id, requestor, requesting user id
reported by, reporter id, reporter, reported by id, reported by user id, raised by, opened by, raised by id, opened by id, submitter id
reviewed by, reviewer id, reviewer, reviewed by id, reviewed by user id, reviewer user id
verified by, verifier id, checked by, validated by, verified by id, checked by id, checker id, verified by user id
inspector id, inspected by, inspector, inspected by id, inspector user id, inspector name
closed by, resolved by, closed by id, resolved by id, resolver id, solved by, closed by user id, resolved by user id
canceled by, cancelled by, canceled by id, cancelled by id
received by, received by id, received by user id, receiving employee id
recipient name, receiver name, consignee name, addressee name, ship to name, deliver to name
sender name, from name, shipper name, consignor name
issued by, issuer, issuing authority, issuing body, issuer name, issuing organization, issuing institution, issue authority
invited by, inviter id, invited by id, invited by user id, inviter user id, inviter
referred by, referrer id, referred by id, referring user id, referred by user id, referrer user id
salesperson id, sales rep id, sale rep id, sold by, sales representative id, sale representative id, sales agent id, sale agent id, sales person id, sale person id, salesperson, sales user id, sale user id, sales rep, sale rep, sales employee id, sale employee id
waiter id, served by, waiter, served by id
cashier id, cashier, cashier user id
driver id, driver, driven by, chauffeur id
technician id, mechanic id, technician, serviced by, repaired by, mechanic, assigned technician id, service technician id, field engineer id
doctor id, physician id, practitioner id, attending physician id, treating doctor id, clinician id, doctor, physician, attending doctor id, treating physician id
prescriber id, prescribed by, prescribing doctor id, prescribing physician id, prescriber
ordering physician id, ordering provider id, ordering doctor id
teacher id, instructor id, lecturer id, tutor id, professor id, taught by, teacher, instructor, lecturer, trainer id, trainer
grader id, graded by, marked by, evaluator id, evaluated by, assessor id, assessed by, graded by id
leader id, leader, team lead id, team leader id, group leader id
captain id, captain, team captain id
project manager id, project lead id, project leader id, project manager, project lead, project leader
winner id, winning team id, winner team id, won by, winner
home team id, host team id, home club id, team home id, home team
away team id, guest team id, visitor team id, visiting team id, away club id, team away id, away team
home score, home goal, score home, goal home, home team score
away score, away goal, score away, goal away, away team score, visitor score, guest score
stage, phase, stage name, current stage, current phase, phase name
status reason, reason for status, status comment, status note, status message, status detail, status description
delivery status, shipping status, shipment status, fulfillment status, fulfilment status, delivery state
approval status, approval state, approved status
moderation status, moderation state, review status, review state
visibility, visibility level, privacy, privacy level, privacy setting, visible to
condition, item condition, condition grade, product condition, condition code
quality, quality grade, quality level, quality class, quality rating
difficulty, difficulty level, level of difficulty
`;
