import { CodeChip } from '../../components/CodeChip';
import type { Supposed } from '../../../jury/what-if';

/** The code of the year before and after; one where it stays. */
export function CodeChange({ before, after }: Pick<Supposed, 'before' | 'after'>) {
  const [from, to] = [before.result.code ?? '', after.result.code ?? ''];
  return (
    <>
      <CodeChip code={from} />
      {from !== to && (
        <>
          <span>→</span>
          <CodeChip code={to} />
        </>
      )}
    </>
  );
}
