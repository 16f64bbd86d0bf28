import { h } from './html.ts';

/** Two tables side by side, as a rule's evidence holds them. */
interface Comparison {
  readonly left: string;
  readonly right: string;
  readonly shared: readonly {
    readonly left: string;
    readonly right: string;
    readonly leftType: string;
    readonly rightType: string;
    readonly housekeeping: boolean;
  }[];
  readonly onlyLeft: readonly string[];
  readonly onlyRight: readonly string[];
}

/**
 * Evidence for people to read. It knows shapes, not rules, so that a new rule needs nothing here: two tables side by
 * side, lists, figures. What is empty or absent is left out.
 */
export function evidenceOf(evidence: unknown): HTMLElement[] {
  if (!isRecord(evidence)) return [];
  const tables: HTMLElement[] = [];
  const facts: HTMLElement[] = [];
  for (const [key, value] of Object.entries(evidence)) {
    if (isComparison(value)) tables.push(sideBySide(value));
    else if (Array.isArray(value) && value.length > 0 && value.every(isComparison))
      tables.push(...value.map(sideBySide));
    else facts.push(...fact(words(key), value));
  }
  return [...tables, ...(facts.length > 0 ? [h('dl', {}, ...facts)] : [])];
}

function sideBySide({ left, right, shared, onlyLeft, onlyRight }: Comparison): HTMLElement {
  const cell = (name: string, type: string, differs: boolean) =>
    h('td', { class: differs ? 'differs' : undefined }, h('code', {}, name), ' ', h('span', { class: 'type' }, type));
  const none = () => h('td', { class: 'none' }, h('span', { 'aria-label': 'missing' }, '—'));
  const alone = (name: string) => h('td', { class: 'alone' }, h('code', {}, name));
  const telling = [...shared].sort((a, b) => Number(a.housekeeping) - Number(b.housekeeping));
  return h(
    'div',
    { class: 'scroll' },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, left), h('th', { scope: 'col' }, right))),
      h(
        'tbody',
        {},
        ...telling.map((pair) =>
          h(
            'tr',
            { class: pair.housekeeping ? 'housekeeping' : undefined },
            cell(pair.left, pair.leftType, pair.leftType !== pair.rightType),
            cell(pair.right, pair.rightType, pair.leftType !== pair.rightType),
          ),
        ),
        ...onlyLeft.map((name) => h('tr', {}, alone(name), none())),
        ...onlyRight.map((name) => h('tr', {}, none(), alone(name))),
      ),
    ),
  );
}

function fact(label: string, value: unknown): HTMLElement[] {
  const items = Array.isArray(value) ? value.map(text).filter(Boolean) : [text(value)].filter(Boolean);
  return items.length === 0 ? [] : [h('dt', {}, label), ...items.map((item) => h('dd', {}, item))];
}

function text(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join(', ');
  if (!isRecord(value)) return '';
  // { name: 'email', type: 'text' } reads as "email text", and further fields by their names.
  return Object.entries(value)
    .map(([key, part], i) => (i === 0 || key === 'type' ? text(part) : text(part) && `${words(key)} ${text(part)}`))
    .filter(Boolean)
    .join(' ');
}

/** "lostConstraints" as "Lost constraints" */
function words(key: string): string {
  const spaced = key.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isComparison(value: unknown): value is Comparison {
  return (
    isRecord(value) && Array.isArray(value.shared) && Array.isArray(value.onlyLeft) && Array.isArray(value.onlyRight)
  );
}
