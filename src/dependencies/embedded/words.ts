/** What the columns are called that describe a person, a company, a place, and in front of which words they do not. */
import { phrases } from '../phrases.ts';

/** The name of somebody or something; all of them together are one attribute. */
export const NAMES = phrases(
  'name, full name, first name, last name, middle name, given name, family name, surname, display name, legal name, company, person, trade name, forename, forenames, contact, provider, operator',
);
export const CONTACTS = phrases(
  'email, email address, phone, phone number, mobile, mobile number, mobile phone, fax, fax number, website, website url, telephone, cell, cell phone, phone ext, phone extension, homepage',
);
export const ADDRESS = phrases(
  'street, street address, street name, street line 1, street line 2, address, address line 1, address line 2, address line, address line 3, address 1, address 2, line 1, line 2, line 3, street 1, street 2, city, town, state, state province, province, region, county, postal code, post code, postcode, zip, zip code, zipcode, country, country code, house number, street number, district, postal, address street, address city, address state, address zip, address postal code, address country, state code, region code',
);
/** What identifies somebody elsewhere, or says who it is. */
export const DETAILS = phrases(
  'url, born, died, born on, died on, birth year, death year, death date, birth place, place of birth, birthplace, citizenship, qualification, credential, twitter, twitter handle, instagram, linkedin, linkedin url, orcid, bar number, registration, payer id, payer code, firm, surgery, capacity, opening hours, logo, logo url, established, founded, size, employee count, headcount, revenue, tax id, tax number, vat number, vat id, vat, registration number, iban, bic, swift, swift code, account number, account name, account holder, routing number, license number, ssn, national id, passport number, date of birth, birth date, birthday, dob, gender, nationality, relationship, relation, occupation, job title, title, position, department, company, salutation, credit limit, payment term, rating, location, biography, bio, founded year, code, number, industry, sort code, branch, employer, address, note, npi, practice, clinic, hospital, institution, organization, affiliation, specialty, license',
);

/** Whatever is set up, sent or shown: its parts are options, not facts of another thing. */
export const NOT_THINGS = phrases(
  'smtp, imap, pop3, ldap, ftp, sftp, ssh, database, db, api, oauth, oidc, saml, sso, http, https, webhook, proxy, seo, meta, og, open graph, twitter, facebook, google, github, gitlab, linkedin, instagram, apple, microsoft, slack, stripe, paypal, notify, notification, alert, enable, enabled, allow, show, hide, display, require, is, has, can, use, default, min, max, total, average, image, avatar, logo, icon, photo, picture, file, thumbnail, banner, cover, favicon, theme, color, font, button, header, footer, page, menu, label, title, template, subject, message, form, field, column, table, schema, index, event, error, log, request, response, session, token, cookie, external, internal, remote, local, source, target, old, new, previous, current, original, first, last, middle, full, short, long, display, preferred, legal, alternate, alternative, other, main, primary, secondary, additional, second, third, home, work, office, personal, private, business, mobile, cell, daytime, evening, day, night, public, native, maiden, former, nick, user, account, login, created, updated, modified, deleted, approved, changed, verified, confirmed, reviewed, reply, from, to, cc, bcc, sort, order, domain, host, server, node, cluster, device, browser, os, platform, app, client, version, release, package, module, class, method, function, file, path, url, link, resource, object, entity, record, item, type, status, category, tag, group, role, language, currency, time, timezone, geo, gps, ip, isp, utm, tracking, search, filter, query, raw, normalized, search, unit, price, tax, discount, shipping method, payment method, support, sale, info, contact us, abuse, technical, tech, press, help, no reply, noreply, queue, job, task, step, state, country, region, city, currency, language, locale',
);
/** Of those above, what may be somebody or something of its own all the same, where more than a name is said of it. */
export const MAYBE_THINGS = phrases(
  'label, group, client, user, account, app, host, event, source, job, module, class, platform, page, item, resource, package, provider, object, device, region, country, city, currency, language, category, template, support, press, sale',
);

/** Details of people: who has one is a person. */
export const PERSONAL = phrases(
  'born, died, born on, died on, date of birth, birth date, birthday, dob, birth year, death year, birth place, place of birth, birthplace, death date, gender, nationality, citizenship, occupation, biography, bio, job title, salutation, ssn, national id, passport number, license number, license, specialty, npi, qualification, orcid, bar number',
);

/** Tables of one row, which says what the owner of the whole is called. */
export const SINGLETONS = phrases(
  'setting, configuration, config, option, preference, profile, info, parameter, about, site info, app info',
);

/** Parts of one row alone, as often as not: of whom nobody keeps a list. */
export const OF_ONE_ROW = phrases(
  'spouse, husband, wife, partner, child, father, mother, parent, guardian, kin, next of kin, relative, caller, visitor, guest, recipient, sender, buyer, seller, payer, payee, beneficiary, applicant, claimant, complainant, deceased, witness, passenger, signer, signatory, nominee, sponsor, companion, consignee, consignor, shipper, debtor, creditor, drawer, grantor, grantee, informant, finder, donor, purchaser, bidder, winner, victim, suspect, defendant, plaintiff, reference, referee, referrer, bride, groom, honoree',
);

/** Who wrote a message, as the message says. */
export const HEADERS = phrases(
  'from, to, cc, bcc, reply to, sender, recipient, receiver, reply, committer, mail from, rcpt',
);

/** Addresses that a document keeps as they were on its day. */
export const ADDRESSED = phrases(
  'ship, shipping, ship to, bill, billing, bill to, delivery, deliver to, invoice, shipment, recipient, consignee, pickup, dropoff, pick up, drop off, sold to, mailing, postal, home, work, residential, permanent, temporary, current, legal, registered, headquarters, hq, office, business, physical, return, remit to, shipping address, billing address, delivery address, mailing address, home address, work address',
);

/** Tables of places: their address is what they are about. */
export const PLACES = phrases(
  'address, location, place, venue, site, branch, property, building, facility, store, shop, warehouse, office, hotel, restaurant, airport, station, city, country, state, region, zip, postal, postcode, geo, map, area, street, house, home, apartment, listing, depot, outlet, campus, hospital, clinic, school, stadium, museum, park, gym, garage, room, plant, factory, ip, locality, geography, territory, point, stop, port, lot, parcel, destination, headquarter, estate, theater, theatre, cinema, library, center, centre, residence, accommodation, unit, spot, landmark, delivery, route, pickup',
);
