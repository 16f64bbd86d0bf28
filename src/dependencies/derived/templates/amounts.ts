import { phrases } from '../../phrases.ts';
import {
  BASE,
  DISCOUNT,
  DISCOUNT_RATE,
  difference,
  part,
  plus,
  portion,
  product,
  ratio,
  sum,
  TAX,
  TAX_RATE,
  type Template,
  times,
} from './template.ts';

/** Lines, totals, balances, pay, taxes and discounts, sizes and what is left of them. */
export const amounts = (): readonly Template[] => [
  product(
    'line total, extended price, extended amount, line amount, line price, total price, total cost, item total, line subtotal, subtotal, price total, row total',
    0.9,
  ),
  product(
    'total, total amount, total value, total charge, total pay, stock value, inventory value, market value, gross amount, net amount, line net, amount total',
    0.82,
  ),
  product('amount, value, fee, cost, charge, gross pay, sum', 0.7),
  {
    result: phrases(
      'total, total amount, grand total, total price, total cost, amount total, total gross, gross amount, gross total, gross, total due, amount gross, total with tax, total including tax, total charge, price gross, gross price, total payable',
    ),
    terms: [
      { names: phrases(BASE) },
      { names: phrases(TAX), optional: true },
      {
        names: phrases(
          'shipping, shipping amount, shipping cost, shipping fee, shipping total, delivery fee, delivery cost, shipping price, freight, shipping charge, delivery charge, total shipping, freight amount',
        ),
        optional: true,
      },
      {
        names: phrases(
          'fee, service fee, service charge, handling fee, surcharge, fee amount, total fee, cleaning fee, platform fee',
        ),
        optional: true,
      },
      { names: phrases('tip, tip amount, gratuity'), optional: true },
      { names: phrases(DISCOUNT), optional: true },
    ],
    least: 2,
    sql: (t) => `${plus(t.slice(0, 5))}${t[5] === undefined ? '' : ` - ${t[5]}`}`,
    value: (t) => sum(t.slice(0, 5)) - (t[5] ?? 0),
    sure: 0.84,
    kind: 'arithmetic',
  },
  difference(
    'remaining, remaining amount, balance, balance due, amount due, due amount, outstanding, outstanding amount, amount remaining, remaining balance, outstanding balance, amount outstanding, open amount, amount open, unpaid amount, due, due balance',
    'total, total amount, amount, grand total, amount total, invoice amount, invoice total, total due',
    'paid, paid amount, amount paid, total paid, paid total, amount received, received amount, repaid amount, amount repaid',
    0.87,
  ),
  difference(
    'profit, gross profit, net profit, margin, gross margin, profit amount, margin amount, net income, total profit',
    'revenue, total revenue, sale, total sale, sale price, selling price, price, income, total income, unit price, gross revenue, sale amount',
    'cost, total cost, cost price, unit cost, expense, total expense, purchase price, cost amount, cost of good',
    0.82,
  ),
  {
    result: phrases(
      'net pay, net salary, net, net amount, net income, net wage, net earning, payout amount, net payout, payout, net total, net revenue',
    ),
    terms: [
      {
        names: phrases(
          'gross pay, gross salary, gross, gross amount, gross income, gross wage, gross earning, gross total, gross revenue',
        ),
      },
      ...[
        'deduction, total deduction, deduction amount, withholding',
        'tax, tax amount, income tax, tax withheld, tax deduction',
        'fee, fee amount, platform fee, total fee, processing fee',
        'commission, commission amount, refund amount',
      ].map((names) => ({ names: phrases(names), optional: true as const })),
    ],
    least: 2,
    sql: (t) => t.filter((term) => term !== undefined).join(' - '),
    value: ([gross, ...less]) => (gross ?? 0) - sum(less),
    sure: 0.82,
    kind: 'arithmetic',
  },
  {
    result: phrases('game played, match played, game, match, total game, total match, played, number of game'),
    terms: ['win, won, game won, match won', 'loss, lost, game lost, match lost', 'draw, tie, drawn, tied'].map(
      (names, i) => ({
        names: phrases(names),
        ...(i === 2 && { optional: true as const }),
      }),
    ),
    least: 2,
    sql: plus,
    value: sum,
    sure: 0.86,
    kind: 'arithmetic',
  },
  difference(
    'goal difference, score difference, point difference',
    'goal for, goal scored, point for, score for',
    'goal against, goal conceded, point against, score against',
    0.9,
  ),
  difference(
    'remaining budget, budget remaining, budget left, available budget',
    'budget, total budget, budget amount, planned budget, budget total',
    'spent, budget spent, spent amount, amount spent, total spent, actual cost, spend',
    0.88,
  ),
  difference(
    'net weight, weight net, net',
    'gross weight, weight gross, gross',
    'tare weight, tare, weight tare',
    0.92,
  ),
  {
    result: phrases(
      'amount, total, total amount, payment, payment amount, amount paid, paid amount, total payment, total paid, installment, installment amount, monthly payment, due amount, amount due, total due',
    ),
    terms: [
      {
        names: phrases('principal, principal amount, principal part, principal portion, principal paid, principal due'),
      },
      { names: phrases('interest, interest amount, interest part, interest portion, interest paid, interest due') },
      {
        names: phrases(
          'fee, charge, fee part, fee amount, fee portion, fee paid, charge amount, penalty, penalty amount, penalty interest, late fee, escrow, escrow amount',
        ),
        optional: true,
      },
    ],
    least: 2,
    sql: plus,
    value: sum,
    sure: 0.82,
    kind: 'arithmetic',
  },
  difference(
    'variance, budget variance',
    'budget, budget amount, budgeted amount',
    'actual, actual amount, amount, spent',
    0.78,
  ),
  {
    ...portion(
      'amount, tax amount, tax, levy, duty, assessed tax, assessed amount, tax due',
      'taxable base, tax base, assessed value, taxable value, taxable amount, assessment base, base value',
      'rate per mille, rate permille, tax rate per mille, mill rate, millage',
      0.82,
    ),
    sql: ([a, b]) => `${a} * ${b} / 1000.0`,
    value: ([a, b]) => ((a ?? 0) * (b ?? 0)) / 1000,
  },
  portion(
    'amount, levy, duty, assessed tax, assessed amount, tax due',
    'taxable base, tax base, assessed value, taxable value, taxable amount, assessment base',
    'rate, tax rate, rate percent, tax percent',
    0.8,
  ),
  times(
    'total value, contract value, total contract value, total, total amount, total cost, total fee, total price',
    'monthly fee, monthly price, monthly rate, monthly amount, monthly cost, fee per month, price per month, monthly rent, rent',
    'term month, duration month, number of month, month, contract month, term in month, period month',
    0.84,
  ),
  ratio(
    'price per unit, unit price, price per piece, price per item, price per kg, price per liter, base price',
    'price, pack price, package price, retail price',
    'package quantity, pack quantity, pack size, package size, unit per package, unit per pack, number of unit, piece per pack, content quantity',
    0.8,
  ),
  ratio(
    'sli, availability, uptime, good ratio, success ratio',
    'good event, good, successful event, good request, up time, success',
    'total event, all event, valid event, total, total request, event',
    0.82,
  ),
  difference(
    'final price, discounted price, price after discount, net price, final amount, amount after discount, final total, discounted amount',
    'price, original price, base price, list price, unit price, amount, total, subtotal, original amount, total amount, gross price',
    DISCOUNT,
    0.82,
  ),
  {
    ...portion(
      'final price, discounted price, price after discount',
      'price, original price, base price, list price, unit price',
      DISCOUNT_RATE,
      0.82,
    ),
    sql: ([a, b]) => `${a} * (1 - ${b} / 100.0)`,
    value: ([a, b]) => (a ?? 0) * (1 - part(b ?? 0)),
  },
  {
    ...portion(
      'price with tax, price including tax, gross price, price gross, price incl tax, gross amount, amount gross, total gross',
      'price, net price, price net, unit price, price without tax, net amount, amount net',
      TAX_RATE,
      0.84,
    ),
    sql: ([a, b]) => `${a} * (1 + ${b} / 100.0)`,
    value: ([a, b]) => (a ?? 0) * (1 + part(b ?? 0)),
  },
  portion(
    'discount amount, discount total',
    'price, subtotal, amount, total, original price, unit price, list price',
    DISCOUNT_RATE,
    0.8,
  ),
  portion(
    'tax amount, vat amount, tax total',
    'subtotal, net amount, amount, net, price, taxable amount, net price, amount net, base amount',
    TAX_RATE,
    0.78,
  ),
  portion(
    'commission, commission amount',
    'amount, total, sale amount, total amount, price, sale price, subtotal',
    'commission rate, commission percent',
    0.8,
  ),
  times(
    'converted amount, base amount, local amount, amount local, amount in base currency, base currency amount, amount usd, amount eur, amount in usd',
    'amount, original amount, foreign amount, total',
    'exchange rate, fx rate, conversion rate',
    0.78,
  ),
  times('area, floor area, surface, surface area', 'width, length', 'height, length, depth', 0.8),
  difference(
    'seat left, seat available, available seat, spot left, spot available, available spot, remaining seat, remaining spot, place left, free place, available place, remaining capacity, available capacity, free seat, ticket left, ticket available',
    'capacity, total seat, seat, seat total, max participant, max attendee, max capacity, ticket total, total ticket',
    'enrolled, booked, booked seat, seat booked, registered, occupied, sold, seat sold, ticket sold, participant count, enrolled count, enrollment count, attendee count, taken, seat taken, reserved',
    0.82,
  ),
  {
    result: phrases('volume, cubic volume, volume cm3, volume m3, volume ccm, volume cbm, cbm'),
    terms: ['length', 'width', 'height, depth'].map((names) => ({ names: phrases(names) })),
    least: 3,
    sql: (t) => t.join(' * '),
    value: (t) => t.reduce<number>((all, x) => all * (x ?? 0), 1),
    sure: 0.82,
    kind: 'arithmetic',
  },
  {
    result: phrases(
      'annual salary, yearly salary, annual income, salary per year, annual pay, yearly pay, annual rent, annual fee, yearly fee, annual cost, yearly cost, annual price',
    ),
    terms: [
      {
        names: phrases(
          'monthly salary, salary per month, monthly income, monthly pay, monthly rent, monthly fee, monthly cost, monthly price, month salary',
        ),
      },
    ],
    least: 1,
    sql: ([a]) => `${a} * 12`,
    value: ([a]) => (a ?? 0) * 12,
    sure: 0.74,
    kind: 'arithmetic',
  },
  times(
    'weekly pay, weekly wage, pay, wage',
    'hourly rate, hourly wage, rate per hour',
    'weekly hour, hour per week, hour, hour worked',
    0.8,
  ),
  {
    result: phrases('point, total point'),
    terms: [{ names: phrases('win, won, wins, match won, game won') }, { names: phrases('draw, drawn, tie, tied') }],
    least: 2,
    sql: ([w, d]) => `${w} * 3 + ${d}`,
    value: ([w, d]) => (w ?? 0) * 3 + (d ?? 0),
    sure: 0.74,
    kind: 'arithmetic',
  },
  difference(
    'goal diff, point diff, score diff, run diff, run difference',
    'goal for, goal scored, point for, score for, run for, run scored',
    'goal against, goal conceded, point against, score against, run against, run conceded',
    0.88,
  ),
  portion('vat, tax', 'net price, net amount, net, price net, amount net, subtotal, taxable amount', TAX_RATE, 0.8),
  {
    ...portion(
      'sale price, promo price, special price',
      'list price, original price, base price, regular price, price',
      DISCOUNT_RATE,
      0.8,
    ),
    sql: ([a, b]) => `${a} * (1 - ${b} / 100.0)`,
    value: ([a, b]) => (a ?? 0) * (1 - part(b ?? 0)),
  },
];
