import { t } from '#locales/index.ts';
import { type AskedTogether, AskTogether } from './AskTogether.tsx';

/** What is about to be taken as 符合 together because the checks passed it: how many criteria, and which. */
export function AcceptPassed(asked: AskedTogether) {
  const head = <strong>{t('overlay.accept.ask', { count: asked.criteria.length })}</strong>;
  return (
    <AskTogether
      {...asked}
      title={t('overlay.accept')}
      verdict="met"
      rest={t('overlay.accept.rest')}
      head={head}
    />
  );
}
