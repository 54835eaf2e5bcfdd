import type { FieldReference } from './names.ts';
import type { Run } from './run.ts';
import type { DateValue, NumberValue, Truth } from './value.ts';

/** A word of a list with the words that mean the same. */
export type WordEntry = readonly string[];

/** A compiled part of a condition, by what it gives. Running never throws and looks at nothing but the run's context. */
export type Expr =
  | { kind: 'truth'; run: (run: Run) => Truth }
  | { kind: 'number'; run: (run: Run) => NumberValue | undefined; constant?: number }
  | { kind: 'date'; run: (run: Run) => DateValue | undefined }
  | { kind: 'text'; run: (run: Run) => string | undefined }
  | { kind: 'literal'; text: string }
  /** One value of the form, which is read as what it is compared with. */
  | { kind: 'field'; field: FieldReference }
  /** A column in all of its rows, or several fields together. */
  | { kind: 'column'; field: FieldReference }
  | { kind: 'group'; fields: readonly FieldReference[] }
  | { kind: 'choices'; field: FieldReference }
  | { kind: 'rows'; field: FieldReference }
  /** 词表, 任一, 全部. */
  | { kind: 'words'; entries: readonly WordEntry[]; mode: 'any' | 'all' }
  | { kind: 'several'; items: readonly Expr[] };
export type ExprKind = Expr['kind'];
