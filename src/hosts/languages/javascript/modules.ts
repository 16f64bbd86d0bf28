import { childrenOf, type SyntaxNode, spanOf } from '../../grammar.ts';
import { called, literalText, named, spelling, textOf, unwrapped } from '../../nodes.ts';
import type { ClassNode, Expression, FunctionNode, Program, Statement } from '../../syntax.ts';
import { awaited } from './calls.ts';
import { expression } from './expressions.ts';
import { classNode, functionNode } from './functions.ts';
import { statement } from './statements.ts';
import { quoted } from './strings.ts';

/** Imports make names for what is the other module's: `readFileSync` is `fs.readFileSync` then. */
export function imported(node: SyntaxNode): Statement[] {
  const source = node.childForFieldName('source');
  if (!source) return [];
  const from = called(source, named(source, 'require'), [{ value: quoted(source) }]);
  const clause = childrenOf(node).find((child) => child.type === 'import_clause');
  const names = clause ? childrenOf(clause) : [];
  return names.flatMap((child): Statement[] => {
    if (child.type === 'identifier') return [declared(child, child.text, from)];
    if (child.type === 'namespace_import') {
      const [name] = childrenOf(child);
      return name ? [declared(name, name.text, from)] : [];
    }
    return childrenOf(child).map((specifier) => {
      const name = textOf(specifier, 'name');
      const object: Expression = { kind: 'member', at: spanOf(specifier), object: from, name };
      return declared(specifier, textOf(specifier, 'alias') || name, object);
    });
  });
}

function declared(node: SyntaxNode, name: string, value: Expression): Statement {
  const at = spanOf(node);
  const target: Expression = { kind: 'name', at, name };
  return { kind: 'expression', value: { kind: 'assign', at, target, value, append: false, declares: true } };
}

/** What is exported under a name is declared under it; the default is `module.exports`. */
export function exported(node: SyntaxNode): Statement[] {
  const declaration = node.childForFieldName('declaration');
  const isDefault = node.children.some((child) => child?.type === 'default');
  if (declaration) {
    if (isDefault && declaration.type === 'function_declaration')
      return [{ kind: 'function', function: functionNode(declaration) }];
    return statement(declaration);
  }
  const value = unwrapped(node.childForFieldName('value') ?? childrenOf(node)[0]);
  if (value?.type === 'class') return [{ kind: 'class', class: classNode(value) }];
  if (value?.type === 'export_clause')
    return childrenOf(value).flatMap((specifier): Statement[] => {
      const alias = specifier.childForFieldName('alias');
      const name = specifier.childForFieldName('name');
      return alias && name ? [declared(specifier, alias.text, expression(name))] : [];
    });
  if (!value || node.childForFieldName('source')) return [];
  const at = spanOf(node);
  const target = named(node, 'module.exports');
  return [{ kind: 'expression', value: { kind: 'assign', at, target, value: expression(value), append: false } }];
}

/** The program with its objects that have functions as classes too: `this.helper()` in one is its own. */
export function withObjects({ body }: Program): Program {
  const objects = body.flatMap((s): Statement[] => {
    if (s.kind !== 'expression' || s.value.kind !== 'assign' || s.value.value.kind !== 'map') return [];
    const { target, value } = s.value;
    const members = value.entries.flatMap(([key, member]) => {
      const name = literalText(key);
      return name === undefined ? [] : [{ name, value: member }];
    });
    if (!members.some((member) => member.value.kind === 'function')) return [];
    return [
      { kind: 'class', class: { name: target.kind === 'name' ? target.name : '', bases: [], methods: [], members } },
    ];
  });
  return { body: [...body, ...objects] };
}

/**
 * The functions that the module exports as `name`, whichever way: `exports.up = ...`, `module.exports = { up }`, `export async
 * function up`, `export default class { up() {} }`. What they return is waited for.
 */
export function entriesNamed(program: Program, name: string): FunctionNode[] {
  const found = exportNamed(program, name);
  return found ? [waitedFor(found)] : [];
}

/** The methods of that name of all classes that implement `base`. */
export function methodsNamed({ body }: Program, name: string, base: string): FunctionNode[] {
  return body.flatMap((s) => {
    if (s.kind !== 'class' || !s.class.bases.includes(base)) return [];
    const method = s.class.methods.find((m) => m.name === name);
    return method ? [waitedFor(method)] : [];
  });
}

function exportNamed({ body }: Program, name: string): FunctionNode | undefined {
  const values = body.flatMap((s) => (s.kind === 'expression' && s.value.kind === 'assign' ? [s.value] : []));
  const assigned = (wanted: RegExp) => values.findLast(({ target }) => wanted.test(spelling(target)))?.value;
  const classes = body.flatMap((s) => (s.kind === 'class' ? [s.class] : []));
  const resolve = (value: Expression | undefined, depth = 0): FunctionNode | Expression | ClassNode | undefined => {
    if (!value || depth > 8) return undefined;
    if (value.kind === 'function') return value.function;
    if (value.kind === 'member') {
      const object = resolve(value.object, depth + 1);
      return object && 'kind' in object && object.kind === 'map'
        ? resolve(entryOf(object, value.name), depth + 1)
        : undefined;
    }
    if (value.kind !== 'name') return value;
    const declaredFunction = body.find((s) => s.kind === 'function' && s.function.name === value.name);
    if (declaredFunction?.kind === 'function') return declaredFunction.function;
    const set = values.findLast(({ target }) => target.kind === 'name' && target.name === value.name);
    return set ? resolve(set.value, depth + 1) : classes.find((c) => c.name === value.name);
  };
  const functionOf = (value: Expression | undefined): FunctionNode | undefined => {
    const resolved = resolve(value);
    return resolved && 'body' in resolved ? resolved : undefined;
  };

  const own = functionOf(assigned(new RegExp(`^(?:module\\.)?exports\\.${name}$`)));
  if (own) return own;
  const whole = resolve(assigned(/^(?:module\.exports|exports\.default)$/));
  if (whole && 'kind' in whole && whole.kind === 'map') {
    const entry = functionOf(entryOf(whole, name));
    if (entry) return entry;
  }
  const declaredFunction = functionOf({ kind: 'name', at: { start: 0, end: 0 }, name });
  if (declaredFunction) return declaredFunction;
  for (const { methods, members } of classes) {
    const method = methods.find((m) => m.name === name) ?? functionOf(members.find((m) => m.name === name)?.value);
    if (method) return method;
  }
  return undefined;
}

function entryOf(map: Expression & { kind: 'map' }, name: string): Expression | undefined {
  return map.entries.find(([key]) => literalText(key) === name)?.[1];
}

/** A function that calls `called` with what it is given itself, and waits for what that returns. */
function waitedFor(inner: FunctionNode): FunctionNode {
  const { at } = inner;
  const callee: Expression = { kind: 'function', at, function: inner };
  const args = inner.parameters.map((p) => ({ value: { kind: 'name', at, name: p.name } as const }));
  const value = awaited({ kind: 'call', at, callee, args });
  return {
    name: inner.name,
    parameters: inner.parameters.map(({ name }) => ({ name })),
    body: [{ kind: 'expression', value }],
    at,
  };
}
