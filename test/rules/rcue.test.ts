import type { RcueCode } from '../../src/rules/types';
import { asData, decide, rcueCodes, ueCodes } from './decide';
import { decideYear } from '../../src/rules/year';
import { rulebookOf } from '../../src/rules/rulebook';
import { bothMarked, everywhere, MMI, plainBook } from './curricula';

const good = [12, 12] as const;

describe('4.4: compensation within a RCUE is whole', () => {
  it('waits for a mark, whatever the others of its UE give', () => {
    const marks = everywhere(MMI, 12).map((mark, i) => (i === 0 ? 'ATT' : mark));
    const { rcues } = decideYear(rulebookOf(MMI), { marks }, bothMarked(2));
    const waiting = rcues.filter(({ ues }) => ues.some(({ code }) => code === 'ATT'));
    expect(waiting).not.toEqual([]);
    for (const { average, code, ues } of waiting) {
      expect([average, code]).toEqual([null, 'ATT']);
      expect(ues.map((ue) => ue.average?.value)).toEqual([12, 12]);
    }
  });

  it('is not needed when both UEs have 10', () => {
    const result = decide([[10, 10]]);
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['ADM', 'ADM'], ['ADM']]);
  });

  it('acquires the lower UE with a RCUE average of 10, in either semester', () => {
    expect(ueCodes(decide([[8, 12]]))).toEqual(['CMP', 'ADM']);
    expect(ueCodes(decide([[20, 0]]))).toEqual(['ADM', 'CMP']);
    expect(rcueCodes(decide([[8, 12]]))).toEqual(['CMP']);
  });

  it('leaves the lower UE when the RCUE average is below 10, and the other UE stays acquired', () => {
    const result = decide([[8, 11.98]]);
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['AJ', 'ADM'], ['AJ']]);
  });

  it('compensates at 9.995 and not just below', () => {
    expect(rcueCodes(decide([[9, 10.99]]))).toEqual(['CMP']);
    expect(rcueCodes(decide([[9, 10.989999999]]))).toEqual(['AJ']);
  });

  it('compensates where floating point misses the sum: 9.7 and 10.3 are 10', () => {
    const exact = plainBook({ competences: [2], policy: { rounding: 'exact' } });
    expect(rcueCodes(decide([[9.7, 10.3]], {}, exact))).toEqual(['CMP']);
    expect(rcueCodes(decide([[9.7, 10.299999999]], {}, exact))).toEqual(['AJ']);
  });

  it('validates two UEs that round to 10 although their mean would not reach an exact 10', () => {
    expect(rcueCodes(decide([[9.995, 9.995]]))).toEqual(['ADM']);
  });

  it('does not reach from one competence to another', () => {
    expect(
      rcueCodes(
        decide([
          [9, 9],
          [20, 20],
        ]),
      ),
    ).toEqual(['AJ', 'ADM']);
  });

  it('works with one UE in the RCUE: its average is the RCUE average', () => {
    expect(rcueCodes(decide([[10], [12, 12]]))).toEqual(['ADM', 'ADM']);
    expect(decide([[9.4], [12, 12]]).rcues[0]).toMatchObject({ code: 'AJ', average: { value: 9.4 } });
  });
});

describe('4.3: marks that are missing', () => {
  it('leave the RCUE without average and code, while a complete UE of 10 is acquired', () => {
    const result = decide([[12, 'ATT']]);
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['ADM', 'ATT'], ['ATT']]);
    expect(result.rcues[0]?.average).toBeNull();
  });

  it('by defaulting leave the RCUE not validated', () => {
    const result = decide([[12, 'DEF']]);
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['ADM', 'DEF'], ['AJ']]);
  });

  it('keep the RCUE open as long as one of them is awaited', () => {
    expect(rcueCodes(decide([['DEF', 'ATT']]))).toEqual(['ATT']);
  });
});

describe('4.3: the level above acquires the level below', () => {
  const acquiredAbove = new Set([1]);

  it('as ADSUP, for the UEs and the RCUE that were not acquired', () => {
    const result = decide(
      [
        [6, 10],
        [6, 10],
      ],
      { acquiredAbove },
    );
    expect(ueCodes(result)).toEqual(['ADSUP', 'ADM', 'AJ', 'ADM']);
    expect(rcueCodes(result)).toEqual(['ADSUP', 'AJ']);
    expect(result.ects).toBe(15);
  });

  it('and changes nothing that is acquired already', () => {
    expect(asData(decide([[8, 12]], { acquiredAbove }))).toEqual(asData(decide([[8, 12]])));
  });

  it('even where marks are awaited or the student was defaulting', () => {
    expect(ueCodes(decide([['ATT', 'DEF']], { acquiredAbove }))).toEqual(['ADSUP', 'ADSUP']);
  });

  it('but not against the jury, which is sovereign (4.6)', () => {
    const byRcue = decide([[6, 10]], { acquiredAbove, overrides: { rcues: { 1: 'AJ' } } });
    expect([ueCodes(byRcue), rcueCodes(byRcue)]).toEqual([['AJ', 'ADM'], ['AJ']]);
    const byUe = decide([[6, 7]], { acquiredAbove, overrides: { ues: { UE31: 'AJ' } } });
    expect([ueCodes(byUe), rcueCodes(byUe)]).toEqual([['AJ', 'ADSUP'], ['AJ']]);
  });
});

describe('4.3: UEs capitalised in an earlier year', () => {
  it('validate their RCUE when all are acquired, though the average is below 10', () => {
    const capitalised = { UE31: { average: 9.5, code: 'CMP', from: '2024-2025' } } as const;
    expect(rcueCodes(decide([[7, 10]], { capitalised }))).toEqual(['CMP']);
  });

  it.each([
    ['ADSUP', 'ADSUP'],
    ['ADJ', 'ADJ'],
    ['ADJR', 'ADJ'],
  ] as const)('as %s make the RCUE %s', (code, rcue) => {
    const capitalised = { UE31: { average: 7, code, from: '2024-2025' } };
    expect(rcueCodes(decide([[7, 10]], { capitalised }))).toEqual([rcue]);
  });

  it('compensate with their old average', () => {
    const capitalised = { UE31: { average: 12, code: 'ADM', from: '2024-2025' } } as const;
    const result = decide([[5, 8.5]], { capitalised });
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['ADM', 'CMP'], ['CMP']]);
  });
});

describe('4.6: the jury decides on a RCUE or a UE', () => {
  it.each<[RcueCode, readonly string[]]>([
    ['ADJ', ['ADJR', 'ADM']],
    ['ADM', ['ADJR', 'ADM']],
    ['CMP', ['ADJR', 'ADM']],
    ['ADSUP', ['ADSUP', 'ADM']],
    ['AJ', ['AJ', 'ADM']],
    ['ATT', ['AJ', 'ADM']],
  ])('%s for the RCUE makes its UEs %p', (code, ues) => {
    const result = decide([[6, 10], good], { overrides: { rcues: { 1: code } } });
    expect(ueCodes(result).slice(0, 2)).toEqual(ues);
    expect(result.rcues[0]).toMatchObject({ code, average: { value: 8 } });
  });

  it('and its AJ leaves a UE that compensation would have acquired', () => {
    const result = decide([[8, 12]], { overrides: { rcues: { 1: 'AJ' } } });
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['AJ', 'ADM'], ['AJ']]);
  });

  it('and its code for a UE stands, whatever it decides on the RCUE', () => {
    const result = decide([[6, 7]], { overrides: { ues: { UE31: 'AJ' }, rcues: { 1: 'ADJ' } } });
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['AJ', 'ADJR'], ['ADJ']]);
  });

  it('and the RCUE is ADJ when its ADJ for a UE leaves nothing to acquire', () => {
    expect(rcueCodes(decide([[6, 10]], { overrides: { ues: { UE31: 'ADJ' } } }))).toEqual(['ADJ']);
    expect(rcueCodes(decide([['ATT', 10]], { overrides: { ues: { UE31: 'ADM' } } }))).toEqual(['ADJ']);
  });

  it('and the RCUE stays AJ when another UE is missing', () => {
    expect(rcueCodes(decide([[6, 7]], { overrides: { ues: { UE31: 'ADJ' } } }))).toEqual(['AJ']);
  });

  it('and a UE that it refuses is not compensated, nor is its RCUE validated', () => {
    const result = decide([[9, 12]], { overrides: { ues: { UE31: 'AJ' } } });
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['AJ', 'ADM'], ['AJ']]);
    expect(rcueCodes(decide([[12, 12]], { overrides: { ues: { UE31: 'ATJ' } } }))).toEqual(['AJ']);
    expect(rcueCodes(decide([[12, 12]], { overrides: { ues: { UE31: 'ATT' } } }))).toEqual(['ATT']);
  });

  it.each<[string, readonly [number, number], RcueCode]>([
    ['ADM', [12, 12], 'ADM'],
    ['CMP', [8, 12], 'CMP'],
  ])('and confirming %s changes nothing', (_, averages, code) => {
    const confirmed = decide([averages], { overrides: { rcues: { 1: code } } });
    expect(asData(confirmed)).toEqual(asData(decide([averages])));
  });

  it('and confirming the ADM of a UE changes nothing', () => {
    const confirmed = decide([[12, 12]], { overrides: { ues: { UE31: 'ADM' } } });
    expect(asData(confirmed)).toEqual(asData(decide([[12, 12]])));
  });
});

describe('4.4: averages of earlier years', () => {
  it('count exactly: a capitalised 31/3 and 28.97/3 are a RCUE of 9.995', () => {
    const capitalised = { UE31: { average: 31 / 3, code: 'ADM', from: '2024-2025' } } as const;
    const carried = { UE41: { average: 28.97 / 3, from: '2024-2025' } };
    const result = decide([['ATT', 'ATT']], { capitalised, carried });
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['ADM', 'CMP'], ['CMP']]);
    const less = { UE41: { average: 28.96999 / 3, from: '2024-2025' } };
    expect(rcueCodes(decide([['ATT', 'ATT']], { capitalised, carried: less }))).toEqual(['AJ']);
  });

  it('count for the UE of a semester that is not taken again: 9.5 then and 10.6 now', () => {
    const carried = { UE31: { average: 9.5, from: '2024-2025' } };
    const result = decide([['ATT', 10.6]], { carried });
    expect([ueCodes(result), rcueCodes(result), result.code]).toEqual([['CMP', 'ADM'], ['CMP'], 'ADM']);
    expect(result.rcues[0]?.average?.value).toBeCloseTo(10.05, 9);
    expect(result.ues[0]?.carried).toEqual(carried.UE31);
  });

  it('do not acquire by themselves what an earlier jury refused', () => {
    const carried = { UE31: { average: 12, from: '2024-2025' } };
    expect(ueCodes(decide([['ATT', 7]], { carried }))).toEqual(['AJ', 'AJ']);
  });

  it('that nobody knows leave the RCUE to the jury, and the UE acquired', () => {
    const capitalised = { UE31: { average: null, code: 'ADM', from: '2024-2025' } } as const;
    const result = decide([[8, 9.9]], { capitalised });
    expect([ueCodes(result), rcueCodes(result)]).toEqual([['ADM', 'AJ'], ['AJ']]);
    expect(result.rcues[0]?.average).toBeNull();
    expect(rcueCodes(decide([[8, 11]], { capitalised }))).toEqual(['ADM']);
    expect(rcueCodes(decide([[8, 'ATT']], { capitalised }))).toEqual(['ATT']);
  });

  it('that nobody knows are the pass mark at least before the floor of 8 (4.5)', () => {
    const capitalised = { UE31: { average: null, code: 'ADM', from: '2024-2025' } } as const;
    const floorOf = (partner: number) => decide([[8, partner], good], { capitalised }).passage.belowFloor;
    expect([floorOf(6), floorOf(5.9)]).toEqual([[], [1]]);
    const byJury = { UE31: { average: null, code: 'ADJ', from: '2024-2025' } } as const;
    expect(decide([[8, 11], good], { capitalised: byJury }).passage.belowFloor).toEqual([1]);
  });
});
