import { ANSWER, PICKER, PICKER_ANSWER, REQUEST } from './protocol.ts';
import type { ModelAnswer, ModelRequest, PickerAnswer } from './protocol.ts';

const ANSWERS: readonly ModelAnswer[] = [
  'kept',
  'same',
  'changed',
  'restored',
  'list',
  'unreachable',
  'none',
];

/**
 * Asks the bridge about a control. Events are handled at once, so the answer is there when this returns.
 * @param name under which what is kept can be adopted by the element that is drawn in the place of this one
 */
export function askModel(root: Element, request: ModelRequest, name?: string): ModelAnswer {
  let answer: ModelAnswer = 'none';
  const listen = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    answer = ANSWERS.find((known) => known === detail) ?? 'none';
  };
  root.addEventListener(ANSWER, listen);
  const detail = name === undefined ? request : `${request} ${name}`;
  root.dispatchEvent(new CustomEvent(REQUEST, { bubbles: true, composed: true, detail }));
  root.removeEventListener(ANSWER, listen);
  return answer;
}

/** What the date picker of a field says of itself; `null` where it has none that is known, or there is no bridge. */
export function askPicker(field: Element): PickerAnswer | null {
  let answer: PickerAnswer | null = null;
  const listen = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    if (typeof detail !== 'string' || detail === '') return;
    const [tells, date = '', format = ''] = detail.split('\n');
    answer = {
      ...(format === '' ? {} : { format }),
      date: date === '' ? null : date.split('-').map(Number),
      tells: tells === 'tells',
    };
  };
  field.addEventListener(PICKER_ANSWER, listen);
  field.dispatchEvent(new CustomEvent(PICKER, { bubbles: true, composed: true }));
  field.removeEventListener(PICKER_ANSWER, listen);
  return answer;
}
