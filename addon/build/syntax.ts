import { parse } from 'acorn';

/** A node of a script's tree, as far as it is looked at here. */
export interface Node {
  type: string;
  start: number;
  [part: string]: unknown;
}

/** Parses a classic script as an engine of 2018 would, patterns included. Throws `SyntaxError` at what is newer. */
export function parseOld(script: string): Node {
  return parse(script, { ecmaVersion: 2018, sourceType: 'script' }) as unknown as Node;
}

/**
 * The nodes that stand for something: not names after a dot or before a colon, which are names of other things, and nothing behind
 * `typeof`, which only looks.
 */
export function* meaningful(node: Node): Generator<Node> {
  yield node;
  if (node.type === 'UnaryExpression' && node['operator'] === 'typeof') return;
  for (const [part, value] of Object.entries(node)) {
    if ((part === 'property' || part === 'key') && node['computed'] !== true) continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* meaningful(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}
