/** Texts, wherever they stand in a value, with common spaces in place of those that do not break: tests are written with these. */
export function plainSpaces<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(/[\u00a0\u202f]/g, ' ') as Value;
  return Array.isArray(value) ? (value.map(plainSpaces) as Value) : value;
}
