import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { PaneProps } from './Pane.tsx';
import type { Progress } from './model.ts';

type DockProps = Pick<
  PaneProps,
  'progress' | 'onCancel' | 'message' | 'onDismiss' | 'locked' | 'onRetry' | 'onUnlock'
>;

/**
 * What goes on and what came of it. It stands at the foot, so that nothing moves under the pointer when it comes, and takes its own
 * room, so that it hides no work.
 */
export function PaneDock(props: DockProps) {
  const { progress, onCancel, message, onDismiss, locked, onRetry, onUnlock } = props;
  return (
    <div class="addon__dock">
      {/* Always there: a live region that comes together with its words is not read out. */}
      <div class={progress ? 'addon__work' : undefined}>
        <output class="addon__worktext">{progress?.text}</output>
        {progress && <Bar progress={progress} />}
        {progress && !progress.held && onCancel && <Button onClick={onCancel}>{t('action.cancel')}</Button>}
      </div>
      {(locked !== undefined || message) && (
        <div class="addon__said">
          {locked !== undefined && (
            <div class="addon__message">
              <Notice
                tone="warning"
                title={t('addon.locked')}
                actions={onRetry && <Button onClick={onRetry}>{t('addon.retry')}</Button>}
              >
                {locked}
              </Notice>
              {onUnlock && <Close label={t('addon.unlock')} onClose={onUnlock} />}
            </div>
          )}
          {message && (
            <div class="addon__message">
              <Notice tone={message.tone} title={message.title}>
                {message.text}
              </Notice>
              <Close label={t('addon.dismiss')} onClose={onDismiss} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function Close({ label, onClose }: { label: string; onClose: () => void }) {
  return (
    <button type="button" class="addon__close" aria-label={label} title={label} onClick={onClose}>
      <span aria-hidden="true">×</span>
    </button>
  );
}

/** How far it is; without a number where nobody knows. */
function Bar({ progress: { text, done, all } }: { progress: Progress }) {
  const known = done !== undefined && all !== undefined && all > 0;
  return (
    <>
      {known && (
        <span class="addon__far jn-muted jn-small" aria-hidden="true">
          {t('addon.progress', { done, all })}
        </span>
      )}
      {known ? (
        <progress class="addon__bar" aria-label={text} max={all} value={Math.min(done, all)} />
      ) : (
        <progress class="addon__bar" aria-label={text} />
      )}
    </>
  );
}
