import { Button } from '../base/Button.tsx';
import type { Field } from '#core/model/form-type.ts';
import type { FieldValue, Row } from '#core/model/values.ts';
import { t } from '#locales/index.ts';
import { ScalarInput } from './ScalarInput.tsx';

interface RowsInputProps {
  field: Field;
  rows: readonly Row[];
  onChange: (value: FieldValue | undefined) => void;
}

/** Repeating rows, one line each. Every input is named by its column and row. */
export function RowsInput({ field, rows, onChange }: RowsInputProps) {
  const columns = field.columns ?? [];
  const replace = (next: Row[]): void => onChange(next.length > 0 ? next : undefined);
  const change = (index: number, column: string, text: string): void => {
    replace(rows.map((row, at) => (at === index ? withText(row, column, text) : row)));
  };
  return (
    <section class="wb-wide wb-rows" aria-label={field.label} data-path={field.id}>
      <span class="jn-field__label">{field.label}</span>
      {rows.length > 0 && (
        <table class="jn-table">
          <thead>
            <tr>
              <th scope="col">{t('common.row')}</th>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  class={column.type === 'longText' ? 'wb-rows__long' : undefined}
                >
                  {column.label}
                </th>
              ))}
              <th scope="col">
                <span class="jn-hidden">{t('action.delete')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                <th scope="row">{index + 1}</th>
                {columns.map((column) => (
                  <td key={column.id} data-path={`${field.id}[${index}].${column.id}`}>
                    <ScalarInput
                      field={column}
                      label={t('record.rowOf', { label: column.label, row: index + 1 })}
                      hideLabel
                      text={row[column.id] ?? ''}
                      onText={(text) => change(index, column.id, text)}
                    />
                  </td>
                ))}
                <td>
                  <Button
                    variant="quiet"
                    label={t('record.removeRow', { row: index + 1 })}
                    onClick={() => replace(rows.filter((_, at) => at !== index))}
                  >
                    {t('action.delete')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <Button disabled={rows.length >= (field.maxRows ?? Infinity)} onClick={() => replace([...rows, {}])}>
          {t('record.addRow')}
        </Button>
      </div>
    </section>
  );
}

function withText(row: Row, column: string, text: string): Row {
  const { [column]: _old, ...rest } = row;
  return text === '' ? rest : { ...rest, [column]: text };
}
