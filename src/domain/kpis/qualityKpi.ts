import { type Kpi, share } from './kpi.ts';

/** Mean over the customers of today; of a period that is over, what the night kept then of the team or the person. */
export const dataQuality: Kpi = ({ book, customers, person, isTeam, qualityAt }, { to }) => {
  if (to >= book.now)
    return share(
      customers.reduce((sum, { quality }) => sum + quality, 0),
      customers.length,
      1,
    );
  const week = qualityAt?.(to);
  const [sum, counted] = (isTeam ? week?.team : person === undefined ? undefined : week?.people[person]) ?? [0, 0];
  return share(sum, counted, 1);
};
