import { checkValues, chosenPack, packsFor, shownFinding } from '#catalog/checking.ts';
import { formById, forms } from '#catalog/forms.ts';
import { packById } from '#catalog/packs.ts';
import type { ChecklistCriterion, ChecklistFinding, ChecklistView } from '#components/overlay/model.ts';
import { JiannuoError } from '#core/errors.ts';
import { type FormMatching, matchForm } from '#core/matching/match.ts';
import { recognise } from '#core/matching/recognise.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import { identitiesOn, secondKey } from '#core/matching/whose.ts';
import type { Finding } from '#core/model/finding.ts';
import { maskIds } from '#core/model/mask.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { CriterionSet, Pack } from '#core/model/pack.ts';
import { type FieldPath, textOf, type Values } from '#core/model/values.ts';
import type { ReviewState } from '#core/review/fold.ts';
import { sideBySide } from '#core/review/side-by-side.ts';
import { chooseLocale, type Locale } from '#locales/index.ts';
import { LONGEST_TITLE, MOST_SHOWN, type OverlayRequest } from '#utils/messages.ts';
import { pageAddress } from '#utils/page-address.ts';
import { PageClient, type PageReading } from '#utils/page-client.ts';
import { readSettings, writeSettings } from '#utils/settings.ts';
import { today } from '#utils/today.ts';
import { findReview, judge, withdraw } from './reviews.ts';

type ReadRequest = Extract<OverlayRequest, { type: 'overlay.read' }>;

/** Does what a checklist asks, on the tab it is in. */
export async function answerOverlay(request: OverlayRequest, tabId: number): Promise<unknown> {
  const client = new PageClient(tabId);
  switch (request.type) {
    case 'overlay.read':
      return readChecklist(request, await client.describe());
    case 'overlay.mark':
      return client.highlight(request.marks);
    case 'overlay.show':
      return client.show(request.ref);
    case 'overlay.changed':
      return (await client.changed(request.shown)).length > 0;
    case 'overlay.judge':
      await assertStillAt(client, request);
      return judge(request);
    case 'overlay.withdraw':
      await assertStillAt(client, request);
      return withdraw(request);
  }
}

type JudgeRequest = Extract<OverlayRequest, { type: 'overlay.judge' | 'overlay.withdraw' }>;

/** A verdict is about the page and the person it was read from: none is stored once the tab shows another. */
async function assertStillAt(client: PageClient, { page, shown }: JudgeRequest): Promise<void> {
  if (pageAddress(await client.address()) !== page) throw new JiannuoError('review.pageMoved');
  if ((await client.changed(shown)).length > 0) throw new JiannuoError('review.personMoved');
}

async function readChecklist(request: ReadRequest, reading: PageReading): Promise<ChecklistView> {
  const settings = await readSettings();
  const locale = chooseLocale(settings.language, [navigator.language]);
  const { formTypeId, obstacle, read } = recognise(reading.pages, forms, request.formId);
  const form = formTypeId === null ? undefined : formById(formTypeId);
  const offered = form ? packsFor(form.id) : [];
  const packId = chosenPack(offered, request.packId ?? settings.packId);
  if (request.packId !== undefined && packId === request.packId && packId !== settings.packId) {
    await writeSettings({ packId });
  }
  const view: ChecklistView = {
    locale,
    forms: forms.map(({ id, title }) => ({ value: id, label: title })),
    formId: form?.id ?? '',
    obstacle,
    read,
    foreignFrames: reading.foreignFrames,
    packs: offered.map(({ id, title }) => ({ value: id, label: title })),
    packId,
    page: pageAddress(reading.url),
    pageTitle: maskIds(reading.title.trim()).slice(0, LONGEST_TITLE),
    subjectName: request.subjectName ?? '',
    subjectKey: undefined,
    identities: [],
    shown: [],
    reviewId: '',
    head: null,
    formFindings: [],
    criteria: [],
  };
  return form ? fillChecklist(view, reading, form, locale) : view;
}

async function fillChecklist(
  view: ChecklistView,
  reading: PageReading,
  form: FormType,
  locale: Locale,
): Promise<ChecklistView> {
  const matching = matchForm(reading.pages, form);
  const values = valuesFromPage(reading.pages, matching, form);
  const refs = new Map([...matching.texts, ...matching.matches].map(({ path, ref }) => [path, ref]));
  const about = subjectOn(view, reading, matching, values);
  const { subjectName, subjectKey } = about;
  // Which criteria apply is for the reviewer to say.
  if (view.packId === '') return { ...view, ...about };
  const pack = packById(view.packId);
  const { findings } = checkValues({ packId: pack.id, formTypeId: form.id, values, today: today() });
  const target = { page: view.page, subjectName, subjectKey, formTypeId: form.id };
  const { reviewId, state } = await findReview(target, pack.id);
  const shown = findings.map((finding, index) => findingView(finding, index, { form, values, refs, locale }));
  return {
    ...view,
    ...about,
    reviewId,
    head: state?.head ?? null,
    formFindings: shown.filter((_, index) => findings[index]?.criterionIds.length === 0),
    criteria: criteriaOf(applyingSets(pack, form), findings, shown, state),
  };
}

/** Whose form it is, and what of the page would change with the person. */
function subjectOn(
  { subjectName: given }: ChecklistView,
  { pages }: PageReading,
  matching: FormMatching,
  values: Values,
): Pick<ChecklistView, 'subjectName' | 'subjectKey' | 'identities' | 'shown'> {
  const named = textOf(values, 'name') ?? '';
  const subjectName = given || named;
  const identities = identitiesOn(pages, matching);
  const subjectKey = subjectName === named ? secondKey(identities) : undefined;
  const valueAt = new Map(
    pages.flatMap(({ controls, texts }) => [...controls, ...texts]).map((each) => [each.ref, each.value]),
  );
  const telling = identities.length > 0 ? identities : [...matching.matches, ...matching.texts];
  const shown = telling.slice(0, MOST_SHOWN).map(({ ref }) => ({ ref, value: valueAt.get(ref) ?? '' }));
  return { subjectName, subjectKey, identities, shown };
}

/** Sets about the kind of subject that the form is about. */
function applyingSets(pack: Pack, form: FormType): CriterionSet[] {
  const kinds: readonly string[] =
    form.subjectKind === 'person' ? ['member', 'leader', 'teacher'] : ['organisation', 'class', 'school'];
  return pack.sets.filter((set) => set.appliesTo.some((kind) => kinds.includes(kind)));
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
