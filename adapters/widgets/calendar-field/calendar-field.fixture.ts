/** How a drawn calendar is gone through: by arrows at both sides, by buttons that say so, or by its title. */
export type Way = 'sides' | 'said' | 'title';

interface Drawn {
  field: HTMLInputElement;
  /** What the page holds. */
  held(): string;
  /** Presses in the calendar. */
  pressed: string[];
}

function make(tag: string, className: string, text = '', act?: () => void): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  if (act) {
    element.style.cursor = 'pointer';
    element.addEventListener('click', act);
  }
  return element;
}

function cell(text: string, act?: () => void): HTMLElement {
  return make('span', 'x-cell', text, act);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/**
 * A read-only field with a calendar of no known library, whose page holds what is picked there.
 * @param stays whether a choice leaves it open
 */
export function drawnCalendar(way: Way, sort: 'days' | 'months' = 'days', stays = false): Drawn {
  let held = '';
  let [year, month, level] = [2016, 5, sort as 'days' | 'months' | 'years'];
  const pressed: string[] = [];
  const item = make('div', 'item');
  const box = make('span', 'x-date-picker');
  const field = document.createElement('input');
  field.readOnly = true;
  const cross = make('i', 'x-clear', '', () => choose(''));
  box.append(field, cross);
  item.append(make('b', '', '入党时间'), box);
  document.body.append(item);
  const panel = make('div', 'x-panel');
  panel.style.cssText = 'position: absolute; width: 300px; display: flow-root';

  const choose = (text: string): void => {
    held = text;
    field.value = text;
    if (!stays) panel.remove();
  };
  const go = (months: number) => () => {
    const all = year * 12 + month - 1 + months;
    [year, month] = [Math.floor(all / 12), (all % 12) + 1];
    pressed.push(String(months));
    draw();
  };
  const to = (next: typeof level) => () => {
    level = next;
    pressed.push(next);
    draw();
  };
  const arrow = (months: number, said = ''): HTMLElement => {
    const button = make('i', 'x-arrow', '', go(months));
    button.style.cssText += 'display: inline-block; width: 20px; height: 20px';
    if (said) button.title = said;
    return button;
  };

  const heading = (): HTMLElement => {
    const head = make('div', 'x-head');
    head.style.cssText = 'display: flex; justify-content: space-between';
    const step = level === 'days' ? 1 : level === 'months' ? 12 : 120;
    const words = level === 'days' ? `${year}年${month}月` : level === 'months' ? `${year}年` : '年代';
    const title = make('span', 'x-title', words, way === 'title' ? to('years') : undefined);
    const [back, on] = level === 'days' ? ['上个月', '下个月'] : ['上一年', '下一年'];
    if (way === 'sides' && level === 'days') head.append(arrow(-12), arrow(-1), title, arrow(1), arrow(12));
    else if (way === 'said') head.append(title, arrow(-step, back), arrow(step, on));
    else head.append(arrow(-step), title, arrow(step));
    return head;
  };
  const cells = (): HTMLElement[] => {
    if (level === 'years') {
      const first = year - (year % 10);
      return Array.from({ length: 10 }, (_, i) =>
        cell(`${first + i}`, () => ((year = first + i), to('months')())),
      );
    }
    if (level === 'months') {
      const chosen = (i: number) => (): void => {
        month = i;
        if (sort === 'months') choose(`${year}-${two(i)}`);
        else to('days')();
      };
      return Array.from({ length: 12 }, (_, i) => cell(`${i + 1}月`, chosen(i + 1)));
    }
    const before = ['29', '30', '31'].map((text) => cell(text));
    const days = Array.from({ length: new Date(year, month, 0).getDate() }, (_, i) =>
      cell(`${i + 1}`, () => choose(`${year}-${two(month)}-${two(i + 1)}`)),
    );
    return [...before, ...days, ...['1', '2', '3'].map((text) => cell(text))];
  };
  const draw = (): void => {
    const grid = make('div', 'x-grid');
    for (const each of cells()) {
      each.style.cssText += 'display: inline-block; width: 40px';
      grid.append(each);
    }
    panel.replaceChildren(heading(), grid);
    document.body.append(panel);
  };
  field.addEventListener('click', draw);
  document.body.addEventListener('mousedown', ({ target }) => {
    if (target === document.body) panel.remove();
  });
  return { field, held: () => held, pressed };
}
