import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { Field } from '#core/model/form-type.ts';
import { shownText } from '#core/model/mask.ts';
import { t } from '#locales/index.ts';

interface ScalarInputProps {
  field: Pick<Field, 'type' | 'options' | 'sensitive' | 'hint'>;
  label: string;
  hideLabel?: boolean | undefined;
  text: string;
  error?: string | undefined;
  onText: (text: string) => void;
}

/** An editor for a text: a list where the form has options, masked where the field is sensitive. */
export function ScalarInput({ field, label, hideLabel, text, error, onText }: ScalarInputProps) {
  const [revealed, setRevealed] = useState(text === '');
  if (field.type === 'choice' && field.options) {
    const known = field.options.map((option) => option.value);
    const values = text !== '' && !known.includes(text) ? [text, ...known] : known;
    const options = [
      { value: '', label: t('common.notChosen') },
      ...values.map((word) => ({ value: word, label: word })),
    ];
    return <Select label={label} hideLabel={hideLabel} value={text} options={options} onChange={onText} />;
  }
  const hidden = !revealed && shownText(text, field) !== text;
  return (
    <div class={hidden ? 'wb-masked' : undefined}>
      <TextField
        label={label}
        hideLabel={hideLabel}
        multiline={field.type === 'longText'}
        rows={hideLabel ? linesInTable(text) : 3}
        value={hidden ? shownText(text, field) : text}
        readOnly={hidden}
        error={error}
        hint={hideLabel ? undefined : field.hint}
        onInput={onText}
      />
      {hidden && (
        <Button variant="quiet" label={t('action.revealOf', { label })} onClick={() => setRevealed(true)}>
          {t('action.show')}
        </Button>
      )}
    </div>
  );
}

/** Height of a box in a narrow column of a table, about eleven characters wide. */
function linesInTable(text: string): number {
  return Math.min(6, Math.max(2, Math.ceil(text.length / 11)));
}
