import { isBlank } from '../languages/java/literals.ts';
import type { HostFile, NewHostMigration } from '../migrations.ts';

/** As the migrations before it are written; with the SQL in a text block where they may have one. */
export function printJava({ slug, up, version, folder, neighbour }: NewHostMigration): HostFile {
  const name = `V${version.replaceAll('.', '_')}__${description(slug, neighbour?.path)}`;
  const text = neighbour?.text ?? '';
  // Before Java 15 there are no text blocks.
  const isOld = neighbour !== undefined && !text.includes('"""') && /"\s*\+/.test(text);
  const home = /^\s*package\s+([\w.]+)\s*;/m.exec(text)?.[1] ?? packageOf(folder);
  const unit = /^\t/m.test(text) ? '\t' : (/^( {2}| {4})\S/m.exec(text)?.[1] ?? '    ');
  const indent = (depth: number) => unit.repeat(depth);
  const sql = isOld || endsInWideSpace(up) ? concatenation(up, indent(5)) : textBlock(up, indent(4));
  return {
    path: `${folder === '' ? '' : `${folder}/`}${name}.java`,
    text: `${home === '' ? '' : `package ${home};\n\n`}import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

public class ${name} extends BaseJavaMigration {
${indent(1)}@Override
${indent(1)}public void migrate(Context context) throws Exception {
${indent(2)}try (Statement statement = context.getConnection().createStatement()) {
${indent(3)}statement.execute(${sql});
${indent(2)}}
${indent(1)}}
}
`,
  };
}

/** "add_users" as the migrations so far are called: Add_users, AddUsers, add_users. */
function description(slug: string, neighbour: string | undefined): string {
  const words = slug.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const like = /__(\w+)\.\w+$/.exec(neighbour ?? '')?.[1] ?? 'A_b';
  const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
  if (!like.includes('_') && /[a-z][A-Z]/.test(like)) return words.map(capital).join('');
  return /^[A-Z]/.test(like) ? capital(words.join('_')) : words.join('_');
}

function packageOf(folder: string): string {
  const found =
    /(?:^|\/)src\/[^/]+\/java\/(.+)$/.exec(folder)?.[1] ?? (folder.endsWith('db/migration') ? 'db/migration' : '');
  return found.replaceAll('/', '.');
}

/** A text block with its closing quotes on a line of their own, which says how much of the white space is indentation. */
export function textBlock(text: string, indent: string): string {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  const written = lines.map((line, i) => {
    const own = escapeLine(line);
    const joined = !ends && i === lines.length - 1 ? `${own}\\` : own;
    return joined === '' ? '' : `${indent}${joined}`;
  });
  return `"""\n${written.join('\n')}\n${indent}"""`;
}

/** White space at a line's end would be lost, and every third quote could be taken for the end. */
function escapeLine(line: string): string {
  const own = escaped(line).replaceAll('"""', '""\\"');
  const last = own.at(-1);
  if (last === undefined || !isBlank(last)) return own;
  // An octal escape is read after the line was stripped, as one of Unicode is not.
  const code = last.charCodeAt(0).toString(8).padStart(3, '0');
  return `${own.slice(0, -1)}\\${last === ' ' ? 's' : code}`;
}

/** Lines end in white space that only quotes can keep. */
function endsInWideSpace(text: string): boolean {
  return text.split('\n').some((line) => isBlank(line.at(-1)) && line.charCodeAt(line.length - 1) > 255);
}

/** One string a line, put together. */
function concatenation(text: string, indent: string): string {
  const lines = text.split(/(?<=\n)/);
  return lines.map((line) => `"${escaped(line).replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`).join(` +\n${indent}`);
}

function escaped(text: string): string {
  return [...text]
    .map((character) => {
      if (character === '\\') return '\\\\';
      if (character === '\r') return '\\r';
      const code = character.charCodeAt(0);
      const isHalf = character.length === 1 && code >= 0xd800 && code <= 0xdfff;
      return isHalf || code === 0xfeff ? `\\u${code.toString(16)}` : character;
    })
    .join('');
}
