import type { Area } from '../../../src/cells/snapshot';
import { toAddress } from '../a1';
import { intersect, subtract } from '../areas';
import type { Areas, Cells } from '../engine';
import { invalidArgument } from '../errors';
import type { Host } from '../host';
import { asFlag, asRecord, RichObject, type Kind } from '../kind';
import type { Validation } from '../sheet-parts';
import { assertSheetAllows } from './guard';

const TYPES: Readonly<Record<string, string>> = {
  list: 'List',
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

const NONE: Omit<Validation, 'id' | 'areas'> = {
  type: 'None',
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: '', message: '' },
  errorAlert: { showAlert: true, style: 'Stop', title: '', message: '' },
};

const touches = (areas: readonly Area[], others: readonly Area[]): boolean =>
  areas.some((area) => others.some((other) => intersect(area, other)));

/** The validation of the first cell; Excel answers `Inconsistent` or null where the cells differ, which is not told apart. */
const current = ({ sheet, areas }: Areas): Omit<Validation, 'id' | 'areas'> =>
  sheet.validations().find((one) => touches(one.areas, areas)) ?? NONE;

/** Without the cells of `areas`, as when these get another validation or none. */
function without(target: Areas): Validation[] {
  return target.sheet.validations().flatMap((one) => {
    const areas = target.areas.reduce((left, area) => subtract(left, area), [...one.areas]);
    return areas.length ? [{ ...one, areas }] : [];
  });
}

let lastId = 0;

function change(target: Areas, host: Host, part: Partial<Validation>): void {
  assertSheetAllows(target.sheet);
  const { type, rule, ignoreBlanks, prompt, errorAlert } = { ...current(target), ...part };
  const made = { id: `dv${++lastId}`, areas: target.areas, type, rule, ignoreBlanks, prompt, errorAlert };
  host.engine.byAddin(() => target.sheet.setValidations([...without(target), made]));
}

function sourceOf(source: unknown): unknown {
  if (!(source instanceof RichObject)) return source;
  const cells = source.self as Cells;
  return `=${toAddress(cells.sheet.name, cells.area, true)}`;
}

export const dataValidation: Kind<Areas> = {
  name: 'DataValidation',
  get: {
    ErrorAlert: (target) => current(target).errorAlert,
    IgnoreBlanks: (target) => current(target).ignoreBlanks,
    Prompt: (target) => current(target).prompt,
    Rule: (target) => current(target).rule,
    Type: (target) => current(target).type,
  },
  set: {
    ErrorAlert: (target, value, host) =>
      change(target, host, { errorAlert: { ...current(target).errorAlert, ...asRecord(value) } }),
    IgnoreBlanks: (target, value, host) => change(target, host, { ignoreBlanks: asFlag(value) }),
    Prompt: (target, value, host) =>
      change(target, host, { prompt: { ...current(target).prompt, ...asRecord(value) } }),
    Rule: (target, value, host) => {
      const rule = asRecord(value);
      const name = Object.keys(TYPES).find((key) => rule[key] !== undefined && rule[key] !== null);
      const type = name && TYPES[name];
      if (!name || !type) throw invalidArgument('validation rule');
      const given = asRecord(rule[name]);
      change(target, host, {
        type,
        rule: { [name]: { ...given, ...('source' in given ? { source: sourceOf(given['source']) } : {}) } },
      });
    },
  },
  call: {
    Clear: (target, _args, host) => {
      assertSheetAllows(target.sheet);
      host.engine.byAddin(() => target.sheet.setValidations(without(target)));
    },
  },
};
