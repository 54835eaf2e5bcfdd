import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answer } from '#components/base/Answer.tsx';
import type { CopiesProps, CopyGroupView, CopySource } from '#components/workbench/Copies.tsx';
import type { BatchRecord } from '#core/checks/check.ts';
import { FileTexts, NAMED, WHOLE_ROWS } from '#core/duplicates/file-texts.ts';
import type { CopyMember, CopyReport } from '#core/duplicates/groups.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Pack } from '#core/model/pack.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import general from '#core/forms/general.ts';
import { errorText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import {
  type ComparedFile,
  comparedFields,
  type LabelledText,
  textsOfFile,
  textsOfRecords,
  textsPasted,
  thresholdIn,
} from './compared.ts';
import { findCopies } from './find-copies.ts';
import { useFileReading } from './use-file-reading.ts';

/** 雷同 of the listed records with earlier years and model texts. Files stay in this page alone (law 10). */
export function useCopies(pack: Pack | undefined, records: readonly BatchRecord[]): CopiesProps {
  const [files, setFiles] = useState<readonly ComparedFile[]>([]);
  const [refused, setRefused] = useState<readonly { name: string; text: string }[]>([]);
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState('');
  const [progress, setProgress] = useState<number>();
  const [running, setRunning] = useState<AbortController>();
  const [answer, setAnswer] = useState<Answer>();
  const [found, setFound] = useState<CopiesProps['found']>();
  const reader = useFileReading();
  const fields = useMemo(() => comparedFields(records), [records]);
  const field = fields.some(({ path }) => path === chosen) ? chosen : '';
  const paths = useMemo(
    () => new Set(field === '' ? fields.map(({ path }) => path) : [field]),
    [fields, field],
  );
  const own = useMemo(() => textsOfRecords(records, paths), [records, paths]);
  const used = useMemo(() => files.map((file) => fitting(file, paths)), [files, paths]);
  const queueRef = useRef(Promise.resolve());
  const isLeftRef = useRef(false);
  useEffect(
    () => () => {
      isLeftRef.current = true;
    },
    [],
  );
  useEffect(() => {
    setFound(undefined);
    setAnswer(undefined);
  }, [pack, records, files, pasted, field]);
  // What was begun for other texts, or by a page that is left, is of no use to anybody.
  useEffect(() => () => running?.abort(), [running, pack, records, files, pasted, field]);

  const open = async (given: readonly File[], scope: ComparedFile['scope']): Promise<void> => {
    for (const file of given) {
      if (isLeftRef.current) return;
      setRefused((others) => others.filter(({ name }) => name !== file.name));
      try {
        // oxlint-disable-next-line no-await-in-loop -- one worker at a time
        const texts = new FileTexts(await reader.read(file), sheetFields(general));
        if (texts.columns.length === 0) {
          setRefused((others) => [...others, { name: file.name, text: t('copies.noTexts') }]);
          continue;
        }
        const key = crypto.randomUUID();
        const column = texts.columnFor(paths);
        setFiles((others) => [...others, { key, name: file.name, scope, texts, column }]);
      } catch (error) {
        setRefused((others) => [...others, { name: file.name, text: errorText(error) }]);
      }
    }
  };
  const compare = async (): Promise<void> => {
    const texts = [
      ...textsPasted(pasted),
      ...['model', 'past'].flatMap((scope) =>
        used.filter((file) => file.scope === scope).flatMap((file) => textsOfFile(file, paths)),
      ),
      ...own,
    ];
    const controller = new AbortController();
    setRunning(controller);
    setFound(undefined);
    setAnswer(undefined);
    setProgress(0);
    try {
      const job = {
        texts: texts.map(({ text, scope, owner, name, date }) => ({ text, scope, owner, name, date })),
        threshold: thresholdIn(pack, paths),
      };
      const report = await findCopies(job, { onProgress: setProgress, signal: controller.signal });
      setFound(foundView(report, texts));
    } catch (error) {
      setAnswer({ tone: 'error', text: errorText(error) });
    } finally {
      setProgress(undefined);
      setRunning(undefined);
    }
  };
  const change = (key: string, part: Partial<ComparedFile>): void =>
    setFiles(files.map((file) => (file.key === key ? { ...file, ...part } : file)));
  return {
    fields: fields.map(({ path, label }) => ({ value: path, label })),
    field,
    count: own.length,
    sources: used.map((file) => sourceView(file, paths)),
    refused,
    pasted,
    reading: reader.reading,
    progress,
    answer,
    found,
    isReady: own.length > 0 && used.every(({ column }) => column !== ''),
    onField: setChosen,
    // What is dropped while another file is read waits for it.
    onFiles: (given, scope) => {
      queueRef.current = queueRef.current.then(() => open(given, scope));
    },
    onCancelReading: reader.cancel,
    onScope: (key, scope) => change(key, { scope }),
    onColumn: (key, column) => change(key, { column }),
    onRemove: (key) => setFiles(files.filter((file) => file.key !== key)),
    onPasted: setPasted,
    onCompare: () => void compare(),
    onCancel: () => running?.abort(),
  };
}

/** The file with its column as it is meant for these fields: others may have been chosen since. */
function fitting(file: ComparedFile, paths: ReadonlySet<string>): ComparedFile {
  const { texts, column } = file;
  return column === NAMED && texts.named(paths).length < 2
    ? { ...file, column: texts.columnFor(paths) }
    : file;
}

function sourceView(
  { key, name, scope, texts, column }: ComparedFile,
  paths: ReadonlySet<string>,
): CopySource {
  const named = texts.named(paths);
  const all = {
    value: NAMED,
    label: t('copies.named', {
      names: named.map(({ header }) => header).join(t('common.listComma')),
      count: named.reduce((sum, { count }) => sum + count, 0),
    }),
  };
  const columns = texts.columns.map(({ header, count }) => ({
    value: header,
    label: t('copies.column', { name: header === WHOLE_ROWS ? t('copies.wholeRows') : header, count }),
  }));
  return { key, name, scope, column, columns: named.length > 1 ? [all, ...columns] : columns };
}

export function foundView(
  report: CopyReport,
  texts: readonly LabelledText[],
): NonNullable<CopiesProps['found']> {
  const { groups, left, compared, short, like } = report;
  return {
    summary: t('copies.summary', { compared, short, count: groups.length + left, ...like }),
    left,
    groups: groups.map((group, at): CopyGroupView => ({
      key: String(at),
      left: group.left,
      members: group.members.map((member) => memberView(member, texts)),
    })),
  };
}

function memberView({ item, like }: CopyMember, texts: readonly LabelledText[]): CopyGroupView['members'][0] {
  const own = texts[item];
  const other = like && texts[like.of];
  return {
    key: String(item),
    scope: own?.scope ?? 'batch',
    label: maskNumbers(own?.label ?? ''),
    recordId: own?.recordId,
    text: maskNumbers(own?.text ?? ''),
    like: like && {
      scope: like.scope,
      label: maskNumbers(other?.label ?? ''),
      kind: like.kind,
      percent: Math.round(like.similarity * 100),
      clauses: like.clauses.map(({ theirs, own: mine }) => ({
        theirs: maskNumbers(theirs),
        own: maskNumbers(mine),
      })),
    },
  };
}
