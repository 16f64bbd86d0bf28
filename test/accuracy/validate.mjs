// Checks a labelled schema against a real PostgreSQL: node test/accuracy/validate.mjs test/accuracy/schemas/NAME
// Every migration has to run, but for statements that a label expects to be refused or skipped, and every name in labels.json and normal-forms.json has to exist.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

const folder = process.argv[2];
const labels = JSON.parse(readFileSync(join(folder, 'labels.json'), 'utf8'));
const db = await PGlite.create();
for (const role of ['anon', 'authenticated', 'service_role', 'app_user']) await db.exec(`create role ${role}`);
const files = [];
const walk = (at) => {
  for (const name of readdirSync(at).sort()) {
    const path = join(at, name);
    if (statSync(path).isDirectory()) walk(path);
    else if (name.endsWith('.sql')) files.push(path);
  }
};
walk(folder);
let wrong = 0;
for (const file of files) {
  try {
    await db.exec(readFileSync(file, 'utf8'));
  } catch (error) {
    wrong += 1;
    console.log(`${file}: ${error.message}`);
  }
}
const rows = async (sql) => (await db.query(sql)).rows;
const known = new Set();
const skip = `('pg_catalog','information_schema','pg_toast')`;
for (const { s, t, c } of await rows(
  `select table_schema s, table_name t, column_name c from information_schema.columns where table_schema not in ${skip}`,
))
  for (const name of [t, `${s}.${t}`, `${t}.${c}`, `${s}.${t}.${c}`]) known.add(name);
for (const { s, n } of await rows(
  `select n.nspname s, c.relname n from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname not in ${skip}`,
))
  for (const name of [n, `${s}.${n}`]) known.add(name);
for (const { t, n } of await rows(
  `select c.relname t, k.conname n from pg_constraint k join pg_class c on c.oid = k.conrelid`,
))
  for (const name of [n, `${t}.${n}`]) known.add(name);
for (const { s, n } of await rows(
  `select n.nspname s, t.typname n from pg_type t join pg_namespace n on n.oid = t.typnamespace where typtype in ('e','d') and n.nspname not in ${skip}`,
))
  for (const name of [n, `${s}.${n}`]) known.add(name);
const tables = await rows(
  `select count(*)::int n from pg_class c join pg_namespace n on n.oid = c.relnamespace where relkind in ('r','p') and not relispartition and n.nspname not in ${skip}`,
);
let count = 0;
for (const section of ['duplicates', 'families', 'others', 'fine'])
  for (const label of labels[section] ?? []) {
    count += 1;
    if (!label.reason) {
      wrong += 1;
      console.log(`${section}: a label without a reason: ${JSON.stringify(label)}`);
    }
    for (const name of label.on ?? [undefined])
      if (!known.has(name)) {
        wrong += 1;
        console.log(`${section}: "${name}" does not exist after the last migration`);
      }
  }
const rules = [
  ...['repeating-group', 'list-in-column', 'no-key', 'partial-dependency', 'transitive-dependency', 'embedded-entity'],
  ...['derived-column', 'redundant-flag', 'double-pointer', 'missing-foreign-key', 'unconstrained-enumeration'],
  ...['entity-attribute-value', 'polymorphic-reference', 'generic-json'],
];
const bases = ['declared', 'observed', 'inferred'];
const becauses = [
  ...['snapshot', 'tenant key', 'history', 'cache', 'external count', 'generated', 'choice', 'own fact', 'value'],
  ...['lines of one thing', 'bounds', 'role', 'outlives', 'free text', 'outside standard', 'key-value on purpose'],
  ...['payload', 'other'],
];
const tableOnly = ['no-key', 'entity-attribute-value'];
const formsFile = join(folder, 'normal-forms.json');
const forms = existsSync(formsFile) ? JSON.parse(readFileSync(formsFile, 'utf8')) : {};
const seen = new Map();
const mistake = (text) => {
  wrong += 1;
  console.log(text);
};
for (const section of ['violations', 'fine'])
  for (const label of forms[section] ?? []) {
    count += 1;
    const at = `normal-forms ${section}: ${JSON.stringify(label)}`;
    if (!label.reason || !label.on?.length) mistake(`${at} lacks a reason or names`);
    if (!rules.includes(label.rule)) mistake(`${at} names an unknown rule`);
    if (section === 'violations' && !bases.includes(label.basis)) mistake(`${at} has no basis`);
    if (section === 'fine' && !becauses.includes(label.because)) mistake(`${at} has no known "because"`);
    for (const name of label.on ?? []) {
      if (!known.has(name)) mistake(`normal-forms ${section}: "${name}" does not exist after the last migration`);
      const column = [...known].some((other) => other.startsWith(`${name}.`)) === false;
      if (tableOnly.includes(label.rule) === column)
        mistake(`${at}: "${name}" should be a ${column ? 'table' : 'column'}`);
      const key = `${label.rule} ${name}`;
      if (seen.has(key)) mistake(`${at}: "${name}" is labelled twice for ${label.rule}`);
      seen.set(key, section);
    }
  }
console.log(`${tables[0].n} tables, ${count} labels, ${wrong} mistakes`);
process.exit(wrong === 0 ? 0 : 1);
