/**
 * The package of formulas (@univerjs/engine-formula 0.25.1) is built for browsers older than those of Excel: it sets each field of
 * each value that it computes through one helper, whose look-ups cost a twentieth of the page's time. A plain assignment costs
 * nothing; none of its classes has a getter by the name of such a field.
 */
const FIELD = /^(\t+)_defineProperty\(this, "(\w+)", (.*)\);$/gm;

/** @throws Error where the package has changed: look there first */
// eslint-disable-next-line no-restricted-syntax -- webpack takes the default export for the loader
export default (source) => {
  const plain = source.replace(FIELD, (_, indent, name, value) => `${indent}this.${name} = ${value};`);
  if (plain === source) throw new Error('engine-formula sets its fields in another way now');
  return plain;
};
