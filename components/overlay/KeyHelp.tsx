import { t } from '#locales/index.ts';
import { verdictKeys } from './model.ts';
import { bringIntoSight } from './sight.ts';

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

/** Every key of the checklist and what it does, each has a button as well; and whether it goes on by itself. */
export function KeyHelp({ goOn, onGoOn }: { goOn: boolean; onGoOn: (on: boolean) => void }) {
  return (
    <section class="overlay__keys" aria-label={t('overlay.help.title')} ref={bringIntoSight}>
      <h3>{t('overlay.help.title')}</h3>
      <dl>
        {verdictKeys.map(([key, verdict]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`verdict.${verdict}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>{t('overlay.help.enter')}</kbd>
          </dt>
          <dd>{t('overlay.help.save')}</dd>
        </div>
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`overlay.help.${does}`)}</dd>
          </div>
        ))}
      </dl>
      <p class="jn-muted jn-small">{t('overlay.help.where')}</p>
      <label>
        <input type="checkbox" checked={goOn} onChange={(event) => onGoOn(event.currentTarget.checked)} />{' '}
        {t('overlay.goOn')}
      </label>
    </section>
  );
}
