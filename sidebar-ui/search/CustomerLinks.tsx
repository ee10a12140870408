import type { SearchLine } from '../../src/contract/search.ts';
import { useSession } from '../session/session.ts';
import { ResultText } from './ResultList.tsx';

/** Customers, each of which opens its card. */
export function CustomerLinks({ lines }: { lines: readonly SearchLine[] }) {
  const { go } = useSession();
  return (
    <div class="results">
      {lines.map((line) => (
        <button
          key={line.id}
          type="button"
          class="result"
          onClick={() => go({ page: 'customer', id: line.id, row: line.row })}
        >
          <ResultText line={line} />
        </button>
      ))}
    </div>
  );
}
