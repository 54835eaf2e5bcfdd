import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import type { PopupActions, PopupView } from './model.ts';

/** What can be done now; always in sight. */
export function ActionBar({
  view,
  actions,
  canFill,
}: {
  view: PopupView;
  actions: PopupActions;
  canFill: boolean;
}) {
  const idle = view.work === 'idle';
  const ready = view.page.state === 'ready';
  const chosen = ready && view.formId !== '';
  return (
    <footer class="popup__bar">
      <div class="jn-actions">
        <Button
          variant="primary"
          disabled={!canFill}
          shortcut="Control+Enter"
          title="Ctrl+Enter"
          label={fillWords(view)}
          onClick={actions.fill}
        >
          {fillWords(view)}
        </Button>
        <Button disabled={!ready || !idle || view.store !== 'ok' || !view.undoable} onClick={actions.undo}>
          {t('popup.undo')}
        </Button>
        <Button
          disabled={!idle || view.person === undefined || (view.people.total ?? 0) < 2}
          onClick={actions.next}
        >
          {t('popup.next')}
        </Button>
      </div>
      <div class="jn-actions popup__checks">
        <Select
          label={t('popup.check.pack')}
          hideLabel
          value={view.packId}
          options={view.packs}
          placeholder={t(view.noPack ? 'popup.check.pack.none' : 'popup.check.pack.choose')}
          disabled={view.packs.length === 0}
          onChange={actions.choosePack}
        />
        <Button disabled={!chosen || !idle || view.packId === ''} onClick={actions.checkPage}>
          {t('popup.check.page')}
        </Button>
        <Button disabled={!idle || !view.recordReady || view.packId === ''} onClick={actions.checkRecord}>
          {t('popup.check.record')}
        </Button>
        <Button
          disabled={!ready}
          pressed={view.live}
          title={t('popup.live.hint')}
          onClick={actions.switchLive}
        >
          {t(view.live ? 'popup.live.end' : 'popup.live')}
        </Button>
      </div>
    </footer>
  );
}

function fillWords(view: PopupView): string {
  const { work } = view;
  if (work !== 'idle' && work.kind === 'filling') {
    return t('popup.fill.running', { done: work.done, total: work.total });
  }
  if (work !== 'idle' && work.kind === 'saving') return t('popup.fill.saving');
  if (view.plan?.filled) return t('popup.fill.over');
  const count = view.plan?.rows.filter((row) => row.ticked).length ?? 0;
  const onlyActs = count === 0 && view.plan?.acts.some((act) => act.ticked);
  if (onlyActs) return t('popup.fill.acts');
  return t(view.goingOn ? 'popup.fill.goOn' : 'popup.fill', { count });
}
