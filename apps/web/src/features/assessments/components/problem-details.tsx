import type { ApiProblem } from '../../../platform/api-problem';
import { ProblemNotice } from '../../../ui/problem-notice';

/** A refusal with every reason the server gave, for editors whose fields are many. */
export function ProblemDetails({ problem }: { problem: ApiProblem }) {
  const reasons = [...new Set(problem.fields.map(({ message }) => message))];
  return (
    <div>
      <ProblemNotice problem={problem} />
      {reasons.length > 0 && (
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
