import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { directivesIn, ignoring, readDirectives } from '../../src/analysis/directives.ts';
import { ignoreEdit, NO_REASON } from '../../src/analysis/ignore-edit.ts';
import { frameworks } from '../../src/hosts/frameworks/index.ts';
import { readHost } from '../../src/hosts/read.ts';
import { readSql } from '../../src/sql/read.ts';
import type { Part } from '../../src/sql/script.ts';
import { applyEdits } from '../../src/text/edit.ts';
import type { Span } from '../../src/text/span.ts';
import { loadAllGrammars } from '../support/grammars.ts';

const RULE = 'versioned-table';

type PartsOf = (text: string) => readonly Part[] | undefined;
const sql: PartsOf = () => undefined;

function edited(path: string, text: string, name: Span, scope: 'line' | 'file', partsOf = sql): string {
  const edit = ignoreEdit({ path, text, partsOf, name, rules: [RULE], scope, reason: 'audited' });
  assert.ok(edit, path);
  return applyEdits(text, [edit]);
}

/** Ignores the table at the marker `<x>` in a SQL file; what comes of it is read back. */
function ignored(marked: string, scope: 'line' | 'file' = 'line'): string {
  const start = marked.indexOf('<x>');
  const text = marked.replace('<x>', 'x');
  const after = edited('a.sql', text, { start, end: start + 1 }, scope);
  const offset = after.search(/\bx\b/);
  assert.ok(ignoring(readDirectives(after), RULE, offset).length > 0, after);
  return after;
}

describe('an ignore that is written for a finding', () => {
  before(loadAllGrammars);

  it('stands behind the code of its line', () => {
    assert.equal(
      ignored('create table <x> (  \n  id int\n);\n'),
      'create table x ( -- tablefold-ignore versioned-table: audited  \n  id int\n);\n',
    );
    assert.equal(ignored('create table <x> ()'), 'create table x () -- tablefold-ignore versioned-table: audited');
  });

  it('stands before a comment that is there already, and before what goes on in the next line', () => {
    assert.equal(
      ignored('create table <x> ( -- mine\n  id int\n);\n'),
      'create table x ( /* tablefold-ignore versioned-table: audited */ -- mine\n  id int\n);\n',
    );
    assert.equal(
      ignored("create table <x> (a text default 'one\ntwo');\n"),
      "create table x (a text default /* tablefold-ignore versioned-table: audited */ 'one\ntwo');\n",
    );
    assert.equal(
      ignored('create table <x> (a int);--> statement-breakpoint\n'),
      'create table x (a int); /* tablefold-ignore versioned-table: audited */--> statement-breakpoint\n',
    );
  });

  it('stands at the top of a file, below what a tool wants to be there', () => {
    assert.equal(
      ignored('\ufeffcreate table <x> ();\r\n', 'file'),
      '\ufeff-- tablefold-ignore-file versioned-table: audited\r\ncreate table x ();\r\n',
    );
    assert.equal(
      ignored('--liquibase formatted sql\n--changeset ada:1\ncreate table <x> ();\n', 'file'),
      '--liquibase formatted sql\n-- tablefold-ignore-file versioned-table: audited\n--changeset ada:1\ncreate table x ();\n',
    );
    assert.equal(
      ignored('-- +goose Up\n-- what it is for\ncreate table <x> ();\n', 'file'),
      '-- +goose Up\n-- tablefold-ignore-file versioned-table: audited\n-- what it is for\ncreate table x ();\n',
    );
  });

  it('keeps a reason on one line, and leaves a place for one that nobody gave', () => {
    const wanted = { path: 'a.sql', text: 'create table x (); -- y', partsOf: sql, name: { start: 13, end: 14 } };
    const write = (reason: string) =>
      ignoreEdit({ ...wanted, rules: [RULE, 'duplicate-table'], scope: 'line', reason });
    assert.equal(
      write('two\n*/ lines')?.newText,
      ' /* tablefold-ignore versioned-table, duplicate-table: two * / lines */',
    );
    assert.ok(write(' ')?.newText.includes(NO_REASON));
    const [directive] = readDirectives(`-- tablefold-ignore ${RULE}: ${NO_REASON}`);
    assert.equal(directive?.reason, undefined);
  });

  it('stands above the SQL in a program, in that program’s comments, wherever the text begins', () => {
    const rails = frameworks.find(({ id }) => id === 'rails');
    assert.ok(rails);
    const text =
      'class A < ActiveRecord::Migration[7.1]\r\n  def up\r\n    execute <<~SQL\r\n      create table x ()\r\n    SQL\r\n  end\r\nend\r\n';
    const start = text.indexOf(' x ') + 1;
    const parts: PartsOf = (of) => readHost('1_a.rb', of, rails);
    assert.equal(
      edited('1_a.rb', text, { start, end: start + 1 }, 'line', parts),
      text.replace('    execute', '    # tablefold-ignore versioned-table: audited\r\n    execute'),
    );
    assert.equal(
      edited('1_a.rb', `# frozen_string_literal: true\r\n${text}`, { start, end: start + 1 }, 'file', parts).split(
        '\n',
      )[1],
      '# tablefold-ignore-file versioned-table: audited\r',
    );
  });

  const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

  it('leaves every migration in another language as it was, and is read back', () => {
    let tried = 0;
    const refused: string[] = [];
    for (const framework of frameworks) {
      const folder = `${FIXTURES}hosts/${framework.id}/`;
      for (const file of readdirSync(folder).filter((name) => !name.endsWith('.txt'))) {
        const text = readFileSync(folder + file, 'utf8');
        const partsOf = (of: string) => readHost(file, of, framework);
        const parts = partsOf(text);
        const sqlOf = (of: readonly Part[]) => of.map((part) => (part.kind === 'sql' ? part.text : part.kind));
        for (const part of parts) {
          const match = part.kind === 'sql' ? /create table (\w+)/i.exec(part.text) : undefined;
          if (part.kind !== 'sql' || !match) continue;
          const end = match.index + match[0].length;
          const name = part.place({ start: end - (match[1] ?? '').length, end });
          // What is put together from several texts has no place of its own.
          if (text.slice(name.start, name.end) !== match[1]) continue;
          for (const scope of part === parts[0] ? (['line', 'file'] as const) : (['line'] as const)) {
            const edit = ignoreEdit({ path: file, text, partsOf, name, rules: [RULE], scope, reason: 'audited' });
            if (!edit) {
              refused.push(`${scope} of ${match[1]} in ${file}`);
              continue;
            }
            const after = applyEdits(text, [edit]);
            const again = partsOf(after);
            assert.deepEqual(sqlOf(again), sqlOf(parts), `${file}: ${match[0]}\n${after}`);
            const offset = name.start + (edit.span.start <= name.start ? edit.newText.length : 0);
            const found = ignoring(directivesIn(after, again), RULE, offset);
            assert.ok(found.length > 0, `${file}: ${match[0]}\n${after.slice(edit.span.start - 200, offset + 100)}`);
            tried++;
          }
        }
      }
    }
    assert.ok(tried > 60, `${tried} tried`);
    // The second of two texts that one line opens: the comment would end up in the first.
    assert.deepEqual(refused, [
      'line of second in 20240101000000_strings.rb',
      'line of two in 20240101000006_more_here_documents.rb',
    ]);
  });

  it('leaves every statement of a SQL file as it was, and is read back', () => {
    let tried = 0;
    for (const path of readdirSync(`${FIXTURES}layouts`, { recursive: true, encoding: 'utf8' })) {
      if (!path.endsWith('.sql')) continue;
      const text = readFileSync(`${FIXTURES}layouts/${path}`, 'utf8');
      const shape = (sql: string) => readSql(sql).statements.map(({ node }) => Object.keys(node)[0]);
      for (const match of text.matchAll(/create table (\w+)/gi)) {
        const end = match.index + match[0].length;
        const name = { start: end - (match[1] ?? '').length, end };
        for (const scope of ['line', 'file'] as const) {
          const edit = ignoreEdit({ path, text, partsOf: sql, name, rules: [RULE], scope, reason: 'audited' });
          assert.ok(edit);
          const after = applyEdits(text, [edit]);
          assert.deepEqual(shape(after), shape(text), `${path}\n${after}`);
          const offset = name.start + (edit.span.start <= name.start ? edit.newText.length : 0);
          // A table that stands in a comment has none beside it.
          if (isInComment(text, name)) continue;
          assert.ok(ignoring(readDirectives(after), RULE, offset).length > 0, `${path}\n${after}`);
          tried++;
        }
      }
    }
    assert.ok(tried > 100, `${tried} tried`);
  });
});

function isInComment(text: string, { start }: Span): boolean {
  return !readSql(text).statements.some((s) => s.span.start <= start && start < s.span.end);
}
