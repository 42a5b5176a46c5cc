import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { shownFormula } from '../../../cells/french-formulas';
import { auditFormulas } from '../../../jury/audit/audit';
import { planAuditSheet } from '../../../jury/audit/audit-sheet';
import type { AuditFinding } from '../../../jury/audit/finding';
import { withMarksSheets } from '../../../jury/our-sheets/find';
import type { JuryReport } from '../../../jury/report';
import { oneSheet } from '../../../jury/use-cases/writing';
import type { WorkbookSnapshot } from '../../../cells/snapshot';
import { AUDIT_WORDS } from '../../../locales/audit';
import { AUDIT_VIEW_WORDS } from '../../../locales/tools';
import { CellLink } from '../../components/CellLink';
import { NothingRecognised } from '../../components/NothingRecognised';
import { Notice } from '../../components/Notice';
import { Outcome } from '../../components/Outcome';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

interface Audited {
  readonly findings: readonly AuditFinding[];
  readonly report: JuryReport;
  /** Cells as they were: when they change, what was found may have changed too. */
  readonly workbook: WorkbookSnapshot;
}

/** "Vérifier les formules": the department's own averages, a line for a formula and a cause; nothing is corrected. */
export function Audit() {
  const { state, store, locale } = usePane();
  const page = usePageStyles();
  const words = AUDIT_VIEW_WORDS[locale.language];
  const sheet = AUDIT_WORDS[locale.language];
  const [audited, setAudited] = useState<Audited | null>(null);
  const preparation = state.reading?.preparation;
  if (!preparation?.ok) return <NothingRecognised />;
  const audit = async (): Promise<void> => {
    const formulas = await store.exchange.formulas();
    const { reading } = store.get();
    if (!formulas || !reading?.preparation.ok) return;
    const { gradebook, report } = reading.preparation;
    const findings = auditFormulas(withHidden(reading.workbook), formulas, gradebook, report);
    setAudited({ findings, report, workbook: reading.workbook });
  };
  const write = (): void => {
    if (!audited) return;
    void store.exchange.writeWith(() =>
      oneSheet({ role: 'audit', name: sheet.sheet }, (name) =>
        planAuditSheet(audited.findings, audited.report, sheet, locale, name),
      ),
    );
  };
  return (
    <>
      <h1 className={page.title}>{words.view}</h1>
      <p className={page.hint}>{words.hint}</p>
      <Outcome />
      <div className={page.row}>
        <Button appearance="primary" disabledFocusable={state.work !== null} onClick={() => void audit()}>
          {audited ? words.again : words.start}
        </Button>
        {audited && audited.findings.length > 0 && (
          <Button disabledFocusable={state.work !== null} onClick={write}>
            {words.write}
          </Button>
        )}
      </div>
      {audited && audited.workbook !== state.reading?.workbook && state.done?.kind !== 'documents' && (
        <Notice kind="info">{words.changed}</Notice>
      )}
      <div role="status">
        {audited && (
          <Notice kind={audited.findings.length === 0 ? 'success' : 'warning'}>
            {audited.findings.length === 0 ? sheet.none : sheet.told(audited.findings.length)}
          </Notice>
        )}
      </div>
      {audited && (
        <ul className={page.list}>
          {audited.findings.map((finding) => (
            <li key={`${finding.sheet} ${finding.first} ${finding.cause}`}>
              <Finding finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Excel tells hidden columns by their width only. */
function withHidden(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const { sheets, ours } = withMarksSheets(workbook);
  return {
    ours,
    sheets: sheets.map((sheet) => {
      const hidden = (sheet.columnWidths ?? []).flatMap((width, column) => (width === 0 ? [column] : []));
      return { ...sheet, hiddenColumns: new Set([...sheet.hiddenColumns, ...hidden]) };
    }),
  };
}

function Finding({ finding }: { readonly finding: AuditFinding }) {
  const { store, locale } = usePane();
  const page = usePageStyles();
  const words = AUDIT_VIEW_WORDS[locale.language];
  const { causes, advice, noChange } = AUDIT_WORDS[locale.language];
  const { sheet, first, average, cause, about, cells, formula, proposed, changes } = finding;
  const crossing = changes.filter(({ crosses }) => crosses).length;
  const what = about.length > 0 ? locale.labelled(causes[cause], about.join(', ')) : causes[cause];
  return (
    <Notice kind="warning">
      <CellLink onClick={() => void store.goTo(sheet, first)}>
        {sheet}!{first}
      </CellLink>{' '}
      <strong>{average}</strong> {what}
      <p className={page.hint}>{advice[cause]}</p>
      <p className={page.hint}>{locale.labelled(words.cells, cells.join(', '))}</p>
      <p className={page.hint}>
        {words.formula} <code>{short(shownFormula(formula, locale.language))}</code>
      </p>
      {proposed !== null && (
        <p className={page.hint}>
          {words.proposed} <code>{short(shownFormula(proposed, locale.language))}</code>
        </p>
      )}
      <p className={page.hint}>{changes.length === 0 ? noChange : words.changes(changes.length, crossing)}</p>
    </Notice>
  );
}

/** The whole of a long formula stands on the sheet. */
const LONGEST = 300;
const short = (formula: string): string =>
  formula.length > LONGEST ? `${formula.slice(0, LONGEST)}…` : formula;
