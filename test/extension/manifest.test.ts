import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { ruleSettings } from '../../scripts/rule-settings.ts';

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Record<string, { readonly properties?: unknown }> };
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly { readonly description: string; readonly media: { readonly svg: string } }[];
    }[];
  };
}

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as Manifest;
const { commands, configuration, grammars, jsonValidation, walkthroughs } = manifest.contributes;

describe('the manifest', () => {
  it('has a setting for each rule, as scripts/rule-settings.ts writes it', () => {
    assert.deepEqual(configuration.properties['tablefold.rules']?.properties, ruleSettings());
  });

  it('names pictures, grammars and schemas that are there', () => {
    const pictures = walkthroughs.flatMap((w) => w.steps.map((step) => step.media.svg));
    const files = [manifest.icon, ...pictures, ...grammars.map((g) => g.path), ...jsonValidation.map((v) => v.url)];
    assert.deepEqual(
      files.filter((file) => !existsSync(new URL(file, root))),
      [],
    );
  });

  it('links from the walkthrough to no command of its own that is not declared', () => {
    const declared = new Set(commands.map((c) => c.command));
    const linked = walkthroughs.flatMap((w) =>
      w.steps.flatMap((step) =>
        [...step.description.matchAll(/command:(tablefold\.\w+)/g)].map((match) => match[1] ?? ''),
      ),
    );
    assert.ok(linked.length > 0);
    assert.deepEqual(
      linked.filter((command) => !declared.has(command)),
      [],
    );
  });
});
