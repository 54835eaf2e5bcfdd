import type { Page } from 'playwright';

/** Writes other texts where the page shows these, as a script of the portal would. */
export async function rewrite(page: Page, changes: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((texts) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const other = texts[node.nodeValue ?? ''];
      if (other !== undefined) node.nodeValue = other;
    }
  }, changes);
}
