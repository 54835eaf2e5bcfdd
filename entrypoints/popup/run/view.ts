import type { RunStepView, RunView } from '#components/run/model.ts';
import { completeForm } from '#core/forms/complete.ts';
import { groupBy } from '#core/matching/group-by.ts';
import type { FillPlan } from '#core/model/page.ts';
import { countStates, isEnded, retriable, type Run } from '#core/run/fold.ts';
import type { Doubt } from '#core/run/parting.ts';
import type { Whose } from '#core/run/screen.ts';
import { timeLeft } from '#core/run/time-left.ts';
import { t } from '#locales/index.ts';
import { planView } from '../plan-view.ts';
import type { AtHand, RunState } from './state.ts';

/** People named as those who follow. */
const NAMED = 3;

export function runViewOf(state: RunState): RunView {
  const { run, hand, phase } = state;
  const others = run?.people.filter((each) => each.state === 'waiting' && each.at !== hand?.person.at) ?? [];
  return {
    phase,
    runs: state.runs.map((each) => ({
      id: each.id,
      title: t('run.choice', { form: titleOf(each, state), done: doneIn(each), total: each.people.length }),
      text: t('run.choice.text', {
        at: new Date(each.startedAt).toLocaleString(document.documentElement.lang, {
          dateStyle: 'short',
          timeStyle: 'short',
        }),
        summary: summaryOf(each),
      }),
    })),
    form: run ? titleOf(run, state) : '',
    formGone: run && phase === 'formGone' ? goneWords(run, state.former) : '',
    done: run ? doneIn(run) : 0,
    total: run?.people.length ?? 0,
    left: run && phase !== 'finished' ? leftWords(run) : '',
    summary: run ? summaryOf(run) : '',
    retriable: run ? retriable(run).length : 0,
    person: hand?.item,
    step: stepOf(state),
    next: others.slice(0, NAMED).map(({ entry }) => entry.name),
    before: state.mode === 'look' ? state.before?.entry.name : undefined,
    waitForSave: state.waitForSave,
    message: state.message,
  };
}

/** Fields that a plan would fill, boxes for the parts of a date as one. */
export function tickedFields({ writes }: FillPlan): number {
  return groupBy(
    writes.filter(({ ticked }) => ticked),
    ({ path }) => path,
  ).size;
}

function stepOf(state: RunState): RunStepView {
  const { mode, hand, filled, progress } = state;
  const plan = hand && state.plan && fieldsOf(state, hand, state.plan);
  if (mode === 'ask') return { kind: 'stopped', text: stoppedWords(hand) };
  if (mode === 'fill') return { kind: 'filling', ...progress, plan };
  if (mode === 'await' && filled) {
    const counts = t('run.counts', filled.counts);
    const { stopped, more, held, doubt } = filled;
    return {
      kind: 'filled',
      text:
        stopped === undefined
          ? t('run.filled', { counts })
          : t('run.filled.stopped', { cause: stopped, counts }),
      good: stopped === undefined && filled.counts.failed === 0 && doubt === undefined,
      watching: state.waitForSave && stopped === undefined && held !== undefined && held.size > 0,
      doubt: doubt && t('run.filled.doubt', { why: doubtWords(doubt) }),
      more,
      plan,
    };
  }
  return lookingStep(state, plan);
}

function doubtWords(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'status':
      return t('run.doubt.status', { status: doubt.status });
    case 'said':
      return t('run.doubt.said', { text: doubt.text });
    default:
      return t(`run.doubt.${doubt.kind}`);
  }
}

function lookingStep(
  { screen, trouble, hand }: RunState,
  plan: ReturnType<typeof planView> | undefined,
): RunStepView {
  if (trouble?.kind === 'elsewhere') {
    return waiting(
      t('run.waiting.elsewhere', { host: trouble.host }),
      t('run.waiting.elsewhere.text'),
      'warning',
    );
  }
  if (trouble) {
    return waiting(
      t('run.waiting.trouble'),
      t('run.waiting.trouble.text', { cause: trouble.text }),
      'warning',
    );
  }
  if (!screen || !hand || !plan) return waiting(t('run.waiting.reading'), '', 'info');
  const name = hand.item.name;
  const { whose } = screen;
  if (whose.kind !== 'empty' && whose.kind !== 'own') {
    return waiting(whyTitle(whose, name), whyText(whose, name), whose.kind === 'none' ? 'info' : 'warning');
  }
  const count = tickedFields(screen.plan);
  if (count === 0) {
    return {
      kind: 'waiting',
      title: t('run.waiting.nothing'),
      text: t('run.waiting.nothing.text'),
      tone: 'warning',
      plan,
    };
  }
  return { kind: 'ready', count, own: whose.kind === 'own', plan };
}

function waiting(title: string, text: string, tone: 'info' | 'warning'): RunStepView {
  return { kind: 'waiting', title, text, tone };
}

type Refused = Exclude<Whose, { kind: 'empty' | 'own' }>;

function whyTitle(whose: Refused, name: string): string {
  if (whose.kind === 'none') return t('run.waiting.none');
  if (whose.kind === 'other') return t('run.waiting.other', { shown: whose.shown });
  switch (whose.why) {
    case 'homonym':
      return t('run.waiting.homonym', { name });
    case 'doubtful':
      return t('run.waiting.doubtful', { name });
    case 'leftovers':
      return t('run.waiting.leftovers');
    case 'noName':
      return t('run.waiting.noName');
  }
}

function whyText(whose: Refused, name: string): string {
  if (whose.kind === 'none') return t('run.waiting.none.text');
  if (whose.kind === 'other') return t('run.waiting.other.text', { name });
  return t(`run.waiting.${whose.why}.text`);
}

function stoppedWords(hand: AtHand | undefined): string {
  const counts = hand?.person.counts;
  return counts ? t('run.stopped.filled', { counts: t('run.counts', counts) }) : t('run.stopped.filling');
}

function fieldsOf({ outcomes, filled }: RunState, hand: AtHand, plan: FillPlan) {
  return planView({
    plan,
    formType: completeForm(hand.formType),
    recordValues: hand.record?.values ?? {},
    values: hand.values,
    // Nothing is taught in this window.
    pages: [],
    outcomes,
    acts: new Map(),
    filled: filled !== undefined,
    revealed: false,
  });
}

function leftWords(run: Run): string {
  const left = timeLeft(run);
  if (left === undefined) return t('run.left.unknown', { count: run.people.length - doneIn(run) });
  const minutes = Math.round(left / 60_000);
  if (minutes < 1) return t('run.left.soon');
  if (minutes < 60) return t('run.left.minutes', { minutes });
  return t('run.left.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

function summaryOf(run: Run): string {
  const { saved, partly, skipped, failed } = countStates(run);
  return t('run.summary', { saved, partly, skipped, failed });
}

function doneIn({ people }: Run): number {
  return people.filter(isEnded).length;
}

/** A run may be of a form that is not here, as after a restore, or once its pack was deleted. */
function titleOf({ formTypeId }: Run, { forms, former }: RunState): string {
  const form = forms.find(({ id }) => id === formTypeId) ?? former?.form;
  return form?.id === formTypeId ? form.title : formTypeId;
}

function goneWords({ formTypeId: id }: Run, former: RunState['former']): string {
  return former ? t('run.formGone.text', { id, pack: former.pack }) : t('run.formGone.unknown', { id });
}
