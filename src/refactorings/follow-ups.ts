import type { Database } from '../migrations/layout.ts';
import { modelNotes } from '../migrations/models/index.ts';
import type { Plan } from './refactoring.ts';

/**
 * What is left to a person once the files of a plan are written, a sentence or two each: the commands that bring the tool's
 * own files up to date, and the lines of a model file (schema.prisma, Drizzle's schema.ts) that would undo the change.
 * @param texts of all files that were read, by path
 */
export function followUps(
  { touches }: Pick<Plan, 'touches'>,
  database: Database,
  texts: ReadonlyMap<string, string>,
): string[] {
  return [...(database.layout.afterwards?.(database, texts) ?? []), ...modelNotes(database, texts, touches)];
}
