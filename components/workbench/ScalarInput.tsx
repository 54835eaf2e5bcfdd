import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { Field } from '#core/model/form-type.ts';
import { shownText } from '#core/model/mask.ts';
import { t } from '#locales/index.ts';
import { Reveal, SHOWN_FOR } from './reveal.ts';

interface ScalarInputProps {
  field: Pick<Field, 'id' | 'type' | 'options' | 'sensitive' | 'hint'>;
  label: string;
  hideLabel?: boolean | undefined;
  text: string;
  error?: string | undefined;
  onText: (text: string) => void;
}

/** An editor for a text: a list where the form has options, masked where the field is sensitive. */
export function ScalarInput({ field, label, hideLabel, text, error, onText }: ScalarInputProps) {
  const { box, revealed, reveal } = useRevealing(field.id, text === '');
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
    <div ref={box} class={hidden ? 'wb-masked' : undefined}>
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
        <Button variant="quiet" label={t('action.revealOf', { label })} onClick={reveal}>
          {t('action.show')}
        </Button>
      )}
    </div>
  );
}

/**
 * Whether the value is shown in full: after a press of a person's own, once it is noted, and for a while. Who is editing it is
 * not interrupted.
 * @param isNew nothing is there yet that could be masked
 */
function useRevealing(fieldId: string, isNew: boolean) {
  const note = useContext(Reveal);
  const box = useRef<HTMLDivElement>(null);
  const [revealed, setRevealed] = useState(isNew);
  const [pressed, setPressed] = useState(false);
  useEffect(() => {
    if (!pressed || !revealed) return undefined;
    const timer = setInterval(() => {
      if (box.current?.contains(document.activeElement)) return;
      setRevealed(false);
      setPressed(false);
    }, SHOWN_FOR);
    return () => clearInterval(timer);
  }, [pressed, revealed]);
  const show = async (): Promise<void> => {
    setPressed(true);
    const isNoted = await note(fieldId);
    setRevealed(isNoted);
    if (!isNoted) setPressed(false);
  };
  const reveal = (event: MouseEvent): void => {
    if (event.isTrusted && !pressed) void show();
  };
  return { box, revealed, reveal };
}

/** Height of a box in a narrow column of a table, about eleven characters wide. */
function linesInTable(text: string): number {
  return Math.min(6, Math.max(2, Math.ceil(text.length / 11)));
}
