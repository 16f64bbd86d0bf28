import type { TableComparison } from '../../rules/support/table-comparison.ts';

/** A line of evidence: what it is, and what was found. */
export interface EvidenceLine {
  readonly label: string;
  readonly text: string;
}

/**
 * Evidence as lines to read. It knows shapes, not rules: two tables side by side, lists of names, figures. What is empty
 * or absent is left out.
 * @param said what the reader knows already: the names of the tables that the finding is about
 */
export function readEvidence(evidence: unknown, said: readonly string[] = []): EvidenceLine[] {
  if (!isRecord(evidence)) return [];
  return Object.entries(evidence).flatMap(([key, value]) => {
    if (isComparison(value)) return readComparison(value);
    if (Array.isArray(value) && value.every(isComparison)) return value.flatMap(readComparison);
    // A single word or a yes stands in the message already; lists and figures may not.
    if (typeof value === 'string' || typeof value === 'boolean') return [];
    const text = readValue(value);
    return text === '' || said.includes(text) ? [] : [{ label: words(key), text }];
  });
}

function readComparison(comparison: TableComparison): EvidenceLine[] {
  const { left, right, shared, onlyLeft, onlyRight } = comparison;
  const lines: EvidenceLine[] = [];
  const add = (label: string, list: readonly string[]) => {
    if (list.length > 0) lines.push({ label, text: list.join(', ') });
  };
  const telling = shared.filter((s) => !s.housekeeping);
  const names = (s: TableComparison['shared'][number]) => (s.left === s.right ? s.left : `${s.left} = ${s.right}`);
  add('shared', telling.map(names));
  add('shared housekeeping', shared.filter((s) => s.housekeeping).map(names));
  add(
    'types differ',
    shared.filter((s) => s.types !== 'same').map((s) => `${s.left} ${s.leftType} against ${s.right} ${s.rightType}`),
  );
  add(`only in ${left}`, onlyLeft);
  add(`only in ${right}`, onlyRight);
  return lines;
}

function readValue(value: unknown): string {
  if (value === true) return 'yes';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(readValue).filter(Boolean).join(', ');
  // A place is for whoever opens it; the finding relates those that a reader needs.
  if (!isRecord(value) || (isRecord(value.span) && typeof value.file === 'string')) return '';
  return (readCopy(value) ?? readAgreement(value)) || readParts(value);
}

/** A column and what it repeats: "customer_name = name (7 of 7 known rows agree)". */
function readCopy({ column, of, rows }: Record<string, unknown>): string | undefined {
  if (typeof column !== 'string' || typeof of !== 'string') return undefined;
  const agree = isRecord(rows) ? readAgreement(rows) : undefined;
  return `${column} = ${of}${agree === undefined ? '' : ` (${agree})`}`;
}

function readAgreement({ compared, same }: Record<string, unknown>): string | undefined {
  return typeof compared === 'number' && typeof same === 'number'
    ? `${same} of ${compared} known rows agree`
    : undefined;
}

function readParts(value: Record<string, unknown>): string {
  return Object.entries(value)
    .map(([key, part], i) => {
      const text = readValue(part);
      return text === '' || i === 0 || key === 'type' ? text : `${words(key)} ${text}`;
    })
    .filter(Boolean)
    .join(' ');
}

/** "lostConstraints" as "lost constraints" */
function words(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isComparison(value: unknown): value is TableComparison {
  return (
    isRecord(value) && Array.isArray(value.shared) && Array.isArray(value.onlyLeft) && Array.isArray(value.onlyRight)
  );
}
