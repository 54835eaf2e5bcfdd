import { expect, test, vi } from 'vitest';
import { Pointer } from './pointer.ts';
import type { Screen } from './screen.tsx';

const asked = vi.hoisted(() => [] as { request: unknown; answer: () => void }[]);
vi.mock('#utils/ask-background.ts', () => ({
  askBackground: (request: unknown) =>
    new Promise<unknown[]>((resolve) => asked.push({ request, answer: () => resolve([]) })),
}));
vi.mock('#locales/index.ts', () => ({ t: (key: string) => key }));

const finding = { outcome: 'fail', evidence: [{ marked: '走访', ref: 'f0:t1' }] };

test('a checklist that is closed while it marks leaves no mark', async () => {
  const screen = {
    open: true,
    view: { gone: [] },
    criterion: { findings: [finding] },
    try: (work: () => Promise<unknown>) => work(),
  };
  const pointer = new Pointer(screen as unknown as Screen);
  const marking = pointer.mark();
  screen.open = false;
  asked[0]?.answer();
  await marking;
  await pointer.mark();
  expect(asked.map(({ request }) => request)).toEqual([
    { type: 'overlay.mark', marks: [{ ref: 'f0:t1', quote: '走访', tone: 'fail' }] },
    { type: 'overlay.mark', marks: [] },
  ]);
});
