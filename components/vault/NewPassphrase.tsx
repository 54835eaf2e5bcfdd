import { useState } from 'preact/hooks';
import { TextField } from '../base/TextField.tsx';
import { weaknessOf } from '#core/vault/weakness.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';

const NONE: readonly string[] = [];

/**
 * A new passphrase, typed twice.
 * @param ownNames names that it must not hang on: of the office and of the user, as far as they are known
 * @param onChange it, once it may be used and both are the same; `undefined` until then
 */
export function NewPassphrase({
  ownNames = NONE,
  onChange,
}: {
  ownNames?: readonly string[];
  onChange: (passphrase: string | undefined) => void;
}) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const weakness = first === '' ? undefined : weaknessOf(first, ownNames);
  const tell = (one: string, two: string): void => {
    onChange(one === two && weaknessOf(one, ownNames) === undefined ? one : undefined);
  };
  return (
    <>
      <TextField
        label={t('lock.new')}
        hint={t('lock.new.hint')}
        type="password"
        value={first}
        error={weakness && codeText(`vault.weak.${weakness}`)}
        onInput={(text) => {
          setFirst(text);
          tell(text, second);
        }}
      />
      <TextField
        label={t('lock.again')}
        type="password"
        value={second}
        error={second !== '' && !first.startsWith(second) ? t('lock.differ') : undefined}
        onInput={(text) => {
          setSecond(text);
          tell(first, text);
        }}
      />
    </>
  );
}
