import { loadPart, startPart } from '../parts.ts';
import type { StartWorker } from './start.tsx';

/** Workers by the parts of the build. What only those that read and write files have to complain of is in the page before they are. */
export const startWorker: StartWorker = async (part) => {
  if (part !== 'worker' && part !== 'check') await loadPart('words');
  return await startPart(part);
};
