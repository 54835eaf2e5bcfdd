import { Notice } from '../base/Notice.tsx';
import { t } from '#locales/index.ts';
import { PageTitle, Panel } from './Shell.tsx';

interface GoneRecordProps {
  person: { id: string; name: string };
  /** What is missing, and how to bring it back. */
  title: string;
  text: string;
  facts: readonly Fact[];
}

/** A value of a record, in words. */
export interface Fact {
  path: string;
  label: string;
  text: string;
}

/** A record whose form is gone: its values stay and are shown as they are. */
export function GoneRecord({ person, title, text, facts }: GoneRecordProps) {
  return (
    <>
      <PageTitle title={`${person.name} · ${title}`}>
        <a href="#/records">{t('action.back')}</a>
      </PageTitle>
      <Notice tone="warning" title={title} actions={<a href="#/packs">{t('record.formGone.packs')}</a>}>
        <p>{text}</p>
      </Notice>
      <Panel title={t('record.content')} aside={<a href={`#/people/${person.id}`}>{t('record.person')}</a>}>
        <Facts facts={facts} />
      </Panel>
    </>
  );
}

/** Values that are only shown. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="wb-facts">
      {facts.map(({ path, label, text }) => (
        <div key={path} data-path={path} tabIndex={-1}>
          <dt>{label}</dt>
          <dd>{text || t('value.empty')}</dd>
        </div>
      ))}
    </dl>
  );
}
