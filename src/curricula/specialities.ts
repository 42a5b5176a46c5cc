import { plain } from './codes';

/** The specialities of the BUT (arrêté of 27 May 2021) with the words by which titles name them, in plain form. */
const SPECIALITIES = {
  CJ: ['CARRIERES JURIDIQUES'],
  CS: ['CARRIERES SOCIALES'],
  CHIMIE: ['CHIMIE'],
  GACO: ['GACO', 'GESTION ADMINISTRATIVE ET COMMERCIALE'],
  GB: ['GENIE BIOLOGIQUE'],
  GCCD: ['GCCD', 'GENIE CIVIL'],
  GCGP: ['GCGP', 'GENIE CHIMIQUE'],
  GEA: ['GEA', 'GESTION DES ENTREPRISES'],
  GEII: ['GEII', 'GENIE ELECTRIQUE'],
  GIM: ['GIM', 'GENIE INDUSTRIEL'],
  GMP: ['GMP', 'GENIE MECANIQUE'],
  HSE: ['HSE', 'HYGIENE SECURITE', 'HYGIENE, SECURITE'],
  INFO: ['INFO', 'INFORMATIQUE'],
  INFOCOM: ['INFOCOM', 'INFO-COM', 'INFORMATION-COMMUNICATION', 'INFORMATION COMMUNICATION'],
  MLT: ['MLT', 'GLT', 'MANAGEMENT DE LA LOGISTIQUE'],
  MMI: ['MMI', 'MULTIMEDIA'],
  MP: ['MESURES PHYSIQUES'],
  MT2E: ['MT2E', 'GTE', 'TRANSITION ET EFFICACITE ENERGETIQUES'],
  PEC: ['PACKAGING'],
  QLIO: ['QLIO', 'QUALITE, LOGISTIQUE', 'QUALITE LOGISTIQUE'],
  RT: ['RT', 'R&T', 'RESEAUX ET TELECOM', 'RESEAUX & TELECOM'],
  SD: ['STID', 'SCIENCE DES DONNEES'],
  SGM: ['SGM', 'SCIENCE ET GENIE DES MATERIAUX'],
  TC: ['TC', 'TECHNIQUES DE COMMERCIALISATION'],
} as const;
type Speciality = keyof typeof SPECIALITIES;

/** Short names that say so only behind `BUT` or `Département`: `BUT CS 2`, `Dpt GB`. */
const SHORT =
  /(?:^|[^A-Z])(?:BUT|B\.U\.T\.?|DEPARTEMENT|DEPT|DPT)\.? ?[123]?[ :–-]*(CJ|CS|GB|GIM|MP|SD|SGM|PEC)(?:[^A-Z]|$)/;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const NAMED = (Object.keys(SPECIALITIES) as Speciality[]).map(
  (speciality) =>
    [
      speciality,
      new RegExp(`(?:^|[^A-Z0-9])(?:${SPECIALITIES[speciality].map(escaped).join('|')})(?:\\d?[^A-Z]|\\d?$)`),
    ] as const,
);

/** The specialities that a title or a sheet's name names: `BUT2 INFO S3`, `BUT GEA 2e année`. */
export function specialitiesIn(text: string): readonly Speciality[] {
  const words = plain(text);
  const short = SHORT.exec(words)?.[1] as Speciality | undefined;
  return NAMED.flatMap(([speciality, pattern]) =>
    pattern.test(words) || speciality === short ? [speciality] : [],
  );
}
