/// <reference types="office-js" />
import { rolesByName } from '../plan/our-names';
import { HostProblem } from '../jury/host/port';
import { anySheet, isCellless } from './cellless';
import { problemOf } from './gate';
import { listSeparator, setListSeparator, tryList } from './areas';
import type { Session } from './session';
import { rememberNames } from './sheet-ids';

export interface SheetFacts {
  /** Stays when a sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** Whether its protection, if any, lets formats be changed. */
  readonly allowsFormats: boolean;
}

interface NameFacts {
  readonly name: string;
  /** Without the leading `=`. */
  readonly refersTo: string;
}

/** What a workbook is made of, in one round trip. */
export interface Survey {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetFacts[];
  /** Names of the workbook; those of single sheets are none of our business. */
  readonly names: readonly NameFacts[];
  /** Indexes of our sheets by role. */
  readonly roles: ReadonlyMap<string, number>;
  readonly isProtected: boolean;
}

export async function surveyWorkbook(session: Session): Promise<Survey> {
  if (listSeparator() !== null) return survey(session);
  try {
    const found = await survey(session, ',');
    setListSeparator(',');
    return found;
  } catch (problem) {
    if (problem instanceof HostProblem) throw problem;
    if (problemOf(problem, false).code === 'chart-sheet') throw problem;
    // The comma, or anything else: what is wrong with the workbook shows again.
    const found = await survey(session);
    setListSeparator(';');
    return found;
  }
}

/** @param tried a list separator that Excel may refuse */
async function survey(session: Session, tried?: ','): Promise<Survey> {
  const { workbook } = session;
  if (tried) tryList(anySheet(session), tried);
  const sheets = workbook.worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/protection/options',
  );
  const names = workbook.names.load('items/name,items/formula');
  const protection = workbook.protection.load('protected');
  workbook.load('readOnly');
  await session.sync();
  session.readOnly = workbook.readOnly;
  const facts = {
    sheets: sheets.items
      .filter(({ id }) => !isCellless(id))
      .map(({ id, name, visibility, protection: { protected: isProtected, options } }): SheetFacts => ({
        id,
        name,
        visible: visibility === 'Visible',
        isProtected,
        allowsFormats: !isProtected || options.allowFormatCells === true,
      })),
    names: names.items.map(({ name, formula }) => ({ name, refersTo: formulaText(formula) })),
    isProtected: protection.protected,
  };
  rememberNames(facts.sheets);
  const tabs = facts.sheets.map(({ name }) => name);
  return { ...facts, roles: rolesByName(facts.names, tabs) };
}

/** A name's formula as text; one that holds a constant may come as the constant itself. */
const formulaText = (formula: unknown): string => String(formula).replace(/^=/, '');
