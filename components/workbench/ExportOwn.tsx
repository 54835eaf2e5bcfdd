import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { FileNames } from '#core/export/file-name.ts';
import type { OwnFormat } from '#core/export/own.ts';
import { t } from '#locales/index.ts';
import { ExportNames } from './ExportNames.tsx';
import { Progress } from './ExportPortal.tsx';
import { Panel } from './Shell.tsx';

const FORMATS: readonly OwnFormat[] = ['xlsx', 'csv', 'portalCsv'];

export interface OwnProps {
  /** Records that go out. */
  people: number;
  format: OwnFormat;
  full: boolean;
  purpose: string;
  fileName: string;
  names: FileNames;
  progress: number | undefined;
  busy: boolean;
  answer: Answer | undefined;
  onFormat: (format: OwnFormat) => void;
  onFull: (full: boolean) => void;
  onPurpose: (purpose: string) => void;
  onFileName: (pattern: string) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** 汇总表: a table of our own, without any template. */
export function ExportOwn(props: OwnProps) {
  const { format, full, purpose, progress, busy } = props;
  const unready = whyUnready(props);
  return (
    <Panel title={t('export.summary')}>
      <p>{t('export.summary.text')}</p>
      <div class="wb-bar">
        <Select
          label={t('export.format')}
          value={format}
          options={FORMATS.map((each) => ({ value: each, label: t(`export.format.${each}`) }))}
          onChange={(chosen) => props.onFormat(FORMATS.find((each) => each === chosen) ?? 'xlsx')}
        />
      </div>
      <p class="jn-muted jn-small">{t(`export.format.${format}.text`)}</p>
      <ExportNames pattern={props.fileName} names={props.names} onPattern={props.onFileName} />
      <label class="wb-check">
        <input
          type="checkbox"
          checked={full}
          onChange={(event) => props.onFull(event.currentTarget.checked)}
        />
        {t('export.full')}
      </label>
      {full ? (
        <TextField
          label={t('export.purpose')}
          hint={t('export.purpose.hint')}
          required
          value={purpose}
          onInput={props.onPurpose}
        />
      ) : (
        <p class="jn-muted jn-small">{t('export.masked')}</p>
      )}
      <div class="jn-actions">
        <Button variant="primary" busy={busy} disabled={unready !== undefined} onClick={props.onSave}>
          {t('export.summary.save')}
        </Button>
        {progress !== undefined && <Progress share={progress} onCancel={props.onCancel} />}
        {unready !== undefined && <span class="jn-muted jn-small">{unready}</span>}
      </div>
      <AnswerNotice answer={props.answer} />
    </Panel>
  );
}

/** What the button waits for. */
function whyUnready({ people, full, purpose }: OwnProps): string | undefined {
  if (people === 0) return t('export.needPeople');
  return full && purpose.trim() === '' ? t('export.needPurpose') : undefined;
}
