import { FAIL_ON, SEVERITIES } from './configuration.ts';
import {
  day,
  either,
  flag,
  type JsonSchema,
  listOf,
  located,
  object,
  oneOf,
  text,
  wholeNumber,
  words,
} from './shape.ts';

/** The ids that a configuration may use, from the lists that have them. */
export interface Vocabulary {
  readonly layouts: readonly { readonly id: string; readonly title: string }[];
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
}

// Older servers than 10 lack what every schema of today has; the parser knows no newer grammar than 18's.
const OLDEST = 10;
const NEWEST = 99;

const order = either(oneOf(['layout', 'name']), listOf(words, 1), (node) => node.type !== 'array');
const globs = either(words, listOf(words, 1), (node) => node.type === 'string');

const decision = object({
  keep: {
    shape: located(listOf(located(words), 1)),
    required: true,
    doc: 'The tables that stay as they are beside each other, as "schema.table"; the schema may be left out where it is public or no other schema has such a table.',
  },
  because: { shape: words, required: true, doc: 'Why, for whoever reads this or the plan next.' },
  on: { shape: day, doc: 'The day of the decision: "2026-11-26".' },
});

/** What tablefold.json may hold. Validation, the JSON schema and the documentation all come from here. */
export function definition({ layouts, rules }: Vocabulary) {
  const layout = oneOf(layouts.map((l) => l.id));
  const settings = {
    layout: {
      shape: layout,
      doc: `The migration tool or convention that the files follow; found by itself where it is missing. ${layouts.map((l) => `${l.id}: ${l.title}`).join('; ')}.`,
    },
    searchPath: {
      shape: listOf(words, 1),
      doc: 'Schemas in which names without a schema are looked up when a session begins; ["public"] where nothing else is said. Schemas that no file creates are taken to be there.',
    },
    postgres: {
      shape: wholeNumber(OLDEST, NEWEST),
      doc: 'Major version of the server. What it does not know yet is reported, and no migration is planned with it.',
    },
  };
  const database = object({
    name: { shape: words, doc: 'What the database is called; the name of its folder where it is missing.' },
    files: {
      shape: globs,
      required: true,
      doc: 'A glob, or a list of globs, from the folder of this file; a folder stands for all that is in it, and a leading ! takes files out again. Files run glob by glob, those of one glob in the order of their layout.',
    },
    order: {
      shape: order,
      doc: '"layout" (where nothing is said): as the migration tool orders the files of one glob. "name": by path, numbers as numbers. A list of globs: in the order of these, and what none of them matches last.',
    },
    ...settings,
  });
  return object(
    {
      $schema: { shape: text, doc: 'Where the schema of this file is, for editors that do not know it.' },
      databases: {
        shape: listOf(database),
        doc: 'Databases whose files are named here. Files that none of them names are searched for more databases, unless "discover" is false.',
      },
      discover: {
        shape: flag,
        doc: 'Whether databases are looked for among the files that "databases" does not name; true where nothing is said.',
      },
      code: {
        shape: flag,
        doc: "Whether the application's source files beside the migrations are searched for the names of tables, which tell a table in use from an abandoned twin; true where nothing is said.",
      },
      ignore: {
        shape: listOf(words),
        doc: 'Files and folders that are left out, as globs from the folder of this file; a leading ! brings files back.',
      },
      ...settings,
      rules: {
        shape: object(
          Object.fromEntries(rules.map(({ id, summary }) => [id, { shape: oneOf(SEVERITIES), doc: summary }])),
        ),
        doc: 'The severity of each rule; "off" turns a rule off.',
      },
      decisions: {
        shape: listOf(decision),
        doc: 'Tables that were looked at and stay as they are: nothing is said any more about two tables of one decision being the same, and plans leave them alone.',
      },
      failOn: {
        shape: oneOf(FAIL_ON),
        doc: 'The least severity with which `tablefold check` ends with exit code 1; "warning" where nothing is said.',
      },
    },
    // What VS Code's editor for JSON asks; other validators take them as annotations.
    { allowComments: true, allowTrailingCommas: true },
  );
}

/** The JSON schema of tablefold.json. */
export function configurationSchema(vocabulary: Vocabulary): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://tablefold.dev/schemas/tablefold.json',
    title: 'Tablefold configuration',
    description:
      'What Tablefold reads and how it judges it. Found by walking up from what is reviewed, as far as the repository.',
    ...definition(vocabulary).schema,
  };
}
