/** Equations between the numbers of one row, by what such columns are called. Data only; arithmetic.ts matches them. */
import { once } from '../../../similarity/once.ts';
import { amounts } from './amounts.ts';
import { figures } from './figures.ts';

export type { Template } from './template.ts';

/** Of those that fit equally well the first counts. */
export const TEMPLATES = once(() => [...amounts(), ...figures()]);
