import { AnswerNotice } from '../../base/Answer.tsx';
import { Button } from '../../base/Button.tsx';
import { TextField } from '../../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { Panel } from '../Shell.tsx';
import type { SheetAnswers } from './sheet-view.ts';

export interface SheetOutProps {
  /** Rows on 退回清单. */
  returns: number;
  /** Rows with something wrong in them that nobody has decided about: on the list only where that is asked for. */
  openFails: number;
  withOpen: boolean;
  onWithOpen: (on: boolean) => void;
  /** Cells that would be marked. */
  marks: number;
  rows: number;
  /** Rows that nobody has decided about. */
  open: number;
  purpose: string;
  busy: boolean;
  answers: SheetAnswers;
  onPurpose: (purpose: string) => void;
  onReturns: () => void;
  onAnnotated: () => void;
  onTable: () => void;
  onToReview: () => void;
}

/** What goes out: the list of returns, the workbook with notes, the table of verdicts, and a sheet for others to fill in. */
export function SheetOut(props: SheetOutProps) {
  const { returns, marks, rows, open, busy, answers, purpose } = props;
  return (
    <Panel
      title={t('sheet.out')}
      aside={open > 0 && <span class="jn-muted">{t('sheet.out.open', { count: open })}</span>}
    >
      <div class="sheet-out">
        <div>
          <h3>{t('sheet.out.returns')}</h3>
          <p class="jn-muted jn-small">{t('sheet.out.returns.text')}</p>
          {props.openFails > 0 && (
            <label class="wb-check">
              <input
                type="checkbox"
                checked={props.withOpen}
                onChange={(event) => props.onWithOpen(event.currentTarget.checked)}
              />
              {t('sheet.out.returns.open', { count: props.openFails })}
            </label>
          )}
          <Button busy={busy} disabled={returns === 0} onClick={props.onReturns}>
            {t('sheet.out.returns.save', { count: returns })}
          </Button>
          <AnswerNotice answer={answers.returns} />
        </div>
        <div>
          <h3>{t('sheet.out.annotated')}</h3>
          <p class="jn-muted jn-small">{t('sheet.out.annotated.text')}</p>
          <TextField label={t('sheet.out.purpose')} value={purpose} required onInput={props.onPurpose} />
          <Button busy={busy} disabled={marks === 0 || purpose.trim() === ''} onClick={props.onAnnotated}>
            {t('sheet.out.annotated.save', { count: marks })}
          </Button>
          <AnswerNotice answer={answers.annotated} />
        </div>
        <div>
          <h3>{t('sheet.out.table')}</h3>
          <p class="jn-muted jn-small">{t('sheet.out.table.text')}</p>
          <Button busy={busy} onClick={props.onTable}>
            {t('sheet.out.table.save', { count: rows })}
          </Button>
          <AnswerNotice answer={answers.table} />
        </div>
        <div>
          <h3>{t('sheet.out.toReview')}</h3>
          <p class="jn-muted jn-small">{t('sheet.out.toReview.text')}</p>
          <Button busy={busy} onClick={props.onToReview}>
            {t('sheet.out.toReview.save')}
          </Button>
          <AnswerNotice answer={answers.toReview} />
        </div>
      </div>
    </Panel>
  );
}
