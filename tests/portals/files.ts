import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.gif': 'image/gif',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const dayjsPlugins = [
  'advancedFormat',
  'customParseFormat',
  'localeData',
  'quarterOfYear',
  'weekOfYear',
  'weekYear',
  'weekday',
];

/** Everything under `/lib/`, each by its own address: the published builds of the real libraries. */
const libraries: ReadonlyMap<string, string> = new Map([
  ['vue2.js', 'vue2/dist/vue.min.js'],
  ['vue3.js', 'vue/dist/vue.global.prod.js'],
  ['element-ui.js', 'element-ui/lib/index.js'],
  ['element-ui/index.css', 'element-ui/lib/theme-chalk/index.css'],
  ['element-ui/fonts/element-icons.woff', 'element-ui/lib/theme-chalk/fonts/element-icons.woff'],
  ['element-ui/fonts/element-icons.ttf', 'element-ui/lib/theme-chalk/fonts/element-icons.ttf'],
  ['ant-design-vue.js', 'ant-design-vue/dist/antd-with-locales.min.js'],
  ['ant-design-vue/reset.css', 'ant-design-vue/dist/reset.css'],
  ['dayjs/dayjs.js', 'dayjs/dayjs.min.js'],
  ['dayjs/zh-cn.js', 'dayjs/locale/zh-cn.js'],
  ...dayjsPlugins.map((name): [string, string] => [`dayjs/${name}.js`, `dayjs/plugin/${name}.js`]),
]);

async function fileResponse(url: URL): Promise<Response> {
  const type = types[extname(url.pathname)] ?? 'application/octet-stream';
  return new Response(await readFile(url), {
    headers: { 'content-type': type, 'cache-control': 'max-age=600' },
  });
}

const missing = (): Response => new Response('not found', { status: 404 });

/** A library under `/lib/`; only the names listed above exist. */
export async function libraryFile(name: string): Promise<Response> {
  const file = libraries.get(name);
  return file ? fileResponse(new URL(`../../node_modules/${file}`, import.meta.url)) : missing();
}

const root = new URL('../../', import.meta.url);

/** Libraries of the sample forms: any file of a package that the project installs for its tests. */
export async function packageFile(name: string): Promise<Response> {
  const [, owner = ''] = /^((?:@[\w.-]+\/)?[\w.-]+)\//.exec(name) ?? [];
  const manifest = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
  if (!Object.hasOwn(manifest.devDependencies, owner) || name.includes('..')) return missing();
  return existing(new URL(`node_modules/${name}`, root));
}

/** A page under `forms/`, `<set>/<page>`, or a file of it. */
export async function formFile(name: string): Promise<Response> {
  const [, page, file = 'index.html'] = /^(\w+\/[\w-]+)(?:\/([\w.-]+))?$/.exec(name) ?? [];
  return page === undefined ? missing() : existing(new URL(`./forms/${page}/${file}`, import.meta.url));
}

async function existing(url: URL): Promise<Response> {
  try {
    return await fileResponse(url);
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^E(?:NOENT|ISDIR)$/.test(String(error.code)))
      return missing();
    throw error;
  }
}

/** A script, style or picture of a sample page: `<folder>/<file>`, plain names only. */
export async function pageFile(name: string): Promise<Response> {
  if (!/^[a-z]+\/[a-z-]+\.(?:css|js|svg)$/.test(name)) return missing();
  return existing(new URL(`./pages/${name}`, import.meta.url));
}

/** Source of a sample page. */
export async function pageSource(name: string): Promise<string> {
  return readFile(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');
}

/** A portal's blank template, as a download. */
export async function templateFile(name: string): Promise<Response> {
  const response = await fileResponse(new URL(`./templates/${name}`, import.meta.url));
  response.headers.set('content-disposition', `attachment; filename="${name}"`);
  return response;
}
