import { parseAst } from 'vite';

/** What a page has and a worker has not. */
const PAGE: ReadonlySet<unknown> = new Set(['document', 'window']);

/** A node of a script's tree, as far as it is looked at here. */
interface Node {
  type: string;
  start: number;
  [part: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

/**
 * Where a script reaches for the page around it, calls and properties alike: offsets of `document` and `window`, but for those that
 * it reaches only after it has looked (`typeof document`) that there is one.
 */
export function pageGlobals(script: string): number[] {
  const found: number[] = [];
  visit(parseAst(script) as unknown as Node, found);
  return found;
}

function visit(node: Node, found: number[]): void {
  if (node.type === 'Identifier' && PAGE.has(node['name'])) found.push(node.start);
  if (node.type === 'UnaryExpression' && node['operator'] === 'typeof') return;
  let isKnown = false;
  for (const [part, value] of Object.entries(node)) {
    if (isName(node, part)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (!isNode(child) || isKnown || isGuarded(node, part)) continue;
      visit(child, found);
      // What stands behind `if (typeof document === 'undefined') return` has a page.
      isKnown = Array.isArray(value) && leavesWithoutPage(child);
    }
  }
}

/** `x.document` and `{ document: 1 }` are names of other things. */
function isName(node: Node, part: string): boolean {
  const isKey = part === 'property' || part === 'key';
  return isKey && node['computed'] !== true;
}

/** Whether a part of a node is reached only where there is a page. */
function isGuarded(node: Node, part: string): boolean {
  const { test, left, operator } = node;
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') {
    return part === 'consequent' ? looks(test, true) : part === 'alternate' && looks(test, false);
  }
  if (node.type !== 'LogicalExpression' || part !== 'right') return false;
  return operator === '&&' ? looks(left, true) : operator === '||' && looks(left, false);
}

function leavesWithoutPage({ type, test, consequent }: Node): boolean {
  if (type !== 'IfStatement' || !looks(test, false) || !isNode(consequent)) return false;
  const body = consequent.type === 'BlockStatement' ? consequent['body'] : [consequent];
  const last: unknown = Array.isArray(body) ? body.at(-1) : undefined;
  return isNode(last) && /^(?:Return|Throw)Statement$/.test(last.type);
}

/** Whether a test that is met says that there is a page, or (`isThere` false) a test that is not met does. */
function looks(test: unknown, isThere: boolean): boolean {
  if (!isNode(test)) return false;
  const { type, operator, left, right } = test;
  if (type === 'LogicalExpression') {
    return operator === (isThere ? '&&' : '||') && (looks(left, isThere) || looks(right, isThere));
  }
  if (type !== 'BinaryExpression' || !isNode(left) || !isNode(right)) return false;
  const isAsked =
    left.type === 'UnaryExpression' &&
    left['operator'] === 'typeof' &&
    isNode(left['argument']) &&
    PAGE.has(left['argument']['name']);
  // `typeof document < 'u'` is what minifiers make of `typeof document !== 'undefined'`.
  const known = isThere ? /^(?:!==?|<)$/ : /^(?:===?|>)$/;
  return isAsked && known.test(String(operator)) && /^u(?:ndefined)?$/.test(textOf(right));
}

function textOf({ type, value, quasis }: Node): string {
  if (type !== 'TemplateLiteral') return String(value);
  const [only] = Array.isArray(quasis) ? (quasis as { value: { cooked: string } }[]) : [];
  return only?.value.cooked ?? '';
}
