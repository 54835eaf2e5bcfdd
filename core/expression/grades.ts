import { optionFor } from '../matching/choice.ts';
import type { FormField } from '../model/form-type.ts';
import { compareNumbers, type Order } from './compare.ts';
import type { Compiler } from './compiler.ts';
import { sameText, wantedOption } from './equal.ts';
import type { FieldReference } from './names.ts';
import type { Node } from './node.ts';
import { readDate, readNumber } from './read.ts';
import type { Run } from './run.ts';
import { exactly, type Truth } from './value.ts';

type Grade = { rank: number } | { field: FieldReference };

/**
 * Whether a grade is better than another, by the order in which the pack lists its 等次; `undefined` where no grades are compared. The order of a
 * field's options says nothing: forms print them either way. Throws `JiannuoError` `expression.noOrder` for what the pack does not
 * rank.
 */
export function compileGrades(
  compiler: Compiler,
  order: Order,
  left: Node,
  right: Node,
): ((run: Run) => Truth) | undefined {
  const one = gradeIn(compiler, left, right);
  const other = gradeIn(compiler, right, left);
  if (!one || !other || ('rank' in one && 'rank' in other)) return undefined;
  const [first, second] = [readerOf(compiler, one), readerOf(compiler, other)];
  return (run) => {
    const [a, b] = [first(run), second(run)];
    return a === undefined || b === undefined ? undefined : compareNumbers(order, exactly(a), exactly(b));
  };
}

/** Rank of a word beside a field of grades; `undefined` where it is none. */
export function rankBeside(compiler: Compiler, node: Node, beside: Node): number | undefined {
  const grade = gradeIn(compiler, node, beside);
  return grade && 'rank' in grade ? grade.rank : undefined;
}

function gradeIn(compiler: Compiler, node: Node, beside: Node): Grade | undefined {
  if (node.type === 'field') return gradedField(compiler, node, beside);
  const word = wordOf(compiler, node);
  if (word === undefined || beside.type !== 'field') return undefined;
  const { field, label } = beside.field;
  const rank = rankOf(compiler, isWordy(field) ? wantedOption(compiler, field, word, node) : word);
  if (rank !== undefined) return { rank };
  const isFreeText = /^(?:text|longText)$/.test(field.type) && node.type === 'text';
  const isStrange = isFreeText && !isNumeric(word, field) && readDate(word.trim()) === undefined;
  if (isWordy(field) || isStrange) throw compiler.refuse('noOrder', node, { field: label });
  return undefined;
}

function gradedField(
  compiler: Compiler,
  node: Extract<Node, { type: 'field' }>,
  beside: Node,
): Grade | undefined {
  const { field, label, rows } = node.field;
  // A column is compared where the condition speaks of one of its rows.
  if (rows && rows.id !== compiler.rows) return undefined;
  if (beside.type !== 'field') {
    const word = wordOf(compiler, beside);
    const isGraded = word !== undefined && (isWordy(field) || rankOf(compiler, word) !== undefined);
    return isGraded ? { field: node.field } : undefined;
  }
  const pair = [field, beside.field.field];
  const wordy = pair.filter(isWordy);
  if (wordy.length === 0 || pair.some((each) => !isWordy(each) && each.type !== 'text')) return undefined;
  const isRanked = wordy.every(({ options = [] }) =>
    options.every(({ value }) => rankOf(compiler, value) !== undefined),
  );
  if (!isRanked) throw compiler.refuse('noOrder', node, { field: label });
  return { field: node.field };
}

/** A field whose options are words: 一级, 二级 are read as numbers. */
export function isWordy(field: FormField): boolean {
  const { options = [] } = field;
  return options.length > 0 && options.every(({ value }) => !isNumeric(value, field));
}

function isNumeric(text: string, field: FormField): boolean {
  return readNumber(text.trim(), field) !== undefined;
}

function wordOf(compiler: Compiler, node: Node): string | undefined {
  if (node.type === 'text') return node.value;
  if (node.type === 'name') return node.candidates.length === 0 ? node.name : undefined;
  const expr = node.type === 'parameter' ? compiler.compile(node) : undefined;
  return expr?.kind === 'literal' ? expr.text : undefined;
}

/** Better grades rank higher. `undefined` for a word that is none, or that stands twice. */
function rankOf({ pack: { grades } }: Compiler, word: string): number | undefined {
  const places = grades.flatMap(({ name }, at) => (sameText(name, word) ? [at] : []));
  const [place] = places;
  return place === undefined || places.length > 1 ? undefined : grades.length - place;
}

function readerOf(compiler: Compiler, grade: Grade): (run: Run) => number | undefined {
  if ('rank' in grade) return () => grade.rank;
  const { field } = grade;
  compiler.field(field);
  return (run) => {
    const text = run.text(field);
    if (text === undefined) return undefined;
    return rankOf(compiler, optionFor(field.field, text)?.value ?? text.trim()) ?? run.unreadable(field);
  };
}
