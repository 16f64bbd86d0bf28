/** Equations between the numbers of one row, by what such columns are called. Data only; arithmetic.ts matches them. */

import { once } from '../../similarity/once.ts';
import { type Phrases, phrases } from '../phrases.ts';

/** A term of an equation; `names` are phrases without units and without the table's own name. */
export interface Term {
  readonly names: Phrases;
  readonly optional?: true;
}

export interface Template {
  readonly result: Phrases;
  readonly terms: readonly Term[];
  /** How many of the terms have to be there. */
  readonly least: number;
  /** @param t the terms as SQL; undefined for one that the table lacks */
  readonly sql: (t: readonly (string | undefined)[]) => string;
  readonly value: (t: readonly (number | undefined)[]) => number;
  readonly sure: number;
  readonly kind: 'arithmetic' | 'ratio';
}

const QUANTITY =
  'quantity, quantity ordered, ordered quantity, order quantity, unit, hour, hour worked, worked hour, billable hour, number of unit, piece, night, number of night, share, item count, quantity sold, billed hour, quantity on hand, on hand quantity, on hand, stock quantity, stock';
const PRICE =
  'unit price, price, price each, price per unit, unit amount, amount per unit, unit cost, cost price, cost per unit, hourly rate, rate, item price, selling price, sale price, list price, daily rate, day rate, price per night, nightly rate, rate per night, rate per hour, hour rate, purchase price, average cost, current price, cost, price per share';
const BASE =
  'subtotal, sub total, net amount, amount net, net total, total net, net, item total, base amount, goods total, total before tax, amount before tax, pretax amount, taxable amount, base price';
const TAX = 'tax, tax amount, vat, vat amount, tax total, total tax, sale tax, gst, gst amount';
const DISCOUNT = 'discount, discount amount, discount total, total discount, amount discount, discount value';
const DISCOUNT_RATE = 'discount percent, discount rate';
const TAX_RATE = 'tax rate, vat rate, tax percent, vat percent';

const plus = (terms: readonly (string | undefined)[]) => terms.filter((t) => t !== undefined).join(' + ');
const sum = (terms: readonly (number | undefined)[]) => terms.reduce<number>((total, t) => total + (t ?? 0), 0);
/** A rate of 20 as .2; of a fraction as it is. */
const part = (rate: number) => (Math.abs(rate) > 1 ? rate / 100 : rate);

export const TEMPLATES = once((): readonly Template[] => {
  const product = (result: string, sure: number): Template => ({
    result: phrases(result),
    terms: [
      { names: phrases(QUANTITY) },
      { names: phrases(PRICE) },
      { names: phrases(DISCOUNT), optional: true },
      { names: phrases(DISCOUNT_RATE), optional: true },
    ],
    least: 2,
    sql: ([q, p, d, rate]) => {
      const whole = `${q} * ${p}`;
      // A discount is kept once as money and once as a part; the money is the plainer.
      if (d !== undefined) return `${whole} - coalesce(${d}, 0)`;
      return rate === undefined ? whole : `${whole} * (1 - coalesce(${rate}, 0) / 100.0)`;
    },
    value: ([q, p, d, rate]) => (q ?? 0) * (p ?? 0) * (d === undefined ? 1 - part(rate ?? 0) : 1) - (d ?? 0),
    sure,
    kind: 'arithmetic',
  });
  const difference = (result: string, from: string, less: string, sure: number): Template => ({
    result: phrases(result),
    terms: [{ names: phrases(from) }, { names: phrases(less) }],
    least: 2,
    sql: ([a, b]) => `${a} - ${b}`,
    value: ([a, b]) => (a ?? 0) - (b ?? 0),
    sure,
    kind: 'arithmetic',
  });
  const times = (result: string, left: string, right: string, sure: number): Template => ({
    result: phrases(result),
    terms: [{ names: phrases(left) }, { names: phrases(right) }],
    least: 2,
    sql: ([a, b]) => `${a} * ${b}`,
    value: ([a, b]) => (a ?? 0) * (b ?? 0),
    sure,
    kind: 'arithmetic',
  });
  const portion = (result: string, of: string, rate: string, sure: number): Template => ({
    ...times(result, of, rate, sure),
    sql: ([a, b]) => `${a} * ${b} / 100.0`,
    value: ([a, b]) => (a ?? 0) * part(b ?? 0),
  });
  const ratio = (result: string, above: string, below: string, sure = 0.8): Template => ({
    result: phrases(result),
    terms: [{ names: phrases(above) }, { names: phrases(below) }],
    least: 2,
    sql: ([a, b]) => `${a}::numeric / nullif(${b}, 0)`,
    value: ([a, b]) => (a ?? 0) / (b === 0 || b === undefined ? Number.NaN : b),
    sure,
    kind: 'ratio',
  });
  return [
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
          names: phrases(
            'principal, principal amount, principal part, principal portion, principal paid, principal due',
          ),
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
    ratio(
      'load factor, seat load factor, occupancy, fill rate, fill percent, booked percent',
      'seat sold, sold, sold seat, booked, booked seat, seat booked, enrolled, passenger',
      'seat total, total seat, seat, capacity, seat available',
    ),
    ratio(
      'percent spent, spent percent, budget used percent, percent used, budget spent percent',
      'spent, amount spent, spent amount, used',
      'budget, budget amount, total budget',
    ),
    ratio(
      'percent funded, funded percent, funding percent, funding progress, progress',
      'raised amount, raised, current amount, pledged, pledged amount, amount raised, funded amount',
      'goal amount, goal, target, target amount, funding goal',
    ),
    ratio(
      'cost per km, cost per mile, price per km',
      'cost, fuel cost, total cost, price, amount',
      'distance, mileage',
    ),
    ratio(
      'cost per unit, unit cost, average cost, cost each',
      'total cost, cost total',
      'quantity, unit, quantity produced, unit produced, produced quantity',
    ),
    difference('spread, bid ask spread', 'ask, ask price, offer', 'bid, bid price', 0.8),
    difference(
      'unrealized pnl, unrealized profit, unrealized gain, pnl, gain, gain loss, profit loss',
      'market value, current value, proceeds, exit value, value',
      'cost basis, book cost, cost, entry value, invested amount, purchase value',
      0.8,
    ),
    ratio(
      'average speed, speed average',
      'distance, km driven, distance driven, mile driven, km, mile',
      'hour, duration hour, driving hour, travel hour',
      0.8,
    ),
    ratio(
      'price per sqm, price per m2, price per square meter, price per sqft, rent per sqm',
      'price, rent, asking price, sale price',
      'area, living area, floor area, surface',
    ),
    ratio('death rate, fatality rate, mortality rate', 'death, deaths', 'case, population, animal, head', 0.8),
    ratio('population density, density', 'population, inhabitant', 'area, surface', 0.8),
    ratio(
      'yield per hectare, yield per ha, yield per acre',
      'yield, harvest, quantity, harvested quantity',
      'area, hectare, acre',
      0.8,
    ),
    {
      ...ratio(
        'consumption per 100km, consumption per 100 km, fuel per 100km, liter per 100km',
        'fuel, fuel used, fuel liter, liter, consumption, fuel consumed',
        'distance',
        0.84,
      ),
      sql: ([a, b]) => `100.0 * ${a} / nullif(${b}, 0)`,
      value: ([a, b]) => (b === 0 || b === undefined ? Number.NaN : (100 * (a ?? 0)) / b),
    },
    ratio('ctr, click through rate, clickthrough rate', 'click', 'impression, view'),
    ratio('conversion rate', 'conversion, converted', 'visit, click, visitor, session, lead, view, unique visitor'),
    ratio('open rate', 'open, opened, unique open', 'sent, delivered, recipient, send'),
    ratio('click rate', 'click, clicked, unique click', 'sent, delivered, recipient, send, open, opened'),
    ratio('bounce rate', 'bounce, bounced', 'sent, session, visit, delivered, recipient'),
    ratio(
      'win rate, win percent, win ratio',
      'win, won, game won, match won',
      'game, game played, match, match played, played',
    ),
    ratio(
      'success rate, success percent',
      'success, succeeded, successful, success run',
      'attempt, run, request, call',
    ),
    ratio('failure rate, error rate', 'failure, failed, error', 'attempt, run, request, call'),
    ratio(
      'completion rate, completion percent, progress percent, percent complete, percent completed, progress, percent done',
      'completed, completed task, completed lesson, lesson completed, task completed, item completed, step completed, completed item, done, completed step, processed, processed row, completed unit',
      'task, lesson, item, step, row, target, unit',
    ),
    ratio(
      'attendance rate, attendance percent',
      'attended, present, class attended, attended class, session attended, attended session',
      'session, class, held',
    ),
    ratio(
      'occupancy rate, occupancy percent',
      'occupied, occupied bed, occupied room, occupied unit, occupied seat',
      'capacity, bed, room, unit, seat',
    ),
    ratio(
      'utilization, utilization rate, utilization percent, usage percent, used percent',
      'used, usage, used byte, used hour',
      'capacity, limit, quota, available',
    ),
    ratio(
      'percent, score percent, percent score, percentage score',
      'score, mark, obtained mark, mark obtained, point, correct answer, points earned',
      'max score, maximum score, max mark, max point, total mark, total point, mark, possible point, question, points possible',
    ),
    ratio('cost per click, cpc', 'cost, spend, spent, amount spent', 'click'),
    ratio('average order value', 'revenue, sale', 'order'),
    {
      ...ratio(
        'margin percent, profit margin, margin rate, markup percent, profit percent, gross margin percent',
        'price, revenue, sale price, selling price',
        'cost, cost price, unit cost, purchase price',
        0.8,
      ),
      sql: ([a, b]) => `(${a} - ${b})::numeric / nullif(${a}, 0)`,
      value: ([a, b]) => ((a ?? 0) - (b ?? 0)) / (a === 0 || a === undefined ? Number.NaN : a),
    },
    {
      ...ratio('bmi, body mass index', 'weight, body weight', 'height, body height', 0.92),
      sql: ([w, h]) => `${w} / power(${h} / 100.0, 2)`,
      value: ([w, h]) => (w ?? 0) / ((h ?? 0) > 3 ? (h ?? 0) / 100 : (h ?? 0)) ** 2,
    },
  ];
});
