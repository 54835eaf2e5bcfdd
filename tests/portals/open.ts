import type { Frame, Page } from 'playwright';
import { sampleValues } from './samples.ts';
import { detailTruth, formTruth, type FormTruth, holdoutIds, portalIds } from './truth.ts';

/**
 * Opens a page of a sample portal and waits until a person would see it whole: libraries draw after loading, and records
 * come from the server. A busy machine would else read a form that is not there yet.
 */
export async function openPortal(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const { pathname, searchParams } = new URL(url);
  const [, portal, view] = pathname.split('/');
  const id = searchParams.get('id');
  const own = portalIds.find((candidate) => candidate === portal);
  if (own && view === 'detail') {
    const { formTypeId } = detailTruth(own);
    await page
      .getByText(String(sampleValues(formTypeId, Number(id ?? 1))['name']))
      .first()
      .waitFor();
    return;
  }
  const form = own ?? holdoutIds.find((candidate) => candidate === portal);
  // The menu beside the forms has none of its own.
  if (!form || !view || view === 'menu') return;
  const frame = page.frame('mainFrame') ?? page.mainFrame();
  const asked = id !== null || searchParams.has('prefill');
  await formDrawn(frame, formTruth(form), asked ? Number(id ?? 1) : undefined);
}

async function formDrawn(frame: Frame, truth: FormTruth, record: number | undefined): Promise<void> {
  for (const { selector } of truth.controls) {
    await frame.locator(selector).first().waitFor({ state: 'attached' });
  }
  if (record === undefined) return;
  const name = String(sampleValues(truth.formTypeId, record)['name']);
  await frame.waitForFunction(`JSON.stringify(window.__portalState()).includes(${JSON.stringify(name)})`);
}
