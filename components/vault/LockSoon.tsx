import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';

/** Any movement keeps the window open; the button is there for whoever looks for one. */
export function LockSoon({ seconds, onStay }: { seconds: number; onStay: () => void }) {
  return (
    <div class="jn-root vault__soon">
      <Notice
        tone="warning"
        title={t('lock.soon', { seconds })}
        actions={<Button onClick={onStay}>{t('lock.stay')}</Button>}
      >
        {t('lock.soon.text')}
      </Notice>
    </div>
  );
}
