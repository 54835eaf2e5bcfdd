import { Button } from '#components/base/Button.tsx';
import { SampleRemoval } from '#components/workbench/Sample.tsx';
import { t } from '#locales/index.ts';
import { goTo } from '../route.ts';
import type { RouteProps } from '../route-props.ts';
import { useSample } from '../use-sample.ts';

/** The guide opened anew, and the sample put in or taken out. */
export function GuidePart(props: RouteProps) {
  const { changeSettings, addSample, fail } = props;
  const sample = useSample(props);
  const open = async (): Promise<void> => {
    await changeSettings({ guide: 'open' });
    goTo('#/people');
  };
  return (
    <>
      <p class="jn-muted">{t('guide.settings.text')}</p>
      <p class="jn-muted">
        {sample
          ? t('sample.there', { people: sample.sample.people, records: sample.sample.records })
          : t('sample.none')}
      </p>
      <div class="jn-actions">
        <Button onClick={() => void open().catch(fail)}>{t('guide.open')}</Button>
        {addSample && <Button onClick={addSample}>{t('sample.add')}</Button>}
        {sample && <SampleRemoval {...sample} />}
      </div>
    </>
  );
}
