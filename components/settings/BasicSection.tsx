import { useEffect, useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';

interface BasicSectionProps {
  who: string;
  language: 'auto' | 'zh-CN' | 'en';
  theme: 'auto' | 'light' | 'dark';
  onWho: (who: string) => void;
  onLanguage: (language: BasicSectionProps['language']) => void;
  onTheme: (theme: BasicSectionProps['theme']) => void;
}

/** 基本设置: who acts, in which language and colours. */
export function BasicSection(props: BasicSectionProps) {
  const [who, setWho] = useState(props.who);
  useEffect(() => setWho(props.who), [props.who]);
  return (
    <div class="wb-fields">
      <div class="wb-withbutton">
        <TextField
          label={t('settings.who')}
          hint={t('settings.who.hint')}
          placeholder={t('settings.who.none')}
          value={who}
          onInput={setWho}
        />
        <Button disabled={who.trim() === props.who} onClick={() => props.onWho(who.trim())}>
          {t('action.save')}
        </Button>
      </div>
      <Select
        label={t('settings.language')}
        value={props.language}
        options={[
          { value: 'auto', label: t('settings.language.auto') },
          { value: 'zh-CN', label: t('locale.zh-CN') },
          { value: 'en', label: t('locale.en') },
        ]}
        onChange={(language) => props.onLanguage(language as BasicSectionProps['language'])}
      />
      <Select
        label={t('settings.theme')}
        value={props.theme}
        options={(['auto', 'light', 'dark'] as const).map((theme) => ({
          value: theme,
          label: t(`settings.theme.${theme}`),
        }))}
        onChange={(theme) => props.onTheme(theme as BasicSectionProps['theme'])}
      />
    </div>
  );
}
