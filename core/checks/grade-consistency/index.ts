import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { countIn } from '../counts.ts';
import { sameChoice } from '../options.ts';
import { ABSENT, absent, evidenceOf, fieldAt, isFilled, type Place, placeAt } from '../places.ts';

const Params = z.strictObject({
  selfGrade: FieldPath.optional(),
  branchGrade: FieldPath,
  votes: z.array(z.strictObject({ grade: z.string(), path: FieldPath })).default([]),
});

/** The grade given fits the votes and the person's own grade. Branches may decide otherwise, so only people judge. */
export default defineCheck({
  id: 'grade-consistency',
  title: { zh: '等次一致', en: 'Grades agree' },
  params: Params,
  advisory: true,
  messages: {
    ...ABSENT,
    majority: { zh: '评定等次“{grade}”与得票最多的等次一致。', en: 'The grade {grade} has the most votes.' },
    'not-majority': {
      zh: '评定等次为“{grade}”，得票最多的是“{top}”（{count}票），请人工核对。',
      en: 'The grade is {grade}, but {top} has the most votes ({count}).',
    },
    tie: {
      zh: '得票最多的等次不止一个（{top}），请人工核对评定等次“{grade}”。',
      en: '{top} share the most votes. A person must look at the grade {grade}.',
    },
    'same-grade': { zh: '自评与评定等次一致。', en: 'Own and given grade agree.' },
    'self-differs': {
      zh: '自评“{self}”，评定“{grade}”，两者不同，请人工核对。',
      en: 'The person wrote {self}, the branch {grade}.',
    },
  },
  run(context, { selfGrade, branchGrade, votes }) {
    const branch = placeAt(context, branchGrade);
    if (!isFilled(branch)) return [absent(branch)];
    return [
      ...againstVotes(context, branch, votes),
      ...(selfGrade === undefined ? [] : againstSelf(context, branch, placeAt(context, selfGrade))),
    ];
  },
});

type Filled = Place & { text: string };

function againstVotes(
  context: CheckContext,
  branch: Filled,
  votes: z.infer<typeof Params>['votes'],
): CheckResult[] {
  const counted = votes.flatMap(({ grade, path }) => {
    const place = placeAt(context, path);
    const count = place.text === undefined ? undefined : countIn(place.text);
    return count === undefined ? [] : [{ grade, place, count }];
  });
  if (counted.length === 0) return votes.map(({ path }) => absent(placeAt(context, path))).slice(0, 1);
  const most = Math.max(...counted.map(({ count }) => count));
  const top = counted.filter(({ count }) => count === most);
  const field = fieldAt(context.formType, branch.path);
  const isTop = top.some(({ grade }) => sameChoice(field, grade, branch.text));
  const code = top.length > 1 ? 'tie' : isTop ? 'majority' : 'not-majority';
  return [
    {
      outcome: code === 'majority' ? 'pass' : 'review',
      code,
      params: { grade: branch.text.trim(), top: top.map(({ grade }) => grade).join('、'), count: most },
      evidence: [...evidenceOf(branch), ...top.flatMap(({ place }) => evidenceOf(place))],
      path: branch.path,
    },
  ];
}

function againstSelf(context: CheckContext, branch: Filled, self: Place): CheckResult[] {
  if (!isFilled(self)) return [absent(self)];
  const same = sameChoice(fieldAt(context.formType, branch.path), self.text, branch.text);
  return [
    {
      outcome: same ? 'pass' : 'review',
      code: same ? 'same-grade' : 'self-differs',
      params: { self: self.text.trim(), grade: branch.text.trim() },
      evidence: [...evidenceOf(self), ...evidenceOf(branch)],
      path: self.path,
    },
  ];
}
