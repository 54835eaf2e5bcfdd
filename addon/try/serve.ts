// `npm run addon:try`: the add-on beside a sheet in any browser of this computer.
import { parseArgs } from 'node:util';
import { buildTry, tryFolder } from './build.ts';
import { serveFolder } from './server.ts';

const PORT = 5180;

const { values } = parseArgs({ options: { port: { type: 'string', default: String(PORT) } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`--port 要是 0 到 65535 的整数，不是 ${values.port}\n`);
  process.exitCode = 2;
} else {
  await buildTry();
  const { address } = await serveFolder(tryFolder, port);
  process.stdout.write(`加载项试用页：${address}（按 Ctrl+C 结束）\n`);
}
