import { expect } from 'vitest';
import { type ChecklistDesk, useChecklist } from './checklist.ts';
import { reviewEvents } from './review-events.ts';

/** Long enough for the checklist's own observer to have seen the same, and for a verdict to count, in milliseconds. */
const FOR = { hidden: 250, visible: 700 };

export interface Point {
  x: number;
  y: number;
}

/** A page that means ill, with the checklist in it, and what the journal has of it. */
export class Stage {
  readonly desk: ChecklistDesk;
  #known = 0;

  constructor(desk: ChecklistDesk) {
    this.desk = desk;
  }

  /** Opens the checklist and waits until a verdict would count; answers where its first verdict is pressed. */
  async open(path = '/jsp/detail?id=2'): Promise<Point> {
    const point = await this.openJustNow(path);
    await this.drawn(true);
    return point;
  }

  /** The same, without waiting. */
  async openJustNow(path = '/jsp/detail?id=2'): Promise<Point> {
    await this.desk.openOn(path);
    this.#known = (await reviewEvents(this.desk.extension)).length;
    const button = this.desk.checklist().panel().locator('.overlay__verdicts button').first();
    // A press beside the panel would prove nothing.
    await button.scrollIntoViewIfNeeded();
    const box = await button.boundingBox();
    if (!box) throw new Error('no verdict button');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Verdicts and withdrawals stored since the checklist was opened. */
  stored = async (): Promise<number> => (await reviewEvents(this.desk.extension)).length - this.#known;

  /** Waits until a second observer, the page's own, has said for a while that the panel is to be seen whole, or is not. */
  async drawn(visible: boolean): Promise<void> {
    await this.desk.portal.evaluate(watchPanel, {
      wanted: visible,
      long: visible ? FOR.visible : FOR.hidden,
    });
  }

  async style(css: string): Promise<void> {
    await this.desk.portal.addStyleTag({ content: css });
  }

  /** Runs a script of the page, with our element as `host`. */
  async onHost(run: string): Promise<void> {
    await this.desk.portal.evaluate(`{ const host = document.querySelector('jiannuo-checklist'); ${run} }`);
  }

  async press(key: string): Promise<void> {
    await this.desk.portal.keyboard.press(key);
  }

  async click({ x, y }: Point): Promise<void> {
    await this.desk.portal.mouse.click(x, y);
  }

  /** Presses and clicks for as long as the page is at it. */
  async pressOn({ x, y }: Point, times: number): Promise<void> {
    for (let each = 0; each < times; each += 1) {
      await this.desk.portal.mouse.click(x, y, { delay: 60 });
      await this.press('1');
    }
  }

  async refusedAs(words: string): Promise<void> {
    const status = this.desk.checklist().panel().locator('.overlay__status');
    await expect.poll(() => status.textContent()).toContain(words);
  }

  /** The honest case: the page lets the checklist be, and the very same press counts. */
  async countsNow(): Promise<void> {
    await this.desk.checklist().panel().focus();
    await this.desk.checklist().judge('1');
    await expect.poll(this.stored).toBe(1);
  }
}

export function useStage(): Stage {
  return new Stage(useChecklist());
}

/** Runs in the page. */
function watchPanel({ wanted, long }: { wanted: boolean; long: number }): Promise<void> {
  const panel = document.querySelector('jiannuo-checklist')?.shadowRoot?.querySelector('section');
  if (!panel) throw new Error('no panel');
  return new Promise<void>((resolve) => {
    let since = Infinity;
    const options = { trackVisibility: true, delay: 100, threshold: [0, 0.5, 0.95, 1] };
    const observer = new IntersectionObserver((entries) => {
      const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible: boolean }) | undefined;
      const seen = last?.isVisible === true && last.intersectionRatio >= 0.95;
      since = seen === wanted ? performance.now() : Infinity;
    }, options);
    observer.observe(panel);
    const look = () => {
      if (performance.now() - since < long) return void requestAnimationFrame(look);
      observer.disconnect();
      resolve();
    };
    look();
  });
}
