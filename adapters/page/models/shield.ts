/** The methods that send a form. They are the page's to call, and stand-ins take the calls while the agent writes. */
const SENDERS = ['submit', 'requestSubmit'] as const;
/**
 * What a hand on the mouse or keyboard sets off, and nothing else does: a script that clicks a label makes the browser
 * send a trusted `click`, and scripts make trusted `submit` events. `navigator.userActivation` outlives the press by
 * seconds.
 */
const PRESSES = ['pointerup', 'mouseup', 'keydown', 'keypress', 'keyup'] as const;
/** What a write sets off in the page: what is tried in their task, with all its promises, is tried because of it. */
const CHANGES = ['input', 'change', 'click', 'mousedown', 'keydown', 'keyup', 'focus', 'blur'] as const;
/** Ends by itself after this many ms, whatever became of those who raised it. */
const LEASE = 2000;
/** Attempts told at a time: a page may try again and again. */
const MOST_NOTES = 20;

export interface Attempt {
  /** The form in words. */
  form: string;
  /** Whether it came with an event, and not by itself a while later. */
  atOnce: boolean;
}

export interface Shield {
  /** Holds forms back from now on, or for longer. */
  raise(): void;
  /** Lets forms go again, and leaves the page's realm as it was. */
  lower(): void;
  /** Attempts since the last call. */
  take(): Attempt[];
}

type View = Window & typeof globalThis;

/** How long after a press the page may still send the form because of it, in ms: it may have asked a server first. */
const PRESS_LASTS = 2000;

/**
 * Keeps the page's own handlers from sending a form while the agent writes (law 1): many pages send theirs as soon as
 * an option is chosen. A press by the user in that time goes through.
 */
export function createShield(view: View): Shield {
  let notes: Attempt[] = [];
  let down: AbortController | null = null;
  let lease = 0;
  /** A press whose handlers run now. */
  let press: object | null = null;
  /** When the user last pressed, in ms of the page's clock. */
  let pressedAt = Number.NEGATIVE_INFINITY;
  /** A change whose handlers run now. */
  let change: object | null = null;

  const note = (form: Element | null): void => {
    if (notes.length < MOST_NOTES) notes.push({ form: inWords(form, view), atOnce: change !== null });
  };
  const onChange = (): void => {
    const mine = {};
    change = mine;
    const task = new MessageChannel();
    task.port1.addEventListener('message', () => {
      task.port1.close();
      if (change === mine) change = null;
    });
    task.port1.start();
    task.port2.postMessage(null);
  };
  const onPress = ({ isTrusted }: Event): void => {
    if (!isTrusted) return;
    const mine = {};
    press = mine;
    pressedAt = view.performance.now();
    view.setTimeout(() => {
      if (press === mine) press = null;
    });
  };
  const onSubmit = (event: Event): void => {
    if (press) return;
    // Nor may the page's own listeners have it: many send the form by a request of their own.
    event.preventDefault();
    event.stopImmediatePropagation();
    note(event.target instanceof view.Element ? event.target : null);
  };
  /** What was sent past the stand-ins, by a `submit` that the page had put aside before: ASP.NET pages do. */
  const onNavigate = (event: NavigateEvent): void => {
    if (!event.cancelable || event.userInitiated || event.formData === null) return;
    if (view.performance.now() - pressedAt < PRESS_LASTS) return;
    event.preventDefault();
    note(null);
  };

  const putUp = (): void => {
    down = new AbortController();
    pressedAt = Number.NEGATIVE_INFINITY;
    const { signal } = down;
    const capture = { capture: true, signal };
    for (const type of PRESSES) view.addEventListener(type, onPress, capture);
    for (const type of CHANGES) view.addEventListener(type, onChange, capture);
    view.addEventListener('submit', onSubmit, capture);
    if ('navigation' in view) view.navigation.addEventListener('navigate', onNavigate, { signal });
    for (const name of SENDERS) {
      standIn(view.HTMLFormElement.prototype, name, signal, note, () => press !== null);
    }
  };
  const lower = (): void => {
    view.clearTimeout(lease);
    down?.abort();
    down = null;
    press = null;
    change = null;
  };
  return {
    raise() {
      // Only the agent raises it, between what the user does: a press is over by then.
      press = null;
      if (!down) putUp();
      view.clearTimeout(lease);
      lease = view.setTimeout(lower, LEASE);
    },
    lower,
    take() {
      const taken = notes;
      notes = [];
      return taken;
    },
  };
}

/** Takes the calls of a method until the signal; one that somebody has wrapped meanwhile stays, and lets all calls through. */
function standIn(
  forms: HTMLFormElement,
  name: (typeof SENDERS)[number],
  signal: AbortSignal,
  note: (form: Element) => void,
  passes: () => boolean,
): void {
  const original = Object.getOwnPropertyDescriptor(forms, name);
  if (typeof original?.value !== 'function') return;
  const stand = function (this: HTMLFormElement, ...parameters: unknown[]): unknown {
    if (signal.aborted || passes()) return Reflect.apply(original.value, this, parameters);
    note(this);
    return undefined;
  };
  Object.defineProperty(forms, name, { ...original, value: stand });
  signal.addEventListener('abort', () => {
    if (Object.getOwnPropertyDescriptor(forms, name)?.value === stand) {
      Object.defineProperty(forms, name, original);
    }
  });
}

/** A form by its name and where it would have gone, without what it would have carried there. */
function inWords(form: Element | null, view: View): string {
  const name = form?.getAttribute('name') ?? form?.getAttribute('id') ?? '';
  const action = form?.getAttribute('action') ?? '';
  const path = action === '' ? '' : action.replace(/[?#].*$/, '');
  return ['form', name, path || view.location.pathname].filter(Boolean).join(' ');
}
