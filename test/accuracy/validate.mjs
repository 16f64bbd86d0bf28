// Checks a labelled schema against a real PostgreSQL: node test/accuracy/validate.mjs test/accuracy/schemas/NAME
// Every migration has to run, but for statements that a label expects to be refused or skipped, and every name in labels.json has to exist.
import { readdirSync, readFileSync, statSync } from 'node:fs';
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
console.log(`${tables[0].n} tables, ${count} labels, ${wrong} mistakes`);
process.exit(wrong === 0 ? 0 : 1);
