import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { startPart } from '../parts.ts';
import './pane.css';

/** Stand-in until the pane lands: shows what the worker answers. */
function Pane() {
  const [answer, setAnswer] = useState<readonly string[]>();
  useEffect(() => {
    void ask().then(setAnswer);
  }, []);
  return <p class="jn-pane">{answer ? answer.join('；') : '践诺'}</p>;
}

async function ask(): Promise<readonly string[]> {
  const worker = await startPart('worker');
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<readonly string[]>) => resolve(data));
    worker.postMessage({ today: '2026-11-30' });
  });
}

const root = document.getElementById('app');
if (root) render(<Pane />, root);
