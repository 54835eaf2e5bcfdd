import { t } from '#locales/index.ts';
import { KeyHelp } from './KeyHelp.tsx';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['C', 'comment'],
  ['B', 'bank'],
  ['S', 'score'],
  ['E', 'evidence'],
  ['H', 'how'],
  ['A', 'passed'],
  ['G', 'set'],
  ['D', 'decide'],
  ['U', 'undo'],
  ['/', 'filter'],
  ['N', 'nextRow'],
  ['P', 'previousRow'],
  ['R', 'reread'],
  ['?', 'help'],
  ['Esc', 'close'],
] as const;

/** Every key of the checklist beside a portal page. */
export function OverlayKeys(props: { goOn: boolean; onGoOn: (on: boolean) => void }) {
  const keys = KEYS.map(([key, does]) => [key, t(`overlay.help.${does}`)] as const);
  return <KeyHelp keys={keys} where={t('overlay.help.where')} {...props} />;
}
