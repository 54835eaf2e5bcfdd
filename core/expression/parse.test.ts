import { array, assert, constantFrom, letrec, oneof, property, tuple } from 'fast-check';
import jsep from 'jsep';
import { expect, test } from 'vitest';
import { arrange, type Sign } from './arrange.ts';
import { form } from './condition.fixture.ts';
import { namesOf } from './names.ts';
import type { Node } from './node.ts';
import { parseSigns } from './parse.ts';
import { tokensOf } from './tokens.ts';
import { SYMBOLS } from './words.ts';

// A parser of expressions that many have used for years, with our operators in place of its own.
jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
for (const sign of ['!', '-', '+']) jsep.addUnaryOp(sign);
for (const [symbol, binding] of Object.entries(SYMBOLS)) jsep.addBinaryOp(symbol, binding);

/** The tree with every bracket, operands and functions by their numbers. */
function shape(node: Node, numbers: ReadonlyMap<number, number>): string {
  const of = (...nodes: readonly Node[]) => nodes.map((each) => shape(each, numbers)).join(' ');
  switch (node.type) {
    case 'not':
    case 'negative':
    case 'positive':
      return `(${{ not: '!', negative: '-', positive: '+' }[node.type]} ${of(node.of)})`;
    case 'binary':
      return `(${node.symbol} ${of(node.left, node.right)})`;
    case 'if':
      return `(if ${of(node.test, node.yes)} ${node.no ? of(node.no) : 'nothing'})`;
    case 'call':
      return `t${numbers.get(node.start)}(${of(...node.args)})`;
    case 'several':
      return `[${of(...node.items)}]`;
    default:
      return `t${numbers.get(node.start)}`;
  }
}

/** The same of what jsep reads. */
function theirs(tree: jsep.Expression): string {
  const node = tree as jsep.CoreExpression;
  const of = (...nodes: readonly jsep.Expression[]) => nodes.map(theirs).join(' ');
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'UnaryExpression':
      return `(${node.operator} ${of(node.argument)})`;
    case 'BinaryExpression':
      return `(${node.operator} ${of(node.left, node.right)})`;
    case 'ConditionalExpression':
      return `(if ${of(node.test, node.consequent, node.alternate)})`;
    case 'CallExpression':
      return `${of(node.callee)}(${of(...node.arguments)})`;
    case 'SequenceExpression':
      return `[${of(...node.expressions)}]`;
    default:
      return node.type;
  }
}

function source(signs: readonly Sign[], numbers: ReadonlyMap<number, number>): string {
  const words = signs.map(({ sign, token }) => {
    const name = `t${numbers.get(token.start)}`;
    return sign === 'value' ? name : sign === 'call' ? `${name}()` : sign;
  });
  return words.join(' ');
}

const { condition } = letrec<{ condition: string }>((tie) => {
  const part = tie('condition');
  const infix = constantFrom('且', '或', '等于', '不等于', '<', '不少于', '早于', '包含', '+', '-', '×', '÷');
  return {
    condition: oneof(
      { depthSize: 'medium', withCrossShrink: true },
      constantFrom('甲数', '乙数', '承诺事项', '“党员”', '2016年', '80%', '今天'),
      tuple(part, infix, part).map((words) => words.join(' ')),
      tuple(part, infix, part, infix, part).map((words) => words.join(' ')),
      part.map((of) => `(${of})`),
      part.map((of) => `非 ${of}`),
      part.map((of) => `-${of}`),
      tuple(part, part).map(([of, then]) => `(如果 ${of}，则 ${then})`),
      tuple(part, part, part).map(([of, then, no]) => `如果 ${of}，则 ${then}，否则 ${no}`),
      tuple(part, part, part).map(([of, from, to]) => `${of} 介于 ${from} 和 ${to} 之间`),
      array(part, { minLength: 2, maxLength: 4 }).map((items) => `甲数 属于 (${items.join('、')})`),
      array(part, { maxLength: 3 }).map((items) => `最大值(${items.join('，')})`),
    ),
  };
});

test('operators bind as in a parser of expressions that is not ours', () => {
  let read = 0;
  assert(
    property(condition, (text) => {
      let signs: Sign[];
      try {
        signs = arrange(text, tokensOf(text, namesOf(form)));
      } catch {
        // What is refused before there are signs has no tree.
        return;
      }
      const numbers = new Map(signs.map(({ token }, index) => [token.start, index]));
      expect(shape(parseSigns(text, signs), numbers)).toBe(theirs(jsep(source(signs, numbers))));
      read += 1;
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(500);
});
