import { browser } from '#imports';
import { JiannuoError } from '#core/errors.ts';
import { AgentAnswer, type AgentRequest } from '#core/model/agent.ts';
import type { DescribedPage, FillReport, PlannedWrite } from '#core/model/page.ts';
import { withHeld } from './fill-report.ts';
import { frameOf } from './frame-of.ts';
import { accessError, foreignFramesIn } from './tab-access.ts';

/** What a tab shows, frame by frame, as far as we may look. */
export interface PageReading {
  url: string;
  title: string;
  pages: DescribedPage[];
  /** Visible frames of another origin: their content is neither read nor filled. */
  foreignFrames: number;
  /** Milliseconds that the reading took. */
  ms: number;
}

/** Whether the page still has what was to be shown; `box`: where it stands in the top window, in CSS pixels. */
export interface Shown {
  found: boolean;
  box?: { left: number; right: number };
}

/** What was put back, and why a frame would not, where one did not. */
export interface Undone {
  report: FillReport;
  refused: JiannuoError | undefined;
}

export type Pressed = Omit<Extract<AgentAnswer, { type: 'acted' }>, 'type'>;
type ShownAt = Extract<AgentRequest, { type: 'changed' }>['shown'][number];
export type Mark = Extract<AgentRequest, { type: 'highlight' }>['marks'][number];

/** A mark whose quote is gone. */
export type Unmarked = Pick<Mark, 'ref' | 'quote'>;

interface JiannuoAgent {
  handle(request: AgentRequest): Promise<unknown>;
}

const AGENT_FILE = '/page-agent.js';
const MODELS_FILE = '/page-models.js';

/**
 * Acts on one tab through the page agent, which is injected on demand into every frame that we may reach. Frame ids
 * of the browser serve as the agent's frame numbers, so a reference names its frame. What is asked goes to the very
 * documents that were described: a frame that has loaded another one since is gone.
 *
 * Every method throws `page.gone`, `page.browserPage`, `page.errorPage`, `page.noAccess` or `page.refused`.
 */
export class PageClient {
  readonly tabId: number;
  /** The frames of the last reading, and the document that each of them showed then. */
  #documents: ReadonlyMap<number, string> = new Map();
  #modelsReachable = false;

  constructor(tabId: number) {
    this.tabId = tabId;
  }

  /** Chromium's ids of the documents of the last reading. */
  get documents(): ReadonlySet<string> {
    return new Set(this.#documents.values());
  }

  /** Goes on with what an earlier client of this tab has described: the background may have ended in between. */
  resume(pages: readonly DescribedPage[]): void {
    this.#documents = new Map(
      pages.flatMap(({ frame, document }) => (document === undefined ? [] : [[frame, document] as const])),
    );
  }

  /** Injects the agent where it is missing and describes all frames, the top one first; with the rows of lists where asked. */
  async describe(lists = false): Promise<PageReading> {
    const started = performance.now();
    // A page that was loaded anew has lost the scripts of the one before.
    this.#modelsReachable = false;
    this.#documents = await this.#inject(AGENT_FILE, 'ISOLATED');
    const frames = [...this.#documents.keys()];
    const more = lists ? ({ lists } as const) : {};
    const answers = await Promise.all(
      frames.map((frame) => this.#ask(frame, { type: 'describe', frame, ...more })),
    );
    const pages = this.#described(answers);
    const top = pages.find((page) => page.frame === 0);
    if (!top) throw refusal(answers[0] ?? null);
    const foreignFrames = await foreignFramesIn(this.tabId);
    const ms = Math.round(performance.now() - started);
    return { url: top.url, title: top.title, pages, foreignFrames, ms };
  }

  /** Describes the frames of the last reading as they are now; what the user saw stays what writes are compared with. */
  async glance(): Promise<DescribedPage[]> {
    const answers = await Promise.all(
      [...this.#documents.keys()].map((frame) => this.#ask(frame, { type: 'describe', frame, glance: true })),
    );
    // The top frame comes first; without it there is no page any more.
    if (answers[0] === null) throw new JiannuoError('page.gone');
    return this.#described(answers);
  }

  /** Where the tab is now; single-page portals move without loading anything. */
  async address(): Promise<string> {
    try {
      const [result] = await browser.scripting.executeScript({
        target: { tabId: this.tabId },
        func: () => location.href,
        injectImmediately: true,
      });
      return result?.result ?? '';
    } catch (error) {
      throw accessError(error);
    }
  }

  /** Fills fields of one frame in the order given and reads each back. */
  async fill(writes: readonly PlannedWrite[]): Promise<FillReport> {
    const [first] = writes;
    if (!first) return { fields: [], clicks: [], ms: 0 };
    await this.#reachModels();
    const answer = await this.#ask(frameOf(first.ref), { type: 'fill', writes: [...writes] });
    if (answer?.type !== 'filled') throw refusal(answer);
    return answer.report;
  }

  /** Presses a described act once, and answers what came of it. */
  async act(ref: string): Promise<Pressed> {
    await this.#reachModels();
    const answer = await this.#ask(frameOf(ref), { type: 'act', ref });
    if (answer?.type !== 'acted') throw refusal(answer);
    return answer;
  }

  /**
   * Lets the user point at a control in the page, in whichever frame, and answers its reference; `undefined` where they gave up or
   * were asked to. The page does not get the press.
   */
  async pick(): Promise<string | undefined> {
    const frames = await this.#reached();
    const picks = frames.map(async (frame) => {
      const answer = await this.#ask(frame, { type: 'pick' });
      if (answer?.type !== 'picked') throw refusal(answer);
      return answer.ref;
    });
    try {
      // Frames of other origins refuse at once; the user points at one of the others.
      return await Promise.any(picks);
    } catch (error) {
      throw error instanceof AggregateError ? error.errors[0] : error;
    } finally {
      await this.endPick();
    }
  }

  /** Ends a picking in every frame. */
  async endPick(): Promise<void> {
    await Promise.all(
      [...this.#documents.keys()].map((frame) => this.#ask(frame, { type: 'pick', stop: true })),
    );
  }

  /** Undoes every fill of this page, in all frames. One that refuses does not keep the others from it. */
  async undo(): Promise<Undone> {
    const frames = await this.#reached();
    const report: FillReport = { fields: [], clicks: [], ms: 0 };
    let refused: JiannuoError | undefined;
    for (const frame of frames) {
      const answer = await this.#ask(frame, { type: 'undo' });
      if (answer?.type === 'refused') refused = refusal(answer);
      if (answer?.type !== 'undone') continue;
      report.fields.push(...answer.report.fields);
      report.clicks.push(...answer.report.clicks);
      withHeld(report, answer.report.held);
      report.ms += answer.report.ms;
    }
    return { report, refused };
  }

  /** Waits until what a fill or an undo wrote stands still, and adds to its report what the page tried to send since. */
  async settle(report: FillReport): Promise<void> {
    const frames = await this.#reached();
    const answers = await Promise.all(frames.map((frame) => this.#ask(frame, { type: 'settle' })));
    for (const answer of answers) if (answer?.type === 'settled') withHeld(report, answer.held);
  }

  /** Scrolls to a control or text, or to a quote in it, and marks it. */
  async show(ref: string, quote?: string): Promise<Shown> {
    const at = quote === undefined ? {} : { quote };
    const answer = await this.#ask(frameOf(ref), { type: 'show', ref, ...at });
    if (answer?.type !== 'done' || answer.missing.length > 0) return { found: false };
    return { found: true, ...(answer.box ? { box: answer.box } : {}) };
  }

  /**
   * The references that no longer show what they did, those of a frame that was loaded anew among them; and those that
   * are as they were, but out of sight.
   */
  async changed(shown: readonly ShownAt[]): Promise<{ missing: string[]; unseen: string[] }> {
    const frames = [...new Set(shown.map(({ ref }) => frameOf(ref)))];
    const answers = await Promise.all(
      frames.map(async (frame) => {
        const own = shown.filter(({ ref }) => frameOf(ref) === frame);
        const answer = await this.#ask(frame, { type: 'changed', shown: own });
        return answer?.type === 'done' ? answer : { missing: own.map(({ ref }) => ref), unseen: [] };
      }),
    );
    return {
      missing: answers.flatMap(({ missing }) => missing),
      unseen: answers.flatMap(({ unseen }) => unseen ?? []),
    };
  }

  /** Replaces the marks in all frames. Answers those whose quote the page no longer shows. */
  async highlight(marks: readonly Mark[]): Promise<Unmarked[]> {
    const frames = await this.#reached();
    const answers = await Promise.all(
      frames.map((frame) =>
        this.#ask(frame, {
          type: 'highlight',
          marks: marks.filter((mark) => frameOf(mark.ref) === frame),
        }),
      ),
    );
    return answers.flatMap((answer) => (answer?.type === 'marked' ? answer.missing : []));
  }

  /** What holds the page's forms back works among the page's own scripts. */
  async #reachModels(): Promise<void> {
    if (!this.#modelsReachable) await this.#inject(MODELS_FILE, 'MAIN');
    this.#modelsReachable = true;
  }

  async #reached(): Promise<number[]> {
    const reached = this.#documents.size > 0 ? this.#documents : await this.#inject(AGENT_FILE, 'ISOLATED');
    return [...reached.keys()];
  }

  #described(answers: readonly (AgentAnswer | null)[]): DescribedPage[] {
    return answers.flatMap((answer) => {
      if (answer?.type !== 'described') return [];
      const document = this.#documents.get(answer.page.frame);
      return [document === undefined ? answer.page : { ...answer.page, document }];
    });
  }

  /** Answers the frames that took the script, the top one first, with their documents. */
  async #inject(
    file: typeof AGENT_FILE | typeof MODELS_FILE,
    world: 'ISOLATED' | 'MAIN',
  ): Promise<ReadonlyMap<number, string>> {
    try {
      const results = await browser.scripting.executeScript({
        target: { tabId: this.tabId, allFrames: true },
        files: [file],
        world,
        injectImmediately: true,
      });
      const documents = results.map(({ frameId, documentId }) => [frameId, documentId] as const);
      documents.sort(([a], [b]) => a - b);
      return new Map(documents);
    } catch (error) {
      throw accessError(error);
    }
  }

  /** The agent's answer; `null` when the frame, or the document that it showed, went away meanwhile. */
  async #ask(frame: number, request: AgentRequest): Promise<AgentAnswer | null> {
    const document = this.#documents.get(frame);
    const place = document === undefined ? { frameIds: [frame] } : { documentIds: [document] };
    try {
      const [result] = await browser.scripting.executeScript({
        target: { tabId: this.tabId, ...place },
        func: askAgent,
        args: [request],
        injectImmediately: true,
      });
      const answer: unknown = result?.result;
      return answer === null || answer === undefined ? null : AgentAnswer.parse(answer);
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      if (/no document with id/i.test(message)) return null;
      if (frame !== 0 && /no frame with id/i.test(message)) return null;
      throw accessError(error);
    }
  }
}

/** Runs in the page. */
async function askAgent(request: AgentRequest): Promise<unknown> {
  // oxlint-disable-next-line no-underscore-dangle
  const agent = (globalThis as { __jiannuoAgent?: JiannuoAgent }).__jiannuoAgent;
  return agent ? agent.handle(request) : null;
}

function refusal(answer: AgentAnswer | null): JiannuoError {
  if (answer === null) return new JiannuoError('page.gone');
  const reason = answer.type === 'refused' ? answer.reason : answer.type;
  return new JiannuoError('page.refused', { reason });
}
