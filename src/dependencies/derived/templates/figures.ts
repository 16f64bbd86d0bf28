import { difference, ratio, type Template } from './template.ts';

/** Shares, rates, averages and scores: what is figured out of counts and amounts. */
export const figures = (): readonly Template[] => [
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
  ratio('cost per km, cost per mile, price per km', 'cost, fuel cost, total cost, price, amount', 'distance, mileage'),
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
  ratio('success rate, success percent', 'success, succeeded, successful, success run', 'attempt, run, request, call'),
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
