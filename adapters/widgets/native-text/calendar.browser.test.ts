import bootstrapStyle from '../../../node_modules/bootstrap3/dist/css/bootstrap.min.css?raw';
import datepickerStyle from '../../../node_modules/bootstrap-datepicker/dist/css/bootstrap-datepicker3.min.css?raw';
import datepickerScript from '../../../node_modules/bootstrap-datepicker/dist/js/bootstrap-datepicker.min.js?raw';
import datepickerChinese from '../../../node_modules/bootstrap-datepicker/dist/locales/bootstrap-datepicker.zh-CN.min.js?raw';
import jqueryScript from '../../../node_modules/jquery/dist/jquery.min.js?raw';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FillBench, loaded, loadScript, loadStyle, VERIFIED } from '#tests/browser/fill-bench.ts';
import { field, nativePage } from '#tests/browser/native-page.ts';

interface JQuery {
  datepicker(options: object): JQuery;
  datepicker(method: 'getDate'): Date | null;
  datepicker(method: 'destroy'): void;
}
const $ = (selector: string): JQuery => loaded<(selector: string) => JQuery>('jQuery')(selector);

let bench: FillBench;
afterEach(() => document.body.replaceChildren());

async function undone(): Promise<void> {
  expect((await bench.undo()).fields.map((one) => one.outcome)).toEqual([VERIFIED]);
}

/** Year, month and day as the library holds them; of a month that was typed it takes today's day. */
const holds = (id: string): number[] | undefined => {
  const date = $(`#${id}`).datepicker('getDate');
  return date
    ? [date.getFullYear(), date.getMonth() + 1, ...(id === 'month' ? [] : [date.getDate()])]
    : undefined;
};

describe('bootstrap-datepicker', () => {
  beforeAll(() => {
    loadScript(jqueryScript);
    loadScript(datepickerScript);
    loadScript(datepickerChinese);
    loadStyle(bootstrapStyle);
    loadStyle(datepickerStyle);
  });
  beforeEach(() => {
    bench =
      nativePage(`<p>出生日期 <input id="plain"></p><p>入党时间 <input id="chinese" readonly data-provide="datepicker"></p>
      <p>年月 <input id="month"></p><div class="input-group date" id="group"><input id="inside" readonly>
      <span class="input-group-addon"><i class="glyphicon glyphicon-calendar"></i></span></div>
      <div class="input-daterange" id="range"><input id="from"><span>至</span><input id="to"></div>`);
    const options = { language: 'zh-CN', format: 'yyyy-mm-dd' };
    $('#plain').datepicker(options);
    $('#chinese').datepicker({ ...options, format: 'yyyy年mm月dd日' });
    $('#month').datepicker({ ...options, format: 'yyyy-mm', startView: 'years', minViewMode: 'months' });
    $('#group').datepicker({ ...options, autoclose: true });
    $('#range').datepicker(options);
  });
  afterEach(() => {
    for (const id of ['plain', 'chinese', 'month', 'group', 'range']) $(`#${id}`).datepicker('destroy');
  });

  test.each([
    ['plain', 'plain', '2024-05-01', '2024-05-01', [2024, 5, 1]],
    ['chinese', 'chinese', '2024-05-01', '2024年05月01日', [2024, 5, 1]],
    ['month', 'month', '2024-05', '2024-05', [2024, 5]],
    ['inside', 'group', '2024-05-01', '2024-05-01', [2024, 5, 1]],
    ['from', 'from', '2024-05-01', '2024-05-01', [2024, 5, 1]],
  ])('%s: the library holds the date, and its calendar is closed', async (id, owner, next, value, held) => {
    expect(bench.read(`#${id}`).readOnly).toBe(false);
    expect((await bench.fill(`#${id}`, next)).outcome).toEqual(VERIFIED);
    expect([field(`#${id}`).value, holds(owner)]).toEqual([value, held]);
    expect(document.querySelectorAll('.datepicker-dropdown')).toHaveLength(0);
    await undone();
    expect([field(`#${id}`).value, holds(owner)]).toEqual(['', undefined]);
  });

  test('a field that was seen to open a calendar is a date from then on', async () => {
    await bench.fill('#plain', '2024-05-01');
    expect(bench.read('#plain').kind).toBe('date');
  });
});

/** A calendar of nobody's for `#a`: it opens on focus, reads the field when it closes, and writes it anew in its own layout. */
function calendar(separator: string): void {
  const days = Array.from({ length: 31 }, (_, index) => `<td>${index + 1}</td>`).join('');
  const close = ({ target }: Event): void => {
    const pop = document.querySelector('#pop');
    if (!pop || target === field('#a')) return;
    pop.remove();
    const [year, month, day] = field('#a').value.split(separator);
    field('#a').value = day ? [year, month, day].join(separator) : '';
  };
  field('#a').addEventListener('focus', () => {
    document.body.insertAdjacentHTML(
      'beforeend',
      `<div id=pop style="position:absolute;width:200px;height:200px"><table><tr>${days}</table></div>`,
    );
  });
  document.body.addEventListener('mousedown', close, { signal: over.signal });
}

let over: AbortController;
beforeEach(() => {
  over = new AbortController();
});
afterEach(() => over.abort());

describe('calendars of nobody’s', () => {
  test.each(['-', '/', '.'])('layouts are tried until the calendar keeps the date: %s', async (separator) => {
    bench = nativePage('<input id=a>');
    calendar(separator);
    expect((await bench.fill('#a', '2024-05-01')).outcome).toEqual(VERIFIED);
    expect(field('#a').value).toBe(['2024', '05', '01'].join(separator));
    expect(document.querySelector('#pop')).toBeNull();
    await undone();
    expect(field('#a').value).toBe('');
  });

  test('a calendar that takes no layout that we know fails the field', async () => {
    bench = nativePage('<input id=a>');
    calendar('|');
    expect((await bench.fill('#a', '2024-05-01')).outcome).toMatchObject({ state: 'failed' });
    expect([field('#a').value, document.querySelector('#pop')]).toEqual(['', null]);
  });

  test('a field that reads its text when it is left', async () => {
    bench = nativePage('<input id=a class=date-picker>');
    let read = '';
    field('#a').addEventListener('blur', () => {
      read = field('#a').value;
    });
    await bench.fill('#a', '2024-05-01');
    expect(read).toBe('2024-05-01');
  });

  test.each([
    ['<input id=a readonly class="Wdate">', false],
    ['<input id=a readonly onfocus="WdatePicker()">', false],
    ['<span class=input-group><input id=a readonly><i class="fa fa-calendar"></i></span>', false],
    ['<span class=input-group><input id=a readonly><i class="fa fa-search"></i></span>', true],
    ['<input id=a readonly class="form-control updated">', true],
    ['<div class=date><input id=a readonly><input readonly></div>', true],
  ])('%s is read-only: %s', (html, readOnly) => {
    bench = nativePage(html);
    expect(bench.read('#a')).toMatchObject({ kind: readOnly ? 'text' : 'date', readOnly });
  });
});
