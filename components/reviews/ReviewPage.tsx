import type { RefCallback } from 'preact';
import type { Decision } from '#core/model/review.ts';
import type { ReviewStage } from '#core/review/stage.ts';
import { t } from '#locales/index.ts';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { CriterionList } from '../overlay/CriterionList.tsx';
import { JudgeTogether, TogetherButtons } from '../overlay/JudgeTogether.tsx';
import type { Bank, OverlayView, Together, TogetherActions } from '../overlay/model.ts';
import { takeFocus } from '../overlay/sight.ts';
import { FormFindings } from '../overlay/FormFindings.tsx';
import type { ChecklistFinding } from '#core/review/shown.ts';
import { type ReviewConflict, ReviewConflicts } from '../workbench/ReviewConflicts.tsx';
import { PageTitle, Panel } from '../workbench/Shell.tsx';
import { DecisionConflict, DecisionHistory, type ShownDecision } from './DecisionHistory.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import { type JudgeActions, JudgeCard, type JudgeDraft, type JudgeRefs } from './JudgeCard.tsx';
import type { Asking, AskingActions } from './model.ts';
import { type PackDispute, PackDisputes } from './PackDisputes.tsx';
import { type ReviewFact, ReviewFacts } from './ReviewFacts.tsx';
import { ReviewKeys } from './ReviewKeys.tsx';
import { StageBadge } from './StageBadge.tsx';

type Criterion = Parameters<typeof JudgeCard>[0]['criterion'];

export interface ReviewPageProps {
  name: string;
  form: string;
  organisation: string;
  stage: ReviewStage;
  /** Place in the list that the reviewer came from, from 1; `undefined` where it is not in it. */
  place: { at: number; of: number } | undefined;
  packs: readonly { id: string; title: string }[];
  packId: string;
  /** Verdicts were given under the pack: it stays. */
  packFixed: boolean;
  facts: readonly ReviewFact[];
  recordHref: string | undefined;
  /** The portal page that was reviewed. */
  page: { title: string; address: string } | undefined;
  /** Value that was gone to. */
  at: string | undefined;
  criteria: readonly Criterion[];
  formFindings: readonly ChecklistFinding[];
  current: number;
  unsaved: OverlayView['unsaved'];
  draft: JudgeDraft;
  /** The reviewer, `""` without a name. */
  who: string;
  bank: Bank | undefined;
  /** 怎么查 is told in full. */
  how: boolean;
  /** `undefined` while nothing of the kind is asked. */
  together: Together | undefined;
  togetherActions: TogetherActions;
  /** After a verdict the next open criterion is shown. */
  goOn: boolean;
  judge: JudgeActions;
  decisions: readonly Decision[];
  /** A figure chooses one of them now. */
  choosing: boolean;
  history: readonly ShownDecision[];
  /** The row of a workbook that the form stood in, where it did. */
  sheet: { file: string; sheet: string; row: number } | undefined;
  /** Reviews of the same form under other packs or by others. */
  others: readonly { href: string; text: string }[];
  standing: readonly ShownDecision[];
  conflicts: readonly ReviewConflict[];
  /** Disputes in its other reviews. */
  disputes: readonly PackDispute[];
  /** When the record was edited after it was returned; `undefined` where it was not. */
  editedAt: string | undefined;
  help: boolean;
  busy: boolean;
  answer: Answer | undefined;
  asking: Asking | undefined;
  askingActions: AskingActions;
  /** Where the form is printed. */
  papers: readonly { href: string; label: string }[];
  takeSide: RefCallback<HTMLElement>;
  /** The buttons that decide about the form. */
  takeDecisions: RefCallback<HTMLElement>;
  refs: JudgeRefs;
  onPack: (id: string) => void;
  onChoose: (index: number) => void;
  onForm: (step: 1 | -1) => void;
  onDecide: (decision: Decision) => void;
  onSettle: (criterionId: string, hash: string) => void;
  onSettleDecision: (hash: string) => void;
  onHelp: () => void;
  onGoOn: (on: boolean) => void;
}

/** One form beside its criteria: judged, decided about, and gone on to the next without going back. */
export function ReviewPage(props: ReviewPageProps) {
  const { name, form, place, criteria, current, busy, takeSide } = props;
  const criterion = criteria[current];
  const quotes = criterion?.findings.flatMap(({ evidence }) => evidence) ?? [];
  return (
    <div class="wb-stack">
      <PageTitle title={`${name || t('subject.unnamed')} · ${form}`}>
        <StageBadge stage={props.stage} />
        {place && <span class="jn-muted">{t('reviewing.place', place)}</span>}
        <Button shortcut="p" disabled={!place || place.at <= 1} onClick={() => props.onForm(-1)}>
          {t('reviewing.previousForm')}
        </Button>
        <Button shortcut="n" disabled={!place || place.at >= place.of} onClick={() => props.onForm(1)}>
          {t('reviewing.nextForm')}
        </Button>
        <Button variant="quiet" expanded={props.help} label={t('overlay.help')} onClick={props.onHelp}>
          ?
        </Button>
        <a href="#/reviews">{t('action.back')}</a>
      </PageTitle>
      {props.help && <ReviewKeys goOn={props.goOn} onGoOn={props.onGoOn} />}
      <DecisionConflict standing={props.standing} busy={busy} onSettle={props.onSettleDecision} />
      {props.conflicts.length > 0 && (
        <ReviewConflicts conflicts={props.conflicts} busy={busy} onSettle={props.onSettle} />
      )}
      <PackDisputes disputes={props.disputes} busy={busy} />
      <AnswerNotice answer={props.answer} />
      <div class="rv-columns">
        <div>
          <Panel title={t('reviewing.form')} aside={<FormLink {...props} />}>
            {props.organisation !== '' && <p class="jn-muted">{props.organisation}</p>}
            {props.facts.length > 0 ? (
              <ReviewFacts facts={props.facts} quotes={quotesOf(quotes)} at={props.at} />
            ) : (
              <p class="jn-muted">
                {props.sheet ? t('reviewing.inSheet', props.sheet) : t('reviewing.onPage')}
              </p>
            )}
          </Panel>
          <Decide {...props} />
        </div>
        {/* The checklist takes the keys: it is one stop of the tab order. */}
        <div class="rv-side wb-stack" ref={takeSide} tabIndex={-1}>
          <Select
            label={t('record.pack')}
            value={props.packId}
            placeholder={t('record.choosePack')}
            disabled={props.packFixed || props.packs.length === 0}
            options={props.packs.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={props.onPack}
          />
          <FormFindings
            findings={props.formFindings}
            criteria={props.criteria}
            shown={props.packId !== '' && props.facts.length > 0}
            actions={{ show: props.judge.onShow }}
          />
          {criterion ? (
            <JudgeCard
              key={criterion.id}
              criterion={criterion}
              draft={props.draft}
              who={props.who}
              bank={props.bank}
              how={props.how}
              actions={props.judge}
              refs={props.refs}
            />
          ) : (
            <p class="jn-muted">{t(props.packId === '' ? 'overlay.pack.needed' : 'overlay.none')}</p>
          )}
          <TogetherPart {...props} />
          <CriterionList
            criteria={criteria}
            listed={criteria.map((_, index) => index)}
            current={current}
            unsaved={props.unsaved}
            onChoose={props.onChoose}
          />
        </div>
      </div>
      {props.asking && <DecisionDialog asking={props.asking} busy={busy} {...props.askingActions} />}
    </div>
  );
}

/** Several criteria by one act: offered, asked, and taken back in one step. */
function TogetherPart(props: ReviewPageProps) {
  const { criteria, current, unsaved, together, togetherActions, busy } = props;
  if (together) {
    return (
      <JudgeTogether
        criteria={criteria}
        busy={busy}
        actions={togetherActions}
        takeFocus={takeFocus}
        together={together}
      />
    );
  }
  return (
    <TogetherButtons criteria={criteria} current={current} unsaved={unsaved} actions={togetherActions} />
  );
}

function quotesOf(evidence: readonly { ref: string | undefined; marked: string }[]) {
  return evidence.flatMap(({ ref, marked }) => (ref === undefined ? [] : [{ path: ref, quote: marked }]));
}

function FormLink({ recordHref, page }: ReviewPageProps) {
  if (recordHref !== undefined) return <a href={recordHref}>{t('reviewing.openRecord')}</a>;
  return (
    page && (
      <span class="jn-muted jn-small wb-address">
        {page.title} {page.address}
      </span>
    )
  );
}

/** What is decided about the form as a whole, and what has been. */
function Decide(props: ReviewPageProps) {
  const { decisions, choosing, editedAt, busy, takeDecisions } = props;
  return (
    <Panel title={t('reviewing.decide')} aside={<StageBadge stage={props.stage} />}>
      {editedAt !== undefined && (
        <Notice
          tone="info"
          title={t('reviewing.editedAt', { at: editedAt })}
          actions={
            decisions.includes('resubmitted') && (
              <Button busy={busy} onClick={() => props.onDecide('resubmitted')}>
                {t('reviewing.resubmit')}
              </Button>
            )
          }
        />
      )}
      <fieldset
        class="jn-actions rv-decisions"
        aria-label={t('overlay.decide.choose')}
        ref={takeDecisions}
        tabIndex={-1}
      >
        {decisions.map((decision, index) => (
          <Button
            key={decision}
            variant={decision === 'passed' ? 'primary' : decision === 'reopened' ? 'quiet' : 'plain'}
            disabled={busy || props.standing.length > 1 || props.packId === ''}
            shortcut={choosing ? String(index + 1) : undefined}
            onClick={() => props.onDecide(decision)}
          >
            {choosing && <kbd>{index + 1}</kbd>} {t(`decision.${decision}`)}
          </Button>
        ))}
      </fieldset>
      <p class="jn-muted jn-small">{t(choosing ? 'reviewing.decide.choosing' : 'reviewing.decide.how')}</p>
      <p class="wb-inline">
        {props.papers.map(({ href, label }) => (
          <a key={label} href={href}>
            {label}
          </a>
        ))}
      </p>
      <h3>{t('reviewing.history')}</h3>
      <DecisionHistory decisions={props.history} />
      {props.others.length > 0 && (
        <>
          <h3>{t('reviewing.others')}</h3>
          <ul class="rv-history">
            {props.others.map(({ href, text }) => (
              <li key={href}>
                <a href={href}>{text}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
