import type { Column, Relation } from '../../catalog/model.ts';
import type { RuleContext } from '../rule.ts';
import { commentAbove, commentsOn } from './comments-in-files.ts';

/** Comments that say that there is no foreign key on purpose. */
const ON_PURPOSE =
  /\b(?:no|without(?: an?)?|not an?|deliberately|intentionally) (?:foreign keys?|fks?|constraints?|references?)\b|\b(?:another|other|different|separate|remote) (?:database|service|system|schema|cluster|shard)\b|\b(?:soft|weak|logical|loose|polymorphic asset) (?:references?|links?|keys?)\b|\bnot enforced\b|\boutlives?\b|\b(?:may|can) be (?:gone|deleted)\b|\bexternal\b|\bas (?:typed|entered|given|stated|written|printed|delivered|received|sent|reported)\b|\bfor performance reasons\b|\borphans? (?:are|is) (?:handled|swept|filtered|fine|accepted)\b/i;

/** Whether a comment, in the catalog or in the file, says of a table or its columns that a foreign key is missing on purpose. */
export function isWithoutKeyOnPurpose(context: RuleContext, table: Relation, ...columns: readonly Column[]): boolean {
  const written = [
    table.comment,
    commentAbove(context, table.provenance.created),
    ...columns.flatMap((c) => [c.comment, ...commentsOn(context, c), commentAbove(context, c.provenance.created)]),
  ];
  return written.some((text) => text !== undefined && ON_PURPOSE.test(text));
}
