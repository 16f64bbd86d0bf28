import { h } from './html.ts';

/**
 * Narrows the findings below `report` to those of some severities whose text holds what is typed. Groups that are left
 * with none are hidden too.
 */
export function filterBar(report: HTMLElement, bySeverity: Readonly<Record<string, number>>): HTMLElement {
  const off = new Set<string>();
  const status = h('span', { class: 'figures', role: 'status' });
  const field = h('vscode-textfield', {
    placeholder: 'Filter by table, file or words',
    'aria-label': 'Filter findings',
    input: apply,
  });
  const toggles = Object.entries(bySeverity)
    .filter(([, n]) => n > 0)
    .map(([severity, n]) => {
      const toggle: HTMLButtonElement = h(
        'button',
        { type: 'button', class: 'toggle', 'aria-pressed': 'true', click: () => flip(severity, toggle) },
        h('span', { class: `severity ${severity}` }),
        `${n} ${severity}${n === 1 || severity === 'info' ? '' : 's'}`,
      );
      return toggle;
    });
  return h('div', { class: 'filter', role: 'search' }, field, ...toggles, status);

  function flip(severity: string, toggle: HTMLButtonElement): void {
    if (!off.delete(severity)) off.add(severity);
    toggle.setAttribute('aria-pressed', String(!off.has(severity)));
    apply();
  }

  function apply(): void {
    const typed = field.value.trim().toLowerCase();
    let shown = 0;
    const items = [...report.querySelectorAll<HTMLElement>('li[data-severity]')];
    for (const item of items) {
      item.hidden = off.has(item.dataset.severity ?? '') || !(item.dataset.text ?? '').includes(typed);
      if (!item.hidden) shown++;
    }
    for (const rule of report.querySelectorAll<HTMLElement>('.rule')) {
      rule.hidden = !rule.querySelector('li[data-severity]:not([hidden])');
    }
    status.textContent = shown === items.length ? '' : `${shown} of ${items.length} shown`;
  }
}
