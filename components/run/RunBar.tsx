import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import type { RunActions, RunView } from './model.ts';

/** What can be done now; always in sight. */
export function RunBar({ view, actions }: { view: RunView; actions: RunActions }) {
  if (view.phase === 'paused') {
    return (
      <footer class="popup__bar">
        <div class="jn-actions">
          <Button variant="primary" onClick={actions.resume}>
            {t('run.resume')}
          </Button>
        </div>
      </footer>
    );
  }
  const { step } = view;
  const busy = step.kind === 'filling';
  const asks = step.kind === 'filled' || step.kind === 'stopped';
  return (
    <footer class="popup__bar">
      <div class="jn-actions">
        {asks ? (
          <Asked view={view} actions={actions} />
        ) : (
          <Button
            variant="primary"
            disabled={step.kind !== 'ready'}
            shortcut="Control+Enter"
            title="Ctrl+Enter"
            onClick={actions.fill}
          >
            {fillWords(view)}
          </Button>
        )}
      </div>
      <div class="jn-actions">
        <label class="run__option">
          <input
            type="checkbox"
            class="popup__tick"
            checked={view.waitForSave}
            onChange={(event) => actions.setWaitForSave(event.currentTarget.checked)}
          />
          {t('run.waitForSave')}
        </label>
        <span class="run__rest" />
        {!asks && (
          <Button disabled={busy} onClick={actions.skip}>
            {t('run.skip')}
          </Button>
        )}
        <Button disabled={busy} onClick={actions.pause}>
          {t('run.pause')}
        </Button>
      </div>
    </footer>
  );
}

/** Only the user knows what the portal made of it. */
function Asked({ view, actions }: { view: RunView; actions: RunActions }) {
  const more = view.step.kind === 'filled' && view.step.more > 0;
  return (
    <>
      <Button variant={more ? 'plain' : 'primary'} onClick={actions.saved}>
        {t('run.saved')}
      </Button>
      <Button variant={more ? 'primary' : 'plain'} onClick={actions.again}>
        {t(more ? 'run.goOn' : 'run.again')}
      </Button>
      <Button onClick={actions.notSaved}>{t('run.notSaved')}</Button>
    </>
  );
}

function fillWords({ step }: RunView): string {
  if (step.kind === 'filling') return t('run.filling', { done: step.done, total: step.total });
  return t('run.fill', { count: step.kind === 'ready' ? step.count : 0 });
}
