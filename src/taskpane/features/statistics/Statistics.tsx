import { useMemo, useState } from 'react';
import { juryStatistics } from '../../../jury/statistics';
import { CellLink } from '../../components/CellLink';
import { groupStatistics, moduleStatistics } from '../../../jury/statistics-by-part';
import { NothingRecognised } from '../../components/NothingRecognised';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';
import { Figures } from './Figures';
import { Histogram } from './Histogram';
import { SuccessBars } from './SuccessBars';
import { Select } from '../../components/Select';
import { Label } from '../../components/Label';

/** The promotion in figures: success, UE by UE, and the distribution of one of them. */
export function Statistics() {
  const { state, locale, setTab } = usePane();
  const page = usePageStyles();
  const [chosen, setChosen] = useState('');
  const preparation = state.reading?.preparation;
  const report = preparation?.ok ? preparation.report : null;
  const statistics = useMemo(() => (report ? juryStatistics(report) : null), [report]);
  const parts = useMemo(
    () => report && { groups: groupStatistics(report), modules: moduleStatistics(report) },
    [report],
  );
  if (!report || !statistics || !parts) return <NothingRecognised />;
  const { statistics: words } = locale.pane;
  const all = [...statistics.ues, ...statistics.rcues];
  const shown = all.find(({ label }) => label === chosen) ?? all[0];
  const { total, counted, admitted, passage } = statistics;
  const share = (count: number): string =>
    words.shareOf(count, total, locale.number(total === 0 ? 0 : (100 * count) / total, 1));
  return (
    <>
      <h1 className={page.title}>{words.title}</h1>
      <p className={page.hint}>{locale.statistics.note(counted, total)}</p>
      <CellLink
        onClick={() => {
          setTab('modules');
        }}
      >
        {locale.modules.view}
      </CellLink>
      <section className={page.section} aria-labelledby="success">
        <h2 id="success" className={page.subtitle}>
          {words.success}
        </h2>
        <ul className={page.bullets}>
          <li>{locale.labelled(locale.statistics.admittedRate, share(admitted))}</li>
          <li>{locale.labelled(locale.statistics.passageRate, share(passage))}</li>
        </ul>
      </section>
      {shown === undefined ? (
        <p>{words.none}</p>
      ) : (
        <>
          <SuccessBars averages={all} policy={report.curriculum.policy} />
          <section className={page.section} aria-labelledby="distribution">
            <h2 id="distribution" className={page.subtitle}>
              {locale.statistics.distribution}
            </h2>
            <Label htmlFor="average">{words.choose}</Label>
            <Select
              id="average"
              value={shown.label}
              onChange={(value) => {
                setChosen(value);
              }}
            >
              {all.map(({ label }) => (
                <option key={label}>{label}</option>
              ))}
            </Select>
            <Histogram {...shown} />
          </section>
          <Figures
            parts={[
              { name: `${locale.statistics.ues}, ${locale.statistics.rcues}`, averages: all },
              { name: locale.statistics.groups, averages: parts.groups },
              { name: locale.statistics.modules, averages: parts.modules },
            ]}
          />
        </>
      )}
    </>
  );
}
