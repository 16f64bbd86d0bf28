import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AlterTableType, ConstrType, ObjectType } from '@pgsql/types';
import { treatmentOf, treatmentOfCommand, treatmentOfObject } from '../../scripts/coverage/classify.ts';
import { statementNodes, statementOn, VERBS, valuesOf } from '../../scripts/coverage/grammar.ts';
import { COVERED } from '../../scripts/coverage/sqlstates.ts';
import { coveragePage } from '../../scripts/coverage-docs.ts';
import { describeCatalog } from '../../src/catalog/describe.ts';
import { readFacts, replay } from '../../src/catalog/index.ts';
import { ALTER_WORDS } from '../../src/catalog/lower/alter-kinds.ts';
import { tagOf } from '../../src/catalog/lower/registry.ts';
import { STATEMENT_WORDS, type StatementTag } from '../../src/catalog/lower/statement-kinds.ts';
import { CONDITIONS, SQLSTATE } from '../../src/catalog/refusal.ts';
import { readSql } from '../../src/sql/read.ts';
import { type Oracle, openOracle } from '../support/oracle.ts';
import { assertDescribesCatalog } from '../support/same-catalog.ts';
import { ALTERED, COMMANDS, CONSTRAINTS, EXAMPLES } from './grammar-examples.ts';

const gapsOf = (sql: string) => replay([readFacts('a.sql', sql)]).gaps.map((g) => g.what);
const changesOf = (sql: string) => readFacts('a.sql', sql).changes.length;
const nodeOf = (sql: string) => {
  const [statement] = readSql(sql).statements;
  assert.ok(statement, sql);
  return statement.node;
};

describe('every node of the grammar', () => {
  it('that is a statement stands in exactly one list', () => {
    const nodes = statementNodes();
    assert.ok(nodes.length > 100, `${nodes.length} found`);
    assert.deepEqual(nodes, Object.keys(STATEMENT_WORDS).sort());
    assert.deepEqual(
      nodes.filter((n) => !treatmentOf(n as StatementTag)),
      [],
    );
  });

  it('that is a command of ALTER TABLE stands in exactly one list', () => {
    const types = valuesOf('AlterTableType');
    assert.deepEqual([...types].sort(), Object.keys(ALTER_WORDS).sort());
    assert.deepEqual(
      types.filter((t) => !treatmentOfCommand(t as AlterTableType)),
      [],
    );
  });

  for (const tag of statementNodes()) {
    const sql = EXAMPLES[tag as StatementTag];
    if (sql === undefined) continue;
    it(`${tag} is treated as docs/coverage.md says: ${sql}`, () => {
      assert.equal(tagOf(nodeOf(sql)), tag);
      const treatment = treatmentOf(tag as StatementTag)?.as;
      assert.equal(changesOf(sql), treatment === 'no part' ? 0 : 1);
      if (treatment === 'gap') assert.deepEqual(gapsOf(sql), [STATEMENT_WORDS[tag as StatementTag]]);
    });
  }

  it('that is no statement by itself has no example', () => {
    const without = statementNodes().filter((tag) => EXAMPLES[tag as StatementTag] === undefined);
    assert.deepEqual(
      without.filter((tag) => treatmentOf(tag as StatementTag)?.as !== 'not by itself'),
      [],
    );
  });

  for (const type of valuesOf('AlterTableType') as AlterTableType[]) {
    const command = COMMANDS[type];
    if (command === undefined) continue;
    it(`${type} is treated as docs/coverage.md says: ${command}`, () => {
      const node = nodeOf(`alter table t ${command}`);
      const [first] = 'AlterTableStmt' in node ? (node.AlterTableStmt.cmds ?? []) : [];
      assert.equal(first && 'AlterTableCmd' in first && first.AlterTableCmd.subtype, type);
      const treatment = treatmentOfCommand(type)?.as;
      const before = replay([readFacts('a.sql', ALTERED)]);
      assert.deepEqual(before.problems, []);
      const snapshot = replay([readFacts('a.sql', `${ALTERED} alter table t ${command};`)]);
      const gaps = snapshot.gaps.map((g) => `${g.what} of ${g.touches}`);
      assert.deepEqual(gaps, treatment === 'gap' ? [`ALTER TABLE ... ${ALTER_WORDS[type]} of public.t`] : []);
      if (treatment === 'no part')
        assert.deepEqual(snapshot.relations.get('public.t'), before.relations.get('public.t'));
    });
  }

  it('that is an object has a part where docs/coverage.md says so', () => {
    const wrong = VERBS.flatMap((verb) =>
      (valuesOf('ObjectType') as ObjectType[]).flatMap((kind) => {
        const sql = statementOn(verb, kind);
        const treatment = treatmentOfObject(verb, kind)?.as;
        if (sql === undefined) return [];
        const isGap = gapsOf(sql).some((what) => /^(DROP|RENAME|ALTER \.\.\.)/.test(what));
        return (treatment === 'no part') === (changesOf(sql) === 0) && (treatment === 'gap') === isGap ? [] : [sql];
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('docs/coverage.md is up to date (scripts/coverage-docs.ts writes it)', () => {
    const written = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
    assert.equal(written, coveragePage());
  });
});

describe('replay and PostgreSQL agree about', () => {
  let oracle: Oracle;
  before(async () => {
    oracle = await openOracle();
  });
  after(() => oracle.close());

  for (const [name, code] of Object.entries(SQLSTATE)) {
    const condition = CONDITIONS[name as keyof typeof SQLSTATE];
    const example = COVERED[name as keyof typeof SQLSTATE];
    it(`${code} ${condition}`, async () => {
      await oracle.catalog(`do $$ begin raise exception using errcode = '${condition}'; end $$`);
      assert.equal(oracle.errors[0]?.code, code, 'the condition has this SQLSTATE');
      await oracle.catalog(example);
      const there = oracle.errors.map((e) => `${e.code} ${e.message}`);
      const here = replay([readFacts('a.sql', example)]).problems.map((p) => `${p.code} ${p.message}`);
      assert.deepEqual(here, there);
      assert.match(here.at(-1) ?? '', new RegExp(`^${code} `));
    });
  }

  for (const kind of valuesOf('ConstrType')) {
    const sql = CONSTRAINTS[kind as ConstrType];
    it(`${kind}: ${sql}`, async () => {
      assert.match(JSON.stringify(nodeOf(sql)), new RegExp(`"${kind}"`));
      assertDescribesCatalog(describeCatalog(replay([readFacts('a.sql', sql)])), await oracle.catalog(sql));
      assert.deepEqual(oracle.errors, []);
    });
  }
});
