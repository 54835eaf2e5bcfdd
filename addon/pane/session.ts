import type { CellPlace, CheckScope, PaneTab } from '#components/addon/model.ts';
import type { SheetHost } from '#core/host/sheet-host.ts';
import type { SheetChoice } from '#core/sheet/look.ts';
import type { IsoDate } from '#core/model/values.ts';
import { parseRange } from '#core/workbook/address.ts';
import { codeText } from '#locales/errors.ts';
import { t } from '#locales/index.ts';
import type { CheckJobs } from '../desk/check-jobs.ts';
import type { FileJobs } from '../desk/file-jobs.ts';
import type { ShelfPacks } from '../desk/shelf-view.ts';
import { Asker, type WorkerPort } from './ask.ts';
import { Authoring, type Setting } from './authoring.ts';
import { Checking } from './checking.ts';
import { Comparing } from './comparing.ts';
import { Exporting } from './exporting.ts';
import { Fixing } from './fixing.ts';
import { Front } from './front.ts';
import { Keeper, keptName } from './keep.ts';
import { Linting } from './linting.ts';
import { Live } from './live.ts';
import { Making, type Origin } from './making.ts';
import { Marking } from './marking.ts';
import { Reading } from './reading.ts';
import { Recalculation } from './recalculation.ts';
import { SettingUp } from './setting-up.ts';
import { Shelving } from './shelving.ts';
import { StateHolder } from './state.ts';
import { Uploading } from './uploading.ts';
import { Work, type Working } from './work.ts';

/** What the pane needs of the world beside the program. */
export interface Surroundings extends Origin {
  host: SheetHost;
  /** Makes the worker that understands sheets; one that checks them as well weighs twice as much, and is asked for when somebody checks. */
  checkWorker: (isChecking: boolean) => WorkerPort | Promise<WorkerPort>;
  /** Makes the worker that writes files. */
  fileWorker: () => WorkerPort | Promise<WorkerPort>;
  /** Makes the worker that makes workbooks and reads packs. */
  authoringWorker: () => WorkerPort | Promise<WorkerPort>;
  /** Makes the worker that reads as portals do. */
  uploadWorker: () => WorkerPort | Promise<WorkerPort>;
  today: () => IsoDate;
  /** Lets the page have a turn. */
  pause: () => Promise<void>;
  /** Resolves after so many milliseconds, or sooner where it is told to. */
  wait: (milliseconds: number) => Promise<void>;
}

/** The work of the pane: what the user asks for, done through the program and the worker, and the state that comes of it. */
export class Session {
  readonly state = new StateHolder();
  readonly work: Work;
  readonly host: SheetHost;
  readonly keeper: Keeper;
  readonly asker: Asker<CheckJobs>;
  readonly files: Asker<FileJobs>;
  readonly reading: Reading;
  readonly marking: Marking;
  readonly fixing: Fixing;
  readonly live: Live;
  readonly recalculation: Recalculation;
  readonly authoring: Authoring;
  readonly making: Making;
  readonly linting: Linting;
  readonly shelving: Shelving;
  readonly uploading: Uploading;
  readonly checks: Checking;
  readonly comparing: Comparing;
  readonly front: Front;
  readonly settingUp: SettingUp;
  readonly exporting: Exporting;

  constructor(around: Surroundings) {
    const { host, checkWorker, fileWorker, authoringWorker, uploadWorker, today, pause, wait } = around;
    this.host = host;
    this.settingUp = new SettingUp(this, checkWorker);
    this.asker = new Asker<CheckJobs>(() => checkWorker(this.settingUp.isChecking));
    this.files = new Asker<FileJobs>(fileWorker);
    this.work = new Work(this.state, () => {
      // Only the worker of what is being done is ended: the others know what they were told. None is while the program itself is waited for.
      for (const each of [this.authoring.asker, this.files, this.uploading.asker]) {
        if (each.isAsked) each.cancel();
      }
      if (!this.asker.isAsked && !this.reading.isReading) return;
      this.asker.cancel();
      // What it found and offered it alone knew.
      this.state.set({ check: undefined, fixes: undefined, copies: undefined, stale: false });
    });
    this.keeper = new Keeper(host);
    this.exporting = new Exporting(this.keeper, around.now);
    this.reading = new Reading(host, this.asker, this.keeper, pause);
    this.front = new Front(this);
    this.marking = new Marking(this);
    this.fixing = new Fixing(this);
    this.live = new Live(this, wait);
    this.recalculation = new Recalculation(this, wait);
    this.authoring = new Authoring(this, authoringWorker, pause);
    this.making = new Making(this, around);
    this.linting = new Linting(this, wait);
    this.shelving = new Shelving(this, around.now);
    this.checks = new Checking(this, today);
    this.comparing = new Comparing(this);
    this.uploading = new Uploading(this, uploadWorker, pause);
  }

  /** Reads what is in front, once what is kept is known. */
  async start(): Promise<void> {
    await this.work.run(t('pane.readingBook'), async (working) => {
      // Whatever comes of reading: a change that nobody hears of would leave what was found looking true.
      await this.live.begin();
      await this.settingUp.tell();
      await this.front.read(working);
      await this.#tellBroken();
    });
    await this.linting.look();
  }

  /** Looks whether another sheet is in front by now, as the program does not tell. */
  async lookAgain(): Promise<void> {
    await this.work.run('', async (working) => {
      await this.front.lookAgain(working);
    });
    await this.making.lookAgain();
  }

  show(tab: PaneTab): void {
    this.state.set({ tab });
    if (tab === 'fix') void this.fixing.offer();
    if (tab === 'make') void this.making.offer();
    if (tab === 'more') void this.shelving.offer();
    if (tab === 'upload') void this.uploading.offer();
  }

  /** @throws JiannuoError `addon.otherSheet`, as `Front.assert` */
  async assertFront(book: string, sheet: string): Promise<void> {
    await this.front.assert(book, sheet);
  }

  /** Cells were changed: a copy of before, and texts that were compared, are of before too. */
  outdate(): void {
    this.comparing.outdate();
    this.outdateFiles();
  }

  /** Cells of any sheet were changed: what goes out is made of all of them. */
  outdateFiles(): void {
    this.uploading.outdate();
    this.making.outdate();
  }

  async choose(change: SheetChoice | undefined): Promise<void> {
    await this.front.choose(change);
  }

  async chooseColumn(index: number, path: string | null): Promise<void> {
    await this.front.chooseColumn(index, path);
  }

  async choosePack(packId: string): Promise<void> {
    this.state.set({ packId, check: undefined });
    await this.work.run('', () => this.keeper.setPackId(packId));
  }

  setScope(scope: CheckScope): void {
    this.state.set({ scope });
  }

  /** Checks what is asked for, from what stands in the sheet now. */
  async check(): Promise<void> {
    await this.work.run(t('pane.checking'), (working) => this.checks.now(working));
  }

  /** To a cell; of what is said of a whole sheet, to its beginning. */
  async go({ sheet, cell }: CellPlace): Promise<void> {
    const place = parseRange(cell === '' ? 'A1' : cell);
    if (!place || sheet === '') return;
    const select = async (working: Working): Promise<void> => {
      await this.host.select({ sheet, ...place });
      await this.front.lookAgain(working);
    };
    await this.work.run('', select, 'go');
  }

  async export(): Promise<void> {
    await this.work.run(t('pane.exporting'), async ({ hold }) => {
      const { stale, live } = this.state.now;
      // While rows are checked anew as somebody types, the last ones may not be yet.
      const isStale = stale || (live.on && this.live.isBehind);
      const { name, sheets } = await this.asker.ask('findings', { isStale });
      const bytes = await this.files.ask('write', sheets);
      hold();
      await this.save(name, bytes);
    });
  }

  /** Saves a file and says where. */
  async save(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
    const place = await this.host.save(name, bytes);
    this.state.set({
      message: {
        tone: 'success',
        title: place === '' ? t('pane.savedSomewhere', { file: name }) : t('pane.saved', { file: place }),
      },
    });
    return place;
  }

  /** What workers go by. */
  async setting(): Promise<Setting> {
    return await this.settingUp.setting();
  }

  async shelfPacks(): Promise<ShelfPacks> {
    return await this.settingUp.shelfPacks();
  }

  /**
   * Packs or the language are others: what was said by the former ones is said no more. Within work that goes on; the sheet in front is read anew
   * after it, since what is kept is kept, also where the program does not let itself be read now.
   */
  async setUpAgain(): Promise<void> {
    this.authoring.forget();
    this.uploading.forget();
    await this.settingUp.tell();
    const { sheet } = this.state.now;
    if (sheet === '') return;
    this.state.set({ check: undefined, fixes: undefined, stale: false });
    void this.work.run(t('pane.reading', { sheet }), (working) => this.front.read(working));
  }

  /** Has a worker that knows what it has to, and the sheet in front. */
  async ready(working: Working): Promise<void> {
    await this.settingUp.ready(working);
  }

  async #tellBroken(): Promise<void> {
    const broken = await this.keeper.broken();
    if (broken.length === 0) return;
    const key = broken.map(keptName).join(t('addon.comma'));
    this.state.set({
      message: {
        tone: 'error',
        title: t('addon.more.broken.title'),
        text: codeText('addon.keptBroken', { key }),
      },
    });
  }
}
