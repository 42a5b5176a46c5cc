import { isOfHours } from '../../../src/curricula/matrix/guard';
import { ueLabelIn } from '../../../src/curricula/matrix/label';

describe('a sheet of hours', () => {
  test.each([
    ['Feuil1', 'Volumes horaires TD par ressource'],
    ['Teaching hours', null],
    ['Maquette horaire', null],
    ['Feuil1', 'Volumes (h) par UE'],
    ['Feuil1', 'Statistics by UE'],
  ])('is one by its name %s or its title %s', (name, title) => {
    expect(isOfHours(name, [[title], ['', 'UE 3.1', 'UE 3.2']])).toBe(true);
  });

  test.each([
    ['Maquette', null],
    ['Maquette horaire et coefficients', null],
    ['Feuil1', 'Weights and hours'],
    ['MCC', 'Semestre 3'],
  ])('is none: %s, %s', (name, title) => {
    expect(isOfHours(name, [[title], ['', 'UE 3.1', 'UE 3.2']])).toBe(false);
  });
});

test.each(['UE 1', 'UE n°1', 'UE n° 1', 'Bloc n°1', 'BC01', 'Compétence 1', 'C1'])(
  '%s is a UE of the semester that stands above it',
  (text) => {
    expect(ueLabelIn(text, 'S3')?.code).toBe('UE31');
  },
);
