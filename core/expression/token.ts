import type { IsoDate } from '../model/values.ts';
import type { FieldReference } from './names.ts';
import type { Span } from './refuse.ts';
import type { Symbol } from './words.ts';

/** A value as it stands in a condition. A name that means nothing is kept: what it stands in may know it. */
export type Operand = Span &
  (
    | { type: 'number'; value: number; share?: true }
    | { type: 'text'; value: string }
    | { type: 'date'; from: IsoDate; to: IsoDate }
    | { type: 'field'; field: FieldReference }
    | { type: 'name'; name: string; candidates: readonly FieldReference[] }
    | { type: 'parameter'; name: string }
  );

/** A part of a condition. `function` stands before its open bracket, or alone where it takes nothing. */
export type Token =
  | Operand
  | (Span & { type: 'function'; name: string })
  | (Span & { type: 'infix'; symbol: Symbol })
  | (Span & { type: 'not' | 'negative' | 'positive' | 'if' | 'then' | 'else' | 'open' | 'close' | 'comma' });

const OPERANDS: ReadonlySet<string> = new Set(['number', 'text', 'date', 'field', 'name', 'parameter']);

export function isOperand(token: Token): token is Operand {
  return OPERANDS.has(token.type);
}
