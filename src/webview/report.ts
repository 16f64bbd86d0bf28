import '@vscode-elements/elements/dist/vscode-badge/index.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import './report.css';
import { databaseSection } from './database.ts';
import { filterBar } from './filter.ts';
import { count, h } from './html.ts';
import type { FromPanel, ToPanel } from './messages.ts';
import { makePlaces } from './places.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromPanel): void };

const editor = acquireVsCodeApi();
const main = document.getElementById('report') as HTMLElement;

window.addEventListener('message', ({ data }: MessageEvent<ToPanel>) => {
  if (data.type === 'review') show(data);
  if (data.type === 'stale') document.getElementById('stale')?.removeAttribute('hidden');
});
editor.postMessage({ type: 'ready' });

function show({ document: review, compliance, folders, rules }: Extract<ToPanel, { type: 'review' }>): void {
  const places = makePlaces(folders, (file, range) => editor.postMessage({ type: 'open', file, range }));
  const { summary, databases, findings } = review;
  const again = (label: string, secondary: boolean) =>
    h('vscode-button', { secondary, click: () => editor.postMessage({ type: 'again' }) }, label);
  const sections = databases.map((database) =>
    databaseSection(
      database,
      findings.filter((f) => f.database === database.name),
      compliance?.databases.find((c) => c.name === database.name && c.root === database.root),
      rules,
      places,
    ),
  );
  main.replaceChildren(
    h(
      'header',
      {},
      h(
        'div',
        { class: 'title' },
        h('h1', {}, 'Schema Review'),
        h('p', { class: 'figures' }, `${count(summary.tables, 'table')} in ${count(summary.files, 'file')}`),
      ),
      again('Review Again', true),
    ),
    h(
      'div',
      { id: 'stale', role: 'status', hidden: true },
      'The schema has changed since this review. ',
      again('Review Again', false),
    ),
    ...(findings.length > 0 ? [filterBar(main, summary.bySeverity)] : []),
    ...sections,
    ...(findings.length === 0 ? [h('p', { class: 'nothing' }, nothingFound(summary.tables))] : []),
  );
}

function nothingFound(tables: number): string {
  if (tables > 0) return 'No findings: nothing in this schema says the same thing twice.';
  return 'No tables found. Tablefold looks for migrations and schema files in the folders of this workspace.';
}
