// `npm run --silent jiannuo -- <command>`: spreadsheets on the command line. See docs/cli.md.
import { run } from './jiannuo/run.ts';

const { code, stdout, stderr } = await run(process.argv.slice(2));
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = code;
