import { type Answer, AnswerNotice } from '../base/Answer.tsx';
import { Button } from '../base/Button.tsx';
import { DataTable } from '../base/DataTable.tsx';
import { EmptyState, NextPage } from '../base/EmptyState.tsx';
import { Select } from '../base/Select.tsx';
import { TextField } from '../base/TextField.tsx';
import { t } from '#locales/index.ts';
import { PageTitle } from './Shell.tsx';

export interface JournalRow {
  key: string;
  at: string;
  who: string;
  did: string;
  /** Whom it is about; `id` where the person can be opened. */
  person: { id: string | undefined; name: string } | undefined;
  /** What it is about, where that is nobody. */
  thing?: string;
  text: string;
  /** Takes this removal back; only where it still stands. */
  onTakeBack: (() => void) | undefined;
  /** What taking it back came to. */
  answer: Answer | undefined;
}

export interface JournalPageProps {
  /** Those in sight, newest first. */
  rows: readonly JournalRow[];
  /** Entries that the filter finds, and the place of the first one in sight, from 1. */
  found: number;
  first: number;
  /** Entries to a page. */
  shown: number;
  /** Entries of the journal. */
  total: number;
  busy: boolean;
  query: string;
  kind: string;
  kinds: readonly { id: string; title: string }[];
  onQuery: (query: string) => void;
  onKind: (kind: string) => void;
  onNewer: (() => void) | undefined;
  onOlder: (() => void) | undefined;
}

/** 操作记录: who did what to whom, newest first, some lines at a time. No line is ever changed: what is taken back is a new one. */
export function JournalPage(props: JournalPageProps) {
  if (props.total === 0) {
    return (
      <>
        <PageTitle title={t('journal.title')} />
        <EmptyState
          title={t('journal.empty')}
          action={<NextPage href="#/import">{t('people.import')}</NextPage>}
        >
          {t('journal.empty.text')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('journal.title')} />
      <div class="wb-bar">
        <TextField
          label={t('journal.search')}
          hideLabel
          placeholder={t('journal.search.hint')}
          value={props.query}
          onInput={props.onQuery}
        />
        <Select
          label={t('journal.kind')}
          hideLabel
          value={props.kind}
          options={[
            { value: '', label: t('journal.allKinds') },
            ...props.kinds.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={props.onKind}
        />
        {props.found > 0 && <Pager {...props} />}
      </div>
      {props.found === 0 ? (
        <EmptyState
          title={t('journal.none')}
          action={<Button onClick={() => clear(props)}>{t('lists.clear')}</Button>}
        />
      ) : (
        <Rows {...props} />
      )}
    </>
  );
}

function clear({ onQuery, onKind }: JournalPageProps): void {
  onQuery('');
  onKind('');
}

function Pager({ shown, found, first, onNewer, onOlder }: JournalPageProps) {
  const to = Math.min(first + shown - 1, found);
  return (
    <div class="jn-actions">
      <output class="jn-muted">{t('journal.shown', { from: first, to, count: found })}</output>
      <Button disabled={!onNewer} onClick={() => onNewer?.()}>
        {t('journal.newer')}
      </Button>
      <Button disabled={!onOlder} onClick={() => onOlder?.()}>
        {t('journal.older')}
      </Button>
    </div>
  );
}

function Rows({ rows, busy }: JournalPageProps) {
  return (
    <DataTable
      label={t('journal.title')}
      rows={rows}
      keyOf={(row) => row.key}
      columns={[
        { id: 'at', header: t('journal.at'), width: '124px', cell: atCell },
        { id: 'who', header: t('journal.who'), width: '84px', cell: (row) => row.who },
        { id: 'did', header: t('journal.kind'), width: '116px', rowHeader: true, cell: didCell },
        { id: 'person', header: t('journal.person'), width: '96px', cell: personCell },
        { id: 'what', header: t('journal.what'), cell: (row) => textCell(row, busy) },
      ]}
    />
  );
}

function atCell({ at }: JournalRow) {
  return <span class="wb-nowrap">{at}</span>;
}

function didCell({ did }: JournalRow) {
  return <span class="wb-nowrap">{did}</span>;
}

function personCell({ person }: JournalRow) {
  if (!person) return null;
  if (person.id === undefined) return person.name;
  return <a href={`#/people/${person.id}`}>{person.name}</a>;
}

function textCell({ text, person, thing, onTakeBack, answer }: JournalRow, busy: boolean) {
  return (
    <>
      <span class="wb-inline">
        {text}
        {onTakeBack && (
          <Button
            busy={busy}
            label={t('journal.takeBackOf', { name: thing ?? person?.name ?? '' })}
            onClick={onTakeBack}
          >
            {t('journal.takeBack')}
          </Button>
        )}
      </span>
      <AnswerNotice answer={answer} />
    </>
  );
}
