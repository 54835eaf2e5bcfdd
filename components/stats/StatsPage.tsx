import type { Answer } from '../base/Answer.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select, type SelectOption } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import { PageTitle } from '../workbench/Shell.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import type { ChartView } from './chart-view.ts';

export interface StatsFilter {
  key: string;
  label: string;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
}

export interface StatsPageProps {
  filters: readonly StatsFilter[];
  /** `undefined` until they are made. */
  charts: readonly ChartView[] | undefined;
  /** Nothing is in store that could be counted. */
  isEmpty: boolean;
  /** Share of the records that were checked, while that is under way. */
  progress: number | undefined;
  busy: boolean;
  /** By id of the chart. */
  answers: Readonly<Record<string, Answer | undefined>>;
  onPicture: (chart: ChartView) => void;
  onTable: (chart: ChartView) => void;
  onList: (hash: string) => void;
}

/** 统计. */
export function StatsPage(props: StatsPageProps) {
  const { filters, charts, isEmpty, progress, busy, answers } = props;
  return (
    <>
      <PageTitle title={t('stats.title')} />
      {isEmpty ? (
        <EmptyState title={t('stats.empty')} action={<a href="#/import">{t('people.import')}</a>}>
          {t('stats.empty.text')}
        </EmptyState>
      ) : (
        <>
          <div class="wb-bar st-filters">
            {filters.map(({ key, ...filter }) => (
              <Select key={key} {...filter} />
            ))}
          </div>
          {progress !== undefined && (
            <Notice tone="info" title={t('stats.checking', { percent: Math.round(progress * 100) })} />
          )}
          {!charts && <p class="jn-muted">{t('state.loading')}</p>}
          {charts?.map((view) => (
            <ChartPanel
              key={view.id}
              view={view}
              busy={busy}
              answer={answers[view.id]}
              onPicture={() => props.onPicture(view)}
              onTable={() => props.onTable(view)}
              onList={props.onList}
            />
          ))}
        </>
      )}
    </>
  );
}
