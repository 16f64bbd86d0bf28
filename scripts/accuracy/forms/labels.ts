import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Label } from '../labels.ts';
import { SCHEMAS } from '../labels.ts';

/** What a rule looks after. */
export const FORMS = {
  '1NF': ['repeating-group', 'list-in-column', 'no-key'],
  '2NF': ['partial-dependency'],
  '3NF': ['transitive-dependency', 'embedded-entity', 'derived-column', 'redundant-flag', 'double-pointer'],
  'around them': [
    ...['missing-foreign-key', 'unconstrained-enumeration', 'entity-attribute-value', 'polymorphic-reference'],
    'generic-json',
  ],
} as const;

export type Form = keyof typeof FORMS;

export function formOf(rule: string): Form | undefined {
  return (Object.keys(FORMS) as Form[]).find((form) => (FORMS[form] as readonly string[]).includes(rule));
}

/** normal-forms.json as its author wrote it; names may leave the schema out. */
export interface FormLabels {
  readonly violations: readonly (Label & { readonly rule: string; readonly basis: string })[];
  /** What a hasty reader would take for a violation. */
  readonly fine: readonly (Label & { readonly rule: string; readonly because: string })[];
}

/** @returns undefined where nobody labelled the normal forms of this schema */
export function readFormLabels(name: string): FormLabels | undefined {
  const file = fileOf(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** SHA-256 of the labels: what "frozen" means of them. */
export function hashOfForms(name: string): string {
  return createHash('sha256')
    .update(readFileSync(fileOf(name)))
    .digest('hex');
}

function fileOf(name: string): string {
  return `${SCHEMAS}${name}/normal-forms.json`;
}
