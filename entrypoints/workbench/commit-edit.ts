import type { Draft } from '#core/model/event.ts';
import type { Values } from '#core/model/values.ts';
import { errorText } from '#locales/errors.ts';
import { timeText } from './labels.ts';
import type { RouteProps } from './route-props.ts';

type Services = Pick<RouteProps, 'edits'> & {
  store: Pick<RouteProps['store'], 'commit' | 'reload'>;
};

/**
 * Stores one event about an entity and tells its save bar. What went wrong is shown there.
 * @param values the edit's own values where the event carries them; later typing is kept as a new edit
 * @param along further events of the same batch
 * @returns whether it was saved and is shown
 */
export async function commitEdit(
  { store, edits }: Services,
  draft: Draft,
  values?: Values,
  along: readonly Draft[] = [],
): Promise<boolean> {
  const { entity } = draft;
  edits.markSaving(entity);
  try {
    const [event] = await store.commit([draft, ...along]);
    if (event) edits.markSaved(entity, { at: timeText(event.claimedAt), hash: event.hash, values });
    await store.reload();
    edits.settle(entity, values);
    return true;
  } catch (error) {
    edits.markFailed(entity, errorText(error));
    return false;
  }
}
