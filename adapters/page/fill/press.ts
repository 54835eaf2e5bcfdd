import type { DescribedAct } from '#core/model/act.ts';
import type { FieldOutcome } from '#core/model/page.ts';
import { WidgetRefusal } from '../../widgets/widget.ts';
import { openModal } from '../modal.ts';
import type { RegisteredAct, Registry } from '../registry.ts';
import { createClicker } from './clicks.ts';
import { Shield } from './shield.ts';
import { stillness, until } from './until.ts';
import { afterFrame, failed, outcomeOf } from './write.ts';

/** How long a page may take to bring what was asked for, in ms: many fetch a panel first. */
const PATIENCE = 4000;

export interface Pressed {
  outcome: FieldOutcome;
  clicks: string[];
  /** Forms that the page tried to send meanwhile, in words; none was sent. */
  held: string[];
}

/**
 * Presses an act, if the page still offers what was ticked, once through the guarded clicker, waits until the page stands still, and sees whether it brought what
 * it is for. What opens a dialog, moves the page or would submit has failed, and is left as it is: closing and going
 * back are the user's.
 */
export async function pressAct(
  ref: string,
  registry: Registry,
  describe: () => readonly DescribedAct[],
): Promise<Pressed> {
  const clicks: string[] = [];
  const ticked = describe().find((act) => act.ref === ref);
  const act = registry.act(ref);
  if (!act || !ticked) return { outcome: failed('actGone'), clicks, held: [] };
  const shield = new Shield();
  // What an earlier request set off is nobody's here, and still to be told.
  const before = shield.take().forms;
  const outcome = await shield.during(async () => {
    try {
      const state = { progress: act.progress(), modal: openModal(document), place: place() };
      const moved = (): boolean => place() !== state.place || openedModal(state.modal);
      // Such a link is only offered as an act where it reads as adding a row.
      const runs = act.kind === 'addRow';
      createClicker(document.createElement('div'), (words) => clicks.push(words), runs).click(act.element);
      await until(() => act.progress() > state.progress || moved(), PATIENCE);
      await stillness(() => JSON.stringify([act.progress(), place()]));
      await afterFrame();
      if (place() !== state.place) return failed('actMoves');
      if (openedModal(state.modal)) return failed('actOpensDialog');
      return act.progress() > state.progress ? ({ state: 'verified' } as const) : failed('actNothing');
    } catch (error) {
      if (error instanceof WidgetRefusal && error.reason === 'timeout') return failed('actNothing');
      return outcomeOf(error);
    }
  });
  if (outcome.state === 'verified') follow(ticked, act, registry, describe());
  const held = shield.take().forms;
  return { outcome: held.length > 0 ? failed('submits') : outcome, clicks, held: [...before, ...held] };
}

/** The next press of the same reference is for the same thing: in its element, or else in the one other that is alike. */
function follow(
  { ref, kind, label }: DescribedAct,
  { element, signature }: RegisteredAct,
  registry: Registry,
  acts: readonly DescribedAct[],
): void {
  const named = acts.filter((act) => act.kind === kind && act.label === label);
  const alike = named.filter((act) => registry.act(act.ref)?.signature === signature);
  const same = named.find((act) => registry.act(act.ref)?.element === element);
  const next = same ?? (alike.length === 1 ? alike[0] : undefined);
  if (next && next.ref !== ref) registry.moveAct(ref, next.ref);
}

function openedModal(before: Element | null): boolean {
  const modal = openModal(document);
  return modal !== null && modal !== before;
}

/** Where the page is; what a tab writes behind the `#` of its own link is no other place. */
function place(): string {
  const { pathname, search, hash } = document.location;
  const isPart = hash.length > 1 && document.getElementById(hash.slice(1)) !== null;
  return `${pathname}${search}${isPart ? '' : hash}`;
}
