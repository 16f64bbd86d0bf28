import { isChangesFolder } from './changes.ts';
import { filesBelow } from './folders.ts';
import { readNumber } from './numbering.ts';
import type { Folder, SqlFile } from './recognise.ts';

const KINDS =
  /^(?:tables?|views?|functions?|funcs?|procedures?|procs?|routines?|types?|enums?|domains?|triggers?|index(?:es)?|indices|sequences?|schemas?|extensions?|constraints?|foreign[-_]?keys?|fks?|fk[-_]?constraints?|primary[-_]?keys?|unique[-_]?(?:keys?|constraints?)|checks?|aggregates?|rules?|polic(?:y|ies)|rls|grants?|roles?|permissions?|security|materialized[-_]?views?|mviews?|partitions?|comments?)$/i;
const DATABASE = /^(?:db|sql|database|schemas?|ddl)$/i;

/** Whether the folder's name is a number, a version or a date, and SQL lies below. */
export function isNumberedFolder(folder: Folder): boolean {
  return readNumber(folder.name) !== undefined && !isChangesFolder(folder) && filesBelow(folder).length > 0;
}

/** Whether the folder is one of several numbered ones side by side: a step of a database, not all of it. */
export function isStep(folder: Folder): boolean {
  return isNumberedFolder(folder) && (folder.parent?.folders.filter(isNumberedFolder).length ?? 0) > 1;
}

/** Whether the name is that of a kind of object ("tables"). */
export function isKind(name: string): boolean {
  return KINDS.test(name);
}

/** Whether the folder is named for a kind of object ("tables"), or for a schema that is divided by such kinds. */
function isSection(folder: Folder): boolean {
  // A folder "schema" or "schemas" is mostly where all of the SQL lies; beside others it holds one kind of it.
  if (KINDS.test(folder.name))
    return !/^schemas?$/i.test(folder.name) || (folder.parent?.folders.filter((f) => isKind(f.name)).length ?? 0) > 1;
  const isDivided =
    folder.files.length === 0 && folder.folders.length > 0 && folder.folders.every((f) => KINDS.test(f.name));
  return isDivided && DATABASE.test(folder.parent?.name ?? '');
}

/** The folder's own files and those of the folders that divide it by kinds of objects. */
export function filesOfSections(folder: Folder): SqlFile[] {
  return [...folder.files, ...folder.folders.filter(isSection).flatMap(filesOfSections)];
}
