import fc from 'fast-check';
import { overridesOf, partsOf, type DecisionPart } from '../../../src/jury/decisions/subject';
import { decisionsText, readDecisions } from '../../../src/jury/decisions/text';
import { rulebookOf } from '../../../src/rules/rulebook';
import { RCUE_CODES, UE_CODES } from '../../../src/rules/types';
import { MMI } from '../../rules/curricula';

const book = rulebookOf(MMI);
const read = (text: string) => readDecisions(text, book);
const again = (text: string): string => decisionsText(read(text).parts);

describe('decisions on UEs and RCUEs in one cell', () => {
  it('are read from what the documentation writes', () => {
    expect(read('UE31 ADJ ; RCUE2 ADJ ; UE33 +0,20 ; R303 +0,5 ; RCUE1 +0,1')).toEqual({
      parts: [
        { kind: 'ue', ue: 'UE31', code: 'ADJ' },
        { kind: 'rcue', competence: 2, code: 'ADJ' },
        { kind: 'ue-points', ue: 'UE33', points: 0.2 },
        { kind: 'module-points', module: 'R303', points: 0.5 },
        { kind: 'rcue-points', competence: 1, points: 0.1 },
      ],
      problems: [],
    });
  });

  it.each([
    ['ue 3.1 adj', 'UE31 ADJ'],
    ['UE 31 : ADJ', 'UE31 ADJ'],
    ['UE31=ADJ', 'UE31 ADJ'],
    ['rcue 2 adj, ue41 adj', 'RCUE2 ADJ ; UE41 ADJ'],
    ['Compétence 2 ADJ', 'RCUE2 ADJ'],
    ['R3.03 +0.5 pt', 'R303 +0,5'],
    ['SAÉ 3.01 + 1 point\nUE31 ADJ', 'SAE301 +1 ; UE31 ADJ'],
    ['R303+0,5', 'R303 +0,5'],
    ['  ;; UE31 ADJ ;', 'UE31 ADJ'],
    ['', ''],
  ])('are read however they are typed: %j', (typed, canonical) => {
    expect(read(typed).problems).toEqual([]);
    expect(again(typed)).toBe(canonical);
  });

  it.each([
    ['bravo', 'unreadable'],
    ['UE31', 'unreadable'],
    ['UE33 0,2', 'unreadable'],
    ['UE77 ADJ', 'unknown-subject'],
    ['UE51 ADJ', 'unknown-subject'],
    ['UE11 +0,2', 'unknown-subject'],
    ['UE11 BRAVO', 'unknown-code'],
    ['RCUE 9 ADJ', 'unknown-subject'],
    ['R399 +0,5', 'unknown-subject'],
    ['UE31 BRAVO', 'unknown-code'],
    ['RCUE1 ADJR', 'unknown-code'],
    ['R303 ADJ', 'unknown-code'],
    ['UE31 -0,5', 'bad-points'],
    ['UE31 +0', 'bad-points'],
    ['UE31 +25', 'bad-points'],
  ])('are given back when they are none: %j', (typed, problem) => {
    expect(read(`${typed} ; UE32 ADJ`)).toEqual({
      parts: [{ kind: 'ue', ue: 'UE32', code: 'ADJ' }],
      problems: [{ text: typed, problem }],
    });
  });

  it('keep the first of two on the same subject, and say so of the second', () => {
    expect(read('UE31 ADJ ; UE 3.1 AJ')).toEqual({
      parts: [{ kind: 'ue', ue: 'UE31', code: 'ADJ' }],
      problems: [{ text: 'UE 3.1 AJ', problem: 'twice' }],
    });
    expect(read('UE31 ADJ ; UE31 +0,5').problems).toEqual([]);
  });

  it('leave what was not understood in the cell, behind the rest', () => {
    const { parts, problems } = read('bravo ; UE31 adj');
    const text = decisionsText(
      parts,
      problems.map((one) => one.text),
    );
    expect(text).toBe('UE31 ADJ ; bravo');
    expect(read(text)).toEqual({ parts, problems });
  });

  const points = fc.integer({ min: 1, max: 2000 }).map((n) => n / 100);
  const ue = fc.constantFrom(...MMI.ues.map(({ code }) => code));
  const competence = fc.constantFrom(1, 2, 3, 4, 5);
  const part: fc.Arbitrary<DecisionPart> = fc.oneof(
    fc.record({ kind: fc.constant('ue'), ue, code: fc.constantFrom(...UE_CODES) }),
    fc.record({ kind: fc.constant('rcue'), competence, code: fc.constantFrom(...RCUE_CODES) }),
    fc.record({ kind: fc.constant('ue-points'), ue, points }),
    fc.record({ kind: fc.constant('rcue-points'), competence, points }),
    fc.record({
      kind: fc.constant('module-points'),
      module: fc.constantFrom(...MMI.modules.map(({ code }) => code)),
      points,
    }),
  );

  it('are the same after being written and read again', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const overrides = overridesOf(parts);
        const text = decisionsText(partsOf(overrides));
        expect(overridesOf(read(text).parts)).toEqual(overrides);
        expect(again(text)).toBe(text);
      }),
    );
  });

  it('never lose a character that is no separator', () => {
    const letters = (text: string): string => [...text.replace(/[\s;,]/g, '')].sort().join('');
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const { parts, problems } = read(typed);
        if (parts.length === 0)
          expect(letters(problems.map(({ text }) => text).join(''))).toBe(letters(typed));
      }),
    );
  });
});
