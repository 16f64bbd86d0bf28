import assert from 'node:assert/strict';
import { readFacts, replay } from '../../src/catalog/index.ts';

/** The parts between `[` and `]` run; the marks stand for comments that a tool knows. */
function tables(marked: string): { tables: string[]; problems: string[] } {
  const up: { start: number; end: number }[] = [];
  for (const { index } of marked.matchAll(/\[/g)) up.push({ start: index + 1, end: marked.indexOf(']', index) });
  const text = marked.replace(/[[\]]/g, ' ');
  const facts = readFacts('a.sql', text, up);
  return {
    tables: [...replay([facts]).relations.values()].map(
      (r) => `${r.name} at ${text.slice(r.provenance.created.span.start).slice(0, 6)}`,
    ),
    problems: facts.problems.map((p) => `${p.message}: ${text.slice(p.statement.start, p.statement.end).trim()}`),
  };
}

describe('parts of a file that a tool runs one by one', () => {
  it('need no semicolon behind the last statement', () => {
    assert.deepEqual(tables('[create table a (x int); create table b (x int)] drop table a; drop table b'), {
      tables: ['a at create', 'b at create'],
      problems: [],
    });
  });

  it('keep the problems of each where it stands', () => {
    assert.deepEqual(tables('[create table a (x int); create tabel b (x int)] drop table a; drop tabel b'), {
      tables: ['a at create'],
      problems: [
        'syntax error at or near "tabel": create tabel b (x int)',
        'syntax error at or near "tabel": drop tabel b',
      ],
    });
  });
});

describe('default privileges of what another role creates', () => {
  const said = 'create role owner; alter default privileges for role owner grant select on tables to public;';

  it('are a gap where something is created that may be that role’s, and are said once', () => {
    const { gaps } = replay([readFacts('a.sql', `${said} create table a (x int); create table b (x int)`)]);
    assert.deepEqual(
      gaps.map((g) => g.what),
      ['default privileges of what owner creates'],
    );
  });

  it('are none where nothing follows, as at the end of a dump', () => {
    const snapshot = replay([readFacts('a.sql', `create table a (x int); ${said} create schema s`)]);
    assert.deepEqual([snapshot.gaps, snapshot.problems, snapshot.defaultGrants], [[], [], []]);
  });
});
