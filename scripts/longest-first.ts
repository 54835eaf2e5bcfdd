import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files of tests that take a minute and more, the longest first (seconds beside two others: 190, 85, 80 …). */
const LONGEST = [
  'e2e/run.test.ts',
  'e2e/hostile.test.ts',
  'e2e/axe-workbench.test.ts',
  'e2e/live.test.ts',
  'e2e/own-forms.test.ts',
  'e2e/popup.test.ts',
  'e2e/overlay-meddling.test.ts',
  'e2e/reading.test.ts',
  'e2e/vault.test.ts',
  'e2e/store.test.ts',
  'element-plus/element-plus.browser.test.ts',
  'ant-design/ant-design-vue.browser.test.ts',
  'ant-design/antd.browser.test.ts',
];

/** The longest files begin first: one of them that began last would run alone while every other core waits. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((path) => moduleId.endsWith(path));
  return place < 0 ? LONGEST.length : place;
}
