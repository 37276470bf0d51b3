import type { OutlineActivity, PublicationProblem } from '@tamkin/courses';
import type { Language, LocalisedText } from '@tamkin/kernel';
import type { GridRow } from '../observation/observation.repository';
import type { PaperRow } from '../paper/paper.repository';
import { incompleteLanguages } from '../question/question-content';
import type { SurveyRow } from '../survey/survey.repository';

/** What keeps a quiz from being published, in every language of the course. */
export function paperProblems(
  { id, purpose }: Pick<OutlineActivity, 'id' | 'purpose'>,
  paper: PaperRow | null,
  languages: readonly Language[],
): PublicationProblem[] {
  if (!paper || paper.questions.length === 0) return [{ code: 'publication.quiz-empty', activityId: id }];
  const problems: PublicationProblem[] = paper.questions.flatMap((question) =>
    incompleteLanguages(question, languages).map((language) => ({
      code: 'publication.question-incomplete',
      activityId: id,
      language,
      details: { key: question.key },
    })),
  );
  const worthless = paper.questions.filter(({ points }) => points < 1);
  problems.push(
    ...worthless.map(({ key }) => ({ code: 'publication.question-without-points', activityId: id, details: { key } })),
  );
  if (purpose === 'final' && paper.passPercent === null) {
    problems.push({ code: 'publication.final-without-pass-mark', activityId: id });
  }
  return problems;
}

export function surveyProblems(
  id: string,
  survey: SurveyRow | null,
  languages: readonly Language[],
): PublicationProblem[] {
  if (!survey || survey.questions.length === 0) return [{ code: 'publication.survey-empty', activityId: id }];
  return untranslated(survey.questions, languages).map((language) => ({
    code: 'publication.survey-incomplete',
    activityId: id,
    language,
  }));
}

/** A session need not be observed; a grid that is there must be complete. */
export function gridProblems(id: string, grid: GridRow | null, languages: readonly Language[]): PublicationProblem[] {
  return untranslated(grid?.criteria ?? [], languages).map((language) => ({
    code: 'publication.grid-incomplete',
    activityId: id,
    language,
  }));
}

function untranslated(items: readonly { readonly text: LocalisedText }[], languages: readonly Language[]): Language[] {
  return languages.filter((language) => items.some(({ text }) => !text[language]));
}
