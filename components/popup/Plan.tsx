import { Button } from '../base/Button.tsx';
import { DataTable, type DataColumn } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { Acts } from './Acts.tsx';
import { OutcomeCell } from './OutcomeCell.tsx';
import type { LeftAloneRow, NothingToFill, PlanRow, PlanView, PopupActions, PopupView } from './model.ts';

/** The preview before, and the outcome after: the same rows, so that the eye stays where it was. */
export function Plan({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { plan } = view;
  if (!plan) return <Waiting view={view} actions={actions} />;
  return (
    <div class="popup__plan">
      {plan.nothing && <Nothing nothing={plan.nothing} actions={actions} />}
      <Acts plan={plan} idle={view.work === 'idle'} actions={actions} />
      {plan.rows.length > 0 && (
        <>
          <PlanHead plan={plan} revealed={view.revealed} actions={actions} />
          <DataTable
            label={t('popup.plan')}
            columns={columns(plan, view, actions)}
            rows={plan.rows}
            keyOf={(row) => row.ref}
          />
        </>
      )}
      {plan.leftAlone.length > 0 && <LeftAlone plan={plan} actions={actions} />}
    </div>
  );
}

/** What is needed before there can be a preview. */
function Waiting({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { detection } = view;
  const unknown = detection === 'none' || detection === 'ambiguous';
  if (!view.person || view.formId !== '' || !unknown) {
    return <p class="jn-muted popup__waiting">{t('popup.plan.waiting')}</p>;
  }
  const title = t(`popup.form.${detection}`);
  return <Nothing nothing={{ title, text: t('popup.plan.noForm'), remedy: 'reread' }} actions={actions} />;
}

function Nothing({ nothing, actions }: { nothing: NothingToFill; actions: PopupActions }) {
  const { title, text, remedy } = nothing;
  return (
    <Notice
      tone={remedy ? 'warning' : 'info'}
      title={title}
      actions={
        remedy &&
        (remedy === 'reread' ? (
          <Button onClick={actions.reread}>{t('popup.page.reread')}</Button>
        ) : (
          <Button onClick={actions.openWorkbench}>{t('popup.workbench')}</Button>
        ))
      }
    >
      {text}
    </Notice>
  );
}

function PlanHead({ plan, revealed, actions }: { plan: PlanView; revealed: boolean; actions: PopupActions }) {
  const ticked = plan.rows.filter((row) => row.ticked).length;
  const all = ticked === plan.rows.length;
  return (
    <div class="popup__planhead">
      <h2>{t('popup.plan')}</h2>
      <span class="jn-muted jn-small">{t('popup.plan.count', { total: plan.rows.length, ticked })}</span>
      {!plan.filled && (
        <Button variant="quiet" onClick={() => actions.tickAll(!all)}>
          {all ? t('popup.plan.untickAll') : t('popup.plan.tickAll')}
        </Button>
      )}
      {plan.rows.some((row) => row.sensitive) && (
        <Button variant="quiet" pressed={revealed} onClick={() => actions.reveal(!revealed)}>
          {revealed ? t('popup.plan.mask') : t('popup.plan.reveal')}
        </Button>
      )}
    </div>
  );
}

function columns(plan: PlanView, view: PopupView, actions: PopupActions): DataColumn<PlanRow>[] {
  return [
    {
      id: 'tick',
      header: <span class="jn-hidden">{t('popup.plan.tick')}</span>,
      width: '26px',
      cell: (row) => (
        <input
          type="checkbox"
          class="popup__tick"
          checked={row.ticked}
          disabled={plan.filled || view.work !== 'idle'}
          aria-label={t('popup.plan.tickOne', { label: row.label })}
          onChange={(event) => actions.tick(row.ref, event.currentTarget.checked)}
        />
      ),
    },
    {
      id: 'field',
      header: t('popup.plan.field'),
      width: '23%',
      rowHeader: true,
      cell: (row) => (
        <>
          <button
            type="button"
            class="popup__link"
            aria-label={t('popup.plan.show', { label: row.label })}
            onClick={() => actions.show(row.ref)}
          >
            {row.label}
          </button>
          {row.fieldLabel && <span class="jn-muted jn-small popup__block">{row.fieldLabel}</span>}
        </>
      ),
    },
    { id: 'now', header: t('popup.plan.now'), width: '17%', cell: (row) => <Value text={row.now} /> },
    {
      id: 'next',
      header: t('popup.plan.next'),
      cell: (row) => (
        <>
          <Value text={row.next} />
          {row.note && <span class="popup__note popup__block">{row.note}</span>}
        </>
      ),
    },
    {
      id: 'evidence',
      header: plan.filled ? t('popup.plan.outcome') : t('popup.plan.evidence'),
      width: '25%',
      cell: (row) =>
        row.outcome ? (
          <OutcomeCell outcome={row.outcome} of="field" />
        ) : (
          <span class="jn-small jn-muted">
            {row.source && `${t(`popup.source.${row.source}`)} → `}
            {t(`evidence.${row.evidence}`)}
          </span>
        ),
    },
  ];
}

function Value({ text }: { text: string }) {
  return text === '' ? (
    <span class="jn-muted">{t('value.empty')}</span>
  ) : (
    <span class="popup__value">{text}</span>
  );
}

/** A page of thousands of boxes would make every press wait until all of them are drawn. */
const MOST_LEFT = 200;

function LeftAlone({ plan, actions }: { plan: PlanView; actions: PopupActions }) {
  const { leftAlone, follows } = plan;
  return (
    <details class="popup__left">
      <summary>
        {t('popup.left', { count: leftAlone.length })}
        {follows && <span class="jn-small"> · {t('popup.left.follows')}</span>}
      </summary>
      <ul>
        {leftAlone.slice(0, MOST_LEFT).map((row, index) => (
          <li key={row.ref ?? `${row.label}-${index}`}>
            <LeftLabel row={row} actions={actions} />
            <span class="jn-muted">{row.reason}</span>
          </li>
        ))}
      </ul>
      {leftAlone.length > MOST_LEFT && (
        <p class="jn-muted jn-small popup__leftmore">
          {t('popup.left.more', { count: leftAlone.length - MOST_LEFT })}
        </p>
      )}
    </details>
  );
}

function LeftLabel({ row, actions }: { row: LeftAloneRow; actions: PopupActions }) {
  const { ref } = row;
  const label = row.label || t('value.empty');
  if (ref === undefined) return <span>{label}</span>;
  return (
    <button
      type="button"
      class="popup__link"
      aria-label={t('popup.plan.show', { label })}
      onClick={() => actions.show(ref)}
    >
      {label}
    </button>
  );
}
