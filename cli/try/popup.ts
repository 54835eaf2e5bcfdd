import { readFileSync } from 'node:fs';
import { errors, type Locator, type Page } from 'playwright';
import { PageReport } from '#core/model/page-report.ts';
import type { ReadRecord } from '#core/record-file/read.ts';
import { press } from '../browser/press.ts';

/** The form that was used, and why this one. */
export interface UsedForm {
  id: string | null;
  why: 'record' | 'detected' | 'general' | 'unknown';
}

/** What the popup said of an act, and whether it went to its end. */
export interface Answered {
  said: string;
  whole: boolean;
}

/** Something that keeps a page from being tried, in the product's own words. */
export class Refusal extends Error {}

const GENERAL = 'general';
/** A page of thousands of controls takes its time. */
const PATIENCE = { timeout: 300_000 };
/** Packs that are not there by then are not coming, in milliseconds. */
const PACKS_BY = 2000;

/** The popup on one page, worked as a person works it, by the names in docs/accessible-names.md. */
export class PopupHand {
  readonly #popup: Page;

  constructor(popup: Page) {
    this.#popup = popup;
  }

  /** Waits until the page has been read. @throws Refusal */
  async read(): Promise<void> {
    const refused = this.#popup.getByRole('status').filter({ hasText: '这个页面不能填写' });
    await this.#form.or(refused).first().waitFor(PATIENCE);
    if (await refused.isVisible()) throw new Refusal(sentence(await refused.innerText()));
  }

  /** Chooses the record's form where we have it; else what the page was recognised as, else the general one. */
  async chooseForm(record: ReadRecord | undefined): Promise<UsedForm> {
    const wanted = record?.formTypeId;
    const recognised = await this.#form.inputValue();
    if (wanted !== undefined) {
      if (recognised !== wanted) await this.#form.selectOption(wanted);
      return { id: wanted, why: 'record' };
    }
    if (recognised !== '') return { id: recognised, why: recognised === GENERAL ? 'general' : 'detected' };
    if ((await optionsOf(this.#form)).includes(GENERAL)) {
      await this.#form.selectOption(GENERAL);
      return { id: GENERAL, why: 'general' };
    }
    return { id: null, why: 'unknown' };
  }

  /** Chooses the person by name and waits for the preview, or for the reason why there is none. */
  async choosePerson(name: string): Promise<void> {
    await this.#popup.getByRole('combobox', { name: '人员', exact: true }).fill(name);
    const people = this.#popup.getByRole('listbox', { name: '人员列表' }).getByRole('option');
    await press(people.filter({ hasText: name }).first());
    // Other notices may stand there all the time: what counts is that the popup has made up its mind about this person.
    await this.#popup.getByRole('button', { name: '换人' }).waitFor(PATIENCE);
    const settled = this.#popup.locator('main[aria-busy="false"]');
    await settled.or(this.#popup.getByRole('alert')).first().waitFor(PATIENCE);
  }

  /** Ticks all that the preview offers to press: rows to add, tabs, folded parts. */
  async tickActs(): Promise<void> {
    const offered = this.#popup.getByRole('region', { name: '先点一下，再接着填' }).getByRole('checkbox');
    for (const act of await offered.all()) await act.check();
  }

  /** Fills what is ticked. Answers what the popup said of it; `undefined` where there was nothing to fill. */
  async fill(): Promise<Answered | undefined> {
    const button = this.#popup.getByRole('button', { name: /^(填写 \d+ 项|先点再填)$/ });
    if (await button.isDisabled()) return undefined;
    await press(button);
    return this.#answer(/^已填 \d+ 项/);
  }

  /** Takes back what was filled. Answers what the popup said of it; `undefined` where nothing was. */
  async undo(): Promise<Answered | undefined> {
    const button = this.#button('撤销填写');
    if (await button.isDisabled()) return undefined;
    await press(button);
    return this.#answer(/^已恢复 \d+ 项|^这个页面没有可撤销的填写/);
  }

  /** The packs that speak of the form. They are loaded after all else, and there may be none. */
  async packs(): Promise<string[]> {
    const first = this.#packs.locator('option[value]:not([value=""])').first();
    try {
      await first.waitFor({ state: 'attached', timeout: PACKS_BY });
    } catch (error) {
      if (error instanceof errors.TimeoutError) return [];
      throw error;
    }
    return (await optionsOf(this.#packs)).filter((id) => id !== '');
  }

  /** Checks the page with a pack. */
  async check(pack: string): Promise<void> {
    if ((await this.#packs.inputValue()) !== pack) await this.#packs.selectOption(pack);
    await press(this.#button('检查本页'));
    const heading = this.#popup.getByRole('heading', { name: '本页内容的检查结果' });
    await heading.or(this.#popup.getByRole('alert')).first().waitFor(PATIENCE);
  }

  /** Asks for full numbers, says what for, and saves the report. */
  async report(): Promise<PageReport> {
    const reveal = this.#button('显示完整号码');
    if (await reveal.isVisible()) await press(reveal);
    await this.#popup.getByRole('textbox', { name: '用途' }).fill('npm run try');
    const saved = this.#popup.getByRole('status').filter({ hasText: /^已保存到 / });
    const before = (await saved.isVisible()) ? await saved.innerText() : '';
    await press(this.#button('保存填写报告'));
    const fresh = saved.filter({ hasNotText: before || /^$/ });
    const failed = this.#popup.getByRole('alert');
    await fresh.or(failed).first().waitFor(PATIENCE);
    if (!(await fresh.isVisible())) throw new Error(sentence(await failed.first().innerText()));
    const path = (await fresh.innerText()).replace('已保存到 ', '');
    return PageReport.parse(JSON.parse(readFileSync(path, 'utf8')));
  }

  async #answer(expected: RegExp): Promise<Answered> {
    const answer = this.#popup.getByRole('status').filter({ hasText: expected });
    const either = answer.or(this.#popup.getByRole('alert')).first();
    await either.waitFor(PATIENCE);
    return { said: sentence(await either.innerText()), whole: await answer.isVisible() };
  }

  get #form(): Locator {
    return this.#popup.getByRole('combobox', { name: '表单' });
  }

  get #packs(): Locator {
    return this.#popup.getByRole('combobox', { name: '标准包' });
  }

  #button(name: string): Locator {
    return this.#popup.getByRole('button', { name, exact: true });
  }
}

function optionsOf(select: Locator): Promise<string[]> {
  return select
    .locator('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
}

/** What a notice says, in one line. */
function sentence(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');
}
