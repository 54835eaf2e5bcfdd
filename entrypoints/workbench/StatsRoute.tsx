import { useMemo, useState } from 'preact/hooks';
import { formIdsOf } from '#catalog/checking.ts';
import { StatsPage, type StatsFilter } from '#components/stats/StatsPage.tsx';
import type { ChartView } from '#components/stats/chart-view.ts';
import type { FormType } from '#core/model/form-type.ts';
import { t } from '#locales/index.ts';
import { today } from '#utils/today.ts';
import { savePicture, saveTable } from './chart-export.ts';
import { coverageView } from './coverage-view.ts';
import { awaitedDays, deadlinesView } from './deadlines-view.ts';
import { recordsHref, reviewsHref } from './list-address.ts';
import { goTo } from './route.ts';
import type { RouteProps } from './route-props.ts';
import type { StatsQuery } from './stats-data.ts';
import { type FormsHref, organisationText, progressView, reasonViews, scoresView } from './stats-views.ts';
import { useStats } from './use-stats.ts';
import { useWork } from './use-work.ts';

/** 统计: what is shown is made in a worker; filters ask it anew. */
export function StatsRoute({ store, settings, fail }: RouteProps) {
  const { packs, forms } = store.shelf;
  const day = today();
  const [query, setQuery] = useState<StatsQuery>(() => ({
    packId: packs.some(({ id }) => id === settings.packId) ? (settings.packId ?? '') : '',
    formTypeId: '',
    organisation: undefined,
    by: 'workUnit',
    speaker: 'person',
    score: 'review',
    today: day,
  }));
  const [isWhole, setWhole] = useState(false);
  const { report, query: answered, progress } = useStats(store, query, fail);
  const { busy, answers, run } = useWork<string>();
  const pack = packs.find(({ id }) => id === query.packId);
  const form = forms.find(({ id }) => id === query.formTypeId);
  const days = useMemo(() => {
    const entries = store.calendar.entries.map(({ value }) => value);
    return awaitedDays(pack, entries, day);
  }, [pack, store.calendar, day]);
  const charts = useMemo((): ChartView[] | undefined => {
    if (!report || !answered) return undefined;
    const scoreTitle =
      answered.score === 'review'
        ? t('stats.scores')
        : t('stats.scores.of', { field: store.labels.labelOf(answered.score.fieldId) });
    const toForms = formsHref(answered);
    const records = recordsHref({
      formId: answered.formTypeId,
      organisation: answered.by === 'workUnit' ? (answered.organisation ?? '') : '',
    });
    return [
      progressView(report.progress, { records, forms: toForms }),
      coverageView(report.coverage, answered.speaker, isWhole),
      scoresView(report.scores, scoreTitle, answered.score !== 'review'),
      deadlinesView(days),
      ...reasonViews(report.reasons, store.labels.criterionName, toForms),
    ];
  }, [report, answered, days, isWhole, store.labels]);

  const ask = (change: Partial<StatsQuery>): void => setQuery({ ...query, ...change });
  const ids = forms.map(({ id }) => id);
  const offered = new Set(pack ? formIdsOf(pack, ids, forms) : ids);
  const filters: StatsFilter[] = [
    {
      key: 'pack',
      label: t('stats.filter.pack'),
      value: query.packId,
      options: [
        { value: '', label: t('stats.allPacks') },
        ...packs.map(({ id, title }) => ({ value: id, label: title })),
      ],
      onChange: (packId) => ask({ packId, formTypeId: '', organisation: undefined, score: 'review' }),
    },
    {
      key: 'form',
      label: t('common.form'),
      value: query.formTypeId,
      options: [
        { value: '', label: t('stats.allForms') },
        ...forms.filter(({ id }) => offered.has(id)).map(({ id, title }) => ({ value: id, label: title })),
      ],
      onChange: (formTypeId) => ask({ formTypeId, organisation: undefined, score: 'review' }),
    },
    {
      key: 'by',
      label: t('stats.filter.by'),
      value: query.by,
      options: (report?.offeredBy.length ? report.offeredBy : [query.by]).map((field) => ({
        value: field,
        label: store.labels.labelOf(field),
      })),
      onChange: (by) => ask({ by: by as StatsQuery['by'], organisation: undefined }),
    },
    {
      key: 'organisation',
      label: t('common.organisation'),
      value: query.organisation === undefined ? '' : `=${query.organisation}`,
      options: [
        { value: '', label: t('stats.all') },
        ...(report?.organisations ?? []).map((name) => ({
          value: `=${name}`,
          label: organisationText(name),
        })),
      ],
      onChange: (value) => ask({ organisation: value === '' ? undefined : value.slice(1) }),
    },
    {
      key: 'speaker',
      label: t('stats.filter.speaker'),
      value: `${query.speaker}${isWhole ? ' all' : ''}`,
      options: (['person', 'machine'] as const).flatMap((speaker) => [
        { value: speaker, label: t(`stats.speaker.${speaker}`) },
        { value: `${speaker} all`, label: t(`stats.speaker.${speaker}.all`) },
      ]),
      onChange: (value) => {
        setWhole(value.endsWith(' all'));
        ask({ speaker: value.startsWith('person') ? 'person' : 'machine' });
      },
    },
    {
      key: 'score',
      label: t('stats.filter.score'),
      value: query.score === 'review' ? '' : query.score.fieldId,
      options: [{ value: '', label: t('stats.scores') }, ...numberFields(form)],
      onChange: (fieldId) => ask({ score: fieldId === '' ? 'review' : { fieldId } }),
    },
  ];
  const words = {
    filter: filters
      .filter(({ key }) => key === 'pack' || key === 'form' || key === 'organisation')
      .map(
        ({ label, value, options }) =>
          `${label}：${options.find((each) => each.value === value)?.label ?? ''}`,
      )
      .join('；'),
    footer: t('stats.footer', { date: day }),
  };
  const context = { store, words, date: day };
  return (
    <StatsPage
      filters={filters}
      charts={charts}
      isEmpty={store.subjects.length === 0 && store.records.length === 0 && store.verdicts.length === 0}
      progress={progress}
      busy={busy}
      answers={answers}
      onPicture={(view) => void run(view.id, () => savePicture(view, context))}
      onTable={(view) => void run(view.id, () => saveTable(view, context))}
      onList={goTo}
    />
  );
}

/** Lists are narrowed by 单位, and by no other field that statistics are counted by: then nothing leads to one organisation. */
function formsHref({ by, organisation: only, formTypeId, packId }: StatsQuery): FormsHref {
  return (organisation = only, stage) => {
    const isAny = organisation === undefined;
    if (!isAny && (by !== 'workUnit' || organisation === '')) return undefined;
    return reviewsHref({ stage, formId: formTypeId, packId, unit: organisation ?? '' });
  };
}

/** Fields of a form that may hold a score. */
function numberFields(form: FormType | undefined): { value: string; label: string }[] {
  return (form?.fields ?? [])
    .filter(({ type }) => type === 'number')
    .map(({ id, label }) => ({ value: id, label: t('stats.score.field', { label }) }));
}
