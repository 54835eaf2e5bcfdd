/**
 * Controls written by hand from the pattern descriptions of the ARIA Authoring Practices, each with a click and a keyboard
 * of its own and no classes to know it by.
 */

let made = 0;

export function unique(): string {
  made += 1;
  return `p${made}`;
}

/** Puts markup into a place and answers its first element. */
export function put(html: string, place: ParentNode & Node = document.body): HTMLElement {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const { firstElementChild: first } = holder;
  place.append(...holder.childNodes);
  if (!(first instanceof HTMLElement)) throw new TypeError('markup begins with an element');
  return first;
}

export function find<E extends HTMLElement = HTMLElement>(place: ParentNode, selector: string): E {
  const found = place.querySelector<E>(selector);
  if (!found) throw new Error(`nothing at ${selector}`);
  return found;
}

export function all(place: ParentNode, selector: string): HTMLElement[] {
  return [...place.querySelectorAll<HTMLElement>(selector)];
}

/** Runs when the page is pressed anywhere else than in these elements. */
export function onPressOutside(inside: readonly HTMLElement[], act: () => void): void {
  document.addEventListener('mousedown', (event) => {
    const path = event.composedPath();
    if (!inside.some((element) => path.includes(element))) act();
  });
}

function optionOf(event: Event): HTMLElement | null {
  const { target } = event;
  const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
  return option?.getAttribute('aria-disabled') === 'true' ? null : option;
}

function options(texts: readonly string[]): string {
  return texts.map((text) => `<div role="option" aria-selected="false">${text}</div>`).join('');
}

/** Combobox, select only: a focusable box that shows the choice, and a list under it. */
export function selectOnly(
  texts: readonly string[],
  chosen = '',
  place: ParentNode & Node = document.body,
): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}l">评定等次</span><div role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false"
      aria-controls="${id}" aria-labelledby="${id}l">${chosen}</div><div role="listbox" id="${id}" hidden>${options(texts)}</div></div>`,
    place,
  );
  const [combo, list] = [find(box, '[role=combobox]'), find(box, '[role=listbox]')];
  const open = (yes: boolean): void => {
    list.hidden = !yes;
    combo.setAttribute('aria-expanded', String(yes));
  };
  combo.addEventListener('click', () => open(list.hidden === true));
  combo.addEventListener('blur', () => open(false));
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = optionOf(event);
    if (!option) return;
    for (const each of all(list, '[role=option]'))
      each.setAttribute('aria-selected', String(each === option));
    combo.textContent = option.textContent;
    open(false);
  });
  onPressOutside([box], () => open(false));
  return combo;
}

/** Combobox that is typed into; `strict` clears what is no option when it is left. */
export function editable(
  texts: readonly string[],
  autocomplete: 'list' | 'both',
  strict: boolean,
): { input: HTMLInputElement; model: () => string } {
  const id = unique();
  const box = put(
    `<div><label for="${id}i">民族</label><input id="${id}i" role="combobox" aria-autocomplete="${autocomplete}" aria-expanded="false"
      aria-controls="${id}"><ul role="listbox" id="${id}" hidden></ul></div>`,
  );
  const input = find<HTMLInputElement>(box, 'input');
  const list = find(box, '[role=listbox]');
  let model = '';
  const close = (): void => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
  };
  const show = (): void => {
    const found = texts.filter((text) => text.startsWith(input.value));
    list.innerHTML = options(found);
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    const [first] = found;
    if (autocomplete === 'both' && first && input.value !== '') {
      const typed = input.value.length;
      input.value = first;
      input.setSelectionRange(typed, first.length);
    }
  };
  input.addEventListener('input', show);
  input.addEventListener('click', show);
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = optionOf(event);
    if (!option) return;
    model = option.textContent ?? '';
    input.value = model;
    close();
  });
  input.addEventListener('blur', () => {
    close();
    if (strict) input.value = model;
    else model = input.value;
  });
  return { input, model: () => model };
}

/** Several choices, each a chip that can be taken away. */
export function chips(
  texts: readonly string[],
  chosen: readonly string[],
): { combo: HTMLElement; model: Set<string> } {
  const id = unique();
  const model = new Set(chosen);
  const box = put(
    `<div><label for="${id}i">公开方式</label><div style="border:1px solid"><span></span><input id="${id}i" role="combobox" aria-expanded="false" aria-haspopup="listbox" aria-controls="${id}"></div>
      <div role="listbox" aria-multiselectable="true" id="${id}" hidden>${options(texts)}</div></div>`,
  );
  const [input, list, shown] = [find(box, 'input'), find(box, '[role=listbox]'), find(box, 'span')];
  const draw = (): void => {
    shown.innerHTML = [...model]
      .map(
        (text) =>
          `<span><span>${text}</span><button type="button" aria-label="移除${text}">×</button></span>`,
      )
      .join('');
    for (const option of all(list, '[role=option]')) {
      option.setAttribute('aria-selected', String(model.has(option.textContent ?? '')));
    }
  };
  const open = (yes: boolean): void => {
    list.hidden = !yes;
    input.setAttribute('aria-expanded', String(yes));
  };
  input.addEventListener('click', () => open(true));
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const text = optionOf(event)?.textContent;
    if (text === undefined || text === null) return;
    if (!model.delete(text)) model.add(text);
    draw();
  });
  onPressOutside([box], () => open(false));
  draw();
  return { combo: input, model };
}

/** A button that shows its value and opens a menu or list of choices. */
export function menuButton(
  texts: readonly string[],
  chosen: string,
  popup: 'menu' | 'listbox',
  label = '学历',
): HTMLElement {
  const id = unique();
  const role = popup === 'menu' ? 'menuitemradio' : 'option';
  const box = put(
    `<div><span id="${id}l">${label}</span><button type="button" aria-haspopup="${popup}" aria-expanded="false" ${label === '' ? '' : `aria-labelledby="${id}l ${id}b"`} id="${id}b">${chosen}</button></div>`,
  );
  const button = find(box, 'button');
  let list: HTMLElement | null = null;
  const close = (): void => {
    list?.remove();
    list = null;
    button.setAttribute('aria-expanded', 'false');
  };
  button.addEventListener('click', () => {
    if (list) return close();
    list = put(
      `<div role="${popup}" aria-labelledby="${id}l">${texts
        .map(
          (text) =>
            `<div role="${role}" tabindex="-1" aria-${popup === 'menu' ? 'checked' : 'selected'}="${text === button.textContent}">${text}</div>`,
        )
        .join('')}</div>`,
    );
    button.setAttribute('aria-expanded', 'true');
    list.addEventListener('click', (event) => {
      if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== role) return;
      button.textContent = event.target.textContent;
      close();
    });
  });
  document.addEventListener('mousedown', (event) => {
    if (list && event.target instanceof Node && !list.contains(event.target) && event.target !== button)
      close();
  });
  return button;
}

/** A button that a label names as a field, though what it opens acts: entries with no state, and no value shown afterwards. */
export function actionMenu(texts: readonly string[]): { button: HTMLElement; acted: string[] } {
  const id = unique();
  const acted: string[] = [];
  const box = put(
    `<div><span id="${id}">本行</span><button type="button" aria-haspopup="menu" aria-expanded="false" aria-labelledby="${id}">操作</button>
      <div role="menu" hidden>${texts.map((text) => `<div role="menuitem" tabindex="-1">${text}</div>`).join('')}</div></div>`,
  );
  const [button, menu] = [find(box, 'button'), find(box, '[role=menu]')];
  const open = (yes: boolean): void => {
    menu.hidden = !yes;
    button.setAttribute('aria-expanded', String(yes));
  };
  button.addEventListener('click', () => open(menu.hidden === true));
  menu.addEventListener('click', ({ target }) => {
    if (target instanceof Element) acted.push(target.textContent ?? '');
    open(false);
  });
  onPressOutside([box], () => open(false));
  return { button, acted };
}

/** A list of groups that is always open, chosen from by click. */
export function groupedListbox(several: boolean): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}l">整改类型</span><div role="listbox" tabindex="0" aria-labelledby="${id}l" ${several ? 'aria-multiselectable="true"' : ''}>
      <ul role="group" aria-labelledby="${id}a"><li role="presentation" id="${id}a">思想</li><li role="option" aria-selected="false">学习不深</li><li role="option" aria-selected="false">理论不实</li></ul>
      <ul role="group" aria-labelledby="${id}c"><li role="presentation" id="${id}c">作风</li><li role="option" aria-selected="false">深入不够</li></ul></div></div>`,
  );
  const list = find(box, '[role=listbox]');
  list.addEventListener('click', (event) => {
    const option = optionOf(event);
    if (!option) return;
    const on = option.getAttribute('aria-selected') !== 'true';
    if (!several) for (const each of all(list, '[role=option]')) each.setAttribute('aria-selected', 'false');
    option.setAttribute('aria-selected', String(on || !several));
  });
  return list;
}
