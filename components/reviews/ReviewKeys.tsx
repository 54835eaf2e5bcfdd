import { t } from '#locales/index.ts';
import { type HelpKey, KeyHelp } from '../overlay/KeyHelp.tsx';

/** Every key on the page of one form and what it does; most as in the checklist beside a portal page. */
export function ReviewKeys(props: { goOn: boolean; onGoOn: (on: boolean) => void }) {
  const keys: HelpKey[] = [
    ['J', t('overlay.help.next')],
    ['K', t('overlay.help.previous')],
    ['C', t('overlay.help.comment')],
    ['B', t('overlay.help.bank')],
    ['S', t('overlay.help.score')],
    ['E', t('reviewing.help.evidence')],
    ['H', t('overlay.help.how')],
    ['A', t('overlay.help.passed')],
    ['G', t('overlay.help.set')],
    ['D', t('reviewing.help.decide')],
    ['U', t('overlay.help.undo')],
    ['N', t('reviewing.help.nextForm')],
    ['P', t('reviewing.help.previousForm')],
    ['?', t('overlay.help.help')],
    ['Esc', t('reviewing.help.close')],
  ];
  return <KeyHelp keys={keys} where={t('reviewing.help.where')} {...props} />;
}
