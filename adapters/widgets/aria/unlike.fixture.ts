import { all, find, onPressOutside, put, unique } from './patterns.fixture.ts';

/** The same patterns as others build them: drawn late, elsewhere, in other words, chosen by another event. */

/** A combobox whose list is drawn a while after the press, at the end of the page, and chosen from as the button goes down. */
export function lateList(texts: readonly string[]): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}">职务</span><div role="combobox" tabindex="0" aria-expanded="false" aria-haspopup="listbox" aria-labelledby="${id}"><span style="color:#999">请选择</span></div></div>`,
  );
  const combo = find(box, '[role=combobox]');
  let list: HTMLElement | null = null;
  const close = (): void => {
    list?.remove();
    list = null;
    combo.setAttribute('aria-expanded', 'false');
  };
  combo.addEventListener('pointerdown', () => {
    if (list) return close();
    combo.setAttribute('aria-expanded', 'true');
    setTimeout(() => {
      list = put(
        `<div style="position:absolute"><ul role="listbox" style="max-height:60px;overflow:auto">${texts.map((text) => `<li role="option">${text}</li>`).join('')}</ul></div>`,
      );
      list.addEventListener('pointerdown', ({ target }) => {
        if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'option') return;
        combo.textContent = target.textContent;
        close();
      });
    }, 60);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (list && target instanceof Node && !list.contains(target) && !combo.contains(target)) close();
  });
  return combo;
}

/** A list whose options carry marks of their own instead of a mark of the list. */
export function checkedList(texts: readonly string[]): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}">整改措施</span><ul role="listbox" tabindex="0" aria-labelledby="${id}">${texts.map((text) => `<li role="option" aria-checked="false">${text}</li>`).join('')}</ul></div>`,
  );
  for (const option of all(box, '[role=option]')) {
    option.addEventListener('click', () =>
      option.setAttribute('aria-checked', String(option.getAttribute('aria-checked') !== 'true')),
    );
  }
  return find(box, '[role=listbox]');
}

/** A slider that is drawn anew after each key, from what it held when it was drawn. */
export function lateSlider(): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}">得分</span><div role="slider" tabindex="0" style="width:20px;height:20px" aria-labelledby="${id}" aria-valuemin="0" aria-valuemax="10" aria-valuenow="0" aria-valuetext="0 分"></div></div>`,
  );
  const thumb = find(box, '[role=slider]');
  thumb.addEventListener('keydown', ({ key }) => {
    const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
    const drawn = Number(thumb.getAttribute('aria-valuenow'));
    if (by === undefined) return;
    const next = Math.min(10, Math.max(0, drawn + by));
    setTimeout(() => {
      thumb.setAttribute('aria-valuenow', String(next));
      thumb.setAttribute('aria-valuetext', `${next} 分`);
    }, 5);
  });
  return thumb;
}

/** A button that shows the date and opens a dialog in English, whose days are buttons. */
export function dateButton(): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}">公示日期</span><button type="button" id="${id}b" aria-haspopup="dialog" aria-labelledby="${id} ${id}b">选择日期</button></div>`,
  );
  const button = find(box, 'button');
  const names = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  let at = new Date(2024, 1, 1);
  let dialog: HTMLElement | null = null;
  const draw = (): void => {
    if (!dialog) return;
    find(dialog, '[aria-live]').textContent = `${names[at.getMonth()]} ${at.getFullYear()}`;
    const day = new Date(at.getFullYear(), at.getMonth(), 1 - at.getDay());
    const cells = Array.from({ length: 42 }, () => {
      const text = `<div role="gridcell" style="display:inline-block"><button type="button" data-at="${day.getTime()}">${day.getDate()}</button></div>`;
      day.setDate(day.getDate() + 1);
      return text;
    });
    find(dialog, '[role=grid]').innerHTML = cells.join('');
  };
  const close = (): void => {
    dialog?.remove();
    dialog = null;
  };
  button.addEventListener('click', () => {
    dialog = put(
      `<div role="dialog" aria-label="Choose date"><button type="button" aria-label="Previous month">&lt;</button><span aria-live="polite"></span><button type="button" aria-label="Next month">&gt;</button>
        <div role="grid"></div></div>`,
    );
    const [previous, next] = all(dialog, 'button');
    const move = (by: number): void => {
      at = new Date(at.getFullYear(), at.getMonth() + by, 1);
      draw();
    };
    previous?.addEventListener('click', () => move(-1));
    next?.addEventListener('click', () => move(1));
    find(dialog, '[role=grid]').addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.dataset['at'] === undefined) return;
      const day = new Date(Number(target.dataset['at']));
      button.textContent = `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`;
      close();
    });
    draw();
  });
  onPressOutside([box], () => undefined);
  return button;
}

/** A switch with its label around it, in the shadow root of a custom element inside another one. */
export function nestedSwitch(): HTMLElement {
  const outer = put('<div></div>').attachShadow({ mode: 'open' });
  const inner = put('<section><div></div></section>', outer);
  const root = find(inner, 'div').attachShadow({ mode: 'open' });
  const box = put(
    '<label>是否公示<span role="switch" tabindex="0" aria-checked="false" style="display:inline-block;width:30px;height:16px"></span></label>',
    root,
  );
  const knob = find(box, '[role=switch]');
  knob.addEventListener('click', () =>
    knob.setAttribute('aria-checked', String(knob.getAttribute('aria-checked') !== 'true')),
  );
  return knob;
}
