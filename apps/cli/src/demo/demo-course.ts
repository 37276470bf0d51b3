import type { ActivityKind, Audience, CompletionRules, QuizPurpose } from '@tamkin/courses';
import type { PaperSection, QuestionBody, QuestionType } from '@tamkin/assessments';
import type { Language, LocalisedText } from '@tamkin/kernel';

/** The shapes of `apps/cli/demo/courses`. */
export interface DemoCourse {
  readonly code: string;
  readonly baseLanguage: Language;
  readonly languages: readonly Language[];
  readonly title: LocalisedText;
  readonly summary: LocalisedText;
  readonly objectives: readonly LocalisedText[];
  readonly audience: readonly Audience[];
  readonly onlineMinutes: number;
  readonly faceToFaceMinutes: number;
  readonly rules: CompletionRules;
  readonly modules: readonly { key: string; title: LocalisedText; activities: readonly DemoActivity[] }[];
}

export interface DemoActivity {
  readonly key: string;
  readonly kind: ActivityKind;
  readonly minutes: number;
  readonly mandatory: boolean;
  readonly title: LocalisedText;
  /** Texts are in `<file>.<language>.md`. */
  readonly file?: string;
  /** A lesson written block by block, both languages beside each other. */
  readonly blocks?: string;
  readonly quiz?: string;
  readonly survey?: string;
  readonly grid?: string;
  readonly assignment?: string;
  readonly actionPlan?: boolean;
}

export interface DemoQuiz {
  readonly purpose: QuizPurpose;
  readonly passPercent: number | null;
  readonly attempts: number | null;
  readonly coolDownHours: number | null;
  readonly timeLimitMinutes: number | null;
  readonly shuffleQuestions: boolean;
  readonly shuffleOptions: boolean;
  readonly sections?: readonly PaperSection[];
  /** What is drawn: the questions of the file then stand in the bank only. */
  readonly pools?: readonly DemoPool[];
  readonly questions: readonly DemoQuestion[];
}

export interface DemoPool {
  readonly topic: string;
  readonly objective: number;
  readonly count: number;
  /** Of each question. */
  readonly points: number;
}

export type DemoQuestion = DemoUsualQuestion | DemoAnyQuestion;

interface DemoQuestionPlace {
  readonly key: string;
  readonly points: number;
  readonly objective: number | null;
  readonly topic?: string;
  readonly difficulty?: number;
  readonly section?: string;
}

/** Of any type: its body as the bank has it, and its words with the languages beside each other. */
export interface DemoAnyQuestion extends DemoQuestionPlace {
  readonly body: QuestionBody;
  readonly words: object;
}

/** The types that most questions are of, with less to write. */
export interface DemoUsualQuestion extends DemoQuestionPlace {
  readonly type: Extract<QuestionType, 'single' | 'multiple' | 'true-false' | 'ordering' | 'numeric'>;
  readonly pinOptions: boolean;
  readonly text: LocalisedText;
  readonly options?: readonly { key: string; text: LocalisedText; correct?: boolean }[];
  readonly order?: readonly string[];
  readonly answer?: { value: number; tolerance: number; unit: LocalisedText };
  readonly feedback: LocalisedText;
}

export interface DemoSurvey {
  readonly questions: readonly { key: string; type: 'scale' | 'text'; mandatory: boolean; text: LocalisedText }[];
}

export interface DemoGrid {
  readonly maxPerCriterion: number;
  readonly criteria: readonly { key: string; text: LocalisedText }[];
}
