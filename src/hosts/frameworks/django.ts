import type { Span } from '../../text/span.ts';
import type { Call, HostFramework, Meaning } from '../framework.ts';
import { CLASS_BODY } from '../languages/python/classes.ts';
import { python } from '../languages/python.ts';
import { fill } from '../pieces.ts';
import type { Expression, FunctionNode, Program } from '../syntax.ts';
import { type Piece, piecesOf, plainText, textAt, type Value } from '../value.ts';
import { djangoMigrations } from './django-file.ts';

// Source: docs.djangoproject.com, "Migration Operations" and "Writing database migrations".
const RUN = 'run operations';
const RUNS_ON = /(?:editor|cursor(?:\(\))?|cur|conn(?:ection)?)$/;

/** Django's migrations: the `operations` of the class Migration, as they stand once its body has run. */
export const django: HostFramework = {
  id: 'django',
  language: python,
  migrations: djangoMigrations,

  entries(program) {
    const entry = operationsOf(program);
    return entry ? [entry] : [];
  },

  call,
  contains(item, collection) {
    const wanted = plainText(item);
    const made = collection.kind === 'object' ? collection.made : undefined;
    if (wanted === undefined || !made) return undefined;
    if (made.name === 'table_names') return { kind: 'test', guards: [{ table: wanted, present: true }] };
    const table = plainText(made.args[1]);
    if (made.name !== 'get_table_description' || table === undefined) return undefined;
    return { kind: 'test', guards: [{ table, column: wanted, present: true }] };
  },

  property: (path) =>
    /connection\.vendor$|\.vendor$/.test(path) ? textAt('postgresql', { start: 0, end: 0 }) : undefined,
};

function operationsOf(program: Program): FunctionNode | undefined {
  const classes = program.body.flatMap((s) => (s.kind === 'class' ? [s.class] : []));
  const migration = classes.find((c) => c.name === 'Migration') ?? classes.find((c) => c.bases.includes('Migration'));
  const made = migration?.methods.find((m) => m.name === CLASS_BODY);
  if (!made || !migration?.members.some((m) => m.name === 'operations')) return undefined;
  const { at } = made;
  const operations: Expression = { kind: 'name', at, name: 'operations' };
  // Operations that the file makes itself.
  const own = classes.flatMap(({ name, methods }): (readonly [Expression, Expression])[] => {
    const forwards = methods.find((m) => m.name === 'database_forwards');
    const key: Expression = { kind: 'text', at, parts: [{ kind: 'literal', text: name, at }] };
    return forwards ? [[key, { kind: 'function', at: forwards.at, function: forwards }]] : [];
  });
  const args = [{ value: operations }, { value: { kind: 'map', at, entries: own } as const }];
  const run: Expression = { kind: 'call', at, callee: { kind: 'name', at, name: RUN }, args };
  return { ...made, body: [...made.body, { kind: 'expression', value: run }] };
}

function call(asked: Call): Meaning | undefined {
  const { path, name, args, receiver } = asked;
  if (path === RUN) return { kind: 'all', meanings: args[0] ? happenings(args[0], asked.syntax.at, args[1]) : [] };
  // What an operation is handed runs when its turn comes, or never.
  if (isMaker(asked) && !/^(?:Pure)?Path$/.test(name) && (!receiver || receiver.kind === 'object'))
    return { kind: 'value', value: { kind: 'object', path: `${path}()`, made: asked } };
  if (name === 'swappable_dependency') return { kind: 'value', value: { kind: 'object', path } };
  if (receiver?.kind === 'object' && /^execute(?:many|script)?$/.test(name) && RUNS_ON.test(receiver.path)) {
    const sql = args[0] ?? asked.named.get('sql');
    return sql && { kind: 'run', sql: withParameters(sql, args[1] ?? asked.named.get('params')) };
  }
  if (receiver?.kind === 'object' && /schema_editor$|editor$/.test(path.slice(0, -name.length - 1)))
    return /^(?:create|delete|add|remove|alter)_/.test(name)
      ? { kind: 'builder', what: `schema_editor.${name}` }
      : undefined;
  if (name === 'quote_name' || name === 'mogrify') return args[0] && { kind: 'value', value: args[0] };
  return undefined;
}

interface Happening {
  readonly meaning: Meaning;
  readonly at: Span;
}

/** What operations do, one after the other. */
function happenings(operations: Value, at: Span, own?: Value): readonly Happening[] {
  if (operations.kind === 'list') return operations.items.flatMap((item) => happenings(item, at, own));
  if (operations.kind === 'object' && operations.made && isMaker(operations.made))
    return happening(operations.made, own);
  if (operations.kind === 'constant') return [];
  const sql: Value =
    operations.kind === 'unknown'
      ? operations
      : { kind: 'unknown', at, source: operations.kind === 'object' ? operations.path : 'operations' };
  return [{ meaning: { kind: 'run', sql }, at: sql.at }];
}

/** Operations are classes; what a function hands out is not known. */
function isMaker({ name }: Call): boolean {
  return /^[A-Z]/.test(name);
}

function happening(operation: Call, own: Value | undefined): readonly Happening[] {
  const { name, args, named, syntax } = operation;
  const { at } = syntax;
  const given = (position: number, key: string) => named.get(key) ?? args[position];
  switch (name) {
    case 'RunSQL':
      return sqlOf(given(0, 'sql')).map((sql) => ({ meaning: { kind: 'run', sql }, at }));
    case 'RunPython': {
      const code = given(0, 'code');
      return code?.kind === 'function' ? [{ meaning: { kind: 'each', function: code, rounds: [[]] }, at }] : [];
    }
    case 'SeparateDatabaseAndState': {
      const inner = given(0, 'database_operations');
      return inner ? happenings(inner, at, own) : [];
    }
    default: {
      const forwards = own?.kind === 'map' ? own.entries.find(([key]) => plainText(key) === name)?.[1] : undefined;
      if (forwards?.kind === 'function') return [{ meaning: { kind: 'each', function: forwards, rounds: [[]] }, at }];
      return [{ meaning: { kind: 'builder', what: name }, at }];
    }
  }
}

/** A text, or a list of texts and of pairs of a text and its parameters. */
function sqlOf(given: Value | undefined): readonly Value[] {
  if (given?.kind === 'list')
    return given.items.map((item) => {
      const [sql, parameters] = item.kind === 'list' ? item.items : [];
      return sql ? withParameters(sql, parameters) : item;
    });
  // RunSQL.noop
  return !given || (given.kind === 'object' && given.path.endsWith('.noop')) ? [] : [given];
}

/** Parameters in their places; without any the text is sent as it is, with its percent signs. */
function withParameters(sql: Value, parameters: Value | undefined): Value {
  if (sql.kind !== 'text' || !parameters || (parameters.kind === 'constant' && parameters.value === null)) return sql;
  const items = parameters.kind === 'list' ? parameters.items : [];
  const named = parameters.kind === 'map' ? parameters.entries : [];
  let next = 0;
  const pieces = fill(sql.pieces, /%(?:\((\w+)\))?([s%])/g, ([source, key, letter], at): readonly Piece[] => {
    if (letter === '%') return [{ kind: 'literal', text: '%', at }];
    const item = key === undefined ? items[next++] : named.find(([name]) => plainText(name) === key)?.[1];
    return item ? literal(item, at, source) : [{ kind: 'hole', at, source }];
  });
  return { kind: 'text', pieces };
}

function literal(item: Value, at: Span, source: string): readonly Piece[] {
  if (item.kind === 'constant') {
    const text = item.value === null ? 'NULL' : String(item.value);
    return [{ kind: 'literal', text, at }];
  }
  const text = item.kind === 'text' ? plainText(item) : undefined;
  if (text !== undefined) return [{ kind: 'literal', text: `'${text.replaceAll("'", "''")}'`, at }];
  return item.kind === 'text' ? [{ kind: 'hole', at, source }] : piecesOf(item, at, source);
}
