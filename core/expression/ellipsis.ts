import type { Node } from './node.ts';
import { refuse } from './refuse.ts';
import type { Symbol } from './words.ts';

type Binary = Extract<Node, { type: 'binary' }>;

/** What 或 and 且 may leave out the beginning of: 政治面貌 = 党员 或 群众, 总结 包含 甲 且 乙. Anything else may mean two things. */
const CARRIED: Partial<Readonly<Record<Symbol, readonly Symbol[]>>> = {
  '||': ['==', '@in', '@has'],
  '&&': ['@has'],
};
/** 不是 甲 或 乙: neither, or not both? */
const DENIED: ReadonlySet<Symbol> = new Set(['!=', '@!in', '@!has']);

/** A tree in which a lone value behind 或 is compared as the one before it, field and all. Throws `JiannuoError` `expression.halfDenied`. */
export function withoutEllipses(text: string, node: Node): Node {
  switch (node.type) {
    case 'binary':
      return completed(text, {
        ...node,
        left: withoutEllipses(text, node.left),
        right: withoutEllipses(text, node.right),
      });
    case 'not':
      return { ...node, of: withoutEllipses(text, node.of) };
    case 'call':
      return { ...node, args: node.args.map((each) => withoutEllipses(text, each)) };
    case 'if':
      return {
        ...node,
        test: withoutEllipses(text, node.test),
        yes: withoutEllipses(text, node.yes),
        ...(node.no ? { no: withoutEllipses(text, node.no) } : {}),
      };
    default:
      return node;
  }
}

function completed(text: string, node: Binary): Binary {
  const { symbol, right } = node;
  const carried = CARRIED[symbol];
  if (!carried || !isAlone(right)) return node;
  const before = lastOf(node.left, symbol);
  // 甲 = "子" 且 乙 = "丑" 或 "寅" may mean either of two.
  if (before.type !== 'binary' || !isSubject(before.left) || !isAlternative(before.right)) return node;
  if (DENIED.has(before.symbol)) {
    const subject = text.slice(before.left.start, before.left.end).trim();
    const [one, other] = [before.right, right].map((each) => quotedPiece(text, each));
    throw refuse('halfDenied', text, right, {
      field: subject,
      word: before.symbol === '@!has' ? '不包含 任一' : '不属于',
      one: one ?? '',
      other: other ?? '',
    });
  }
  if (!carried.includes(before.symbol)) return node;
  const { start, end } = right;
  return { ...node, right: { type: 'binary', symbol: before.symbol, left: before.left, right, start, end } };
}

/** The comparison that a chain of one operator ends in. */
function lastOf(node: Node, symbol: Symbol): Node {
  return node.type === 'binary' && node.symbol === symbol ? lastOf(node.right, symbol) : node;
}

function isSubject({ type }: Node): boolean {
  return type === 'field' || type === 'call';
}

/** A value and no condition; a name that no field has may be the word of an option. */
function isAlone(node: Node): boolean {
  if (node.type === 'name') return node.candidates.length === 0;
  return node.type === 'text' || node.type === 'number' || node.type === 'date';
}

function isAlternative(node: Node): boolean {
  return node.type === 'several' || isAlone(node);
}

/** A value as an author should write it. */
function quotedPiece(text: string, node: Node): string {
  const piece = text.slice(node.start, node.end).trim();
  return node.type === 'name' ? `“${piece}”` : piece;
}
