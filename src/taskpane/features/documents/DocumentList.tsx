import type { JuryReport } from '../../../jury/report';

export function DocumentList(_: { readonly report: JuryReport }) {
  return null;
}
