/** Words for one thing in the names of tables. Shops, wholesale, prices, orders and returns. One class a line; see ../classes.ts. */
export const COMMERCE = `
product collection, collection, curated collection, merchandising collection
product image, product photo, product picture, product gallery, product media, item image, item photo
product review, product rating, customer review, item review, review rating
product question, item question, customer question, product inquiry
abandoned cart, abandoned basket, abandoned checkout, lost cart
cart item, basket item, cart line, basket line, cart entry, shopping cart item, basket position, bag item, cart line item
order, sales order, sale order, customer order, client order, order header, shop order, web order, store order
order item, order line, order line item, order detail, order position, sales order line, sale order line, sales order item, sale order item, order product, purchased item, ordered item, order entry
invoice item, invoice line, bill item, bill line, invoice line item, invoice position, invoice detail, billing line
shipping method, delivery method, delivery option, shipping option, shipping service, carrier service, mode of delivery, shipping type, delivery type
shipping rate, delivery rate, shipping fee, delivery fee, freight rate, shipping cost, delivery charge, shipping charge
shipping zone, delivery zone, delivery area, shipping region, delivery region, shipping area
return reason, rma reason, reason for return, return cause
return item, return line, rma item, rma line, returned item, return position, return line item
tracking event, shipment event, tracking update, shipment update, parcel event, shipment tracking, tracking scan, parcel scan, shipment scan, delivery event
shipment, fulfillment, fulfilment, outbound delivery, delivery order, order fulfillment, order shipment, despatch, outbound shipment
shipment item, shipment line, delivery item, delivery line, fulfillment line, fulfillment item, shipped item, delivery position, shipment position
delivery note, packing slip, dispatch note, delivery slip, despatch note, packing list
gift wrap, gift wrapping, gift packaging
bundle, product bundle, kit, product kit, product set, combo, package deal
bundle item, bundle component, kit item, kit component, bundle product, set item, bundle line
related product, product relation, similar product, recommended product, product recommendation, linked product
back in stock alert, restock alert, back in stock notification, restock notification, back in stock request
price alert, price watch, price drop alert
price history, price log, price change, historical price, price record
price tier, tier price, quantity discount, volume discount, bulk price, volume price, quantity break, price break, graduated price, scale price, quantity price
price rule, pricing rule, price policy, pricing policy, price logic
special price, promotional price, discounted price, sale price, action price
customer group, client group, customer class, customer category, customer type, client type, client category
customer address, client address, user address, address book, address book entry, saved address
sales channel, sale channel, selling channel, distribution channel
marketplace listing, channel listing, product listing, marketplace offer, marketplace product
flash sale, lightning deal, limited time offer, limited offer, lightning sale
affiliate, affiliate partner, referral partner, affiliate account
affiliate commission, partner commission, referral commission, affiliate earning
referral code, invite code, invitation code, referral link, friend code
customer referral, user referral, friend referral, refer a friend, referral invitation, member referral
loyalty program, bonus program, reward program, loyalty scheme, loyalty club, bonus scheme
loyalty tier, membership tier, loyalty level, reward tier, membership level, status level, loyalty status
loyalty transaction, point transaction, reward transaction, point movement, point ledger, point entry, loyalty ledger, loyalty point transaction, point log
loyalty card, customer card, club card, bonus card, member card, membership card
loyalty account, bonus account, point account, loyalty member, reward account, loyalty membership
size chart, size guide, size table, sizing chart
attribute group, attribute set, feature group, specification group, property group
order status history, order status log, order status change, order state history, order timeline, order status event
preorder, pre order, advance order
backorder, back order
order note, order comment, order remark
pick list, picking list, pick ticket, picking order, picking slip, picking job, picklist, pick order
pick list item, pick line, picking line, pick list line, pick item, picking item, pick task
pick wave, picking wave, wave, pick batch, batch pick, picking batch
checkout session, checkout, order checkout
review vote, helpful vote, review helpfulness, review like
search query, search log, search term, search history, search request, site search, user search, search event
stock reservation, inventory reservation, reserved stock, stock allocation, inventory allocation, stock hold, reserved inventory
stocktake, stock count, inventory count, cycle count, physical inventory, stock taking, physical count, stocktaking, stock take
stocktake line, stock count line, inventory count line, stock count item, inventory count item, count line, stocktake item, cycle count line
stock transfer, inventory transfer, warehouse transfer, transfer order, stock relocation, stock transfer order
stock transfer line, stock transfer item, inventory transfer line, transfer line, transfer item, transfer order line, inventory transfer item
scrap, wastage, stock loss, stock write off, scrapping, inventory write off, shrinkage
lot, batch, stock lot, inventory lot, product batch, product lot, production lot, lot batch, inventory batch
serial number, serialized item, serial item, unit serial, item serial, product serial, serialized unit
reorder rule, replenishment rule, reorder point, min stock rule, replenishment policy, reorder policy, stock rule
purchase suggestion, purchase proposal, replenishment proposal, reorder suggestion, order proposal, replenishment suggestion
putaway, put away, put away task, putaway task, storage task
warehouse zone, storage zone, storage area, warehouse area, warehouse section, storage section
pallet, skid, load carrier, unit load
dock, loading dock, loading bay, dock door, loading ramp, loading gate
dock appointment, loading slot, yard appointment, dock booking, dock slot, dock reservation
store location, shop location, retail location, branch store, retail store
purchase order, supplier order, vendor order, procurement order, buying order
purchase order line, purchase order item, supplier order line, supplier order item, purchase line, purchase item, vendor order line, vendor order item, purchase order position, purchase order detail
purchase requisition, purchase request, procurement request, buying request, material request, order request, requisition request
request for quotation, rfq, price inquiry, quotation request, request for quote, price request, quote request, request for offer
supplier quote, supplier quotation, vendor quote, vendor quotation, supplier offer, vendor offer, supplier bid, vendor bid
tender, call for bid, invitation to tender, bid invitation, procurement notice, call for tender, solicitation
bid, auction bid
tender bid, bid, tender submission, bid submission, tender offer
supplier invoice, vendor invoice, vendor bill, supplier bill, purchase invoice, incoming invoice, ap invoice, purchase bill, bill payable, inbound invoice, invoice received
supplier product, vendor product, supplier item, vendor item, product supplier, product vendor, supplier catalog, vendor catalog, supplier article, supplier part, vendor part, item supplier
supplier rating, vendor rating, supplier evaluation, vendor evaluation, supplier assessment, vendor assessment, supplier scorecard, vendor scorecard, supplier review
framework agreement, blanket order, blanket agreement, outline agreement, framework contract, blanket purchase order, framework order
sales representative, sale representative, salesperson, sales rep, sale rep, sales agent, sale agent, sales person, sale person, sales employee, sale employee, account executive
customer price, contract price, customer specific price, client price, negotiated price, customer special price
incoterm, delivery term, term of delivery, shipping term, trade term
payment term, term of payment, payment condition, credit term
supplier return, vendor return, return to vendor, return to supplier, purchase return
drop shipment, direct shipment, direct delivery, dropship order
supplier contact, vendor contact, supplier person, vendor representative
reseller, dealer, channel partner, sales partner, sale partner
subscription item, subscription line, subscription product, subscription line item
add on, addon, subscription add on, plan add on, optional extra
billing cycle, billing period, invoice period, billing interval, invoicing period, charge period
billing run, invoice run, invoicing run, invoice batch, bill run
trial, free trial, trial period, trial subscription
proration, prorated charge, proration item
dunning, payment reminder, dunning letter, dunning notice, overdue notice, past due notice, reminder letter, invoice reminder
customer balance, account credit, customer credit, credit balance
credit transaction, credit ledger, credit movement, credit entry, credit log
workspace, tenant, team space
`;
