import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { type DataColumn, DataTable } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { DuplicateScope } from '#core/duplicates/items.ts';
import { t } from '#locales/index.ts';
import { CopyGroups, type CopyGroupView } from './CopyGroups.tsx';
import { Progress } from './ExportPortal.tsx';
import { FilePlace } from './FileDrop.tsx';
import type { FileReading } from './import-view.ts';
import { Panel } from './Shell.tsx';

export type { CopyGroupView } from './CopyGroups.tsx';

/** A file that was chosen to compare with. */
export interface CopySource {
  key: string;
  name: string;
  scope: Exclude<DuplicateScope, 'batch'>;
  /** `''` until somebody says which. */
  column: string;
  columns: readonly { value: string; label: string }[];
  /** What of it is not compared; `''` for nothing. */
  note: string;
}

export interface CopiesProps {
  /** Fields that may be compared. */
  fields: readonly { value: string; label: string }[];
  /** `''` for all of them. */
  field: string;
  /** Least similarity that is told; `''` where checks of the pack ask for different ones and nobody has chosen. */
  bound: string;
  bounds: readonly { value: string; label: string }[];
  /** Texts of the listed records. */
  count: number;
  sources: readonly CopySource[];
  /** Files that could not be read, and why. */
  refused: readonly { name: string; text: string }[];
  /** Model texts that were typed here. */
  pasted: string;
  reading: FileReading | undefined;
  progress: number | undefined;
  answer: Answer | undefined;
  found: { summary: string; groups: readonly CopyGroupView[]; left: number } | undefined;
  isReady: boolean;
  onField: (path: string) => void;
  onBound: (bound: string) => void;
  onFiles: (files: readonly File[], scope: CopySource['scope']) => void;
  onCancelReading: () => void;
  onScope: (key: string, scope: CopySource['scope']) => void;
  onColumn: (key: string, column: string) => void;
  onRemove: (key: string) => void;
  onPasted: (text: string) => void;
  onCompare: () => void;
  onCancel: () => void;
}

const ACCEPT = '.xlsx,.xls,.et,.ods,.csv,.txt';

/** 雷同对照: the listed records beside earlier years and model texts, which stay in this page alone. */
export function Copies(props: CopiesProps) {
  const { count, sources, refused, reading, progress } = props;
  const busy = reading !== undefined || progress !== undefined;
  return (
    <Panel title={t('copies.title')}>
      <p class="jn-muted">{t('copies.hint')}</p>
      <div class="wb-bar">
        <Select
          label={t('copies.field')}
          value={props.field}
          options={[{ value: '', label: t('copies.field.all') }, ...props.fields]}
          onChange={props.onField}
        />
        <Select
          label={t('copies.bound')}
          value={props.bound}
          placeholder={t('common.choose')}
          options={props.bounds}
          onChange={props.onBound}
        />
      </div>
      <div class="wb-drops">
        {(['past', 'model'] as const).map((scope) => (
          <FilePlace
            key={scope}
            title={t(`copies.drop.${scope}`)}
            hint={t(`copies.drop.${scope}.hint`)}
            button={t(`copies.choose.${scope}`)}
            accept={ACCEPT}
            busy={busy}
            multiple
            onFiles={(files) => props.onFiles(files, scope)}
          />
        ))}
      </div>
      <p class="jn-muted jn-small">{t('copies.kept')}</p>
      {reading && (
        <p class="wb-inline">
          <output>{t('copies.reading', { file: reading.file })}</output>
          <Button onClick={props.onCancelReading}>{t('action.cancel')}</Button>
        </p>
      )}
      {refused.map(({ name, text }) => (
        <Notice key={name} tone="error" title={t('copies.refused', { file: name })}>
          <p>{text}</p>
        </Notice>
      ))}
      {sources.length > 0 && (
        <DataTable
          label={t('copies.sources')}
          rows={sources}
          keyOf={({ key }) => key}
          columns={sourceColumns(props)}
        />
      )}
      <TextField
        label={t('copies.paste')}
        multiline
        rows={2}
        value={props.pasted}
        hint={t('copies.paste.hint')}
        onInput={props.onPasted}
      />
      <div class="wb-inline">
        <Button
          variant="primary"
          disabled={!props.isReady || busy}
          busy={progress !== undefined}
          onClick={props.onCompare}
        >
          {t('copies.compare', { count })}
        </Button>
        {sources.some(({ column }) => column === '') && (
          <span class="jn-muted">{t('copies.columnsFirst')}</span>
        )}
        {props.bound === '' && <span class="jn-muted">{t('copies.boundFirst')}</span>}
        {progress !== undefined && <Progress share={progress} onCancel={props.onCancel} />}
      </div>
      <AnswerNotice answer={props.answer} />
      {props.found && <CopyGroups {...props.found} />}
    </Panel>
  );
}

function sourceColumns({ onScope, onColumn, onRemove }: CopiesProps): DataColumn<CopySource>[] {
  return [
    { id: 'name', header: t('copies.file'), rowHeader: true, cell: ({ name }) => name },
    {
      id: 'scope',
      header: t('copies.as'),
      cell: ({ key, name, scope }) => (
        <Select
          label={t('copies.asOf', { file: name })}
          hideLabel
          value={scope}
          options={(['past', 'model'] as const).map((value) => ({
            value,
            label: t(`copies.scope.${value}`),
          }))}
          onChange={(value) => onScope(key, value as CopySource['scope'])}
        />
      ),
    },
    {
      id: 'column',
      header: t('copies.texts'),
      cell: ({ key, name, column, columns, note }) => (
        <>
          <Select
            label={t('copies.textsOf', { file: name })}
            hideLabel
            value={column}
            placeholder={t('common.choose')}
            options={columns}
            onChange={(value) => onColumn(key, value)}
          />
          {note !== '' && <p class="jn-muted jn-small">{note}</p>}
        </>
      ),
    },
    {
      id: 'remove',
      header: t('copies.remove'),
      width: '6em',
      cell: ({ key, name }) => (
        <Button variant="quiet" label={t('copies.removeOf', { file: name })} onClick={() => onRemove(key)}>
          {t('copies.remove')}
        </Button>
      ),
    },
  ];
}
