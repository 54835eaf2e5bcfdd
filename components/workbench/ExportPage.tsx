import type { Answer } from '../base/Answer.tsx';
import { EmptyState, NextPage } from '../base/EmptyState.tsx';
import { Select } from '../base/Select.tsx';
import { t } from '#locales/index.ts';
import { type CheckedProps, ExportChecked } from './ExportChecked.tsx';
import { ExportPeople, type ExportPeopleProps } from './ExportPeople.tsx';
import { ExportOwn, type OwnProps } from './ExportOwn.tsx';
import { ExportTemplate } from './ExportTemplate.tsx';
import type { TemplateAction, TemplateActions, TemplateView } from './export-view.ts';
import { PageTitle } from './Shell.tsx';

/** What can be begun here, and is answered in its place. */
export type ExportAction = TemplateAction | 'summary' | 'checked';

export interface ExportPageProps extends ExportPeopleProps {
  forms: readonly { id: string; title: string }[];
  template: TemplateView;
  actions: TemplateActions;
  own: Omit<OwnProps, 'people' | 'busy' | 'answer'>;
  checked: Omit<CheckedProps, 'busy' | 'answer'>;
  /** A value as it may be shown. */
  shown: (path: string, text: string) => string;
  busy: boolean;
  answers: Partial<Record<ExportAction, Answer>>;
  onForm: (id: string) => void;
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
          <ExportPeople
            formId={props.formId}
            people={people}
            asPeople={props.asPeople}
            several={props.several}
            picked={picked}
            onPicked={props.onPicked}
          />
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
