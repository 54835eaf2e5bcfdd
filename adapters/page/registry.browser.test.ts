import { afterEach, expect, it } from 'vitest';
import { describeAgain, describeMarkup } from './page.fixture.ts';

afterEach(() => document.body.replaceChildren());

const PAGE = `<p>姓名 <input></p><table><tr><td>意见</td><td>意见</td></tr><tr><td><input></td><td><input></td></tr></table>
  <dl><dt>民族</dt><dd>汉族</dd></dl>`;

it('a page that draws the same again and again keeps no more than it shows', () => {
  const { registry } = describeMarkup(PAGE);
  document.body.innerHTML = PAGE;
  describeAgain(registry);
  const after = registry.size;
  for (let round = 0; round < 5; round += 1) {
    document.body.innerHTML = PAGE;
    describeAgain(registry);
  }
  expect(registry.size).toBe(after);
});

it('a control that is taken out and put back keeps its reference, though others alike came meanwhile', () => {
  const { page, registry } = describeMarkup(PAGE);
  const kept = [...document.body.childNodes];
  document.body.innerHTML = PAGE;
  describeAgain(registry);
  document.body.replaceChildren(...kept);
  expect(
    describeAgain(registry)
      .page.controls.map(({ ref }) => ref)
      .slice(1),
  ).toEqual(page.controls.map(({ ref }) => ref).slice(1));
});

function form(count: string): string {
  return `<section><h3>承诺（${count}）</h3><p>姓名 <input></p></section>`;
}

it('a control drawn anew under a title that counts keeps its reference', () => {
  const { page, registry } = describeMarkup(form('共3项，已填0项'));
  document.body.innerHTML = form('共3项，已填1项');
  expect(describeAgain(registry).page.controls[0]?.ref).toBe(page.controls[0]?.ref);
});
