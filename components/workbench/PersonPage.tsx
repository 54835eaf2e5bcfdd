import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { Conflict, type ConflictProps } from './Conflict.tsx';
import { Editor, type EditorProps } from './Editor.tsx';
import { PageTitle, Panel } from './Shell.tsx';

interface PersonPageProps {
  name: string;
  editor: EditorProps;
  /** A stored person who has the same key; the new one is not saved. */
  holder?: { id: string; name: string; by: string } | undefined;
  conflict?: ConflictProps | undefined;
  records: readonly { id: string; form: string; updated: string }[];
  /** Records of the person with edits that are not saved. */
  unsaved: number;
  /** Forms that can be begun for this person; none for a person not yet saved. */
  forms: readonly { id: string; title: string }[];
  onNewRecord: (formTypeId: string) => void;
  onRemove?: (() => void) | undefined;
}

function formCell(record: PersonPageProps['records'][number]) {
  return <a href={`#/records/${record.id}`}>{record.form}</a>;
}

function Holder({ id, name, by }: NonNullable<PersonPageProps['holder']>) {
  return (
    <Notice tone="error" title={t('person.exists', { by })}>
      <a href={`#/people/${id}`}>{t('person.exists.open', { name })}</a>
    </Notice>
  );
}

export function PersonPage(props: PersonPageProps) {
  const [removing, setRemoving] = useState(false);
  const { name, records, holder, onRemove } = props;
  const removal = onRemove && (
    <Button variant="danger" onClick={() => setRemoving(true)}>
      {t('person.remove')}
    </Button>
  );
  return (
    <>
      <PageTitle title={name || t('person.new')}>
        <a href="#/people">{t('action.back')}</a>
      </PageTitle>
      {props.conflict && <Conflict {...props.conflict} />}
      <Panel title={t('person.title')}>
        <Editor {...props.editor} notice={holder && <Holder {...holder} />} actions={removal} />
      </Panel>
      {props.forms.length > 0 && (
        <Panel title={t('people.records')}>
          <div class="jn-actions">
            {props.forms.map((form) => (
              <Button key={form.id} onClick={() => props.onNewRecord(form.id)}>
                {t('person.newRecord', { form: form.title })}
              </Button>
            ))}
          </div>
          {records.length === 0 ? (
            <p class="jn-muted">{t('person.noRecords')}</p>
          ) : (
            <DataTable
              label={t('people.records')}
              rows={records}
              keyOf={(record) => record.id}
              columns={[
                {
                  id: 'form',
                  header: t('common.form'),
                  rowHeader: true,
                  cell: formCell,
                },
                { id: 'updated', header: t('common.updated'), cell: (record) => record.updated },
              ]}
            />
          )}
        </Panel>
      )}
      {removing && onRemove && (
        <Dialog
          title={t('person.remove.title', { name })}
          onClose={() => setRemoving(false)}
          actions={
            <>
              <Button onClick={() => setRemoving(false)}>{t('action.cancel')}</Button>
              <Button
                variant="danger"
                onClick={() => {
                  setRemoving(false);
                  onRemove();
                }}
              >
                {t('person.remove')}
              </Button>
            </>
          }
        >
          <p>{t('person.remove.text', { count: records.length })}</p>
          {props.unsaved > 0 && <p>{t('person.remove.unsaved', { count: props.unsaved })}</p>}
        </Dialog>
      )}
    </>
  );
}
