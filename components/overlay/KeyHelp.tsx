import { t } from '#locales/index.ts';
import { verdictKeys } from './model.ts';
import { bringIntoSight } from './sight.ts';

/** A key and, in words, what it does. */
export type HelpKey = readonly [key: string, does: string];

interface Props {
  /** Besides those of the verdicts. */
  keys: readonly HelpKey[];
  /** Where they work. */
  where: string;
  goOn: boolean;
  onGoOn: (on: boolean) => void;
}

/** Every key and what it does, each has a button as well; and whether the checklist goes on by itself. */
export function KeyHelp({ keys, where, goOn, onGoOn }: Props) {
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
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="jn-muted jn-small">{where}</p>
      <label>
        <input type="checkbox" checked={goOn} onChange={(event) => onGoOn(event.currentTarget.checked)} />{' '}
        {t('overlay.goOn')}
      </label>
    </section>
  );
}
