import type { Answer } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState, NextPage } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import { type CheckedProps, ExportChecked } from './ExportChecked.tsx';
import { ExportOwn, type OwnProps } from './ExportOwn.tsx';
import { ExportTemplate } from './ExportTemplate.tsx';
import type { TemplateAction, TemplateActions, TemplateView } from './export-view.ts';
import { PageTitle, Panel } from './Shell.tsx';

/** What can be begun here, and is answered in its place. */
export type ExportAction = TemplateAction | 'summary' | 'checked';

export interface ExportPageProps {
  forms: readonly { id: string; title: string }[];
  formId: string;
  people: readonly { id: string; name: string; organisation: string }[];
  /** Nobody has filled the form: people go out as they are. */
  asPeople: boolean;
  /** People who have several records of this form. */
  several: number;
  /** Records that go out. */
  picked: ReadonlySet<string>;
  template: TemplateView;
  actions: TemplateActions;
  own: Omit<OwnProps, 'people' | 'busy' | 'answer'>;
  checked: Omit<CheckedProps, 'busy' | 'answer'>;
  /** A value as it may be shown. */
  shown: (path: string, text: string) => string;
  busy: boolean;
  answers: Partial<Record<ExportAction, Answer>>;
  onForm: (id: string) => void;
  onPick: (id: string, picked: boolean) => void;
  onPickAll: (picked: boolean) => void;
}

export function ExportPage(props: ExportPageProps) {
  const { forms, people, picked, busy, answers } = props;
  return (
    <>
      <PageTitle title={t('export.title')}>
        <Select
          label={t('export.form')}
          hideLabel
          value={props.formId}
          options={forms.map((form) => ({ value: form.id, label: form.title }))}
          onChange={props.onForm}
        />
      </PageTitle>
      {people.length === 0 ? (
        <EmptyState
          title={t('export.empty')}
          action={<NextPage href="#/import">{t('people.import')}</NextPage>}
        >
          {t('export.empty.text')}
        </EmptyState>
      ) : (
        <>
          <Panel
            title={t('export.people')}
            aside={
              <span class="wb-inline">
                <output class="jn-muted">
                  {t('export.picked', { picked: picked.size, count: people.length })}
                </output>
                <Button onClick={() => props.onPickAll(true)}>{t('export.all')}</Button>
                <Button onClick={() => props.onPickAll(false)}>{t('export.clear')}</Button>
              </span>
            }
          >
            {props.asPeople && (
              <Notice tone="info" title={t('export.asPeople')}>
                {t('export.asPeople.text')}
              </Notice>
            )}
            {props.several > 0 && (
              <Notice tone="warning" title={t('export.several', { people: props.several })} />
            )}
            <ul class="wb-picklist">
              {people.map((person) => (
                <li key={person.id}>
                  <label>
                    <input
                      type="checkbox"
                      aria-label={t('export.pick', { name: person.name })}
                      checked={picked.has(person.id)}
                      onChange={(event) => props.onPick(person.id, event.currentTarget.checked)}
                    />
                    <span class="wb-whole">{person.name}</span>
                    <span class="jn-muted jn-small">{person.organisation}</span>
                  </label>
                </li>
              ))}
            </ul>
          </Panel>
          <ExportTemplate
            template={props.template}
            people={picked.size}
            shown={props.shown}
            actions={props.actions}
            busy={busy}
            answers={answers}
          />
          <ExportOwn {...props.own} people={picked.size} busy={busy} answer={answers.summary} />
        </>
      )}
      <ExportChecked {...props.checked} busy={busy} answer={answers.checked} />
    </>
  );
}
