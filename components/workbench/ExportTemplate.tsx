import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select, type SelectOption } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { LeftOut } from '#core/export/left-out.ts';
import type { MissingCell } from '#core/export/template-rows.ts';
import type { Template, TemplateColumn } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import { FileDrop } from './FileDrop.tsx';
import type { FieldChoice } from './ImportColumns.tsx';
import { Samples, Short } from './TemplateConsent.tsx';
import { LeftOutNotice, Missing } from './TemplateGaps.tsx';
import { Panel } from './Shell.tsx';

/** A difference between the record and what the portal would read, in words. */
export interface DifferenceRow {
  name: string;
  row: number;
  column: string;
  wrote: string;
  reads: string;
  reason: string;
}

export interface TemplateView {
  file: string | undefined;
  template: Template | undefined;
  fields: readonly FieldChoice[];
  /** Rows that the template brings where records go. */
  samples: readonly { row: number; texts: readonly string[] }[];
  replaceSamples: boolean;
  extend: boolean;
  contracts: readonly { id: string; title: string }[];
  contractId: string;
  dateFormat: string;
  /** Whether the chosen columns hold ID numbers or phones: the template gets them in full. */
  sensitive: boolean;
  purpose: string;
  result:
    | {
        rows: number;
        missing: readonly MissingCell[];
        /** What the records hold and the template has no column for. */
        leftOut: readonly LeftOut[];
        differences: readonly DifferenceRow[];
        /** Ranges of lists and tables that end above the last record. */
        short: readonly string[];
      }
    | undefined;
  insist: boolean;
}

export interface TemplateActions {
  onFile: (file: File) => void;
  onMap: (column: string, path: string | null) => void;
  onContract: (id: string) => void;
  onDateFormat: (format: string) => void;
  onReplaceSamples: (consent: boolean) => void;
  onExtend: (consent: boolean) => void;
  onPurpose: (purpose: string) => void;
  onInsist: (insist: boolean) => void;
  onSimulate: () => void;
  onSave: () => void;
}

export type TemplateAction = 'template' | 'trial' | 'save';

const DATE_FORMATS = ['yyyy-MM-dd', 'yyyy/MM/dd', 'yyyy.MM.dd', 'yyyyMMdd', 'yyyy年MM月dd日', 'yyyy-MM'];

interface Props {
  template: TemplateView;
  /** Records that go out. */
  people: number;
  actions: TemplateActions;
  busy: boolean;
  answers: Partial<Record<TemplateAction, Answer>>;
}

/** Records into the portal's own template: columns, the way the portal reads, a trial import, then the file. */
export function ExportTemplate({ template: view, people, actions, busy, answers }: Props) {
  const { template } = view;
  const unready = whyUnready(people, view.contractId);
  return (
    <Panel title={t('export.toTemplate')} aside={template && <span class="jn-muted">{view.file}</span>}>
      <FileDrop
        title={template ? facts(template) : t('export.template.drop')}
        button={t('export.template.choose')}
        accept=".xlsx,.xlsm"
        busy={busy}
        onFile={actions.onFile}
      />
      <AnswerNotice answer={answers.template} />
      {template && (
        <>
          <Columns template={template} view={view} actions={actions} />
          {view.samples.length > 0 && <Samples view={view} actions={actions} />}
          <div class="wb-bar">
            <Select
              label={t('export.contract')}
              value={view.contractId}
              placeholder={t('common.choose')}
              options={view.contracts.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={actions.onContract}
            />
            <Select
              label={t('export.dateFormat')}
              value={view.dateFormat}
              options={DATE_FORMATS.map((format) => ({ value: format, label: format }))}
              onChange={actions.onDateFormat}
            />
            <Button busy={busy} disabled={unready !== undefined} onClick={actions.onSimulate}>
              {t('export.simulate')}
            </Button>
            {unready !== undefined && <span class="jn-muted jn-small">{unready}</span>}
          </div>
          <AnswerNotice answer={answers.trial} />
          {view.result && <Result view={view} actions={actions} busy={busy} saved={answers.save} />}
        </>
      )}
    </Panel>
  );
}

function whyUnready(people: number, contractId: string): string | undefined {
  if (people === 0) return t('export.needPeople');
  return contractId === '' ? t('export.needContract') : undefined;
}

/** What the save button waits for. */
function whyUnsaved({ insist, sensitive, purpose }: TemplateView, clean: boolean): string | undefined {
  if (!clean && !insist) return t('export.needInsist');
  return sensitive && purpose.trim() === '' ? t('export.needPurpose') : undefined;
}

function facts({ sheet, headerRow, columns }: Template): string {
  return t('export.template.facts', { sheet, row: headerRow, count: columns.length });
}

function Columns({
  template,
  view,
  actions,
}: Pick<Props, 'actions'> & { template: Template; view: TemplateView }) {
  const options = [
    { value: '', label: t('export.leave') },
    ...view.fields.map(({ path, label }) => ({ value: path, label })),
  ];
  return (
    <DataTable
      label={t('export.toTemplate')}
      rows={template.columns}
      keyOf={(column) => column.column}
      columns={[
        { id: 'column', header: t('export.column'), cell: (column) => column.column },
        { id: 'header', header: t('export.header'), rowHeader: true, cell: headerCell },
        {
          id: 'path',
          header: t('common.field'),
          width: '28%',
          cell: (column) => pathCell(column, options, actions),
        },
        {
          id: 'evidence',
          header: t('import.evidence'),
          cell: (column) => t(`import.evidence.${column.evidence}`),
        },
      ]}
    />
  );
}

function pathCell(column: TemplateColumn, options: readonly SelectOption[], actions: TemplateActions) {
  return (
    <Select
      label={t('export.mapTo', { column: column.column, header: column.header })}
      hideLabel
      value={column.path ?? ''}
      options={options}
      onChange={(path) => actions.onMap(column.column, path === '' ? null : path)}
    />
  );
}

function headerCell(column: TemplateColumn) {
  return (
    <span class="wb-inline">
      {column.header}
      {column.required && <span class="jn-muted jn-small">{t('export.required')}</span>}
      {column.allowed && (
        <span class="jn-muted jn-small">
          {t('export.allowed', { words: column.allowed.join(t('common.listComma')) })}
        </span>
      )}
    </span>
  );
}

interface ResultProps extends Pick<Props, 'actions' | 'busy'> {
  view: TemplateView;
  saved: Answer | undefined;
}

function Result({ view, actions, busy, saved }: ResultProps) {
  const { result } = view;
  if (!result) return null;
  const { rows, missing, differences, leftOut } = result;
  const columns = view.template?.columns.filter(({ path }) => path !== null).length ?? 0;
  const clean = rows > 0 && missing.length === 0 && differences.length === 0;
  const unsaved = whyUnsaved(view, clean);
  return (
    <section aria-label={t('export.simulation')} class="wb-result">
      {differences.length === 0 && (
        <Notice tone={clean ? 'success' : 'info'} title={t('export.same', { columns, rows })} />
      )}
      {differences.length > 0 && <Differences rows={differences} />}
      {leftOut.length > 0 && <LeftOutNotice left={leftOut} />}
      {missing.length > 0 && <Missing rows={missing} />}
      {result.short.length > 0 && <Short ranges={result.short} view={view} actions={actions} busy={busy} />}
      {!clean && (
        <label class="wb-check">
          <input
            type="checkbox"
            checked={view.insist}
            onChange={(event) => actions.onInsist(event.currentTarget.checked)}
          />
          {t('export.insist')}
        </label>
      )}
      {view.sensitive && (
        <TextField
          label={t('export.purpose')}
          hint={t('export.purpose.hint')}
          required
          value={view.purpose}
          onInput={actions.onPurpose}
        />
      )}
      <div class="jn-actions">
        <Button variant="primary" busy={busy} disabled={unsaved !== undefined} onClick={actions.onSave}>
          {t('export.save')}
        </Button>
        {unsaved !== undefined && <span class="jn-muted jn-small">{unsaved}</span>}
      </div>
      <AnswerNotice answer={saved} />
    </section>
  );
}

function Differences({ rows }: { rows: readonly DifferenceRow[] }) {
  return (
    <>
      <Notice tone="error" title={t('export.differences', { count: rows.length })} />
      <DataTable
        label={t('export.simulation')}
        rows={rows}
        keyOf={(row) => `${row.row} ${row.column}`}
        columns={[
          { id: 'row', header: t('common.row'), align: 'end', cell: (row) => row.row },
          { id: 'name', header: t('common.name'), rowHeader: true, cell: (row) => row.name },
          { id: 'column', header: t('export.header'), cell: (row) => row.column },
          { id: 'wrote', header: t('export.wrote'), cell: (row) => row.wrote },
          { id: 'reads', header: t('export.portalReads'), cell: (row) => row.reads || t('value.empty') },
          { id: 'reason', header: t('common.reason'), cell: (row) => row.reason },
        ]}
      />
    </>
  );
}
