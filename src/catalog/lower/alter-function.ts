import type { AlterFunctionStmt, DefElem, Node, VariableSetStmt } from '@pgsql/types';
import { printPretty } from '../../sql/print.ts';
import { putRoutine, requireRoutine, routineRef } from '../apply/routine.ts';
import { defElems, partsOf } from '../nodes.ts';
import { changed } from '../provenance.ts';
import { originOfIdentifier, type Reading } from '../reading.ts';
import { refuse, SQLSTATE as S } from '../refusal.ts';
import type { Lowering } from './change.ts';

/** ALTER FUNCTION: the options take the place of those that CREATE FUNCTION gave. */
export function lowerAlterFunction(node: AlterFunctionStmt, reading: Reading): Lowering {
  const object: Node = { ObjectWithArgs: node.func ?? {} };
  const at = originOfIdentifier(reading, partsOf(object).at(-1) ?? '');
  const actions = defElems(node.actions);
  return {
    at,
    run(work) {
      const routine = requireRoutine(work, routineRef(work, object, at));
      if (!('CreateFunctionStmt' in routine.node)) {
        const word = node.objtype === 'OBJECT_PROCEDURE' ? 'procedure' : 'function';
        return refuse(S.wrongObjectType, `${routine.name}() is not a ${word}`);
      }
      const create = routine.node.CreateFunctionStmt;
      const options = actions.reduce(withAction, defElems(create.options)).map((DefElem): Node => ({ DefElem }));
      const tree: Node = { CreateFunctionStmt: { ...create, options } };
      putRoutine(work, changed({ ...routine, node: tree, sql: printPretty(tree) }, 'alter', at), routine);
    },
  };
}

function withAction(options: readonly DefElem[], action: DefElem): DefElem[] {
  if (action.defname !== 'set') return [...options.filter((o) => o.defname !== action.defname), action];
  const set = settingOf(action);
  const others = options.filter((o) => {
    const known = settingOf(o);
    return known === undefined || !(set?.kind === 'VAR_RESET_ALL' || known.name === set?.name);
  });
  return set?.kind === 'VAR_RESET' || set?.kind === 'VAR_RESET_ALL' ? others : [...others, action];
}

function settingOf({ defname, arg }: DefElem): VariableSetStmt | undefined {
  return defname === 'set' && arg && 'VariableSetStmt' in arg ? arg.VariableSetStmt : undefined;
}
