import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import type { PopupActions, PopupView } from './model.ts';

/** Saves what the page has and what became of it. Full numbers are asked for here where the preview has none to show. */
export function ReportBar({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { revealed, reportFile } = view;
  const asked = view.plan?.rows.some((row) => row.sensitive) ?? false;
  return (
    <section class="popup__report">
      <Button
        variant="quiet"
        title={t('popup.report.hint')}
        disabled={view.work !== 'idle'}
        onClick={actions.saveReport}
      >
        {t('popup.report.save')}
      </Button>
      {!asked && (
        <Button variant="quiet" pressed={revealed} onClick={() => actions.reveal(!revealed)}>
          {revealed ? t('popup.plan.mask') : t('popup.plan.reveal')}
        </Button>
      )}
      {reportFile !== undefined && (
        <output class="jn-muted jn-small">{t('popup.report.saved', { file: reportFile })}</output>
      )}
    </section>
  );
}
