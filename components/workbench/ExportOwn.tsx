import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { FileNames } from '#core/export/file-name.ts';
import type { LackingCharacter } from '#core/export/own.ts';
import type { OwnFormat } from '#core/export/own-format.ts';
import type { CsvEncoding } from '#core/workbook/csv/csv-write.ts';
import { t } from '#locales/index.ts';
import { ExportNames } from './ExportNames.tsx';
import { Progress } from './ExportPortal.tsx';
import { Panel } from './Shell.tsx';

const FORMATS: readonly OwnFormat[] = ['xlsx', 'xls', 'csv', 'portalCsv'];
const ENCODINGS: readonly CsvEncoding[] = ['utf-8', 'gbk', 'gb18030'];

export interface OwnProps {
  /** Records that go out. */
  people: number;
  /** 导出 of packs for this form. */
  layouts: readonly { key: string; label: string }[];
  /** `''`: what was filled, as the form has it. */
  layoutKey: string;
  /** Headers of the chosen one, and those that the form has no field for. */
  layout: { columns: readonly string[]; unfilled: readonly string[] } | undefined;
  format: OwnFormat;
  encoding: CsvEncoding;
  /** Characters that the encoding does not have, as the last attempt has shown. */
  lacking: readonly LackingCharacter[];
  /** Character → what the user writes instead. */
  replace: Readonly<Record<string, string>>;
  full: boolean;
  purpose: string;
  fileName: string;
  names: FileNames;
  progress: number | undefined;
  busy: boolean;
  answer: Answer | undefined;
  onLayout: (key: string) => void;
  onFormat: (format: OwnFormat) => void;
  onEncoding: (encoding: CsvEncoding) => void;
  onReplace: (character: string, by: string) => void;
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
        {props.layouts.length > 0 && (
          <Select
            label={t('export.layout')}
            value={props.layoutKey}
            options={[
              { value: '', label: t('export.layout.default') },
              ...props.layouts.map(({ key, label }) => ({ value: key, label })),
            ]}
            onChange={props.onLayout}
          />
        )}
        <Select
          label={t('export.format')}
          value={format}
          options={FORMATS.map((each) => ({ value: each, label: t(`export.format.${each}`) }))}
          onChange={(chosen) => props.onFormat(FORMATS.find((each) => each === chosen) ?? 'xlsx')}
        />
        {format === 'portalCsv' && (
          <Select
            label={t('export.encoding')}
            value={props.encoding}
            options={ENCODINGS.map((each) => ({ value: each, label: t(`export.encoding.${each}`) }))}
            onChange={(chosen) => props.onEncoding(ENCODINGS.find((each) => each === chosen) ?? 'utf-8')}
          />
        )}
      </div>
      {props.layout && <Layout {...props.layout} />}
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
      {props.lacking.length > 0 && <Lacking {...props} />}
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

/** The columns that a pack asks for. */
function Layout({ columns, unfilled }: NonNullable<OwnProps['layout']>) {
  return (
    <>
      <p class="jn-muted jn-small">
        {t('export.layout.columns', { count: columns.length, columns: listed(columns) })}
      </p>
      {unfilled.length > 0 && (
        <Notice tone="warning" title={t('export.layout.unfilled', { columns: listed(unfilled) })}>
          {t('export.layout.unfilled.text')}
        </Notice>
      )}
    </>
  );
}

function listed(headers: readonly string[]): string {
  return headers.join(t('common.listComma'));
}

/** Characters that would be lost: the user says what stands for each. */
function Lacking({ lacking, encoding, replace, onReplace }: OwnProps) {
  return (
    <section aria-label={t('export.lacking.character')} class="wb-result">
      <Notice
        tone="warning"
        title={t('export.lacking', { encoding: t(`export.encoding.${encoding}`), count: lacking.length })}
      >
        {t('export.lacking.text')}
      </Notice>
      <DataTable
        label={t('export.lacking.character')}
        rows={lacking}
        keyOf={({ character }) => character}
        columns={[
          {
            id: 'character',
            header: t('export.lacking.character'),
            rowHeader: true,
            width: '64px',
            cell: ({ character }) => character,
          },
          {
            id: 'where',
            header: t('export.lacking.where'),
            cell: (row) => t('export.lacking.place', { ...row }),
          },
          {
            id: 'by',
            header: t('export.lacking.by'),
            width: '200px',
            cell: (row) => byCell(row, replace, onReplace),
          },
        ]}
      />
    </section>
  );
}

function byCell(
  { character }: LackingCharacter,
  replace: OwnProps['replace'],
  onReplace: OwnProps['onReplace'],
) {
  return (
    <TextField
      label={t('export.lacking.byFor', { character })}
      hideLabel
      value={replace[character] ?? ''}
      onInput={(by) => onReplace(character, by)}
    />
  );
}

/** What the button waits for. */
function whyUnready({ people, full, purpose, lacking, replace }: OwnProps): string | undefined {
  if (people === 0) return t('export.needPeople');
  if (lacking.some(({ character }) => (replace[character] ?? '') === '')) return t('export.needReplace');
  return full && purpose.trim() === '' ? t('export.needPurpose') : undefined;
}
