import { afterEach, expect, it } from 'vitest';
import democraticReview from '#core/forms/democratic-review.ts';
import memberPledge from '#core/forms/member-pledge.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import { matchForm } from '#core/matching/match.ts';
import { planFill } from '#core/matching/plan.ts';
import type { DescribedControl, DescribedPage } from '#core/model/page.ts';
import { rowsOf, valueAt, type Values } from '#core/model/values.ts';
import { sampleValues } from '#tests/portals/samples.ts';
import { createAgent } from './agent.ts';
import { describeMarkup, widgets } from './page.fixture.ts';
import type { Registry } from './registry.ts';

const PARTS = ['year', 'month', 'day'] as const;

/** Forms as offices draw them by hand, each with its truth: see `tests/portals/paper/README.md`. */
interface Truth {
  formTypeId: string;
  controls?: TruthControl[];
  texts?: { label: string; value: string; path: string | null }[];
}
interface TruthControl {
  selector: string;
  label: string;
  path: string | null;
  /** The part of a date that it takes. */
  part?: (typeof PARTS)[number];
  /** Words of the choices in their order, where they do not stand beside them. */
  options?: string[];
  /** How much of a date it takes. */
  format?: 'YYYY-MM';
  /** Why nothing less than understanding the sentence would tell: it counts as missed, and is no failure. */
  beyond?: string;
}

const folder = '../../tests/portals/paper/';
const pages = import.meta.glob<string>('../../tests/portals/paper/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const truths = import.meta.glob<Truth>('../../tests/portals/paper/*.json', {
  eager: true,
  import: 'default',
});
const samples = Object.keys(pages).map((file) => file.slice(folder.length, -'.html'.length));

afterEach(() => {
  document.body.replaceChildren();
});

function sample(name: string) {
  const truth = truths[`${folder}${name}.json`];
  const formType = [memberPledge, democraticReview].find(({ id }) => id === truth?.formTypeId);
  if (!truth || !formType) throw new Error(`no truth for ${name}`);
  return { truth, formType, html: pages[`${folder}${name}.html`] ?? '' };
}

function controlAt(page: DescribedPage, registry: Registry, selector: string): DescribedControl {
  const element = document.querySelector(selector);
  const found = page.controls.find(({ ref }) => {
    const root = registry.control(ref)?.root;
    return element !== null && (root === element || root?.contains(element));
  });
  if (!found) throw new Error(`nothing described at ${selector}`);
  return found;
}

/** Where row and column cross, either order names the cell. */
function isNamed({ labels }: DescribedControl, label: string): boolean {
  const [best] = labels;
  const ways = labels.filter((each) => each.evidence === 'gridHeader' && each.confidence >= 0.9);
  const own = [best, ...(best?.evidence === 'gridHeader' ? ways : [])];
  return own.some((each) => normaliseLabel(each?.text ?? '') === normaliseLabel(label));
}

/** What is not as the truth says, in words. */
function judge(name: string) {
  const { truth, formType, html } = sample(name);
  const { page, registry } = describeMarkup(html);
  const { matches, texts, leftAlone } = matchForm([page], formType);
  const wrong: string[] = [];
  const missed: string[] = [];
  const unnamed: string[] = [];
  for (const { selector, label, path, beyond } of truth.controls ?? []) {
    const control = controlAt(page, registry, selector);
    const found = matches.find(({ ref }) => ref === control.ref)?.path ?? null;
    const reason = leftAlone.find(({ ref }) => ref === control.ref)?.reason;
    const known = beyond ? ' (beyond)' : '';
    if (label !== '' && !isNamed(control, label)) {
      unnamed.push(`${selector}: ${control.labels[0]?.text}${known}`);
    }
    if (found !== null && found !== path) wrong.push(`${selector}: ${found}`);
    if (found === null && path !== null) missed.push(`${selector}: ${reason}${known}`);
  }
  const seen = new Set<string>();
  for (const { label, value, path } of truth.texts ?? []) {
    const text = page.texts.find(
      (each) => !seen.has(each.ref) && normaliseLabel(each.label.text) === label && each.value === value,
    );
    if (!text) unnamed.push(`${label}: ${value}`);
    seen.add(text?.ref ?? '');
    const found = texts.find(({ ref }) => ref === text?.ref)?.path ?? null;
    if (found !== null && found !== path) wrong.push(`${label} ${value}: ${found}`);
    if (found === null && path !== null) missed.push(`${label} ${value}`);
  }
  const all = [...(truth.controls ?? []), ...(truth.texts ?? [])];
  const described = page.controls.length;
  return { wrong, missed, unnamed, all, described, expected: (truth.controls ?? []).length };
}

const isKnown = (each: string): boolean => each.endsWith('(beyond)');

it.each(samples)('%s is read as its truth says', (name) => {
  const { wrong, missed, unnamed, described, expected } = judge(name);
  expect(wrong).toEqual([]);
  expect(missed.filter((each) => !isKnown(each))).toEqual([]);
  expect(unnamed.filter((each) => !isKnown(each))).toEqual([]);
  expect(described).toBe(expected);
});

it('nearly all controls are named, and most of what the forms ask for is found', () => {
  const judged = samples.map(judge);
  const asked = judged.flatMap(({ all }) => all).filter(({ path }) => path !== null).length;
  const missed = judged.flatMap((each) => each.missed).length;
  const unnamed = judged.flatMap((each) => each.unnamed).length;
  const all = judged.flatMap((each) => each.all).length;
  expect(asked).toBeGreaterThan(100);
  expect((asked - missed) / asked).toBeGreaterThanOrEqual(0.93);
  expect((all - unnamed) / all).toBeGreaterThanOrEqual(0.97);
});

/** What a person reads in a control: its text, its chosen option, the words of its ticks. */
function shownIn({ selector, options }: TruthControl): string[] {
  const element = document.querySelector(selector);
  if (element instanceof HTMLSelectElement) return [element.selectedOptions[0]?.text ?? ''];
  if (element instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(element.type)) {
    const group = [...document.querySelectorAll<HTMLInputElement>(`[name="${element.name}"]`)];
    const words = (box: HTMLInputElement, at: number) =>
      options?.[at] ?? box.labels?.[0]?.textContent.trim() ?? `${at}`;
    return group.flatMap((box, at) => (box.checked ? [words(box, at)] : []));
  }
  const typed = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
  return [typed ? element.value : ''];
}

/** Whether a control shows what the record says, and all of it. */
function isRight({ path, part, format }: TruthControl, shown: readonly string[], values: Values): boolean {
  const value = path === null ? undefined : valueAt(values, path);
  const text = [value ?? []].flat()[0] ?? '';
  if (part) return sameWords(shown, [String(Number(text.split('-')[PARTS.indexOf(part)]))]);
  if (format) return sameWords(shown, [text.slice(0, format.length)]);
  if (/^\d{4}$/.test(text) && sameWords(shown, [`${text}年`])) return true;
  if (path !== 'pledgeText') return value !== undefined && sameWords(shown, [value].flat());
  const pledges = rowsOf(values, 'pledges').flatMap((row) => Object.values(row));
  return pledges.length > 0 && pledges.every((each) => shown.join('').includes(each));
}

/** Ticks have no order. */
function sameWords(shown: readonly string[], wanted: readonly string[]): boolean {
  return JSON.stringify(shown.toSorted()) === JSON.stringify(wanted.toSorted());
}

it.each(samples)(
  '%s is filled with what the record says where its truth allows, and nowhere else',
  async (name) => {
    const { truth, formType, html } = sample(name);
    const controls = truth.controls ?? [];
    document.body.innerHTML = html;
    const agent = createAgent(widgets);
    const described = await agent.handle({ type: 'describe', frame: 0 });
    if (described.type !== 'described') throw new Error(described.type);
    const values = sampleValues(truth.formTypeId, 1);
    const before = controls.map(shownIn);
    const { writes } = planFill([described.page], formType, values);
    const filled = await agent.handle({ type: 'fill', writes: writes.filter(({ ticked }) => ticked) });
    if (filled.type !== 'filled') throw new Error(filled.type);
    const { fields } = filled.report;
    expect(fields.filter(({ outcome }) => outcome.state === 'failed')).toEqual([]);
    const changed = controls
      .map((control, at) => ({ control, held: before[at] ?? [], shown: shownIn(control) }))
      .filter(({ held, shown }) => !sameWords(shown, held));
    const wrong = changed.filter(({ control, shown }) => !isRight(control, shown, values));
    expect(wrong.map(({ control, shown }) => `${control.selector}: ${shown.join('、')}`)).toEqual([]);
    expect(changed.length).toBe(fields.filter(({ outcome }) => outcome.state === 'verified').length);
  },
);
