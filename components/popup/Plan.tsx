import { Button } from '../base/Button.tsx';
import { DataTable, type DataColumn } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { Acts } from './Acts.tsx';
import { LeftAlone, useDrop } from './LeftAlone.tsx';
import { OutcomeCell } from './OutcomeCell.tsx';
import { Teach } from './Teach.tsx';
import type { NothingToFill, PlanRow, PlanView, PopupActions, PopupView } from './model.ts';

/** The preview before, and the outcome after: the same rows, so that the eye stays where it was. */
export function Plan({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { plan } = view;
  const canTeach = view.work === 'idle' && view.store === 'ok' && plan?.filled === false;
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
            columns={columns(plan, view, actions, canTeach)}
            rows={plan.rows}
            keyOf={(row) => row.ref}
          />
        </>
      )}
      {plan.leftAlone.length > 0 && <LeftAlone plan={plan} canTeach={canTeach} actions={actions} />}
      {view.teach && <Teach teach={view.teach} busy={view.work !== 'idle'} actions={actions} />}
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

function columns(
  plan: PlanView,
  view: PopupView,
  actions: PopupActions,
  canTeach: boolean,
): DataColumn<PlanRow>[] {
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
      cell: (row) => <FieldName row={row} canTeach={canTeach} actions={actions} />,
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
          <>
            <span class="jn-small jn-muted">
              {row.source && (
                <span class="popup__word">
                  {t(`popup.source.${row.source}`)} →{'\u00A0'}
                </span>
              )}
              <span class="popup__word">{t(`evidence.${row.evidence}`)}</span>
            </span>
            {canTeach && (
              <button
                type="button"
                class="popup__link popup__link--lesser popup__block"
                aria-label={t('popup.teach.correctOf', { label: row.label })}
                onClick={() => actions.teach.control(row.ref, row.path)}
              >
                {t('popup.teach.correct')}
              </button>
            )}
          </>
        ),
    },
  ];
}

function FieldName({
  row,
  canTeach,
  actions,
}: {
  row: PlanRow;
  canTeach: boolean;
  actions: Pick<PopupActions, 'show' | 'teach'>;
}) {
  const { over, handlers } = useDrop(canTeach ? row.ref : undefined, actions);
  return (
    // Dropping is for the mouse; 教一次 beside the field does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div {...handlers} class={over ? 'popup__drop' : undefined}>
      <button
        type="button"
        class="popup__link"
        aria-label={t('popup.plan.show', { label: row.label })}
        onClick={() => actions.show(row.ref)}
      >
        {row.label}
      </button>
      {row.fieldLabel && <span class="jn-muted jn-small popup__block">{row.fieldLabel}</span>}
    </div>
  );
}

function Value({ text }: { text: string }) {
  return text === '' ? (
    <span class="jn-muted">{t('value.empty')}</span>
  ) : (
    <span class="popup__value">{text}</span>
  );
}
