import { ANOMALY_KINDS, DOUBT_KINDS } from '../../../src/gradebook/types';
import { GRAVITY } from '../../../src/jury/sheets/anomalies-sheet';
import { natureOf } from '../../../src/vocabulary/anomalies';
import { fr } from '../../../src/locales/fr';

test('every kind has its place in the list, once', () => {
  expect([...GRAVITY].sort()).toEqual([...ANOMALY_KINDS, ...DOUBT_KINDS].sort());
});

test('an anomaly is called by what it is, and not by the kind that programs know', () => {
  const { natures } = fr.anomalies;
  const refusal = {
    kind: 'missing',
    effect: { code: 'unmotivated', missing: ['text'], rule: '4.5' },
  } as const;
  const passage = {
    kind: 'unknown-code',
    effect: { code: 'not-applied', problem: 'no-right' },
  } as const;
  const over = { kind: 'out-of-range', effect: { code: 'over-scale', scale: 40 } } as const;
  const mark = { kind: 'missing', effect: { code: 'awaited', form: 'empty' } } as const;
  expect([refusal, passage, over, mark].map((one) => natures[natureOf(one)])).toEqual([
    'Motif à compléter',
    'Décision non appliquée',
    'Note au-delà du barème',
    'Note manquante',
  ]);
});
