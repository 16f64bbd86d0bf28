import type { ObjectType } from '@pgsql/types';
import type { ObjectWord } from '../working.ts';

/** The grammar's kinds of objects that are known by their names alone. */
export const OBJECT_WORDS: Partial<Record<ObjectType, ObjectWord>> = {
  OBJECT_ACCESS_METHOD: 'access method',
  OBJECT_COLLATION: 'collation',
  OBJECT_CONVERSION: 'conversion',
  OBJECT_EVENT_TRIGGER: 'event trigger',
  OBJECT_FDW: 'foreign-data wrapper',
  OBJECT_FOREIGN_SERVER: 'server',
  OBJECT_LANGUAGE: 'language',
  OBJECT_PUBLICATION: 'publication',
  OBJECT_STATISTIC_EXT: 'statistics object',
  OBJECT_SUBSCRIPTION: 'subscription',
  OBJECT_TSCONFIGURATION: 'text search configuration',
  OBJECT_TSDICTIONARY: 'text search dictionary',
  OBJECT_TSPARSER: 'text search parser',
  OBJECT_TSTEMPLATE: 'text search template',
};

/** One entry for each of those kinds. */
export function forEachObjectKind<T>(make: (word: ObjectWord) => T): Partial<Record<ObjectType, T>> {
  return Object.fromEntries(Object.entries(OBJECT_WORDS).map(([kind, word]) => [kind, make(word)]));
}
