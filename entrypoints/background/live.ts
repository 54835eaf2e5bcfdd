import { chosenPack, packsFor } from '#catalog/checking.ts';
import { checks } from '#catalog/checks.ts';
import { LiveChecks } from '#core/engine/live.ts';
import { JiannuoError } from '#core/errors.ts';
import { matchForm } from '#core/matching/match.ts';
import { recognise } from '#core/matching/recognise.ts';
import { valuesFromPage } from '#core/matching/values.ts';
import type { FormType } from '#core/model/form-type.ts';
import type { Pack } from '#core/model/pack.ts';
import type { DescribedPage, FieldOutcome, PlannedWrite } from '#core/model/page.ts';
import { withTaught } from '#core/teaching/apply.ts';
import type { Known } from '#core/teaching/find.ts';
import { chooseLocale, setLocale, t } from '#locales/index.ts';
import '#locales/live.ts';
import { countOf, showBadge } from '#utils/live-badge.ts';
import type { ControlValue, FixAnswer, LiveRequest, LiveTab } from '#utils/live-messages.ts';
import { readLive, tellLive, writeLive } from '#utils/live-tabs.ts';
import { PageClient } from '#utils/page-client.ts';
import { readSettings } from '#utils/settings.ts';
import { today } from '#utils/today.ts';
import { controlIn, type LiveReading, marksOf, offerFor } from './live-marks.ts';
import type { ShelfReader } from './shelf.ts';

export interface Lessons {
  taught(): Promise<Known[]>;
}

/** The checks of one tab as they were run last; made anew where the worker has ended since. */
interface Running {
  form: FormType;
  pack: Pack;
  live: LiveChecks;
}

/** 边填边查: checks what the user types, tab by tab, and shows it beside the fields and on the toolbar icon. */
export class LiveDesk {
  readonly #shelves: Pick<ShelfReader, 'read'>;
  readonly #lessons: Lessons;
  readonly #running = new Map<number, Running>();
  /** One request of a tab after the other: each goes on from what the one before has kept. */
  readonly #turns = new Map<number, Promise<unknown>>();

  constructor(shelves: Pick<ShelfReader, 'read'>, lessons: Lessons) {
    this.#shelves = shelves;
    this.#lessons = lessons;
  }

  answer(request: LiveRequest, tabId: number): Promise<unknown> {
    const turn = (this.#turns.get(tabId) ?? Promise.resolve()).then(() => this.#answer(request, tabId));
    this.#turns.set(
      tabId,
      turn.then(
        () => undefined,
        // Whoever asked is told; the next one begins anew.
        () => undefined,
      ),
    );
    return turn;
  }

  forget(tabId: number): void {
    this.#running.delete(tabId);
    this.#turns.delete(tabId);
  }

  /** @throws `page.refused` where live checking is not on */
  async #answer(request: LiveRequest, tabId: number): Promise<FixAnswer | undefined> {
    const tab = await readLive(tabId);
    if (!tab) throw new JiannuoError('page.refused', { reason: 'unexpected' });
    const client = new PageClient(tabId);
    client.resume(tab.pages);
    switch (request.type) {
      case 'live.begin':
        await this.#show(tabId, tab);
        return undefined;
      case 'live.look':
        await this.#show(tabId, await this.#readAnew(tab, client));
        return undefined;
      case 'live.changed': {
        const touched = [
          ...new Set([...tab.touched, ...request.values.flatMap((each) => (each.touched ? [each.ref] : []))]),
        ];
        await this.#show(tabId, { ...tab, pages: withValues(tab.pages, request.values), touched });
        return undefined;
      }
      case 'live.fix': {
        const { tab: after, answer } = await this.#fix(tab, client, request);
        await this.#show(tabId, after);
        return answer;
      }
    }
  }

  /** Portals go to another form without loading a page: it is taken for what it is, or for the same as before. */
  async #readAnew(tab: LiveTab, client: PageClient): Promise<LiveTab> {
    const { pages } = await client.describe();
    const { forms, packs } = await this.#shelves.read();
    const { formTypeId } = recognise(pages, forms);
    const formId = formTypeId ?? tab.formId;
    const packId =
      formId === tab.formId ? tab.packId : chosenPack(packsFor(formId, { packs, forms }), tab.packId);
    const there = new Set(pages.flatMap(({ controls }) => controls.map(({ ref }) => ref)));
    return {
      formId,
      packId: packId || tab.packId,
      pages,
      touched: tab.touched.filter((ref) => there.has(ref)),
      applied: tab.applied.filter(({ ref }) => there.has(ref)),
    };
  }

  /** Checks what is known of the page, and shows it. */
  async #show(tabId: number, tab: LiveTab): Promise<void> {
    const settings = await readSettings();
    const locale = chooseLocale(settings.language, [navigator.language]);
    const reading = await this.#read(tabId, tab, locale);
    const marks = reading ? marksOf(reading, tab) : [];
    await writeLive(tabId, tab);
    await tellLive(tabId, { type: 'live.marks', locale, marks });
    setLocale(locale);
    const count = countOf(marks);
    await showBadge(tabId, count, t('live.badge', { fail: count.fail, review: count.review }));
  }

  async #read(tabId: number, tab: LiveTab, locale: 'zh-CN' | 'en'): Promise<LiveReading | undefined> {
    const running = await this.#runningFor(tabId, tab);
    if (!running) return undefined;
    const { form, live } = running;
    const matching = withTaught(
      tab.pages,
      matchForm(tab.pages, form),
      form,
      {},
      await this.#lessons.taught(),
    );
    const values = valuesFromPage(tab.pages, matching, form);
    const shown = [...matching.matches, ...matching.texts].map(({ path }) => path);
    const { findings } = live.look({ values, today: today(), shown });
    return { form, matching, values, findings, locale };
  }

  async #runningFor(tabId: number, { formId, packId }: LiveTab): Promise<Running | undefined> {
    const { forms, packs } = await this.#shelves.read();
    const form = forms.find(({ id }) => id === formId);
    // A pack that has nothing on this form says nothing of it.
    const pack = form && packsFor(form.id, { packs, forms }).find(({ id }) => id === packId);
    if (!form || !pack) return undefined;
    const known = this.#running.get(tabId);
    if (known?.form === form && known.pack === pack) return known;
    const running = { form, pack, live: new LiveChecks({ pack, formType: form, checks }) };
    this.#running.set(tabId, running);
    return running;
  }

  /** Writes the repair through the agent, which reads it back, or what was there before it. */
  async #fix(
    tab: LiveTab,
    client: PageClient,
    { ref, undo }: Extract<LiveRequest, { type: 'live.fix' }>,
  ): Promise<{ tab: LiveTab; answer: FixAnswer }> {
    const { forms } = await this.#shelves.read();
    const form = forms.find(({ id }) => id === tab.formId);
    const matching =
      form && withTaught(tab.pages, matchForm(tab.pages, form), form, {}, await this.#lessons.taught());
    const match = matching?.matches.find((each) => each.ref === ref);
    const control = controlIn(tab.pages, ref);
    if (!form || !match || !control) return { tab, answer: { reason: 'controlGone' } };
    const done = tab.applied.find((each) => each.ref === ref && each.now === control.value);
    const next = undo ? done?.before : offerFor(control, match.path, form)?.next;
    if (next === undefined) return { tab, answer: { reason: 'changedMeanwhile' } };
    const { path, label } = match;
    const write: PlannedWrite = {
      ref,
      path,
      label,
      now: control.value,
      next,
      accepted: [next],
      ticked: true,
    };
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- the client is no array
    const report = await client.fill([write]);
    const outcome = report.fields.find((field) => field.ref === ref)?.outcome;
    if (outcome?.state !== 'verified') return { tab, answer: refusal(outcome) };
    const others = tab.applied.filter((each) => each.ref !== ref);
    const before = typeof control.value === 'string' ? control.value : '';
    return {
      tab: {
        ...tab,
        pages: withValues(tab.pages, [{ ref, value: next }]),
        touched: [...new Set([...tab.touched, ref])],
        applied: undo ? others : [...others, { ref, before, now: next }],
      },
      answer: {},
    };
  }
}

function refusal(outcome: FieldOutcome | undefined): FixAnswer {
  if (!outcome || outcome.state === 'verified') return { reason: 'controlGone' };
  return { reason: outcome.reason, params: outcome.params };
}

function withValues(
  pages: readonly DescribedPage[],
  values: readonly { ref: string; value: ControlValue }[],
): DescribedPage[] {
  const now = new Map(values.map(({ ref, value }) => [ref, value]));
  return pages.map((page) => ({
    ...page,
    controls: page.controls.map((control) => {
      const value = now.get(control.ref);
      if (value === undefined) return control;
      const { unset: _unset, ...moved } = control;
      return { ...moved, value };
    }),
  }));
}
