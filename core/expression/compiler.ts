import type { FormType } from '../model/form-type.ts';
import type { Pack } from '../model/pack.ts';

import type { Expr, ExprKind } from './expr.ts';
import { compileCall } from './functions/index.ts';
import { type FieldReference, nameKey, type Names, namesOf } from './names.ts';
import type { Node } from './node.ts';
import { wantedOption } from './equal.ts';
import { compileBinary } from './operators.ts';
import { refuse, refuseUnknown, type Span } from './refuse.ts';
import { functionSpellings } from './functions/names.ts';
import { isTruthWord, truthOf } from './truth-words.ts';
import type { Run } from './run.ts';
import { agreed, exactly, negative, not, type NumberValue, type Truth } from './value.ts';
import { toNumber } from './convert.ts';

/** What each kind is called in a message. */
const KIND_WORDS: Readonly<Record<ExprKind, string>> = {
  truth: '条件',
  number: '数',
  date: '日期',
  text: '文字',
  literal: '文字',
  field: '字段的内容',
  column: '多行里的一列',
  group: '几个字段',
  choices: '多选的内容',
  rows: '多行的清单',
  words: '词表',
  several: '几个值',
};

/** Turns the tree of one condition into functions, and refuses what does not fit together. */
export class Compiler {
  readonly text: string;
  readonly form: FormType;
  readonly pack: Pack;
  readonly names: Names;
  /** Repeating field whose rows the condition speaks of one by one here. */
  rows: string | undefined;
  /** Fields that the condition asks about, in the order in which they stand. */
  readonly fields = new Set<string>();

  constructor(text: string, form: FormType, pack: Pack) {
    this.text = text;
    this.form = form;
    this.pack = pack;
    this.names = namesOf(form);
  }

  compile(node: Node): Expr {
    switch (node.type) {
      case 'number': {
        const value: NumberValue = { ...exactly(node.value), ...(node.share ? { share: 'written' } : {}) };
        return { kind: 'number', run: () => value, constant: node.value };
      }
      case 'text':
        return { kind: 'literal', text: node.value };
      case 'date': {
        const date = {
          from: node.from,
          to: node.to,
          ...(node.from === node.to ? {} : { period: true as const }),
        };
        return { kind: 'date', run: () => date };
      }
      case 'field':
        return this.field(node.field);
      case 'name':
        return this.unknownName(node);
      case 'parameter':
        return this.parameter(node.name, node);
      case 'call':
        return compileCall(this, node);
      case 'binary':
        return compileBinary(this, node);
      case 'not': {
        const of = this.truth(node.of);
        return { kind: 'truth', run: (run) => not(of(run)) };
      }
      case 'negative':
      case 'positive':
        return this.signed(node);
      case 'if':
        return this.branches(node);
      case 'several':
        return { kind: 'several', items: node.items.map((item) => this.compile(item)) };
    }
  }

  /** A part that must be a condition. */
  truth(node: Node): (run: Run) => Truth {
    // 等次 = 优秀 或 合格: half of a condition without its quotes.
    if (node.type === 'name' && this.isOption(node.name))
      throw this.refuse('halfCondition', node, { kind: '选项' });
    const expr = this.compile(node);
    if (expr.kind === 'truth') return expr.run;
    // 政治面貌 = "甲" 或 "乙": half of a condition, which may mean two things after 不是.
    const isHalf = expr.kind === 'literal' || expr.kind === 'number';
    throw this.refuse(isHalf ? 'halfCondition' : 'notACondition', node, { kind: KIND_WORDS[expr.kind] });
  }

  /** A value beside a field with options: the word of an option may stand there without quotes. */
  compileBeside(node: Node, beside: Node): Expr {
    if (node.type === 'several') {
      return { kind: 'several', items: node.items.map((item) => this.compileBeside(item, beside)) };
    }
    const isUnknown = node.type === 'name' && node.candidates.length === 0;
    if (!isUnknown || beside.type !== 'field') return this.compile(node);
    if (!beside.field.field.options?.length) throw this.unquoted(node, beside.field);
    return { kind: 'literal', text: wantedOption(this, beside.field.field, node.name, node) };
  }

  /** A word without quotes beside a field of free text: a text, or the name of a field that was mistyped. */
  private unquoted(node: Extract<Node, { type: 'name' }>, { label, field }: FieldReference): Error {
    const known = [this.names.labels, this.names.all, functionSpellings];
    const isText = /^(?:text|longText|idNumber|phone|choice|choices)$/.test(field.type);
    return isText
      ? refuseUnknown('unquotedText', this.text, node, node.name, known, { field: label })
      : this.refuseUnknown('unknownName', node, node.name, ...known);
  }

  refuse(code: string, span: Span, more: Readonly<Record<string, string | number>> = {}): Error {
    return refuse(code, this.text, span, more);
  }

  refuseKind(wanted: string, expr: Expr, span: Span): Error {
    return this.refuse('wrongKind', span, { wanted, kind: KIND_WORDS[expr.kind] });
  }

  refuseUnknown(
    code: string,
    span: Span,
    word: string,
    ...candidates: readonly (readonly string[])[]
  ): Error {
    return refuseUnknown(code, this.text, span, word, candidates);
  }

  piece({ start, end }: Span): string {
    return this.text.slice(start, end).trim();
  }

  field(field: FieldReference): Expr {
    this.fields.add(field.pattern);
    if (field.field.type === 'rows') return { kind: 'rows', field };
    if (field.rows) return { kind: field.rows.id === this.rows ? 'field' : 'column', field };
    return { kind: field.field.type === 'choices' ? 'choices' : 'field', field };
  }

  /** Number or text of a local number of the pack (law 7); unknown, and said, where it has no value. */
  parameter(name: string, span: Span): Expr {
    const { parameters } = this.pack;
    const parameter =
      parameters.find(({ label }) => nameKey(label) === nameKey(name)) ??
      parameters.find(({ id }) => id === name);
    if (!parameter) {
      const labels = parameters.map(({ label }) => label);
      throw this.refuseUnknown('unknownParameter', span, name, labels);
    }
    const { value, label } = parameter;
    if (value === undefined) return { kind: 'number', run: (run) => run.unset(label) };
    if (typeof value === 'string') return { kind: 'literal', text: value };
    return { kind: 'number', run: () => exactly(value), constant: value };
  }

  private isOption(name: string): boolean {
    const isIt = (text: string): boolean => nameKey(text) === nameKey(name);
    return this.names.references.some(({ field: { options = [] } }) =>
      options.some(({ value, aliases }) => isIt(value) || aliases.some(isIt)),
    );
  }

  private unknownName(node: Extract<Node, { type: 'name' }>): Expr {
    // Where one of several is a column of the rows at hand, that one is meant.
    const here = node.candidates.filter(({ rows }) => rows !== undefined && rows.id === this.rows);
    if (here.length === 1 && here[0]) return this.field(here[0]);
    if (node.candidates.length > 1) {
      const places = node.candidates.map(({ label, pattern }) => `${label}（编号 ${pattern}）`).join('、');
      throw this.refuse('ambiguousName', node, { places });
    }
    if (isTruthWord(node.name)) throw this.refuse('truthPlace', node);
    throw this.refuseUnknown(
      'unknownName',
      node,
      node.name,
      this.names.labels,
      this.names.all,
      functionSpellings,
    );
  }

  private signed(node: Extract<Node, { type: 'negative' | 'positive' }>): Expr {
    const of = toNumber(this, this.compile(node.of), node.of);
    if (node.type === 'positive') return { kind: 'number', run: of };
    return {
      kind: 'number',
      run: (run) => {
        const value = of(run);
        return value && negative(value);
      },
    };
  }

  /** What must hold in a case: a condition, or TRUE or FALSE. */
  private branch(part: Node): (run: Run) => Truth {
    const known = truthOf(part);
    return known === undefined ? this.truth(part) : () => known;
  }

  private branches({ test, yes, no }: Extract<Node, { type: 'if' }>): Expr {
    const condition = this.truth(test);
    const known = truthOf(yes);
    if (known !== undefined && known === (no ? truthOf(no) : true)) throw this.refuse('branchesAlike', yes);
    for (const part of no ? [yes, no] : [yes]) {
      if (part.type === 'text' || part.type === 'number') throw this.refuse('branchValue', part);
    }
    const then = this.branch(yes);
    const otherwise = no ? this.branch(no) : () => true;
    return {
      kind: 'truth',
      run: (run) => {
        const holds = condition(run);
        if (holds !== undefined) return holds ? then(run) : otherwise(run);
        // Unknown which case it is: known all the same where both lead to one answer.
        return agreed([then(run), otherwise(run)]);
      },
    };
  }
}
