import { browser } from '#imports';
import { JiannuoError } from '#core/errors.ts';
import type { Answer, OverlayRequest } from './messages.ts';

/**
 * Asks the background and waits for its answer. Kept apart from the schemas, which the script in the page can do
 * without: the background parses what it gets, and its answers are our own.
 * @throws JiannuoError with the code that the background answered; `page.failed` when it did not answer
 */
export async function askBackground<T>(request: OverlayRequest): Promise<T> {
  const answer: Answer<T> | undefined = await browser.runtime.sendMessage(request);
  if (answer === undefined) throw new JiannuoError('page.failed', { detail: request.type });
  if (!answer.ok) throw new JiannuoError(answer.code, answer.params);
  return answer.value;
}
