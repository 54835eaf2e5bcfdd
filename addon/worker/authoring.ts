import { authorableChecks } from '#catalog/authoring.ts';
import { forms } from '#catalog/forms.ts';
import { packs } from '#catalog/packs.ts';
import { readPackWorkbook } from '#core/authoring/read.ts';
import type { Workbook } from '#core/model/workbook.ts';

/** Stand-in until the linter in the pane lands: what it will need, so that its size is known. */
self.addEventListener('message', ({ data }: MessageEvent<Workbook>) => {
  const { problems } = readPackWorkbook(data, { checks: authorableChecks, forms, packs });
  self.postMessage(problems);
});
