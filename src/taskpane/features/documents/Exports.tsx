import type { JuryReport } from '../../../jury/report';

export function Exports(_: { readonly report: JuryReport }) {
  return null;
}
