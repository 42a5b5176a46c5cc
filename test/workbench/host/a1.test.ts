import { isSameAcrossColumns, parseA1, toA1, toAddress } from '../../../workbench/host/a1';
import { FIRST_CELL, subtract } from '../../../workbench/host/areas';

describe('addresses', () => {
  it.each(['A1', 'B2:D9', 'A:C', '3:7', 'XFD1048576'])('%s is read and written alike', (address) => {
    expect(toA1(parseA1(address).area)).toBe(address);
  });

  it('know their sheet, quoted or not', () => {
    expect(parseA1("'S3 d''été'!$A$1:$B$2")).toEqual({
      sheet: "S3 d'été",
      area: { top: 0, left: 0, bottom: 1, right: 1 },
    });
    expect(toAddress('S3', FIRST_CELL)).toBe("'S3'!A1");
    expect(toAddress('Notes', FIRST_CELL)).toBe('Notes!A1');
  });

  it.each(['', 'A', '5', 'A0', 'A1:B', 'ZZZ1', 'A1048577', 'A1;B2', 'A1:B2:C3', '0:3'])(
    '%j is refused',
    (address) => {
      expect(() => parseA1(address)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
    },
  );

  it('leave up to four rectangles around a hole', () => {
    const rest = subtract([parseA1('A1:C3').area], parseA1('B2').area);
    expect(rest.map((area) => toA1(area))).toEqual(['A1:C1', 'A3:C3', 'A2', 'C2']);
  });
});

it.each([
  ['=$B2<10', true],
  ['=ISNUMBER(MATCH($A$3&"",BUT_key_1,0))', true],
  ['=$B2&C2="x"', false],
  ['=COLUMN(A1)>3', false],
  ['="A1 B2"=$C4', true],
  ['=LOG10($A1)>1', true],
  ['=SUM($A1:B1)>3', false],
])('knows whether %s reads the same cells in every column', (formula, same) => {
  expect(isSameAcrossColumns(formula)).toBe(same);
});
