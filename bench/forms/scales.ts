import { matchOption } from '#core/matching/option.ts';
import { gradeScales } from '../../tests/fixtures/grade-scales.ts';

type Rule = (wanted: string, options: readonly string[]) => number | null;

/** What fillers do that take the first option which holds the text, or which the text holds. */
const firstContains: Rule = (wanted, options) => {
  const found = options.findIndex((option) => option.includes(wanted) || wanted.includes(option));
  return found < 0 ? null : found;
};

/** How often a rule takes an option that does not mean what was wanted, over every option of every scale in every order. */
function wrongBy(rule: Rule): number {
  let wrong = 0;
  for (const scale of gradeScales) {
    for (const options of [scale, scale.toReversed()]) {
      for (const wanted of scale) {
        const found = rule(wanted, options);
        if (found !== null && options[found] !== wanted) wrong += 1;
      }
    }
  }
  return wrong;
}

export interface ScaleCount {
  choices: number;
  wrong: number;
  wrongByFirstContains: number;
}

export function countScales(): ScaleCount {
  return {
    choices: gradeScales.flat().length * 2,
    wrong: wrongBy((wanted, options) => matchOption(wanted, [], options)),
    wrongByFirstContains: wrongBy(firstContains),
  };
}
