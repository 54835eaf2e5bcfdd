import { Select, type SelectOption } from '../base/Select.tsx';
import type { TemplateColumn } from '#core/model/template.ts';
import { t } from '#locales/index.ts';

const FORMATS = [
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyy/M/d',
  'yyyy.MM.dd',
  'yyyyMMdd',
  'yyyy年MM月dd日',
  'yyyy年M月d日',
  'yyyy-MM',
  'yyyy.MM',
  'yyyyMM',
  'yyyy年MM月',
];

/** Ways to write a date as text, as it is recorded first; one that the template or the user has said is among them. */
export function dateFormats(said: string): SelectOption[] {
  const formats = said === '' || FORMATS.includes(said) ? FORMATS : [said, ...FORMATS];
  return [
    { value: '', label: t('export.date.recorded') },
    ...formats.map((format) => ({ value: format, label: format })),
  ];
}

/** No way of writing is called so. */
const BY_TEMPLATE = '*';

interface Props {
  column: TemplateColumn;
  onDate: (column: string, format: string | undefined) => void;
}

/** How the dates of one column are written, and what of the template says so. */
export function ExportDate({ column, onDate }: Props) {
  const { dateFormat, dateFormatBy } = column;
  const isChosen = dateFormatBy === 'user';
  const own = isChosen || dateFormat === undefined ? t('export.date.byAll') : saidBy(column);
  return (
    <Select
      label={t('export.date.of', { column: column.column, header: column.header })}
      hideLabel
      value={isChosen ? (dateFormat ?? '') : BY_TEMPLATE}
      options={[{ value: BY_TEMPLATE, label: own }, ...dateFormats(isChosen ? (dateFormat ?? '') : '')]}
      onChange={(format) => onDate(column.column, format === BY_TEMPLATE ? undefined : format)}
    />
  );
}

function saidBy({ dateFormat = '', dateFormatBy }: TemplateColumn): string {
  if (dateFormatBy === undefined || dateFormatBy === 'user') return dateFormat;
  return t('export.date.said', { format: dateFormat, by: t(`export.date.by.${dateFormatBy}`) });
}
