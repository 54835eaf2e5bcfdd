import { useState } from 'preact/hooks';
import { Button } from '../base/Button.tsx';
import { Dialog } from '../base/Dialog.tsx';
import { t } from '#locales/index.ts';
import { Conflict, type ConflictProps } from './Conflict.tsx';
import { Editor, type EditorProps } from './Editor.tsx';
import { type Fact, Facts } from './GoneRecord.tsx';
import { Findings, type FindingsProps } from './Findings.tsx';
import { goToField } from './go-to-field.ts';
import { PageTitle, Panel } from './Shell.tsx';

interface RecordPageProps {
  form: string;
  person: { id: string; name: string; facts: readonly Fact[] };
  editor: EditorProps;
  /** What the record holds that the form has no place for. */
  others: readonly Fact[];
  findings: Omit<FindingsProps, 'onGoTo'>;
  conflict?: ConflictProps | undefined;
  onRemove?: (() => void) | undefined;
}

export function RecordPage(props: RecordPageProps) {
  const { person, form, others, onRemove } = props;
  const [removing, setRemoving] = useState(false);
  const removal = onRemove && (
    <Button variant="danger" onClick={() => setRemoving(true)}>
      {t('record.remove')}
    </Button>
  );
  return (
    <>
      <PageTitle title={`${person.name} · ${form}`}>
        <a href="#/records">{t('action.back')}</a>
      </PageTitle>
      {props.conflict && <Conflict {...props.conflict} />}
      <div class="wb-columns">
        <div>
          <Panel
            title={t('record.person')}
            aside={<a href={`#/people/${person.id}`}>{t('record.person.edit')}</a>}
          >
            <Facts facts={person.facts} />
          </Panel>
          <Panel title={t('record.content')}>
            <Editor {...props.editor} actions={removal} />
          </Panel>
          {others.length > 0 && (
            <Panel title={t('record.others')}>
              <p class="jn-muted">{t('record.others.text')}</p>
              <Facts facts={others} />
            </Panel>
          )}
        </div>
        <Findings {...props.findings} onGoTo={goToField} />
      </div>
      {removing && onRemove && (
        <Dialog
          title={t('record.remove.title')}
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
                {t('record.remove')}
              </Button>
            </>
          }
        >
          <p>{t('record.remove.text')}</p>
        </Dialog>
      )}
    </>
  );
}
