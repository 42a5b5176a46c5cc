import { NO_REASON, readReason, reasonCell } from '../../../src/jury/decisions/reason';
import { en } from '../../../src/locales/en';
import { fr } from '../../../src/locales/fr';

const full = {
  text: 'Résultats insuffisants\nmalgré un contrat de réussite',
  advice: 'BTS ou licence professionnelle',
  hearing: 'entendu le 2 juillet 2026',
  grant: 'hospitalisation, certificat produit',
};

describe('the reason of the jury in one cell (4.5)', () => {
  it.each([fr, en])('keeps its fields, line by line', (locale) => {
    expect(readReason(reasonCell(full, locale))).toEqual(full);
  });

  it('is read in the other language too', () => {
    expect(reasonCell(readReason(reasonCell(full, fr)), en)).toContain('Advice on orientation : BTS');
  });

  it('is an ordinary text where nothing else is noted', () => {
    expect(reasonCell({ ...NO_REASON, text: ' Progrès : réels ' }, fr)).toBe('Progrès : réels');
    expect(readReason('Progrès : réels')).toEqual({ ...NO_REASON, text: 'Progrès : réels' });
    expect(reasonCell(NO_REASON, fr)).toBe('');
  });

  it('reads a label that was typed by hand, and keeps a second one as text', () => {
    expect(readReason('CONSEILS D’ORIENTATION: BTS\nconseils d’orientation : autre')).toEqual({
      ...NO_REASON,
      text: 'conseils d’orientation : autre',
      advice: 'BTS',
    });
  });

  it.each([
    "Résultats. Conseils d'orientation : BTS. Ou licence. Audition : entendu le 3 juillet.",
    "Résultats.\nOrientation: BTS. Ou licence.\nAudition de l'étudiante : entendu le 3 juillet.",
    'Résultats. ; Conseil d’orientation : BTS. Ou licence. ; Entendu : entendu le 3 juillet.',
  ])('reads what people type: %s', (cell) => {
    expect(readReason(cell)).toEqual({
      text: 'Résultats.',
      advice: 'BTS. Ou licence.',
      hearing: 'entendu le 3 juillet.',
      grant: '',
    });
  });

  it.each([
    'Accord du directeur',
    'Accord de la directrice de l’IUT',
    'Force majeure',
    'Redoublement exceptionnel',
  ])('reads a grant under "%s"', (label) => {
    expect(readReason(`Vu son dossier\n${label} : hospitalisation`)).toEqual({
      ...NO_REASON,
      text: 'Vu son dossier',
      grant: 'hospitalisation',
    });
  });

  it('leaves a sentence that only speaks of it as it is', () => {
    const text = 'Sans accord du directeur : rien. Progrès ; orientation à revoir: non.';
    expect(readReason(text)).toEqual({ ...NO_REASON, text });
  });

  it('puts a field that was typed over several lines on one', () => {
    expect(reasonCell({ ...NO_REASON, advice: 'BTS\n ou licence' }, fr)).toBe(
      'Conseils d’orientation : BTS ou licence',
    );
  });
});
