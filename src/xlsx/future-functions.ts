/**
 * Functions newer than the file format: in a file they carry `_xlfn.`, which Excel shows to nobody
 * ([MS-XLSX] 2.2.2, future-function-list). Dynamic array functions (FILTER, SORT, UNIQUE, LET …) are not here:
 * they need cell metadata besides, so plans do without them.
 */
const FUTURE_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
    'CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.INV CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T ' +
    'COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ENCODEURL ERF.PRECISE ERFC.PRECISE EXPON.DIST ' +
    'F.DIST F.INV F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA ' +
    'GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ' +
    'ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST ' +
    'NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
    'PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANK.AVG RANK.EQ RRI ' +
    'SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.INV T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S ' +
    'WEBSERVICE WEIBULL.DIST XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z][A-Za-z0-9.]*)(?=\()/g;

/** A formula as people write it, made ready for the file: `STDEV.P(A1:A9)` becomes `_xlfn.STDEV.P(A1:A9)`. */
/** Functions of ours, as Excel keeps those of add-ins in a file. */
const OURS = /^BUT\.(\w+)$/i;

export function storedFormula(formula: string): string {
  return formula.replace(TOKENS, (token: string, name: string | undefined, at: number) => {
    const qualified = /[\w.]/.test(formula[at - 1] ?? '');
    const own = qualified ? undefined : OURS.exec(name ?? '')?.[1];
    if (own !== undefined) return `_xldudf_BUT_${own}`;
    return name !== undefined && !qualified && FUTURE_FUNCTIONS.has(name.toUpperCase())
      ? `_xlfn.${token}`
      : token;
  });
}
