import type { ComponentChildren } from 'preact';
import type { Answer } from '../../base/Answer.tsx';
import { AnswerNotice } from '../../base/Answer.tsx';
import { Button } from '../../base/Button.tsx';
import { Dialog } from '../../base/Dialog.tsx';
import { Notice } from '../../base/Notice.tsx';
import { Select, type SelectOption } from '../../base/Select.tsx';
import { t } from '#locales/index.ts';
import { FilePlace } from '../FileDrop.tsx';
import { Panel } from '../Shell.tsx';
import type { MergePreview, SheetPreview } from './model.ts';

export interface ReviewFilesProps {
  /** The user has a name that files can carry. */
  hasName: boolean;
  /** What may be saved: `''` is everything. */
  choices: readonly SelectOption[];
  choice: string;
  withOthers: boolean;
  /** What the file will hold. */
  contents: { people: number; events: number; reviewers: string; marks: number };
  /** What the last merge brought; `undefined` where there is none to undo. */
  undoable: { file: string; count: number } | undefined;
  busy: boolean;
  answer: Answer | undefined;
  onChoice: (choice: string) => void;
  onWithOthers: (withOthers: boolean) => void;
  onSave: () => void;
  onFiles: (files: readonly File[]) => void;
  onUndo: () => void;
}

/** Review files of several people: one's own goes out, those of others come in. */
export function ReviewFiles(props: ReviewFilesProps) {
  const { hasName, contents, busy, undoable } = props;
  return (
    <Panel title={t('scores.files')}>
      <p class="jn-muted">{t('scores.files.text')}</p>
      {!hasName && (
        <Notice
          tone="warning"
          title={t('scores.noName')}
          actions={<a href="#/settings">{t('scores.noName.go')}</a>}
        >
          {t('scores.noName.text')}
        </Notice>
      )}
      <div class="sc-files">
        <FilePlace
          title={t('scores.drop')}
          button={t('scores.merge')}
          accept=".json,application/json,.xlsx,.xls,.et,.ods"
          multiple
          busy={busy}
          onFiles={props.onFiles}
        />
        <div class="sc-save">
          <Select
            label={t('scores.save.which')}
            value={props.choice}
            options={props.choices}
            onChange={props.onChoice}
          />
          <label class="sc-check">
            <input
              type="checkbox"
              checked={props.withOthers}
              onChange={(event) => props.onWithOthers(event.currentTarget.checked)}
            />
            {t('scores.save.others')}
          </label>
          <p class="jn-small">
            {contents.people === 0 ? t('scores.save.nothing') : t('scores.save.contents', contents)}
            {contents.people > 0 && contents.marks > 0 && t('scores.save.marks', { count: contents.marks })}
          </p>
          <div class="jn-actions">
            <Button
              variant="primary"
              busy={busy}
              disabled={!hasName || contents.people === 0}
              onClick={props.onSave}
            >
              {t('scores.save')}
            </Button>
          </div>
        </div>
      </div>
      <AnswerNotice answer={props.answer} />
      {undoable !== undefined && (
        <div class="jn-actions">
          <Button busy={busy} onClick={props.onUndo}>
            {t('scores.undo', undoable)}
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** What a file would bring; nothing comes in before that is confirmed. */
export function MergeDialog(props: {
  preview: MergePreview;
  busy: boolean;
  onMerge: () => void;
  onCancel: () => void;
}) {
  const { preview, busy, onMerge, onCancel } = props;
  const { file, who, at, events, known, fresh, changed, reviewers, marks, sheet } = preview;
  return (
    <Dialog
      title={t('scores.merge.title')}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{t('action.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={events + marks === 0} onClick={onMerge}>
            {t('scores.merge.confirm', { count: events + marks })}
          </Button>
        </>
      }
    >
      <p>
        {sheet
          ? t('scores.sheet.of', { file, who, date: sheet.date })
          : t('scores.merge.of', { file, who, at })}
      </p>
      {events === 0 ? (
        <Line>{known > 0 ? t('scores.merge.none', { count: known }) : t('scores.sheet.nothing')}</Line>
      ) : (
        <>
          <Line>{t('scores.merge.coming', { events, fresh, changed, reviewers })}</Line>
          {known > 0 && <Line>{t('scores.merge.known', { count: known })}</Line>}
        </>
      )}
      {marks > 0 && <Line>{t('scores.merge.marks', { count: marks })}</Line>}
      {sheet && <SheetLines {...sheet} />}
    </Dialog>
  );
}

/** Nobody reads more of them here: the sheet goes back to its reviewer with them. */
const MOST_REFUSED = 50;

/** What of a sheet that was filled in by hand does not come in, and what it will stand beside. */
function SheetLines({ refused, blank, missing, conflicts }: SheetPreview) {
  return (
    <>
      {conflicts > 0 && <Line>{t('scores.sheet.conflicts', { count: conflicts })}</Line>}
      {blank > 0 && <Line>{t('scores.sheet.blank', { count: blank })}</Line>}
      {missing > 0 && <Line>{t('scores.sheet.missing', { count: missing })}</Line>}
      {refused.length > 0 && (
        <Notice tone="warning" title={t('scores.sheet.refused', { count: refused.length })}>
          <ul class="sc-refused">
            {refused.slice(0, MOST_REFUSED).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {refused.length > MOST_REFUSED && t('scores.sheet.more', { count: refused.length - MOST_REFUSED })}
        </Notice>
      )}
    </>
  );
}

function Line({ children }: { children: ComponentChildren }) {
  return <p>{children}</p>;
}
