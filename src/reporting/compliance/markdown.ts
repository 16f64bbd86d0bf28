import type { ComplianceDocument, DatabaseCompliance } from './document.ts';
import { bare, besidesOf, standOf, tablesOf } from './wording.ts';

/** The same as a page to be kept beside the schema. */
export function complianceMarkdown({ databases }: ComplianceDocument): string {
  return `${databases.map(page).join('\n\n')}\n`;
}

function page(one: DatabaseCompliance): string {
  const { checklist, sources, patterns } = one;
  return [
    `# ${escaped(one.name)}: normal forms`,
    checklist.map((d) => `- [${d.met ? 'x' : ' '}] ${d.title}: ${escaped(standOf(d))}`).join('\n'),
    '## Single source of truth',
    [
      '| data | source of truth | used by | also said in |',
      '|---|---|---|---|',
      ...sources.map(
        (s) => `| ${escaped(s.data)} | ${code(bare(s.table))} | ${s.references} | ${escaped(besidesOf(s))} |`,
      ),
    ].join('\n'),
    ...(patterns.length > 0
      ? [
          '## Good patterns',
          patterns.map((p) => `- **${p.kind}**: ${escaped(p.because)} (${escaped(tablesOf(p))})`).join('\n'),
        ]
      : []),
  ].join('\n\n');
}

function code(name: string): string {
  return `\`${name.replaceAll('`', '')}\``;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
