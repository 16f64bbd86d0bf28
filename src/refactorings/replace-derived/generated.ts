import {
  foreignKeysOf,
  keyOf,
  primaryKeyOf,
  type QualifiedName,
  type Relation,
  type Snapshot,
} from '../../catalog/model.ts';
import { quoteIdentifier } from '../../sql/identifiers.ts';
import { lockPiece } from '../columns-leave/lock.ts';
import { bare, demandAgain } from '../columns-leave/restore.ts';
import { isIndexOn, isOn, listed, refuseTable, refuseUses } from '../columns-leave/uses.ts';
import { readsAll, viewsOn } from '../columns-leave/views.ts';
import { createView, queryOf, refuseView } from '../dependent-views.ts';
import { mentions, sqlOf } from '../merge-tables/expressions.ts';
import { alterTable, nameOf } from '../merge-tables/spell.ts';
import { inOrder, type Piece, reversesOf, slugOf, stepsOf } from '../pieces.ts';
import type { Plan, Unavailable } from '../refactoring.ts';
import { type Derivation, followingRows, guardDerivation, probesOf } from './derivation.ts';
import { refuseMutable } from './immutable.ts';

/** The column is dropped and generated under its own name. */
export function planGenerated(derivation: Derivation): Plan | Unavailable {
  const { snapshot, table, column, title } = derivation;
  const isLast = table.columns.at(-1) === column;
  const views = viewsOn({ snapshot, table, columns: [column.name] });
  const why = refuse(derivation) ?? refuseViews(snapshot, table, views, isLast);
  if (why !== undefined) return { unavailable: why };
  const plain = { schema: table.schema, name: table.name };
  const pieces = inOrder([
    lockPiece(table),
    guardDerivation(derivation),
    generate(derivation),
    ...makeAgain(snapshot, column.name, views),
  ]);
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
      ...views.filter((v) => v.kind === 'view').map((v) => ({ kind: 'view-unchanged' as const, view: plainOf(v) })),
      ...(sound ? [{ kind: 'foreign-keys-hold' as const, tables: [plain] }] : []),
      { kind: 'rollback-restores', tables: [plain], ...(isLast ? {} : { reordered: [plain] }) },
    ],
    touches: [
      plain,
      ...views.map(plainOf),
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

/** Why a view that reads the column could not be made again as it was; undefined where all can. */
function refuseViews(
  snapshot: Snapshot,
  table: Relation,
  views: readonly Relation[],
  isLast: boolean,
): string | undefined {
  for (const view of views) {
    const why = refuseView(snapshot, table, view);
    if (why !== undefined) return why;
    if (!isLast && readsAll(queryOf(view)))
      return `the view ${keyOf(view)} reads every column of ${keyOf(table)}, and would have them in another order; write out its columns first`;
  }
  return undefined;
}

/** What reads the column is tied to the one that is dropped; a rollback drops none. */
function makeAgain(snapshot: Snapshot, column: string, views: readonly Relation[]): Piece[] {
  if (views.length === 0) return [];
  const names = listed(views.map((v) => v.name));
  const because = views.map((v) => v.provenance.created);
  const drops = [...views].reverse().map((v) => `drop ${v.kind} ${nameOf(v)};`);
  return [
    {
      stage: 'detach',
      title: `What reads ${column}`,
      comment: `${names}: tied to the column as it was, so dropped here and made again below.`,
      sql: drops.join('\n'),
      because,
    },
    {
      stage: 'repoint',
      title: `What reads ${column}`,
      comment: `${names}: as before.`,
      sql: views.flatMap((v) => createView(snapshot, v, queryOf(v))).join('\n\n'),
      because,
    },
  ];
}

function plainOf({ schema, name }: Relation): QualifiedName {
  return { schema, name };
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
