const HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost']);

/**
 * Why an address may not be tried, in words; `undefined` where it may. Trials fill pages without anybody looking on:
 * they stay on this machine.
 */
export function refusedAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return `“${url}”不是网址。请写成 http://127.0.0.1:8080/form 这样的地址。`;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'http:' && HOSTS.has(hostname)) return undefined;
  return `只试本机上的页面（http://127.0.0.1 或 http://localhost），不打开 ${protocol}//${hostname}。`;
}
