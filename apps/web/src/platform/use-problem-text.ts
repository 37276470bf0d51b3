import { useTranslation } from 'react-i18next';
import { UNREACHABLE, type ApiProblem } from './api-problem';

/** The words for a problem: the server's own when it spoke, ours when it could not. */
export function useProblemText(): (problem: ApiProblem) => { title: string; detail: string | undefined } {
  const { t } = useTranslation('common');
  return (problem) => {
    if (problem.message !== '') return { title: problem.message, detail: problem.detail };
    const kind = problem.code === UNREACHABLE ? 'network' : 'unexpected';
    return { title: t(`problems.${kind}.title`), detail: t(`problems.${kind}.detail`) };
  };
}
