import { LifecycleStages, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';

/** Univer without a workbook in it yet, drawn into an element. */
export interface StartedUniver {
  api: FUniver;
  univer: Univer;
  /** Once the first workbook is drawn; it was made before. Univer breaks where that one is closed earlier. */
  drawn(): Promise<void>;
  dispose(): void;
}

/**
 * Starts Univer with what of it is free (Apache-2.0): sheets, conditional formats, data validation, filters, notes. Formulas are calculated
 * in the page itself; nothing of it asks the network for anything. Styles are the caller's to load.
 * @param element must have a size by then
 */
export function startUniver(element: HTMLElement): StartedUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreWords, conditionalWords, validationWords, filterWords, noteWords),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container: element,
      // One line of buttons: half of the usual height.
      ribbonType: 'simple',
      // A text stays the text that it is; Univer would mark and ask about every one that looks like a number.
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const api = FUniver.newAPI(univer);
  return { univer, api, drawn: () => drawn(api), dispose: () => univer.dispose() };
}

function drawn(api: FUniver): Promise<void> {
  return new Promise((resolve) => {
    if (api.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return resolve();
    const listening = api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      listening.dispose();
      resolve();
    });
  });
}
