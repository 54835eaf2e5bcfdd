import { all, find, onPressOutside, put, unique } from './patterns.fixture.ts';

const NODES = `<ul role="tree" hidden>
  <li role="treeitem" aria-expanded="false"><span>教学部门</span><ul role="group" hidden>
    <li role="treeitem" aria-selected="false"><span>语文组</span></li><li role="treeitem" aria-selected="false"><span>数学组</span></li></ul></li>
  <li role="treeitem" aria-expanded="false"><span>行政部门</span><ul role="group" hidden>
    <li role="treeitem" aria-selected="false"><span>办公室</span></li><li role="treeitem" aria-selected="false"><span>总务处</span></li></ul></li></ul>`;

/** Children are shown by a click on their parent, leaves are chosen by one. */
function work(tree: HTMLElement, chosen: (text: string) => void): void {
  tree.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
    if (!item) return;
    const group = item.querySelector<HTMLElement>('[role=group]');
    if (group) {
      group.hidden = !group.hidden;
      item.setAttribute('aria-expanded', String(!group.hidden));
      return;
    }
    for (const each of all(tree, '[aria-selected]'))
      each.setAttribute('aria-selected', String(each === item));
    chosen(item.textContent?.trim() ?? '');
  });
}

/** A combobox whose popup is a tree. */
export function treeSelect(): HTMLElement {
  const id = unique();
  const box = put(
    `<div><span id="${id}l">所在部门</span><div role="combobox" tabindex="0" aria-haspopup="tree" aria-expanded="false" aria-controls="${id}" aria-labelledby="${id}l" style="min-height:20px"></div>${NODES}</div>`,
  );
  const [combo, tree] = [find(box, '[role=combobox]'), find(box, '[role=tree]')];
  tree.id = id;
  const open = (yes: boolean): void => {
    tree.hidden = !yes;
    combo.setAttribute('aria-expanded', String(yes));
  };
  combo.addEventListener('click', () => open(tree.hidden === true));
  work(tree, (text) => {
    combo.textContent = text;
    open(false);
  });
  onPressOutside([box], () => open(false));
  return combo;
}

/** A tree that is always there. */
export function openTree(): HTMLElement {
  const id = unique();
  const box = put(`<div><span id="${id}">所在部门</span>${NODES}</div>`);
  const tree = find(box, '[role=tree]');
  tree.hidden = false;
  tree.setAttribute('aria-labelledby', id);
  work(tree, () => undefined);
  return tree;
}

/** Cities with a district of one name each, and one of its own; drawn when their city is opened. */
const CITIES: Readonly<Record<string, readonly string[]>> = {
  宁波: ['鼓楼', '海曙'],
  南京: ['鼓楼', '玄武'],
};

/** Draws a tree whose branches get their items, a moment late, when a click or key opens them. */
function drawOnDemand(tree: HTMLElement, chosen: (path: string) => void): void {
  tree.innerHTML = Object.keys(CITIES)
    .map((city) => `<li role="treeitem" aria-expanded="false"><span>${city}</span></li>`)
    .join('');
  tree.addEventListener('click', ({ target }) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
    const city = item?.parentElement?.closest('[role=treeitem]')?.firstElementChild?.textContent;
    if (!item) return;
    if (city) {
      for (const each of all(tree, '[aria-selected]'))
        each.setAttribute('aria-selected', String(each === item));
      return chosen(`${city} / ${item.textContent ?? ''}`);
    }
    const open = item.getAttribute('aria-expanded') !== 'true';
    item.setAttribute('aria-expanded', String(open));
    item.querySelector('ul')?.toggleAttribute('hidden', !open);
    if (!open || item.querySelector('ul')) return;
    const districts = (CITIES[item.textContent ?? ''] ?? [])
      .map((name) => `<li role="treeitem" aria-selected="false"><span>${name}</span></li>`)
      .join('');
    setTimeout(() => put(`<ul role="group">${districts}</ul>`, item), 60);
  });
}

/** A combobox whose popup is a tree of districts, and which shows the path to the one chosen, or its name alone. */
export function districtSelect(nameAlone = false): HTMLElement {
  const id = unique();
  const box = put(
    `<div><div role="combobox" tabindex="0" aria-haspopup="tree" aria-expanded="false" aria-controls="${id}" aria-label="所在区" style="min-height:20px"></div><ul role="tree" id="${id}" hidden></ul></div>`,
  );
  const [combo, tree] = [find(box, '[role=combobox]'), find(box, '[role=tree]')];
  const open = (yes: boolean): void => {
    tree.hidden = !yes;
    combo.setAttribute('aria-expanded', String(yes));
  };
  combo.addEventListener('click', () => open(tree.hidden === true));
  drawOnDemand(tree, (path) => {
    combo.textContent = nameAlone ? (path.split(' / ')[1] ?? '') : path;
    open(false);
  });
  onPressOutside([box], () => open(false));
  return combo;
}

/** The same tree, always there; one district is chosen already, so that it is known to be a choice. */
export function districtTree(): HTMLElement {
  const tree = put('<ul role="tree" aria-label="所在区"></ul>');
  drawOnDemand(tree, () => undefined);
  put(
    '<li role="treeitem" aria-expanded="true"><span>无锡</span><ul role="group"><li role="treeitem" aria-selected="true"><span>梁溪</span></li></ul></li>',
    tree,
  );
  return tree;
}

/** A form-associated element with everything in its shadow root. */
class ChoiceElement extends HTMLElement {
  static readonly formAssociated = true;
  readonly #internals = this.attachInternals();

  connectedCallback(): void {
    const tree = this.attachShadow({ mode: 'open' });
    const texts = (this.getAttribute('choices') ?? '').split(' ');
    tree.innerHTML = `<div part="combobox" role="combobox" tabindex="0" aria-haspopup="listbox" aria-expanded="false" aria-controls="list"
      aria-label="${this.getAttribute('label')}"><slot name="before"></slot><input type="text" readonly tabindex="-1" aria-hidden="true" placeholder="请选择"></div>
      <div role="listbox" id="list" hidden>${texts.map((text) => `<div role="option" aria-selected="false">${text}</div>`).join('')}</div>`;
    const [combo, list, shown] = [
      find(tree, '[role=combobox]'),
      find(tree, '[role=listbox]'),
      find<HTMLInputElement>(tree, 'input'),
    ];
    const open = (yes: boolean): void => {
      list.hidden = !yes;
      combo.setAttribute('aria-expanded', String(yes));
    };
    combo.addEventListener('click', () => open(list.hidden === true));
    list.addEventListener('click', ({ target }) => {
      if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'option') return;
      for (const each of all(list, '[role=option]'))
        each.setAttribute('aria-selected', String(each === target));
      shown.value = target.textContent ?? '';
      this.#internals.setFormValue(`code:${shown.value}`);
      open(false);
    });
    onPressOutside([this], () => open(false));
  }
}

/** A custom select in a form; `posted` is what the form would send. */
export function customSelect(texts: readonly string[]): { combo: HTMLElement; posted: () => string } {
  if (!customElements.get('x-choice')) customElements.define('x-choice', ChoiceElement);
  const form = put(
    `<form><x-choice name="grade" label="评定等次" choices="${texts.join(' ')}"></x-choice></form>`,
  );
  const { shadowRoot } = find(form, 'x-choice');
  if (!(form instanceof HTMLFormElement) || !shadowRoot) throw new TypeError('x-choice has a shadow root');
  return {
    combo: find(shadowRoot, '[role=combobox]'),
    posted: () => String(new FormData(form).get('grade') ?? ''),
  };
}
