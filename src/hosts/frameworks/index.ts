import type { HostFramework } from '../framework.ts';
import { flyway } from './flyway.ts';
import { darwin, gormigrate, sqlMigrate } from './go-listed.ts';
import { bun, goPg } from './go-registered.ts';
import { goSlices } from './go-slices.ts';
import { goose } from './goose.ts';
import { laravel } from './laravel.ts';

/** Every framework; `test/fixtures/hosts/<id>/` holds a folder of migrations for each. */
export const frameworks: readonly HostFramework[] = [
  laravel,
  goose,
  bun,
  goPg,
  gormigrate,
  sqlMigrate,
  darwin,
  goSlices,
  flyway,
];
