import { CODE_KINDS, type CodeKind } from '../../vocabulary/apogee';
import { plain } from '../../curricula/codes';
import type { SemesterCode } from '../../rules/diplomas';
import {
  MARK_CODES,
  UE_CODES,
  YEAR_CODES,
  type MarkCode,
  type RcueCode,
  type Status,
  type UeCode,
  type YearCode,
} from '../../rules/types';
import { allowedFor } from './code-lists';
import type { AllowedCode, CodeLists } from './types';

/** Apogée's code by ours; an empty text writes nothing. */
export type CodeTable = Readonly<Record<CodeKind, ReadonlyMap<string, string>>>;

export const codeTable = (of: (kind: CodeKind) => ReadonlyMap<string, string>): CodeTable => ({
  ue: of('ue'),
  rcue: of('rcue'),
  semester: of('semester'),
  year: of('year'),
  diploma: of('diploma'),
  mark: of('mark'),
});

/**
 * What institutions call our codes, the likeliest first. The first that the file allows is proposed on the sheet "Apogée";
 * what stands there counts. A code of ours without a candidate is left empty.
 */
type Candidates<Code extends string = string> = Readonly<Record<Code, readonly string[]>>;

const LEFT: Candidates<Status> = {
  DEF: ['DEF', 'NAR'],
  DEM: ['DEM', 'NAR', 'ABAN'],
  ABAN: ['ABAN', 'DEM', 'NAR'],
  EXCLU: ['EXCLU', 'EXC'],
  ABL: ['ABL'],
};
const UE: Candidates<UeCode> = {
  ADM: ['ADM', 'ACQ', 'VAL'],
  CMP: ['CMP', 'COMP', 'ADC', 'ACP', 'ADMC'],
  ADJ: ['ADJ', 'ADMJ', 'CODJ', 'ADM'],
  ADJR: ['ADJR', 'ADJ', 'ADMJ', 'CODJ', 'ADM'],
  ADSUP: ['ADSUP', 'ADM', 'ACQ'],
  AJ: ['AJ', 'NACQ', 'NVAL', 'NAD'],
  ATT: ['ATT'],
  ATJ: ['ATJ', 'ATDJ', 'ATT'],
  ...LEFT,
};
const RCUE: Candidates<RcueCode | Status> = {
  ADM: UE.ADM,
  CMP: UE.CMP,
  ADJ: UE.ADJ,
  ADSUP: UE.ADSUP,
  AJ: UE.AJ,
  ATT: ['ATT'],
  ...LEFT,
};
const SEMESTER: Candidates<SemesterCode | Status> = {
  ADM: ['ADM', 'VAL'],
  CMP: ['CMP', 'COMP', 'ADC', 'ACP', 'ADMC'],
  ADJ: ['ADJ', 'ADMJ', 'ADM'],
  AJ: ['AJ', 'NVAL', 'NAD'],
  ATT: ['ATT'],
  ...LEFT,
};
const YEAR: Candidates<YearCode> = {
  ADM: ['ADM', 'VAL'],
  PASD: ['PASD', 'AJAC', 'PC'],
  ADJ: ['ADJ', 'ADMJ', 'ADM'],
  PAS1NCI: ['PAS1NCI', 'AJCI', 'AJAC', 'PC'],
  ADSUP: ['ADSUP', 'ADM'],
  RED: ['RED', 'AJRE', 'AJ'],
  NAR: ['NAR'],
  ATT: ['ATT'],
  ATJ: ['ATJ', 'ATT'],
  ...LEFT,
};
const CANDIDATES: Readonly<Record<CodeKind, Candidates>> = {
  ue: UE,
  rcue: RCUE,
  semester: SEMESTER,
  year: YEAR,
  // Whether somebody who does not earn it asked for it is not ours to say.
  diploma: { ADM: ['ADM', 'VAL', 'ADMI'], AJ: [] },
  mark: {
    ABI: ['ABI'],
    ABJ: ['ABJ'],
    EXC: ['DIS', 'EXC'],
    DEF: ['DEF', 'ABI'],
    DEM: ['DEM', 'DEF'],
    ABAN: ['ABAN', 'DEM', 'DEF'],
    EXCLU: ['EXCLU', 'DEF'],
    ABL: ['ABL', 'DEF'],
  } satisfies Candidates<Exclude<MarkCode, 'ATT'> | Status>,
};

/** Our codes, in one order for all kinds. */
export const OUR_CODES: readonly string[] = [...new Set([...UE_CODES, ...YEAR_CODES, ...MARK_CODES])].filter(
  (code) => CODE_KINDS.some((kind) => code in CANDIDATES[kind]),
);

/** Whether a kind of object can have a code of ours at all. */
export const hasCode = (kind: CodeKind, code: string): boolean => code in CANDIDATES[kind];

/** The type of object that usually carries a kind; its list of codes makes the choice among the candidates. */
const USUAL_TYPE = { ue: 'ELP', rcue: 'ELP', semester: 'ELP', year: 'VET', diploma: 'VDI' } as const;

/** What the meaning of a code must speak of: `COMP` is compensation in one institution and something else in the next. */
const MEANINGS: Readonly<Record<string, RegExp>> = { CMP: /COMPENS/, ADJ: /JURY/ };

function choice(
  ours: string,
  candidates: readonly string[],
  allowed: readonly AllowedCode[],
): string | undefined {
  const known = candidates.flatMap((code) => allowed.filter((one) => one.code === code));
  const meant = known.find(({ meaning }) => meaning === '' || MEANINGS[ours]?.test(plain(meaning)) !== false);
  return (meant ?? known[0])?.code;
}

/** The table that is proposed for a file. */
export function defaultCodes(lists: CodeLists | null): CodeTable {
  return codeTable((kind) => {
    const allowed = lists && (kind === 'mark' ? lists.marks : allowedFor(lists, USUAL_TYPE[kind]));
    return new Map(
      Object.entries(CANDIDATES[kind]).map(([ours, candidates]) => {
        const known = allowed && choice(ours, candidates, allowed);
        // A code of a note that the file lacks leaves the note empty; a result must not be forgotten without a word.
        return [ours, known ?? (kind === 'mark' && allowed ? '' : (candidates[0] ?? ''))];
      }),
    );
  });
}
