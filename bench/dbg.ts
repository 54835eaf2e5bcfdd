import { chromium } from 'playwright';
import { browserArguments, findBrowser } from '/work/main/scripts/browser.mjs';
import { startPortals } from '/work/main/tests/portals/server.ts';
import { buildProbe, runPage } from '/work/main/bench/forms/run.ts';
const [set, name, what] = process.argv.slice(2);
const probe = await buildProbe();
const portals = await startPortals();
const browser = await chromium.launch({ executablePath: findBrowser()!, args: browserArguments });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
const run = await runPage(page, portals.origin, set as never, name!, probe);
if (what === 'plan') console.log(JSON.stringify(run.plan, null, 0).replaceAll('},{', '},\n{'));
else if (what === 'desc')
  for (const d of run.described) for (const c of d.controls) console.log(JSON.stringify(c));
else if (what === 'fields') for (const f of run.fields) console.log(JSON.stringify(f));
await browser.close();
await portals.close();
