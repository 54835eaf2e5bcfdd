import type { Compiler } from '../compiler.ts';
import { compileContains } from '../contain.ts';
import type { Expr, WordEntry } from '../expr.ts';
import { nameKey } from '../names.ts';
import { argument, type Call, type FunctionShape, truthOf } from './shape.ts';

/** The text between quotes that a function takes, or a name without its quotes. */
function nameIn(compiler: Compiler, call: Call): string {
  const node = argument(call, 0);
  if (node.type === 'text') return node.value.trim();
  if (node.type === 'name' || node.type === 'field') return compiler.piece(node);
  throw compiler.refuse('wantsName', node, { name: call.name, use: `${call.name}("…")` });
}

function wordList(compiler: Compiler, call: Call): Expr {
  const name = nameIn(compiler, call);
  const { wordLists } = compiler.pack;
  const list =
    wordLists.find((each) => nameKey(each.name) === nameKey(name)) ?? wordLists.find(({ id }) => id === name);
  if (!list) {
    const names = wordLists.map((each) => each.name);
    throw compiler.refuseUnknown('unknownWordList', argument(call, 0), name, names);
  }
  return {
    kind: 'words',
    entries: list.entries.map(({ word, synonyms }) => [word, ...synonyms]),
    mode: 'any',
  };
}

function several(mode: 'any' | 'all'): FunctionShape['compile'] {
  return (compiler, call) => {
    const entries = call.args.flatMap((node): WordEntry[] => {
      const expr = compiler.compile(node);
      if (expr.kind === 'literal') return [[expr.text]];
      if (expr.kind === 'words') return [...expr.entries];
      throw compiler.refuseKind('带引号的文字', expr, node);
    });
    return { kind: 'words', entries, mode };
  };
}

export const listFunctions = {
  词表: { least: 1, most: 1, use: '词表("廉洁")', compile: wordList },
  任一: { least: 1, most: Infinity, use: '任一("家访", "走访")', compile: several('any') },
  全部: { least: 1, most: Infinity, use: '全部("家访", "走访")', compile: several('all') },
  参数: {
    least: 1,
    most: 1,
    use: '参数("公示天数")',
    compile: (compiler, call) => compiler.parameter(nameIn(compiler, call), argument(call, 0)),
  },
  包含: {
    least: 2,
    most: 2,
    use: '包含(承诺事项, "家访")',
    compile: (compiler, call) => truthOf(compileContains(compiler, argument(call, 0), argument(call, 1))),
  },
} as const satisfies Readonly<Record<string, FunctionShape>>;
