import { afterEach, expect, test } from 'vitest';
import { FillBench, VERIFIED } from '#tests/browser/fill-bench.ts';
import { eventsOf, field, nativePage } from '#tests/browser/native-page.ts';

afterEach(() => document.body.replaceChildren());

/** Input with these attributes → what is filled, what its value is then, and what it said before. */
test.each([
  ['type=email', 'zhang@school.example', 'zhang@school.example', ''],
  ['type=url', 'https://school.example/', 'https://school.example/', ''],
  ['type=search', '党支部', '党支部', ''],
  ['type=tel pattern=[0-9-]+', '010-6512', '010-6512', ''],
  ['type=number min=0 max=100 step=0.5 value=60', '92.5', '92.5', '60'],
  ['type=number', '007', '007', ''],
  ['type=number', '3.5', '3.5', ''],
  ['type=range min=0 max=10 value=3', '8', '8', '3'],
  ['type=date min=2020-01-01 value=2021-02-03', '2024年5月1日', '2024-05-01', '2021-02-03'],
  ['type=month', '2024.5', '2024-05', ''],
  ['type=datetime-local', '2024-05-01 08:30', '2024-05-01T08:30', ''],
  ['type=week', '2024-W18', '2024-W18', ''],
  ['type=time value=07:00', '9:30', '09:30', '07:00'],
  ['list=schools', '第一小学', '第一小学', ''],
  ['maxlength=4', '第一小学', '第一小学', ''],
])('<input %s> takes %s and gives it back', async (attributes, next, value, before) => {
  const bench = nativePage(`<input id=a ${attributes}><datalist id=schools><option>甲<option>乙</datalist>`);
  const seen = eventsOf('#a', 'input', 'change');
  expect((await bench.fill('#a', next)).outcome).toEqual(VERIFIED);
  expect(field('#a').value).toBe(value);
  expect(seen).toEqual(['input', 'change']);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(field('#a').value).toBe(before);
});

test.each([
  ['type=number max=100', '120', 'outOfRange'],
  ['type=number min=1', '0', 'outOfRange'],
  ['type=number step=5', '7', 'outOfRange'],
  ['type=number', '约十', 'notANumber'],
  ['type=range max=10', '11', 'outOfRange'],
  ['type=date max=2020-01-01', '2024-05-01', 'outOfRange'],
  ['type=date', '2024-05', 'notADate'],
  ['type=date', '2024-02-30', 'badFormat'],
  ['type=datetime-local', '2024-05-01', 'notADate'],
  ['type=month', '2024-05-17', 'notADate'],
  ['type=week', '第18周', 'badFormat'],
  ['type=time', '上午', 'badFormat'],
  ['type=email', '无', 'badFormat'],
  ['pattern=[A-Z]{3} title=三个大写字母', 'abc', 'badFormat'],
])('<input %s> is not given %s', async (attributes, next, reason) => {
  const bench = nativePage(`<input id=a ${attributes}>`);
  const before = field('#a').value;
  expect((await bench.fill('#a', next)).outcome).toMatchObject({ state: 'skipped', reason });
  expect(field('#a').value).toBe(before);
});

test('what the page itself put there comes back, though its own rules forbid it', async () => {
  const bench = nativePage('<input id=a type=number min=1 max=100 value=0>');
  expect((await bench.fill('#a', '80')).outcome).toEqual(VERIFIED);
  expect((await bench.undo()).fields[0]?.outcome).toEqual(VERIFIED);
  expect(field('#a').value).toBe('0');
});

test('times and weeks are text in a layout, and dates are dates', () => {
  const bench = nativePage('<input id=t type=time><input id=w type=week><input id=d type=datetime-local>');
  expect(bench.read('#t')).toMatchObject({ kind: 'text', format: 'HH:mm' });
  expect(bench.read('#w')).toMatchObject({ kind: 'text', format: 'YYYY-Www' });
  expect(bench.read('#d')).toMatchObject({ kind: 'date', format: 'YYYY-MM-DDTHH:mm' });
});

test('a colour is nobody’s, and a file is named only', () => {
  document.body.innerHTML = '<input id=c type=color><input id=f type=file>';
  const bench = new FillBench();
  expect(() => bench.claim(field('#c'))).toThrow('no widget');
  expect(bench.read('#f')).toMatchObject({ kind: 'file', value: [] });
});
