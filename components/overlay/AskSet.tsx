import { TOGETHER, type TogetherVerdict } from '#core/review/together.ts';
import { Button } from '../base/Button.tsx';
import { t } from '#locales/index.ts';
import { type AskedTogether, AskTogether } from './AskTogether.tsx';
import { verdictKeys } from './model.ts';

/** One verdict for the open criteria of a set: which, and what they are to be. */
export function AskSet({
  set,
  verdict,
  onChoose,
  ...asked
}: AskedTogether & {
  set: string;
  verdict: TogetherVerdict | undefined;
  onChoose: (verdict: TogetherVerdict) => void;
}) {
  const ask = t('overlay.together.set.ask', { set, count: asked.criteria.length });
  const head = (
    <>
      <strong>{ask}</strong>
      <fieldset class="overlay__verdicts" aria-label={ask}>
        {TOGETHER.map((each) => (
          <Button
            key={each}
            shortcut={keyOf(each)}
            variant={each === verdict ? 'primary' : 'plain'}
            pressed={each === verdict}
            disabled={asked.busy}
            onClick={() => onChoose(each)}
          >
            <kbd>{keyOf(each)}</kbd> {t(`verdict.${each}`)}
          </Button>
        ))}
      </fieldset>
    </>
  );
  return (
    <AskTogether
      {...asked}
      title={t('overlay.together.set')}
      verdict={verdict}
      rest={t('overlay.together.set.rest')}
      head={head}
    />
  );
}

function keyOf(verdict: TogetherVerdict): string | undefined {
  return verdictKeys.find(([, given]) => given === verdict)?.[0];
}
