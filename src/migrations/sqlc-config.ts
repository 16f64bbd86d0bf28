import { parseDocument } from 'yaml';

export const SQLC_CONFIGS: readonly string[] = ['sqlc.yaml', 'sqlc.yml', 'sqlc.json'];

/** One schema that sqlc generates code for, with the paths as they are written: files, folders or globs. */
export interface SqlcSchema {
  /** "postgresql", "mysql", ... */
  readonly engine: string;
  readonly schema: readonly string[];
  readonly queries: readonly string[];
}

/** Reads version 1 ("packages") and version 2 ("sql"), in YAML or JSON; nothing where it cannot be read. */
export function readSqlcConfig(text: string): SqlcSchema[] {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) return [];
  const config: unknown = document.toJS();
  return [...listOf(config, 'sql'), ...listOf(config, 'packages')].map((entry) => ({
    engine: stringsOf(entry, 'engine')[0] ?? 'postgresql',
    schema: stringsOf(entry, 'schema'),
    queries: stringsOf(entry, 'queries'),
  }));
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

function listOf(value: unknown, name: string): unknown[] {
  const field = fieldOf(value, name);
  return Array.isArray(field) ? field : [];
}

/** A string or a list of them. */
function stringsOf(value: unknown, name: string): string[] {
  const field = fieldOf(value, name);
  return (Array.isArray(field) ? field : [field]).filter((one) => typeof one === 'string');
}
