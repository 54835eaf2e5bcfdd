import { useEffect, useRef, useState } from 'preact/hooks';
import { heightOf } from './chart-picture.ts';
import { lookOf } from './chart-look.ts';
import type { BarChart } from './chart-view.ts';

const DARK = '(prefers-color-scheme: dark)';

/** Bars on a canvas, drawn anew when the colours of the page change. The same numbers are in the table beside it. */
export function BarCanvas(props: {
  label: string;
  chart: BarChart;
  onPick?: ((series: number, label: number) => void) | undefined;
}) {
  const { label, chart, onPick } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useDark();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let takeAway: (() => void) | undefined;
    let isGone = false;
    const draw = async (): Promise<void> => {
      const { drawBars } = await import('./chart-kit.ts');
      if (isGone || !canvas.current) return;
      takeAway = drawBars(canvas.current, chart, { look: lookOf(canvas.current), still: false, onPick });
      canvas.current.dataset['drawn'] = 'true';
    };
    draw().catch((error: unknown) => setFailure(String(error)));
    return () => {
      isGone = true;
      takeAway?.();
    };
    // A picker is made anew at every render, and leads to the same place.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [chart, isDark]);
  return (
    <div class="st-canvas" style={{ height: `${heightOf(chart)}px` }}>
      {/* A canvas is no file that an img could show. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      {failure === undefined ? <canvas ref={canvas} role="img" aria-label={label} /> : <p>{failure}</p>}
    </div>
  );
}

function useDark(): boolean {
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const change = (): void => setDark(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isDark;
}
