import { pageSource } from './files.ts';
import { encodeGbkHtml } from './gbk.ts';
import { printedWords, recordModel } from './records.ts';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A JSP page as its server would send it: `${name}` replaced, GBK bytes. */
async function page(name: string, words: Record<string, string>): Promise<Response> {
  const source = await pageSource(`jsp/${name}`);
  const html = source.replace(/\$\{([^}]+)\}/g, (_, key: string) => escapeHtml(words[key] ?? ''));
  return new Response(encodeGbkHtml(html), { headers: { 'content-type': 'text/html;charset=GBK' } });
}

/** The pages of the JSP portal by name; `undefined` for an address it does not have. */
export async function jspPage(name: string, url: URL): Promise<Response | undefined> {
  const id = Number(url.searchParams.get('id') ?? '1');
  if (name === 'form') {
    const prefill = url.searchParams.get('prefill');
    const asked = url.searchParams.has('id') || prefill !== null;
    return page('form', { beanJson: JSON.stringify(asked ? recordModel('jsp', id, prefill) : {}) });
  }
  if (name === 'frames' || name === 'frameset') return page(name, { query: url.search });
  if (name === 'onchange') return page(name, { how: url.searchParams.get('how') ?? 'inline' });
  if (name === 'menu') return page('menu', {});
  if (name === 'detail') return page('detail', printedWords(id));
  return undefined;
}
