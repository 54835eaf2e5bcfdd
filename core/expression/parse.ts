import jsep from 'jsep';
import { arrange, NOTHING_ELSE } from './arrange.ts';
import { withoutEllipses } from './ellipsis.ts';
import { functionNamed } from './functions/names.ts';
import type { Names } from './names.ts';
import type { Node } from './node.ts';
import { plainCondition } from './plain.ts';
import { refuse, type Span } from './refuse.ts';
import { isOperand, type Token } from './token.ts';
import { tokensOf } from './tokens.ts';
import { type Symbol, SYMBOLS } from './words.ts';

// The parser is shared by the program, and nothing else uses it: it keeps our operators and no literals of its own.
jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
for (const sign of ['!', '-', '+']) jsep.addUnaryOp(sign);
for (const [symbol, binding] of Object.entries(SYMBOLS)) jsep.addBinaryOp(symbol, binding);

const UNARY: Readonly<Record<string, 'not' | 'negative' | 'positive'>> = {
  '!': 'not',
  '-': 'negative',
  '+': 'positive',
};

/**
 * The tree of a condition. Throws `JiannuoError` `expression.*` for everything that the language does not have. The parser sees
 * signs and numbered places only, so that nothing an author writes is a name, a text or a property to it.
 */
export function parseCondition(text: string, names: Names): Node {
  const tokens = tokensOf(text, names);
  const { source, tokenAt } = arrange(text, tokens);
  const reader = new TreeReader(text, tokens);
  let tree: jsep.Expression;
  try {
    tree = jsep(source);
  } catch (error) {
    const index = error instanceof Error && 'index' in error ? Number(error.index) : 0;
    throw refuse('notUnderstood', text, tokens[tokenAt(index)] ?? { start: 0, end: text.length });
  }
  return withoutEllipses(text, reader.read(tree));
}

class TreeReader {
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly closes: ReadonlyMap<Token, Token>;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
    this.closes = closesOf(tokens);
  }

  read(tree: jsep.Expression): Node {
    const node = tree as jsep.CoreExpression;
    switch (node.type) {
      case 'Identifier':
        return this.operand(node);
      case 'CallExpression':
        return this.call(node);
      case 'UnaryExpression':
        return this.unary(node);
      case 'BinaryExpression':
        return this.binary(node);
      case 'ConditionalExpression':
        return this.conditional(node);
      case 'SequenceExpression': {
        const items = node.expressions.map((item) => this.read(item));
        return { type: 'several', items, ...around(items) };
      }
      default:
        throw this.notUnderstood();
    }
  }

  private notUnderstood(): Error {
    return refuse('notUnderstood', this.text, { start: 0, end: this.text.length });
  }

  private tokenOf(node: jsep.Expression): Token | undefined {
    const name = typeof node['name'] === 'string' ? node['name'] : '';
    return this.tokens[Number(name.slice(1))];
  }

  private operand(node: jsep.Identifier): Node {
    const token = this.tokenOf(node);
    if (!token || !isOperand(token)) throw this.notUnderstood();
    return token;
  }

  private call(node: jsep.CallExpression): Node {
    const token = this.tokenOf(node.callee);
    const name = token?.type === 'function' ? functionNamed(plainCondition(token.name)) : undefined;
    if (!token || name === undefined) throw this.notUnderstood();
    const args = node.arguments.map((argument) => this.read(argument));
    const close = this.closes.get(token) ?? token;
    return { type: 'call', name, args, start: token.start, end: close.end };
  }

  private unary(node: jsep.UnaryExpression): Node {
    const type = UNARY[node.operator];
    if (type === undefined) throw this.notUnderstood();
    const of = this.read(node.argument);
    return { type, of, start: of.start, end: of.end } as Node;
  }

  private binary(node: jsep.BinaryExpression): Node {
    if (!Object.hasOwn(SYMBOLS, node.operator)) throw this.notUnderstood();
    const left = this.read(node.left);
    const right = this.read(node.right);
    const blank = askedBlank(node.operator, left, right);
    if (blank) return blank;
    return { type: 'binary', symbol: node.operator as Symbol, left, right, ...around([left, right]) };
  }

  private conditional(node: jsep.ConditionalExpression): Node {
    const test = this.read(node.test);
    const yes = this.read(node.consequent);
    const isOpen = node.alternate.type === 'Identifier' && node.alternate['name'] === NOTHING_ELSE;
    if (isOpen) return { type: 'if', test, yes, ...around([test, yes]) };
    const no = this.read(node.alternate);
    return { type: 'if', test, yes, no, ...around([test, yes, no]) };
  }
}

/** 联系电话 <> "" asks whether it is filled in. */
function askedBlank(operator: string, left: Node, right: Node): Node | undefined {
  if (!/^[!=]=$/.test(operator) || isNothing(left) === isNothing(right)) return undefined;
  const name = operator === '==' ? '空' : '已填';
  return { type: 'call', name, args: [isNothing(left) ? right : left], ...around([left, right]) };
}

function isNothing(node: Node): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function around(parts: readonly Span[]): Span {
  return {
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
  };
}

/** The closing bracket of each function that has brackets. */
function closesOf(tokens: readonly Token[]): ReadonlyMap<Token, Token> {
  const closes = new Map<Token, Token>();
  const open: (Token | undefined)[] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'open') open.push(tokens[index - 1]);
    const before = token.type === 'close' ? open.pop() : undefined;
    if (before) closes.set(before, token);
  });
  return closes;
}
