import type { Finding, Rule, Undone } from './rule.ts';
import { list } from './support/wording.ts';

export interface FailingMigrationEvidence {
  /** SQLSTATE */
  readonly sqlstate: string;
  /** How many statements are undone, the refused one included. */
  readonly undone: number;
  /** What the schema lacks for it: "12 constraints", "3 tables". */
  readonly lacking: readonly string[];
}

export const failingMigration: Rule<FailingMigrationEvidence> = {
  id: 'failing-migration',
  scope: 'database',
  summary:
    'PostgreSQL refuses a statement inside a transaction, and everything else in that transaction is lost with it.',
  severity: 'error',
  unmended:
    'What the statement should have said is known to whoever wrote it; a migration that has run somewhere must not be rewritten by a tool.',
  docs: {
    why: `Most migration tools run a file in one transaction, and many files open one themselves. PostgreSQL then undoes
every statement of it as soon as it refuses a single one: a migration of 600 statements whose first one fails adds none
of its constraints. A new database that is built from these files stops there, or, where psql goes on without
\`ON_ERROR_STOP\`, comes out without what the file was meant to add. The finding stands at the first statement that is refused and
counts what is lost. It is given only where the files themselves show that the statement must fail: not behind a DO block or
another statement whose effect is not known, and not where the files start from a schema that lies elsewhere.`,
    bad: `create table invoices (
  id bigint primary key,
  customer_id bigint not null
);

begin;
alter table invoices drop constraint invoices_customer_fkey;
alter table invoices add constraint invoices_customer_positive check (customer_id > 0);
create table invoice_lines (
  id bigint primary key,
  invoice_id bigint not null references invoices (id)
);
commit;`,
    good: `create table invoices (
  id bigint primary key,
  customer_id bigint not null
);

begin;
alter table invoices drop constraint if exists invoices_customer_fkey;
alter table invoices add constraint invoices_customer_positive check (customer_id > 0);
create table invoice_lines (
  id bigint primary key,
  invoice_id bigint not null references invoices (id)
);
commit;`,
  },
  *check({ undone = [] }) {
    for (const one of undone) yield report(one);
  },
};

function report(undone: Undone): Finding<FailingMigrationEvidence> {
  const { problem, absent, statements } = undone;
  const lacking = Object.entries(undone.declares)
    .sort(([, a], [, b]) => b - a)
    .map(([kind, n]) => counted(n, kind));
  return {
    ruleId: failingMigration.id,
    severity: absent === undefined ? 'error' : 'warning',
    at: { file: problem.at.file, span: problem.at.name },
    message: describe(undone, lacking),
    related: [],
    tables: [],
    columns: [],
    evidence: { sqlstate: problem.code, undone: statements, lacking },
    basis: absent === undefined ? 'declared' : 'inferred',
    confidence: absent === undefined ? 0.95 : 0.7,
  };
}

function describe({ problem, absent, tool, statements, others }: Undone, lacking: readonly string[]): string {
  const lost =
    tool === undefined
      ? `none of the ${statements} statements of this transaction takes effect`
      : others === 0
        ? `${tool} runs this file as one transaction, so none of its ${statements} statements takes effect`
        : `${tool} undoes the transaction, so ${statements} of this file's ${statements + others} statements have no effect`;
  const lacks = lacking.length === 0 ? '' : `, and the schema lacks ${list(lacking, 4)}`;
  const source = absent === undefined ? '' : ', and no file here creates it';
  const advice =
    absent === undefined ? 'Correct this statement.' : 'Correct this statement, or add what creates it to these files.';
  return `${problem.message} (${problem.code})${source}: ${lost}${lacks}. ${advice}`;
}

function counted(n: number, kind: string): string {
  if (n === 1) return `1 ${kind}`;
  if (kind === 'index') return `${n} indexes`;
  return `${n} ${kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`}`;
}
