import type { CalendarEntry, CalendarEntryKind, MeetingSpan } from '#core/model/calendar.ts';
import type { MeetingPeriod } from '#core/campaign/meetings.ts';
import type { IsoDate } from '#core/model/values.ts';

/** One day that somebody waits for, in words. */
export interface DayRow {
  key: string;
  /** Stage that begins or ends on it. */
  stageId?: string | undefined;
  date: IsoDate;
  title: string;
  /** 阶段开始, 阶段结束, 标准包规定的日期, or the kind of the user's entry. */
  kind: string;
  note: string;
  /** 还有 3 天; `''` where nobody waits for it. */
  left: string;
  working: string;
  isOver: boolean;
  /** It has passed and still waits for somebody. */
  isOverdue: boolean;
  isDeadline: boolean;
  entry: CalendarEntry | undefined;
  /** Another window changed the same entry: whoever saves it next decides. */
  isDisputed: boolean;
}

export interface StageRow {
  id: string;
  name: string;
  from: IsoDate | undefined;
  to: IsoDate | undefined;
  tasks: readonly string[];
  /** `undefined` where the source does not say. */
  state: 'before' | 'now' | 'over' | undefined;
  left: string;
}

/** Joint meetings against what is asked for. */
export interface MeetingsView {
  key: string;
  name: string;
  required: string;
  /** From the pack, or the user's own number. */
  source: string;
  periods: readonly MeetingPeriod[];
  /** Earlier periods are left out. */
  cut: boolean;
  /** Meetings on days that do not count. */
  outside: number;
  /** Days of which several meetings count as one. */
  twice: readonly IsoDate[];
}

/** An entry being written; `id` of the one that is changed. */
export interface EntryDraft {
  id: string | undefined;
  kind: CalendarEntryKind;
  date: string;
  title: string;
  note: string;
  held: boolean;
  done: boolean;
  /** For this campaign alone. */
  own: boolean;
}

export interface RequiredDraft {
  count: string;
  per: MeetingSpan;
}
