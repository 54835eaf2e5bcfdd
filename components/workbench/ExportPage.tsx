import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { Notice } from '../base/Notice.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import {
  ExportTemplate,
  type TemplateAction,
  type TemplateActions,
  type TemplateView,
} from './ExportTemplate.tsx';
import { PageTitle, Panel } from './Shell.tsx';

/** What can be begun here, and is answered in its place. */
export type ExportAction = TemplateAction | 'summary';

export interface ExportPageProps {
  forms: readonly { id: string; title: string }[];
  formId: string;
  people: readonly { id: string; name: string; organisation: string }[];
  /** People who have several records of this form. */
  several: number;
  /** Records that go out. */
  picked: ReadonlySet<string>;
  template: TemplateView;
  actions: TemplateActions;
  full: boolean;
  purpose: string;
  busy: boolean;
  answers: Partial<Record<ExportAction, Answer>>;
  onForm: (id: string) => void;
  onPick: (id: string, picked: boolean) => void;
  onPickAll: (picked: boolean) => void;
  onFull: (full: boolean) => void;
  onPurpose: (purpose: string) => void;
  onSaveSummary: () => void;
}

export function ExportPage(props: ExportPageProps) {
  const { forms, people, picked } = props;
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
        <EmptyState title={t('export.empty')}>{t('records.empty.text')}</EmptyState>
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
            actions={props.actions}
            busy={props.busy}
            answers={props.answers}
          />
          <Summary {...props} />
        </>
      )}
    </>
  );
}

function Summary(props: ExportPageProps) {
  const { full, purpose, busy } = props;
  const unready = whyUnready(props);
  return (
    <Panel title={t('export.summary')}>
      <p>{t('export.summary.text')}</p>
      <label class="wb-check">
        <input
          type="checkbox"
          checked={full}
          onChange={(event) => props.onFull(event.currentTarget.checked)}
        />
        {t('export.full')}
      </label>
      {full ? (
        <TextField
          label={t('export.purpose')}
          hint={t('export.purpose.hint')}
          required
          value={purpose}
          onInput={props.onPurpose}
        />
      ) : (
        <p class="jn-muted jn-small">{t('export.masked')}</p>
      )}
      <div class="jn-actions">
        <Button variant="primary" busy={busy} disabled={unready !== undefined} onClick={props.onSaveSummary}>
          {t('export.summary.save')}
        </Button>
        {unready !== undefined && <span class="jn-muted jn-small">{unready}</span>}
      </div>
      <AnswerNotice answer={props.answers.summary} />
    </Panel>
  );
}

/** What the button for the summary waits for. */
function whyUnready({ picked, full, purpose }: ExportPageProps): string | undefined {
  if (picked.size === 0) return t('export.needPeople');
  return full && purpose.trim() === '' ? t('export.needPurpose') : undefined;
}
