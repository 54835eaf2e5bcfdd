import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { PopupActions, PopupView } from './model.ts';

/** Which page this is about, and which form was seen in it. */
export function PageHead({ view, actions }: { view: PopupView; actions: PopupActions }) {
  const { page } = view;
  return (
    <header class="popup__head">
      <div class="popup__title">
        <h1>{t('app.name')}</h1>
        <p class="popup__page" title={page.state === 'ready' ? `${page.title} · ${page.host}` : undefined}>
          {pageTitle(view)}
        </p>
        <Button variant="quiet" disabled={page.state !== 'ready'} onClick={actions.openOverlay}>
          {t('popup.overlay')}
        </Button>
        <Button variant="quiet" disabled={page.state === 'loading'} onClick={actions.openRun}>
          {t('run.title')}
        </Button>
        <Button
          variant="quiet"
          title={view.backupDue ? t('popup.backupDue') : undefined}
          onClick={actions.openWorkbench}
        >
          {t('popup.workbench')}
          {view.backupDue && (
            <span class="popup__dot">
              <span class="jn-hidden">{t('popup.backupDue')}</span>
            </span>
          )}
        </Button>
      </div>
      {page.state === 'ready' && (
        <div class="popup__form">
          <Select
            label={t('popup.form')}
            value={view.formId}
            options={view.forms}
            placeholder={t('popup.form.choose')}
            disabled={view.work !== 'idle'}
            onChange={actions.chooseForm}
          />
          {view.detection !== 'loading' && (
            <Badge tone={view.formId === '' ? 'review' : 'info'}>{t(`popup.form.${view.detection}`)}</Badge>
          )}
        </div>
      )}
      {page.state === 'ready' && view.tied.length > 0 && (
        <p class="jn-muted jn-small">{t('popup.form.tied', { titles: titlesOf(view.tied) })}</p>
      )}
      {page.state === 'ready' && page.foreignFrames > 0 && (
        <p class="jn-muted jn-small">{t('popup.page.foreignFrames', { count: page.foreignFrames })}</p>
      )}
    </header>
  );
}

/** Forms that are named; of more, how many there are. */
const NAMED = 4;

function titlesOf(tied: readonly string[]): string {
  const named = tied.slice(0, NAMED).map((name) => t('popup.form.tied.name', { name }));
  const rest = tied.length - named.length;
  return named.join(t('popup.act.comma')) + (rest > 0 ? t('popup.form.tied.more', { count: rest }) : '');
}

function pageTitle({ page }: PopupView): string {
  if (page.state === 'loading') return t('popup.page.reading');
  if (page.state === 'refused') return t('popup.page.refused');
  return page.title || t('popup.page.untitled');
}
