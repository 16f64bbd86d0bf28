import { nextSignificant } from '../../sql/lexer.ts';
import type { Expression } from '../model.ts';

/** The expression in one pair of parentheses: its own, where it was written with one around the whole. */
export function parenthesised(expression: Expression): string {
  return enclosed(expression.sql) ? expression.sql : `(${expression.sql})`;
}

/**
 * The expression where the grammar takes only b_expr (a column's DEFAULT): plain constants, casts and calls stand bare,
 * everything else gets parentheses, since AND, IN, LIKE, IS NULL and AT TIME ZONE would be syntax errors there.
 */
export function bareOrParenthesised(expression: Expression): string {
  const { node, sql } = expression;
  const bare =
    'A_Const' in node ||
    'TypeCast' in node ||
    'SQLValueFunction' in node ||
    'A_ArrayExpr' in node ||
    ('FuncCall' in node && isPlainCall(expression));
  return bare ? sql : parenthesised(expression);
}

/** Whether it is written name(...), not in one of the forms that SQL gives a syntax of its own. */
export function isPlainCall({ node, sql }: Expression): boolean {
  return 'FuncCall' in node && node.FuncCall.funcformat !== 'COERCE_SQL_SYNTAX' && sql.endsWith(')');
}

/** Whether one pair of parentheses encloses the whole text. */
function enclosed(sql: string): boolean {
  let depth = 0;
  for (let token = nextSignificant(sql, 0); token; token = nextSignificant(sql, token.end)) {
    const symbol = token.kind === 'symbol' ? sql[token.start] : undefined;
    if (symbol === '(') depth++;
    else if (symbol === ')') depth--;
    if (depth === 0) return symbol === ')' && token.start > 0 && !nextSignificant(sql, token.end);
  }
  return false;
}
