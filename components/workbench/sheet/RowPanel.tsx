import { AnswerNotice } from '../../base/Answer.tsx';
import { Badge } from '../../base/Badge.tsx';
import { Button } from '../../base/Button.tsx';
import { Notice } from '../../base/Notice.tsx';
import { TextField } from '../../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { DecisionBadge, MachineBadge } from './MachineBadge.tsx';
import type { SheetAnswers, SheetRowView } from './sheet-view.ts';

export interface RowPanelProps {
  row: SheetRowView;
  /** What the reviewer has written so far, or what it begins with. */
  reason: string;
  /** The comment bank's phrases that fit. */
  phrases: readonly string[];
  /** Criteria that the reviewer may name as the reason; none is named unless they do. */
  criteria: readonly { id: string; name: string; found: boolean; ticked: boolean }[];
  onCriterion: (id: string, ticked: boolean) => void;
  /** 退回 was asked for without a reason. */
  lacking: boolean;
  busy: boolean;
  answer: SheetAnswers['decide'];
  reasonRef: (element: HTMLElement | null) => void;
  onReason: (reason: string) => void;
  onReasonDone: () => void;
  onDecide: (decision: 'passed' | 'returned' | 'incomplete') => void;
  onTakeBack: () => void;
  /** The person of the likely review is this one. */
  onSame: () => void;
}

/** One row: what the checks found, cell by cell, and what the reviewer says of it. */
export function RowPanel(props: RowPanelProps) {
  const { row, busy } = props;
  return (
    <section
      class="wb-panel sheet-panel"
      aria-label={t('sheet.row', { name: row.name || t('subject.unnamed') })}
    >
      <header class="sheet-panel__head">
        <h2>{row.name || t('subject.unnamed')}</h2>
        <span class="jn-muted jn-small">{t('sheet.place', { sheet: row.sheet, row: row.line })}</span>
        <MachineBadge machine={row.machine} />
      </header>
      {row.former && (
        <Notice
          tone="info"
          title={t('sheet.former.title', {
            decision: t(`decision.${row.former.decision}`),
            who: row.former.who || t('settings.who.none'),
            at: row.former.at,
          })}
        >
          {row.former.comment === ''
            ? t('sheet.former.changed')
            : `${row.former.comment}（${t('sheet.former.changed')}）`}
        </Notice>
      )}
      {row.likely && !row.verdict && (
        <Notice
          tone="warning"
          title={t('sheet.likely.title', {
            name: row.name,
            decision: t(`decision.${row.likely.decision}`),
            at: row.likely.at,
          })}
          actions={<Button onClick={props.onSame}>{t('sheet.likely.same')}</Button>}
        >
          {t('sheet.likely.text', { reason: row.likely.comment })}
        </Notice>
      )}
      <Found row={row} />
      {row.verdict && (
        <p class="wb-inline">
          <span>{t('sheet.verdict')}</span>
          <DecisionBadge decision={row.verdict.decision} />
          <span class="jn-muted jn-small">
            {t('reviews.updated', { who: row.verdict.who || t('settings.who.none'), at: row.verdict.at })}
          </span>
          <Button variant="quiet" disabled={busy} shortcut="u" onClick={props.onTakeBack}>
            {t('sheet.takeBack')}
          </Button>
        </p>
      )}
      <TextField
        label={t('sheet.reason')}
        value={props.reason}
        multiline
        rows={4}
        hint={t('sheet.reason.hint')}
        error={props.lacking ? t('sheet.reason.needed') : undefined}
        inputRef={props.reasonRef}
        onInput={props.onReason}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && !(event.key === 'Enter' && event.ctrlKey)) return;
          event.preventDefault();
          props.onReasonDone();
        }}
      />
      {props.phrases.length > 0 && (
        <fieldset class="sheet-phrases">
          <legend class="jn-hidden">{t('sheet.phrases')}</legend>
          {props.phrases.map((phrase) => (
            <Button
              key={phrase}
              variant="quiet"
              title={t('sheet.phrases.add')}
              onClick={() => props.onReason(props.reason === '' ? phrase : `${props.reason}；${phrase}`)}
            >
              {phrase}
            </Button>
          ))}
        </fieldset>
      )}
      <Reasons criteria={props.criteria} onCriterion={props.onCriterion} />
      <div class="jn-actions">
        {(['passed', 'returned', 'incomplete'] as const).map((decision, index) => (
          <Button
            key={decision}
            variant={decision === 'passed' ? 'primary' : 'plain'}
            disabled={busy}
            pressed={row.verdict?.decision === decision}
            shortcut={String(index + 1)}
            onClick={() => props.onDecide(decision)}
          >
            {t('sheet.key', { word: t(`decision.${decision}`), key: index + 1 })}
          </Button>
        ))}
      </div>
      <AnswerNotice answer={props.answer} />
    </section>
  );
}

function Reasons({ criteria, onCriterion }: Pick<RowPanelProps, 'criteria' | 'onCriterion'>) {
  const ticked = criteria.filter((each) => each.ticked).length;
  if (criteria.length === 0) return null;
  return (
    <details>
      <summary>{t('sheet.reasons', { count: ticked })}</summary>
      <fieldset class="sheet-reasons">
        <legend class="jn-hidden">{t('reviewing.reasons')}</legend>
        {criteria.map(({ id, name, found, ticked: on }) => (
          <label key={id} class="wb-check">
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => onCriterion(id, event.currentTarget.checked)}
            />
            {name}
            {found && <span class="jn-muted jn-small">{t('sheet.reasons.found')}</span>}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Found({ row: { findings, machine, counts, lacking } }: Pick<RowPanelProps, 'row'>) {
  const fields = lacking.join(t('common.listComma'));
  if (findings.length === 0) {
    const said = machine === 'unchecked' ? 'unchecked' : lacking.length > 0 ? 'lacking' : 'none';
    return <p class="jn-muted">{t(`sheet.found.${said}`, { count: counts.pass, fields })}</p>;
  }
  return (
    <>
      <ul class="sheet-found">
        {findings.map(({ outcome, cell, field, value, text }) => (
          <li key={`${cell} ${text}`}>
            <span class="wb-inline">
              <code>{cell}</code>
              <strong>{field || t('sheet.whole')}</strong>
              <Badge tone={outcome}>{t(`outcome.${outcome}`)}</Badge>
            </span>
            <span>{text}</span>
            {value !== '' && <q class="wb-quote">{value}</q>}
          </li>
        ))}
      </ul>
      {lacking.length > 0 && <p class="jn-muted jn-small">{t('sheet.lacking', { fields })}</p>}
    </>
  );
}
