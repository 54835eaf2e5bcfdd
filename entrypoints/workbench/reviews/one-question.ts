import type { Finding } from '#core/model/finding.ts';
import type { Pack } from '#core/model/pack.ts';
import type { Decision, Verdict } from '#core/model/review.ts';
import { formPhrases } from '#core/review/comment-bank.ts';
import { machineCounts } from '#core/review/counts.ts';
import { planOne } from '#core/review/decide.ts';
import { isAsked } from '#core/review/asked.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { t } from '#locales/index.ts';
import { criterionNames } from './checklist.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import type { Question } from './use-decisions.ts';

interface About {
  decision: Decision;
  item: ReviewItem;
  criteria: readonly ChecklistCriterion[];
  findings: readonly Finding[];
  pack: Pack | undefined;
  /** What the placeholders of phrases stand for. */
  known: Readonly<Record<string, string>>;
}

/** A decision about the one form at hand; what the reviewer judged 不符合 or 待补 is offered as the reason. */
export function oneQuestion(about: About): Question {
  const { decision, item, criteria, pack, known } = about;
  const isBack = decision === 'returned' || decision === 'incomplete';
  const open = criteria.filter(
    ({ verdict }) => verdict?.verdict === 'notMet' || verdict?.verdict === 'pending',
  );
  const said = open.flatMap(({ verdict, name }) =>
    verdict && verdict.comment !== ''
      ? [t('reviewing.reasonOf', { criterion: name, comment: verdict.comment })]
      : [],
  );
  return {
    decision,
    ids: [item.id],
    plan: (items) => planOne(items, decision),
    against: decision === 'passed' ? againstPassing(about) : [],
    phrases: isBack && pack ? formPhrases(pack.comments, decision, known, criterionNames(pack)) : [],
    criteria: isBack ? criteria.map(({ id, name }) => ({ id, name })) : [],
    ticked: isBack ? open.map(({ id }) => id) : [],
    comment: isBack ? said.join('\n') : '',
  };
}

/** What a reviewer who passes the form should know. */
function againstPassing({ criteria, findings }: About): string[] {
  const counts = machineCounts(findings);
  const of = (verdict: Verdict): number =>
    criteria.filter((each) => each.verdict?.verdict === verdict).length;
  const unjudged = criteria.filter((each) => !each.verdict && isAsked(each)).length;
  const told: [number, (count: number) => string][] = [
    [of('notMet'), (count) => t('reviewing.against.notMet', { count })],
    [of('pending'), (count) => t('reviewing.against.pending', { count })],
    [unjudged, (count) => t('reviewing.against.unjudged', { count })],
    [counts?.fail ?? 0, (count) => t('reviewing.against.fail', { count })],
    [counts?.review ?? 0, (count) => t('reviewing.against.review', { count })],
  ];
  return [
    ...(counts ? [] : [t('reviewing.against.unchecked')]),
    ...told.flatMap(([count, words]) => (count > 0 ? [words(count)] : [])),
  ];
}
