import type { Field } from '#core/model/form-type.ts';
import { type FieldValue, isRows } from '#core/model/values.ts';
import { RowsInput } from './RowsInput.tsx';
import { ScalarInput } from './ScalarInput.tsx';

interface FieldInputProps {
  field: Field;
  value: FieldValue | undefined;
  /** `undefined` when the field was emptied. */
  onChange: (value: FieldValue | undefined) => void;
  error?: string | undefined;
}

/** An editor for one field. `data-path` is where a finding leads. */
export function FieldInput({ field, value, onChange, error }: FieldInputProps) {
  if (field.type === 'rows') return <RowsInput field={field} rows={rowsIn(value)} onChange={onChange} />;
  if (field.type === 'choices')
    return <ChoicesInput field={field} value={listIn(value)} onChange={onChange} />;
  const text = textIn(value);
  return (
    <div data-path={field.id} class={field.type === 'longText' ? 'wb-wide' : undefined}>
      <ScalarInput
        field={field}
        label={field.required ? `${field.label} *` : field.label}
        text={text}
        error={error}
        onText={(next) => onChange(next === '' ? undefined : next)}
      />
    </div>
  );
}

function ChoicesInput({
  field,
  value,
  onChange,
}: {
  field: Field;
  value: string[];
  onChange: FieldInputProps['onChange'];
}) {
  const known = field.options?.map((option) => option.value) ?? [];
  const words = [...known, ...value.filter((word) => !known.includes(word))];
  const toggle = (word: string, on: boolean): void => {
    const next = words.filter((other) => (other === word ? on : value.includes(other)));
    onChange(next.length > 0 ? next : undefined);
  };
  return (
    <fieldset class="wb-choices wb-wide" data-path={field.id}>
      <legend class="jn-field__label">{field.label}</legend>
      {words.map((word) => (
        <label key={word}>
          <input
            type="checkbox"
            checked={value.includes(word)}
            onChange={(event) => toggle(word, event.currentTarget.checked)}
          />
          {word}
        </label>
      ))}
    </fieldset>
  );
}

function textIn(value: FieldValue | undefined): string {
  if (typeof value === 'string') return value;
  return value === undefined || isRows(value) ? '' : value.join('、');
}

function listIn(value: FieldValue | undefined): string[] {
  if (typeof value === 'string') return [value];
  return value === undefined || isRows(value) ? [] : (value as string[]);
}

function rowsIn(value: FieldValue | undefined) {
  return isRows(value) ? value : [];
}
