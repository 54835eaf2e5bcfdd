import { optionFor } from '../matching/choice.ts';
import type { FormField } from '../model/form-type.ts';
import { normaliseOption } from '../matching/option.ts';
import { isMasked } from '../text/masked.ts';
import { remember } from '../text/remember.ts';
import { placeholderIn } from '../text/placeholder.ts';
import type { Compiler } from './compiler.ts';
import { toNumber, toText, wrongKind } from './convert.ts';
import type { Expr } from './expr.ts';
import type { FieldReference } from './names.ts';
import type { Node } from './node.ts';
import type { Span } from './refuse.ts';
import type { Run } from './run.ts';
import { all, any, type Truth } from './value.ts';
import { compareNumbers } from './compare.ts';

interface Part {
  expr: Expr;
  node: Span;
}

/**
 * Whether two texts are the same: equality after normalising, or the same option of a choice (law 2). A choice that is none of
 * its options, and a placeholder, cannot be told.
 */
export function compileEqual(compiler: Compiler, one: Part, other: Part): (run: Run) => Truth {
  if (one.expr.kind === 'literal' && other.expr.kind === 'literal')
    throw compiler.refuse('twoLiterals', other.node);
  if (one.expr.kind === 'literal') return equalLiteral(compiler, other, one.expr.text, one.node);
  if (other.expr.kind === 'literal') return equalLiteral(compiler, one, other.expr.text, other.node);
  const first = toText(compiler, one.expr, one.node);
  const second = toText(compiler, other.expr, other.node);
  const [firstField, secondField] = [fieldOf(one.expr), fieldOf(other.expr)];
  return (run) => {
    const a = first(run);
    const b = second(run);
    if (a === undefined || b === undefined || isMasked(a) || isMasked(b)) return undefined;
    if (sameText(optionName(firstField, a) ?? a, optionName(secondField, b) ?? b)) return true;
    return isClear(firstField, a) && isClear(secondField, b) ? false : undefined;
  };
}

function fieldOf(expr: Expr): FieldReference | undefined {
  return expr.kind === 'field' ? expr.field : undefined;
}

function equalLiteral(
  compiler: Compiler,
  { expr, node }: Part,
  text: string,
  literal: Span,
): (run: Run) => Truth {
  const field = fieldOf(expr);
  const wanted = field ? wantedOption(compiler, field.field, text, literal) : text;
  const read = toText(compiler, expr, node);
  return (run) => {
    const value = read(run);
    if (value === undefined) return undefined;
    const truth = matches(field?.field, value, wanted);
    if (truth === undefined && field) run.unreadable(field);
    return truth;
  };
}

/** Whether a field's text means an option or is a text; unknown where it is no option, or a placeholder. */
export function matches(field: FormField | undefined, value: string, wanted: string): Truth {
  const option = optionNameOf(field, value);
  if (sameText(option ?? value, wanted)) return true;
  return option !== undefined || isClearIn(field, value) ? false : undefined;
}

/** The option that a text in a condition means; refused where the field has options and none is this. */
export function wantedOption(compiler: Compiler, field: FormField, text: string, span: Span): string {
  if (!field.options || field.options.length === 0) return text;
  const option = optionFor(field, text);
  if (option) return option.value;
  const values = field.options.map(({ value }) => value);
  throw compiler.refuseUnknown(
    'notAnOption',
    span,
    text,
    values,
    field.options.flatMap(({ aliases }) => aliases),
  );
}

function optionName(reference: FieldReference | undefined, text: string): string | undefined {
  return optionNameOf(reference?.field, text);
}

function optionNameOf(field: FormField | undefined, text: string): string | undefined {
  return field?.options ? optionFor(field, text)?.value : undefined;
}

function isClear(reference: FieldReference | undefined, text: string): boolean {
  return isClearIn(reference?.field, text);
}

/** Whether a text says something that can be told apart: an option of its field, no placeholder such as 待定. */
function isClearIn(field: FormField | undefined, text: string): boolean {
  if (field?.options && field.options.length > 0) return optionFor(field, text) !== undefined;
  const kind = placeholderIn(text)?.kind;
  return kind !== 'whole' && kind !== 'elsewhere' && !isMasked(text);
}

const equalityKey = remember((text) => normaliseOption(text).toLowerCase());

export function sameText(one: string, other: string): boolean {
  return one === other || equalityKey(one) === equalityKey(other);
}

/** 属于: one of several values; of several choices each must be one of them. */
export function compileOneOf(compiler: Compiler, left: Node, right: Node): (run: Run) => Truth {
  const value = compiler.compile(left);
  const list = compiler.compileBeside(right, left);
  const field = value.kind === 'field' || value.kind === 'choices' ? value.field.field : undefined;
  const numbers = numbersIn(list);
  if (numbers) {
    const read = toNumber(compiler, value, left);
    return (run) => {
      const number = read(run);
      return number && any(numbers.map((one) => compareNumbers('==', number, { low: one, high: one })));
    };
  }
  const texts = textsIn(list);
  if (!texts) throw compiler.refuseKind('几个值', list, right);
  const wanted =
    field && list.kind !== 'words' ? texts.map((text) => wantedOption(compiler, field, text, right)) : texts;
  const isOne = (text: string): Truth => any(wanted.map((each) => matches(field, text, each)));
  if (value.kind === 'choices') return chosenAre(value.field, (chosen) => all(chosen.map(isOne)));
  if (value.kind === 'column') throw wrongKind(compiler, '文字', value, left);
  const read = toText(compiler, value, left);
  return (run) => {
    const text = read(run);
    if (text === undefined) return undefined;
    const truth = isOne(text);
    if (truth === undefined && value.kind === 'field') run.unreadable(value.field);
    return truth;
  };
}

/** Asks of what is chosen in a field of several choices; noted where nothing is. */
export function chosenAre(
  field: FieldReference,
  ask: (chosen: readonly string[]) => Truth,
): (run: Run) => Truth {
  return (run) => {
    if (run.text(field) === undefined) return undefined;
    const truth = ask(run.chosen(field));
    return truth === undefined ? run.unreadable(field) : truth;
  };
}

function textsIn(list: Expr): readonly string[] | undefined {
  if (list.kind === 'words') return list.entries.flat();
  const items = list.kind === 'several' ? list.items : [list];
  const texts = items.flatMap((item) =>
    item.kind === 'literal' ? [item.text] : item.kind === 'words' ? item.entries.flat() : [],
  );
  return texts.length >= items.length ? texts : undefined;
}

function numbersIn(list: Expr): readonly number[] | undefined {
  const items = list.kind === 'several' ? list.items : [list];
  const numbers = items.flatMap((item) =>
    item.kind === 'number' && item.constant !== undefined ? [item.constant] : [],
  );
  return numbers.length === items.length ? numbers : undefined;
}
