import { JiannuoError } from '#core/errors.ts';
import type { Boot } from './boot/boot.ts';

/**
 * Workers of the add-on: `worker` is started with the pane, the others when somebody asks for what they do. Each begins with
 * `addon/worker/<part>.ts` (`main.ts` for `worker`).
 */
export type Part = 'worker' | 'check' | 'files' | 'upload' | 'authoring';

const loading = new Map<string, Promise<void>>();
const urls = new Map<Part, string>();

/**
 * Starts a worker with the code of that part, whose files are loaded first where no other part has. Who starts it ends it.
 * @throws JiannuoError `host.partMissing` where a file of the add-on is not there: a copy that is not whole
 */
export async function startPart(part: Part): Promise<Worker> {
  await loadFiles(part);
  // A worker from text: `new Worker('worker.js')` is refused where the pane is opened from a folder, as in WPS.
  const url = urls.get(part) ?? URL.createObjectURL(new Blob([sourceOf(part)], { type: 'text/javascript' }));
  urls.set(part, url);
  return new Worker(url);
}

/**
 * Loads a part into the page itself: what its file exports. For what is large and not needed at opening, data above all.
 * @throws JiannuoError `host.partMissing`, as above
 */
export async function loadPart(part: string): Promise<object> {
  return boot().need(await loadFiles(part));
}

/** @returns the name of the part's own script */
async function loadFiles(part: string): Promise<string> {
  const files = boot().parts[part] ?? [];
  await Promise.all(files.map(([name, file]) => load(name, file)));
  return files.at(-1)?.[0] ?? part;
}

/** What boot.ts put there before any script of the build ran. */
function boot(): Boot {
  return self.jiannuo;
}

function sourceOf(part: Part): string {
  const files = boot().parts[part] ?? [];
  const scripts = files.map(
    ([name]) => `self.jiannuo.add(${JSON.stringify(name)},${boot().textOf(name) ?? ''});`,
  );
  const last = files.at(-1)?.[0] ?? '';
  return [boot().prologue, ...scripts, `self.jiannuo.need(${JSON.stringify(last)});`].join('\n');
}

function load(name: string, file: string): Promise<void> {
  if (boot().textOf(name) !== undefined) return Promise.resolve();
  const begun = loading.get(file) ?? insert(file);
  loading.set(file, begun);
  return begun;
}

function insert(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      loading.delete(file);
      script.remove();
      reject(new JiannuoError('host.partMissing', { file }));
    });
    document.head.append(script);
  });
}
