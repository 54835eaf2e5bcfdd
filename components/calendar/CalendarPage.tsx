import { useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select, type SelectOption } from '../base/Select.tsx';
import type { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { PageTitle, Panel } from '../workbench/Shell.tsx';
import type { DayRow, EntryDraft, StageRow } from './calendar-view.ts';
import { DayList, StageTable } from './DayList.tsx';
import { EntryForm, type Meanwhile } from './EntryForm.tsx';
import { Meetings, type MeetingsProps } from './Meetings.tsx';
import { MonthView } from './MonthView.tsx';
import { Reminders, type RemindersProps } from './Reminders.tsx';

export interface CalendarPageProps {
  today: IsoDate;
  packs: readonly SelectOption[];
  packId: string;
  stages: readonly StageRow[];
  days: readonly DayRow[];
  /** Absent where no campaign is looked at. */
  meetings: MeetingsProps | undefined;
  reminders: RemindersProps;
  busy: boolean;
  /** What came of the latest change or export. */
  answer: Answer | undefined;
  /** The entry that is open in the form. */
  draft: EntryDraft | undefined;
  /** What another window has made of that entry since it was opened. */
  meanwhile: Meanwhile | undefined;
  /** Brings the entry back that was removed last. */
  onBringBack: (() => void) | undefined;
  onPack: (packId: string) => void;
  onOpen: (draft: { date: IsoDate } | { row: DayRow }) => void;
  /** The user has seen that, and wants their own. */
  onMine: () => void;
  onSave: (draft: EntryDraft) => void;
  onRemove: () => void;
  onClose: () => void;
  onIcs: () => void;
  onTable: () => void;
  onPrint: () => void;
}

/** 活动日程: what is to be done by when, and what the user adds to it. */
export function CalendarPage(props: CalendarPageProps) {
  const { today, packs, packId, stages, days, busy, draft } = props;
  const [isMonth, setMonth] = useState(true);
  const campaign = packId === '' ? undefined : packs.find(({ value }) => value === packId)?.label;
  const ahead = days.filter(({ isDeadline, isOver, isOverdue }) => isDeadline && (!isOver || isOverdue));
  const next = ahead.find(({ isOver }) => !isOver);
  const edit = (row: DayRow): void => props.onOpen({ row });
  const now = stages.filter(({ state }) => state === 'now');
  return (
    <>
      <PageTitle title={t('calendar.title')}>
        <Button variant="primary" onClick={() => props.onOpen({ date: today })}>
          {t('calendar.add')}
        </Button>
        <Button busy={busy} onClick={props.onIcs}>
          {t('calendar.saveIcs')}
        </Button>
        <Button busy={busy} onClick={props.onTable}>
          {t('stats.saveTable')}
        </Button>
        <Button onClick={props.onPrint}>{t('calendar.print')}</Button>
      </PageTitle>
      <div class="wb-bar cal-screen">
        <Select label={t('stats.filter.pack')} value={packId} options={packs} onChange={props.onPack} />
      </div>
      <p class="cal-print">
        {t('calendar.printed', { title: campaign ?? t('stats.allPacks'), date: today })}
      </p>
      <AnswerNotice answer={props.answer} />
      {props.onBringBack && (
        <div class="jn-actions">
          <Button onClick={props.onBringBack}>{t('calendar.bringBack')}</Button>
        </div>
      )}
      <Notice tone="info" title={t('calendar.now', { date: today })}>
        {now.length > 0 ? now.map(({ name }) => name).join('；') : t('calendar.now.none')}
        {next && ` ${t('calendar.now.next', next)}`}
      </Notice>
      <Panel title={t('calendar.deadlines')}>
        {ahead.length > 0 ? (
          <DayList label={t('calendar.deadlines')} days={ahead} onEdit={edit} />
        ) : (
          <p class="jn-muted">{t('calendar.deadlines.none')}</p>
        )}
      </Panel>
      <Panel
        title={t('calendar.all')}
        aside={
          <div class="jn-actions cal-switch">
            <Button pressed={isMonth} onClick={() => setMonth(true)}>
              {t('calendar.asMonth')}
            </Button>
            <Button pressed={!isMonth} onClick={() => setMonth(false)}>
              {t('calendar.asList')}
            </Button>
          </div>
        }
      >
        {isMonth ? (
          <MonthView
            today={today}
            days={days}
            stages={stages}
            onAdd={(date) => props.onOpen({ date })}
            onEdit={edit}
          />
        ) : days.length > 0 ? (
          <DayList label={t('calendar.all')} days={days} onEdit={edit} />
        ) : (
          <p class="jn-muted">{t('calendar.none')}</p>
        )}
      </Panel>
      {campaign !== undefined && (
        <Panel title={t('packs.stages')}>
          {stages.length > 0 ? (
            <StageTable stages={stages} />
          ) : (
            <p class="jn-muted">{t('calendar.noStages')}</p>
          )}
        </Panel>
      )}
      {props.meetings && <Meetings key={packId} {...props.meetings} />}
      <div class="cal-screen">
        <Reminders {...props.reminders} />
      </div>
      {draft && (
        <EntryForm
          key={draft.id ?? draft.date}
          draft={draft}
          campaign={campaign}
          busy={busy}
          today={today}
          meanwhile={props.meanwhile}
          onMine={props.onMine}
          onSave={props.onSave}
          onRemove={props.onRemove}
          onClose={props.onClose}
        />
      )}
    </>
  );
}
