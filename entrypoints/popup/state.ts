import type { FindingsView, PageView, PeopleView, PopupView, Work } from '#components/popup/model.ts';
import { forms } from '#catalog/forms.ts';
import { completeForm } from '#core/forms/complete.ts';
import { formIn } from '#core/forms/form-in.ts';
import type { Current } from '#core/model/fold.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { DescribedPage, DoneAct, FieldOutcome, FillPlan } from '#core/model/page.ts';
import type { Pack } from '#core/model/pack.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Subject } from '#core/model/subject.ts';
import type { Taught } from '#core/model/taught.ts';
import type { Known } from '#core/teaching/find.ts';
import type { Values } from '#core/model/values.ts';
import { markText } from '#components/base/record-mark.ts';
import { recordMarks } from '#core/roster/siblings.ts';
import type { GoingOn } from '#utils/going-on.ts';
import type { PageReading } from '#utils/page-client.ts';
import { needsPinyin, type PinyinMatch, searchSubjects, type SubjectItem } from '#utils/search.ts';
import { parseUrl } from '#utils/url.ts';
import { continues } from './continues.ts';
import { planView } from './plan-view.ts';
import { tiedForms } from './tied-forms.ts';
import { type Teaching, teachView } from './teach-view.ts';
import type { FillRun } from './report.ts';

const SHOWN_PEOPLE = 30;

/** Everything the popup knows. It is all rebuilt when the popup opens again; what must last is in the journal. */
export interface PopupState {
  page:
    | { state: 'loading' }
    | { state: 'refused'; reason: string }
    | { state: 'ready'; reading: PageReading };
  store: PopupView['store'];
  /** The window stands beside the page, as `popup.html?tab=` does. */
  detached: boolean;
  backupDue: boolean;
  unfinished: boolean;
  /** A fill of the page is known that was not undone. */
  undoable: boolean;
  /** Those of the program, and of the user's packs once the store is read. */
  forms: readonly FormType[];
  formId: string;
  detection: PopupView['detection'];
  query: string;
  subjects: readonly Subject[] | undefined;
  items: readonly SubjectItem[];
  pinyin: PinyinMatch | undefined;
  subject: Subject | undefined;
  /** Records of the chosen person and form, in the order in which they were begun. */
  records: readonly FormRecord[];
  /** The record the user chose, where there are several. */
  recordId: string;
  /** What the record of the chosen person and form turned out to be; `undefined` until it has been read. */
  basis: { record: FormRecord | undefined } | undefined;
  /** What was taught about pages, for whatever form. */
  lessons: readonly Current<Taught>[];
  /** What is being taught now. */
  teaching: Teaching | undefined;
  plan: FillPlan | undefined;
  outcomes: ReadonlyMap<string, FieldOutcome>;
  /** Who was being filled in this tab, in this or an earlier step of the form. */
  going: GoingOn | undefined;
  /** What became of the acts that were ticked. */
  acts: ReadonlyMap<string, DoneAct>;
  filled: boolean;
  /** What was filled and undone since person and form were chosen, for the report. */
  run: FillRun | undefined;
  reportFile: string | undefined;
  work: Work;
  /** Packs and checks, which are loaded after what is in sight. */
  catalog: Pick<typeof import('#catalog/checking.ts'), 'packsFor' | 'chosenPack'> | undefined;
  /** Those of the program and of the user. */
  packs: readonly Pack[];
  /** The pack chosen last, here or earlier; the form at hand may not be one it speaks of. */
  packId: string;
  /** Checking while typing is on in the tab. */
  live: boolean;
  findings: FindingsView | undefined;
  message: PopupView['message'];
  revealed: boolean;
}

export const initialState: PopupState = {
  page: { state: 'loading' },
  store: 'loading',
  detached: false,
  backupDue: false,
  unfinished: false,
  undoable: false,
  forms,
  formId: '',
  detection: 'loading',
  query: '',
  subjects: undefined,
  items: [],
  pinyin: undefined,
  subject: undefined,
  records: [],
  recordId: '',
  basis: undefined,
  lessons: [],
  teaching: undefined,
  plan: undefined,
  outcomes: new Map(),
  going: undefined,
  acts: new Map(),
  filled: false,
  run: undefined,
  reportFile: undefined,
  work: 'idle',
  catalog: undefined,
  packs: [],
  packId: '',
  live: false,
  findings: undefined,
  message: undefined,
  revealed: false,
};

/** What goes away when another person or form is chosen: nothing is shown or filled from the one before. */
export const NOTHING_YET = {
  records: [],
  basis: undefined,
  teaching: undefined,
  plan: undefined,
  outcomes: new Map(),
  acts: new Map(),
  filled: false,
  findings: undefined,
  run: undefined,
  reportFile: undefined,
  message: undefined,
} as const;

/** The page as it was read last, frame by frame. */
export function pagesOf({ page }: Pick<PopupState, 'page'>): readonly DescribedPage[] {
  return page.state === 'ready' ? page.reading.pages : [];
}

/** The record's values over the subject's. */
export function valuesOf({ subject, basis }: Pick<PopupState, 'subject' | 'basis'>): Values {
  return { ...subject?.values, ...basis?.record?.values };
}

/** The form at hand; throws `catalog.unknownForm` where there is none. */
export function formOf({ forms: among, formId }: Pick<PopupState, 'forms' | 'formId'>): FormType {
  return formIn(among, formId);
}

/** What was taught, as planning takes it. */
export function knownOf({ lessons }: Pick<PopupState, 'lessons'>): Known[] {
  return lessons.map(({ value, conflicts }) => ({ taught: value, disputed: conflicts.length > 0 }));
}

/** The only record, or the one the user chose: of several nobody else can say which is meant (law 2). */
export function basisOf({
  records,
  recordId,
}: Pick<PopupState, 'records' | 'recordId'>): PopupState['basis'] {
  if (records.length <= 1) return { record: records[0] };
  const record = records.find(({ id }) => id === recordId);
  return record && { record };
}

/** Packs that may be checked with. */
function offeredPacks({ catalog, packs, forms: among, formId }: PopupState): Pack[] {
  return catalog && formId !== '' ? catalog.packsFor(formId, { packs, forms: among }) : [];
}

/** The pack to check with; `undefined` while there is none, or the user has yet to choose. */
export function packOf(state: PopupState): Pack | undefined {
  const offered = offeredPacks(state);
  const id = state.catalog?.chosenPack(offered, state.packId);
  return offered.find((pack) => pack.id === id);
}

export function viewOf(state: PopupState): PopupView {
  const { plan, formId, subject, catalog } = state;
  return {
    page: pageView(state),
    store: state.store,
    backupDue: state.backupDue,
    unfinished: state.unfinished,
    forms: state.forms.map((form) => ({ value: form.id, label: form.title })),
    formId,
    detection: state.detection,
    tied: tiedForms(state),
    people: peopleView(state),
    ...recordChoice(state),
    person: state.items.find((item) => item.id === subject?.id),
    plan:
      plan &&
      planView({
        plan,
        formType: completeForm(formOf(state)),
        recordValues: state.basis?.record?.values ?? {},
        values: valuesOf(state),
        pages: pagesOf(state),
        outcomes: state.outcomes,
        acts: state.acts,
        filled: state.filled,
        revealed: state.revealed,
      }),
    teach: teachingView(state),
    work: state.work,
    goingOn: isGoingOn(state),
    recordReady: state.basis !== undefined,
    packs: offeredPacks(state).map((pack) => ({ value: pack.id, label: pack.title })),
    packId: packOf(state)?.id ?? '',
    noPack: catalog !== undefined && formId !== '' && offeredPacks(state).length === 0,
    live: state.live,
    undoable: state.undoable || state.going !== undefined,
    findings: state.findings,
    reportFile: state.reportFile,
    message: state.message,
    revealed: state.revealed,
  };
}

function teachingView(state: PopupState): PopupView['teach'] {
  const { teaching, page, plan } = state;
  if (!teaching || page.state !== 'ready') return undefined;
  return teachView({
    teaching,
    pages: page.reading.pages,
    formType: completeForm(formOf(state)),
    values: valuesOf(state),
    plan,
    detached: state.detached,
  });
}

/** Whether the plan goes on with what was begun in this tab for the same person. */
function isGoingOn({ going, plan, subject, formId, filled }: PopupState): boolean {
  const same = going && plan && going.subjectId === subject?.id && going.formId === formId && !filled;
  return same === true && continues(plan, going);
}

function recordChoice(state: PopupState): Pick<PopupView, 'records' | 'recordId'> {
  const marks = recordMarks(state.records, state.forms);
  return {
    records: state.records.flatMap(({ id }) => {
      const mark = marks.get(id);
      return mark ? [{ value: id, label: markText(mark) }] : [];
    }),
    recordId: state.basis?.record?.id ?? '',
  };
}

function pageView({ page }: PopupState): PageView {
  if (page.state !== 'ready') return page;
  const { title, url, foreignFrames } = page.reading;
  return { state: 'ready', title, host: parseUrl(url)?.host ?? '', foreignFrames };
}

function peopleView({ subjects, items, query, pinyin, subject }: PopupState): PeopleView {
  // The list is only in sight while nobody is chosen.
  const found = subject ? [] : searchSubjects(items, query, pinyin);
  return {
    query,
    found: found.slice(0, SHOWN_PEOPLE),
    more: Math.max(0, found.length - SHOWN_PEOPLE),
    total: subjects?.length,
    settled: subjects !== undefined && (pinyin !== undefined || !needsPinyin(query)),
  };
}
