import type { FunctionName } from './functions/names.ts';
import type { Span } from './refuse.ts';
import type { Operand } from './token.ts';
import type { Symbol } from './words.ts';

/** A condition as a tree. */
export type Node =
  | Operand
  | (Span & { type: 'call'; name: FunctionName; args: readonly Node[] })
  | (Span & { type: 'binary'; symbol: Symbol; left: Node; right: Node })
  | (Span & { type: 'not'; of: Node })
  | (Span & { type: 'negative' | 'positive'; of: Node })
  | (Span & { type: 'if'; test: Node; yes: Node; no?: Node })
  /** Several values in brackets, which only 属于 and its like take. */
  | (Span & { type: 'several'; items: readonly Node[] });
