import { resolveSheetNames } from '../../src/xlsx/sheet-names';
import { departmentFile, opened, smallWorkbook, zipped } from './packages';

const resolved = (...names: string[]): (string | undefined)[] => {
  const file = opened(departmentFile());
  const roles = names.map((name, i) => ({ role: `role${i}`, name }));
  const result = resolveSheetNames(file, roles);
  return roles.map(({ role }) => result.get(role));
};

describe('names of our sheets', () => {
  it('are the wanted ones when nobody has them', () => {
    expect(resolved('Jury', 'Procès-verbal')).toEqual(['Jury', 'Procès-verbal']);
  });

  it('give way to the sheets of the department, whatever the case', () => {
    expect(resolved('Stats', 'STATS', 'stats')).toEqual(['Stats BUT', 'STATS BUT 2', 'stats BUT 3']);
  });

  it('keep to what Excel accepts', () => {
    expect(resolved("'Jury: BUT2/MMI [S3]'", 'History', '', 'x'.repeat(40))).toEqual([
      'Jury  BUT2 MMI  S3',
      'History BUT',
      'BUT',
      'x'.repeat(31),
    ]);
  });

  it('stay within 31 characters when they give way', () => {
    const name = 'Notes du semestre 3 de la promo X';
    const parts = smallWorkbook('<row/>');
    const workbook = parts['xl/workbook.xml']?.replace('"Notes"', `"${name.slice(0, 31)}"`) ?? '';
    const file = opened(zipped({ ...parts, 'xl/workbook.xml': workbook }));
    expect(resolveSheetNames(file, [{ role: 'a', name }]).get('a')).toBe('Notes du semestre 3 de la p BUT');
  });
});
