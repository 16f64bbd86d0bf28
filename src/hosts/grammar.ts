import TreeSitter from '@vscode/tree-sitter-wasm';

export type SyntaxNode = TreeSitter.Node;

/** A grammar by the name of its file in the package: "php", "typescript". */
export type GrammarName = 'php' | 'ruby' | 'python' | 'typescript' | 'tsx' | 'javascript' | 'go' | 'java';

/** Reads a file of the grammars' package, "tree-sitter-php.wasm", wherever the entry point keeps them. */
export type ReadGrammar = (file: string) => Promise<Uint8Array>;

let read: ReadGrammar | undefined;
let runtime: Promise<void> | undefined;
const loading = new Map<GrammarName, Promise<void>>();
const sources = new WeakMap<TreeSitter.Tree, string>();
const parsers = new Map<GrammarName, TreeSitter.Parser>();

/** Says where the grammars are. Called once by each entry point; nothing is loaded before a workspace needs it. */
export function provideGrammars(from: ReadGrammar): void {
  read ??= from;
}

/** Makes `parseSource` ready for these grammars. @throws Error where one cannot be loaded */
export async function loadGrammars(names: Iterable<GrammarName>): Promise<void> {
  const from = read;
  if (!from) throw new Error('provideGrammars must be called before a grammar is loaded');
  runtime ??= from('tree-sitter.wasm').then((wasmBinary) =>
    // The types do not know this option of the runtime's, which spares it looking for the file by itself.
    TreeSitter.Parser.init({ wasmBinary } as unknown as Parameters<typeof TreeSitter.Parser.init>[0]),
  );
  await runtime;
  await Promise.all(
    [...names].map((name) => {
      const known = loading.get(name);
      if (known) return known;
      const made = from(`tree-sitter-${name}.wasm`)
        .then((bytes) => TreeSitter.Language.load(bytes))
        .then((language) => {
          const parser = new TreeSitter.Parser();
          parser.setLanguage(language);
          parsers.set(name, parser);
        });
      loading.set(name, made);
      return made;
    }),
  );
}

/**
 * Parses a program and hands its root to `use`; nodes are of no use afterwards, since their tree is freed. Their offsets are UTF-16
 * units. A program with syntax errors has a tree too, with ERROR nodes in it.
 * @throws Error only when the grammar has not been loaded
 */
export function parseSource<T>(grammar: GrammarName, text: string, use: (root: SyntaxNode) => T): T {
  const parser = parsers.get(grammar);
  if (!parser) throw new Error(`the grammar ${grammar} must be loaded before it can parse`);
  const tree = parser.parse(text);
  if (!tree) throw new Error(`the grammar ${grammar} gave no tree`);
  sources.set(tree, text);
  try {
    return use(tree.rootNode);
  } finally {
    tree.delete();
  }
}

/** The whole text that the node stands in, so that offsets are the file's. */
export function sourceOf(node: SyntaxNode): string {
  return sources.get(node.tree) ?? '';
}

/** The named children, comments aside. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return node.namedChildren.filter((child): child is SyntaxNode => child !== null && !isComment(child));
}

function isComment({ type }: SyntaxNode): boolean {
  return type === 'comment' || type === 'line_comment' || type === 'block_comment';
}

export function spanOf({ startIndex, endIndex }: SyntaxNode): { start: number; end: number } {
  return { start: startIndex, end: endIndex };
}
