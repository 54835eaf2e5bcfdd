import { flatAncestors, flatContains } from '../../page/flat-tree.ts';
import type { WidgetTools } from '../widget.ts';
import { isPlaced } from './appearing.ts';
import { buttonsSaying, DONE } from './ending.ts';
import { blur, focus, pressOutside } from './events.ts';
import { isFadingAway } from './fading.ts';
import { calendarSince, pickShown, WHOLES } from './found-calendar.ts';
import type { Shown } from './found-calendar.ts';
import { settle } from './settle.ts';

/** How long a calendar may take to come and to go, in ms. */
const COMES = 1000;
const GOES = 600;
/** How long one that a day has closed may take to begin with it, in ms. */
const CLOSES_ITSELF = 120;
const OPENS_BY_FOCUS = 100;
const OPENINGS = 3;
/** How far over a calendar the panel may be that it stands in. */
const MOST_LEVELS = 5;

/**
 * Opens the calendar of a field, whatever library draws it, goes to the date and closes it again. Answers whether the date was
 * found there; `null` where no calendar came.
 * @param openings how often it is tried to open it: one that was left just before may close itself once more
 * @param before cells of calendars that were on the screen before the field was touched
 * @param shows whether the field shows the date by now
 */
export async function pressCalendar(
  field: HTMLElement,
  parts: readonly number[],
  before: ReadonlySet<Element>,
  shows: () => boolean,
  tools: WidgetTools,
  openings = OPENINGS,
): Promise<boolean | null> {
  const find = () => calendarSince(field, before);
  const isGone = (): boolean => {
    const open = find();
    return open === null || isFadingAway(open.box);
  };
  try {
    const there = await goTo(field, find, parts, openings, tools);
    if (!there) return there;
    // A page that draws the field anew has taken the date.
    await settle(tools, () => shows() || !field.isConnected, GOES);
    await settle(tools, isGone, CLOSES_ITSELF);
    const open = isGone() ? null : find();
    const done = open && doneButton(open, field);
    if (done) {
      tools.own(done.panel);
      tools.click(done.button);
      await settle(tools, isGone, GOES);
    }
    return true;
  } finally {
    await leave(field, isGone, tools);
  }
}

/**
 * Opens the calendar and picks the date; `null` where no calendar comes. One that was left just before may close itself once
 * more when it is opened again.
 */
async function goTo(
  field: HTMLElement,
  find: () => ReturnType<typeof calendarSince>,
  parts: readonly number[],
  openings: number,
  tools: WidgetTools,
): Promise<boolean | null> {
  let came = false;
  for (let tries = 0; tries < openings; tries++) {
    focus(field);
    if (!(await settle(tools, () => find() !== null, OPENS_BY_FOCUS))) tools.click(field);
    if (!(await settle(tools, () => find() !== null, COMES))) continue;
    came = true;
    if (await pickShown(find, parts, tries === 0, tools)) return true;
    await leave(field, () => find() === null, tools);
  }
  return came ? false : null;
}

async function leave(field: HTMLElement, gone: () => boolean, tools: WidgetTools): Promise<void> {
  blur(field);
  pressOutside(field.ownerDocument);
  await settle(tools, gone, GOES);
}

/**
 * The button that ends a choice, where the calendar has one, and the box that it is in: the calendar itself, or the panel with
 * a place of its own that it stands in. What holds the field, or is the page, has buttons of other things.
 */
function doneButton({ box }: Shown, field: Element): { panel: Element; button: Element } | null {
  let level = 0;
  for (const panel of [box, ...flatAncestors(box)]) {
    if (level++ > MOST_LEVELS || panel.matches(WHOLES) || flatContains(panel, field)) return null;
    const [button] = panel === box || isPlaced(panel) ? buttonsSaying(DONE, panel) : [];
    if (button) return { panel, button };
    if (isPlaced(panel)) return null;
  }
  return null;
}
