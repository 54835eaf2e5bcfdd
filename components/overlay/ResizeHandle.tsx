import { t } from '#locales/index.ts';

export const narrowest = 280;
export const widest = 640;
const STEP = 20;

export interface ResizeHandleProps {
  side: 'left' | 'right';
  width: number;
  onResize: (width: number) => void;
}

/** The inner edge of the panel: drag it, or move it with the arrow keys. */
export function ResizeHandle({ side, width, onResize }: ResizeHandleProps) {
  const resize = (wanted: number) => onResize(Math.min(widest, Math.max(narrowest, Math.round(wanted))));
  const inward = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
  const outward = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
  return (
    // The ARIA pattern of a window splitter: a separator that takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <hr
      class="overlay__handle"
      aria-orientation="vertical"
      aria-label={t('overlay.resize')}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === inward) resize(width + STEP);
        else if (event.key === outward) resize(width - STEP);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        resize(side === 'right' ? innerWidth - event.clientX : event.clientX);
      }}
    />
  );
}
