import type { MakeRequest, MakeView } from '#components/addon/make-model.ts';
import { JiannuoError } from '#core/errors.ts';
import { t } from '#locales/index.ts';
import type { MadeFile, Reviewed } from '../desk/author-desk.ts';
import type { JudgedRows } from '../desk/check-desk.ts';
import { goOn } from './go-on.ts';
import type { Session } from './session.ts';
import { whileStill } from './while-still.ts';
import type { Working } from './work.ts';

type ReviewRequest = Extract<MakeRequest, { kind: 'review' }>;

/** What a new workbook is known by. */
export interface Origin {
  /** A new UUID. */
  newId: () => string;
  /** The moment, in UTC: `2026-05-01T08:00:00.000Z`. */
  now: () => string;
}

/** 生成: new workbooks, opened beside the one that is open, or saved where the program opens none. */
export class Making {
  readonly #session: Session;
  readonly #origin: Origin;
  /** Made with complete numbers, and not handed over before the user says what for. */
  #waiting: MadeFile | undefined;
  /** Where what waits was gathered from. */
  #gathered: { book: string; sheets: ReadonlySet<string> } = { book: '', sheets: new Set() };
  /** How often cells were changed, in any sheet. */
  #changes = 0;
  /** As often as that when sheets were offered. */
  #offered = 0;

  constructor(session: Session, origin: Origin) {
    this.#session = session;
    this.#origin = origin;
  }

  /** What can be made of the workbook as it stands now. */
  async offer(): Promise<void> {
    const { work } = this.#session;
    await work.run(t('pane.readingBook'), (working) => this.#offer(working));
  }

  /** Offers anew where cells were changed since. */
  async lookAgain(): Promise<void> {
    const { tab, make } = this.#session.state.now;
    if (tab === 'make' && make && this.#changes !== this.#offered) await this.offer();
  }

  async make(request: MakeRequest): Promise<void> {
    const { work, state } = this.#session;
    await work.run(t('pane.making'), async (working) => {
      this.#giveUp();
      // What was made before says nothing of this.
      this.#set({ done: undefined });
      const changes = this.#changes;
      const made = await this.#made(request, working);
      if (!state.now.make) await this.#offer(working);
      goOn(working);
      if (request.kind === 'gather' && this.#changes !== changes) {
        // Some of it may be of before, some of after.
        this.#set({ withdrawn: true, done: undefined });
      } else if (request.kind === 'gather' && made.gathered?.sensitive) {
        this.#waiting = made;
        this.#gathered = { book: state.now.book, sheets: new Set(request.sheets) };
        this.#set({ waiting: { fileName: made.name, rows: made.gathered.rows }, done: undefined });
      } else await this.#hand(made, working);
    });
  }

  /** Opens or saves what waits for the user's word. @param purpose what it is for */
  async save(purpose: string): Promise<void> {
    await this.#session.work.run(t('pane.exporting'), async (working) => {
      if (this.#waiting) await this.#hand(this.#waiting, working, purpose);
    });
  }

  /** The sheet in front is understood otherwise, or is another one. */
  looked(): void {
    this.#set({ formId: this.#session.state.now.look?.formId ?? '' });
  }

  /** Cells were changed, in any sheet: what waits is of before. */
  outdate(): void {
    this.#changes += 1;
    if (!this.#waiting) return;
    this.#giveUp();
    this.#set({ withdrawn: true });
  }

  /** Formulas of a sheet were calculated anew: what waits is of before where one of them says something else. Within work that goes on. */
  async calculated(sheet: string): Promise<void> {
    const { host, authoring } = this.#session;
    if (!this.#waiting || !this.#gathered.sheets.has(sheet)) return;
    const info = (await host.sheets()).find(({ name }) => name === sheet);
    if (!info || (await authoring.readFormulas(info))) this.outdate();
  }

  #giveUp(): void {
    this.#waiting = undefined;
    this.#set({ waiting: undefined, withdrawn: false });
  }

  async #hand(
    { name, bytes, notes, gathered }: MadeFile,
    { hold }: Working,
    purpose?: string,
  ): Promise<void> {
    const { host, exporting } = this.#session;
    hold();
    const leave = async (): Promise<unknown> =>
      host.can.open ? host.open(name, bytes) : this.#session.save(name, bytes);
    if (gathered) {
      const { rows, sensitive } = gathered;
      await exporting.run({ kind: 'gather', file: name, rows, full: sensitive, purpose }, leave);
    } else await leave();
    this.#giveUp();
    this.#set({ done: { fileName: name, notes } });
  }

  #set(change: Partial<MakeView>): void {
    const { state } = this.#session;
    const { make } = state.now;
    if (make) state.set({ make: { ...make, ...change } });
  }

  async #offer(working: Working): Promise<void> {
    const { state, authoring, host } = this.#session;
    // What waits would have been given up had anything changed: it stays while the user looks elsewhere.
    if (this.#waiting && authoring.isReady && this.#gathered.book === state.now.book) return;
    this.#offered = this.#changes;
    const { forms } = await this.#session.shelfPacks();
    const { packs, packId, make, look } = state.now;
    this.#waiting = undefined;
    const all = await host.sheets();
    const namesOf = (isHidden: boolean): string[] =>
      all.filter(({ hidden }) => hidden === isHidden).map(({ name }) => name);
    // Most of what can be made is made without the sheets, which take their time.
    state.set({
      make: {
        forms,
        formId: look?.formId ?? '',
        packs,
        packId,
        toRead: namesOf(false),
        hidden: namesOf(true),
        sheets: make?.sheets,
        done: make?.done,
        withdrawn: make?.withdrawn,
      },
    });
    await authoring.readAll(working);
    this.#set({ sheets: await authoring.asker.ask('sheets', undefined) });
  }

  async #made(request: MakeRequest, working: Working): Promise<MadeFile> {
    const { authoring } = this.#session;
    if (request.kind === 'review') return await this.#review(request, working);
    if (request.kind === 'gather') await authoring.readAll(working);
    else await authoring.ready();
    return await this.#written(request, working);
  }

  async #written(request: MakeRequest, working: Working, reviewed?: Reviewed): Promise<MadeFile> {
    const { state, authoring } = this.#session;
    goOn(working);
    working.tell(t('pane.making'));
    return await authoring.asker.ask('make', { request, packId: state.now.packId, reviewed });
  }

  /** A verdict by hand about what is not written there any more would be about nothing: what was changed meanwhile is checked once more. */
  async #review(request: ReviewRequest, working: Working): Promise<MadeFile> {
    let isChecked = false;
    const made = await whileStill(
      () => this.#changes,
      async () => {
        const { checked, ...reviewed } = await this.#reviewed(request.packId, working);
        isChecked ||= checked;
        await this.#session.authoring.ready();
        return await this.#written(request, working, reviewed);
      },
    );
    return isChecked ? { ...made, notes: [t('pane.checkedFirst'), ...made.notes] } : made;
  }

  /**
   * What was found in the sheet in front by this pack. Where the whole of it was not checked so far, or cells were changed since, it is checked
   * now: a sheet with verdicts of before, or of some rows, would be about something else.
   * @throws JiannuoError what checking throws
   */
  async #reviewed(packId: string, working: Working): Promise<Reviewed & { checked: boolean }> {
    const { state, host, keeper, checks, front } = this.#session;
    await front.lookAgain(working);
    const known = await this.#found(packId);
    if (!known) {
      if (state.now.packId !== packId) {
        state.set({ packId, check: undefined });
        await keeper.setPackId(packId);
      }
      await checks.now(working, 'sheet');
    }
    const found = known ?? (await this.#judged());
    if (!found) throw new JiannuoError('addon.notChecked');
    const { name } = await host.meta();
    return {
      ...found,
      checked: !known,
      file: name,
      workbookId: this.#origin.newId(),
      madeAt: this.#origin.now(),
    };
  }

  /** What the checks said last by a pack, as long as it is of what stands there now. */
  async #found(packId: string): Promise<JudgedRows | undefined> {
    const { state, live } = this.#session;
    const { check, stale } = state.now;
    // Rows that are checked anew while somebody types are told to be of before only where that is turned off.
    if (!check || stale || live.isBehind) return undefined;
    const found = await this.#judged();
    // Of a workbook, a sheet of which nothing was found may have been left out.
    return found?.pack.id === packId && found.rows.length > 0 ? found : undefined;
  }

  async #judged(): Promise<JudgedRows | undefined> {
    const { asker, state } = this.#session;
    return await asker.ask('judgedRows', state.now.sheet);
  }
}
