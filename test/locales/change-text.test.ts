import { plainSpaces } from '../plain-spaces';
import type { Change } from '../../src/vocabulary/decisions';
import { changeText } from '../../src/locales/change-text';
import { en } from '../../src/locales/en';
import { fr } from '../../src/locales/fr';

test.each<[Change, string, string]>([
  [{ what: 'ue', ue: 'UE32', from: 'AJ', to: 'CMP' }, 'UE32 : AJ → CMP', 'UE32: AJ → CMP'],
  [{ what: 'rcue', competence: 2, from: 'AJ', to: 'ADJ' }, 'RCUE 2 : AJ → ADJ', 'RCUE 2: AJ → ADJ'],
  [{ what: 'ects', from: 44, to: 60 }, 'ECTS : 44 → 60', 'ECTS: 44 → 60'],
  [{ what: 'validated', from: 2, to: 3 }, 'RCUE validés : 2 → 3', 'RCUEs validated: 2 → 3'],
  [{ what: 'year', from: 'RED', to: 'PASD' }, 'Année : RED → PASD', 'Year: RED → PASD'],
  [{ what: 'year', from: null, to: 'ADM' }, 'Année : aucune → ADM', 'Year: none → ADM'],
  [{ what: 'passage', next: 'S5', to: true }, 'S5 ouvert', 'S5 open'],
  [{ what: 'passage', next: 'S5', to: false }, 'S5 fermé', 'S5 closed'],
  [{ what: 'passage', next: null, to: true }, 'Année réussie', 'Year passed'],
  [
    { what: 'adsup', ues: ['UE11', 'UE12'], to: true },
    'UE11, UE12 acquises par le niveau supérieur (4.3)',
    'UE11, UE12 acquired from the level above (4.3)',
  ],
  [{ what: 'dut', to: true }, 'DUT acquis (4.6)', 'DUT acquired (4.6)'],
])('a change is one short line in both languages: %j', (change, french, english) => {
  expect(plainSpaces(changeText(change, fr))).toBe(french);
  expect(changeText(change, en)).toBe(english);
});
