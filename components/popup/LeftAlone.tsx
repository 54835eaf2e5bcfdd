import { useState } from 'preact/hooks';
import { t } from '#locales/index.ts';
import type { LeftAloneRow, PlanView, PopupActions } from './model.ts';

/** A field's path on its way to a control. */
const DRAGGED = 'application/x-jiannuo-field';

/** A page of thousands of boxes would make every press wait until all of them are drawn. */
const MOST_LEFT = 200;

export interface LeftAloneProps {
  plan: PlanView;
  /** Whether anything can be taught now. */
  canTeach: boolean;
  actions: Pick<PopupActions, 'show' | 'teach'>;
}

/**
 * What is not filled, and why. A field without a control can be dragged onto the row of a control; the buttons do the same by
 * keyboard.
 */
export function LeftAlone({ plan, canTeach, actions }: LeftAloneProps) {
  const { leftAlone, follows } = plan;
  return (
    <details class="popup__left">
      <summary>
        {t('popup.left', { count: leftAlone.length })}
        {follows && <span class="jn-small"> · {t('popup.left.follows')}</span>}
      </summary>
      <ul>
        {leftAlone.slice(0, MOST_LEFT).map((row, index) => (
          <Row key={row.ref ?? `${row.label}-${index}`} row={row} canTeach={canTeach} actions={actions} />
        ))}
      </ul>
      {leftAlone.length > MOST_LEFT && (
        <p class="jn-muted jn-small popup__leftmore">
          {t('popup.left.more', { count: leftAlone.length - MOST_LEFT })}
        </p>
      )}
    </details>
  );
}

function Row({ row, canTeach, actions }: Omit<LeftAloneProps, 'plan'> & { row: LeftAloneRow }) {
  const { ref, path, lesson } = row;
  const drop = useDrop(canTeach && ref !== undefined && lesson !== undefined ? ref : undefined, actions);
  const isField = canTeach && ref === undefined && path !== undefined && lesson !== undefined;
  return (
    // Dragging is for the mouse; the button in the row does the same by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      {...drop.handlers}
      class={drop.over ? 'popup__drop' : undefined}
      draggable={isField}
      onDragStart={(event) => isField && event.dataTransfer?.setData(DRAGGED, path)}
    >
      <Label row={row} actions={actions} />
      <span class="jn-muted">{row.reason}</span>
      {canTeach && lesson !== undefined ? <TeachButton row={row} actions={actions} /> : <span />}
    </li>
  );
}

/** Takes a field that is dropped on what stands for a control. */
export function useDrop(ref: string | undefined, actions: Pick<PopupActions, 'teach'>) {
  const [over, setOver] = useState(false);
  if (ref === undefined) return { over: false, handlers: {} };
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes(DRAGGED)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const path = event.dataTransfer?.getData(DRAGGED);
        if (path) actions.teach.field(path, ref);
      },
    },
  };
}

function TeachButton({ row, actions }: { row: LeftAloneRow; actions: Pick<PopupActions, 'teach'> }) {
  const { ref, path, lesson } = row;
  const label = row.label || t('taught.noLabel');
  const ask = (): void => {
    if (ref !== undefined) actions.teach.control(ref, path);
    else if (path !== undefined) actions.teach.field(path);
  };
  return (
    <button
      type="button"
      class="popup__link popup__link--lesser"
      aria-label={t(lesson === 'new' ? 'popup.teach.of' : 'popup.teach.correctOf', { label })}
      onClick={ask}
    >
      {t(lesson === 'new' ? 'popup.teach' : 'popup.teach.correct')}
    </button>
  );
}

function Label({ row, actions }: { row: LeftAloneRow; actions: Pick<PopupActions, 'show'> }) {
  const { ref } = row;
  const label = row.label || t('taught.noLabel');
  if (ref === undefined) return <span>{label}</span>;
  return (
    <span>
      <button
        type="button"
        class="popup__link"
        aria-label={t('popup.plan.show', { label })}
        onClick={() => actions.show(ref)}
      >
        {label}
      </button>
    </span>
  );
}
