import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { LEADS } from '#core/campaign/reminders.ts';
import { t } from '#locales/index.ts';
import { Panel } from '../workbench/Shell.tsx';

export interface RemindersProps {
  on: boolean;
  leads: readonly number[];
  /** Turned on, and the browser has taken the permission away since. */
  isRefused: boolean;
  busy: boolean;
  answer: Answer | undefined;
  onTurn: (on: boolean) => void;
  onLeads: (leads: number[]) => void;
}

/** Reminders of deadlines: off until somebody turns them on, and the browser asks that very person. */
export function Reminders({ on, leads, isRefused, busy, answer, onTurn, onLeads }: RemindersProps) {
  return (
    <Panel title={t('reminders.title')}>
      <p class="jn-muted">{t('reminders.hint')}</p>
      <AnswerNotice answer={answer} />
      <label class="cal-check">
        <input
          type="checkbox"
          checked={on}
          disabled={busy}
          onChange={(event) => onTurn(event.currentTarget.checked)}
        />
        {t('reminders.on')}
      </label>
      {on && isRefused && <p role="alert">{t('reminders.taken')}</p>}
      {on && (
        <fieldset class="cal-leads">
          <legend>{t('reminders.leads')}</legend>
          {LEADS.map((lead) => (
            <label key={lead} class="cal-check">
              <input
                type="checkbox"
                checked={leads.includes(lead)}
                // The last one stays: reminders at no time are reminders turned off.
                disabled={busy || (leads.length === 1 && leads.includes(lead))}
                onChange={(event) =>
                  onLeads(
                    event.currentTarget.checked ? [...leads, lead] : leads.filter((each) => each !== lead),
                  )
                }
              />
              {lead === 0 ? t('reminders.lead.day') : t('reminders.lead', { days: lead })}
            </label>
          ))}
        </fieldset>
      )}
    </Panel>
  );
}
