import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { AnswerNotice } from '../../base/Answer.tsx';
import { Badge } from '../../base/Badge.tsx';
import { Button } from '../../base/Button.tsx';
import { Notice } from '../../base/Notice.tsx';
import { Select } from '../../base/Select.tsx';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import { FileQueueNotice } from '../FileQueueNotice.tsx';
import type { FileReading } from '../import-view.ts';
import { ImportFile } from '../ImportFile.tsx';
import { Columns, HowToRead, type ImportSheetProps, Recalled } from '../ImportSheet.tsx';
import { PageTitle, Panel } from '../Shell.tsx';
import { useFileQueue } from '../use-file-queue.ts';
import type { SheetLook } from '#core/sheet/look.ts';
import type { SheetAnswers, SheetReading } from './sheet-view.ts';

interface SheetReviewProps extends Pick<
  ImportSheetProps,
  'forms' | 'fields' | 'labelOf' | 'shown' | 'onSheet' | 'onForm' | 'onHeaderRow' | 'onMap' | 'onRecall'
> {
  reading: FileReading | undefined;
  /** The file as read; `undefined` before there is one. */
  opened: SheetReading | undefined;
  notes: readonly string[];
  /** Records and rows of nobody in the sheets that are reviewed. */
  records: number;
  packs: readonly { id: string; title: string }[];
  packId: string;
  /** Records of forms that the pack has nothing for. */
  unchecked: number;
  /** Share of checking that is done. */
  progress: number | undefined;
  checked: boolean;
  answers: SheetAnswers;
  /** Why checking came to nothing. */
  failure: SheetAnswers[keyof SheetAnswers];
  /** What was found. */
  children: ComponentChildren;
  onFile: (file: File) => void;
  onCancel: () => void;
  onInclude: (sheet: string, included: boolean) => void;
  onPack: (id: string) => void;
  onCheck: () => void;
  onStop: () => void;
}

/** 审一份表格: a file, how it is read, the pack, and what is found in it. */
export function SheetReview(props: SheetReviewProps) {
  const { opened, reading, answers, notes } = props;
  const [choosing, setChoosing] = useState(false);
  const { take, ...queue } = useFileQueue(reading !== undefined, (file) => {
    setChoosing(false);
    props.onFile(file);
  });
  return (
    <>
      <PageTitle title={t('sheet.title')}>
        <a href="#/reviews">{t('sheet.toReviews')}</a>
      </PageTitle>
      {!opened && <p class="jn-muted">{t('sheet.intro')}</p>}
      {(!opened || choosing || reading) && (
        <ImportFile reading={reading} onFiles={take} onCancel={props.onCancel} />
      )}
      <FileQueueNotice {...queue} />
      <AnswerNotice answer={answers.file} />
      {opened && (
        <>
          {notes.length > 0 && (
            <Notice tone="warning" title={t('import.notes')}>
              <ul>
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Notice>
          )}
          <HowRead
            {...props}
            opened={opened}
            other={
              <Button disabled={reading !== undefined} onClick={() => setChoosing(!choosing)}>
                {choosing ? t('import.keep') : t('import.other')}
              </Button>
            }
          />
          <Check {...props} />
          {props.children}
        </>
      )}
    </>
  );
}

/** What was recognised, folded once something was found: the table is what people work with then. */
function HowRead({
  opened,
  checked,
  other,
  ...props
}: SheetReviewProps & { opened: SheetReading; other: ComponentChildren }) {
  const { shown, sheets } = opened;
  const trouble = sheetTrouble(shown);
  return (
    <Panel
      title={t('sheet.read', { file: opened.file })}
      aside={
        <span class="wb-inline">
          <span class="jn-muted">{t('sheet.records', { count: props.records })}</span>
          {other}
        </span>
      }
    >
      {trouble && <Notice tone="warning" title={trouble} />}
      <details class="wb-details" open={!checked || trouble !== undefined}>
        <summary>{t('sheet.howRead')}</summary>
        <div class="sheet-read">
          {sheets.length > 1 && <Sheets sheets={sheets} onInclude={props.onInclude} />}
          <Recalled shown={shown} kept={t('sheet.layout.kept')} onRecall={props.onRecall} />
          <HowToRead {...props} opened={opened} />
          {shown.headerRow > 0 && <Columns {...props} opened={opened} />}
        </div>
      </details>
    </Panel>
  );
}

function sheetTrouble({ sheet, left }: SheetLook): string | undefined {
  if (left === 'card') return codeText('import.card', { sheet });
  if (left === 'noHeader') return codeText('import.noHeader');
  if (left === 'noNames') return codeText('import.chooseName', { sheet });
  return left === undefined || left === 'hidden' ? undefined : t('sheet.notRead', { sheet });
}

function Sheets({ sheets, onInclude }: Pick<SheetReading, 'sheets'> & Pick<SheetReviewProps, 'onInclude'>) {
  return (
    <fieldset class="sheet-sheets">
      <legend>{t('sheet.sheets')}</legend>
      {sheets.map(({ sheet, left, included, records, recalled }) => (
        <label key={sheet} class="wb-inline">
          <input
            type="checkbox"
            checked={included}
            disabled={left !== undefined && left !== 'hidden'}
            onChange={(event) => onInclude(sheet, event.currentTarget.checked)}
          />
          <span>{sheet}</span>
          <span class="jn-muted jn-small">
            {left === undefined ? t('common.count', { count: records }) : leftWords(left)}
          </span>
          {recalled === 'used' && <Badge tone="info">{t('import.layout.sheet')}</Badge>}
        </label>
      ))}
    </fieldset>
  );
}

function leftWords(left: NonNullable<SheetLook['left']>): string {
  return left === 'noFields' ? t('sheet.left.noFields') : t(`import.left.${left}`);
}

function Check(props: SheetReviewProps) {
  const { packs, packId, records, progress, checked, unchecked } = props;
  return (
    <Panel title={t('sheet.check')}>
      <div class="wb-bar">
        <Select
          label={t('sheet.pack')}
          value={packId}
          placeholder={t('common.choose')}
          options={packs.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={props.onPack}
        />
        <Button
          variant={checked ? 'plain' : 'primary'}
          disabled={packId === '' || records === 0}
          busy={progress !== undefined}
          onClick={props.onCheck}
        >
          {t(checked ? 'sheet.check.again' : 'sheet.check.start', { count: records })}
        </Button>
        {progress !== undefined && (
          <span class="wb-inline">
            <progress aria-label={t('sheet.check.progress')} max={1} value={progress} />
            <Button onClick={props.onStop}>{t('action.cancel')}</Button>
          </span>
        )}
      </div>
      <AnswerNotice answer={props.answers.layouts} />
      <AnswerNotice answer={props.failure} />
      {packId !== '' && unchecked > 0 && (
        <Notice tone="warning" title={t('sheet.unchecked', { count: unchecked })}>
          {t('sheet.unchecked.hint')}
        </Notice>
      )}
    </Panel>
  );
}
