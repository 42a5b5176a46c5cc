import { positionOfUe, rulebookOf } from '../../src/rules/rulebook';
import { MMI, plainBook } from './curricula';

describe('a rulebook', () => {
  it('pairs the UEs of a competence, in the order of the competences', () => {
    const { rcues } = rulebookOf(MMI);
    const pairs = rcues.map(({ competence, ues }) => [competence, ues.map((i) => MMI.ues[i]?.code)]);
    expect(pairs).toEqual([1, 2, 3, 4, 5].map((n) => [n, [`UE3${n}`, `UE4${n}`]]));
  });

  it('has every UE in one RCUE and no other, each of one competence (4.4)', () => {
    for (const book of [rulebookOf(MMI), plainBook({ level: 3, competences: [2, 1, 2] })]) {
      const inRcues = book.rcues.flatMap(({ ues }) => ues);
      expect([...inRcues].sort((a, b) => a - b)).toEqual(book.ues.map((_, index) => index));
      for (const { competence, ues } of book.rcues)
        expect(new Set(ues.map((index) => book.ues[index]?.ue.competence))).toEqual(new Set([competence]));
    }
  });

  it.each([
    [1, 'S1', 'S2', 'S3'],
    [2, 'S3', 'S4', 'S5'],
    [3, 'S5', 'S6', null],
  ] as const)('of level %p has the semesters %s and %s, and %s next', (level, odd, even, next) => {
    expect(plainBook({ level })).toMatchObject({ odd, even, next });
  });

  it('refuses a UE with a module that the curriculum lacks', () => {
    expect(() => rulebookOf({ ...MMI, modules: MMI.modules.slice(1) })).toThrow(/unknown module/);
  });

  it('finds a UE by its code', () => {
    expect(MMI.ues[positionOfUe(MMI, 'UE42')]?.code).toBe('UE42');
    expect(positionOfUe(MMI, 'UE99')).toBe(-1);
  });
});
