import type { Page } from 'playwright';
import memberPledge from '#core/forms/member-pledge.ts';
import { normaliseLabel } from '#core/matching/label.ts';
import type { Values } from '#core/model/values.ts';
import { PopupHand } from '#cli/try/popup.ts';
import { people } from '#tests/fixtures/people.ts';
import type { RunningExtension } from '#tests/harness/extension.ts';
import { type Place, placesOf } from './places.ts';
import { type HostilePages, holdsOf, type Seen } from './server.ts';

const [sample] = people(1);
/** Who is filled in. Words that a page may print of itself would tell nothing, so these are not in any. */
export const person = { ...sample, workUnit: '示例第二实验学校', department: '示例教研室' } as Values;

const LOOKED_FOR = ['name', 'gender', 'idNumber', 'phone', 'partyBranch', 'workUnit', 'department'];
/** What is looked for, by field id. */
export const values: Readonly<Record<string, string>> = Object.fromEntries(
  LOOKED_FOR.map((path) => [path, String(person[path])]),
);
/** Fields of the form that most pages hold. */
export const formFields: readonly string[] = LOOKED_FOR.filter((path) => path !== 'department');

/** What became of one hostile page. */
export interface Observation {
  /** What the popup said of each ticked field, by field id. */
  told: Map<string, string>;
  /** What the popup said of the fill, or all that it showed where there was nothing to fill. */
  said: string;
  /** Whether the fill went to its end; `undefined` where there was nothing to fill. */
  whole: boolean | undefined;
  /** Where the values were after the fill, and after the undo. */
  filled: Place[];
  undone: Place[];
  /** Requests that reached the server. */
  seen: Seen[];
}

/** Fills one hostile page through the popup, undoes it, and looks at every document of it. */
export async function observe(
  id: string,
  pages: HostilePages,
  extension: RunningExtension,
): Promise<Observation> {
  const holds = holdsOf(id);
  pages.seen.length = 0;
  const page = await extension.context.newPage();
  await page.goto(`${pages.origin}/${id}`);
  const popup = await extension.popupFor(page);
  try {
    const hand = await previewed(popup);
    if (holds.turn) await page.evaluate('turn()');
    const answer = await hand.fill();
    const told = answer ? await outcomes(popup) : new Map<string, string>();
    const said = answer?.said ?? (await popup.locator('main').innerText());
    const filled = await placesOf(page, values);
    if (answer && !holds.elsewhere) await hand.undo();
    const undone = await placesOf(page, values);
    // The popup goes on: the search is there again.
    await popup.getByRole('button', { name: '换人' }).click();
    await popup.getByRole('combobox', { name: '人员', exact: true }).waitFor();
    return { told, said, whole: answer?.whole, filled, undone, seen: [...pages.seen] };
  } finally {
    await popup.close();
    await page.close();
  }
}

/** The popup with the preview of what would be filled, or with the reason why nothing is. */
export async function previewed(popup: Page): Promise<PopupHand> {
  const hand = new PopupHand(popup);
  await hand.read();
  await hand.chooseForm({ asked: '', formTypeId: memberPledge.id, values: {}, unknownFields: [] });
  await hand.choosePerson(String(person['name']));
  return hand;
}

/** The page's own word for a field stands before ours, where they differ. */
function fieldIn(cell = ''): string {
  return memberPledge.fields.find(({ label }) => normaliseLabel(cell).endsWith(label))?.id ?? cell;
}

/** The outcome of each ticked field of the preview, in the popup's words. */
async function outcomes(popup: Page): Promise<Map<string, string>> {
  const rows = await popup
    .locator('.popup__plan tbody tr')
    .evaluateAll((all) =>
      all.flatMap((row) =>
        row.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked
          ? [[...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')]
          : [],
      ),
    );
  return new Map(rows.map((cells) => [fieldIn(cells[1]), cells.at(-1) ?? '']));
}
