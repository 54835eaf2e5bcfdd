import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { Panel } from './Shell.tsx';

/** Where each step of each kind of work is done. */
const ROLES = {
  staff: ['#/import', '#/people', '#/runs'],
  reviewer: ['#/packs', '#/import', '#/records'],
  author: ['#/packs', '#/packs', '#/export'],
} as const;
type Role = keyof typeof ROLES;
const roles = Object.keys(ROLES) as Role[];
const STEPS = [
  [1, 0],
  [2, 1],
  [3, 2],
] as const;

export type Language = 'auto' | 'zh-CN' | 'en';

export interface GuideProps {
  who: string;
  language: Language;
  /** People in the sample. */
  people: number;
  onWho: (who: string) => void;
  onLanguage: (language: Language) => void;
  /** Absent where there is a sample already. */
  onSample: (() => void) | undefined;
  onClose: () => void;
}

/** 新手向导: what one does here, in three steps, and a sample to try them on. */
export function Guide(props: GuideProps) {
  const [role, setRole] = useState<Role>('staff');
  const [who, setWho] = useState(props.who);
  return (
    <Panel
      title={t('guide.title')}
      aside={
        <Button variant="quiet" title={t('guide.closed.hint')} onClick={props.onClose}>
          {t('guide.close')}
        </Button>
      }
    >
      <p>{t('guide.text')}</p>
      <fieldset class="wb-roles">
        <legend class="jn-field__label">{t('guide.role')}</legend>
        {roles.map((each) => (
          <label key={each} class={each === role ? 'wb-role wb-role--on' : 'wb-role'}>
            <input type="radio" name="guide-role" checked={each === role} onChange={() => setRole(each)} />
            <strong>{t(`guide.role.${each}`)}</strong>
            <span class="jn-muted jn-small">{t(`guide.role.${each}.text`)}</span>
          </label>
        ))}
      </fieldset>
      <ol class="wb-steps">
        {STEPS.map(([step, at]) => (
          <li key={step}>
            <span aria-hidden="true" class="wb-steps__number">
              {step}
            </span>
            <span>
              <a href={ROLES[role][at]}>{t(`guide.${role}.${step}`)}</a>
              <span class="jn-muted wb-block">{t(`guide.${role}.${step}.text`)}</span>
            </span>
          </li>
        ))}
      </ol>
      <div class="wb-fields">
        <TextField
          label={t('guide.name')}
          hint={t('guide.name.hint')}
          placeholder={t('settings.who.none')}
          value={who}
          onInput={setWho}
          onCommit={() => props.onWho(who.trim())}
        />
        <Select
          label={t('settings.language')}
          value={props.language}
          options={[
            { value: 'auto', label: t('settings.language.auto') },
            { value: 'zh-CN', label: t('locale.zh-CN') },
            { value: 'en', label: t('locale.en') },
          ]}
          onChange={(language) => props.onLanguage(language as Language)}
        />
      </div>
      {props.onSample && (
        <div class="wb-try">
          <span>
            <strong>{t('guide.sample')}</strong>
            <span class="jn-muted wb-block">{t('guide.sample.text', { people: props.people })}</span>
          </span>
          <Button onClick={props.onSample}>{t('sample.add')}</Button>
        </div>
      )}
    </Panel>
  );
}
