import type { DefElem, Node, RangeVar, RoleSpec, TypeName } from '@pgsql/types';

/** Small readings of libpg_query's tree, whose every field may be absent. */

/** A name as a statement writes it: without a schema it is looked up along the search_path. */
export interface NameRef {
  readonly schema?: string | undefined;
  readonly name: string;
}

export function stringOf(node: Node | undefined): string | undefined {
  return node && 'String' in node ? (node.String.sval ?? '') : undefined;
}

const NO_STRINGS: readonly string[] = [];

/** The strings of a list of String nodes; others are left out. */
export function stringsOf(nodes: readonly Node[] | undefined): readonly string[] {
  if (!nodes || nodes.length === 0) return NO_STRINGS;
  // Kept by the thousand: `map` makes a list of just the right size, where `push` leaves room for more.
  if (nodes.every((node) => 'String' in node))
    return nodes.map((node) => ('String' in node ? (node.String.sval ?? '') : ''));
  return nodes.flatMap((node) => ('String' in node ? (node.String.sval ?? '') : []));
}

export function refOfRange(range: RangeVar | undefined): NameRef {
  return { schema: range?.schemaname, name: range?.relname ?? '' };
}

/** `a`, `a.b` or `catalog.a.b` as a list of strings. */
export function refOfParts(parts: readonly string[]): NameRef {
  return { schema: parts.at(-2), name: parts.at(-1) ?? '' };
}

export function refOfType(type: TypeName | undefined): NameRef {
  return refOfParts(stringsOf(type?.names));
}

/** The parts of a dotted name in a string constant: `'public."Odd"'::regclass`. */
export function nameParts(name: string): string[] {
  return [...name.matchAll(/"((?:[^"]|"")*)"|[^.]+/g)].map(
    (m) => m[1]?.replaceAll('""', '"') ?? m[0].trim().toLowerCase(),
  );
}

/** A dotted name whatever node holds it (List, String, TypeName, ObjectWithArgs, RangeVar). */
export function partsOf(node: Node | undefined): readonly string[] {
  if (!node) return [];
  if ('List' in node) return stringsOf(node.List.items);
  if ('String' in node) return [node.String.sval ?? ''];
  if ('TypeName' in node) return stringsOf(node.TypeName.names);
  if ('ObjectWithArgs' in node) return stringsOf(node.ObjectWithArgs.objname);
  if ('RangeVar' in node) return [node.RangeVar.schemaname ?? [], node.RangeVar.relname ?? ''].flat();
  return [];
}

export function displayRef(ref: NameRef): string {
  return ref.schema === undefined ? ref.name : `${ref.schema}.${ref.name}`;
}

export function roleOf(role: RoleSpec | undefined): string {
  switch (role?.roletype) {
    case 'ROLESPEC_PUBLIC':
      return 'public';
    case 'ROLESPEC_CURRENT_ROLE':
    case 'ROLESPEC_CURRENT_USER':
      return 'current_user';
    case 'ROLESPEC_SESSION_USER':
      return 'session_user';
    default:
      return role?.rolename ?? 'public';
  }
}

export function rolesOf(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('RoleSpec' in node ? roleOf(node.RoleSpec) : []));
}

export function defElems(nodes: readonly Node[] | undefined): DefElem[] {
  return (nodes ?? []).flatMap((node) => ('DefElem' in node ? node.DefElem : []));
}

/** The value of an option as text: numbers, words, strings and booleans as they are written. */
export function scalarText(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ('String' in node) return node.String.sval ?? '';
  if ('Integer' in node) return String(node.Integer.ival ?? 0);
  if ('Float' in node) return node.Float.fval ?? '0';
  if ('Boolean' in node) return String(node.Boolean.boolval ?? false);
  if ('TypeName' in node) return stringsOf(node.TypeName.names).at(-1);
  if ('TypeCast' in node) return scalarText(node.TypeCast.arg);
  if (!('A_Const' in node)) return undefined;
  const constant = node.A_Const;
  if (constant.sval) return constant.sval.sval ?? '';
  if (constant.ival) return String(constant.ival.ival ?? 0);
  if (constant.fval) return constant.fval.fval ?? '0';
  if (constant.boolval) return String(constant.boolval.boolval ?? false);
  return undefined;
}

/** Storage parameters (WITH (...)) by name. */
export function optionsOf(nodes: readonly Node[] | undefined): Record<string, string> {
  const out: Record<string, string> = {};
  for (const { defnamespace, defname, arg } of defElems(nodes)) {
    if (defname) out[defnamespace ? `${defnamespace}.${defname}` : defname] = scalarText(arg) ?? 'true';
  }
  return out;
}

/** Calls `visit` on every object of a tree, parents first; `visit` returns false to leave out what is below. */
export function walk(tree: unknown, visit: (tag: string, value: Record<string, unknown>) => boolean | undefined): void {
  if (Array.isArray(tree)) {
    for (const item of tree) walk(item, visit);
  } else if (tree && typeof tree === 'object') {
    for (const [key, value] of Object.entries(tree)) {
      if (!value || typeof value !== 'object') continue;
      if (!Array.isArray(value) && visit(key, value as Record<string, unknown>) === false) continue;
      walk(value, visit);
    }
  }
}

/** A copy of a tree in which `replace` may put another value for an object; undefined keeps and descends. */
export function rewrite<T>(tree: T, replace: (tag: string, value: Record<string, unknown>) => unknown): T {
  if (Array.isArray(tree)) return tree.map((item: unknown) => rewrite(item, replace)) as T;
  if (!tree || typeof tree !== 'object') return tree;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(tree)) {
    if (!value || typeof value !== 'object') out[key] = value;
    else {
      const replaced = Array.isArray(value) ? undefined : replace(key, value as Record<string, unknown>);
      out[key] = replaced === undefined ? rewrite(value as unknown, replace) : replaced;
    }
  }
  return out as T;
}
