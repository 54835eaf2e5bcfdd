import type { ChartView } from '#components/stats/chart-view.ts';
import {
  type CampaignDay,
  campaignDays,
  type DaysLeft,
  daysLeft,
  isDeadline,
  isOverdue,
  OVERDUE_FOR,
} from '#core/campaign/days.ts';
import type { CalendarEntry } from '#core/model/calendar.ts';
import type { Pack } from '#core/model/pack.ts';
import type { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { MOST_BARS } from './blank-chart.ts';
import { workingText } from './calendar-words.ts';

/** A day that something has to be ready by; `left.days` of one that is overdue is negative. */
export interface Awaited {
  day: CampaignDay;
  left: DaysLeft;
}

/** Deadlines that are ahead, and those that have passed and still wait for somebody, the earliest first. */
export function awaitedDays(
  pack: Pack | undefined,
  entries: readonly CalendarEntry[],
  today: IsoDate,
): Awaited[] {
  return campaignDays(pack, entries)
    .filter((day) => isOverdue(day, today) || (isDeadline(day) && day.date >= today))
    .map((day) => ({ day, left: daysLeft(day.date, today, pack) }));
}

/** @param days deadlines that are ahead, and those that have passed and still wait for somebody; the earliest first */
export function deadlinesView(days: readonly Awaited[]): ChartView {
  const overdue = days.filter(({ left }) => left.days < 0);
  const ahead = days.filter(({ left }) => left.days >= 0);
  // Neither crowds the other out of the picture.
  const late = overdue.slice(0, Math.max(MOST_BARS - ahead.length, MOST_BARS / 2));
  const shown = [...late, ...ahead.slice(0, MOST_BARS - late.length)];
  return {
    id: 'deadlines',
    title: t('stats.deadlines'),
    notes: [
      t('stats.deadlines.note', { days: OVERDUE_FOR }),
      ...(overdue.length > 0
        ? [t('stats.deadlines.overdue', { count: overdue.length, names: titlesOf(overdue) })]
        : []),
      ...(days.length > shown.length
        ? [t('stats.deadlines.folded', { shown: shown.length, rest: days.length - shown.length })]
        : []),
    ],
    chart: {
      kind: 'bars',
      columns: false,
      labels: shown.map(({ day }) => `${day.date} ${day.title}`),
      series: [
        {
          key: 'overdue',
          label: t('stats.deadlines.state.overdue'),
          tone: 'fail',
          pattern: 'cross',
          values: shown.map(({ left }) => Math.max(0, -left.days)),
        },
        {
          key: 'days',
          label: t('calendar.daysLeft'),
          tone: 'info',
          pattern: 'solid',
          values: shown.map(({ left }) => Math.max(0, left.days)),
        },
      ],
      unit: t('stats.unit.days'),
    },
    table: {
      columns: [
        { header: t('calendar.what'), isNumber: false },
        { header: t('calendar.date'), isNumber: false },
        { header: t('stats.deadlines.state'), isNumber: false },
        { header: t('calendar.daysLeft'), isNumber: true },
        { header: t('calendar.workingDays'), isNumber: true },
      ],
      rows: days.map(({ day, left }) => [
        day.title,
        day.date,
        stateText(left),
        left.days < 0 ? '' : String(left.days),
        workingText(left),
      ]),
    },
    empty: days.length === 0 ? t('stats.deadlines.empty') : undefined,
    list: { hash: '#/calendar', label: t('stats.toCalendar') },
  };
}

function stateText({ days }: DaysLeft): string {
  if (days < 0) return t('calendar.overdue', { days: -days });
  return t(days === 0 ? 'calendar.today' : 'stats.deadlines.state.ahead');
}

/** More names than that are read in the table. */
const MOST_NAMES = 5;

function titlesOf(days: readonly Awaited[]): string {
  const titles = days.slice(0, MOST_NAMES).map(({ day }) => day.title);
  return titles.join(t('common.listComma')) + (days.length > MOST_NAMES ? '…' : '');
}
