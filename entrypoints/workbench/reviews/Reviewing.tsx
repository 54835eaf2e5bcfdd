import { useEffect, useMemo, useState } from 'preact/hooks';
import { markedName } from '#components/base/record-mark.ts';
import { takeFocus } from '#components/overlay/sight.ts';
import { ReviewPage } from '#components/reviews/ReviewPage.tsx';
import type { Pack } from '#core/model/pack.ts';
import type { Verdict } from '#core/model/review.ts';
import { withPhrase } from '#core/review/bank-options.ts';
import { firstOpen, nextOpen, spokenFor } from '#core/review/going-on.ts';
import type { ReviewItem } from '#core/review/items.ts';
import type { ChecklistCriterion } from '#core/review/shown.ts';
import { factsOf } from '../facts.ts';
import { timeText } from '../labels.ts';
import { useMarks } from '../marks.ts';
import type { RouteProps } from '../route-props.ts';
import { goTo } from '../route.ts';
import { usePageKeys } from '../use-page-keys.ts';
import { useWork } from '../use-work.ts';
import { packDisputes } from './pack-disputes.ts';
import { pressReviewing } from './reviewing-keys.ts';
import {
  bringValueIntoSight,
  evidenceOf,
  judgedAs,
  othersOf,
  pageOf,
  papersOf,
  selectGap,
  sheetOf,
} from './reviewing-parts.ts';
import { settling } from './settling.ts';
import { storing } from './storing.ts';
import { shownConflicts, shownDecisions } from './shown-decisions.ts';
import { useBank } from './use-bank.ts';
import { useChecklist } from './use-checklist.ts';
import { useDeciding } from './use-deciding.ts';
import { hrefOf } from './use-items.ts';
import { useJudging } from './use-judging.ts';
import { noting, takeLatestBack } from './taking-back.ts';
import { usePlace } from './use-place.ts';
import { useTogether } from './use-together.ts';

interface Props extends RouteProps {
  items: readonly ReviewItem[];
  item: ReviewItem;
  /** Forms in the order in which the reviewer goes through them. */
  way: readonly ReviewItem[];
  packs: readonly Pack[];
}

/** One form beside its criteria: what the reviewer does with it, and the way to the next. */
export function Reviewing(props: Props) {
  const { store, settings, changeSettings, fail, item, way, packs } = props;
  const { labels, shelf } = store;
  const { state, record, formTypeId } = item;
  const work = useWork<'decide'>();
  const marks = useMarks(store);
  const { criteria, formFindings, pack, form, findings, source } = useChecklist(item, shelf);
  const [chosen, setCurrent] = useState<number>();
  const current = chosen ?? firstOpen(criteria);
  const criterion = criteria[current];
  const [at, setAt] = useState<string>();
  const [help, setHelp] = useState(false);
  const [how, setHow] = useState(true);
  const [sideRef, takeSide] = usePlace();
  const [commentRef, takeComment] = usePlace();
  const [scoreRef, takeScore] = usePlace();
  const note = noting(item);
  const judging = useJudging(store, item, criterion, {
    criteria,
    phrases: source.phrases,
    note,
    who: settings.who,
  });
  const busy = work.busy || judging.draft.saving;
  const run = storing(work, judging.tell);
  const facts = useMemo(() => factsOf(item.values, labels.of(formTypeId)), [item.values, labels, formTypeId]);
  const focusSide = (): void => sideRef.current?.focus({ preventScroll: true });
  const { known } = source;
  const deciding = useDeciding({
    ...props,
    criteria,
    findings,
    pack,
    known,
    judging,
    work,
    focus: focusSide,
  });
  // Keys work as soon as the form is shown.
  useEffect(() => sideRef.current?.focus({ preventScroll: true }), [sideRef]);

  const choose = async (index: number): Promise<void> => {
    judging.tell(undefined);
    if (!(await judging.saveTyped())) return;
    bank.close();
    together.close();
    deciding.leave();
    setCurrent(Math.max(0, Math.min(criteria.length - 1, index)));
    focusSide();
  };
  /** To what is open by now, and after the last of it to what the verdicts speak for: that is made by whoever presses it. */
  const goOnFrom = (judged: readonly ChecklistCriterion[]): void => {
    focusSide();
    // Until somebody has chosen, the first open one is shown: whoever stays, stays.
    setCurrent(current);
    if (!settings.goOn) return;
    const next = nextOpen(judged, [...judged.keys()], current);
    if (next !== undefined) return setCurrent(next);
    const decision = spokenFor(judged, item.stage);
    if (decision) deciding.propose(decision);
  };
  const together = useTogether({
    store,
    item,
    criteria,
    criterion,
    unsaved: judging.unsaved,
    run,
    note,
    busy,
    tell: judging.tell,
    focus: focusSide,
    onAsk: () => {
      bank.close();
      deciding.leave();
    },
    onJudged: (ids, verdict) =>
      goOnFrom(criteria.map((each) => (ids.has(each.id) ? judgedAs(each, verdict) : each))),
  });
  const judge = async (verdict: Verdict): Promise<void> => {
    // What is still being stored changes what this would be said upon.
    if (!criterion || work.busy) return;
    const answer = await judging.judge(verdict);
    if (answer === 'score') scoreRef.current?.focus();
    if (answer === 'comment') commentRef.current?.focus();
    if (answer === 'gap') selectGap(commentRef.current, judging.draft.comment);
    if (answer !== 'saved') return;
    together.close();
    const { maxScore } = criterion;
    const hasPoints = maxScore === undefined || verdict === 'notApplicable' || judging.draft.score !== '';
    if (hasPoints) goOnFrom(criteria.map((each) => (each === criterion ? judgedAs(each, verdict) : each)));
    else {
      setCurrent(current);
      focusSide();
    }
  };
  const commit = (): void => {
    const verdict = judging.draft.pending ?? criterion?.verdict?.verdict;
    if (verdict) void judge(verdict);
    else focusSide();
  };
  const bank = useBank({
    store,
    who: settings.who,
    source,
    criterion,
    verdict: judging.draft.pending ?? criterion?.verdict?.verdict,
    onPick: (phrase) => {
      const comment = withPhrase(judging.draft.comment, phrase);
      judging.type({ comment });
      // Once it stands in the field.
      setTimeout(() => selectGap(commentRef.current, comment));
    },
    onClose: focusSide,
  });
  const withdraw = async (): Promise<void> => {
    if (busy) return;
    together.close();
    if (judging.unpress()) return;
    await judging.withdraw();
  };
  const takeBack = (): void => {
    if (busy) return;
    together.close();
    // Its phrases are for the criterion that is shown now.
    bank.close();
    // Pressed and not stored yet: that is the latest.
    if (judging.unpress()) return;
    takeLatestBack({ store, item, criteria, tell: judging.tell, run, onShow: setCurrent });
  };
  const show = (path: string): void => {
    setAt(path);
    bringValueIntoSight(path);
  };
  const evidence = (): void => {
    const ref = criterion && evidenceOf(criterion);
    if (ref !== undefined) show(ref);
  };
  const place = way.findIndex(({ id }) => id === item.id);
  const leaf = async (step: 1 | -1): Promise<void> => {
    const next = place < 0 ? undefined : way[place + step];
    if (next && (await judging.saveTyped())) goTo(hrefOf(next));
  };
  const { settleWith, onSettle, onSettleDecision } = settling(store, state, work);
  const shortcuts: Readonly<Record<string, () => void>> = {
    j: () => void choose(current + 1),
    k: () => void choose(current - 1),
    n: () => void leaf(1),
    p: () => void leaf(-1),
    u: takeBack,
    d: () => {
      together.close();
      bank.close();
      deciding.choose();
    },
    a: together.actions.togglePassed,
    g: together.actions.toggleSet,
    e: evidence,
    h: () => setHow(!how),
    c: () => commentRef.current?.focus(),
    s: () => scoreRef.current?.focus(),
    b: () => bank.actions.openBank('criterion'),
    enter: together.confirm,
    '?': () => setHelp(!help),
  };
  /** Puts away what is open beside the form. */
  const leave = (target: EventTarget | null): void => {
    setHelp(false);
    together.close();
    deciding.leave();
    if (together.asked || deciding.choosing || target === commentRef.current || target === scoreRef.current)
      focusSide();
  };
  usePageKeys((event) => {
    if (event.key === 'Escape') leave(event.target);
    const { chooseTogether } = together.actions;
    pressReviewing(event, {
      asking: together.asked !== undefined,
      choosing: deciding.choosing ? deciding.decisions : undefined,
      decide: deciding.ask,
      judge: (verdict) => void judge(verdict),
      chooseTogether,
      shortcuts,
    });
  });

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
      formFindings={formFindings}
      current={current}
      unsaved={judging.unsaved}
      draft={judging.draft}
      who={settings.who}
      bank={bank.bank}
      how={how}
      together={together.asked}
      togetherActions={together.actions}
      goOn={settings.goOn}
      judge={{
        onJudge: (verdict) => void judge(verdict),
        onWithdraw: () => void withdraw(),
        onUndo: takeBack,
        onComment: (comment) => judging.type({ comment }),
        onLeave: () => {
          judging.tellDraft();
          void judging.saveTyped();
        },
        onCommit: commit,
        onScore: (score) => judging.type({ score }),
        ...bank.actions,
        onHow: () => setHow(!how),
        onShow: show,
        onEvidence: evidence,
        onNext: () => void choose(current + 1),
        onPrevious: () => void choose(current - 1),
      }}
      decisions={deciding.decisions}
      choosing={deciding.choosing}
      others={othersOf(item, labels)}
      history={shownDecisions(state?.decisions ?? [], labels)}
      standing={shownDecisions(state?.standing ?? [], labels)}
      conflicts={shownConflicts(state, labels)}
      disputes={packDisputes(item, labels, settleWith)}
      editedAt={item.editedSince && record ? timeText(record.claimedAt) : undefined}
      help={help}
      busy={work.busy}
      answer={work.answers.decide}
      asking={deciding.asking}
      askingActions={deciding.actions}
      papers={papersOf(item, form, labels.formTitle(formTypeId))}
      takeSide={takeSide}
      takeDecisions={deciding.takeButtons}
      refs={{
        comment: takeComment,
        score: takeScore,
        bank: takeFocus,
      }}
      onGoOn={(goOn) => void changeSettings({ goOn }).catch(fail)}
      onPack={(packId) => void changeSettings({ packId }).catch(fail)}
      onChoose={(index) => void choose(index)}
      onForm={(step) => void leaf(step)}
      onDecide={deciding.ask}
      onSettle={onSettle}
      onSettleDecision={onSettleDecision}
      onHelp={() => setHelp(!help)}
    />
  );
}
