import type { FieldProblem, LocalisedText } from '@tamkin/kernel';
import { LANGUAGES } from '@tamkin/kernel';
import { plainText } from '../question/plain-text';
import { partProblems } from '../question/question-content';
import type { PaperSection } from './paper-section';
import { RELEASE_TIMES, type PaperSettings } from './paper-settings';
import type { PlacedQuestion } from './paper.repository';
import type { PoolRules } from './pool.repository';

/** Most questions of one attempt, chosen and drawn. */
export const MAX_QUESTIONS = 100;
export const MAX_SECTIONS = 20;
export const MAX_POOLS = 30;
const SECTION_KEY = /^[a-z0-9]{1,16}$/;
const TITLE_LIMIT = 200;
const INSTRUCTIONS_LIMIT = 2_000;

export interface PaperDraft extends PaperSettings {
  readonly sections: readonly PaperSection[];
  readonly questions: readonly PlacedQuestion[];
  readonly pools: readonly PoolRules[];
}

/** What an author sent, sections cleaned. */
export function cleanPaper<T extends PaperDraft>(draft: T): T {
  const sections = draft.sections.map(({ key, title, instructions }) => ({
    key,
    title: cleanText(title),
    instructions: cleanText(instructions),
  }));
  return { ...draft, sections };
}

/** What is wrong with a paper in itself, field by field; whether its questions exist is asked elsewhere. */
export function paperFieldProblems(draft: PaperDraft, purpose: 'pre-test' | 'formative' | 'final'): FieldProblem[] {
  const problems = [...ruleProblems(draft), ...sectionProblems(draft), ...poolProblems(draft)];
  const ids = draft.questions.map(({ questionId }) => questionId);
  if (new Set(ids).size !== ids.length) problems.push({ field: 'questions', code: 'paper.question-twice' });
  const total = ids.length + draft.pools.reduce((sum, { count }) => sum + count, 0);
  if (total > MAX_QUESTIONS) {
    problems.push({ field: 'questions', code: 'field.too-much', details: { max: MAX_QUESTIONS } });
  }
  if (purpose === 'final' && draft.passPercent === null) {
    problems.push({ field: 'passPercent', code: 'paper.final-needs-pass-mark' });
  }
  return problems;
}

function ruleProblems({ feedbackAt, keyAt, attemptsAllowed, coolDownHours }: PaperDraft): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (RELEASE_TIMES.indexOf(keyAt) < RELEASE_TIMES.indexOf(feedbackAt)) {
    problems.push({ field: 'keyAt', code: 'paper.key-before-feedback' });
  }
  if (attemptsAllowed === 1 && coolDownHours !== null) {
    problems.push({ field: 'coolDownHours', code: 'paper.cool-down-of-one' });
  }
  return problems;
}

function sectionProblems({ sections, questions, pools }: PaperDraft): FieldProblem[] {
  const keys = new Set(sections.map(({ key }) => key));
  const problems: FieldProblem[] = sections.flatMap((section, place) => oneSection(`sections.${place}`, section));
  if (keys.size !== sections.length) problems.push({ field: 'sections', code: 'item.key-twice' });
  const unknown = ({ section }: { section: string | null }): boolean => section !== null && !keys.has(section);
  if (questions.some(unknown)) problems.push({ field: 'questions', code: 'paper.unknown-section' });
  if (pools.some(unknown)) problems.push({ field: 'pools', code: 'paper.unknown-section' });
  if (sections.length > MAX_SECTIONS) {
    problems.push({ field: 'sections', code: 'field.too-much', details: { max: MAX_SECTIONS } });
  }
  return problems;
}

function oneSection(field: string, { key, title, instructions }: PaperSection): FieldProblem[] {
  const problems: FieldProblem[] = SECTION_KEY.test(key) ? [] : [{ field: `${field}.key`, code: 'field.not-valid' }];
  if (Object.keys(title).length === 0) problems.push({ field: `${field}.title`, code: 'field.required' });
  const texts = LANGUAGES.flatMap((language) => [
    ...partProblems(`${field}.title.${language}`, title[language] ?? '', TITLE_LIMIT),
    ...partProblems(`${field}.instructions.${language}`, instructions[language] ?? '', INSTRUCTIONS_LIMIT),
  ]);
  return [...problems, ...texts];
}

function poolProblems({ pools, parallelTo }: PaperDraft): FieldProblem[] {
  if (parallelTo && pools.length > 0) return [{ field: 'pools', code: 'paper.parallel-has-pools' }];
  const problems: FieldProblem[] = pools.flatMap(({ count, points }, place) =>
    count >= 1 && count <= MAX_QUESTIONS && points >= 1
      ? []
      : [{ field: `pools.${place}.count`, code: 'field.not-valid' }],
  );
  if (pools.length > MAX_POOLS) {
    problems.push({ field: 'pools', code: 'field.too-much', details: { max: MAX_POOLS } });
  }
  return problems;
}

function cleanText(text: LocalisedText): LocalisedText {
  return Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const value = plainText(text[language] ?? '');
      return value ? [[language, value] as const] : [];
    }),
  );
}
