import ckeditor5Script from '../../../node_modules/@ckeditor/ckeditor5-build-classic/build/ckeditor.js?raw';
import wang5Style from '../../../node_modules/@wangeditor/editor/dist/css/style.css?raw';
import wang5Script from '../../../node_modules/@wangeditor/editor/dist/index.js?raw';
import quillScript from '../../../node_modules/quill/dist/quill.js?raw';
import quillStyle from '../../../node_modules/quill/dist/quill.snow.css?raw';
import wang4Script from '../../../node_modules/wangeditor/dist/wangEditor.min.js?raw';
import { loaded, loadScript, loadStyle } from '#tests/browser/fill-bench.ts';

/** An editor as a portal's script has it, and what the portal would send. */
export interface MountedEditor {
  /** HTML by the library's own call, such as `getContent`. */
  html(): string;
  /** What is posted with the form, after whatever the library does when a form is sent. */
  posted(): string;
  /** Changes the library has told the portal of. */
  changes(): number;
  setReadOnly(): void;
}

export interface EditorLibrary {
  name: string;
  load(): Promise<void>;
  /** Makes an editor of what stands at `#<id>`, as the library's manual says. */
  mount(id: string, html: string): Promise<MountedEditor>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- what the libraries hang on the window has no types here
type Library = any;

const FILES = '/node_modules/';

function addScript(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = FILES + path;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`no ${path}`)));
    document.head.append(script);
  });
}

/** Sends the form around an editor, without leaving the page, and answers the field of that name. */
function sendForm(id: string): string {
  const form = at<HTMLFormElement>(`form-${id}`);
  form.addEventListener('submit', (event) => event.preventDefault(), { once: true });
  form.requestSubmit();
  return String(new FormData(form).get('content') ?? '');
}

function at<E extends HTMLElement>(id: string): E {
  const found = document.querySelector<E>(`#${id}`);
  if (!found) throw new Error(`nothing at #${id}`);
  return found;
}

function textarea(id: string, html: string): HTMLTextAreaElement {
  const area = document.createElement('textarea');
  area.name = 'content';
  area.id = `${id}-text`;
  area.value = html;
  at(id).append(area);
  return area;
}

/** The portal copies the library's HTML into a hidden field when told of a change, as the manuals show. */
function hiddenField(id: string): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'hidden';
  field.name = 'content';
  at(id).after(field);
  return field;
}

const ueditor: EditorLibrary = {
  name: 'UEditor',
  async load() {
    Reflect.set(window, 'UEDITOR_HOME_URL', `${FILES}ueditor/example/public/ueditor/`);
    await addScript('ueditor/example/public/ueditor/ueditor.config.js');
    await addScript('ueditor/example/public/ueditor/ueditor.all.js');
    loaded<Library>('UE').Editor.prototype.loadServerConfig = () => undefined;
  },
  async mount(id, html) {
    const box = document.createElement('script');
    box.type = 'text/plain';
    box.id = `${id}-ue`;
    Reflect.set(box, 'name', 'content');
    box.setAttribute('name', 'content');
    at(id).append(box);
    const editor = loaded<Library>('UE').getEditor(box.id, {
      initialFrameWidth: 600,
      initialFrameHeight: 120,
      initialContent: '',
    });
    await new Promise<void>((resolve) => editor.ready(resolve));
    if (html !== '') editor.setContent(html);
    let changes = 0;
    editor.addListener('contentChange', () => (changes += 1));
    return {
      html: () => editor.getContent(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.setDisabled(),
    };
  },
};

const kindEditor: EditorLibrary = {
  name: 'KindEditor',
  async load() {
    await addScript('kindeditor/kindeditor-all.js');
    await addScript('kindeditor/lang/zh-CN.js');
  },
  async mount(id, html) {
    const area = textarea(id, html);
    let changes = 0;
    const editor = loaded<Library>('KindEditor').create(area, {
      width: '600px',
      height: '200px',
      afterChange: () => (changes += 1),
    });
    return {
      html: () => editor.html(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.readonly(),
    };
  },
};

const tinyMce: EditorLibrary = {
  name: 'TinyMCE',
  load: () => addScript('tinymce/tinymce.js'),
  async mount(id, html) {
    const area = textarea(id, html);
    let changes = 0;
    const [editor] = await loaded<Library>('tinymce').init({
      target: area,
      base_url: `${FILES}tinymce`,
      height: 240,
      promotion: false,
      setup: (made: Library) => made.on('change', () => (changes += 1)),
    });
    return {
      html: () => editor.getContent(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.mode.set('readonly'),
    };
  },
};

const ckeditor4: EditorLibrary = {
  name: 'CKEditor 4',
  async load() {
    Reflect.set(window, 'CKEDITOR_BASEPATH', `${FILES}ckeditor4/`);
    await addScript('ckeditor4/ckeditor.js');
  },
  async mount(id, html) {
    const area = textarea(id, html);
    const editor = loaded<Library>('CKEDITOR').replace(area, { versionCheck: false, height: 120 });
    await new Promise<void>((resolve) => editor.on('instanceReady', () => resolve()));
    let changes = 0;
    editor.on('change', () => (changes += 1));
    return {
      html: () => editor.getData(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.setReadOnly(true),
    };
  },
};

const ckeditor5: EditorLibrary = {
  name: 'CKEditor 5',
  load: async () => loadScript(ckeditor5Script),
  async mount(id, html) {
    const area = textarea(id, html);
    const editor = await loaded<Library>('ClassicEditor').create(area);
    let changes = 0;
    editor.model.document.on('change:data', () => (changes += 1));
    return {
      html: () => editor.getData(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.enableReadOnlyMode('test'),
    };
  },
};

const quill: EditorLibrary = {
  name: 'Quill',
  async load() {
    loadStyle(quillStyle);
    loadScript(quillScript);
  },
  async mount(id, html) {
    const box = document.createElement('div');
    box.innerHTML = html;
    at(id).append(box);
    const field = hiddenField(id);
    const editor = new (loaded<Library>('Quill'))(box, { theme: 'snow', placeholder: '请输入内容' });
    let changes = 0;
    editor.on('text-change', () => {
      changes += 1;
      field.value = editor.getSemanticHTML();
    });
    return {
      html: () => editor.getSemanticHTML(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.disable(),
    };
  },
};

const wang4: EditorLibrary = {
  name: 'wangEditor 4',
  load: async () => loadScript(wang4Script),
  async mount(id, html) {
    const box = document.createElement('div');
    box.id = `${id}-wang`;
    at(id).append(box);
    const field = hiddenField(id);
    const editor = new (loaded<Library>('wangEditor'))(`#${box.id}`);
    let changes = 0;
    const onchange = (now: string): void => {
      changes += 1;
      field.value = now;
    };
    Object.assign(editor.config, { height: 120, onchangeTimeout: 10, onchange });
    editor.create();
    if (html !== '') editor.txt.html(html);
    return {
      html: () => editor.txt.html(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.disable(),
    };
  },
};

const wang5: EditorLibrary = {
  name: 'wangEditor 5',
  async load() {
    loadStyle(wang5Style);
    loadScript(wang5Script);
  },
  async mount(id, html) {
    at(id).innerHTML =
      `<div style="border:1px solid #ccc"><div id="${id}-tools"></div><div id="${id}-wang" style="height:160px"></div></div>`;
    const field = hiddenField(id);
    const { createEditor, createToolbar } = loaded<Library>('wangEditor');
    let changes = 0;
    const editor = createEditor({
      selector: `#${id}-wang`,
      html: html === '' ? '<p><br></p>' : html,
      config: {
        placeholder: '请输入内容',
        onChange: (made: Library) => {
          changes += 1;
          field.value = made.getHtml();
        },
      },
    });
    createToolbar({ editor, selector: `#${id}-tools` });
    return {
      html: () => editor.getHtml(),
      posted: () => sendForm(id),
      changes: () => changes,
      setReadOnly: () => editor.disable(),
    };
  },
};

export const libraries: readonly EditorLibrary[] = [
  ueditor,
  kindEditor,
  tinyMce,
  ckeditor4,
  ckeditor5,
  quill,
  wang4,
  wang5,
];
