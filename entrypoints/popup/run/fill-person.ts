import type { Draft } from '#core/model/event.ts';
import type { FillPlan, FillReport } from '#core/model/page.ts';
import { finishFill, startFill } from '#utils/fill-journal.ts';
import type { Journal } from '#utils/journal/journal.ts';
import { pageAddress } from '#utils/page-address.ts';
import type { PageClient, PageReading } from '#utils/page-client.ts';
import { assertStillSubject } from '../filling.ts';
import { type Rounds, runRounds } from '../rounds.ts';
import type { AtHand } from './state.ts';

export interface PersonFill {
  report: FillReport;
  stopped: unknown;
}

interface Ports {
  client: PageClient;
  journal: Pick<Journal, 'append'>;
  /** What the run's journal is told with the begin and the end of the fill: they stand or fall together. */
  begins(fillId: string): readonly Draft[];
  ends(fillId: string, report: FillReport, stopped: unknown): readonly Draft[];
  onField: Rounds['onField'];
  onWrites: Rounds['onWrites'];
  /** Runs work to its end and says what went wrong, if anything did. */
  attempt(work: () => Promise<unknown>): Promise<void>;
}

/**
 * Fills the page for one person as the popup does: what the preview ticks and what comes by it, each field read back,
 * begin and end in the journal, and whose form it is looked at before each request. No act is pressed.
 */
export async function fillPerson(
  { client, journal, begins, ends, onField, onWrites, attempt }: Ports,
  { subject, record, formType, values, taught }: AtHand,
  plan: FillPlan,
  reading: PageReading,
): Promise<PersonFill> {
  const page = pageAddress(reading.url);
  const assertSubject = () => assertStillSubject(client, formType, values, taught);
  await assertSubject();
  const { id: subjectId } = subject;
  const start = { recordId: record?.id, subjectId, formTypeId: formType.id, page };
  const fill = await startFill(journal, start, begins);
  const readPage = async (): Promise<PageReading | undefined> => {
    let last: PageReading | undefined;
    await attempt(async () => {
      last = await client.describe();
    });
    return last;
  };
  const { report, stopped } = await runRounds({
    client,
    formType,
    values,
    taught,
    plan: { ...plan, acts: [] },
    pages: reading.pages,
    // A page that went away meanwhile is told by the reading of it.
    settle: (sofar) => attempt(() => client.settle(sofar)),
    readPage,
    assertSubject,
    onField,
    onWrites,
    onAct: () => {
      throw new Error('a run presses nothing');
    },
  });
  await finishFill(journal, fill, page, report, ends(fill.fillId, report, stopped));
  return { report, stopped };
}
