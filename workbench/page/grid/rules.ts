import { LexerTreeBuilder } from '@univerjs/engine-formula';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
} from '@univerjs/preset-sheets-data-validation';
import type { ConditionalFormat, Validation } from '../../host/sheet-parts';
import { toRule } from './conditional';
import type { Grid } from './context';
import { toArea } from './ranges';
import { toGridValidation } from './validations';

/**
 * Conditional formats and validations of one sheet. The list kept here is the truth, for it knows what the grid
 * cannot hold; where rules lie is read back from the grid, because rows may have been inserted since.
 */
export class SheetRules {
  private formats: readonly ConditionalFormat[] = [];
  private labelled: readonly ConditionalFormat[] = [];
  private validationList: readonly Validation[] = [];
  /** Set but not drawn yet. */
  private waiting = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private shown: readonly string[] = [];
  private shownValidations = '';

  constructor(
    private readonly grid: Grid,
    private readonly sheet: string,
  ) {}

  conditionalFormats(): readonly ConditionalFormat[] {
    if (!this.waiting) this.pull();
    return this.formats;
  }

  setConditionalFormats(formats: readonly ConditionalFormat[]): void {
    this.formats = formats;
    this.labelled = formats.filter(({ look }) => look.numberFormat);
    this.later();
  }

  /** Those that show something in front of or in place of the content. */
  get labels(): readonly ConditionalFormat[] {
    return this.labelled;
  }

  validations(): readonly Validation[] {
    return this.validationList;
  }

  setValidations(validations: readonly Validation[]): void {
    this.validationList = validations;
    this.later();
  }

  /** Draws what has been set: once for all the small steps in which an add-in describes a rule. */
  flush(): void {
    if (!this.waiting) return;
    this.waiting = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    if (!this.grid.keepsColours()) this.showFormats();
    this.showValidations();
  }

  /** Draws colours that were kept back. */
  draw(): void {
    this.flush();
    if (this.grid.keepsColours()) this.showFormats();
  }

  private later(): void {
    this.waiting = true;
    if (!this.grid.held) this.timer ??= setTimeout(() => this.flush());
  }

  private pull(): void {
    const rules = this.model().getSubunitRules(this.grid.workbook.getUnitId(), this.sheet) ?? [];
    const places = new Map(rules.map((rule) => [rule.cfId, rule.ranges]));
    this.formats = this.formats.map((format) => {
      const ranges = places.get(format.id);
      return ranges ? { ...format, areas: ranges.map(toArea) } : format;
    });
  }

  private model(): ConditionalFormattingRuleModel {
    return this.grid.injector.get(ConditionalFormattingRuleModel);
  }

  private showFormats(): void {
    const unitId = this.grid.workbook.getUnitId();
    const subUnitId = this.sheet;
    const lexer = this.grid.injector.get(LexerTreeBuilder);
    const rules = this.formats
      .map((format) => toRule(format, (...move) => lexer.moveFormulaRefOffset(...move)))
      .filter((rule) => rule !== null);
    const wanted = rules.map((rule) => JSON.stringify(rule));
    const kept = this.shown.filter((rule) => wanted.includes(rule));
    const fresh = wanted.length - kept.length;
    // The grid puts each new rule on top: rules that only came on top leave the others, and their results, alone.
    const isOnTop = wanted.slice(fresh).every((rule, index) => rule === kept[index]);
    const stays = new Set(isOnTop ? rules.slice(fresh).map(({ cfId }) => cfId) : []);
    for (const { cfId } of [...(this.model().getSubunitRules(unitId, subUnitId) ?? [])]) {
      if (!stays.has(cfId)) this.grid.mutate(DeleteConditionalRuleMutation.id, { unitId, subUnitId, cfId });
    }
    for (const rule of rules.filter(({ cfId }) => !stays.has(cfId)).reverse()) {
      this.grid.mutate(AddConditionalRuleMutation.id, { unitId, subUnitId, rule });
    }
    this.shown = wanted;
  }

  private showValidations(): void {
    const unitId = this.grid.workbook.getUnitId();
    const subUnitId = this.sheet;
    const rules = this.validationList.map(toGridValidation).filter((rule) => rule !== null);
    const wanted = JSON.stringify(rules);
    if (wanted === this.shownValidations) return;
    this.shownValidations = wanted;
    const model = this.grid.injector.get(DataValidationModel);
    const before = model.getRules(unitId, subUnitId).map((rule) => rule.uid);
    if (before.length)
      this.grid.mutate(RemoveDataValidationMutation.id, { unitId, subUnitId, ruleId: before });
    if (rules.length) this.grid.mutate(AddDataValidationMutation.id, { unitId, subUnitId, rule: rules });
  }
}
