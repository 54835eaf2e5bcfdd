import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import type { PaneProps } from './Pane.tsx';
import type { Progress } from './model.ts';

type DockProps = Pick<PaneProps, 'progress' | 'onCancel' | 'message' | 'onDismiss' | 'locked' | 'onRetry'>;

/**
 * What goes on and what came of it. It stands at the foot, so that nothing moves under the pointer when it comes, and takes its own
 * room, so that it hides no work.
 */
export function PaneDock({ progress, onCancel, message, onDismiss, locked, onRetry }: DockProps) {
  return (
    <div class="addon__dock">
      {/* Always there: a live region that comes together with its words is not read out. */}
      <div class={progress ? 'addon__work' : undefined}>
        <output class="addon__worktext">{progress?.text}</output>
        {progress && <Bar progress={progress} />}
        {progress && onCancel && <Button onClick={onCancel}>{t('action.cancel')}</Button>}
      </div>
      {(locked !== undefined || message) && (
        <div class="addon__said">
          {locked !== undefined && (
            <Notice
              tone="warning"
              title={t('addon.locked')}
              actions={onRetry && <Button onClick={onRetry}>{t('addon.retry')}</Button>}
            >
              {locked}
            </Notice>
          )}
          {message && (
            <div class="addon__message">
              <Notice tone={message.tone} title={message.title}>
                {message.text}
              </Notice>
              <button
                type="button"
                class="addon__close"
                aria-label={t('addon.dismiss')}
                title={t('addon.dismiss')}
                onClick={onDismiss}
              >
                <span aria-hidden="true">×</span>
              </button>
            </div>
          )}
        </div>
      )}
    </div>
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
