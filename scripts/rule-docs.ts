/** Writes docs/rules/ from the rules themselves: node --import tsx scripts/rule-docs.ts */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refactorings } from '../src/refactorings/index.ts';
import { rules } from '../src/rules/index.ts';
import type { Rule } from '../src/rules/rule.ts';

const folder = fileURLToPath(new URL('../docs/rules/', import.meta.url));
const NOTE = '<!-- Generated from src/rules by scripts/rule-docs.ts; edit the rule. -->';

/** Every page under docs/rules/, by its name there. */
export function rulePages(): ReadonlyMap<string, string> {
  return new Map([['README.md', indexPage(rules)], ...rules.map((rule) => [`${rule.id}.md`, page(rule)] as const)]);
}

function page(rule: Rule): string {
  const { why, bad, good } = rule.docs;
  return `${NOTE}
# ${rule.id}

${rule.summary}

Severity: ${rule.severity}

## Why

${why}

## Found

\`\`\`sql
${bad}
\`\`\`

## Not found

\`\`\`sql
${good}
\`\`\`

## How it is mended

${mending(rule)}
`;
}

function mending({ id, unmended }: Rule): string {
  const answering = refactorings.filter(({ answers }) => answers.includes(id));
  if (unmended !== undefined) return `By no refactoring. ${unmended}`;
  return answering.map((r) => `- \`${r.id}\`: ${r.summary}`).join('\n');
}

function indexPage(all: readonly Rule[]): string {
  const rows = all.map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary} |`);
  return `${NOTE}
# Rules

| Rule | Severity | What it finds |
| --- | --- | --- |
${rows.join('\n')}
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of rulePages()) {
    const path = `${folder}${name}`;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
