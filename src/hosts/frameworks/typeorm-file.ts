import type { HostFile, HostMigrations, HostOrder } from '../migrations.ts';
import { baseName, compareText, isMigrationName, isProgram, withoutComments } from './javascript-names.ts';
import { templateLiteral } from './javascript-text.ts';

// Classes run in the order of the times at the ends of their names, in one transaction with all others by default. Source:
// typeorm.io/docs/migrations; getMigrations() of MigrationExecutor.
export const typeormMigrations: HostMigrations = {
  isNamed: isMigrationName,

  isOne: (text) => /\bMigrationInterface\b|\bqueryRunner\b|\bQueryRunner\b/.test(text) && /\bup\s*[=(]/.test(text),

  order(files) {
    const problems: HostOrder['problems'][number][] = [];
    const timed = files
      .filter(({ path, text }) => isProgram(path) && typeormMigrations.isOne(text))
      .flatMap((file) => {
        const name = migrationName(file.text) ?? '';
        const time = Number.parseInt(name.slice(-13), 10);
        if (Number.isInteger(time) && time > 0) return [{ path: file.path, name, time }];
        const message = `the name of the class ${JSON.stringify(name)} does not end in a time, and TypeORM refuses to run it; append one in milliseconds, such as 1700000000000`;
        problems.push({ path: file.path, severity: 'error', message });
        return [];
      })
      .sort((a, b) => a.time - b.time || compareText(a.path, b.path));
    timed.forEach(({ path, name }, i) => {
      const other = timed.slice(0, i).find((earlier) => earlier.name === name);
      const message = `the migration ${name} is in ${baseName(other?.path ?? '')} too, and TypeORM refuses to run either; rename one of them`;
      if (other) problems.push({ path, severity: 'error', message });
    });
    return { files: timed.map(({ path, name }) => ({ path, version: /\d+$/.exec(name)?.[0] ?? name })), problems };
  },

  transactional: (_, text) => !/\btransaction\s*(?::[^=]*)?=\s*false\b/.test(withoutComments(text)),

  firstVersion: (now) => String(now.getTime()),

  print({ slug, up, down, version, folder, neighbour }) {
    const isScript = neighbour !== undefined && /\.[cm]?js$/.test(neighbour.path);
    const className = `${slug.split('_').map(capital).join('')}${version}`;
    const text = isScript ? script(className, up, down, neighbour) : typed(className, up, down, neighbour);
    const words = /^\d+-[^_]*-[^_]*$/.test(baseName(neighbour?.path ?? '')) ? slug.replaceAll('_', '-') : undefined;
    const extension = /\.([cm]?[jt]s)$/.exec(neighbour?.path ?? '')?.[1] ?? 'ts';
    const name = `${version}-${words ?? slug.split('_').map(capital).join('')}.${extension}`;
    return { path: folder === '' ? name : `${folder}/${name}`, text };
  },
};

/** What TypeORM calls the migration: its field `name`, or its class. */
export function migrationName(text: string): string | undefined {
  const own = withoutComments(text);
  return (
    /^\s*(?:public\s+|readonly\s+)*name\s*(?::[^=]*)?=\s*(['"`])(\w+)\1/m.exec(own)?.[2] ??
    /\bclass\s+(\w+)(?:\s+extends\s+[\w.]+)?\s+implements\b[^{]*\bMigrationInterface\b/.exec(own)?.[1] ??
    /\bclass\s+(\w+)/.exec(own)?.[1]
  );
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function typed(className: string, up: string, down: string, neighbour: HostFile | undefined): string {
  const quote = /\bfrom\s+'typeorm'/.test(neighbour?.text ?? '') ? "'" : '"';
  const exported = /\bexport\s+default\s+class\b/.test(neighbour?.text ?? '') ? 'export default' : 'export';
  const { indent, end } = layout(neighbour, '    ');
  return [
    `import { MigrationInterface, QueryRunner } from ${quote}typeorm${quote}${end}`,
    '',
    `${exported} class ${className} implements MigrationInterface {`,
    ...named(className, neighbour, indent, end, quote),
    ...method('public async up(queryRunner: QueryRunner): Promise<void>', up, indent, end),
    '',
    ...method('public async down(queryRunner: QueryRunner): Promise<void>', down, indent, end),
    '}',
    '',
  ].join('\n');
}

function script(className: string, up: string, down: string, neighbour: HostFile): string {
  const { indent, end } = layout(neighbour, '    ');
  const isModule = /^export\b/m.test(neighbour.text);
  return [
    `${isModule ? 'export' : 'module.exports ='} class ${className} {`,
    ...named(className, neighbour, indent, end, "'"),
    ...method('async up(queryRunner)', up, indent, end),
    '',
    ...method('async down(queryRunner)', down, indent, end),
    '}',
    '',
  ].join('\n');
}

function layout(neighbour: HostFile | undefined, otherwise: string): { indent: string; end: string } {
  const text = neighbour?.text ?? ';';
  return { indent: /^(\t| {2,8})\S/m.exec(text)?.[1] ?? otherwise, end: /;[ \t]*\r?$/m.test(text) ? ';' : '' };
}

/** The field that keeps the name where a bundler would change the class's, where the project has it. */
function named(name: string, neighbour: HostFile | undefined, indent: string, end: string, quote: string): string[] {
  const isKept = /^\s*(?:public\s+|readonly\s+)*name\s*=/m.test(neighbour?.text ?? '');
  return isKept ? [`${indent}name = ${quote}${name}${quote}${end}`, ''] : [];
}

function method(head: string, sql: string, indent: string, end: string): string[] {
  const text = sql.endsWith('\n') ? sql : `${sql}\n`;
  const body = `${indent}${indent}await queryRunner.query(${templateLiteral(`\n${text}`)})${end}`;
  return sql.trim() === '' ? [`${indent}${head} {}`] : [`${indent}${head} {`, body, `${indent}}`];
}
