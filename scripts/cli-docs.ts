/** Writes docs/cli.md from the commands' own definitions: node --import tsx scripts/cli-docs.ts */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { makeProgram } from '../src/cli/program.ts';
import { surroundings } from '../test/cli/surroundings.ts';

/** docs/cli.md, from the same definitions that parse the command line and print its help. */
export function cliDocs(): string {
  const program = makeProgram(surroundings().world, () => {});
  return `${[
    '# The command line',
    '',
    '<!-- Generated from src/cli/definitions by scripts/cli-docs.ts; edit the definitions. -->',
    '',
    section(program),
    ...program.commands.flatMap((command) => [`## tablefold ${command.name()}`, '', section(command)]),
    'Colours follow `NO_COLOR` and `FORCE_COLOR`, and are off where the output is no terminal. The JSON documents are described',
    'by [check.schema.json](schemas/check.schema.json), [explain.schema.json](schemas/explain.schema.json),',
    '[compliance.schema.json](schemas/compliance.schema.json), [catalog.schema.json](schemas/catalog.schema.json) and',
    '[dependencies.schema.json](schemas/dependencies.schema.json). Paths in them are relative to the working directory where they lie within it.',
  ].join('\n')}\n`;
}

function section(command: Command): string {
  let help = '';
  command.configureOutput({
    writeOut: (text) => {
      help += text;
    },
  });
  command.outputHelp();
  return `\`\`\`\n${help.trim()}\n\`\`\`\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('../docs/cli.md', import.meta.url)), cliDocs());
}
