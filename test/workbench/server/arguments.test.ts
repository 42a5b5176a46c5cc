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
    [['--port', ' '], '--port'],
    [['--workbook', 'absent.xlsx'], 'absent.xlsx'],
    [['--workbook', 'src'], 'src'],
    [['--workbook', `\u202e\u001b[31m\r\u0085\u2066${'x'.repeat(5000)}`], 'introuvable'],
    [[`--\u202e\u001b[31m\r${'x'.repeat(5000)}`], 'wrong usage'],
    [['--port', `\u202e\u001b[31m\n${'1'.repeat(5000)}`], '--port'],
  ])('refuses %j in one line that names it, with exit status 2', async (args, named) => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    await expect(main(['--no-open', ...args])).resolves.toBe(2);
    expect(said.mock.calls).toEqual([[expect.stringMatching(/^workbench: [^\p{Cc}\p{Cf}]{1,1000}$/u)]]);
    expect(said.mock.calls[0]?.[0]).toContain(named);
    said.mockRestore();
  });
});
