import type { HostFramework } from '../framework.ts';
import { laravel } from './laravel.ts';
import { rails } from './rails.ts';

/** Every framework; `test/fixtures/hosts/<id>/` holds a folder of migrations for each. */
export const frameworks: readonly HostFramework[] = [laravel, rails];
