import { dateWords } from './value.ts';
import type { Names } from './names.ts';
import type { Node } from './node.ts';
import { truthOf } from './truth-words.ts';
import { SHOWN, SYMBOLS } from './words.ts';

/** Binding of what is not an operator between two values. */
const NOT = 3;
const TIGHT = 20;

/** A condition in one spelling: fields by their labels, operators in words, brackets where they are needed. */
export function describe(node: Node, names: Names): string {
  return new Describer(names).write(node, 0);
}

function binding(node: Node): number {
  if (node.type === 'binary') return SYMBOLS[node.symbol];
  if (node.type === 'if') return 0;
  return node.type === 'not' ? NOT : TIGHT;
}

class Describer {
  private readonly names: Names;

  constructor(names: Names) {
    this.names = names;
  }

  write(node: Node, outer: number): string {
    const own = binding(node);
    const words = this.plain(node);
    return own < outer ? `（${words}）` : words;
  }

  private plain(node: Node): string {
    switch (node.type) {
      case 'number':
        return node.share ? `${Number((node.value * 100).toPrecision(12))}%` : String(node.value);
      case 'text':
        return `“${node.value}”`;
      case 'date':
        return dateWords(node);
      case 'field':
        return node.field.label;
      case 'name': {
        const truth = truthOf(node);
        if (truth !== undefined) return truth ? '成立' : '不成立';
        // Several fields that end in these words are named one by one.
        const fields = node.candidates.length === 0 ? this.names.group(node.name) : [];
        return fields.length > 0 ? fields.map(({ label }) => label).join('、') : node.name;
      }
      case 'parameter':
        return `参数“${node.name}”`;
      case 'call':
        return node.args.length === 0
          ? node.name
          : `${node.name}（${node.args.map((each) => this.write(each, 0)).join('，')}）`;
      case 'not':
        return `非 ${this.write(node.of, NOT + 1)}`;
      case 'negative':
        return `－${this.write(node.of, TIGHT)}`;
      case 'positive':
        return this.write(node.of, TIGHT);
      case 'several':
        return `（${node.items.map((each) => this.write(each, 0)).join('、')}）`;
      case 'binary': {
        const own = SYMBOLS[node.symbol];
        return `${this.write(node.left, own)} ${SHOWN[node.symbol]} ${this.write(node.right, own + 1)}`;
      }
      case 'if': {
        const otherwise = node.no ? `，否则 ${this.write(node.no, 1)}` : '';
        return `如果 ${this.write(node.test, 1)}，则 ${this.write(node.yes, 1)}${otherwise}`;
      }
    }
  }
}
