import { t } from '#locales/index.ts';
import type { ActRow, PlanView, PopupActions } from './model.ts';
import { OutcomeCell } from './OutcomeCell.tsx';

/** What could be pressed to bring more of the form: each a decision of its own, and none made beforehand. */
export function Acts({
  plan,
  idle,
  actions,
}: {
  plan: PlanView;
  idle: boolean;
  actions: Pick<PopupActions, 'tickAct'>;
}) {
  if (plan.acts.length === 0) return null;
  return (
    <section class="popup__acts" aria-label={t('popup.acts')}>
      <div class="popup__planhead">
        <h2>{t('popup.acts')}</h2>
        <span class="jn-muted jn-small">{t('popup.acts.note')}</span>
      </div>
      <ul>
        {plan.acts.map((act) => (
          <li key={act.ref}>
            <label class="popup__act">
              <input
                type="checkbox"
                class="popup__tick"
                checked={act.ticked}
                disabled={plan.filled || !idle}
                aria-label={act.words}
                onChange={(event) => actions.tickAct(act.ref, event.currentTarget.checked)}
              />
              <ActWords act={act} />
            </label>
            {act.outcome && (
              <div>
                <OutcomeCell outcome={act.outcome} of="act" />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function ActWords({ act }: { act: ActRow }) {
  return (
    <span>
      {act.words}
      {act.place !== '' && (
        <span class="jn-muted jn-small"> {t('popup.act.place', { place: act.place })}</span>
      )}
      <span class="jn-muted jn-small popup__block">{act.expects}</span>
    </span>
  );
}
