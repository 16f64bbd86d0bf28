import { dirName } from '../paths.ts';
import type { ModelDeclaration } from './declaration.ts';

const BLOCK = /^(model|view)[ \t]+(\w+)[ \t]*\{[\s\S]*?^\}/gm;

/**
 * The models of a Prisma schema: a table has the model's name unless @@map gives it another.
 * Source: prisma.io/docs/orm/reference/prisma-schema-reference (model, @@map, @@schema).
 */
export function prismaModels(text: string): ModelDeclaration[] {
  return [...text.matchAll(BLOCK)].map(({ index, 0: block, 1: kind = '', 2: name = '' }) => {
    const code = block.replace(/\/\/[^\r\n]*/g, '');
    const schema = /@@schema\(\s*"([^"]+)"/.exec(code)?.[1];
    return {
      table: /@@map\(\s*(?:name:\s*)?"([^"]+)"/.exec(code)?.[1] ?? name,
      ...(schema !== undefined && { schema }),
      name: `${kind} ${name}`,
      span: { start: index, end: index + block.length },
    };
  });
}

/**
 * The .prisma files that the migrations at `root` are written from: those in the nearest folder above it that has any
 * below, but for migrations of its own ("prisma/schema.prisma", "prisma/schema/*.prisma").
 */
export function prismaFiles(root: string, listed: readonly string[]): string[] {
  const all = listed.filter((path) => path.endsWith('.prisma'));
  for (let folder = dirName(root), i = 0; folder !== '' && i < 3; folder = dirName(folder), i++) {
    const below = all.filter((path) => path.startsWith(`${folder}/`));
    if (below.length > 0) return below;
    if (folder === '/') break;
  }
  return [];
}
