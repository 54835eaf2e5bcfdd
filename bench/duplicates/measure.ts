import { run } from '../../cli/jiannuo/run.ts';

/** Runs `jiannuo duplicates` on a file of lines, in this process alone, and tells what it found and what it took. */
const [file = ''] = process.argv.slice(2);
const { stdout } = await run(['duplicates', file, '--json']);
const { user, system } = process.cpuUsage();
const wall = process.uptime();
const { pairs } = JSON.parse(stdout) as { pairs: { a: number; b: number }[] };
process.stdout.write(
  JSON.stringify({
    seconds: (user + system) / 1e6,
    wall,
    megabytes: process.resourceUsage().maxRSS / 1024,
    pairs: pairs.map(({ a, b }) => [a, b]),
  }),
);
