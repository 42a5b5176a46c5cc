import { campaign, OPTIONS, plainCurricula } from '../rules/campaign';
import { MMI } from '../rules/curricula';
import { bySize, counted, type Measure } from './figure';

/** The rules against an oracle in whole numbers, written from the law without `src/rules`. */
export const numbers: Measure = (run) => {
  const students = bySize(run, 500, 30_000, 1_000_000);
  const ofMmi = campaign([MMI, { ...MMI, options: OPTIONS }], Math.round(students * 0.7), run.seed);
  const ofOthers = campaign(plainCurricula(), Math.round(students * 0.3), run.seed + 1);
  const broken = [...ofMmi.wrong, ...ofOthers.wrong];
  return {
    what: 'random students, curricula, histories, policies and decisions of juries against an oracle in whole numbers',
    count: `${ofMmi.facts + ofOthers.facts} facts of ${students} students, ${ofMmi.nearBound + ofOthers.nearBound} of them at a threshold`,
    result: counted(broken, 'differences'),
    broken,
  };
};
