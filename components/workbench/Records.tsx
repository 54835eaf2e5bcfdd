import type { ComponentChildren } from 'preact';
import { Badge } from '../base/Badge.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { EmptyState } from '../base/EmptyState.tsx';
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
  /** Findings against the pack the user works with; `undefined` where it has nothing for this form. */
  counts: { fail: number; review: number } | undefined;
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
  /** Checking the listed records together. */
  batch: ComponentChildren;
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
      <DataTable
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
      {props.batch}
    </>
  );
}

function findingsCell({ counts }: RecordRow) {
  return <FindingCounts counts={counts} />;
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
