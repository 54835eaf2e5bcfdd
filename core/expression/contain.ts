import { compileLexicon, type Lexicon } from '../text/lexicon.ts';
import { comparisonKey, normalise } from '../text/normalise.ts';
import type { Compiler } from './compiler.ts';
import { chosenAre, matches, wantedOption } from './equal.ts';
import { toText } from './convert.ts';
import type { Expr, WordEntry } from './expr.ts';
import type { Node } from './node.ts';
import type { Run } from './run.ts';
import { all, any, type Truth } from './value.ts';

type TruthOf = (run: Run) => Truth;

/**
 * 包含: a word stands in a text, or one is among the choices. A mention that is denied (不廉洁) proves nothing, so that nobody
 * but a person can tell. In a column of rows any row counts.
 */
export function compileContains(compiler: Compiler, left: Node, right: Node): TruthOf {
  const value = compiler.compile(left);
  const what = compiler.compileBeside(right, left);
  const words = what.kind === 'literal' ? [what.text] : what.kind === 'words' ? what.entries.flat() : [];
  if (words.some((word) => comparisonKey(word) === '')) throw compiler.refuse('containsNothing', right);
  if (value.kind === 'choices') return choicesContain(compiler, value, what, right);
  const texts = textsOf(compiler, value, left);
  if (what.kind === 'literal' || what.kind === 'words') {
    const entries = what.kind === 'words' ? what.entries : [[what.text]];
    const isAny = what.kind === 'literal' || what.mode === 'any';
    const mentioned = mentionedIn(entries);
    return (run) => {
      const found = texts(run);
      if (found.length === 0) return undefined;
      const truths = mentioned(found);
      return isAny ? any(truths) : all(truths);
    };
  }
  if (what.kind === 'several') throw compiler.refuse('containsSeveral', right);
  const wanted = toText(compiler, what, right);
  return (run) => {
    const found = texts(run);
    const word = wanted(run);
    if (found.length === 0 || word === undefined) return undefined;
    const plain = normalise(word).text.toLowerCase();
    return found.some((text) => normalise(text).text.toLowerCase().includes(plain));
  };
}

function choicesContain(
  compiler: Compiler,
  value: Extract<Expr, { kind: 'choices' }>,
  what: Expr,
  right: Node,
): TruthOf {
  const { field } = value.field;
  if (what.kind === 'several') throw compiler.refuse('containsSeveral', right);
  if (what.kind !== 'literal' && what.kind !== 'words') throw compiler.refuseKind('选项', what, right);
  const texts = what.kind === 'literal' ? [what.text] : what.entries.map(([word = '']) => word);
  const wanted = texts.map((text) => wantedOption(compiler, field, text, right));
  const combine = what.kind === 'words' && what.mode === 'all' ? all : any;
  return chosenAre(value.field, (chosen) =>
    combine(wanted.map((each) => any(chosen.map((text) => matches(field, text, each))))),
  );
}

/** The texts of a value: one, or those of all rows of a column; empty, and noted, where nothing is written. */
export function textsOf(compiler: Compiler, value: Expr, node: Node): (run: Run) => readonly string[] {
  if (value.kind === 'column') {
    const { field } = value;
    return (run) => {
      if (run.isHidden(field)) return [];
      const texts = run.rows(field.rows?.id ?? '').flatMap((row) => {
        const text = run.place(field, row).text;
        return text === undefined ? [] : [run.text(field, row) ?? text];
      });
      if (texts.length === 0) run.blank(field.label);
      return texts;
    };
  }
  const read = toText(compiler, value, node);
  return (run) => {
    const text = read(run);
    return text === undefined ? [] : [text];
  };
}

/**
 * Which entries of a word list some texts speak of, entry by entry: `true` said, `undefined` only denied, `false` not there.
 */
export function mentionedIn(entries: readonly WordEntry[]): (texts: readonly string[]) => readonly Truth[] {
  const lexicon: Lexicon = compileLexicon(entries.map((terms, index) => ({ id: String(index), terms })));
  return (texts) => {
    const truths: Truth[] = entries.map(() => false);
    for (const text of texts) {
      for (const { ids, negated } of lexicon.mentionsIn(text)) {
        for (const id of ids) {
          const index = Number(id);
          if (!negated) truths[index] = true;
          else if (truths[index] === false) truths[index] = undefined;
        }
      }
    }
    return truths;
  };
}
