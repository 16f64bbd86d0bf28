import type { HostFramework } from '../framework.ts';
import { knex } from './knex.ts';
import { laravel } from './laravel.ts';
import { typeorm } from './typeorm.ts';

/** Every framework; `test/fixtures/hosts/<id>/` holds a folder of migrations for each. */
export const frameworks: readonly HostFramework[] = [laravel, knex, typeorm];
