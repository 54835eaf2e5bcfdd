import { comparisonKey } from '../../text/normalise.ts';
import { deadlinesIn, ENDING } from '../../text/deadline.ts';
import { quantitiesIn } from '../../text/quantity.ts';
import type { Compiler } from '../compiler.ts';
import { mentionedIn, textsOf } from '../contain.ts';
import { toText } from '../convert.ts';
import type { Expr } from '../expr.ts';
import { agreed, countTrue, exactly, type NumberValue, type Truth } from '../value.ts';
import { argument, type Call, type FunctionShape, shownNumber, truthOf } from './shape.ts';

/** Characters with and without punctuation: sources rarely say how they count, so that both are kept. */
function lengthOf(text: string): NumberValue {
  const solid = text.replace(/\s+/g, '');
  const letters = Array.from(solid.replace(/[\p{P}\p{S}]+/gu, '')).length;
  return { low: letters, high: Math.max(letters, Array.from(text.trim()).length) };
}

/** A number that is read from one text. */
function measured(measure: (text: string) => NumberValue): FunctionShape['compile'] {
  return (compiler, call) => {
    const node = argument(call, 0);
    const read = toText(compiler, compiler.compile(node), node);
    return shownNumber(compiler, call, (run) => {
      const text = read(run);
      return text === undefined ? undefined : measure(text);
    });
  };
}

/** Times that end, and those that never do; torn or impossible ones cannot be told. */
function hasDeadline(text: string): Truth {
  const kinds = deadlinesIn(text).map(({ kind }) => kind);
  if (kinds.some((kind) => ENDING.has(kind))) return true;
  return kinds.some((kind) => kind === 'impossible' || kind === 'unreadable') ? undefined : false;
}

/** Asked of each row of a column: known where all rows agree. */
function deadline(compiler: Compiler, call: Call): Expr {
  const node = argument(call, 0);
  const texts = textsOf(compiler, compiler.compile(node), node);
  return truthOf((run) => {
    const found = texts(run);
    return found.length === 0 ? undefined : agreed(found.map(hasDeadline));
  });
}

/** Over all rows of a column, or of one text. */
function counted(count: (texts: readonly string[]) => NumberValue): FunctionShape['compile'] {
  return (compiler, call) => {
    const node = argument(call, 0);
    const texts = textsOf(compiler, compiler.compile(node), node);
    return shownNumber(compiler, call, (run) => {
      const found = texts(run);
      return found.length === 0 ? undefined : count(found);
    });
  };
}

/** Entries of a word list that are spoken of; those that are only denied may count or not. */
function mentions(compiler: Compiler, call: Call): Expr {
  const [node, list] = [argument(call, 0), argument(call, 1)];
  const texts = textsOf(compiler, compiler.compile(node), node);
  const expr = compiler.compile(list);
  if (expr.kind !== 'words') throw compiler.refuseKind('词表', expr, list);
  const mentioned = mentionedIn(expr.entries);
  return shownNumber(compiler, call, (run) => {
    const found = texts(run);
    if (found.length === 0) return undefined;
    return countTrue(mentioned(found));
  });
}

export const textFunctions = {
  字数: { least: 1, most: 1, use: '字数(个人总结)', compile: measured(lengthOf) },
  文本: {
    least: 1,
    most: 1,
    use: '文本(政治面貌)',
    compile: (compiler, call) => {
      const node = argument(call, 0);
      return { kind: 'text', run: toText(compiler, compiler.compile(node), node) };
    },
  },
  数量: {
    least: 1,
    most: 1,
    use: '数量(承诺事项)',
    compile: counted((texts) => exactly(texts.reduce((sum, text) => sum + quantitiesIn(text).length, 0))),
  },
  有时限: { least: 1, most: 1, use: '有时限(完成时限)', compile: deadline },
  不重复条数: {
    least: 1,
    most: 1,
    use: '不重复条数(承诺事项)',
    compile: counted((texts) => exactly(new Set(texts.map(comparisonKey)).size)),
  },
  提到词数: { least: 2, most: 2, use: '提到词数(承诺事项, 词表("廉洁"))', compile: mentions },
} as const satisfies Readonly<Record<string, FunctionShape>>;
