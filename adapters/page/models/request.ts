import { ANSWER, REQUEST } from './protocol.ts';
import type { ModelAnswer, ModelRequest } from './protocol.ts';

const ANSWERS: readonly ModelAnswer[] = ['kept', 'same', 'changed', 'restored', 'unreachable', 'none'];

/** Asks the bridge about a control. Events are handled at once, so the answer is there when this returns. */
export function askModel(root: Element, request: ModelRequest): ModelAnswer {
  let answer: ModelAnswer = 'none';
  const listen = (event: Event): void => {
    const detail: unknown = event instanceof CustomEvent ? event.detail : null;
    answer = ANSWERS.find((known) => known === detail) ?? 'none';
  };
  root.addEventListener(ANSWER, listen);
  root.dispatchEvent(new CustomEvent(REQUEST, { bubbles: true, composed: true, detail: request }));
  root.removeEventListener(ANSWER, listen);
  return answer;
}
