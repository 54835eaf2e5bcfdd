import { importers } from '#catalog/importers.ts';
import { type TrialRequest, tryTemplate } from '#core/export/trial.ts';

/** Stand-in until 上传前检查 lands: what it will need, so that its size is known. */
self.addEventListener('message', ({ data }: MessageEvent<Omit<TrialRequest, 'contracts'>>) => {
  self.postMessage(tryTemplate({ ...data, contracts: importers }).files.length);
});
