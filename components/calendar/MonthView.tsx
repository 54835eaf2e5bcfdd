import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { dayAfterKey, weeksOf } from '#core/campaign/month.ts';
import type { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import type { DayRow, StageRow } from './calendar-view.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export interface MonthViewProps {
  today: IsoDate;
  days: readonly DayRow[];
  stages: readonly StageRow[];
  onAdd: (date: IsoDate) => void;
  onEdit: (row: DayRow) => void;
}

/** A month with its days. Arrow keys move the day, Enter adds an entry; entries are buttons of their own. */
export function MonthView({ today, days, stages, onAdd, onEdit }: MonthViewProps) {
  const [chosen, setChosen] = useState(today);
  const movedRef = useRef(false);
  const gridRef = useRef<HTMLTableElement>(null);
  const month = chosen.slice(0, 7);
  // Before anything else is pressed: the day that had the focus may be gone.
  useLayoutEffect(() => {
    if (!movedRef.current) return;
    movedRef.current = false;
    gridRef.current?.querySelector<HTMLElement>('[data-chosen]')?.focus();
  }, [chosen]);
  const go = (key: string): void => setChosen((before) => dayAfterKey(before, key) ?? before);
  const press = (event: KeyboardEvent): void => {
    const { key, ctrlKey, altKey, metaKey } = event;
    if (dayAfterKey(chosen, key) === undefined || ctrlKey || altKey || metaKey) return;
    event.preventDefault();
    movedRef.current = true;
    // A held key comes faster than the month is drawn.
    go(key);
  };
  return (
    <>
      <div class="jn-actions">
        <Button label={t('calendar.month.before')} onClick={() => go('PageUp')}>
          ‹
        </Button>
        <strong aria-live="polite">{monthText(month)}</strong>
        <Button label={t('calendar.month.after')} onClick={() => go('PageDown')}>
          ›
        </Button>
        <Button onClick={() => setChosen(today)}>{t('calendar.month.today')}</Button>
        <span class="jn-muted jn-small cal-hint">{t('calendar.month.keys')}</span>
      </div>
      <div class="cal-box">
        <table class="cal-month" ref={gridRef} aria-label={monthText(month)}>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day} scope="col">
                  {t(`calendar.weekday.${day}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week) => (
              <tr key={week[0]}>
                {week.map((date) => (
                  <td key={date} class={cellClass(date, month, today)}>
                    <button
                      type="button"
                      class="cal-day"
                      tabIndex={date === chosen ? 0 : -1}
                      data-chosen={date === chosen ? '' : undefined}
                      aria-current={date === today ? 'date' : undefined}
                      aria-label={t('calendar.addOn', { shown: shownDay(date, today), date })}
                      onFocus={() => date !== chosen && date.startsWith(month) && setChosen(date)}
                      onKeyDown={press}
                      onClick={() => onAdd(date)}
                    >
                      {Number(date.slice(8))}
                      {date === today && ' '}
                      {date === today && <span class="cal-today">{t('calendar.today')}</span>}
                    </button>
                    <DayContent date={date} days={days} stages={stages} onEdit={onEdit} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function DayContent(props: Pick<MonthViewProps, 'days' | 'stages' | 'onEdit'> & { date: IsoDate }) {
  const { date, days, stages, onEdit } = props;
  const under = stages.filter(
    ({ from, to }) => from !== undefined && to !== undefined && from <= date && date <= to,
  );
  const here = days.filter((day) => day.date === date);
  return (
    <>
      {under.map(({ id, name }) => (
        <span key={id} class="cal-stage" title={name}>
          {name}
        </span>
      ))}
      {here.map((row) =>
        row.entry ? (
          <button key={row.key} type="button" class="cal-entry cal-entry--own" onClick={() => onEdit(row)}>
            {t('calendar.entryOf', row)}
          </button>
        ) : (
          <span key={row.key} class={row.isDeadline ? 'cal-entry cal-entry--due' : 'cal-entry'}>
            {t('calendar.entryOf', row)}
          </span>
        ),
      )}
    </>
  );
}

/** As it is written in the cell, which the button's name begins with. */
function shownDay(date: IsoDate, today: IsoDate): string {
  const day = String(Number(date.slice(8)));
  return date === today ? `${day} ${t('calendar.today')}` : day;
}

function cellClass(date: IsoDate, month: string, today: IsoDate): string {
  const other = date.startsWith(month) ? '' : ' cal-cell--other';
  return `cal-cell${other}${date === today ? ' cal-cell--today' : ''}`;
}

function monthText(month: string): string {
  return t('calendar.month', { year: month.slice(0, 4), month: Number(month.slice(5)) });
}
