import { useState } from 'preact/hooks';
import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge, type BadgeTone } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { MeetingPeriod } from '#core/campaign/meetings.ts';
import { MeetingRequirement } from '#core/model/calendar.ts';
import { t } from '#locales/index.ts';
import { Panel } from '../workbench/Shell.tsx';
import type { MeetingsView, RequiredDraft } from './calendar-view.ts';

export interface MeetingsProps {
  rules: readonly MeetingsView[];
  /** Label of the pack's parameter that has no number yet. */
  unset: string | undefined;
  /** The user's own number, where the pack asks for no joint meetings. */
  own: RequiredDraft | undefined;
  busy: boolean;
  answer: Answer | undefined;
  onRequire: (draft: RequiredDraft) => void;
}

/** 联席会议, held and planned, against the number asked for. */
export function Meetings({ rules, unset, own, busy, answer, onRequire }: MeetingsProps) {
  return (
    <Panel title={t('calendar.meetings')}>
      <AnswerNotice answer={answer} />
      <p class="jn-muted">{t('calendar.meetings.hint')}</p>
      {unset !== undefined && (
        <p>
          {t('calendar.meetings.unset', { parameter: unset })} <a href="#/packs">{t('calendar.toPacks')}</a>
        </p>
      )}
      {own && <Required key={JSON.stringify(own)} stored={own} busy={busy} onRequire={onRequire} />}
      {rules.map((rule) => (
        <Rule key={rule.key} rule={rule} />
      ))}
    </Panel>
  );
}

const TONES: Readonly<Record<MeetingPeriod['state'], BadgeTone>> = {
  enough: 'pass',
  short: 'fail',
  unsure: 'review',
  open: 'info',
  unjudged: 'na',
};

function Rule({ rule: { name, required, source, periods, cut, outside, twice } }: { rule: MeetingsView }) {
  const label = `${name}：${required}`;
  return (
    <>
      <h3 class="cal-rule">
        {label} <span class="jn-muted">{source}</span>
      </h3>
      {cut && <p class="jn-muted">{t('calendar.meetings.cut', { count: periods.length })}</p>}
      {outside > 0 && <p class="jn-muted">{t('calendar.meetings.outside', { count: outside })}</p>}
      {twice.length > 0 && <p class="jn-muted">{t('calendar.meetings.twice', { days: twice.join('、') })}</p>}
      <DataTable
        label={label}
        rows={[...periods].reverse()}
        keyOf={({ from }) => from}
        columns={[
          {
            id: 'span',
            header: t('calendar.span'),
            rowHeader: true,
            cell: ({ from, to }) => `${from} – ${to}`,
          },
          {
            id: 'required',
            header: t('calendar.meetings.required'),
            align: 'end',
            cell: (row) => row.required ?? '',
          },
          { id: 'held', header: t('calendar.meetings.held'), align: 'end', cell: ({ held }) => held },
          {
            id: 'planned',
            header: t('calendar.meetings.planned'),
            align: 'end',
            cell: ({ planned }) => planned,
          },
          { id: 'unsure', header: t('calendar.meetings.unsure'), align: 'end', cell: ({ unsure }) => unsure },
          {
            id: 'state',
            header: t('common.status'),
            cell: stateCell,
          },
        ]}
      />
    </>
  );
}

function stateCell({ state }: MeetingPeriod) {
  return <Badge tone={TONES[state]}>{t(`calendar.meetings.state.${state}`)}</Badge>;
}

const SPANS = MeetingRequirement.shape.per.options;

function Required(props: {
  stored: RequiredDraft;
  busy: boolean;
  onRequire: (draft: RequiredDraft) => void;
}) {
  const { stored, busy, onRequire } = props;
  const [draft, setDraft] = useState(stored);
  const plain = draft.count.normalize('NFKC').trim();
  const isWrong = plain !== '' && !(/^\d{1,3}$/.test(plain) && Number(plain) >= 1 && Number(plain) <= 366);
  const isSame = plain === stored.count && draft.per === stored.per;
  return (
    <>
      <p>{t('calendar.meetings.own')}</p>
      <div class="wb-bar">
        <Select
          label={t('calendar.meetings.per')}
          value={draft.per}
          options={SPANS.map((per) => ({ value: per, label: t(`calendar.per.${per}`) }))}
          onChange={(per) => setDraft({ ...draft, per: MeetingRequirement.shape.per.parse(per) })}
        />
        <TextField
          label={t('calendar.meetings.count')}
          value={draft.count}
          error={isWrong ? t('calendar.meetings.badCount') : undefined}
          onInput={(count) => setDraft({ ...draft, count })}
        />
        <Button
          busy={busy}
          disabled={isWrong || isSame}
          onClick={() => onRequire({ ...draft, count: plain })}
        >
          {t('action.save')}
        </Button>
      </div>
    </>
  );
}
