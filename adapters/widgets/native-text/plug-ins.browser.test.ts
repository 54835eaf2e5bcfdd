import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';

afterEach(() => document.body.replaceChildren());

function field(selector: string): HTMLInputElement {
  return document.querySelector<HTMLInputElement>(selector)!;
}

test('a field that takes the place of the one that shows the number is the one typed into', async () => {
  document.body.innerHTML = `<span><input id="shown" role="spinbutton"><input id="real" role="spinbutton" style="display:none"></span>`;
  const [shown, real] = [field('#shown'), field('#real')];
  let model = '';
  shown.addEventListener('focusin', () => {
    shown.style.display = 'none';
    real.style.display = '';
  });
  real.addEventListener('focusout', () => {
    model = real.value;
    shown.value = model;
    real.style.display = 'none';
    shown.style.display = '';
  });
  expect((await new FillBench().fill(shown, '18')).outcome).toEqual(VERIFIED);
  expect(model).toBe('18');
});

test('the blanks of a mask are no text, and what it shows in groups is the number', async () => {
  document.body.innerHTML = `<input id="phone" value="___-____-____">`;
  const phone = field('#phone');
  phone.addEventListener('focusout', () => {
    phone.value = phone.value.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3') || '___-____-____';
  });
  const bench = new FillBench();
  expect(bench.read(phone).value).toBe('');
  expect((await bench.fill(phone, '13800000000')).outcome).toEqual(VERIFIED);
  expect(phone.value).toBe('138-0000-0000');
  await bench.undo();
  expect(phone.value).toBe('___-____-____');
});

test('what a page makes something else of does not stay', async () => {
  document.body.innerHTML = `<input id="a">`;
  field('#a').addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    if (input.value !== '') input.value = '1940-11';
  });
  expect((await new FillBench().fill('#a', '甲')).outcome).toMatchObject({
    reason: 'readBackDiffers',
    params: { shown: '1940-11' },
  });
  expect(field('#a').value).toBe('');
});

test('the search of a select that is drawn for a hidden field takes no text', () => {
  document.body.innerHTML = `<input name="post" style="display:none"><div class="selectize-control"><div><input id="search"></div></div>
    <div class="row"><input id="plain"></div>`;
  const bench = new FillBench();
  expect(() => bench.claim(field('#search'))).toThrow('no widget');
  expect(bench.claim(field('#plain')).widget.id).toBe('native-text');
});

/** A field that keeps only what was chosen from its list, and a code of it elsewhere. */
function suggesting(): void {
  document.body.innerHTML = `<input id="branch" name="branch" class="ui-autocomplete-input"><input type="hidden" id="code">
    <ul id="list" style="position:absolute;display:none"></ul>`;
  const list = document.querySelector<HTMLElement>('#list')!;
  field('#branch').addEventListener('keydown', () =>
    setTimeout(() => {
      const rows = ['第二党支部（离退休）', '第二党支部'].filter((text) =>
        text.includes(field('#branch').value),
      );
      list.innerHTML = rows.map((text) => `<li>${text}</li>`).join('');
      list.style.display = field('#branch').value ? 'block' : 'none';
    }, 60),
  );
  list.addEventListener('click', ({ target }) => {
    field('#branch').value = (target as Element).textContent;
    field('#code').value = field('#branch').value;
    list.style.display = 'none';
  });
  field('#branch').addEventListener('focusout', () => {
    if (field('#code').value === '') field('#branch').value = '';
    list.style.display = 'none';
  });
}

test('a suggestion that is the very text is taken', async () => {
  suggesting();
  expect((await new FillBench().fill('#branch', '第二党支部')).outcome).toEqual(VERIFIED);
  expect(field('#code').value).toBe('第二党支部');
});

test('one that only contains it is not', async () => {
  suggesting();
  expect((await new FillBench().fill('#branch', '第二')).outcome).toMatchObject({ state: 'failed' });
  expect([field('#branch').value, field('#code').value]).toEqual(['', '']);
});

test('a calendar that keeps months alone is left as it was', async () => {
  document.body.innerHTML = `<input id="birth" class="hasDatepicker">`;
  field('#birth').addEventListener('focusout', () => {
    field('#birth').value = '1940-11';
  });
  expect((await new FillBench().fill('#birth', '1979-05-12')).outcome).toMatchObject({ reason: 'rejected' });
  expect(field('#birth').value).not.toContain('1979');
});

test.each([
  ['yyyy-MM-dd', false],
  ['YYYY年MM月', false],
  ['系统自动生成，如 2024-01-01', true],
])('a field that takes no typing and says %s is read-only: %s', (placeholder, readOnly) => {
  document.body.innerHTML = `<input id="d" readonly placeholder="${placeholder}">`;
  expect(new FillBench().read('#d').readOnly).toBe(readOnly);
});
