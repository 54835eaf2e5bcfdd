import { chromium, type Page } from 'playwright';
import { browserArguments, findBrowser } from '../scripts/browser.mjs';
import buildExtension from '../tests/harness/build.ts';
import { agentIn } from '../tests/portals/agent.ts';
import { type Figure, medianAtMost, publish, quick } from './figures.ts';

/** Time to describe a page of 2,000 controls, in the shapes that portals draw them, with the built page agent. */
const count = 2000;
const rounds = quick ? 5 : 15;

const box = (index: number): string =>
  index % 5 === 4 ? `<select><option>请选择<option>甲<option>乙</select>` : `<input name="f${index}">`;

const shapes: Record<string, (boxes: string[]) => string> = {
  'label cells, four columns': (boxes) =>
    `<table>${boxes
      .map((each, index) => `${index % 4 === 0 ? '<tr>' : ''}<td>名称${index}</td><td>${each}</td>`)
      .join('')}</table>`,
  'rows under headers': (boxes) =>
    `<table><tr>${Array.from({ length: 8 }, (_, index) => `<th>列${index}</th>`).join('')}</tr>${boxes
      .map((each, index) => `${index % 8 === 0 ? '<tr>' : ''}<td>${each}</td>`)
      .join('')}</table>`,
  'form items': (boxes) =>
    boxes.map((each, index) => `<div><div>名称${index}</div><div>${each}</div></div>`).join(''),
  'text before the box': (boxes) => boxes.map((each, index) => `名称${index}：${each} `).join(''),
};

/** Runs in the page: the time of the work there, without the way of the answer to this process. */
const timed = `(async () => {
  const started = performance.now();
  await globalThis.__jiannuoAgent.handle({ type: 'describe', frame: 0 });
  return performance.now() - started;
})()`;

async function measure(page: Page, html: string): Promise<number[]> {
  await page.goto('about:blank');
  await page.setContent(`<meta charset=utf-8>${html}`);
  const agent = await agentIn(page);
  // The first reading also compiles; a user meets it once per page, so it is shown as the greatest of the spread.
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push(await page.evaluate<number>(timed));
  }
  const described = await agent.describe();
  if (described.controls.length !== count) throw new Error(`${described.controls.length} controls described`);
  return times;
}

buildExtension();
const executablePath = findBrowser();
if (!executablePath) throw new Error('no Chromium or Chrome found: set CHROME_PATH');
const browser = await chromium.launch({ executablePath, args: browserArguments });
const page = await browser.newPage();
const figures: Figure[] = [];
for (const [shape, draw] of Object.entries(shapes)) {
  const boxes = Array.from({ length: count }, (_, index) => box(index));
  figures.push(medianAtMost(`2,000 controls: ${shape}`, await measure(page, draw(boxes)), 'ms', 100));
}
await browser.close();
publish('describe', figures);
