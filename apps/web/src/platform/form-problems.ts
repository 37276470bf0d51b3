import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { toApiProblem, type ApiProblem } from './api-problem';

/** One line of the summary above a form; `field` is null for what concerns the whole form. */
export interface ProblemLine {
  field: string | null;
  message: string;
}

export interface FormProblems {
  /** Null until something is refused. `round` changes with each refusal, so that the summary takes the focus again. */
  summary: { problem: ApiProblem | null; lines: ProblemLine[]; round: number } | null;
  /** For `mutate(values, { onError: problems.show })`: puts each message beside its field. */
  show: (error: unknown) => void;
  /** Second argument of `form.onSubmit`: summarises what the form itself refused. */
  showInvalid: (errors: Record<string, unknown>) => void;
  clear: () => void;
  focusField: (field: string) => void;
}

/** The errors of a form, its own and the server's: beside the fields and summarised on top. Nothing typed is lost. */
export function useFormProblems<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>): FormProblems {
  const [summary, setSummary] = useState<FormProblems['summary']>(null);
  const refuse = (problem: ApiProblem | null, lines: ProblemLine[]): void =>
    setSummary((before) => ({ problem, lines, round: (before?.round ?? 0) + 1 }));
  return {
    summary,
    show: (error) => {
      const problem = toApiProblem(error);
      form.setErrors(Object.fromEntries(problem.fields.map(({ field, message }) => [field, message])));
      refuse(
        problem,
        problem.fields.map(({ field, message }) => ({ field, message })),
      );
    },
    showInvalid: (errors) => {
      const lines = Object.entries(errors).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
      refuse(
        null,
        lines.map(([field, message]) => ({ field, message })),
      );
    },
    clear: () => setSummary(null),
    focusField: (field) => form.getInputNode(field)?.focus(),
  };
}
