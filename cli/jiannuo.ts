// `npm run --silent jiannuo -- <command>`: spreadsheets on the command line. See docs/cli.md.
import { run } from './jiannuo/run.ts';

// Whoever reads only the first lines (`| head`) has closed the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Waits until the reader has taken it: no more than one portion is kept. */
function write(text: string): Promise<boolean> {
  return new Promise((resolve) => {
    process.stdout.write(text, (error) => resolve(!error));
  });
}

const { code, stdout, stderr } = await run(process.argv.slice(2), write);
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = code;
