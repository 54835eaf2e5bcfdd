import { AT_ONCE, SHIELD, SHIELD_ANSWER } from '../models/protocol.ts';
import type { ShieldRequest } from '../models/protocol.ts';

/** Asks again this often, in ms, well before the shield of the page would end by itself. */
const BEAT = 300;

/** Forms in words; `atOnce`: one of them came with an event, and so belongs to what was written just now. */
export interface Held {
  forms: string[];
  atOnce: boolean;
}

/**
 * The agent's end of what holds the page's forms back (`models/shield.ts`): in every frame that scripts of this one can
 * reach, since a handler may well send the form of another.
 */
export class Shield {
  #held: string[] = [];
  #atOnce = false;

  /** Holds forms back during the work, and for the lease after it: what the work set off may come late. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const raise = (): void => this.#ask('raise');
    raise();
    const beat = setInterval(raise, BEAT);
    try {
      return await work();
    } finally {
      clearInterval(beat);
    }
  }

  /** Attempts to send a form that were held back since the last call. */
  take(request: ShieldRequest = 'raise'): Held {
    this.#ask(request);
    const taken = { forms: this.#held.slice(0, MOST_HELD), atOnce: this.#atOnce };
    this.#held = [];
    this.#atOnce = false;
    return taken;
  }

  #ask(request: ShieldRequest): void {
    for (const page of documentsFrom(window.top ?? window)) {
      for (const line of attempts(page, request)) {
        const atOnce = line.startsWith(AT_ONCE);
        this.#held.push(atOnce ? line.slice(AT_ONCE.length) : line);
        this.#atOnce ||= atOnce;
      }
    }
  }
}

/** Most attempts that are told at a time: whatever the page's world says goes into reports. */
export const MOST_HELD = 20;
const MOST_SAID = 20_000;
const LONGEST_LINE = 200;

/** Events are handled at once, so the answer is there when this returns. Any script of the page could have given it. */
function attempts(page: Document, request: ShieldRequest): string[] {
  let answer = '';
  const listen = (event: Event): void => {
    const detail: unknown = Reflect.get(event, 'detail');
    answer = typeof detail === 'string' ? detail.slice(0, MOST_SAID) : '';
  };
  page.addEventListener(SHIELD_ANSWER, listen);
  page.dispatchEvent(new CustomEvent(SHIELD, { detail: request }));
  page.removeEventListener(SHIELD_ANSWER, listen);
  const lines = answer.split('\n').map(inOneLine).filter(Boolean);
  return lines.slice(0, MOST_HELD);
}

/** Without what ends lines, moves the cursor or turns the direction of text. */
function inOneLine(line: string): string {
  return line
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_LINE);
}

/** The documents of a window and of its frames, as far as they are of this origin. */
function documentsFrom(view: Window): Document[] {
  const own = documentOf(view);
  if (!own) return [];
  const within = Array.from({ length: view.length }, (_, index) => view[index]);
  return [own, ...within.flatMap((frame) => (frame ? documentsFrom(frame) : []))];
}

function documentOf(view: Window): Document | null {
  try {
    return view.document;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}
