import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from '@univerjs/engine-formula';
import type { DefinedName } from '../../host/sheet-parts';
import type { Grid } from './context';

/** Univer's word for a name that belongs to no sheet. */
const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

function kept({ injector, workbook }: Grid): IDefinedNamesServiceParam[] {
  const map = injector.get(IDefinedNamesService).getDefinedNameMap(workbook.getUnitId()) ?? {};
  return Object.values(map);
}

const scopeOf = ({ localSheetId }: IDefinedNamesServiceParam): string | null =>
  !localSheetId || localSheetId === WHOLE_WORKBOOK ? null : localSheetId;

export function namesOf(grid: Grid): readonly DefinedName[] {
  return kept(grid).map((one) => ({
    name: one.name,
    scope: scopeOf(one),
    formula: one.formulaOrRefString.startsWith('=') ? one.formulaOrRefString : `=${one.formulaOrRefString}`,
    comment: one.comment ?? '',
    visible: one.hidden !== true,
  }));
}

function idOf(grid: Grid, scope: string | null, name: string): string {
  const found = kept(grid).find(
    (one) => one.name.toLowerCase() === name.toLowerCase() && scopeOf(one) === scope,
  );
  return found?.id ?? `${scope ?? 'workbook'}.${name}`;
}

/** Adds the name, or replaces the one of the same scope and name. */
export function setName(grid: Grid, { name, scope, formula, comment, visible }: DefinedName): void {
  grid.mutate(SetDefinedNameMutation.id, {
    unitId: grid.workbook.getUnitId(),
    id: idOf(grid, scope, name),
    name,
    // A plain reference without its `=` is what the grid shows as a range.
    formulaOrRefString: formula.replace(/^=/, ''),
    comment,
    localSheetId: scope ?? WHOLE_WORKBOOK,
    hidden: !visible,
  });
}

export function deleteName(grid: Grid, scope: string | null, name: string): void {
  const unitId = grid.workbook.getUnitId();
  grid.mutate(RemoveDefinedNameMutation.id, { unitId, id: idOf(grid, scope, name), name });
}
