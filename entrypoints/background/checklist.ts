import { criteriaOf, findingView } from '#catalog/criteria.ts';
import { checkValues, chosenPack, packsFor } from '#catalog/checking.ts';
import type { ChecklistView } from '#components/overlay/model.ts';
import { JiannuoError } from '#core/errors.ts';
import { maskForms } from '#core/forms/mask-also.ts';
import { matchForm } from '#core/matching/match.ts';
import { recognise } from '#core/matching/recognise.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import { maskIds } from '#core/model/mask.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import { assertShortEnough } from '#core/review/comment-limit.ts';
import { knownIn } from '#core/review/comment-values.ts';
import { chooseLocale } from '#locales/index.ts';
import { LONGEST_TITLE, type OverlayRequest } from '#utils/messages.ts';
import { openJournal } from '#utils/journal/open.ts';
import { noteActivity } from '#utils/vault/session.ts';
import { pageAddress } from '#utils/page-address.ts';
import { PageClient, type PageReading } from '#utils/page-client.ts';
import { readSettings, writeSettings } from '#utils/settings.ts';
import { today } from '#utils/today.ts';
import { keepDraft, keptDrafts } from './kept-drafts.ts';
import { rowAt, type RowAt } from './list-page.ts';
import { ownComments } from './own-comments.ts';
import { decide, findReview, judge, type Judgement, judgeTogether, takeBack, withdraw } from './reviews.ts';
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
      return readChecklist(request, client, shelves);
    case 'overlay.mark':
      return client.highlight(request.marks);
    case 'overlay.show':
      return client.show(request.ref, request.quote);
    case 'overlay.judge':
      assertNamed(request);
      await assertStillAt(client, request, forms);
      assertScore(request, (await shelves.read()).packs);
      assertShortEnough(request.verdict.comment);
      return judge(request);
    case 'overlay.decide':
      assertNamed(request);
      await assertStillAt(client, request, forms);
      assertShortEnough(request.comment);
      return decide(request);
    case 'overlay.comments':
      return ownComments(request.criterionId);
    case 'overlay.judgeTogether':
      assertNamed(request);
      await assertStillAt(client, request, forms);
      return judgeTogether(request);
    case 'overlay.takeBack':
      await assertStillAt(client, request, forms);
      return takeBack(request);
    case 'overlay.keep':
      await keepDraft(request.about, request.draft);
      return null;
    case 'overlay.kept':
      return keptDrafts(request.about);
    case 'overlay.goOn':
      await writeSettings({ goOn: request.on });
      return null;
    case 'overlay.withdraw':
      await assertStillAt(client, request, forms);
      return withdraw(request);
  }
}

async function readChecklist(
  request: ReadRequest,
  client: PageClient,
  shelves: Pick<ShelfReader, 'read'>,
): Promise<ChecklistView> {
  const [whole, settings, { forms: every, packs }] = await Promise.all([
    client.describe(true),
    readSettings(),
    shelves.read(),
  ]);
  const forms = maskForms(every, settings.masked);
  const listed = rowAt(whole, request, forms);
  const reading = listed?.reading ?? whole;
  const locale = chooseLocale(settings.language, [navigator.language]);
  // Whoever was at hand before: another row was asked for.
  const { before, ...anew } = request;
  const asked = request.row === undefined ? request : { ...anew, typed: undefined };
  const unseen = listed === undefined && (await isUnseen(client, reading, before));
  const recognised = recognise(
    reading.pages,
    forms,
    request.formId ?? formKept(listed, before, forms) ?? formUnseen(reading, request, unseen, forms),
  );
  const { formTypeId, obstacle, read } = recognised;
  const form = forms.find(({ id }) => id === formTypeId);
  const offered = form ? packsFor(form.id, { packs, forms }) : [];
  const packId = chosenPack(offered, request.packId ?? settings.packId);
  if (request.packId !== undefined && packId === request.packId && packId !== settings.packId) {
    await writeSettings({ packId });
  }
  const about = subjectOn(asked, reading, form, unseen);
  const view: ChecklistView = {
    locale,
    theme: settings.theme,
    goOn: settings.goOn,
    forms: forms.map(({ id, title }) => ({ value: id, label: title })),
    formId: form?.id ?? '',
    obstacle: listed && listed.list.at === undefined ? undefined : obstacle,
    read,
    foreignFrames: reading.foreignFrames,
    packs: offered.map(({ id, title }) => ({ value: id, label: title })),
    packId,
    page: pageAddress(reading.url),
    pageTitle: maskIds(reading.title.trim()).slice(0, LONGEST_TITLE),
    ...about,
    who: settings.who,
    reviewId: '',
    head: null,
    list: listed?.list,
    stage: 'open',
    decided: [],
    phrases: [],
    known: {},
    formFindings: [],
    criteria: [],
  };
  // Which criteria apply is for the reviewer to say.
  const pack = offered.find(({ id }) => id === packId);
  return form && pack ? fillChecklist(view, asked.before, reading, { form, pack, forms }) : view;
}

async function fillChecklist(
  view: ChecklistView,
  before: ReadRequest['before'],
  reading: PageReading,
  { form, pack, forms }: { form: FormType; pack: Pack; forms: readonly FormType[] },
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
  const about = { pack, form, forms, values, refs, locale };
  const shown = findings.map((finding, index) => findingView(finding, index, about));
  return {
    ...view,
    reviewId,
    head: state?.head ?? null,
    stage: state?.stage ?? 'open',
    decided: state?.standing ?? [],
    phrases: pack.comments,
    known: knownIn(pack.comments, form, values),
    formFindings: shown.filter((_, index) => findings[index]?.criterionIds.length === 0),
    criteria: criteriaOf(about, findings, shown, state),
  };
}

/** Rows of one list are read alike, however much each of them shows. */
function formKept(
  listed: RowAt | undefined,
  before: ReadRequest['before'],
  forms: readonly FormType[],
): string | undefined {
  const kept = listed && (before?.listed === true || listed.list.at === undefined);
  return kept ? forms.find(({ id }) => id === before?.formId)?.id : undefined;
}

/**
 * Points are from 0 to 满分, whatever the script in the page says.
 * @throws `review.scoreRange`
 */
function assertScore({ packId, verdict }: Judgement, packs: readonly Pack[]): void {
  const { criterionId, score } = verdict;
  if (score === undefined) return;
  const sets = packs.find(({ id }) => id === packId)?.sets ?? [];
  const criterion = sets.flatMap(({ criteria }) => criteria).find(({ id }) => id === criterionId);
  const maxScore = criterion?.maxScore ?? 0;
  if (score > maxScore) throw new JiannuoError('review.scoreRange', { score, maxScore });
}

/** The review at hand stays that of its person, whatever more the page says of them by now. */
function keptReview(view: ChecklistView, before: ReadRequest['before']): string | undefined {
  if (!before || before.reviewId === '' || view.personNow !== 'same') return undefined;
  const { formId, packId, subjectName } = view;
  const same = before.formId === formId && before.packId === packId && before.subjectName === subjectName;
  return same ? before.reviewId : undefined;
}
