import type { FindingItem, PageView, PeopleView, PopupView, Work } from '#components/popup/model.ts';
import { packsFor, wordsOf } from '#catalog/checking.ts';
import { formById, forms } from '#catalog/forms.ts';
import type { Finding, Report } from '#core/model/finding.ts';
import type { FieldOutcome, FillPlan } from '#core/model/page.ts';
import type { FormRecord } from '#core/model/record.ts';
import type { Subject } from '#core/model/subject.ts';
import type { FieldPath, Values } from '#core/model/values.ts';
import { currentLocale } from '#locales/index.ts';
import type { PageReading } from '#utils/page-client.ts';
import { type PinyinMatch, searchSubjects, type SubjectItem } from '#utils/search.ts';
import { planView } from './plan-view.ts';

const SHOWN_PEOPLE = 30;

/** Everything the popup knows. It is all rebuilt when the popup opens again; what must last is in the journal. */
export interface PopupState {
  page:
    | { state: 'loading' }
    | { state: 'refused'; reason: string }
    | { state: 'ready'; reading: PageReading };
  store: PopupView['store'];
  unfinished: boolean;
  formId: string;
  detection: PopupView['detection'];
  query: string;
  subjects: readonly Subject[] | undefined;
  items: readonly SubjectItem[];
  pinyin: PinyinMatch | undefined;
  subject: Subject | undefined;
  record: FormRecord | undefined;
  plan: FillPlan | undefined;
  outcomes: ReadonlyMap<string, FieldOutcome>;
  filled: boolean;
  work: Work;
  packId: string;
  report: { about: 'page' | 'record'; report: Report; refs: ReadonlyMap<FieldPath, string> } | undefined;
  message: PopupView['message'];
  revealed: boolean;
}

export const initialState: PopupState = {
  page: { state: 'loading' },
  store: 'loading',
  unfinished: false,
  formId: '',
  detection: 'loading',
  query: '',
  subjects: undefined,
  items: [],
  pinyin: undefined,
  subject: undefined,
  record: undefined,
  plan: undefined,
  outcomes: new Map(),
  filled: false,
  work: 'idle',
  packId: '',
  report: undefined,
  message: undefined,
  revealed: false,
};

/** The record's values over the subject's. */
export function valuesOf({ subject, record }: Pick<PopupState, 'subject' | 'record'>): Values {
  return { ...subject?.values, ...record?.values };
}

export function viewOf(state: PopupState): PopupView {
  const { plan, formId, subject } = state;
  return {
    page: pageView(state),
    store: state.store,
    unfinished: state.unfinished,
    forms: forms.map((form) => ({ value: form.id, label: form.title })),
    formId,
    detection: state.detection,
    people: peopleView(state),
    person: state.items.find((item) => item.id === subject?.id),
    plan:
      plan &&
      planView({
        plan,
        formType: formById(formId),
        recordValues: state.record?.values ?? {},
        outcomes: state.outcomes,
        filled: state.filled,
        revealed: state.revealed,
      }),
    work: state.work,
    packs: formId === '' ? [] : packsFor(formId).map((pack) => ({ value: pack.id, label: pack.title })),
    packId: state.packId,
    findings: state.report && {
      about: state.report.about,
      items: findingItems(state.report.report, state.report.refs),
    },
    message: state.message,
    revealed: state.revealed,
  };
}

function pageView({ page }: PopupState): PageView {
  if (page.state !== 'ready') return page;
  const { title, url, foreignFrames } = page.reading;
  return { state: 'ready', title, host: URL.canParse(url) ? new URL(url).host : '', foreignFrames };
}

function peopleView({ subjects, items, query, pinyin, subject }: PopupState): PeopleView {
  // The list is only in sight while nobody is chosen.
  const found = subject ? [] : searchSubjects(items, query, pinyin);
  return {
    query,
    found: found.slice(0, SHOWN_PEOPLE),
    more: Math.max(0, found.length - SHOWN_PEOPLE),
    total: subjects?.length,
  };
}

function findingItems(report: Report, refs: ReadonlyMap<FieldPath, string>): FindingItem[] {
  return report.findings.map((finding, index) => ({
    key: `${finding.useId} ${index}`,
    outcome: finding.outcome,
    text: wordsOf(finding, currentLocale()),
    quotes: finding.evidence.map((evidence) => evidence.quote).filter((quote) => quote !== ''),
    ref: refOf(finding, refs),
  }));
}

/** Where in the page a finding leads: its own field, else the first piece of evidence that the page shows. */
function refOf({ path, evidence }: Finding, refs: ReadonlyMap<FieldPath, string>): string | undefined {
  const paths = [...(path === undefined ? [] : [path]), ...evidence.map((each) => each.path)];
  return paths.map((each) => refs.get(each)).find((ref) => ref !== undefined);
}
