import { CHECKBOX, looseAnswers, RADIO } from '../../widgets/shared/loose-answers.ts';
import { pressScriptLink } from '../fill/clicks.ts';
import { angularjsModel } from './angularjs.ts';
import { customModel } from './custom.ts';
import { dojoModel } from './dojo.ts';
import { easyuiModel } from './easyui.ts';
import { hiddenSelectModel } from './hidden-select.ts';
import { icheckModel } from './icheck.ts';
import { jqueryModel } from './jquery.ts';
import { knockoutModel } from './knockout.ts';
import { layuiModel } from './layui.ts';
import { isObject, modelOfAll } from './model.ts';
import type { Model } from './model.ts';
import { pickerModel, pickerOf } from './picker.ts';
import { ANSWER, AT_ONCE, PICKER, PICKER_ANSWER, PRESS, REQUEST, SHIELD, SHIELD_ANSWER } from './protocol.ts';
import type { ModelAnswer } from './protocol.ts';
import { alpineModel, isOfOther } from './others.ts';
import { isReact, reactModel } from './react.ts';
import { createShield } from './shield.ts';
import { isVue2, vue2Model } from './vue2.ts';
import { isVue3, vue3Model } from './vue3.ts';
import { watchedRadios } from './watched.ts';
import { webixModel } from './webix.ts';

/**
 * Answers requests about controls of this page, and holds its forms back while the agent writes; see `protocol.ts`. It
 * lets an undo bring back "nothing chosen" where the control itself has no way to say so, and it never touches a
 * control that was not asked about.
 */
export function installBridge(page: Document, view: Window & typeof globalThis = window): void {
  const kept = new WeakMap<Element, unknown>();
  /** The same by the name it was kept under: pages draw a control anew in another element. */
  const named = new Map<string, unknown>();
  /** What was found behind a control; while it is being written its surroundings may look otherwise. */
  const found = new WeakMap<Element, Model>();

  const answerTo = (root: Element, detail: unknown): ModelAnswer => {
    const [request, name = ''] = String(detail).split(' ');
    if (request === 'keep') named.delete(name);
    const model = modelOf(root) ?? (isDrawnByFramework(root) ? undefined : found.get(root));
    if (request === 'shape') return Array.isArray(model?.get()) ? 'list' : 'none';
    if (model) found.set(root, model);
    if (!model) return isDrawnByFramework(root) ? 'unreachable' : 'none';
    if (request === 'keep') {
      kept.set(root, copied(model.get()));
      named.set(name, kept.get(root));
      return 'kept';
    }
    if (request === 'adopt' && named.has(name)) {
      kept.set(root, named.get(name));
      return 'kept';
    }
    if (!kept.has(root)) return 'unreachable';
    if (request === 'compare') return same(kept.get(root), model.get()) ? 'same' : 'changed';
    if (request !== 'restore' || !model.set) return 'unreachable';
    return model.set(kept.get(root)) === false ? 'unreachable' : 'restored';
  };

  page.addEventListener(REQUEST, (event) => {
    const [root] = event.composedPath();
    if (!(root instanceof Element) || !(event instanceof CustomEvent)) return;
    let detail: ModelAnswer;
    try {
      detail = answerTo(root, event.detail);
    } catch {
      // What the page hangs on its elements is the page's, and so are the handlers that are called.
      detail = 'unreachable';
    }
    root.dispatchEvent(new CustomEvent(ANSWER, { detail }));
  });

  page.addEventListener(PICKER, (event) => {
    const [root] = event.composedPath();
    if (!(root instanceof Element)) return;
    let detail: string;
    try {
      const picker = pickerOf(root);
      const { tells, date, format } = picker ?? {};
      detail = picker ? [tells ? 'tells' : 'silent', date?.join('-'), format].join('\n') : '';
    } catch {
      // A library that cannot be asked after all says nothing.
      detail = '';
    }
    root.dispatchEvent(new CustomEvent(PICKER_ANSWER, { detail }));
  });

  page.addEventListener(PRESS, (event) => {
    const [element] = event.composedPath();
    if (element instanceof HTMLElement) pressScriptLink(element);
  });

  const shield = createShield(view);
  page.addEventListener(SHIELD, (event) => {
    // Frames ask each other, and an event made in another frame is no `CustomEvent` of this one.
    const request: unknown = Reflect.get(event, 'detail');
    if (request === 'raise') shield.raise();
    else if (request === 'lower') shield.lower();
    const lines = shield.take().map(({ form, atOnce }) => (atOnce ? AT_ONCE : '') + form);
    page.dispatchEvent(new CustomEvent(SHIELD_ANSWER, { detail: lines.join('\n') }));
  });
}

/** Answers that nothing groups are one question, of which the first stands for all. */
function modelOf(root: Element): Model | null {
  const answers = [RADIO, CHECKBOX].flatMap((role) => (root.matches(role) ? looseAnswers(root, role) : []));
  return answers.length > 1 ? modelOfAll(answers, modelAt) : modelAt(root);
}

function modelAt(root: Element): Model | null {
  const model = vue2Model(root) ?? vue3Model(root) ?? reactModel(root) ?? alpineModel(root);
  if (model || isVue2(root) || isVue3(root) || isReact(root)) return model;
  const other =
    angularjsModel(root) ??
    dojoModel(root) ??
    knockoutModel(root) ??
    icheckModel(root) ??
    easyuiModel(root) ??
    webixModel(root) ??
    layuiModel(root) ??
    pickerModel(root) ??
    jqueryModel(root) ??
    hiddenSelectModel(root) ??
    customModel(root);
  return other ?? (isOfOther(root) ? null : watchedRadios(root));
}

function isDrawnByFramework(root: Element): boolean {
  return isVue2(root) || isVue3(root) || isReact(root) || isOfOther(root);
}

/** Lists are copied: frameworks change them in place. */
function copied(value: unknown): unknown {
  return Array.isArray(value) ? [...value] : value;
}

function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(plain(a), plain(b));
  return a.length === b.length && a.every((item, index) => Object.is(plain(item), plain(b[index])));
}

/** Dates are made anew each time that they are asked for. */
function plain(value: unknown): unknown {
  return isObject(value) && typeof value['valueOf'] === 'function' ? value['valueOf']() : value;
}
