import type { FrameLocator, Page } from 'playwright';
import { valueAt, Values } from '#core/model/values.ts';
import { flatten } from '../judge.ts';
import type { FlatModel } from '../truth.ts';
import { pageAddress, pageNames, type PageSet, pageTruth, type TruthControl } from './truth.ts';

/** How much a set holds. */
export interface SetCount {
  pages: number;
  controls: number;
  /** Libraries that draw its pages; plain HTML counts as one. */
  stacks: Set<string>;
}

/** Counts pages, controls and stacks over whole sets. */
export function countOf(sets: readonly PageSet[]): SetCount {
  const truths = sets.flatMap((set) => pageNames(set).map((name) => pageTruth(set, name)));
  return {
    pages: truths.length,
    controls: truths.reduce((sum, { controls }) => sum + controls.length, 0),
    stacks: new Set(truths.flatMap(({ stack }) => stack)),
  };
}

/** What is wrong with a page's truth by itself: nothing is asked of the page. */
export function truthFaults(set: PageSet, name: string): string[] {
  const { controls, record } = pageTruth(set, name);
  const values = Values.parse(record.values);
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const control of controls) {
    const { key, path, expect, leave, frame, selector } = control;
    const place = [...(frame ?? []), selector].join(' >> ');
    if (seen.has(key)) faults.push(`${key}: given twice`);
    if (seen.has(place)) faults.push(`${key}: its selector is given twice`);
    seen.add(key).add(place);
    if ((expect === undefined) !== (leave !== undefined)) faults.push(`${key}: either expect or leave`);
    if (expect === undefined) continue;
    if (path === null) faults.push(`${key}: a value is expected and comes from nowhere`);
    else if (valueAt(values, path) === undefined) faults.push(`${key}: the record has no ${path}`);
  }
  return faults;
}

/** Opens a page and waits until every control of its truth is drawn; says which never were. */
export async function openForm(page: Page, origin: string, set: PageSet, name: string): Promise<string[]> {
  await page.goto(`${origin}${pageAddress(set, name)}`);
  const missing: string[] = [];
  for (const control of pageTruth(set, name).controls) {
    await locate(page, control)
      .first()
      .waitFor({ state: 'attached', timeout: 10_000 })
      .catch(() => missing.push(`${control.key}: nothing is at ${control.selector}`));
  }
  return missing;
}

/** Elements at a control's selector; exactly one on a right page. */
export function locate(page: Page, { frame, selector }: Pick<TruthControl, 'frame' | 'selector'>) {
  let place: Page | FrameLocator = page;
  for (const step of frame ?? []) place = place.frameLocator(step);
  return place.locator(`css=${selector}`);
}

/** The page's own model, flattened. */
export async function modelOf(page: Page): Promise<FlatModel> {
  return flatten(await page.evaluate('window.__portalState()'));
}

/** What is wrong with a page in a browser, in words; empty for a page that tests may rely on. */
export async function pageFaults(page: Page, origin: string, set: PageSet, name: string): Promise<string[]> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    if (request.method() !== 'GET' || !/^(?:data|blob|about):/.test(request.url().replace(origin, 'data:')))
      faults.push(`request: ${request.method()} ${request.url()}`);
  });
  const truth = pageTruth(set, name);
  faults.push(...(await openForm(page, origin, set, name)));
  for (const control of truth.controls) {
    const found = await locate(page, control).count();
    if (found > 1) faults.push(`${control.key}: ${found} elements at ${control.selector}`);
    if (found > 0) faults.push(...(await choiceFaults(page, control)));
  }
  const model = await modelOf(page);
  for (const { key, expect } of truth.controls) {
    if (expect !== undefined && same(model[key], expect)) faults.push(`${key}: is right before filling`);
  }
  const presses: unknown = await page.evaluate('window.__portalPresses');
  if (!Array.isArray(presses) || presses.length > 0) faults.push('presses are not an empty list');
  return faults;
}

/** A native choice must offer what is expected of it; lists that are loaded later offer nothing yet. */
async function choiceFaults(page: Page, control: TruthControl): Promise<string[]> {
  if (control.expect === undefined) return [];
  const offered = await locate(page, control)
    .first()
    .evaluate((element) => {
      if (element instanceof HTMLSelectElement) return [...element.options].map(({ value }) => value);
      if (!(element instanceof HTMLInputElement) || !/^(?:radio|checkbox)$/.test(element.type)) return [];
      const group = element.ownerDocument.getElementsByName(element.name);
      return element.name ? [...group].map((box) => (box as HTMLInputElement).value) : [];
    });
  if (offered.filter(Boolean).length === 0 || control.widget.includes('dependent')) return [];
  const lacking = [control.expect].flat().filter((value) => !offered.includes(value));
  return lacking.map((value) => `${control.key}: does not offer ${value}`);
}

function same(held: string | string[] | undefined, wanted: string | string[]): boolean {
  return JSON.stringify([held ?? []].flat().toSorted()) === JSON.stringify([wanted].flat().toSorted());
}
