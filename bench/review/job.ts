import type { Locator, Page } from 'playwright';
import { choosePack } from '#tests/harness/checklist.ts';
import type { RunningExtension } from '#tests/harness/extension.ts';
import { clockGoesOn } from '#tests/harness/page-clock.ts';
import { atLeast, type Figure } from '../figures.ts';

const PACK = 'three-compare-2016';
/** What is written to whoever's form is returned. */
const REASON = '承诺没有写明具体措施，请补充后重新提交。';
const CURRENT = '.overlay__item[aria-current="true"]';
/** The gate of the checklist takes no key before it has been in sight for this long; a person reads in that time. */
const IN_SIGHT = 550;

/**
 * Times of the keystroke-level model in seconds (Card, Moran & Newell 1980, The keystroke-level model for user performance time with
 * interactive systems, CACM 23(7)): a key of an average typist, pointing with the mouse, moving the hand, making up one's mind.
 */
const KEY = 0.2;
const POINT = 1.1;
const HAND = 0.4;
const MIND = 1.35;

/** What a person does for the whole job. */
interface Acts {
  keys: number;
  points: number;
  hands: number;
  /** Points that a person has to make up their mind about. */
  minds: number;
}

export interface Job {
  figures: Figure[];
  told: Record<string, unknown>;
}

/**
 * The same record of a review, made twice: every criterion of every form with a verdict, and a decision with its reason where the form
 * is returned. Keys and presses are counted while both are really done; what a person takes for them is what the keystroke-level model says,
 * which knows nothing of reading: that is the same in both, but for what the checks have found already.
 */
export async function measureJob(extension: RunningExtension, origin: string, forms: number): Promise<Job> {
  // As the checklist comes: it goes on by itself.
  await choosePack(extension, PACK, {});
  const ours = await withChecklist(extension, origin, forms);
  const theirs = await withSpreadsheet(extension, origin, ours.forms);
  const [own, bare] = [seconds(ours.acts), seconds(theirs)];
  return {
    figures: [
      atLeast(
        `${forms} forms: keys and presses, spreadsheet : checklist`,
        presses(theirs) / presses(ours.acts),
        '×',
        3,
      ),
      atLeast(
        `${forms} forms: time by the keystroke-level model, spreadsheet : checklist`,
        bare / own,
        '×',
        3,
      ),
    ],
    told: {
      forms,
      criteria: ours.forms[0]?.verdicts.length ?? 0,
      checklist: { ...ours.acts, seconds: Math.round(own), machineSeconds: Math.round(ours.waited / 1000) },
      spreadsheet: { ...theirs, seconds: Math.round(bare) },
    },
  };
}

function presses({ keys, points }: Acts): number {
  return keys + points;
}

function seconds({ keys, points, hands, minds }: Acts): number {
  return keys * KEY + points * POINT + hands * HAND + minds * MIND;
}

interface ReviewedForm {
  /** The verdict on each criterion, as a spreadsheet would hold them. */
  verdicts: string[];
  /** Points that somebody has to make up their mind about where no check has said anything; the decision is one more. */
  minds: number;
}

interface Reviewed {
  acts: Acts;
  forms: ReviewedForm[];
  /** Milliseconds from the first form to the last decision: what the program itself takes. */
  waited: number;
}

async function withChecklist(extension: RunningExtension, origin: string, forms: number): Promise<Reviewed> {
  const page = await extension.context.newPage();
  await page.goto(`${origin}/forms`);
  const popup = await extension.popupFor(page);
  await popup.getByRole('button', { name: '打开审核清单' }).click();
  await popup.close();
  await page.bringToFront();
  const desk = new ChecklistKeys(page);
  await desk.article.waitFor();
  const began = performance.now();
  const reviewed: ReviewedForm[] = [];
  for (let form = 0; form < forms; form += 1) {
    await desk.inSight();
    reviewed.push(await desk.reviewForm());
    if (form + 1 < forms) await desk.nextForm();
  }
  const waited = performance.now() - began;
  await page.close();
  return { acts: desk.acts, forms: reviewed, waited };
}

/** A reviewer at the checklist, who does what its keys allow. */
class ChecklistKeys {
  readonly acts: Acts = { keys: 0, points: 0, hands: 0, minds: 0 };
  readonly article: Locator;
  readonly #page: Page;
  readonly #panel: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#panel = page.getByRole('region', { name: '审核清单' });
    this.article = this.#panel.getByRole('article');
  }

  async inSight(): Promise<void> {
    await clockGoesOn(this.#page, IN_SIGHT);
  }

  /** Takes what the checks passed, judges what is left, decides. Verdicts are in the order of the criteria. */
  async reviewForm(): Promise<ReviewedForm> {
    const passed = this.#items(/✓/, '—');
    let minds = await passed.count();
    if (minds > 0) {
      await this.#press('a');
      await this.#pressUntil('Enter', async () => (await passed.count()) === 0);
      this.acts.minds += 1;
    }
    const open = this.#panel.locator('.overlay__item').filter({ hasText: '—' });
    for (let left = await open.count(); left > 0; left = await open.count()) {
      const judged = async (): Promise<boolean> => (await open.count()) < left;
      this.acts.minds += 1;
      minds += 1;
      if (await this.#isForOthers()) await this.#judgeSet(judged);
      else await this.#judge(await this.#hasFailed(), judged);
    }
    const verdicts = await this.#panel.locator('.overlay__item .overlay__mine').allTextContents();
    await this.#decide(verdicts.some((verdict) => verdict.includes('不符合')));
    return { verdicts, minds };
  }

  async nextForm(): Promise<void> {
    const before = await this.#name();
    this.acts.hands += 2;
    this.acts.points += 1;
    await this.#page.getByRole('button', { name: '下一份' }).click();
    await this.#until(async () => (await this.#name()) !== before && (await this.article.count()) > 0);
    await this.#panel.focus();
  }

  /** No check speaks of any criterion of the set at hand: on this form one look tells that it does not apply. */
  async #isForOthers(): Promise<boolean> {
    const set = this.#panel.locator('.overlay__set').filter({ has: this.#page.locator(CURRENT) });
    const criteria = await set.locator('.overlay__item').allTextContents();
    return criteria.length > 1 && criteria.every((text) => !/[✓✕?–!]/.test(text));
  }

  async #hasFailed(): Promise<boolean> {
    return ((await this.#current().textContent()) ?? '').includes('✕');
  }

  async #judgeSet(judged: () => Promise<boolean>): Promise<void> {
    await this.#press('g');
    await this.#press('4');
    await this.#pressUntil('Enter', judged);
  }

  async #judge(failed: boolean, judged: () => Promise<boolean>): Promise<void> {
    if (!failed) return this.#pressUntil('1', judged);
    await this.#pressUntil('3', async () => (await this.#panel.locator('textarea:focus').count()) > 0);
    await this.#comment();
    await this.#pressUntil('Enter', judged);
  }

  /** Why it is not met: the first phrase of the bank that leaves nothing to fill in, in the reviewer's own words where there is none. */
  async #comment(): Promise<void> {
    this.acts.minds += 1;
    await this.#press('ArrowDown');
    const phrases = this.#panel.getByRole('listbox').getByRole('option');
    const complete = async (): Promise<number> =>
      (await phrases.allTextContents()).findIndex((text) => !text.includes('【'));
    if (!(await this.#soon(async () => (await complete()) >= 0, 1_000))) {
      await this.#press('Escape');
      await this.#press('c');
      return this.#type(REASON);
    }
    for (let down = await complete(); down > 0; down -= 1) await this.#press('ArrowDown');
    await this.#press('Enter');
  }

  /** Of a form that is returned the comments on its criteria are the reason already. */
  async #decide(returned: boolean): Promise<void> {
    const stage = this.#panel.locator('.overlay__stage strong');
    if ((await this.#panel.locator('.overlay__deciding').count()) === 0) await this.#press('d');
    await this.#press(returned ? '2' : '1');
    this.acts.minds += 1;
    const decided = async (): Promise<boolean> => !/未审/.test((await stage.textContent()) ?? '');
    // Where nothing is left to say it is decided by the figure.
    if (!(await this.#soon(decided, 300))) await this.#pressUntil('Enter', decided);
  }

  #current(): Locator {
    return this.#panel.locator(CURRENT);
  }

  #items(machine: RegExp, mine: string): Locator {
    return this.#panel.locator('.overlay__item').filter({ hasText: machine }).filter({ hasText: mine });
  }

  async #name(): Promise<string> {
    return this.#panel.getByRole('textbox', { name: '被审核人' }).inputValue();
  }

  async #press(key: string): Promise<void> {
    this.acts.keys += 1;
    await this.#page.keyboard.press(key);
  }

  async #type(text: string): Promise<void> {
    this.acts.keys += text.length;
    await this.#page.keyboard.insertText(text);
  }

  /** Presses once it has been in sight for long enough, and again where that was too soon: each press is counted. */
  async #pressUntil(key: string, done: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      await this.inSight();
      await this.#press(key);
      if (await this.#soon(done, 5_000)) return;
    }
    const status = await this.#panel.locator('.overlay__status').textContent();
    throw new Error(`the checklist did not take ${key}: ${status}`);
  }

  async #until(done: () => Promise<boolean>): Promise<void> {
    if (!(await this.#soon(done, 30_000))) throw new Error('the next form did not appear');
  }

  async #soon(done: () => Promise<boolean>, within: number): Promise<boolean> {
    const deadline = performance.now() + within;
    while (!(await done())) {
      if (performance.now() > deadline) return false;
      await clockGoesOn(this.#page, 20);
    }
    return true;
  }
}

const CODES: readonly (readonly [words: string, code: string])[] = [
  ['基本符合', '2'],
  ['不符合', '3'],
  ['不适用', '4'],
  ['待补', '5'],
  ['符合', '1'],
];

/**
 * The same on the bare portal: look at the form, go to the spreadsheet, write a code for each criterion and the decision with its reason, go
 * back, go on. Names stand in the spreadsheet already, and a verdict is one figure: no office makes it quicker.
 */
async function withSpreadsheet(
  extension: RunningExtension,
  origin: string,
  forms: readonly ReviewedForm[],
): Promise<Acts> {
  const acts: Acts = { keys: 0, points: 0, hands: 0, minds: 0 };
  let reasons = 0;
  const [portal, sheet] = [await extension.context.newPage(), await extension.context.newPage()];
  await portal.goto(`${origin}/forms`);
  await sheet.goto(`${origin}/sheet`);
  await sheet.locator('td[data-x="0"][data-y="0"]').click();
  const type = async (text: string): Promise<void> => {
    acts.keys += text.length;
    await sheet.keyboard.type(text);
  };
  const press = async (key: string, keys = 1): Promise<void> => {
    acts.keys += keys;
    await sheet.keyboard.press(key);
  };
  for (const [form, { verdicts, minds }] of forms.entries()) {
    // Alt and Tab to the spreadsheet, and back.
    acts.keys += 4;
    await sheet.bringToFront();
    // What one look tells of several criteria is one point here as well; what the checks have found is not known.
    acts.minds += minds;
    for (const verdict of verdicts) {
      await type(CODES.find(([words]) => verdict.includes(words))?.[1] ?? '5');
      await press('Tab');
    }
    acts.minds += 1;
    const returned = verdicts.some((verdict) => verdict.includes('不符合'));
    await type(returned ? '2' : '1');
    if (returned) {
      acts.minds += 1;
      await press('Tab');
      // Typed once; after that a spreadsheet offers what stands in the column: Alt with the arrow, the arrow, Enter.
      if (reasons === 0) await type(REASON);
      else {
        acts.keys += 4;
        await sheet.keyboard.insertText(REASON);
      }
      reasons += 1;
    }
    await press('Enter');
    await press('Home');
    const cell = await sheet.evaluate(`globalThis.sheet.getValueFromCoords(0, ${form})`);
    if (String(cell) === '') throw new Error(`row ${form} of the spreadsheet is empty`);
    await portal.bringToFront();
    acts.hands += 2;
    acts.points += 1;
    await portal.getByRole('button', { name: '下一份' }).click();
  }
  await Promise.all([portal.close(), sheet.close()]);
  return acts;
}
