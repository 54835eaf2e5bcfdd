import { useMemo } from 'preact/hooks';
import { Guide } from '#components/workbench/Guide.tsx';
import { SampleNotice } from '#components/workbench/Sample.tsx';
import { SAMPLE_PEOPLE } from '#core/sample/people.ts';
import type { RouteProps } from './route-props.ts';
import { useSample } from './use-sample.ts';

/** What stands above the first page: the guide as long as it is of use, and what is said of the sample. */
export function FirstRun(props: RouteProps) {
  const { store, settings, changeSettings, addSample, fail } = props;
  const sample = useSample(props);
  const isReal = useMemo(
    () => store.subjects.some(({ value }) => !store.sampleIds.has(value.id)),
    [store.subjects, store.sampleIds],
  );
  const change: RouteProps['changeSettings'] = (changed) => changeSettings(changed).catch(fail);
  const isShown = settings.guide === 'open' || (settings.guide === 'auto' && !isReal);
  return (
    <>
      {isShown && (
        <Guide
          who={settings.who}
          language={settings.language}
          people={SAMPLE_PEOPLE}
          onWho={(who) => void change({ who })}
          onLanguage={(language) => void change({ language }).then(() => location.reload())}
          onSample={addSample}
          onClose={() => void change({ guide: 'closed' })}
        />
      )}
      {sample && <SampleNotice {...sample} />}
    </>
  );
}
