import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

const ajv = new Ajv({ strict: true, allErrors: true });
const compiled = new Map<string, ReturnType<Ajv['compile']>>();

/** Fails unless a document is what docs/schemas says, after a round through text as a reader would get it. */
export function assertMatches(name: 'check' | 'explain' | 'catalog' | 'compliance', document: unknown): void {
  let validate = compiled.get(name);
  if (!validate) {
    const file = new URL(`../../docs/schemas/${name}.schema.json`, import.meta.url);
    validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    compiled.set(name, validate);
  }
  const valid = validate(JSON.parse(JSON.stringify(document)));
  assert.ok(valid, ajv.errorsText(validate.errors, { dataVar: name, separator: '\n' }));
}
