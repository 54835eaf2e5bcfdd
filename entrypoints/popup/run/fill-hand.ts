import { errorText } from '#locales/errors.ts';
import type { Draft } from '#core/model/event.ts';
import { beforeOf } from '#core/run/parting.ts';
import type { Journal } from '#utils/journal/journal.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import { signsOf } from '#utils/tab-signs.ts';
import { countByField } from '#core/report/by-field.ts';
import { fillPerson } from './fill-person.ts';
import { withWrites } from '../with-writes.ts';
import { glanceFor, type Look } from './look.ts';
import type { AtHand, RunState } from './state.ts';
import type { StepMore } from './step-note.ts';

interface Desk {
  client: PageClient;
  journal: Pick<Journal, 'append'>;
  state(): RunState;
  set(change: Partial<RunState>): void;
  /** A step of the person at hand, as the journal takes it. */
  draft(more: StepMore): Draft;
  attempt(work: () => Promise<unknown>): Promise<void>;
  see(take: () => Promise<Look>): Promise<Look | undefined>;
}

/** Fills the page that stands still for the person at hand, shows it going, and journals before and after. */
export async function fillHand(desk: Desk, hand: AtHand, reading: PageReading): Promise<void> {
  const { screen } = desk.state();
  if (!screen) return;
  const { plan } = screen;
  const paths = new Set(plan.writes.flatMap(({ path, ticked }) => (ticked ? [path] : [])));
  const done = new Set<string>();
  const progress = () => ({ progress: { done: done.size, total: paths.size } });
  desk.set({ mode: 'fill', plan, message: undefined, before: undefined, ...progress() });
  const { report, stopped } = await fillPerson(
    {
      client: desk.client,
      journal: desk.journal,
      begins: (fillId) => [desk.draft({ state: 'filling', fillId, origin: new URL(reading.url).origin })],
      ends: (fillId, { fields }, broken) => [
        desk.draft({
          state: 'filled',
          fillId,
          counts: countByField(fields),
          ...(broken === undefined ? {} : { reason: 'interrupted' }),
        }),
      ],
      onField: (field) => {
        done.add(field.path);
        const outcomes = new Map(desk.state().outcomes).set(field.ref, field.outcome);
        desk.set({ outcomes, ...progress() });
      },
      onWrites: (writes) => {
        for (const { path } of writes) paths.add(path);
        desk.set({ plan: withWrites(desk.state().plan ?? plan, writes), ...progress() });
      },
      attempt: (work) => desk.attempt(work),
    },
    hand,
    plan,
    reading,
  );
  const counts = countByField(report.fields);
  let before = beforeOf([]);
  const take = async (): Promise<Look> => {
    const look = await glanceFor(desk.client, hand);
    before = beforeOf(await signsOf(desk.client.tabId));
    return look;
  };
  const look = stopped === undefined ? await desk.see(take) : undefined;
  desk.set({
    mode: 'await',
    outcomes: new Map(report.fields.map(({ ref, outcome }) => [ref, outcome])),
    filled: {
      counts,
      stopped: stopped === undefined ? undefined : errorText(stopped),
      held: look?.screen.held,
      address: look?.address ?? '',
      documents: look?.documents ?? new Set(),
      before,
      doubt: undefined,
      more: 0,
    },
  });
}
