import { all, find, put, unique } from './patterns.fixture.ts';

/** Radios with a roving tabindex. */
export function rovingRadios(texts: readonly string[], chosen = ''): HTMLElement {
  const id = unique();
  const group = find(
    put(
      `<div><span id="${id}">述职结果</span><div role="radiogroup" aria-labelledby="${id}">${texts
        .map(
          (text) =>
            `<div role="radio" aria-checked="${text === chosen}" tabindex="-1"><svg width="10" height="10"></svg><span>${text}</span></div>`,
        )
        .join('')}</div></div>`,
    ),
    '[role=radiogroup]',
  );
  const radios = all(group, '[role=radio]');
  for (const radio of radios) {
    radio.addEventListener('click', () => {
      for (const each of radios) {
        each.setAttribute('aria-checked', String(each === radio));
        each.tabIndex = each === radio ? 0 : -1;
      }
    });
  }
  return group;
}

/** Toggle buttons of one question. */
export function toggleButtons(texts: readonly string[], exclusive: boolean): HTMLElement {
  const id = unique();
  const group = find(
    put(
      `<div><span id="${id}">参与活动</span><div role="group" aria-labelledby="${id}">${texts
        .map((text) => `<button type="button" aria-pressed="false">${text}</button>`)
        .join('')}</div></div>`,
    ),
    '[role=group]',
  );
  const buttons = all(group, 'button');
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const on = button.getAttribute('aria-pressed') !== 'true';
      if (exclusive) for (const each of buttons) each.setAttribute('aria-pressed', 'false');
      button.setAttribute('aria-pressed', String(on));
    });
  }
  return group;
}

interface Range {
  min: number;
  max: number;
  now: number;
  step: number;
}

/** A slider that is moved by keys. */
export function slider({ min, max, now, step }: Range): HTMLElement {
  const id = unique();
  const thumb = find(
    put(
      `<div><span id="${id}">满意度</span><div style="width:200px;height:20px"><div role="slider" tabindex="0" style="width:10px;height:20px"
        aria-labelledby="${id}" aria-valuemin="${min}" aria-valuemax="${max}" aria-valuenow="${now}"></div></div></div>`,
    ),
    '[role=slider]',
  );
  const set = (value: number): void =>
    thumb.setAttribute('aria-valuenow', String(Math.min(max, Math.max(min, value))));
  thumb.addEventListener('keydown', (event) => {
    const value = Number(thumb.getAttribute('aria-valuenow'));
    const moves: Record<string, number> = {
      ArrowRight: value + step,
      ArrowUp: value + step,
      ArrowLeft: value - step,
      ArrowDown: value - step,
      PageUp: value + step * 10,
      PageDown: value - step * 10,
      Home: min,
      End: max,
    };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    set(next);
  });
  return thumb;
}

/** A track with two handles, side by side or each in a box of its own; they are the ends of a span. */
export function twoHandles(boxed: boolean): HTMLElement {
  const id = unique();
  const handle = (name: string, now: number): string => {
    const thumb = `<span role="slider" tabindex="0" style="display:inline-block;width:10px;height:20px" aria-label="${name}" aria-valuemin="0" aria-valuemax="100" aria-valuenow="${now}"></span>`;
    return boxed ? `<span style="position:absolute;left:${now}%">${thumb}</span>` : thumb;
  };
  const box = put(
    `<div><span id="${id}">分数段</span><div role="group" aria-labelledby="${id}" style="position:relative;width:200px;height:20px"><span></span>${handle('最低', 20)}${handle('最高', 80)}</div></div>`,
  );
  box.addEventListener('keydown', ({ target, key }) => {
    if (!(target instanceof HTMLElement) || !/^Arrow(?:Right|Up)$/.test(key)) return;
    target.setAttribute('aria-valuenow', String(Number(target.getAttribute('aria-valuenow')) + 1));
  });
  return find(box, '[role=slider]');
}

/** A number that is no input: keys, and a button on either side. */
export function spinner({ min, max, now, step }: Range): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}">次数</span><div><button type="button" tabindex="-1" aria-label="减少">-</button><div role="spinbutton" tabindex="0" aria-labelledby="${id}"
      aria-valuemin="${min}" aria-valuemax="${max}" aria-valuenow="${now}">${now}</div><button type="button" tabindex="-1" aria-label="增加">+</button></div></div>`,
  );
  const spin = find(box, '[role=spinbutton]');
  const add = (by: number): void => {
    const value = Math.min(max, Math.max(min, Number(spin.getAttribute('aria-valuenow')) + by));
    spin.setAttribute('aria-valuenow', String(value));
    spin.textContent = String(value);
  };
  spin.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowUp') add(step);
    else if (event.key === 'ArrowDown') add(-step);
  });
  const [less, more] = all(box, 'button');
  less?.addEventListener('click', () => add(-step));
  more?.addEventListener('click', () => add(step));
  return spin;
}

/** A date of three segments; each takes arrow keys and digits, and asks for nothing else. */
export function segments(date: [number, number, number] | null): HTMLElement {
  const id = unique();
  const parts = [
    ['年', 1, 9999],
    ['月', 1, 12],
    ['日', 1, 31],
  ] as const;
  const group = find(
    put(
      `<div><span id="${id}">入党时间</span><div role="group" aria-labelledby="${id}">${parts
        .map(
          ([name, min, max], i) =>
            `<div role="spinbutton" tabindex="0" contenteditable="true" aria-label="${name}" aria-valuemin="${min}" aria-valuemax="${max}" ${
              date ? `aria-valuenow="${date[i]}"` : `aria-valuetext="空"`
            } style="display:inline-block">${date ? String(date[i]) : name}</div>`,
        )
        .join('<span aria-hidden="true">/</span>')}</div></div>`,
    ),
    '[role=group]',
  );
  for (const [i, segment] of all(group, '[role=spinbutton]').entries()) {
    const [name, min, max] = parts[i] ?? parts[0];
    const show = (value: number | null): void => {
      segment.textContent = value === null ? name : String(value);
      if (value === null) {
        segment.removeAttribute('aria-valuenow');
        segment.setAttribute('aria-valuetext', '空');
      } else {
        segment.setAttribute('aria-valuenow', String(value));
        segment.setAttribute('aria-valuetext', String(value));
      }
    };
    let typed = '';
    segment.addEventListener('focus', () => {
      typed = '';
    });
    segment.addEventListener('beforeinput', (event) => event.preventDefault());
    segment.addEventListener('keydown', (event) => {
      event.preventDefault();
      const now = segment.getAttribute('aria-valuenow');
      if (/^\d$/.test(event.key)) {
        typed = Number(typed + event.key) > max ? event.key : typed + event.key;
        show(Number(typed));
      } else if (event.key === 'Backspace' || event.key === 'Delete') {
        typed = '';
        show(null);
      } else if (event.key === 'ArrowUp') show(now === null ? min : Math.min(max, Number(now) + 1));
      else if (event.key === 'ArrowDown') show(now === null ? max : Math.max(min, Number(now) - 1));
    });
  }
  return group;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** A date input with a button that opens a dialog with the days of one month. */
export function dateDialog({
  typed,
  confirm,
  closed,
}: {
  typed: boolean;
  confirm: boolean;
  /** A day of the month that cannot be chosen. */
  closed?: number;
}): {
  input: HTMLInputElement;
  button: HTMLElement;
} {
  const id = unique();
  const box = put(
    `<div><label for="${id}">起始日期</label><input id="${id}" ${typed ? '' : 'readonly'}><button type="button" aria-label="选择日期" aria-haspopup="dialog">📅</button></div>`,
  );
  const input = find<HTMLInputElement>(box, 'input');
  const button = find(box, 'button');
  let dialog: HTMLElement | null = null;
  let [year, month] = [2024, 5];
  let picked: number | null = null;
  const close = (): void => {
    dialog?.remove();
    dialog = null;
  };
  const commit = (): void => {
    if (picked !== null) input.value = `${year}-${two(month)}-${two(picked)}`;
    close();
  };
  const draw = (): void => {
    if (!dialog) return;
    find(dialog, 'h2').textContent = `${year}年${month}月`;
    const first = new Date(year, month - 1, 1);
    const rows: string[] = [];
    const day = new Date(year, month - 1, 1 - first.getDay());
    for (let week = 0; week < 6; week++) {
      let cells = '';
      for (let i = 0; i < 7; i++) {
        const inside = day.getMonth() === month - 1 && day.getDate() !== closed;
        cells += `<td role="gridcell" tabindex="-1" ${inside ? '' : 'aria-disabled="true"'}>${day.getDate()}</td>`;
        day.setDate(day.getDate() + 1);
      }
      rows.push(`<tr>${cells}</tr>`);
    }
    find(dialog, 'tbody').innerHTML = rows.join('');
  };
  const move = (months: number): void => {
    const at = year * 12 + month - 1 + months;
    [year, month] = [Math.floor(at / 12), (at % 12) + 1];
    picked = null;
    draw();
  };
  button.addEventListener('click', () => {
    if (dialog) return close();
    dialog = put(
      `<div role="dialog" aria-modal="true" aria-label="选择日期"><div><button type="button" aria-label="上一年">«</button><button type="button" aria-label="上个月">‹</button>
        <h2 aria-live="polite"></h2><button type="button" aria-label="下个月">›</button><button type="button" aria-label="下一年">»</button></div>
        <table role="grid"><thead><tr><th>日</th></tr></thead><tbody></tbody></table>${confirm ? '<button type="button">取消</button><button type="button">确定</button>' : ''}</div>`,
    );
    const [lastYear, last, next, nextYear, cancel, ok] = all(dialog, 'button');
    lastYear?.addEventListener('click', () => move(-12));
    last?.addEventListener('click', () => move(-1));
    next?.addEventListener('click', () => move(1));
    nextYear?.addEventListener('click', () => move(12));
    cancel?.addEventListener('click', close);
    ok?.addEventListener('click', commit);
    find(dialog, 'tbody').addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.getAttribute('aria-disabled') === 'true') return;
      picked = Number(target.textContent);
      if (!confirm) commit();
    });
    draw();
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (target instanceof Node && !box.contains(target) && !dialog?.contains(target)) close();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return { input, button };
}
