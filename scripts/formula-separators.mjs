/**
 * The editor of formulas (@univerjs/sheets-formula-ui 0.25.1) knows only `,` between arguments, in constants that no service of
 * the grid reaches: behind `;` a click would put no reference there, and what is told of a function would show `,`.
 */
const SEPARATOR = '(document.documentElement.lang === "fr" ? ";" : ",")';

const CHANGES = [
  // A click right behind a suggestion that was taken comes without a cell, and the grid throws.
  [
    'useEvent((selections, isEnd, isCtrlAddMode) => {',
    'useEvent((selections, isEnd, isCtrlAddMode) => { if (!selections.length) return;',
  ],
  ['char && matchRefDrawToken(char)', 'char && (matchRefDrawToken(char) || char === ";")'],
  ['isFormulaLexerToken(nextChar) &&', '(isFormulaLexerToken(nextChar) || nextChar === ";") &&'],
  ['i === value.length - 1 ? "" : ","', `i === value.length - 1 ? "" : ${SEPARATOR}`],
  ['.map((item) => item.example).join(",")', `.map((item) => item.example).join(${SEPARATOR})`],
  [
    'theLastList.length && isPreNodeRef ? "," : ""}${theLastList.join(",")}',
    `theLastList.length && isPreNodeRef ? ${SEPARATOR} : ""}\${theLastList.join(${SEPARATOR})}`,
  ],
];

/** @throws Error where the package has changed: look there first */
// eslint-disable-next-line no-restricted-syntax -- webpack takes the default export for the loader
export default (source) =>
  CHANGES.reduce((text, [before, after]) => {
    if (!text.includes(before)) throw new Error(`no longer in sheets-formula-ui: ${before}`);
    return text.replaceAll(before, () => after);
  }, source);
