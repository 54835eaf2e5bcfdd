import '#components/base/tokens.css';
import '#components/base/base.css';
import '#components/popup/popup.css';
import '#components/popup/plan.css';
import '#components/popup/teach.css';
import '#components/popup/findings.css';
import { browser } from '#imports';
import { render } from 'preact';
import { keepFocus } from '#components/base/keep-focus.ts';
import type { PopupActions, PopupView } from '#components/popup/model.ts';
import { Popup } from '#components/popup/Popup.tsx';
import { chooseLocale, currentLocale, setLocale, t } from '#locales/index.ts';
import '#locales/popup.ts';

/**
 * Nothing heavy before the first paint: the empty window appears at once, and the session (schemas, checks, store)
 * loads behind it. Typing begun before it is there is handed over.
 */
const nothing = () => {};
let typed = '';
const blank: PopupView = {
  page: { state: 'loading' },
  store: 'loading',
  unfinished: false,
  forms: [],
  formId: '',
  detection: 'loading',
  tied: [],
  people: { query: '', found: [], more: 0, total: undefined, settled: false },
  person: undefined,
  records: [],
  recordId: '',
  goingOn: false,
  recordReady: false,
  plan: undefined,
  work: 'idle',
  packs: [],
  packId: '',
  live: false,
  noPack: false,
  undoable: false,
  findings: undefined,
  reportFile: undefined,
  message: undefined,
  revealed: false,
};
const waiting: PopupActions = {
  reread: nothing,
  chooseForm: nothing,
  search: (query) => {
    typed = query;
    show({ ...blank, people: { ...blank.people, query } }, waiting);
  },
  choosePerson: nothing,
  changePerson: nothing,
  chooseRecord: nothing,
  tick: nothing,
  tickAct: nothing,
  tickAll: nothing,
  reveal: nothing,
  fill: nothing,
  undo: nothing,
  next: nothing,
  checkPage: nothing,
  checkRecord: nothing,
  choosePack: nothing,
  show: nothing,
  saveReport: nothing,
  teach: {
    field: nothing,
    control: nothing,
    choose: nothing,
    pick: nothing,
    endPick: nothing,
    save: nothing,
    cancel: nothing,
  },
  switchLive: nothing,
  openOverlay: nothing,
  openWorkbench: nothing,
  openRun: nothing,
};

let drawing: { view: PopupView; actions: PopupActions } | undefined;

/**
 * Draws a view once what runs now has ended, of several the last: an effect of one view may ask for the next while the
 * one is still being drawn, and a drawing within a drawing leaves neither.
 */
function show(view: PopupView, actions: PopupActions): void {
  if (drawing === undefined) queueMicrotask(draw);
  drawing = { view, actions };
}

function draw(): void {
  const root = document.getElementById('app');
  const shown = drawing;
  drawing = undefined;
  document.documentElement.lang = currentLocale();
  if (root && shown) render(<Popup {...shown} />, root);
}

function asked(name: 'tab' | 'run' | 'unopened' | 'detail'): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** `popup.html?tab=<id>` acts on that tab; the toolbar's popup on the tab below it. */
async function targetTab(): Promise<number | undefined> {
  const tab = asked('tab');
  if (tab !== null && /^\d+$/.test(tab)) return Number(tab);
  // The shortcut was pressed where there was no tab: the one in front is this window's own.
  if (asked('unopened') !== null) return undefined;
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id;
}

/** The heavy half is asked for only once the first frame is drawn; a window that is not in sight draws none. */
function afterFirstFrame(work: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(work));
  else work();
}

/** The lock screen in place of all that was drawn. */
async function lockPage(root: HTMLElement): Promise<void> {
  const { openLockPage } = await import('../lock/open-lock-page.tsx');
  openLockPage(root);
}

async function start(): Promise<void> {
  const [
    { PopupSession },
    { readSettings },
    { errorText, codeText },
    { watchWindow },
    { applyTheme },
    tabId,
  ] = await Promise.all([
    import('./session.ts'),
    import('#utils/settings.ts'),
    import('#locales/errors.ts'),
    import('../lock/watch-window.tsx'),
    import('#utils/theme.ts'),
    targetTab(),
  ]);
  const settings = await readSettings();
  applyTheme(settings.theme);
  watchWindow();
  setLocale(chooseLocale(settings.language, navigator.languages));
  const root = document.getElementById('app');
  if (asksForRun && root && tabId !== undefined) {
    const { openRunWindow } = await import('./run/window.tsx');
    await openRunWindow(root, tabId, asked('run') ?? '');
    return;
  }
  if (tabId === undefined) {
    show({ ...blank, page: { state: 'refused', reason: codeText('page.noTab') } }, waiting);
    return;
  }
  let locked = false;
  const session = new PopupSession(tabId, (view) => {
    if (locked) return;
    locked = view.store === 'locked';
    if (!locked) show(view, session);
    else if (root) void lockPage(root);
  });
  const unopened = asked('unopened');
  if (unopened !== null) session.tellUnopened(codeText(unopened, { detail: asked('detail') ?? '' }));
  try {
    await session.start(typed);
  } catch (error) {
    show({ ...blank, message: { tone: 'error', text: errorText(error) } }, waiting);
  }
}

setLocale(chooseLocale(undefined, navigator.languages));
document.title = t('popup.title');
keepFocus();
/** `popup.html?tab=<id>&run=<run id>` is the window of a run; without an id it asks which. */
const asksForRun = asked('run') !== null;
if (!asksForRun) show(blank, waiting);
afterFirstFrame(() => void start());
