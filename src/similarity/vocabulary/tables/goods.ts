/** Words for one thing in the names of tables. Production, logistics, vehicles, real estate, travel and events. One class a line; see ../classes.ts. */
export const GOODS = `
nonconformance, non conformance, non conformity, nonconformity, quality issue, quality defect, non conformance report, quality incident, quality deviation, ncr
corrective action, remedial action, corrective measure, countermeasure, capa
defect code, fault code, failure code, reject code, defect type
tool, tooling, production tool
mold, mould, injection mold
shift, work shift, working shift, duty
shift assignment, duty assignment, roster entry, scheduled shift, rota entry, roster assignment, shift booking, employee shift, shift schedule
raw material, input material, base material, feedstock
production line, assembly line, manufacturing line
plant, factory, production site, manufacturing site, production facility, manufacturing plant, production plant
calibration, calibration record, instrument calibration, device calibration, calibration log
technical drawing, drawing, engineering drawing, cad drawing
engineering change, engineering change order, engineering change request, engineering change notice, product change
spare part, replacement part, service part
part usage, used part, consumed part, part consumption, material usage, material consumption, used material, spare part usage, consumed material
labor entry, labor line, labor, labour entry, labour line, labour, labor record
route, delivery route, driving route, transport route, delivery tour, delivery run
route stop, stop, waypoint, tour stop, delivery stop, trip stop, route point
load, freight load, cargo load, truck load, shipment load, freight, cargo
transport order, freight order, transportation order, haulage order, forwarding order, transport job, freight booking, carriage order
container, shipping container, freight container, sea container
vessel, ship, boat, watercraft
voyage, sailing, vessel trip, ship voyage
port, harbor, harbour, seaport
port call, vessel call, harbor call, vessel visit
customs declaration, custom declaration, customs entry, custom entry, customs filing, custom filing, customs document, custom document, customs clearance, custom clearance
tariff code, hs code, customs code, custom code, commodity code, customs tariff, custom tariff, harmonized code, customs tariff number, custom tariff number
waybill, consignment note, air waybill, bill of lading, transport document, freight document
proof of delivery, delivery proof, delivery confirmation, delivery receipt, delivery signature
trailer, semi trailer, semitrailer
pickup, pick up, pickup request, collection request, pickup order, collection order, parcel pickup
pickup point, pickup location, collection point, parcel shop, pick up point, drop off point, parcel point, service point
delivery attempt, delivery try, attempted delivery
delivery window, delivery slot, delivery time slot, delivery time window, delivery timeslot
time slot, timeslot, appointment slot, availability slot, bookable slot, booking slot, open slot
shipping label, parcel label, postage label, shipment label, delivery label
sorting center, sort center, transit center, distribution hub, parcel hub, sorting hub
manifest, cargo manifest, load list, loading list, shipment manifest, dispatch manifest
dangerous goods, dangerous good, hazardous material, hazmat, hazardous substance, hazardous goods, hazardous good
fuel log, refueling, fuel entry, fuel purchase, fill up, fueling, fuel transaction, fuel record, refuel, refuelling, fuel fill
fuel card, gas card, petrol card, fleet card
odometer reading, mileage log, mileage reading, odometer log, mileage record, mileage entry, mileage, odometer
vehicle inspection, vehicle check, vehicle safety check, roadworthiness test, vehicle safety inspection
accident, crash, vehicle accident, traffic accident, collision
trip log, driver log, logbook, driving log, log book, trip record, logbook entry, trip sheet
vehicle location, gps position, vehicle position, gps point, location ping, gps ping, position report, gps log, tracking point, location update, vehicle track, gps track, track point, location history, position log
geofence, geo fence, virtual fence, geo zone, geozone
vehicle assignment, driver assignment, vehicle allocation, driver vehicle, car assignment, vehicle driver
vehicle type, vehicle class, vehicle category, car class, car category, car type, car group, vehicle group
vehicle model, car model
driver license, driving license, driving licence, driver licence
tire, tyre
toll, road toll, toll charge, toll fee, toll transaction, toll event
driving event, driver event, harsh event, driver behavior event, driving behavior event
vehicle maintenance, vehicle service, car service, fleet maintenance
listing, property listing, real estate listing, classified, classified ad, property ad, small ad
viewing, showing, property viewing, property showing, house viewing, flat viewing, apartment viewing, property tour
renter, tenant, rental tenant
rent payment, rental payment, rent receipt, rent transaction
rent charge, rent invoice, rent due, rent demand
rent increase, rent adjustment, rent change, rent review
floor, storey, building level, building floor
parking space, parking spot, parking slot, parking bay, parking place, parking stall
car park, parking garage, parking facility, parking lot, parking area
parking session, parking stay, parking event
key handover, key issue, key assignment, key loan, key checkout
access card, keycard, key card, access badge, entry card, key fob, rfid card
access log, entry log, door log, access event, door event, entry record, badge scan, access record, door access
door, access point, entrance, access door
homeowner association, owner association, condominium association, hoa, owner community
utility bill, utility statement, utility invoice, utility charge
handover protocol, handover report, handover record, property handover
floor plan, floorplan, room plan
plot, land parcel, land plot, cadastral parcel, parcel of land
property valuation, property appraisal, valuation, real estate appraisal, home appraisal
mortgage, home loan, housing loan, property loan
cleaning task, housekeeping task, housekeeping, cleaning, cleaning job, room cleaning, cleaning order
site, facility, premise, site location
meeting room, conference room, boardroom
room booking, room reservation, space booking, meeting room booking, space reservation, conference room booking, meeting room reservation
desk, work desk, hot desk
desk booking, desk reservation, workplace booking, hot desk booking
visitor log, visitor record, visitor check in, visitor registration, visitor entry, guest log, visitor book
construction site, building site, job site, jobsite, worksite, work site
daily report, site diary, construction diary, daily log, site log, daily site report, construction log, site report, field report
punch item, snag, punch list item, snag item, snagging item, defect item
change order, variation order, contract variation, scope change
bill of quantity item, boq item, takeoff item, boq line, bill of quantity line
progress claim, progress billing, interim invoice, progress invoice, stage invoice
building permit, construction permit, planning permission, building permission
request for information, rfi, information request
safety incident, accident report, work accident, workplace accident, occupational accident, workplace incident, injury report, safety event
safety briefing, toolbox talk, safety talk
equipment rental, machine rental, equipment hire, tool rental, machine hire, equipment lease
room type, room category, room class, accommodation type
room rate, nightly rate, room price, night rate
rate plan, rate code, price plan, tariff plan
room availability, availability, availability calendar, room inventory
folio, guest folio, guest bill, room account, guest account
folio item, folio charge, room charge, guest charge, folio line, folio posting, incidental charge
stay, guest stay, hotel stay, room stay
amenity, hotel amenity, room amenity, hotel facility, room feature, room facility, property amenity
flight segment, flight leg, flight sector, air segment
trip segment, trip leg, journey leg, route leg, itinerary segment
aircraft, plane, airplane, aeroplane
airline, air carrier, airline company
airport, aerodrome, airfield
boarding pass, boarding card
baggage, luggage, checked bag, checked baggage
seat reservation, seat assignment, seat booking, seat allocation, reserved seat
seat map, seating plan, seat plan, seating chart, seating layout
itinerary, travel itinerary, travel plan, trip plan
excursion, sightseeing tour, guided tour, day trip, tour activity
tour guide, tour leader, travel guide, guide
travel agency, travel agent, travel bureau
tour package, holiday package, travel package, vacation package, package tour, package holiday, trip package
destination, travel destination, holiday destination, trip destination
travel companion, fellow traveler, accompanying person, co traveler, companion
venue, event location, event venue, event place, event site
event registration, event attendee, rsvp, event participant, event signup, event sign up, event rsvp, event attendance
ticket type, ticket category, ticket class, admission type, ticket tier, ticket kind
event ticket, admission ticket, entry ticket, entrance ticket, entry pass
ticket scan, ticket check in, ticket validation, admission scan, entry scan, event check in, gate scan
speaker, presenter, panelist
talk, presentation, conference session, speech
`;
