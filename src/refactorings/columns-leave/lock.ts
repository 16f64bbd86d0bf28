import type { QualifiedName } from '../../catalog/model.ts';
import { nameOf } from '../merge-tables/spell.ts';
import type { Piece } from '../pieces.ts';

/** @param referred tables that foreign keys will lead to: they may be read meanwhile */
export function lockPiece(table: QualifiedName, referred: readonly QualifiedName[] = []): Piece {
  const others = [...new Set(referred.map(nameOf))].join(', ');
  return {
    stage: 'lock',
    title: 'Lock the table',
    comment:
      'Nobody reads or writes it until all of this is done; if it cannot be had soon, better to fail than to make others wait.',
    sql: [
      "set local lock_timeout = '10s';",
      `lock table ${nameOf(table)} in access exclusive mode;`,
      ...(others === '' ? [] : [`lock table ${others} in share row exclusive mode;`]),
    ].join('\n'),
  };
}
