import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { main } from '../../../workbench/server/main';

const root = path.join(__dirname, '../../..');

describe('npm start', () => {
  it('says in both languages what it takes, without building anything first', () => {
    const run = path.join(root, 'scripts/run.mjs');
    const help = execFileSync(process.execPath, [run, 'start', '--help'], {
      encoding: 'utf8',
      timeout: 10_000,
    });
    for (const option of ['--workbook', '--port', '--no-open', '--addin', '--manifest', '--help']) {
      expect(help).toContain(`\n  ${option}`);
    }
    expect(help).toMatch(/Ouvre le banc d'essai[\s\S]*Opens the workbench/);
  });

  it.each([
    [['--prot', '3000'], "'--prot'"],
    [['--port', 'trois'], '--port trois'],
    [['--port', '70000'], '--port 70000'],
    [['--port'], '--port'],
    [['classeur.xlsx'], "'classeur.xlsx'"],
    [['--workbook', 'absent.xlsx'], 'absent.xlsx'],
  ])('refuses %j in one line that names it, with exit status 2', async (args, named) => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    await expect(main(['--no-open', ...args])).resolves.toBe(2);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^workbench: [^\n]+$/)]]);
    expect(said.mock.calls[0]?.[0]).toContain(named);
    said.mockRestore();
  });
});
