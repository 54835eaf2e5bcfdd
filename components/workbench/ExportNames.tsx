import { TextField } from '../base/TextField.tsx';
import { type FileNames, NAME_TOKENS, type NameToken } from '#core/export/file-name.ts';
import { currentLocale, t } from '#locales/index.ts';

interface Props {
  pattern: string;
  names: FileNames | undefined;
  onPattern: (pattern: string) => void;
}

const SHOWN = 3;

/** What the files will be called, by a pattern, shown as it is typed. */
export function ExportNames({ pattern, names, onPattern }: Props) {
  const list = names?.names ?? [];
  const shown = list.slice(0, SHOWN).join(t('common.listComma'));
  return (
    <div class="wb-names">
      <TextField
        label={t('export.fileName')}
        hint={t('export.fileName.hint', { tokens: tokens() })}
        value={pattern}
        error={
          names && names.unknown.length > 0
            ? t('export.fileName.unknown', { words: names.unknown.map((word) => `{${word}}`).join('') })
            : undefined
        }
        onInput={onPattern}
      />
      <output class="jn-small">
        {list.length > SHOWN
          ? t('export.fileName.several', { names: shown, count: list.length })
          : t('export.fileName.preview', { names: shown })}
        {names?.changed && <span class="jn-muted wb-block">{t('export.fileName.changed')}</span>}
      </output>
    </div>
  );
}

function tokens(): string {
  const names = Object.keys(NAME_TOKENS) as NameToken[];
  return names.map((name) => `{${currentLocale() === 'en' ? name : NAME_TOKENS[name]}}`).join(' ');
}
