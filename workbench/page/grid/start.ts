import { LocaleType, LogLevel, merge, mergeLocales, Univer } from '@univerjs/core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFr from '@univerjs/preset-sheets-conditional-formatting/locales/fr-FR';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreFr from '@univerjs/preset-sheets-core/locales/fr-FR';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationFr from '@univerjs/preset-sheets-data-validation/locales/fr-FR';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterFr from '@univerjs/preset-sheets-filter/locales/fr-FR';
import tableEn from '@univerjs/preset-sheets-table/locales/en-US';
import tableFr from '@univerjs/preset-sheets-table/locales/fr-FR';
import { ENGLISH_TEXTS, FRENCH_TEXTS } from './missing-texts';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';

interface GridOptions {
  readonly container: HTMLElement;
  readonly french: boolean;
  readonly dark: boolean;
}

/** An empty grid: the workbook comes next. */
export function startGrid({ container, french, dark }: GridOptions): Univer {
  const locale = french ? LocaleType.FR_FR : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: {
      [LocaleType.FR_FR]: merge(
        mergeLocales(coreFr, conditionalFr, validationFr, filterFr, tableFr),
        FRENCH_TEXTS,
      ),
      [LocaleType.EN_US]: merge(
        mergeLocales(coreEn, conditionalEn, validationEn, filterEn, tableEn),
        ENGLISH_TEXTS,
      ),
    },
    darkMode: dark,
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      formulaBar: true,
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsConditionalFormattingPreset(),
    // A field of its own in the list would take the letters that are typed in the cell.
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false, showEditOnDropdown: false }),
    UniverSheetsFilterPreset(),
    UniverSheetsTablePreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  return univer;
}
