import type { Asked, Jobs, Told } from '../../addon/desk/messages.ts';
import { serve } from '../../addon/desk/serve.ts';
import type { WorkerPort } from '../../addon/pane/ask.ts';

/** Jobs of the add-on's worker without a worker: messages cross as copies, as they do between threads. */
export function inProcess(jobs: Jobs): WorkerPort & { asked: string[] } {
  const asked: string[] = [];
  const inside: ((event: { data: Asked }) => void)[] = [];
  const outside: ((event: { data: Told }) => void)[] = [];
  let isOver = false;
  serve(
    jobs,
    {
      addEventListener: (_type, listener) => inside.push(listener),
      postMessage: (told) => {
        const data = structuredClone(told);
        queueMicrotask(() => {
          if (!isOver) for (const listener of outside) listener({ data });
        });
      },
    },
    () => performance.now(),
  );
  return {
    asked,
    postMessage: (message) => {
      asked.push(message.job);
      const data = structuredClone(message);
      queueMicrotask(() => {
        if (!isOver) for (const listener of inside) listener({ data });
      });
    },
    addEventListener: (type: string, listener: (event: never) => void) => {
      if (type === 'message') outside.push(listener as (event: { data: Told }) => void);
    },
    terminate: () => {
      isOver = true;
    },
  };
}
