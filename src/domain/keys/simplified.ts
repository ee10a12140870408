import { simplifiedOf } from './simplified.generated.ts';
import { simplifierOf } from './simplifierOf.ts';

/** With the table of the bundle. A page gets the table with its first index (decision 22), so it must not come here. */
export const simplified = simplifierOf(simplifiedOf);
