import type { Bundle } from './bundle.ts';
import { floor, stylesOf, usesOf } from './features.ts';
import { meaningful, type Node, parseOld } from './syntax.ts';

/** What stands against a bundle, a sentence each, and what of `older.ts` it needs. */
export interface Inspection {
  problems: string[];
  /** What Chromium lacks at the floor and `older.ts` makes: name and since when Chromium has it. */
  made: ReadonlyMap<string, number>;
  /** Rules of style that engines at the floor pass over, likewise. */
  passedOver: ReadonlyMap<string, number>;
}

/** Reads every script as an engine at the floor would. */
export function inspect({ boot, scripts, style }: Bundle): Inspection {
  const problems: string[] = [];
  const made = new Map<string, number>();
  for (const { name, text } of [boot, ...scripts]) {
    let tree: Node;
    try {
      tree = parseOld(text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push(`${name} 里有 2018 年以后的语法：${error.message}。`);
      continue;
    }
    const uses = usesOf(meaningful(tree));
    // `older.ts` names what it makes.
    if (name !== 'boot') for (const [what, { since }] of uses.made) made.set(what, since);
    for (const [what, { since }] of uses.lacking)
      problems.push(`${name} 用到 ${what}：Chromium ${since} 才有，要能在 ${floor.chromium} 上运行。`);
    for (const what of uses.banned) problems.push(`${name} 用到 ${what}：加载项不联网，也不从文字生成代码。`);
  }
  return { problems, made, passedOver: stylesOf(style?.text ?? '') };
}
