import { t } from '#locales/index.ts';
import { type AskedTogether, AskTogether } from './AskTogether.tsx';

/** What is about to be taken as 符合 together because the checks passed it: how many criteria, and which. */
export function AskPassed(asked: AskedTogether) {
  const head = <strong>{t('overlay.together.passed.ask', { count: asked.criteria.length })}</strong>;
  return (
    <AskTogether
      {...asked}
      title={t('overlay.together.passed')}
      verdict="met"
      rest={t('overlay.together.passed.rest')}
      head={head}
    />
  );
}
