/** Writes the setting tablefold.rules in package.json from the rules themselves: node --import tsx scripts/rule-settings.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../src/rules/index.ts';

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
const SEVERITIES = ['error', 'warning', 'info', 'hint', 'off'];

/** What the setting's schema says of each rule, by the rule's id. */
export function ruleSettings(): Record<string, unknown> {
  return Object.fromEntries(
    [...rules]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, summary, severity }) => [
        id,
        { type: 'string', enum: SEVERITIES, default: severity, description: summary },
      ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const content = JSON.parse(readFileSync(manifest, 'utf8'));
  content.contributes.configuration.properties['tablefold.rules'].properties = ruleSettings();
  writeFileSync(manifest, `${JSON.stringify(content, null, 2)}\n`);
}
