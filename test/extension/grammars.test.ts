import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  contributes: { grammars: { scopeName: string; path: string; injectTo: string[] }[] };
};
const ours = manifest.contributes.grammars;

// The languages' own grammars as VS Code has them, by scope.
const LANGUAGES: Record<string, string> = {
  'source.sql': 'sql',
  'text.html.php': 'php',
  'source.php': 'php',
  'source.python': 'python',
  'source.ruby': 'ruby',
  'source.js': 'javascript',
  'source.go': 'go',
  'source.java': 'java',
};

describe('the grammars', () => {
  let registry: textmate.Registry;

  before(async () => {
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
    registry = new textmate.Registry({
      onigLib: Promise.resolve(oniguruma),
      async loadGrammar(scope) {
        const own = ours.find((g) => g.scopeName === scope);
        const theirs = LANGUAGES[scope];
        if (!own && !theirs) return null;
        const file = own ? new URL(own.path, root) : require.resolve(`tm-grammars/grammars/${theirs}.json`);
        return textmate.parseRawGrammar(readFileSync(file, 'utf8'), 'grammar.json');
      },
      getInjections: (scope) => ours.filter((g) => g.injectTo.includes(scope)).map((g) => g.scopeName),
    });
  });

  /** Each line's tokens whose scopes hold `wanted`, joined: what is highlighted as that. */
  async function highlighted(scope: string, text: string, wanted: string): Promise<string[]> {
    const grammar = await registry.loadGrammar(scope);
    assert.ok(grammar, `a grammar for ${scope}`);
    let state = textmate.INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      return tokens
        .filter((token) => token.scopes.some((s) => s.startsWith(wanted)))
        .map((token) => line.slice(token.startIndex, token.endIndex))
        .join('');
    });
  }

  const sqlIn = (scope: string, text: string) => highlighted(scope, text, 'meta.embedded');

  it('mark a directive and the rules it names, but not the reason behind them', async () => {
    for (const [text, keyword] of [
      ['create table a_v2 (id int); -- tablefold-ignore versioned-table, duplicate-table: kept for auditors', 'ignore'],
      ['-- tablefold-ignore-file versioned-table, duplicate-table kept for auditors', 'ignore-file'],
      ['create table a_v2 (id int); -- tablefold: ignore versioned-table, duplicate-table -- kept', 'ignore'],
    ] as const) {
      const rules = await highlighted('source.sql', text, 'entity.name.tag.rule');
      assert.deepEqual(rules, ['versioned-tableduplicate-table']);
      assert.deepEqual(await highlighted('source.sql', text, 'keyword.control.directive'), [keyword]);
    }
  });

  it('mark a directive in a block comment, and one for the whole file', async () => {
    for (const text of ['/* tablefold-ignore-file */', '/* tablefold: ignore-file */'])
      assert.deepEqual(await highlighted('source.sql', text, 'keyword.control.directive'), ['ignore-file']);
  });

  it('leave a comment alone that only speaks of tablefold, and a string that looks like a directive', async () => {
    const text = "-- see tablefold-ignore\nselect '-- tablefold-ignore'; -- ask tablefold\n-- tablefold-ignored";
    assert.deepEqual(await highlighted('source.sql', text, 'keyword.other.directive'), ['', '', '']);
  });

  it('mark SQL in a string of one line and end with the string, whatever the SQL leaves open', async () => {
    const text = `<?php\nDB::statement("ALTER TABLE users ADD note text DEFAULT 'it");\n$rest = 'plain';`;
    assert.deepEqual(await sqlIn('source.php', text.replace('<?php\n', '')), [
      "ALTER TABLE users ADD note text DEFAULT 'it",
      '',
    ]);
  });

  it('mark SQL over several lines up to the line that ends the string', async () => {
    const text = "op.execute('''CREATE TABLE users (\n  id bigint,\n  note text default 'x\n)''')\nname = 'plain'";
    assert.deepEqual(await sqlIn('source.python', text), [
      'CREATE TABLE users (',
      '  id bigint,',
      "  note text default 'x",
      '',
      '',
    ]);
  });

  it('mark SQL that begins on the line below the quotes', async () => {
    const python = 'op.execute("""\n    CREATE TABLE users (\n      id bigint\n    )\n    """)\nname = "plain"';
    assert.deepEqual(await sqlIn('source.python', python), [
      '',
      '    CREATE TABLE users (',
      '      id bigint',
      '    )',
      '',
      '',
    ]);
    const go = 'const up = `\nCREATE TABLE users (\n  id bigint\n);\n`\nconst name = "plain"';
    assert.deepEqual(await sqlIn('source.go', go), ['', 'CREATE TABLE users (', '  id bigint', ');', '', '']);
  });

  it('mark a template that is tagged as SQL, whatever it begins with', async () => {
    const text = 'await db.execute(sql`\n  select 1\n`);\nconst name = `plain`;';
    assert.deepEqual(await sqlIn('source.js', text), ['', '  select 1', '', '']);
  });

  it("mark Java's text blocks and Ruby's one-line strings", async () => {
    const java = 'String up = """\n    CREATE INDEX users_email ON users (email);\n    """;\nString name = "plain";';
    assert.deepEqual(await sqlIn('source.java', java), ['', '    CREATE INDEX users_email ON users (email);', '', '']);
    assert.deepEqual(await sqlIn('source.ruby', 'execute "DROP TABLE users"\nputs "plain"'), ['DROP TABLE users', '']);
  });

  it('leave prose alone that merely begins with a verb of SQL', async () => {
    const text = 'x = "Create a table for two"\ny = "drop the view"\nz = "Update your name"';
    assert.deepEqual(await sqlIn('source.python', text), ['', '', '']);
  });
});
