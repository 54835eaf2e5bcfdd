import { checkValues, chosenPack, packsFor, shownFinding } from '#catalog/checking.ts';
import type { ChecklistCriterion, ChecklistFinding, ChecklistView } from '#components/overlay/model.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import { matchForm } from '#core/matching/match.ts';
import { recognise } from '#core/matching/recognise.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import type { Finding } from '#core/model/finding.ts';
import { maskIds } from '#core/model/mask.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { CriterionSet, Pack } from '#core/model/pack.ts';
import type { FieldPath, Values } from '#core/model/values.ts';
import type { Shelf } from '#core/packs/shelf.ts';
import type { ReviewState } from '#core/review/fold.ts';
import { sideBySide } from '#core/review/side-by-side.ts';
import { chooseLocale, type Locale } from '#locales/index.ts';
import { LONGEST_TITLE, type OverlayRequest } from '#utils/messages.ts';
import { openJournal } from '#utils/journal/open.ts';
import { noteActivity } from '#utils/vault/session.ts';
import { pageAddress } from '#utils/page-address.ts';
import { PageClient, type PageReading } from '#utils/page-client.ts';
import { readSettings, writeSettings } from '#utils/settings.ts';
import { today } from '#utils/today.ts';
import { findReview, judge, withdraw } from './reviews.ts';
import type { ShelfReader } from './shelf.ts';
import { assertNamed, assertStillAt } from './still.ts';
import { formUnseen, isUnseen, subjectOn } from './whose.ts';

type ReadRequest = Extract<OverlayRequest, { type: 'overlay.read' }>;

/** Does what a checklist asks, on the tab it is in. */
export async function answerOverlay(
  request: OverlayRequest,
  tabId: number,
  shelves: Pick<ShelfReader, 'read'>,
): Promise<unknown> {
  const client = new PageClient(tabId);
  // Marks and looks are about the page alone. Nothing else is said or done while the data is locked.
  if (request.type !== 'overlay.mark' && request.type !== 'overlay.show') {
    await openJournal().database.cipher();
    if (request.type !== 'overlay.read') await noteActivity();
  }
  const forms = async (): Promise<readonly FormType[]> => (await shelves.read()).forms;
  switch (request.type) {
    case 'overlay.read':
      return readChecklist(request, client, await shelves.read());
    case 'overlay.mark':
      return client.highlight(request.marks);
    case 'overlay.show':
      return client.show(request.ref);
    case 'overlay.judge':
      assertNamed(request);
      await assertStillAt(client, request, forms);
      return judge(request);
    case 'overlay.withdraw':
      await assertStillAt(client, request, forms);
      return withdraw(request);
  }
}

async function readChecklist(
  request: ReadRequest,
  client: PageClient,
  { forms: every, packs }: Shelf,
): Promise<ChecklistView> {
  const reading = await client.describe();
  const settings = await readSettings();
  const forms = maskForms(every, settings.masked);
  const locale = chooseLocale(settings.language, [navigator.language]);
  const unseen = await isUnseen(client, reading, request.before);
  const recognised = recognise(
    reading.pages,
    forms,
    request.formId ?? formUnseen(reading, request, unseen, forms),
  );
  const { formTypeId, obstacle, read } = recognised;
  const form = forms.find(({ id }) => id === formTypeId);
  const offered = form ? packsFor(form.id, packs) : [];
  const packId = chosenPack(offered, request.packId ?? settings.packId);
  if (request.packId !== undefined && packId === request.packId && packId !== settings.packId) {
    await writeSettings({ packId });
  }
  const about = subjectOn(request, reading, form, unseen);
  const view: ChecklistView = {
    locale,
    theme: settings.theme,
    forms: forms.map(({ id, title }) => ({ value: id, label: title })),
    formId: form?.id ?? '',
    obstacle,
    read,
    foreignFrames: reading.foreignFrames,
    packs: offered.map(({ id, title }) => ({ value: id, label: title })),
    packId,
    page: pageAddress(reading.url),
    pageTitle: maskIds(reading.title.trim()).slice(0, LONGEST_TITLE),
    ...about,
    reviewId: '',
    head: null,
    formFindings: [],
    criteria: [],
  };
  // Which criteria apply is for the reviewer to say.
  const pack = offered.find(({ id }) => id === packId);
  return form && pack ? fillChecklist(view, request.before, reading, { form, pack }) : view;
}

async function fillChecklist(
  view: ChecklistView,
  before: ReadRequest['before'],
  reading: PageReading,
  { form, pack }: { form: FormType; pack: Pack },
): Promise<ChecklistView> {
  const { locale } = view;
  const matching = matchForm(reading.pages, form);
  const values = valuesFromPage(reading.pages, matching, form);
  const refs = new Map([...matching.texts, ...matching.matches].map(({ path, ref }) => [path, ref]));
  const { findings } = checkValues({
    pack,
    formType: form,
    values,
    today: today(),
    shown: refs.keys(),
  });
  const { reviewId, state } = await findReview(view, keptReview(view, before));
  const shown = findings.map((finding, index) => findingView(finding, index, { form, values, refs, locale }));
  return {
    ...view,
    reviewId,
    head: state?.head ?? null,
    formFindings: shown.filter((_, index) => findings[index]?.criterionIds.length === 0),
    criteria: criteriaOf(applyingSets(pack, form), findings, shown, state),
  };
}

/** The review at hand stays that of its person, whatever more the page says of them by now. */
function keptReview(view: ChecklistView, before: ReadRequest['before']): string | undefined {
  if (!before || before.reviewId === '' || view.personNow !== 'same') return undefined;
  const { formId, packId, subjectName } = view;
  const same = before.formId === formId && before.packId === packId && before.subjectName === subjectName;
  return same ? before.reviewId : undefined;
}

/** Whom a set can speak to that is a person; all others are bodies. */
const people: ReadonlySet<CriterionSet['appliesTo'][number]> = new Set([
  'member',
  'party-worker',
  'leader',
  'teacher',
  'student',
  'league-member',
]);

/** Sets about the kind of subject that the form is about. */
function applyingSets(pack: Pack, form: FormType): CriterionSet[] {
  const person = form.subjectKind === 'person';
  return pack.sets.filter((set) => set.appliesTo.some((kind) => people.has(kind) === person));
}

function criteriaOf(
  sets: readonly CriterionSet[],
  findings: readonly Finding[],
  shown: readonly ChecklistFinding[],
  state: ReviewState | undefined,
): ChecklistCriterion[] {
  const names = new Map(sets.map((set) => [set.id, set.name]));
  const standing = new Map(state?.judged.map(({ criterionId, heads }) => [criterionId, heads]));
  return sideBySide(sets, findings, state?.review).map((row) => ({
    id: row.criterion.id,
    set: names.get(row.setId) ?? '',
    name: row.criterion.name,
    requirement: row.criterion.requirement,
    citation: { document: row.criterion.citation.document, section: row.criterion.citation.section },
    machine: row.machine ?? undefined,
    findings: row.findings.flatMap((finding) => shown[findings.indexOf(finding)] ?? []),
    verdict: row.person ?? undefined,
    standing: standing.get(row.criterion.id) ?? [],
  }));
}

interface Surroundings {
  form: FormType;
  values: Values;
  refs: ReadonlyMap<FieldPath, string>;
  locale: Locale;
}

function findingView(finding: Finding, index: number, about: Surroundings): ChecklistFinding {
  const { refs, locale } = about;
  const { text, quotes } = shownFinding(finding, about, locale);
  const evidence = finding.evidence.map(({ path, quote }, at) => ({
    quote: quotes[at] ?? '',
    marked: quote,
    ref: refs.get(path),
  }));
  const own = finding.path === undefined ? undefined : refs.get(finding.path);
  return {
    key: `${finding.useId} ${index}`,
    outcome: finding.outcome,
    text,
    evidence,
    ref: own ?? evidence.find((each) => each.ref !== undefined)?.ref,
  };
}
