import { useTranslation } from 'react-i18next';
import { UNREACHABLE, type ApiProblem } from './api-problem';
import { useConnection } from './connection';

export interface ProblemText {
  title: string;
  detail: string | undefined;
  /** The connection that was missing is back: nothing is wrong any more. */
  isOver: boolean;
}

/** The words for a problem: the server's own when it spoke, ours when it could not, as long as it cannot. */
export function useProblemText(): (problem: ApiProblem) => ProblemText {
  const { t } = useTranslation('common');
  const { online } = useConnection();
  return (problem) => {
    if (problem.message !== '') return { title: problem.message, detail: problem.detail, isOver: false };
    const isOver = online && problem.code === UNREACHABLE;
    const kind = problem.code === UNREACHABLE ? (isOver ? 'back' : 'network') : 'unexpected';
    return { title: t(`problems.${kind}.title`), detail: t(`problems.${kind}.detail`), isOver };
  };
}
