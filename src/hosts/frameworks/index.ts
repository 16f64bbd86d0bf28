import type { HostFramework } from '../framework.ts';
import { alembic } from './alembic.ts';
import { django } from './django.ts';
import { laravel } from './laravel.ts';
import { rails } from './rails.ts';

/** Every framework; `test/fixtures/hosts/<id>/` holds a folder of migrations for each. */
export const frameworks: readonly HostFramework[] = [alembic, django, laravel, rails];
