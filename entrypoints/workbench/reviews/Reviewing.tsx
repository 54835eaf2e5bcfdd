import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { markedName } from '#components/base/record-mark.ts';
import { verdictKeys } from '#components/overlay/model.ts';
import { ReviewPage } from '#components/reviews/ReviewPage.tsx';
import { JiannuoError } from '#core/errors.ts';
import type { Draft } from '#core/model/event.ts';
import { maskNumbers } from '#core/model/mask.ts';
import { fileNames } from '#core/export/file-name.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import { isPledgeForm } from '#core/paper/pledge-letter.ts';
import type { Verdict, SheetPlace } from '#core/model/review.ts';
import { settleDecision } from '#core/review/decide.ts';
import type { ReviewItem } from '#core/review/items.ts';
import { settle } from '#core/review/settle.ts';
import { decisionsAt } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { factsOf } from '../facts.ts';
import { isOrder } from '../key-order.ts';
import { timeText } from '../labels.ts';
import { useMarks } from '../marks.ts';
import type { RouteProps } from '../route-props.ts';
import { goTo } from '../route.ts';
import { useWork } from '../use-work.ts';
import { checklistOf } from './checklist.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { findingsAlone } from './machine.ts';
import { commentPhrases, oneQuestion } from './one-question.ts';
import { paperHref } from './paper-job.ts';
import { shownConflicts, shownDecisions } from './shown-decisions.ts';
import { useDecisions } from './use-decisions.ts';
import { hrefOf } from './use-items.ts';
import { useJudging } from './use-judging.ts';

interface Props extends RouteProps {
  items: readonly ReviewItem[];
  item: ReviewItem;
  /** Forms in the order in which the reviewer goes through them. */
  way: readonly ReviewItem[];
  packs: readonly Pack[];
}

/** One form beside its criteria: what the reviewer does with it, and the way to the next. */
export function Reviewing({ store, changeSettings, fail, items, item, way, packs }: Props) {
  const { labels, shelf } = store;
  const { state, record, formTypeId } = item;
  const work = useWork<'decide'>();
  const marks = useMarks(store);
  const pack = shelf.packs.find(({ id }) => id === item.packId);
  const form = shelf.forms.find(({ id }) => id === formTypeId);
  const findings = useMemo(() => findingsAlone(item, shelf), [item, shelf]);
  const checklist = useMemo(
    () =>
      pack && form
        ? checklistOf(item, { pack, form, forms: shelf.forms }, findings)
        : { criteria: [], formFindings: [] },
    [item, pack, form, shelf.forms, findings],
  );
  const { criteria } = checklist;
  const [chosen, setCurrent] = useState<number>();
  const current = chosen ?? firstOpen(criteria);
  const criterion = criteria[current];
  const [at, setAt] = useState<string>();
  const [help, setHelp] = useState(false);
  const sideRef = useRef<HTMLElement>(null);
  const commentRef = useRef<HTMLElement>(null);
  const judging = useJudging(store, item, criterion);
  const decisions = useDecisions(store, items, work);
  const labelled = labels.of(formTypeId);
  const facts = useMemo(() => factsOf(item.values, labelled), [item.values, labelled]);
  // Keys work as soon as the form is shown.
  useEffect(() => sideRef.current?.focus({ preventScroll: true }), []);

  const choose = async (index: number): Promise<void> => {
    if (!(await judging.saveTyped())) return;
    judging.quiet();
    setCurrent(Math.max(0, Math.min(criteria.length - 1, index)));
    sideRef.current?.focus({ preventScroll: true });
  };
  const judge = async (verdict: Verdict): Promise<void> => {
    if (!(await judging.judge(verdict))) {
      if (verdict === 'notMet') commentRef.current?.focus();
      return;
    }
    setCurrent(Math.min(criteria.length - 1, current + 1));
    sideRef.current?.focus({ preventScroll: true });
  };
  const show = (path: string): void => {
    setAt(path);
    const place = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
    place?.scrollIntoView({ block: 'center' });
  };
  const evidence = (): void => {
    const ref = criterion?.findings.find((finding) => finding.ref !== undefined)?.ref;
    if (ref !== undefined) show(ref);
  };
  const place = way.findIndex(({ id }) => id === item.id);
  const goOn = async (step: 1 | -1): Promise<void> => {
    const next = place < 0 ? undefined : way[place + step];
    if (next && (await judging.saveTyped())) goTo(hrefOf(next));
  };
  const settled = (draft: Draft | undefined) => async (): Promise<string> => {
    // Chosen meanwhile in another window.
    if (!draft) throw new JiannuoError('review.settledAlready');
    await store.append([draft]);
    return t('reviewing.settled');
  };
  const shortcuts: Readonly<Record<string, () => void>> = {
    j: () => void choose(current + 1),
    k: () => void choose(current - 1),
    n: () => void goOn(1),
    p: () => void goOn(-1),
    u: () => void judging.withdraw(),
    e: evidence,
    c: () => commentRef.current?.focus(),
    '?': () => setHelp(!help),
  };
  const onKey = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key === 'Escape' && target === commentRef.current) sideRef.current?.focus();
    if (!isOrder(event) || decisions.asking) return;
    const verdict = verdictKeys.find(([key]) => key === event.key)?.[1];
    const act = verdict ? () => void judge(verdict) : shortcuts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <ReviewPage
      name={item.name}
      form={markedName(labels.formTitle(formTypeId), record && marks.get(record.value.id))}
      organisation={item.unit}
      stage={item.stage}
      place={place < 0 ? undefined : { at: place + 1, of: way.length }}
      packs={packs.some(({ id }) => id === item.packId) || !pack ? packs : [...packs, pack]}
      packId={item.packId}
      packFixed={state !== undefined}
      facts={facts}
      recordHref={record && `#/records/${record.value.id}`}
      page={pageOf(item)}
      sheet={sheetOf(item)}
      at={at}
      criteria={criteria}
      formFindings={checklist.formFindings}
      current={current}
      draft={{ ...judging.draft, phrases: commentPhrases(item, pack, form, criterion) }}
      judge={{
        onJudge: (verdict) => void judge(verdict),
        onWithdraw: () => void judging.withdraw(),
        onComment: (text) => judging.type({ comment: text }),
        onCommitComment: () => {
          const verdict = judging.draft.pending ?? criterion?.verdict?.verdict;
          if (verdict) void judge(verdict);
        },
        onScore: (score) => judging.type({ score }),
        onPhrase: (phrase) => {
          judging.type({
            comment: [judging.draft.comment.trim(), phrase].filter((part) => part !== '').join('\n'),
          });
          commentRef.current?.focus();
        },
        onShow: show,
        onEvidence: evidence,
        onNext: () => void choose(current + 1),
        onPrevious: () => void choose(current - 1),
      }}
      decisions={decisionsAt(item.stage)}
      others={item.others.map(({ review: { id, packId }, stage, who }) => ({
        href: `#/reviews/${id}`,
        text: t('reviewing.other', {
          pack: labels.packTitle(packId),
          stage: t(`stage.${stage}`),
          who: who || t('settings.who.none'),
        }),
      }))}
      history={shownDecisions(state?.decisions ?? [], labels)}
      standing={shownDecisions(state?.standing ?? [], labels)}
      conflicts={shownConflicts(state, labels)}
      editedAt={item.editedSince && record ? timeText(record.claimedAt) : undefined}
      help={help}
      busy={work.busy}
      answer={work.answers.decide}
      undo={decisions.undo}
      asking={decisions.asking}
      askingActions={decisions.actions}
      papers={papersOf(item, form, labels.formTitle(formTypeId))}
      takeSide={(element) => {
        sideRef.current = element;
      }}
      takeComment={(element) => {
        commentRef.current = element;
      }}
      onKey={onKey}
      onPack={(packId) => void changeSettings({ packId }).catch(fail)}
      onChoose={(index) => void choose(index)}
      onForm={(step) => void goOn(step)}
      onDecide={(decision) =>
        decisions.ask(oneQuestion({ decision, item, criteria, findings: findings ?? [], pack, form }))
      }
      onSettle={(criterionId, hash) =>
        void work.run('decide', settled(state && settle(state, criterionId, hash)))
      }
      onSettleDecision={(hash) => void work.run('decide', settled(state && settleDecision(state, hash)))}
      onHelp={() => setHelp(!help)}
    />
  );
}

/** The first criterion without a verdict; the first of all where each has one. */
function firstOpen(criteria: readonly ChecklistCriterion[]): number {
  return Math.max(
    0,
    criteria.findIndex(({ verdict }) => !verdict),
  );
}

/** Where the form is printed: its review sheet, and the letter where it is a pledge. */
function papersOf(
  item: ReviewItem,
  form: FormType | undefined,
  title: string,
): { href: string; label: string }[] {
  const { id, packId, name, record } = item;
  const kinds =
    record && form && isPledgeForm(form) ? (['sheets', 'letters'] as const) : (['sheets'] as const);
  return kinds.map((kind) => {
    const label = t(`reviewOut.${kind}.one`);
    const facts = { form: title, organisation: '', date: today(), people: 1, template: '', files: 1 };
    const [file = ''] = fileNames(`${title}-${label}-${name}`, facts, 'pdf').names;
    return {
      href: paperHref({ kind, ids: [id], packId, only: true, file: file.replace(/\.pdf$/, '') }),
      label,
    };
  });
}

/** The row that was looked at last: a file that is sent again has another. */
function sheetOf({ record, state }: ReviewItem): SheetPlace | undefined {
  if (record || !state) return undefined;
  return state.decisions.findLast(({ sheet }) => sheet)?.sheet ?? state.review.target.sheet;
}

function pageOf({ state }: ReviewItem): { title: string; address: string } | undefined {
  const { page, pageTitle = '' } = state?.review.target ?? {};
  return page === undefined ? undefined : { title: maskNumbers(pageTitle), address: page };
}
