import { DataTable } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { OutcomeCell } from '../popup/OutcomeCell.tsx';
import type { PlanView } from '../popup/model.ts';
import { t } from '#locales/index.ts';
import type { RunActions, RunView } from './model.ts';

/** Where the person at hand stands, and what is left to do. */
export function RunStep({ view }: { view: RunView; actions: RunActions }) {
  const { step } = view;
  switch (step.kind) {
    case 'stopped':
      return (
        <Notice tone="warning" title={t('run.stopped')}>
          {step.text}
        </Notice>
      );
    case 'waiting':
      return (
        <>
          <Notice tone={step.tone} title={step.title}>
            {step.text}
          </Notice>
          {step.plan && <Fields plan={step.plan} />}
        </>
      );
    case 'ready':
      return (
        <>
          <Notice tone="info" title={t(step.own ? 'run.ready.own' : 'run.ready', { count: step.count })} />
          <Fields plan={step.plan} />
        </>
      );
    case 'filling':
      return <>{step.plan && <Fields plan={step.plan} />}</>;
    case 'filled':
      return (
        <>
          <Notice tone={step.good ? 'success' : 'warning'} title={step.text}>
            {step.doubt ?? t(filledWords(step))}
          </Notice>
          {step.plan && <Fields plan={step.plan} />}
        </>
      );
  }
}

function filledWords({ more, watching }: Extract<RunView['step'], { kind: 'filled' }>) {
  if (more > 0) return 'run.filled.more';
  return watching ? 'run.filled.watching' : 'run.filled.asks';
}

/** What will be filled or was; what is left alone is folded below. Doubtful fields are among the latter here. */
function Fields({ plan }: { plan: PlanView }) {
  const rows = plan.rows.filter(({ ticked }) => ticked);
  const doubtful = plan.rows.filter(({ ticked }) => !ticked);
  const left = [
    ...doubtful.map(({ ref, label, note }) => ({ ref, label, reason: note ?? t('run.notTicked') })),
    ...plan.leftAlone,
  ];
  return (
    <>
      {rows.length > 0 && (
        <DataTable
          label={t('run.fields')}
          rows={rows}
          keyOf={(row) => row.ref}
          columns={[
            { id: 'field', header: t('popup.plan.field'), width: '30%', rowHeader: true, cell: labelCell },
            { id: 'next', header: t('popup.plan.next'), cell: (row) => row.next },
            {
              id: 'outcome',
              header: t('popup.plan.outcome'),
              width: '26%',
              cell: outcomeCell,
            },
          ]}
        />
      )}
      {left.length > 0 && (
        <details class="popup__left">
          <summary>{t('popup.left', { count: left.length })}</summary>
          <ul>
            {left.map(({ ref, label, reason }, index) => (
              <li key={ref ?? `${label}-${index}`}>
                <span>{label || t('value.empty')}</span>
                <span class="jn-muted">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function outcomeCell({ outcome }: PlanView['rows'][number]) {
  return outcome && <OutcomeCell outcome={outcome} of="field" />;
}

function labelCell({ label }: PlanView['rows'][number]) {
  return label;
}
