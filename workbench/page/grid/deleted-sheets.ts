import { IUniverInstanceService, UniverInstanceType, type Injector, type Workbook } from '@univerjs/core';
import { SheetsDataValidationValidatorService } from '@univerjs/preset-sheets-data-validation';

/** The grid checks drop-downs in its idle time, and throws where their sheet or workbook is gone by then. */
export function forgetDeletedSheets(injector: Injector): void {
  const instances = injector.get(IUniverInstanceService);
  const service = injector.get(SheetsDataValidationValidatorService);
  const validate = service.validatorRanges.bind(service);
  service.validatorRanges = (unit, sheet, ranges) => {
    const workbook = instances.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheet) ? validate(unit, sheet, ranges) : Promise.resolve([]);
  };
}
