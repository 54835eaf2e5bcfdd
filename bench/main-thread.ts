import type { CDPSession, Page } from 'playwright';

/** One entry of Chromium's trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string; data?: { url?: string } };
}

/** What scripts of one origin took of a page's main thread, in milliseconds. */
export interface MainThread {
  /** All of them together, with the styles and layouts that they asked for. */
  total: number;
  /** The longest that one of them kept the thread. */
  longest: number;
  /** How often they were called. */
  calls: number;
}

const CATEGORIES = ['-*', 'devtools.timeline', 'disabled-by-default-devtools.timeline', '__metadata'];

/**
 * Traces a page while something is done in it, and adds up what scripts from addresses with this beginning took of the main
 * thread. The page and the scripts know nothing of it.
 */
export async function mainThreadOf(page: Page, from: string, act: () => Promise<void>): Promise<MainThread> {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('Tracing.start', {
      traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
      transferMode: 'ReportEvents',
    });
    await act();
    return added(await endOf(session), from);
  } finally {
    await session.detach();
  }
}

async function endOf(session: CDPSession): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  return events;
}

/** Calls that contain others of ours count once. */
function added(events: readonly TraceEvent[], from: string): MainThread {
  const names = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const main = new Set(names.map(({ pid, tid }) => `${pid} ${tid}`));
  const calls = events
    .filter(({ name, dur, pid, tid, args }) => {
      const ours = (name === 'FunctionCall' || name === 'EvaluateScript') && dur !== undefined;
      return ours && main.has(`${pid} ${tid}`) && args?.data?.url?.startsWith(from) === true;
    })
    .toSorted((a, b) => a.ts - b.ts);
  const found: MainThread = { total: 0, longest: 0, calls: 0 };
  let end = 0;
  for (const { ts, dur = 0 } of calls) {
    if (ts < end) continue;
    end = ts + dur;
    found.total += dur / 1000;
    found.longest = Math.max(found.longest, dur / 1000);
    found.calls += 1;
  }
  return found;
}
