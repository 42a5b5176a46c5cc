import type { ApogeeExport } from '../../../jury/use-cases/export-apogee';
import type { ApogeeIssue } from '../../../vocabulary/apogee';
import { sortedIssues } from '../../../jury/apogee/plan-issues';
import { Notice } from '../../components/Notice';
import { usePageStyles } from '../../components/page-styles';
import { usePane } from '../../state/context';

/** Examples shown of each kind: the sheet has them all. */
const EXAMPLES = 3;

interface ApogeePreviewProps {
  readonly result: ApogeeExport;
  /** Nobody is named. */
  readonly anonymous: boolean;
}

/** What an export will write, and what not, before anything is written. */
export function ApogeePreview({ result, anonymous }: ApogeePreviewProps) {
  const { locale } = usePane();
  const page = usePageStyles();
  const { exports: labels, apogee } = locale;
  const { filling, opened, unencodable } = result;
  const issues = sortedIssues(filling.issues);
  const kinds = [...new Set(issues.map(({ kind }) => kind))];
  const total = opened.file.rows.length;
  return (
    <div className={page.section} role="group" aria-labelledby="apogee-preview">
      <h4 id="apogee-preview" className={page.subtitle}>
        {labels.preview}
      </h4>
      {unencodable && (
        <Notice kind="error">
          {apogee.unencodable(unencodable.character, unencodable.line)} {apogee.unencodableAdvice}
        </Notice>
      )}
      <div role="status">{apogee.summary(filling.written, filling.unchanged, filling.found, total)}</div>
      {opened.file.warnings.slice(0, EXAMPLES).map((problem, i) => (
        <Notice key={i} kind="warning">
          {apogee.problem(problem)}
        </Notice>
      ))}
      {opened.file.warnings.length > EXAMPLES && (
        <div className={page.hint}>{locale.history.imports.more(opened.file.warnings.length - EXAMPLES)}</div>
      )}
      {issues.length === 0 ? (
        <div>{labels.noIssue}</div>
      ) : (
        <Notice kind="warning">
          <strong>{labels.issues(issues.length)}</strong>
          <ul className={page.bullets}>
            {kinds.map((kind) => {
              const own = issues.filter((issue) => issue.kind === kind);
              const examples = [...new Set(own.map((issue) => exampleOf(issue, anonymous)))].filter(Boolean);
              const shown = [...examples.slice(0, EXAMPLES), ...(examples.length > EXAMPLES ? ['…'] : [])];
              return (
                <li key={kind}>
                  {locale.labelled(apogee.missing.kinds[kind], String(own.length))}
                  {shown.length > 0 && ` (${shown.join(', ')})`}
                </li>
              );
            })}
          </ul>
          <div className={page.hint}>{labels.issuesHint(apogee.missingSheet)}</div>
        </Notice>
      )}
    </div>
  );
}

/** What tells an issue from the others of its kind; by number, so that it can be projected. */
function exampleOf(issue: ApogeeIssue, anonymous: boolean): string {
  switch (issue.kind) {
    case 'refused-code':
      return `${issue.code} → ${issue.wanted}`;
    case 'unmapped-code':
      return issue.code;
    case 'other-value':
      return `${issue.number} ${issue.column} ${issue.present} ≠ ${issue.ours}`;
    case 'no-number':
      return anonymous ? '' : issue.name;
    case 'no-subject':
    case 'unknown-subject':
    case 'not-marked':
    case 'diploma-unknown':
      return issue.object;
    default:
      return issue.number;
  }
}
