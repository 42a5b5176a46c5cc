import { absoluteRange, parseCell, parseRange, quotedSheet, rangeName } from '../../src/cells/a1';
import { isOurName, mentionsOurName, sheetOfReference } from '../../src/plan/our-names';
import { area } from './plans';

describe('addresses', () => {
  it('are read back as they were written', () => {
    for (const [block, name] of [
      [area(0, 0), 'A1'],
      [area(2, 25, 9, 26), 'Z3:AA10'],
      [area(0, 16_383, 1_048_575, 16_383), 'XFD1:XFD1048576'],
    ] as const) {
      expect(rangeName(block)).toBe(name);
      expect(parseRange(name)).toEqual(block);
      expect(parseRange(absoluteRange(block))).toEqual(block);
    }
  });

  it('are refused when there is no such cell', () => {
    for (const text of ['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1B', 'É1'])
      expect(parseCell(text)).toBeNull();
  });
});

describe('references to sheets', () => {
  it.each(["L'an 2", 'Jury', 'Été 2026', 'a!b'])('find the sheet %s again', (name) => {
    expect(sheetOfReference(`${quotedSheet(name)}!$A$1`)).toBe(name);
  });

  it('are read without quotes too, and are none when the sheet is gone', () => {
    expect(sheetOfReference('Jury!$A$1')).toBe('Jury');
    expect(sheetOfReference('#REF!$A$1')).toBe('#REF');
    expect(sheetOfReference('0.2')).toBeNull();
  });
});

describe('a rule of ours', () => {
  it('mentions a name of ours, and not only a text that looks like one', () => {
    expect(mentionsOurName('INDEX(BUT_retained,1)="ADM"')).toBe(true);
    expect(mentionsOurName('but_retained=1')).toBe(true);
    expect(mentionsOurName('$A1="BUT_retained"')).toBe(false);
    expect(mentionsOurName('DEBUT_retained=1')).toBe(false);
  });

  it('is not one of the department’s whose own names begin alike', () => {
    for (const name of [
      'BUT_seuil',
      'BUT_code',
      'BUT_retained_2',
      'BUT_key_1x',
      'BUT_',
      'BUT_UE31',
      'BUT_key',
    ]) {
      expect(mentionsOurName(`F6<${name}`)).toBe(false);
      expect(isOurName(name)).toBe(false);
    }
    for (const name of ['BUT_retained', 'but_key_12', 'BUT_UE31_code', 'BUT_RCUE1_code', 'BUT_sheet_jury'])
      expect([mentionsOurName(`F6<${name}`), isOurName(name)]).toEqual([true, true]);
  });
});
