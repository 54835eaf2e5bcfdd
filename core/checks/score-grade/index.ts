import { z } from '../../model/zod.ts';
import { JiannuoError } from '../../errors.ts';
import type { Grade } from '../../model/pack.ts';
import { FieldPath } from '../../model/values.ts';
import { defineCheck } from '../check.ts';
import { numberAt } from '../numbers.ts';
import { sameChoice } from '../../matching/choice.ts';
import { absent, fieldAt, isFilled, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';
import type words from './words.ts';

const Params = z.strictObject({ score: FieldPath, grade: FieldPath });

type Params = z.infer<typeof Params>;

/** The grade is the one that the pack's table of grades gives for the score. */
export default defineCheck<Params, typeof words>({
  id: 'score-grade',
  params: Params,
  run(context, params) {
    const { grades } = context.pack;
    if (!grades.some(isScored)) throw new JiannuoError('checks.noGrades', { pack: context.pack.id });
    const [score, grade] = [placeAt(context, params.score), placeAt(context, params.grade)];
    const value = numberAt(score);
    if (typeof value !== 'number') return [value];
    if (!isFilled(grade)) return [absent(grade)];
    const evidence = [...evidenceOf(score), ...evidenceOf(grade)];
    const due = grades.find((each) => isScored(each) && fits(each, value));
    const path = grade.path;
    if (!due) return [{ outcome: 'review', code: 'no-grade', params: { score: value }, evidence, path }];
    const agrees = sameChoice(fieldAt(context.formType, path), due.name, grade.text);
    return [
      {
        outcome: agrees ? 'pass' : 'fail',
        code: agrees ? 'agrees' : 'differs',
        params: { score: value, grade: due.name, field: grade.label, written: grade.text.trim() },
        evidence,
        path,
      },
    ];
  },
});

function isScored({ from, below }: Grade): boolean {
  return from !== undefined || below !== undefined;
}

function fits({ from, below }: Grade, value: number): boolean {
  return (from === undefined || value >= from) && (below === undefined || value < below);
}
