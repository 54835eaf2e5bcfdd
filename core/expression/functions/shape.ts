import type { Compiler } from '../compiler.ts';
import type { Expr } from '../expr.ts';
import type { Node } from '../node.ts';
import type { Run } from '../run.ts';
import { numberWords, type NumberValue, type Truth } from '../value.ts';

export type Call = Extract<Node, { type: 'call' }>;

/** A function of the language: how many values it takes, an example for messages, and what it compiles to. */
export interface FunctionShape {
  least: number;
  most: number;
  use: string;
  compile(compiler: Compiler, call: Call): Expr;
}

/** The value at a place of a call; its number has been checked. */
export function argument({ args }: Call, index: number): Node {
  const node = args[index];
  if (!node) throw new TypeError('no such argument');
  return node;
}

/** A number that a function makes of what it reads; the reader is shown the result instead of what it comes from. */
export function shownNumber(
  compiler: Compiler,
  call: Call,
  run: (run: Run) => NumberValue | undefined,
): Expr {
  const name = compiler.piece(call);
  return {
    kind: 'number',
    run(context) {
      const mark = context.mark;
      const value = run(context);
      if (value) context.replace(mark, name, numberWords(value));
      return value;
    },
  };
}

export function truthOf(run: (run: Run) => Truth): Expr {
  return { kind: 'truth', run };
}
