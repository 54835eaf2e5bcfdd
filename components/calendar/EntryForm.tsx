import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { type CalendarEntry, CalendarEntryKind } from '#core/model/calendar.ts';
import type { IsoDate } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import type { EntryDraft } from './calendar-view.ts';

/** An entry as another window has left it. */
export type Meanwhile = Pick<CalendarEntry, 'date' | 'title'> | 'removed';

export interface EntryFormProps {
  today: IsoDate;
  draft: EntryDraft;
  meanwhile: Meanwhile | undefined;
  /** Title of the campaign that is looked at; `undefined` where none is. */
  campaign: string | undefined;
  busy: boolean;
  onMine: () => void;
  onSave: (draft: EntryDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}

const LONGEST = { title: 120, note: 2000 };
/** A campaign takes a few years; a date further off is a slip of the keys. */
const YEARS_AROUND = 100;

/** One entry of the calendar, new or changed. */
export function EntryForm(props: EntryFormProps) {
  const { draft: given, meanwhile, campaign, busy, onSave, onRemove, onClose } = props;
  const [draft, setDraft] = useState(given);
  const change = (part: Partial<EntryDraft>): void => setDraft({ ...draft, ...part });
  const title = draft.title.trim();
  const long = title.length > LONGEST.title || draft.note.length > LONGEST.note;
  const wrongDate = dateError(draft.date, props.today);
  return (
    <Dialog
      title={t(given.id === undefined ? 'calendar.add' : 'calendar.change')}
      onClose={onClose}
      actions={
        <>
          {given.id !== undefined && (
            <Button variant="danger" busy={busy} onClick={onRemove}>
              {t('action.delete')}
            </Button>
          )}
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="primary"
            busy={busy}
            disabled={title === '' || long || wrongDate !== undefined || meanwhile !== undefined}
            onClick={() => onSave({ ...draft, title })}
          >
            {t('action.save')}
          </Button>
        </>
      }
    >
      <div class="cal-form">
        {meanwhile && <MeanwhileNotice meanwhile={meanwhile} onMine={props.onMine} />}
        <Select
          label={t('calendar.kind')}
          value={draft.kind}
          options={CalendarEntryKind.options.map((kind) => ({
            value: kind,
            label: t(`calendar.kind.${kind}`),
          }))}
          onChange={(kind) => change(named(draft, CalendarEntryKind.parse(kind)))}
        />
        <TextField
          label={t('calendar.date')}
          type="date"
          required
          value={draft.date}
          error={wrongDate}
          onInput={(date) => change({ date })}
        />
        <TextField
          label={t('calendar.what')}
          required
          value={draft.title}
          hint={t('calendar.what.hint')}
          error={title.length > LONGEST.title ? t('calendar.tooLong', { most: LONGEST.title }) : undefined}
          onInput={(text) => change({ title: text })}
        />
        <TextField
          label={t('calendar.note')}
          multiline
          value={draft.note}
          error={draft.note.length > LONGEST.note ? t('calendar.tooLong', { most: LONGEST.note }) : undefined}
          onInput={(note) => change({ note })}
        />
        {draft.kind === 'meeting' && (
          <label class="cal-check">
            <input
              type="checkbox"
              checked={draft.held}
              onChange={(event) => change({ held: event.currentTarget.checked })}
            />
            {t('calendar.held')}
          </label>
        )}
        {draft.kind === 'deadline' && (
          <label class="cal-check">
            <input
              type="checkbox"
              checked={draft.done}
              onChange={(event) => change({ done: event.currentTarget.checked })}
            />
            {t('calendar.done')}
          </label>
        )}
        {campaign !== undefined && (
          <label class="cal-check">
            <input
              type="checkbox"
              checked={draft.own}
              onChange={(event) => change({ own: event.currentTarget.checked })}
            />
            {t('calendar.ownCampaign', { title: campaign })}
          </label>
        )}
      </div>
    </Dialog>
  );
}

function MeanwhileNotice({ meanwhile, onMine }: { meanwhile: Meanwhile; onMine: () => void }) {
  const isGone = meanwhile === 'removed';
  return (
    <Notice
      tone="warning"
      title={isGone ? t('calendar.meanwhile.removed') : t('calendar.meanwhile', meanwhile)}
      actions={<Button onClick={() => onMine()}>{t('calendar.meanwhile.mine')}</Button>}
    >
      {t(isGone ? 'calendar.meanwhile.removed.text' : 'calendar.meanwhile.text')}
    </Notice>
  );
}

/** What is wrong with a day; one that the calendar does not have never comes out of the browser's own field. */
function dateError(date: string, today: IsoDate): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return t('calendar.date.needed');
  const [year, now] = [Number(date.slice(0, 4)), Number(today.slice(0, 4))];
  if (Math.abs(year - now) <= YEARS_AROUND) return undefined;
  return t('calendar.date.years', { first: now - YEARS_AROUND, last: now + YEARS_AROUND });
}

/** A meeting has a name to begin with; one that was typed stays. */
function named({ title }: EntryDraft, kind: CalendarEntryKind): Partial<EntryDraft> {
  return kind === 'meeting' && title.trim() === '' ? { kind, title: t('calendar.kind.meeting') } : { kind };
}
