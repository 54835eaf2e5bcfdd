import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge, type BadgeTone } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { FieldOutcome } from '#core/model/page.ts';
import type { RunPersonState } from '#core/run/fold.ts';
import { t } from '#locales/index.ts';
import { StatusBadge, type RunRow } from './Runs.tsx';
import { PageTitle, Panel } from './Shell.tsx';

export interface RunPersonRow {
  at: number;
  name: string;
  key: string;
  state: RunPersonState;
  reason: string;
  counts: string;
  seenBy: string;
  time: string;
}

export interface ProofRow {
  key: string;
  at: number;
  name: string;
  label: string;
  old: string;
  next: string;
  outcome: FieldOutcome['state'];
  reason: string;
  time: string;
}

const STATES: readonly RunPersonState[] = [
  'waiting',
  'filling',
  'filled',
  'saved',
  'partly',
  'skipped',
  'failed',
];
const OUTCOMES: readonly FieldOutcome['state'][] = ['verified', 'skipped', 'failed'];

interface RunResultProps {
  run: RunRow;
  /** Those that the filter finds. */
  people: readonly RunPersonRow[];
  /** The first fields of those people. */
  proofs: readonly ProofRow[];
  /** Fields that the filter finds. */
  fields: number;
  retriable: number;
  query: string;
  /** `''` for all, of both. */
  state: string;
  outcome: string;
  busy: boolean;
  answer: Answer | undefined;
  onQuery: (query: string) => void;
  onState: (state: string) => void;
  onOutcome: (outcome: string) => void;
  onPause: () => void;
  onResume: () => void;
  onRetry: () => void;
  onSave: () => void;
}

/** What a run came to, person by person and field by field. */
export function RunResult(props: RunResultProps) {
  const { run, busy, retriable } = props;
  return (
    <>
      <PageTitle title={t('runs.resultOf', { form: run.form })}>
        {run.status === 'open' && (
          <Button busy={busy} onClick={props.onPause}>
            {t('run.pause')}
          </Button>
        )}
        {run.status === 'paused' && (
          <Button busy={busy} onClick={props.onResume}>
            {t('run.resume')}
          </Button>
        )}
        {retriable > 0 && (
          <Button busy={busy} onClick={props.onRetry}>
            {t('run.retry', { count: retriable })}
          </Button>
        )}
        <Button variant="primary" busy={busy} onClick={props.onSave}>
          {t('runs.save')}
        </Button>
      </PageTitle>
      <AnswerNotice answer={props.answer} />
      <p class="wb-bar">
        <a href="#/runs">{t('runs.all')}</a>
        <span class="jn-muted">{run.at}</span>
        <StatusBadge status={run.status} />
        <strong>{t('run.progress', { done: run.done, total: run.total })}</strong>
        <span>{run.summary}</span>
      </p>
      {run.status !== 'finished' && (
        <Notice tone="info" title={t('runs.goOn')}>
          {t('runs.goOn.text')}
        </Notice>
      )}
      <div class="wb-bar">
        <TextField
          label={t('runs.search')}
          hideLabel
          placeholder={t('runs.search')}
          value={props.query}
          onInput={props.onQuery}
        />
        <Select
          label={t('common.status')}
          value={props.state}
          options={[
            { value: '', label: t('runs.allStates') },
            ...STATES.map((state) => ({ value: state, label: t(`run.state.${state}`) })),
          ]}
          onChange={props.onState}
        />
        <Select
          label={t('runs.outcome')}
          value={props.outcome}
          options={[
            { value: '', label: t('runs.allOutcomes') },
            ...OUTCOMES.map((outcome) => ({ value: outcome, label: t(`fieldState.${outcome}`) })),
          ]}
          onChange={props.onOutcome}
        />
      </div>
      <PeoplePanel {...props} />
      <FieldsPanel {...props} />
    </>
  );
}

function clear({ onQuery, onState }: RunResultProps): void {
  onQuery('');
  onState('');
}

function PeoplePanel(props: RunResultProps) {
  const { people } = props;
  return (
    <Panel title={t('runs.people')} aside={<Count count={people.length} />}>
      {people.length === 0 ? (
        <EmptyState
          title={t('runs.none')}
          action={<Button onClick={() => clear(props)}>{t('lists.clear')}</Button>}
        />
      ) : (
        <div class="wb-tall">
          <DataTable
            label={t('runs.people')}
            rows={people}
            keyOf={({ at }) => String(at)}
            columns={[
              { id: 'at', header: t('runs.number'), width: '52px', align: 'end', cell: ({ at }) => at + 1 },
              { id: 'name', header: t('common.name'), width: '190px', rowHeader: true, cell: nameCell },
              { id: 'state', header: t('common.status'), width: '160px', cell: stateCell },
              { id: 'reason', header: t('common.reason'), cell: ({ reason }) => reason },
              { id: 'counts', header: t('runs.counts'), cell: ({ counts }) => counts },
              { id: 'seenBy', header: t('runs.seenBy'), width: '96px', cell: ({ seenBy }) => seenBy },
              { id: 'time', header: t('runs.time'), width: '148px', cell: timeCell },
            ]}
          />
        </div>
      )}
    </Panel>
  );
}

function FieldsPanel({ proofs, fields }: RunResultProps) {
  return (
    <Panel title={t('runs.fields')} aside={<Count count={fields} />}>
      {proofs.length === 0 ? (
        <EmptyState title={t('runs.fields.none')} />
      ) : (
        <div class="wb-tall">
          <DataTable
            label={t('runs.fields')}
            rows={proofs}
            keyOf={({ key }) => key}
            columns={[
              {
                id: 'name',
                header: t('common.name'),
                width: '110px',
                rowHeader: true,
                cell: ({ name }) => name,
              },
              { id: 'label', header: t('common.field'), width: '130px', cell: ({ label }) => label },
              { id: 'old', header: t('runs.old'), cell: ({ old }) => old },
              { id: 'next', header: t('runs.next'), cell: ({ next }) => next },
              { id: 'outcome', header: t('runs.outcome'), width: '110px', cell: outcomeCell },
              { id: 'reason', header: t('common.reason'), cell: ({ reason }) => reason },
              { id: 'time', header: t('runs.time'), width: '148px', cell: timeCell },
            ]}
          />
        </div>
      )}
      {fields > proofs.length && (
        <p class="jn-muted jn-small">{t('runs.fields.more', { shown: proofs.length, count: fields })}</p>
      )}
    </Panel>
  );
}

function Count({ count }: { count: number }) {
  return <span class="jn-muted">{t('common.count', { count })}</span>;
}

const TONES: Record<RunPersonState, BadgeTone> = {
  waiting: 'na',
  filling: 'review',
  filled: 'review',
  saved: 'pass',
  partly: 'review',
  skipped: 'na',
  failed: 'fail',
};
const OUTCOME_TONES = { verified: 'pass', skipped: 'na', failed: 'fail' } as const;

function nameCell({ name, key }: RunPersonRow) {
  return (
    <span class="wb-inline">
      {name}
      <span class="jn-muted jn-small jn-digits">{key}</span>
    </span>
  );
}

function timeCell({ time }: { time: string }) {
  return <span class="wb-nowrap">{time}</span>;
}

function stateCell({ state }: RunPersonRow) {
  return <Badge tone={TONES[state]}>{t(`run.state.${state}`)}</Badge>;
}

function outcomeCell({ outcome }: ProofRow) {
  return <Badge tone={OUTCOME_TONES[outcome]}>{t(`fieldState.${outcome}`)}</Badge>;
}
