import { DataTable } from '../base/DataTable.tsx';
import { Select, type SelectOption } from '../base/Select.tsx';
import { allWordsOf } from '#core/export/words.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Template, TemplateColumn } from '#core/model/template.ts';
import { t } from '#locales/index.ts';
import type { FieldChoice } from './ImportColumns.tsx';

interface Props {
  template: Template;
  fields: readonly FieldChoice[];
  onMap: (column: string, path: string | null) => void;
  onRequired: (column: string, required: boolean) => void;
}

/** One line per column of the template: what it asks for, and the field that goes there. */
export function ExportColumns({ template, fields, onMap, onRequired }: Props) {
  const options = [
    { value: '', label: t('export.leave') },
    ...fields.map(({ path, label }) => ({ value: path, label })),
  ];
  return (
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
            cell: (column) => pathCell(column, options, onMap),
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
  );
}

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

function pathCell(column: TemplateColumn, options: readonly SelectOption[], onMap: Props['onMap']) {
  const { path } = column;
  const known = path === null || options.some(({ value }) => value === path);
  return (
    <Select
      label={t('export.mapTo', { column: column.column, header: column.header })}
      hideLabel
      value={path ?? ''}
      // A numbered row beyond those offered stays choosable where it was found.
      options={known ? options : [...options, { value: path, label: path }]}
      onChange={(chosen) => onMap(column.column, chosen === '' ? null : chosen)}
    />
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
