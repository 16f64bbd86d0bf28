import { once } from '../once.ts';
import { readClasses, readManyClasses } from './classes.ts';
import { DOMAINS } from './columns/domains.ts';
import { EVERYDAY as EVERYDAY_COLUMNS } from './columns/everyday.ts';
import { FEATURES as FEATURE_COLUMNS } from './columns/features.ts';
import { FIGURES } from './columns/figures.ts';
import { MOMENTS } from './columns/moments.ts';
import { PEOPLE as PEOPLE_COLUMNS } from './columns/people.ts';
import { COMMERCE } from './tables/commerce.ts';
import { EVERYDAY } from './tables/everyday.ts';
import { FEATURES } from './tables/features.ts';
import { GOODS } from './tables/goods.ts';
import { MONEY } from './tables/money.ts';
import { PEOPLE } from './tables/people.ts';
import { PUBLIC } from './tables/public.ts';
import { SYSTEMS } from './tables/systems.ts';

export { UNITS } from './units.ts';

// Read when first asked for: most commands compare nothing.

/** What the nouns and phrases in the names of tables mean. */
export const TABLE_NOUNS = once(() =>
  readManyClasses(EVERYDAY, COMMERCE, MONEY, GOODS, PEOPLE, PUBLIC, SYSTEMS, FEATURES),
);

/** What whole names of columns mean, or what is left of them without the table's own name. */
export const PHRASES = once(() => readClasses(EVERYDAY_COLUMNS, PEOPLE_COLUMNS, FIGURES, DOMAINS, FEATURE_COLUMNS));

/** The same for points in time, written without the words that say only that it is one. */
export const TIME_PHRASES = once(() => readClasses(MOMENTS));
