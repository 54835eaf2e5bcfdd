import { DataTable } from '../base/DataTable.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select, type SelectOption } from '../base/Select.tsx';
import { sharedFields } from '#core/export/match-template.ts';
import { allWordsOf } from '#core/export/words.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Template, TemplateColumn } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import { ExportDate } from './ExportDate.tsx';
import type { FieldChoice } from '#core/sheet/field-choices.ts';

interface Props {
  template: Template;
  /** Of the form, and any other. */
  fields: readonly FieldChoice[];
  others: readonly FieldChoice[];
  /** Columns of dates that are text. */
  dated: ReadonlySet<string>;
  onMap: (column: string, path: string | null) => void;
  onRequired: (column: string, required: boolean) => void;
  onDate: (column: string, format: string | undefined) => void;
}

/** One line per column of the template: what it asks for, and the field that goes there. */
export function ExportColumns(props: Props) {
  const { template, fields, others, onRequired } = props;
  const options = [
    { value: '', label: t('export.leave') },
    ...fields.map(({ path, label }) => ({ value: path, label })),
    ...(others.length > 0 ? [{ value: BESIDE, label: t('export.otherFields'), disabled: true }] : []),
    ...others.map(({ path, label }) => ({ value: path, label })),
  ];
  const shared = sharedFields(template);
  return (
    <>
      <div class="wb-tall">
        <DataTable
          label={t('export.columns')}
          rows={template.columns}
          keyOf={(column) => column.column}
          columns={[
            { id: 'column', header: t('export.column'), width: '44px', cell: (column) => column.column },
            { id: 'header', header: t('export.header'), rowHeader: true, cell: headerCell },
            {
              id: 'required',
              header: t('export.required'),
              width: '84px',
              cell: (column) => requiredCell(column, onRequired),
            },
            {
              id: 'path',
              header: t('common.field'),
              width: '28%',
              cell: (column) => pathCell(column, options, props),
            },
            {
              id: 'evidence',
              header: t('import.evidence'),
              width: '128px',
              cell: (column) => t(`import.evidence.${column.evidence}`),
            },
          ]}
        />
      </div>
      {shared.map(({ path, columns }) => (
        <Notice
          key={path}
          tone="warning"
          title={t('export.sharedField', {
            columns: columns.map(({ column }) => column).join(t('common.listComma')),
            field: options.find(({ value }) => value === path)?.label ?? path,
          })}
        />
      ))}
    </>
  );
}

/** No field is called so. */
const BESIDE = '*';

function requiredCell(
  { column, header, required, requiredBy }: TemplateColumn,
  onRequired: Props['onRequired'],
) {
  return (
    <>
      <input
        type="checkbox"
        checked={required}
        aria-label={t('export.requiredOf', { column, header })}
        onChange={(event) => onRequired(column, event.currentTarget.checked)}
      />
      {required && requiredBy && (
        <span class="jn-muted jn-small wb-block">{t(`export.requiredBy.${requiredBy}`)}</span>
      )}
    </>
  );
}

function pathCell(
  column: TemplateColumn,
  options: readonly SelectOption[],
  { dated, onMap, onDate }: Pick<Props, 'dated' | 'onMap' | 'onDate'>,
) {
  const { path } = column;
  const known = path === null || options.some(({ value }) => value === path);
  return (
    <>
      <Select
        label={t('export.mapTo', { column: column.column, header: column.header })}
        hideLabel
        value={path ?? ''}
        // A numbered row beyond those offered stays choosable where it was found.
        options={known ? options : [...options, { value: path, label: path }]}
        onChange={(chosen) => onMap(column.column, chosen === '' ? null : chosen)}
      />
      {dated.has(column.column) && <ExportDate column={column} onDate={onDate} />}
    </>
  );
}

/** More words than these are a list of its own. */
const SHOWN_WORDS = 6;

function headerCell(column: TemplateColumn) {
  const { header, type = 'text', prompt, cascade, hidden } = column;
  const words = allWordsOf(column);
  return (
    <>
      {header}
      <span class="jn-muted jn-small wb-block wb-light">
        {[type !== 'text' && type !== 'list' && t(`export.type.${type}`), hidden && t('export.hiddenColumn')]
          .filter((text) => typeof text === 'string')
          .join(t('common.listComma'))}
        {prompt !== undefined && (
          <span class="wb-block">{t('export.prompt', { prompt: maskNumbers(prompt) })}</span>
        )}
        {cascade && <span class="wb-block">{t('export.cascade', { column: cascade.column })}</span>}
      </span>
      {words && words.length > 0 && <Words words={words} />}
    </>
  );
}

function Words({ words }: { words: readonly string[] }) {
  const text = t('export.allowed', { words: words.slice(0, SHOWN_WORDS).join(t('common.listComma')) });
  if (words.length <= SHOWN_WORDS) return <span class="jn-muted jn-small wb-block wb-light">{text}</span>;
  return (
    <details class="wb-details jn-muted jn-small">
      <summary>{t('export.allowed.more', { words: text, count: words.length })}</summary>
      <p>{words.join(t('common.listComma'))}</p>
    </details>
  );
}
