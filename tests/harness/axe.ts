import axe from 'axe-core';
import type { Page } from 'playwright';

/**
 * Serious and critical findings of axe-core, a line each: rule and the elements that break it.
 * @param within path of selectors through open shadow roots; the whole page when absent
 */
export async function seriousOn(page: Page, within?: readonly string[]): Promise<string[]> {
  await page.evaluate(`globalThis.axe ?? (() => { ${axe.source} })()`);
  // Colours that are still on their way from one to another are nobody's.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  const context = within ? `{ include: [{ fromShadowDom: ${JSON.stringify(within)} }] }` : 'document';
  const { violations, passes } = await page.evaluate<axe.AxeResults>(
    `axe.run(${context}, { resultTypes: ['violations'] })`,
  );
  if (passes.length === 0) return [`axe looked at nothing on ${page.url()}`];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
