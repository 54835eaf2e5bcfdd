import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { CalendarEntryKind } from '#core/model/calendar.ts';
import { t } from '#locales/index.ts';
import type { EntryDraft } from './calendar-view.ts';

export interface EntryFormProps {
  draft: EntryDraft;
  /** Title of the campaign that is looked at; `undefined` where none is. */
  campaign: string | undefined;
  busy: boolean;
  onSave: (draft: EntryDraft) => void;
  onRemove: () => void;
  onClose: () => void;
}

const LONGEST = { title: 120, note: 2000 };

/** One entry of the calendar, new or changed. */
export function EntryForm({ draft: given, campaign, busy, onSave, onRemove, onClose }: EntryFormProps) {
  const [draft, setDraft] = useState(given);
  const change = (part: Partial<EntryDraft>): void => setDraft({ ...draft, ...part });
  const title = draft.title.trim();
  const long = title.length > LONGEST.title || draft.note.length > LONGEST.note;
  const wrongDate = !/^\d{4}-\d{2}-\d{2}$/.test(draft.date);
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
            disabled={title === '' || long || wrongDate}
            onClick={() => onSave({ ...draft, title })}
          >
            {t('action.save')}
          </Button>
        </>
      }
    >
      <div class="cal-form">
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
          error={wrongDate ? t('calendar.date.needed') : undefined}
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

/** A meeting has a name to begin with; one that was typed stays. */
function named({ title }: EntryDraft, kind: CalendarEntryKind): Partial<EntryDraft> {
  return kind === 'meeting' && title.trim() === '' ? { kind, title: t('calendar.kind.meeting') } : { kind };
}
