import type { FindingDocument } from '../server/protocol.ts';
import { evidenceOf } from './evidence.ts';
import { h } from './html.ts';
import type { Places } from './places.ts';

const BASES: Readonly<Record<FindingDocument['basis'], string>> = {
  declared: 'the declarations say so',
  observed: 'the rows say so',
  inferred: 'names and structure suggest it',
};

/** A finding as one line that opens to everything that speaks for it; what is shown with a stronger one says which rule it is of. */
export function findingItem(finding: FindingDocument, places: Places): HTMLElement {
  const { severity, tables, message, file, range, related, basis, confidence, ruleId, partOf } = finding;
  const sure = basis === 'declared' ? '' : `, confidence ${Math.round(confidence * 100)} %`;
  return h(
    'li',
    {
      'data-severity': severity,
      'data-text': [message, ...tables, file].join('\n').toLowerCase(),
      class: partOf === undefined ? undefined : 'also',
    },
    h(
      'details',
      { class: 'finding' },
      h(
        'summary',
        {},
        h('span', { class: `severity ${severity}`, role: 'img', 'aria-label': severity, title: severity }),
        h('span', { class: 'message' }, partOf === undefined ? message : `Also ${ruleId}: ${message}`),
        places.link(file, range),
      ),
      h(
        'div',
        { class: 'evidence' },
        ...evidenceOf(finding.evidence),
        related.length > 0 &&
          h(
            'dl',
            {},
            h('dt', {}, 'See also'),
            ...related.map((r) => h('dd', {}, places.link(r.file, r.range), ` ${r.message}`)),
          ),
        h('dl', {}, h('dt', {}, 'Basis'), h('dd', {}, `${basis}: ${BASES[basis]}${sure}`)),
      ),
    ),
  );
}
