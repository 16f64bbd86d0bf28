import { complianceDocument, complianceMarkdown, renderCompliance } from '../../reporting/index.ts';
import type { ConfigurationOptions } from '../configuration.ts';
import { loadReview } from '../load.ts';
import type { Surroundings } from '../surroundings.ts';
import { terminalOptions } from '../terminal.ts';

export interface ComplianceOptions extends ConfigurationOptions {
  readonly format: 'terminal' | 'json' | 'markdown';
}

/** `tablefold compliance`: the checklist of normal forms, the source of truth of each kind of data, good patterns. */
export async function compliance(
  path: string,
  options: ComplianceOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, stdout } = surroundings;
  const document = complianceDocument(await loadReview(path, options, surroundings), cwd);
  if (options.format === 'json') stdout.write(`${JSON.stringify(document, undefined, 2)}\n`);
  else if (options.format === 'markdown') stdout.write(complianceMarkdown(document));
  else stdout.write(renderCompliance(document, terminalOptions(surroundings)));
  return 0;
}
