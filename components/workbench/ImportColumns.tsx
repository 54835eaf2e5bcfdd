import { Fragment } from 'preact';
import { Badge } from '../base/Badge.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { Select, type SelectOption } from '../base/Select.tsx';
import type { RosterColumn, RosterProblem } from '#core/roster/read.ts';
import { sampleText } from '#core/roster/sample.ts';
import type { FieldChoice } from '#core/sheet/field-choices.ts';
import { t } from '#locales/index.ts';

interface ImportColumnsProps {
  columns: readonly RosterColumn[];
  /** What is told of the sheet, its columns of formulas among it. */
  notes: readonly RosterProblem[];
  samples: readonly (readonly string[])[];
  fields: readonly FieldChoice[];
  shown: (path: string, text: string) => string;
  onMap: (column: number, path: string | null) => void;
}

/** One line per column of the sheet: header, first contents, and the field it is taken for. */
export function ImportColumns({ columns, notes, samples, fields, shown, onMap }: ImportColumnsProps) {
  const options = [
    { value: '', label: t('import.skipColumn') },
    ...fields.map(({ path, label }) => ({ value: path, label })),
  ];
  return (
    <DataTable
      label={t('import.columns')}
      rows={columns}
      keyOf={(column) => String(column.index)}
      columns={[
        { id: 'letter', header: t('common.column'), cell: (column) => column.letter },
        { id: 'header', header: t('import.header'), rowHeader: true, cell: headerCell },
        {
          id: 'samples',
          header: t('import.samples'),
          cell: (column, index) => samplesCell(column, samples[index] ?? [], notes, shown),
        },
        {
          id: 'path',
          header: t('common.field'),
          width: '24%',
          cell: (column) => pathCell(column, options, onMap),
        },
        { id: 'evidence', header: t('import.evidence'), cell: evidenceCell },
      ]}
    />
  );
}

function samplesCell(
  column: RosterColumn,
  texts: readonly string[],
  notes: ImportColumnsProps['notes'],
  shown: ImportColumnsProps['shown'],
) {
  return (
    <>
      {texts.some((text) => text !== '') &&
        texts.map((text, index) => (
          // A number is not cut into lines, and each content has its own.
          // oxlint-disable-next-line react/no-array-index-key -- contents may repeat and never move
          <span key={index} class="wb-sample">
            {sampleText(shown(column.path ?? '', text))}
          </span>
        ))}
      <Formulas column={column} notes={notes} />
    </>
  );
}

function Formulas({ column: { letter }, notes }: { column: RosterColumn; notes: readonly RosterProblem[] }) {
  const own = notes.filter(
    ({ column, code }) => column === letter && (code === 'fromFormula' || code === 'formulaEmpty'),
  );
  return own.map(({ code, params }) => (
    <Fragment key={code}>
      {' '}
      <Badge tone={code === 'fromFormula' ? 'info' : 'review'}>
        {t(code === 'fromFormula' ? 'import.cells.fromFormula' : 'import.cells.formulaEmpty', {
          count: params['count'] ?? '',
        })}
      </Badge>
    </Fragment>
  ));
}

function headerCell({ header }: RosterColumn) {
  return <span class="wb-nowrap">{header}</span>;
}

function pathCell(
  column: RosterColumn,
  options: readonly SelectOption[],
  onMap: ImportColumnsProps['onMap'],
) {
  return (
    <Select
      label={t('import.mapTo', { column: column.letter, header: column.header })}
      hideLabel
      value={column.path ?? ''}
      options={withOwn(options, column.path)}
      onChange={(path) => onMap(column.index, path === '' ? null : path)}
    />
  );
}

function evidenceCell(column: RosterColumn) {
  const isShared = column.path !== null && column.reason === 'severalColumns';
  if (!isShared && (column.path !== null || column.evidence === 'user')) {
    return <span class="wb-nowrap">{t(`import.evidence.${column.evidence}`)}</span>;
  }
  if (column.reason === undefined || column.reason === 'noField') {
    return <span class="jn-muted wb-nowrap">{t('import.reason.noField')}</span>;
  }
  return <Badge tone="review">{t(`import.reason.${column.reason}`)}</Badge>;
}

/** A numbered row beyond those offered stays choosable where it was found. */
function withOwn(options: readonly SelectOption[], path: string | null) {
  if (path === null || options.some((option) => option.value === path)) return options;
  return [...options, { value: path, label: path }];
}
