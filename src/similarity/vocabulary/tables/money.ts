/** Words for one thing in the names of tables. Subscriptions, metering, energy, banks, lending, insurance, accounting. One class a line; see ../classes.ts. */
export const MONEY = `
workspace member, tenant member, tenant user, workspace user, organization member, organization user, company user, workspace membership, organization membership, org member, account member
license seat, user license, seat assignment, license assignment, assigned seat, assigned license
usage summary, usage rollup, usage aggregate, usage total, aggregated usage, usage aggregation, metered total
quota, usage limit, usage quota, allowance, plan limit, resource limit, resource quota
plan feature, plan entitlement, included feature, feature entitlement, plan capability
billing account, invoice account, billing profile, billing customer
billable item, billable charge, unbilled item, unbilled charge, pending invoice item, pending charge, chargeable item, invoiceable item
license key, activation key, product key, serial key, software key, license code, activation code
cancellation, cancelation, cancellation request, contract termination, termination notice, termination request
subscription event, subscription change, subscription history, subscription log, plan change
meter, utility meter, metering device, counter, consumption meter
metering point, supply point, delivery point, service point, point of delivery, point of supply, connection point, consumption point
load profile, load curve, interval reading, consumption profile, interval data, interval consumption
outage, power outage, service outage, supply interruption, blackout, service interruption, interruption, power failure
disconnection, shutoff, shut off, service disconnection, supply cutoff
solar plant, pv plant, photovoltaic system, pv system, solar system, pv installation, solar installation
solar panel, pv module, solar module, photovoltaic panel, pv panel
charging station, charge point, ev charger, charging point, charge station, charging pole, charger, charge box
charging session, charge session, charging transaction, ev session, charging process, charging event
charging connector, charge connector, charging plug, charging socket, charging outlet
substation, transformer station, switching station
battery storage, energy storage, battery system, energy storage system
energy production, energy generation, power generation, power production, energy yield, solar production, solar yield
energy consumption, power consumption, electricity usage, power usage, energy usage, electricity consumption
energy tariff, electricity tariff, power tariff, electricity rate, energy rate, utility rate, utility tariff
utility account, service account, supply contract, utility contract, supply agreement, utility service
waste collection, garbage collection, refuse collection, trash pickup, waste pickup, bin collection, garbage pickup, rubbish collection, bin emptying
waste container, waste bin, trash bin, garbage bin, dumpster, garbage can, refuse bin, trash can, rubbish bin
waste type, waste stream, waste fraction, waste category, refuse type
collection route, pickup route, collection tour, waste route, garbage route
landfill, dump site, disposal site, waste disposal site
recycling center, recycling yard, recycling point, recycling site, recycling station
payment attempt, charge attempt, payment try, collection attempt
payment request, money request, pay request
payment link, pay link
payment gateway, payment provider, payment processor, payment service provider, psp
direct debit mandate, sepa mandate, mandate, debit authorization, direct debit authorization, debit mandate
direct debit, bank debit, sepa debit, debit order, ach debit
standing order, recurring transfer, recurring payment, scheduled payment, autopay, automatic payment, scheduled transfer, auto payment
bank transaction, account transaction, bank movement, statement line, bank statement line, account movement, bank statement entry, statement entry, bank entry, bank line, bank booking
bank statement, account statement, statement of account
card, payment card, bank card, credit card
card transaction, card payment, card purchase, card charge
payment authorization, preauthorization, pre authorization, card authorization, authorization hold, card hold, payment hold
account holder, account owner, bank customer, depositor
deposit, cash deposit, account deposit, money deposit, bank deposit
security deposit, rental deposit, rent deposit, tenancy deposit, damage deposit, deposit held
top up, topup, wallet top up, balance top up, recharge, reload, account top up
withdrawal, cash withdrawal, payout request, cash out, withdraw, withdrawal request
wallet transaction, wallet entry, wallet movement, wallet ledger, wallet history, balance transaction, wallet log
bank, financial institution, credit institution, bank institution
branch, branch office, bank branch, local office, branch location
loan application, credit application, loan request, credit request, financing application, financing request
installment, loan repayment, loan payment, loan installment, amortization entry, repayment plan, amortization schedule, emi
borrower, debtor, loan customer, loan client, loan taker
guarantor, cosigner, co signer, surety, loan guarantor
collateral, loan security, pledged asset, loan collateral, security pledge
credit check, credit report, credit score, credit rating, credit assessment, creditworthiness check
kyc check, identity verification, identity check, kyc verification, id verification, customer verification, kyc review, kyc case, id check, kyc record
identity document, id document, kyc document, identification document, proof of identity, verification document, id proof
sanction screening, watchlist screening, aml screening, aml check, sanction check, name screening, watchlist check, screening check, screening result
suspicious activity report, suspicious transaction report, sar, aml report
fraud alert, fraud case, fraud flag, fraud event, fraud signal, suspected fraud, fraud incident
beneficial owner, ultimate beneficial owner, ubo
shareholder, stockholder, equity holder, share owner
portfolio, investment portfolio, securities account, investment account, security account
holding, portfolio position, asset holding, investment position, portfolio holding, security position
financial instrument, security, tradable asset, ticker, symbol, instrument
trade, trade execution, executed trade, fill, deal execution
trade order, trading order, security order, stock order
stock price, share price, market price, security price, instrument price
candle, candlestick, price bar, ohlc bar
dividend, dividend payment, dividend payout
stock exchange, trading venue, exchange, trading place
credit limit, overdraft limit, credit ceiling, customer credit limit
interest charge, interest accrual, interest posting, accrued interest, interest entry, interest
payment allocation, payment application, applied payment, invoice payment, payment assignment, payment matching, allocated payment
reconciliation, bank reconciliation, account reconciliation, payment reconciliation
cash register, till, pos terminal, register, cash desk, checkout terminal, point of sale, pos device
till session, cash session, pos session, register session, register shift, cash drawer session, cash register session, pos shift
cash count, till count, drawer count, cash closing, end of day closing, day closing, till closing, cash up, z report
cash movement, cash transaction, petty cash entry, cash entry, cash book entry, petty cash transaction
receipt, sales receipt, sale receipt, till receipt, proof of purchase, sales slip, sale slip, payment receipt
tip, gratuity
escrow, escrow account, trust account
insurance claim, damage claim, loss report, claim, claim file, claim case, loss claim, insurance case
claim payment, claim payout, claim settlement, indemnity payment, claim disbursement
claim document, claim attachment, claim file document, claim evidence
policyholder, insured person, policy owner, insured, policy holder, insured party
premium, insurance premium, policy premium
claim adjuster, loss adjuster, claim handler, adjuster, claim examiner, claim assessor
insurance product, policy type, insurance type, insurance plan, line of insurance
policy coverage, cover, insured risk, covered risk, policy benefit, coverage item, covered peril
endorsement, policy change, policy amendment, policy modification
broker, insurance broker, insurance agent, intermediary, insurance intermediary
renewal, contract renewal, policy renewal, contract extension, prolongation, subscription renewal
insured object, insured item, insured asset, covered object, covered item, insured property
journal line, journal entry line, posting line, ledger line, journal item, accounting line, journal entry item, gl line, posting item, ledger entry line
fiscal year, financial year, accounting year, business year
fiscal period, accounting period, posting period, financial period, bookkeeping period
fixed asset, capital asset, asset register, tangible asset, company asset
depreciation, asset depreciation, depreciation entry, depreciation schedule, depreciation line
receivable, account receivable, customer open item, ar item, open receivable, debtor item
payable, account payable, vendor open item, ap item, open payable, creditor item
account balance, ledger balance, gl balance, balance record, balance snapshot
expense report, expense claim, expense statement, expense sheet, travel expense report, reimbursement claim, expense request
expense item, expense line, expense entry, expense report item, expense claim line, expense claim item, expense report line, expense position
expense category, expense type, cost category, cost type, spending category, cost element
budget line, budget item, budget entry, budget position, budget allocation
tax return, tax declaration, tax filing
accrual, accrued expense, accounting provision
number range, number sequence, document sequence, numbering, number series, number counter, numbering series, numbering sequence
forecast, projection, prognosis, prediction
sales forecast, sale forecast, revenue forecast, sales projection, sale projection, revenue projection
demand forecast, demand plan, demand prediction, demand planning
bill of material, bom, product structure, assembly structure, part list, bom header
bom line, bom item, bom component, bill of material line, bill of material item, bill of material component, assembly component, component, part list item, bom entry
production order, manufacturing order, process order, fabrication order, build order, production job, make order, job order, manufacturing job
work center, workcenter, workstation, work station, production cell, machine group, work cell
routing, process plan, operation plan, manufacturing route, production route, work plan, manufacturing routing
operation, work step, production step, routing step, routing operation, manufacturing step, production operation, work operation, manufacturing operation
production log, production record, production report, production output, production confirmation, output record, production entry, output report
downtime, machine downtime, stoppage, standstill, machine stop, down time, downtime event, production stop, machine stoppage
downtime reason, stop reason, stoppage reason, downtime cause, downtime code
quality check, quality inspection, quality control, quality test, inspection lot, qc inspection, qc check, qa check, quality control check
`;
