import type { Finding } from '#core/model/finding.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { CommentPhrase, Pack } from '#core/model/pack.ts';
import type { Decision, Verdict } from '#core/model/review.ts';
import { machineCounts } from '#core/review/counts.ts';
import { planOne } from '#core/review/decide.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { criterionPhrases, formPhrases, type PhraseContext } from '#core/review/phrases.ts';
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
  form: FormType | undefined;
}

/** A decision about the one form at hand; what the reviewer judged 不符合 or 待补 is offered as the reason. */
export function oneQuestion(about: About): Question {
  const { decision, item, criteria, pack, form } = about;
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
    phrases: isBack && pack ? formPhrases(pack, decision, contextOf(item, pack, form)) : [],
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
  const unjudged = criteria.filter(({ verdict }) => !verdict).length;
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

const PHRASES_FOR: Readonly<Record<Verdict, CommentPhrase['verdict'] | undefined>> = {
  met: 'met',
  mostlyMet: 'partly',
  notMet: 'unmet',
  notApplicable: undefined,
  pending: 'incomplete',
};

/** Phrases for the criterion at hand: those for its verdict, or before there is one for what wants a comment. */
export function commentPhrases(
  item: ReviewItem,
  pack: Pack | undefined,
  form: FormType | undefined,
  criterion: ChecklistCriterion | undefined,
): string[] {
  if (!pack || !criterion) return [];
  const given = criterion.verdict?.verdict;
  const kinds = given ? [PHRASES_FOR[given]] : (['unmet', 'partly', 'incomplete'] as const);
  const context = contextOf(item, pack, form);
  return [
    ...new Set(kinds.flatMap((kind) => (kind ? criterionPhrases(pack, kind, criterion.id, context) : []))),
  ];
}

function contextOf({ values }: ReviewItem, pack: Pack, form: FormType | undefined): PhraseContext {
  return { fields: form?.fields ?? [], values, names: criterionNames(pack) };
}
