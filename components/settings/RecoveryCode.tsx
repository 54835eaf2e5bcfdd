import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';

/** A recovery code in numbered groups, to be copied by hand or printed. */
export function RecoveryCode({ code, onPrint }: { code: string; onPrint: () => void }) {
  return (
    <>
      <h3>{t('settings.vault.code.title')}</h3>
      <p>{t('settings.vault.code.text')}</p>
      <ol class="vault__code jn-digits" aria-label={t('lock.code')}>
        {code.split('-').map((group) => (
          <li key={group}>{group}</li>
        ))}
      </ol>
      <div class="jn-actions">
        <Button onClick={onPrint}>{t('settings.vault.code.print')}</Button>
      </div>
    </>
  );
}
