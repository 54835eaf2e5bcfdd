import { z } from '../../model/zod.ts';
import { FieldPath } from '../../model/values.ts';
import { type CheckContext, type CheckResult, defineCheck } from '../check.ts';
import { countIn } from '../counts.ts';
import { sameChoice } from '../../matching/choice.ts';
import { absent, fieldAt, isFilled, placeAt } from '../places.ts';
import { evidenceOf, type Place } from '../../model/place.ts';
import type { CodeOf } from '../words.ts';
import type words from './words.ts';

const Params = z.strictObject({
  selfGrade: z.optional(FieldPath),
  branchGrade: FieldPath,
  votes: z._default(z.array(z.strictObject({ grade: z.string(), path: FieldPath })), []),
  /** Number of ballots that the votes add up to at most. Without it nothing is known of a blank count. */
  ballots: z.optional(FieldPath),
  /** Votes of the other scale of a form that has two. One step is then part of both, and alone says nothing of either. */
  otherVotes: z.optional(z.array(FieldPath)),
});
type Params = z.infer<typeof Params>;
type Result = CheckResult<CodeOf<typeof words>>;

/** The grade given fits the votes and the person's own grade. Branches may decide otherwise, so only people judge. */
export default defineCheck<Params, typeof words>({
  id: 'grade-consistency',
  params: Params,
  advisory: true,
  run(context, params) {
    const { selfGrade, branchGrade } = params;
    const branch = placeAt(context, branchGrade);
    if (!isFilled(branch)) return [absent(branch)];
    return [
      ...againstVotes(context, branch, params),
      ...(selfGrade === undefined ? [] : againstSelf(context, branch, placeAt(context, selfGrade))),
    ];
  },
});

type Filled = Place & { text: string };

function againstVotes(
  context: CheckContext,
  branch: Filled,
  { votes, ballots, otherVotes }: Params,
): Result[] {
  const places = votes.map(({ grade, path }) => ({ grade, place: placeAt(context, path) }));
  const blank = places.filter(({ place }) => !isFilled(place));
  if (blank.length === places.length) return blank.slice(0, 1).map(({ place }) => absent(place));
  const counted = places.flatMap(({ grade, place }) => {
    const count = isFilled(place) ? countIn(place.text) : undefined;
    return count === undefined ? [] : [{ grade, place, count }];
  });
  const unreadable = places.filter(({ place }) => isFilled(place) && countIn(place.text) === undefined);
  if (unreadable.length > 0) return unreadable.map(({ place }) => unreadableVotes(place));
  if (otherVotes && isOneStep(context, counted, otherVotes)) {
    const field = counted.map(({ place }) => place.label).join('、');
    return [{ outcome: 'na', code: 'one-step', params: { field }, path: branch.path }];
  }

  const most = Math.max(...counted.map(({ count }) => count));
  const top = counted.filter(({ count }) => count === most);
  const field = fieldAt(context.formType, branch.path);
  const isTop = top.some(({ grade }) => sameChoice(field, grade, branch.text));
  const code = top.length > 1 ? 'tie' : isTop ? 'majority' : 'not-majority';
  const grade = branch.text.trim();
  const evidence = [...evidenceOf(branch), ...top.flatMap(({ place }) => evidenceOf(place))];
  const [missing] = blank;
  if (code === 'majority' && missing && votesLeft(context, ballots, counted) >= most) {
    const params = { grade, field: blank.map(({ place }) => place.label).join('、') };
    return [{ outcome: 'review', code: 'votes-missing', params, evidence, path: missing.place.path }];
  }
  return [
    {
      outcome: code === 'majority' ? 'pass' : 'review',
      code,
      params: { grade, top: top.map((vote) => vote.grade).join('、'), count: most },
      evidence,
      path: branch.path,
    },
  ];
}

/** Whether a scale is not the one that was voted on: one of its steps is filled in, or holds votes while the other scale has some. */
function isOneStep(
  context: CheckContext,
  counted: readonly { count: number }[],
  otherVotes: readonly FieldPath[],
): boolean {
  if (counted.length < 2) return true;
  const hasOther = otherVotes.some((path) => (countIn(placeAt(context, path).text ?? '') ?? 0) > 0);
  return hasOther && counted.filter(({ count }) => count > 0).length < 2;
}

/** Votes that the blank counts may hold together at most. */
function votesLeft(
  context: CheckContext,
  ballots: Params['ballots'],
  counted: readonly { count: number }[],
): number {
  const total = ballots === undefined ? undefined : countIn(placeAt(context, ballots).text ?? '');
  if (total === undefined) return Infinity;
  return total - counted.reduce((sum, { count }) => sum + count, 0);
}

function unreadableVotes(place: Place): Result {
  return {
    outcome: 'review',
    code: 'votes-unreadable',
    params: { field: place.label, text: place.text?.trim() ?? '' },
    evidence: evidenceOf(place),
    path: place.path,
  };
}

function againstSelf(context: CheckContext, branch: Filled, self: Place): Result[] {
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
