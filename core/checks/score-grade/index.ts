import { z } from '../../model/zod.ts';
import { JiannuoError } from '../../errors.ts';
import type { Grade } from '../../model/pack.ts';
import { FieldPath } from '../../model/values.ts';
import { defineCheck } from '../check.ts';
import { NUMBER_TROUBLE, numberAt } from '../numbers.ts';
import { sameChoice } from '../../matching/choice.ts';
import { absent, fieldAt, isFilled, placeAt } from '../places.ts';
import { evidenceOf } from '../../model/place.ts';

const Params = z.strictObject({ score: FieldPath, grade: FieldPath });

/** The grade is the one that the pack's table of grades gives for the score. */
export default defineCheck({
  id: 'score-grade',
  title: { zh: '分数与等次', en: 'Score and grade' },
  params: Params,
  messages: {
    ...NUMBER_TROUBLE,
    agrees: { zh: '{score}分对应“{grade}”，一致。', en: 'A score of {score} is {grade}, as given.' },
    differs: {
      zh: '{score}分对应“{grade}”，“{field}”填的是“{written}”，请核对。',
      en: 'A score of {score} is {grade}, but "{field}" says {written}.',
      review: {
        zh: '{score}分对应“{grade}”，“{field}”填的是“{written}”，请人工核对。',
        en: 'A score of {score} is {grade}, but "{field}" says {written}. A person must look.',
      },
    },
    'no-grade': {
      zh: '标准包的“等次”表没有{score}分这一段，请人工判断。',
      en: 'The pack has no grade for a score of {score}. A person must judge.',
    },
  },
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
