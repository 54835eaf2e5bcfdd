import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import type { RunEntry } from '#core/model/run.ts';
import { t } from '#locales/index.ts';
import { Panel } from './Shell.tsx';

export interface RunCandidate {
  id: string;
  name: string;
  organisation: string;
  /** What tells the person from others of the name, where there are any. */
  key: string;
  homonym: boolean;
}

export interface NewRunProps {
  forms: readonly { id: string; title: string }[];
  formId: string;
  query: string;
  /** The first of those that the query finds. */
  people: readonly RunCandidate[];
  found: number;
  picked: ReadonlySet<string>;
  list: string;
  /** What the choice or the list comes to. */
  entries: readonly RunEntry[];
  busy: boolean;
  answer: Answer | undefined;
  onForm: (id: string) => void;
  onQuery: (query: string) => void;
  onPick: (id: string, on: boolean) => void;
  /** All that the query finds, or none at all. */
  onPickAll: (on: boolean) => void;
  onList: (text: string) => void;
  onMake: () => void;
}

/** 新建: the form, and the people by choice or from a list. What a field already holds is never overwritten. */
export function NewRun(props: NewRunProps) {
  const { entries, formId } = props;
  const fit = entries.filter(({ unfit }) => unfit === undefined).length;
  const unfit = entries.flatMap((entry, at) => (entry.unfit === undefined ? [] : [{ ...entry, at }]));
  return (
    <Panel title={t('runs.new')}>
      <p class="jn-muted">{t('runs.new.text')}</p>
      <div class="wb-bar">
        <Select
          label={t('common.form')}
          value={formId}
          placeholder={t('common.choose')}
          options={props.forms.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={props.onForm}
        />
      </div>
      <div class="wb-halves">
        <Choice {...props} />
        <TextField
          label={t('runs.list')}
          multiline
          rows={9}
          value={props.list}
          placeholder={t('runs.list.placeholder')}
          hint={t('runs.list.hint')}
          onInput={props.onList}
        />
      </div>
      {unfit.length > 0 && (
        <>
          <strong>{t('runs.unfit', { count: unfit.length })}</strong>
          <DataTable
            label={t('runs.unfit', { count: unfit.length })}
            rows={unfit}
            keyOf={({ at }) => String(at)}
            columns={[
              {
                id: 'name',
                header: t('common.name'),
                rowHeader: true,
                width: '30%',
                cell: ({ name }) => name,
              },
              { id: 'reason', header: t('common.reason'), cell: reasonCell },
            ]}
          />
        </>
      )}
      <div class="jn-actions">
        <Button
          variant="primary"
          busy={props.busy}
          disabled={fit === 0 || formId === ''}
          onClick={props.onMake}
        >
          {fit === 0 ? t('runs.make.none') : t('runs.make', { count: fit })}
        </Button>
        {fit > 0 && formId === '' && <span class="jn-muted">{t('runs.make.form')}</span>}
      </div>
      <AnswerNotice answer={props.answer} />
    </Panel>
  );
}

function Choice(props: NewRunProps) {
  const { people, found, picked, list } = props;
  const listed = list.trim() !== '';
  return (
    <div class="wb-result">
      <TextField
        label={t('people.search')}
        placeholder={t('people.search.hint')}
        value={props.query}
        disabled={listed}
        onInput={props.onQuery}
      />
      <ul class="wb-picklist wb-picklist--single" aria-label={t('runs.people')}>
        {people.map((person) => (
          <li key={person.id}>
            <label>
              <input
                type="checkbox"
                checked={picked.has(person.id)}
                disabled={listed}
                onChange={(event) => props.onPick(person.id, event.currentTarget.checked)}
              />
              <span class="wb-inline">
                {person.name}
                {person.homonym && <Badge tone="review">{t('people.homonym')}</Badge>}
                {person.homonym && <span class="jn-muted jn-small jn-digits">{person.key}</span>}
                <span class="jn-muted jn-small">{person.organisation}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="jn-actions">
        <Button disabled={listed || found === 0} onClick={() => props.onPickAll(true)}>
          {t('runs.pickAll', { count: found })}
        </Button>
        <Button disabled={listed || picked.size === 0} onClick={() => props.onPickAll(false)}>
          {t('runs.pickNone')}
        </Button>
        <output class="jn-muted">
          {listed ? t('runs.byList') : t('runs.picked', { count: picked.size })}
        </output>
      </div>
      {found > people.length && (
        <p class="jn-muted jn-small">{t('runs.more', { count: found - people.length })}</p>
      )}
    </div>
  );
}

function reasonCell({ unfit }: RunEntry) {
  return unfit && t(`run.reason.${unfit}`);
}
