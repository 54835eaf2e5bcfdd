import type { ComponentChildren } from 'preact';
import { Badge } from '../base/Badge.tsx';
import { Button } from '../base/Button.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
import { PagedTable } from '../base/PagedTable.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { PageTitle } from './Shell.tsx';
import { FindingCounts } from './Findings.tsx';

export interface RecordRow {
  id: string;
  name: string;
  organisation: string;
  form: string;
  updated: string;
  /** Findings against the pack the user works with; `undefined` where it has nothing for this form. Asked of rows that are drawn. */
  counts: () => { fail: number; review: number } | undefined;
  conflict: boolean;
  unsaved: boolean;
}

interface RecordsProps {
  rows: readonly RecordRow[];
  total: number;
  query: string;
  formId: string;
  forms: readonly { id: string; title: string }[];
  packs: readonly { id: string; title: string }[];
  packId: string;
  /** What is done with all the listed records together, below them. */
  together: readonly { id: string; title: string; part: ComponentChildren }[];
  onQuery: (query: string) => void;
  onForm: (id: string) => void;
  onPack: (id: string) => void;
}

export function Records(props: RecordsProps) {
  const { rows, total, forms } = props;
  if (total === 0) {
    return (
      <>
        <PageTitle title={t('records.title')} />
        <EmptyState title={t('records.empty')} action={<a href="#/import">{t('import.title')}</a>}>
          {t('records.empty.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('records.title')}>
        {props.together.map(({ id, title }) => (
          <Button key={id} label={t('records.goTo', { title })} onClick={() => goToPart(id)}>
            {title} ↓
          </Button>
        ))}
        <a class="wb-linkbutton" href="#/import">
          {t('import.title')}
        </a>
      </PageTitle>
      <div class="wb-bar">
        <TextField
          label={t('people.search')}
          hideLabel
          placeholder={t('people.search.hint')}
          value={props.query}
          onInput={props.onQuery}
        />
        <Select
          label={t('records.form')}
          hideLabel
          value={props.formId}
          options={[
            { value: '', label: t('records.allForms') },
            ...forms.map((form) => ({ value: form.id, label: form.title })),
          ]}
          onChange={props.onForm}
        />
        <Select
          label={t('record.pack')}
          hideLabel
          value={props.packId}
          placeholder={t('record.choosePack')}
          options={props.packs.map((pack) => ({ value: pack.id, label: pack.title }))}
          onChange={props.onPack}
        />
        <output class="jn-muted">{t('common.count', { count: rows.length })}</output>
      </div>
      <PagedTable
        found={JSON.stringify([props.query, props.formId])}
        label={t('records.title')}
        rows={rows}
        keyOf={(row) => row.id}
        columns={[
          { id: 'name', header: t('common.name'), rowHeader: true, cell: nameCell },
          { id: 'organisation', header: t('common.organisation'), cell: (row) => row.organisation },
          { id: 'form', header: t('common.form'), cell: (row) => row.form },
          { id: 'findings', header: t('record.findings'), cell: findingsCell },
          { id: 'updated', header: t('common.updated'), cell: (row) => row.updated },
        ]}
      />
      {props.together.map(({ id, part }) => (
        <div key={id} id={id} class="wb-part" tabIndex={-1}>
          {part}
        </div>
      ))}
    </>
  );
}

/** Past the rows, to a part of the page; the address stays that of the page. */
function goToPart(id: string): void {
  const part = document.querySelector<HTMLElement>(`#${id}`);
  part?.scrollIntoView({ block: 'start' });
  part?.focus({ preventScroll: true });
}

function findingsCell({ counts }: RecordRow) {
  return <FindingCounts counts={counts()} />;
}

function nameCell(row: RecordRow) {
  return (
    <span class="wb-inline">
      <a href={`#/records/${row.id}`}>{row.name || t('records.personRemoved')}</a>
      {row.unsaved && <Badge tone="info">{t('record.unsaved')}</Badge>}
      {row.conflict && <Badge tone="fail">{t('people.conflict')}</Badge>}
    </span>
  );
}
