import type { DatabaseCompliance } from '../server/protocol.ts';
import { count, h } from './html.ts';

// Beyond these nobody reads on a page; the command line prints them all.
const MOST_SOURCES = 12;

/** How far a database keeps to the normal forms: folded up, since what is wrong stands below it one by one. */
export function complianceSection({ checklist, sources, patterns }: DatabaseCompliance): HTMLElement {
  const met = checklist.filter((d) => d.met).length;
  const contested = sources.filter((s) => s.rivals.length + s.copies.length > 0);
  const shown = sources.filter((s, i) => i < MOST_SOURCES || contested.includes(s));
  return h(
    'details',
    { class: 'compliance' },
    h('summary', {}, 'Normal forms', h('span', { class: 'far' }, `${met} of ${checklist.length} demands met`)),
    h(
      'ul',
      { class: 'checklist' },
      ...checklist.map((demand) =>
        h(
          'li',
          { class: `demand ${demand.met ? 'met' : 'open'}` },
          h('span', { class: 'mark', role: 'img', 'aria-label': demand.met ? 'met' : 'open' }, demand.met ? '✓' : '○'),
          h('span', {}, demand.title, h('span', { class: 'stand' }, describe(demand))),
        ),
      ),
    ),
    shown.length > 0 && h('h3', {}, 'Single source of truth'),
    shown.length > 0 &&
      h(
        'table',
        {},
        h('tr', {}, ...['Data', 'Table', 'Used by', 'Also said in'].map((head) => h('th', {}, head))),
        ...shown.map((s) =>
          h(
            'tr',
            {},
            h('td', {}, s.data),
            h('td', {}, h('code', {}, bare(s.table))),
            h('td', {}, count(s.references, 'table')),
            h(
              'td',
              { class: s.rivals.length + s.copies.length > 0 ? 'alone' : undefined },
              [...s.rivals, ...s.copies].map(bare).join(', '),
            ),
          ),
        ),
      ),
    sources.length > shown.length &&
      h('p', { class: 'figures' }, `and ${count(sources.length - shown.length, 'kind')} of data that nothing contests`),
    patterns.length > 0 && h('h3', {}, 'Good patterns'),
    patterns.length > 0 &&
      h(
        'dl',
        {},
        ...patterns.flatMap((p) => [
          h('dt', {}, p.kind),
          h('dd', {}, p.because, h('span', { class: 'figures' }, ` (${p.tables.map(bare).join(', ')})`)),
        ]),
      ),
  );
}

function describe({ met, warnings, hints, examples, lookedAt }: DatabaseCompliance['checklist'][number]): string {
  const named = `${examples.map(bare).join(', ')}${warnings > examples.length ? ', ...' : ''}`;
  const loud = met ? '' : `${count(warnings, 'warning')}: ${named}; `;
  return `${loud}${hints > 0 ? `${count(hints, 'hint')}; ` : ''}${lookedAt} looked at`;
}

function bare(key: string): string {
  return key.replace(/^public\./, '');
}
