import { useEffect, useMemo, useState } from 'preact/hooks';
import { AnswerNotice } from '#components/base/Answer.tsx';
import {
  LogSection,
  type LogKind,
  logHeaders,
  type LogRow,
  logTexts,
} from '#components/settings/LogSection.tsx';
import type { JournalEvent } from '#core/model/event.ts';
import { t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { openJournal } from '#utils/journal/open.ts';
import { today } from '#utils/today.ts';
import { nameOf } from '../labels.ts';
import type { RouteProps } from '../route-props.ts';
import { useWork } from '../use-work.ts';
import { findLines, logRows } from './log-rows.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function LogPart({ store, fail }: RouteProps) {
  const { busy, answers, run } = useWork<'log'>();
  const [events, setEvents] = useState<readonly JournalEvent[]>();
  const [kind, setKind] = useState<LogKind | ''>('');
  const [query, setQuery] = useState('');
  const { count } = store.state;
  useEffect(() => {
    let left = false;
    readLog().then((read) => left || setEvents(read), fail);
    return () => {
      left = true;
    };
  }, [count, fail]);
  const rows = useMemo(() => {
    const people = new Map(store.subjects.map(({ value }) => [value.id, nameOf(value.values)]));
    return logRows(events ?? [], {
      personOf: (id) => people.get(id ?? ''),
      fieldOf: (id) => store.labels.labelOf(id),
    });
  }, [events, store.subjects, store.labels]);
  const found = useMemo(() => findLines(rows, kind, query), [rows, kind, query]);
  if (!events) return <p class="jn-muted">{t('state.loading')}</p>;
  const save = async (): Promise<string> => {
    const content = await logFile(found);
    const facts = { file: `${t('settings.log.sheet')}-${today()}.xlsx`, rows: found.length };
    const services = { append: store.append, save: () => saveFile(facts.file, content) };
    return t('settings.log.saved', { file: await journaledExport(services, facts), rows: found.length });
  };
  return (
    <>
      <LogSection
        rows={found}
        total={rows.length}
        kind={kind}
        query={query}
        busy={busy}
        onKind={setKind}
        onQuery={setQuery}
        onSave={() => void run('log', save)}
      />
      <AnswerNotice answer={answers.log} />
    </>
  );
}

async function readLog(): Promise<JournalEvent[]> {
  const journal = openJournal();
  const kinds = await Promise.all([
    journal.eventsOfKind('export.started'),
    journal.eventsOfKind('export.done'),
    journal.eventsOfKind('reveal.done'),
  ]);
  return kinds.flat().sort((a, b) => a.sequence - b.sequence);
}

async function logFile(rows: readonly LogRow[]): Promise<Blob> {
  const { writeWorkbook } = await import('#core/workbook/write.ts');
  const columns = logHeaders().map((header) => ({ header, type: 'text' as const, width: 18 }));
  const sheet = { name: t('settings.log.sheet'), columns, rows: rows.map(logTexts), autoFilter: true };
  return new Blob([writeWorkbook([sheet])], { type: XLSX });
}
