import { useAsked } from '../session/useAsked.ts';
import { manageTexts } from '../texts/manage.ts';
import { say } from '../texts/say.ts';

/** The Staff scorecard of this month and the last, as far as the person may see it; nothing while the module is off. */
export function StaffScores() {
  const { value } = useAsked('staffScores', {});
  if (!value || value.rows.length === 0) return null;
  return (
    <section class="section-gap">
      <h2>{say(manageTexts.scores)}</h2>
      <p class="caption">{say(manageTexts.scoresHow)}</p>
      <div class="wide-table">
        <table class="mapping">
          <thead>
            <tr>
              <th scope="col">{say(manageTexts.person)}</th>
              {value.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {value.rows.map(({ person, period, cells }) => (
              <tr key={person + period}>
                <th scope="row">
                  {person} <span class="caption">{period}</span>
                </th>
                {cells.map((cell, at) => (
                  <td key={value.columns[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
