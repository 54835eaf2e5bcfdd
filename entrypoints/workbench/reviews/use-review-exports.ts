import { useMemo, useState } from 'preact/hooks';
import {
  type ExportFormat,
  type IdColumn,
  type PublicChoice,
  type ReviewExport,
  type ReviewExportsProps,
  WITH_IDS,
} from '#components/reviews/exports-model.ts';
import { fileNames, NAME_TOKENS } from '#core/export/file-name.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Finding } from '#core/model/finding.ts';
import { isPledgeForm } from '#core/paper/pledge-letter.ts';
import { publicSheet } from '#core/paper/public-list.ts';
import { formSheets } from '#core/review/export/forms-sheet.ts';
import { returnsSheet } from '#core/review/export/returns-sheet.ts';
import { summarySheet } from '#core/review/export/summary-sheet.ts';
import { type ReviewItem, toldItem } from '#core/review/items.ts';
import { type SheetSpec, streamWorkbook } from '#core/workbook/write.ts';
import { currentLocale, t } from '#locales/index.ts';
import { saveFile } from '#utils/downloads.ts';
import { journaledExport } from '#utils/export-journal.ts';
import { today } from '#utils/today.ts';
import { goTo } from '../route.ts';
import type { Store } from '../store.ts';
import { XLSX } from '../template-export.ts';
import { useWork } from '../use-work.ts';
import { type PaperJob, keptPaperHref, paperDocuments, publicRequest } from './paper-job.ts';
import { usePublicList } from './use-public-list.ts';
import { criteriaFor, reviewedForm, reviewWords } from './reviewed-forms.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

interface Given {
  store: Store;
  packId: string;
  /** The list was narrowed to that pack. */
  only: boolean;
  listed: readonly ReviewItem[];
  picked: readonly ReviewItem[];
  /** Checks all forms together first where tables say what checks found. */
  checkAll: () => Promise<ReadonlyMap<string, readonly Finding[]> | undefined>;
  progress: number | undefined;
  cancel: () => void;
}

/** What leaves of the review: what the panel shows, and what its buttons do. */
export function useReviewExports(given: Given): ReviewExportsProps {
  const { store, packId, listed, picked, checkAll } = given;
  const { shelf, labels } = store;
  const { busy, answers, run, forget } = useWork<'out'>();
  const [kind, setKind] = useState<ReviewExport>('forms');
  const [wantsPicked, setWantsPicked] = useState(true);
  const [ids, setIds] = useState<IdColumn>('none');
  const [purpose, setPurpose] = useState('');
  const [patterns, setPatterns] = useState<Partial<Record<ReviewExport, string>>>({});
  const [typed, setTyped] = useState<Partial<PublicChoice>>({});
  const onlyPicked = wantsPicked && picked.length > 0;
  const chosen = onlyPicked ? picked : listed;
  const withOthers = typed.withOthers ?? false;
  const going = useMemo(
    () => goingOut(kind, chosen, shelf.forms, withOthers),
    [kind, chosen, shelf.forms, withOthers],
  );
  const isPublic = kind === 'public';
  const about = usePublicList(isPublic ? going : NOBODY, typed, store);
  const fileName =
    patterns[kind] ?? `{${nameToken('form')}}-${t(`reviewOut.${kind}`)}-{${nameToken('date')}}`;
  const names = (extension: string) => fileNames(fileName, nameFacts(going, labels), extension);

  const sheets = async (): Promise<SheetSpec[] | undefined> => {
    const words = reviewWords();
    if (kind === 'public') {
      const request = publicRequest(about.choice, going, store);
      return request && [publicSheet(request, t('reviewOut.public'))];
    }
    // Units and stages need no check.
    const found = kind === 'forms' ? await checkAll() : new Map<string, readonly Finding[]>();
    if (!found) return undefined;
    const findingsOf = ({ id }: ReviewItem) => found.get(id);
    const forms = going.map((item) => reviewedForm(item, { labels, shelf, findingsOf, ids }));
    if (kind === 'summary') return [summarySheet(forms, words)];
    const criteria = criteriaFor(going, shelf);
    return kind === 'returns' ? [returnsSheet(forms, criteria, words)] : formSheets(forms, criteria, words);
  };
  const job = (file: string): PaperJob => ({
    kind: kind === 'letters' || kind === 'public' ? kind : 'sheets',
    ids: going.map(({ id }) => id),
    packId,
    ...(given.only ? { only: true } : {}),
    file,
    ...(isPublic ? { publicList: about.choice } : {}),
  });
  const save = async (format: ExportFormat): Promise<string | undefined> => {
    const [file = ''] = names(format === 'print' ? 'pdf' : format).names;
    if (format === 'print') {
      goTo(keptPaperHref(job(file.replace(/\.pdf$/, ''))));
      return undefined;
    }
    const content = format === 'xlsx' ? await workbook(await sheets()) : await wordFile(job(file));
    // Cancelled, and no file half made.
    if (!content) return undefined;
    const isFull = WITH_IDS.has(kind) && ids === 'full';
    const facts = { file, rows: going.length, ...(isFull ? { purpose: purpose.trim() } : {}) };
    const path = await journaledExport({ append: store.append, save: () => saveFile(file, content) }, facts);
    return t('reviewOut.saved', { file: path, count: going.length });
  };
  const wordFile = async (paper: PaperJob): Promise<Blob> => {
    // The library is a chunk of its own: only who saves a Word file loads it.
    const { writeDocx } = await import('#adapters/word/write-docx.ts');
    return new Blob([await writeDocx(paperDocuments(paper, going, store))], { type: DOCX });
  };

  return {
    kind,
    counts: { picked: picked.length, listed: listed.length },
    onlyPicked,
    going: going.length,
    ids,
    purpose,
    fileName,
    names: names(isPaper(kind) ? 'docx' : 'xlsx'),
    busy,
    progress: busy ? given.progress : undefined,
    answer: answers.out,
    publicChoice: about.choice,
    notPassed: chosen.filter((item) => !hasPassed(item)).length,
    publicFields: about.fields,
    periodText: about.periodText,
    alike: about.alike,
    onKind: (next) => {
      setKind(next);
      forget();
    },
    onOnlyPicked: setWantsPicked,
    onIds: (next) => {
      setIds(next);
      forget();
    },
    onPurpose: setPurpose,
    onFileName: (pattern) => setPatterns({ ...patterns, [kind]: pattern }),
    onPublic: (change) => setTyped({ ...typed, ...change }),
    onSave: (format) => void run('out', () => save(format)),
    onCancel: given.cancel,
  };
}

const NOBODY: readonly ReviewItem[] = [];

function isPaper(kind: ReviewExport): boolean {
  return kind === 'sheets' || kind === 'letters';
}

async function workbook(sheets: readonly SheetSpec[] | undefined): Promise<Blob | undefined> {
  return sheets && new Blob(await streamWorkbook(sheets), { type: XLSX });
}

/** Of the chosen forms those that the paper or table is about. */
function goingOut(
  kind: ReviewExport,
  items: readonly ReviewItem[],
  forms: readonly FormType[],
  withOthers: boolean,
): readonly ReviewItem[] {
  // Of decisions side by side none counts: neither is the form to be returned nor made public.
  if (kind === 'public')
    return items.filter((item) => (withOthers ? toldItem(item) !== 'disputed' : hasPassed(item)));
  if (kind === 'returns') {
    return items.filter((item) => toldItem(item) === 'returned' || toldItem(item) === 'incomplete');
  }
  if (kind !== 'letters') return items;
  const pledges = new Set(forms.filter(isPledgeForm).map(({ id }) => id));
  return items.filter(({ record, formTypeId }) => record && pledges.has(formTypeId));
}

function hasPassed(item: ReviewItem): boolean {
  return toldItem(item) === 'passed' && !item.disputed;
}

function nameToken(token: keyof typeof NAME_TOKENS): string {
  return currentLocale() === 'en' ? token : NAME_TOKENS[token];
}

function nameFacts(items: readonly ReviewItem[], { formTitle }: Store['labels']) {
  const forms = new Set(items.map(({ formTypeId }) => formTypeId));
  const units = new Set(items.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const [formId = ''] = forms;
  const [unit = ''] = units;
  return {
    form: forms.size === 1 ? formTitle(formId) : '',
    organisation: units.size === 1 ? unit : '',
    date: today(),
    people: items.length,
    template: '',
    files: 1,
  };
}
