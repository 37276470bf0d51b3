import type { OutlineActivity, PublicationProblem } from '@tamkin/courses';
import type { Language, LocalisedText } from '@tamkin/kernel';
import type { GridRow } from '../observation/observation.repository';
import { poolsForOneForm, shortages } from '../paper/draw';
import { questionCount } from '../paper/paper-drawing';
import type { PaperRow } from '../paper/paper.repository';
import type { Candidate, Wording } from '../paper/pool.repository';
import { incompleteLanguages } from '../question/question-content';
import type { RubricCriterion } from '../rubric/rubric';
import type { SurveyRow } from '../survey/survey.repository';

/** A paper with what its pools would draw from if it were published now. */
export interface PaperToPublish {
  readonly paper: PaperRow | null;
  readonly candidates: readonly Candidate[];
  readonly wordings: readonly Wording[];
}

/** What keeps a quiz from being published, in every language of the course. */
export function paperProblems(
  { id, purpose }: Pick<OutlineActivity, 'id' | 'purpose'>,
  { paper, candidates, wordings }: PaperToPublish,
  languages: readonly Language[],
): PublicationProblem[] {
  if (!paper || questionCount(paper) === 0) return [{ code: 'publication.quiz-empty', activityId: id }];
  const worthless = paper.questions.filter(({ points }) => points < 1);
  const problems: PublicationProblem[] = [
    ...incompleteQuestions(id, [...paper.questions, ...wordings], languages),
    ...worthless.map(({ key }) => ({ code: 'publication.question-without-points', activityId: id, details: { key } })),
    ...poolProblems(id, paper, candidates),
    ...sectionProblems(id, paper, languages),
  ];
  if (purpose === 'final' && paper.passPercent === null) {
    problems.push({ code: 'publication.final-without-pass-mark', activityId: id });
  }
  return problems;
}

function incompleteQuestions(
  id: string,
  questions: readonly Pick<Wording, 'revisionId' | 'key' | 'body' | 'texts'>[],
  languages: readonly Language[],
): PublicationProblem[] {
  const once = new Map(questions.map((question) => [question.revisionId, question]));
  return [...once.values()].flatMap((question) =>
    incompleteLanguages(question, languages).map((language) => ({
      code: 'publication.question-incomplete',
      activityId: id,
      language,
      details: { key: question.key },
    })),
  );
}

/** A pool that could run short forbids publication; forms that will share questions are worth knowing. */
function poolProblems(id: string, paper: PaperRow, candidates: readonly Candidate[]): PublicationProblem[] {
  if (paper.parallelTo !== null && paper.pools.length === 0) {
    return [{ code: 'publication.parallel-without-pools', activityId: id }];
  }
  const chosen = new Set(paper.questions.map(({ questionId }) => questionId));
  const short = shortages({ pools: paper.pools, candidates, chosen }).map(({ position, needed, there }) => ({
    code: 'paper.pool-too-small',
    activityId: id,
    details: { position, needed, there },
  }));
  if (short.length > 0 || paper.parallelTo === null) return short;
  return poolsForOneForm({ pools: paper.pools, candidates }).map((position) => ({
    code: 'publication.forms-share-questions',
    activityId: id,
    details: { position },
    blocking: false,
  }));
}

function sectionProblems(id: string, { sections }: PaperRow, languages: readonly Language[]): PublicationProblem[] {
  const isMissing = (language: Language): boolean =>
    sections.some(
      ({ title, instructions }) =>
        !title[language] || (Object.keys(instructions).length > 0 && !instructions[language]),
    );
  return languages
    .filter(isMissing)
    .map((language) => ({ code: 'publication.section-incomplete', activityId: id, language }));
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

/** An assignment may do without a rubric; one that is there must be complete, its levels too. */
export function rubricProblems(
  id: string,
  rubric: readonly RubricCriterion[],
  languages: readonly Language[],
): PublicationProblem[] {
  const texts = rubric.flatMap((criterion) => [criterion, ...criterion.levels]);
  return untranslated(texts, languages).map((language) => ({
    code: 'publication.rubric-incomplete',
    activityId: id,
    language,
  }));
}

function untranslated(items: readonly { readonly text: LocalisedText }[], languages: readonly Language[]): Language[] {
  return languages.filter((language) => items.some(({ text }) => !text[language]));
}
