import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import './try.css';
import '#locales/addon.ts';
import { UniverHost } from '#adapters/hosts/univer/host.ts';
import { snapshotOf } from '#adapters/hosts/univer/snapshot.ts';
import { startUniver } from '#adapters/hosts/univer/start.ts';
import { errorText } from '#locales/errors.ts';
import { startPane } from '../pane/start.tsx';
import { startModule } from './workers.ts';
import { tryHook } from './hook.ts';
import { sampleBook } from './sample.ts';
import { saveInBrowser } from './save.ts';

/** The add-on beside a sheet in the browser, as it stands beside one in a spreadsheet program. */
async function start(): Promise<void> {
  const grid = element('grid');
  const note = element('note');
  const { api, drawn } = startUniver(grid);
  api.createWorkbook(snapshotOf(sampleBook()));
  await drawn();
  const host = new UniverHost(api, { save: saveInBrowser });
  window.jiannuoTry = await tryHook(api, host);
  const session = startPane(host, element('pane'), startModule);

  const former = element('former');
  await host.onChange(() => {
    former.hidden = host.former === undefined;
    former.textContent = `回到“${host.former ?? ''}”`;
  });
  former.addEventListener('click', () => {
    note.textContent = `已回到：${host.former ?? ''}`;
    host.back();
    void session.lookAgain();
  });

  const file = element('file');
  file.addEventListener('change', () => {
    const chosen = file instanceof HTMLInputElement ? file.files?.[0] : undefined;
    if (!chosen) return;
    const { name } = chosen;
    void chosen
      .arrayBuffer()
      .then((bytes) => host.open(name, new Uint8Array(bytes)))
      .then(() => session.lookAgain())
      .then(
        () => (note.textContent = `已打开：${name}`),
        (error: unknown) => (note.textContent = errorText(error)),
      );
    // The same file, chosen again, is opened again.
    if (file instanceof HTMLInputElement) file.value = '';
  });
  element('sample').addEventListener('click', () => {
    host.show(sampleBook());
    void session.lookAgain();
    note.textContent = '已换回示例汇总表。';
  });
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

void start();
