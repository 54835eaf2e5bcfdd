import { useMemo } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Notice } from '../base/Notice.tsx';
import { withKeys } from '../base/pick-rows.ts';
import type { TableColumn } from '../base/table-model.ts';
import { VirtualTable } from '../base/VirtualTable.tsx';
import { t } from '#locales/index.ts';
import { Panel } from './Shell.tsx';

/** A record that may go out, under its person's name. */
export interface ExportPerson {
  id: string;
  name: string;
  organisation: string;
}

export interface ExportPeopleProps {
  formId: string;
  people: readonly ExportPerson[];
  /** Nobody has filled the form: people go out as they are. */
  asPeople: boolean;
  /** People who have several records of this form. */
  several: number;
  /** Records that go out. */
  picked: ReadonlySet<string>;
  onPicked: (picked: ReadonlySet<string>) => void;
}

/** Which records go out. There may be ten thousand: those in sight are drawn. */
export function ExportPeople({ formId, people, asPeople, several, picked, onPicked }: ExportPeopleProps) {
  const columns = useMemo(exportColumns, []);
  return (
    <Panel
      title={t('export.people')}
      aside={
        <span class="wb-inline">
          <output class="jn-muted">
            {t('export.picked', { picked: picked.size, count: people.length })}
          </output>
          <Button onClick={() => onPicked(new Set(people.map(keyOf)))}>{t('export.all')}</Button>
          <Button onClick={() => onPicked(new Set())}>{t('export.clear')}</Button>
        </span>
      }
    >
      {asPeople && (
        <Notice tone="info" title={t('export.asPeople')}>
          {t('export.asPeople.text')}
        </Notice>
      )}
      {several > 0 && <Notice tone="warning" title={t('export.several', { people: several })} />}
      <div class="wb-short-table">
        <VirtualTable
          label={t('export.people')}
          rows={people}
          columns={columns}
          keyOf={keyOf}
          nameOf={nameOf}
          found={formId}
          onOpen={({ id }) => onPicked(withKeys(picked, [id], !picked.has(id)))}
          selection={{ picked, onPicked }}
          bare
        />
      </div>
    </Panel>
  );
}

const keyOf = ({ id }: ExportPerson): string => id;
const nameOf = ({ name }: ExportPerson): string => name;

function exportColumns(): TableColumn<ExportPerson>[] {
  return [
    {
      id: 'name',
      title: t('common.name'),
      rowHeader: true,
      width: '45%',
      cell: ({ name }) => name,
    },
    {
      id: 'organisation',
      title: t('common.organisation'),
      cell: ({ organisation }) => <span class="jn-muted jn-small">{organisation}</span>,
    },
  ];
}
