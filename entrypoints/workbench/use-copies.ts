import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { checkWords } from '#catalog/check-words.ts';
import type { CopiesProps, CopyGroupView, CopySource } from '#components/workbench/Copies.tsx';
import { USUAL_THRESHOLD } from '#core/duplicates/duplicates.ts';
import { FileTexts, NAMED, WHOLE_ROWS } from '#core/duplicates/file-texts.ts';
import type { CopyMember, CopyReport } from '#core/duplicates/groups.ts';
import { titleOfUse } from '#core/engine/words.ts';
import { maskNumbers } from '#core/model/mask.ts';
import type { Pack } from '#core/model/pack.ts';
import { sheetFields } from '#core/roster/person-fields.ts';
import general from '#core/forms/general.ts';
import { copyColumnLabel, noCopyColumns } from '#locales/copy-columns.ts';
import { errorText } from '#locales/errors.ts';
import { currentLocale, t } from '#locales/index.ts';
import type { Watch } from './ask-worker.ts';
import {
  boundsIn,
  type ComparedFile,
  comparedFields,
  type CopyBound,
  type LabelledText,
  textsOfFile,
  textsPasted,
} from './compared.ts';
import { findCopies } from './find-copies.ts';
import type { ListedBatch } from './listed-batch.ts';
import { useAskedWork } from './use-asked-work.ts';
import { useFileReading } from './use-file-reading.ts';

/** 雷同 of the listed records with earlier years and model texts. Files stay in this page alone (law 10). */
export function useCopies(pack: Pack | undefined, batch: ListedBatch): CopiesProps {
  const [files, setFiles] = useState<readonly ComparedFile[]>([]);
  const [refused, setRefused] = useState<readonly { name: string; text: string }[]>([]);
  const [pasted, setPasted] = useState('');
  const [chosen, setChosen] = useState('');
  const [chosenBound, setChosenBound] = useState('');
  const reader = useFileReading();
  const fields = useMemo(() => comparedFields(batch.forms), [batch]);
  const field = fields.some(({ path }) => path === chosen) ? chosen : '';
  const paths = useMemo(
    () => new Set(field === '' ? fields.map(({ path }) => path) : [field]),
    [fields, field],
  );
  const count = useMemo(() => batch.countTexts(paths), [batch, paths]);
  const used = useMemo(() => files.map((file) => fitting(file, paths)), [files, paths]);
  const bounds = useMemo(() => boundsIn(pack, paths, batch.forms), [pack, paths, batch]);
  const bound = boundOf(bounds, chosenBound);
  const about = useMemo(() => ({ batch, paths, used, pasted, bound }), [batch, paths, used, pasted, bound]);
  const { progress, answer, found, begin, cancel } = useAskedWork<NonNullable<CopiesProps['found']>>(about);
  const queueRef = useRef(Promise.resolve());
  const isLeftRef = useRef(false);
  useEffect(
    () => () => {
      isLeftRef.current = true;
    },
    [],
  );
  const open = async (given: readonly File[], scope: ComparedFile['scope']): Promise<void> => {
    for (const file of given) {
      if (isLeftRef.current) return;
      setRefused((others) => others.filter(({ name }) => name !== file.name));
      try {
        // oxlint-disable-next-line no-await-in-loop -- one worker at a time
        const texts = new FileTexts(await reader.read(file), sheetFields(general));
        if (texts.columns.length === 0) {
          setRefused((others) => [...others, { name: file.name, text: noTextsIn(texts) }]);
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
  const compare = async (watch: Watch): Promise<NonNullable<CopiesProps['found']>> => {
    const texts = [
      ...textsPasted(pasted),
      ...['model', 'past'].flatMap((scope) =>
        used.filter((file) => file.scope === scope).flatMap((file) => textsOfFile(file, paths)),
      ),
      ...batch.textsAt(paths),
    ];
    const job = {
      texts: texts.map(({ text, scope, owner, name, date }) => ({ text, scope, owner, name, date })),
      threshold: bound === '' || bound === USUAL ? undefined : Number(bound),
    };
    const report = await findCopies(job, watch);
    const tooShort = used.reduce((sum, { texts: all, column }) => sum + all.shortIn(column, paths), 0);
    return foundView({ ...report, short: report.short + tooShort }, texts);
  };
  const change = (key: string, part: Partial<ComparedFile>): void =>
    setFiles(files.map((file) => (file.key === key ? { ...file, ...part } : file)));
  return {
    fields: fields.map(({ path, label }) => ({ value: path, label })),
    field,
    count,
    sources: used.map((file) => sourceView(file, paths)),
    refused,
    pasted,
    reading: reader.reading,
    progress,
    answer,
    found,
    bound,
    bounds: boundOptions(bounds),
    isReady: count > 0 && bound !== '' && used.every(({ column }) => column !== ''),
    onField: setChosen,
    onBound: setChosenBound,
    // What is dropped while another file is read waits for it.
    onFiles: (given, scope) => {
      queueRef.current = queueRef.current.then(() => open(given, scope));
    },
    onCancelReading: reader.cancel,
    onScope: (key, scope) => change(key, { scope }),
    onColumn: (key, column) => change(key, { column }),
    onRemove: (key) => setFiles(files.filter((file) => file.key !== key)),
    onPasted: setPasted,
    onCompare: () => void begin(compare),
    onCancel: cancel,
  };
}

/** Stands for the bound that holds where a pack asks for none. */
const USUAL = 'usual';

/** The bound that was chosen, or the only one that can be meant; `''` where checks ask for different ones (law 2). */
function boundOf(bounds: readonly CopyBound[], chosen: string): string {
  if (chosen === USUAL || bounds.some(({ threshold }) => String(threshold) === chosen)) return chosen;
  const [only, ...others] = bounds;
  if (others.length > 0) return '';
  return only?.threshold === undefined ? USUAL : String(only.threshold);
}

function boundOptions(bounds: readonly CopyBound[]): { value: string; label: string }[] {
  const asked = bounds.flatMap(({ threshold, uses }) =>
    threshold === undefined
      ? []
      : {
          value: String(threshold),
          label: t('copies.bound.pack', { percent: percentOf(threshold), uses: namesOf(uses) }),
        },
  );
  const percent = percentOf(USUAL_THRESHOLD);
  const { uses } = bounds.find(({ threshold }) => threshold === undefined) ?? { uses: [] };
  const usual =
    uses.length > 0
      ? t('copies.bound.usualOf', { percent, uses: namesOf(uses) })
      : t('copies.bound.usual', { percent });
  return [...asked, { value: USUAL, label: usual }];
}

function namesOf(uses: CopyBound['uses']): string {
  const titles = new Set(uses.map((use) => titleOfUse(use, checkWords, currentLocale())));
  return [...titles].join(t('common.listComma'));
}

function percentOf(similarity: number): number {
  return Math.round(similarity * 100);
}

function noTextsIn(texts: FileTexts): string {
  if (texts.hidden.length > 0) return t('copies.noTexts.hidden', { sheets: sheetNames(texts.hidden) });
  return t('copies.noTexts') + othersText(texts);
}

/** Which columns are not offered, and why. */
function othersText(texts: FileTexts): string {
  const columns = noCopyColumns(texts);
  return columns.length > 0 ? t('copies.others', { columns: columns.join(t('common.semicolon')) }) : '';
}

function sheetNames(names: readonly string[]): string {
  return maskNumbers(names.join(t('common.listComma')));
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
  const columns = texts.columns.map((each) => ({
    value: each.header,
    label: copyColumnLabel(each.header === WHOLE_ROWS ? { ...each, header: t('copies.wholeRows') } : each),
  }));
  const { hidden } = texts;
  return {
    key,
    name,
    scope,
    column,
    columns: named.length > 1 ? [all, ...columns] : columns,
    note: (hidden.length > 0 ? t('copies.hidden', { sheets: sheetNames(hidden) }) : '') + othersText(texts),
  };
}

export function foundView(
  report: CopyReport,
  texts: readonly LabelledText[],
): NonNullable<CopiesProps['found']> {
  const { groups, left, compared, short, threshold, like } = report;
  const percent = percentOf(threshold);
  return {
    summary: t('copies.summary', { compared, short, percent, count: groups.length + left, ...like }),
    left,
    groups: groups.map((group, at): CopyGroupView => ({
      key: String(at),
      left: group.left,
      members: group.members.map((member) => memberView(member, texts)),
    })),
  };
}

function memberView(
  { item, like, role }: CopyMember,
  texts: readonly LabelledText[],
): CopyGroupView['members'][0] {
  const own = texts[item];
  const other = like && texts[like.of];
  return {
    key: String(item),
    scope: own?.scope ?? 'batch',
    label: maskNumbers(own?.label ?? ''),
    recordId: own?.recordId,
    text: maskNumbers(own?.text ?? ''),
    role,
    like: like && {
      scope: like.scope,
      label: maskNumbers(other?.label ?? ''),
      kind: like.kind,
      percent: percentOf(like.similarity),
      clauses: like.clauses.map(({ theirs, own: mine }) => ({
        theirs: maskNumbers(theirs),
        own: maskNumbers(mine),
      })),
    },
  };
}
