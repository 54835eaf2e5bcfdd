import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import type { PopupActions, PopupView } from './model.ts';

/**
 * Saves what the page has and what became of it. Full numbers are asked for here where the preview has none to show;
 * they leave the screen only for a purpose that is given (law 10).
 */
export function ReportBar({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { revealed, reportFile } = view;
  const [purpose, setPurpose] = useState('');
  const asked = view.plan?.rows.some((row) => row.sensitive) ?? false;
  const lacking = revealed && purpose.trim() === '';
  return (
    <section class="popup__report">
      {revealed && (
        <TextField
          label={t('popup.report.purpose')}
          hint={t('popup.report.purpose.hint')}
          required
          value={purpose}
          onInput={setPurpose}
        />
      )}
      <Button
        variant="quiet"
        title={t('popup.report.hint')}
        disabled={view.work !== 'idle' || lacking}
        onClick={() => actions.saveReport(revealed ? purpose : '')}
      >
        {t('popup.report.save')}
      </Button>
      {!asked && (
        <Button variant="quiet" pressed={revealed} onClick={() => actions.reveal(!revealed)}>
          {revealed ? t('popup.plan.mask') : t('popup.plan.reveal')}
        </Button>
      )}
      {lacking && <span class="jn-muted jn-small">{t('popup.report.needPurpose')}</span>}
      {reportFile !== undefined && (
        <output class="jn-muted jn-small">{t('popup.report.saved', { file: reportFile })}</output>
      )}
    </section>
  );
}
