import { foreignKeysOf, keyOf, primaryKeyOf } from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { lockPiece } from '../columns-leave/lock.ts';
import { bare, demandAgain } from '../columns-leave/restore.ts';
import { isIndexOn, isOn, refuseTable, refuseUses } from '../columns-leave/uses.ts';
import { mentions, sqlOf } from '../merge-tables/expressions.ts';
import { alterTable } from '../merge-tables/spell.ts';
import { inOrder, type Piece, reversesOf, slugOf, stepsOf } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { type Derivation, followingRows, guardDerivation, probesOf } from './derivation.ts';
import { refuseMutable } from './immutable.ts';

/** The column is dropped and generated under its own name. */
export function planGenerated(derivation: Derivation): Plan | Unavailable {
  const { snapshot, table, column, title } = derivation;
  const why = refuse(derivation);
  if (why !== undefined) return { unavailable: why };
  const plain = { schema: table.schema, name: table.name };
  const pieces = inOrder([lockPiece(table), guardDerivation(derivation), generate(derivation)]);
  const isLast = table.columns.at(-1) === column;
  const sound = foreignKeysOf(table).every((k) => !k.notValid && k.enforced);
  return {
    title,
    rowPolicyMeaning: `No value of ${table.name} changes: a guard has seen that ${column.name} is what it will be. PostgreSQL computes it from now on, as rows are written.`,
    slug: slugOf(title),
    mapping: [],
    steps: stepsOf(pieces, [column.provenance.created]),
    rollback: [
      { comment: 'Nobody reads or writes the table until all of this is undone.', sql: lockPiece(table).sql },
      ...reversesOf(pieces),
    ],
    notes: [
      `PostgreSQL refuses to write ${column.name} from now on: INSERT and UPDATE have to leave it out, or say DEFAULT.`,
      'It takes PostgreSQL 12, and 13 to roll back. Adding the column writes the whole table anew, while nobody can use it.',
      ...(isLast
        ? []
        : [
            `${column.name} becomes the last column of ${table.name}, which select * and INSERT without a list of columns notice.`,
          ]),
      ...(column.default
        ? [`Its default, ${sqlOf(column.default)}, goes; a row that is inserted without it gets what is computed.`]
        : []),
    ],
    obligations: [
      { kind: 'rows-read-back', table: plain, columns: table.columns.map((c) => c.name) },
      ...probesOf(derivation),
      ...(sound ? [{ kind: 'foreign-keys-hold' as const, tables: [plain] }] : []),
      { kind: 'rollback-restores', tables: [plain], ...(isLast ? {} : { reordered: [plain] }) },
    ],
    touches: [
      plain,
      ...foreignKeysOf(table).flatMap((k) => (snapshot.relations.has(keyOf(k.references)) ? [k.references] : [])),
    ],
    ...followingRows(derivation),
  };
}

function refuse(derivation: Derivation): string | undefined {
  const { snapshot, table, column, expression } = derivation;
  const name = `${keyOf(table)}.${column.name}`;
  const generated = table.columns.find((c) => c.generated && mentions(expression, [c.name]));
  if (generated) return `${name} would be computed from ${generated.name}, which is generated itself`;
  if (primaryKeyOf(table)?.columns.includes(column.name)) return `${name} is part of the primary key`;
  const key = foreignKeysOf(table).find((k) => k.columns.includes(column.name));
  if (key) return `the foreign key ${key.name} of ${keyOf(table)} is about ${column.name}`;
  const replica = table.replicaIdentity;
  const identity = replica?.kind === 'index' && table.indexes.find((i) => i.name === replica.index);
  if (identity && isIndexOn(identity, [column.name]))
    return `${identity.name}, by which ${keyOf(table)} is replicated, is about ${column.name}`;
  const demands = table.constraints.filter((c) => isOn(c, [column.name]));
  const indexes = table.indexes.filter((i) => isIndexOn(i, [column.name]));
  const carried = [...demands, ...indexes].map((r) => r.name);
  return (
    refuseMutable(snapshot, table, expression) ??
    refuseTable(snapshot, table) ??
    refuseUses(snapshot, table, [column.name], new Set(carried))
  );
}

/** Drops the column and adds it generated, with what was demanded of it. */
function generate({ table, column, expression }: Derivation): Piece {
  const name = quoteIdentifier(column.name);
  return {
    stage: 'switch',
    title: `Generate ${column.name}`,
    comment: `${column.name} again, computed; dropping it takes along what is demanded of it, which is demanded anew.`,
    sql: [
      alterTable(table, [`drop column ${name}`]),
      alterTable(table, [`add column ${bare(column)}\n    generated always as (${expression}) stored`]),
      demandAgain(table, [column.name], false),
    ]
      .filter((s) => s !== '')
      .join('\n'),
    reverse: {
      comment: `${column.name} keeps what was computed, and can be written again.`,
      sql: alterTable(table, [
        `alter column ${name} drop expression`,
        ...(column.default ? [`alter column ${name} set default ${sqlOf(column.default)}`] : []),
      ]),
    },
  };
}
