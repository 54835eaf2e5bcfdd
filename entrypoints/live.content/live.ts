import { browser } from '#imports';
import type { Agent } from '#adapters/page/agent.ts';
import { codeText, reasonText } from '#locales/errors.ts';
import { currentLocale, setLocale } from '#locales/index.ts';
import '#locales/live.ts';
import type { Answer } from '#utils/messages.ts';
import type { FixAnswer, LiveMark, LiveOrder, LiveRequest } from '#utils/live-messages.ts';
import { ChangeWatch } from './change-watch.ts';
import { SignBoard } from './sign-board.tsx';

/** The one of this frame, found again when the script is injected a second time. */
const RUNNING = Symbol.for('jiannuo.live');
type World = { [RUNNING]?: Live | undefined; __jiannuoAgent?: Agent };

export function startLive(): void {
  const world = globalThis as World;
  // oxlint-disable-next-line no-underscore-dangle
  const agent = world.__jiannuoAgent;
  if (world[RUNNING] || !agent) return;
  world[RUNNING] = new Live(agent, () => {
    world[RUNNING] = undefined;
  });
}

/** Watches what is typed in this frame, asks the background what is to be said of it, and shows that beside the fields. */
class Live {
  readonly #agent: Agent;
  readonly #ended: () => void;
  readonly #watch: ChangeWatch;
  readonly #board: SignBoard;

  constructor(agent: Agent, ended: () => void) {
    this.#agent = agent;
    this.#ended = ended;
    this.#board = new SignBoard(agent.eye, (ref, undo) => this.#fix(ref, undo));
    this.#watch = new ChangeWatch(agent.eye, {
      changed: (values) => void ask({ type: 'live.changed', values }),
      otherControls: () => void ask({ type: 'live.look' }),
    });
    browser.runtime.onMessage.addListener(this.#take);
    void ask({ type: 'live.begin' });
  }

  /** The frame's own part of what the background says to the tab. */
  readonly #take = (order: LiveOrder, _sender: unknown, respond: (answer: unknown) => void): undefined => {
    switch (order.type) {
      case 'live.marks':
        return this.#show(order.locale, order.marks);
      case 'live.stop':
        return this.#stop();
      case 'live.isOn':
        respond(true);
        return undefined;
      default:
        return undefined;
    }
  };

  #show(locale: 'zh-CN' | 'en', marks: readonly LiveMark[]): undefined {
    if (locale !== currentLocale()) setLocale(locale);
    this.#watch.look();
    this.#board.show(marks.filter(({ ref }) => this.#agent.eye.anchor(ref) !== undefined));
  }

  async #fix(ref: string, undo: boolean): Promise<string | undefined> {
    const answer = await ask<FixAnswer>({ type: 'live.fix', ref, undo });
    if (!answer.ok) return codeText(answer.code, answer.params);
    const { reason, params = {} } = answer.value;
    return reason === undefined ? undefined : reasonText(reason, params);
  }

  #stop(): undefined {
    browser.runtime.onMessage.removeListener(this.#take);
    this.#watch.stop();
    this.#board.remove();
    this.#ended();
  }
}

/** The background's answer. An extension that was reloaded meanwhile answers nothing any more. */
async function ask<T>(request: LiveRequest): Promise<Answer<T>> {
  try {
    const answer: Answer<T> | undefined = await browser.runtime.sendMessage(request);
    return answer ?? { ok: false, code: 'page.failed', params: { detail: request.type } };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, code: 'page.failed', params: { detail } };
  }
}
