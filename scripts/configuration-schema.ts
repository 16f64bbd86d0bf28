/** Writes docs/schemas/tablefold.schema.json from what validates tablefold.json: node --import tsx scripts/configuration-schema.ts */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vocabulary } from '../src/analysis/configuration.ts';
import { configurationSchema } from '../src/configuration/index.ts';

/** The JSON schema of tablefold.json. */
export function schemaText(): string {
  return `${JSON.stringify(configurationSchema(vocabulary), undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../docs/schemas/tablefold.schema.json', import.meta.url)), schemaText());
}
