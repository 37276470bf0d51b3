/**
 * Tamkin
 * 1
 * DO NOT MODIFY - This file has been generated using oazapfts.
 * See https://www.npmjs.com/package/oazapfts
 */
import * as Oazapfts from "@oazapfts/runtime";
import * as QS from "@oazapfts/runtime/query";
export const defaults: Oazapfts.Defaults<Oazapfts.CustomHeaders> = {
    headers: {},
    baseUrl: "/"
};
const oazapfts = Oazapfts.runtime(defaults);
export const servers = {};
export type HealthDto = {};
export type ClockChangeDto = {
    /** ISO instant. */
    "from": string;
    /** How far the clocks are ahead of UTC from then on. */
    minutes: number;
};
export type PlaceClockDto = {
    /** IANA name of the zone the product lives by. */
    timeZone: string;
    /** Its rule as the server knows it, from three years ago to two years from now; the first entry holds before, too. */
    changes: ClockChangeDto[];
};
export type PlannedActionDto = {
    what: string;
    /** `YYYY-MM-DD`. */
    dueOn: string;
    /** How one will see that it was done. */
    evidence: string;
};
export type SubmittedFileDto = {
    id: string;
    name: string;
    contentType: string;
    /** Bytes. */
    size: number;
    /** Opens the file for some minutes. */
    path: string;
};
export type ActionCheckDto = {
    checkpoint: "six-weeks" | "six-months";
    state: "done" | "partly" | "not-done";
    /** By the manager; `null` = not looked at. */
    confirmed: boolean | null;
    position: number;
    note: string;
    files: SubmittedFileDto[];
    saidAt: string;
};
export type ActionPlanDto = {
    status: "awaits-visa" | "visa-refused" | "awaits-validation" | "sent-back" | "validated";
    /** Until when it may be signed and validated: `cohort-open` and `until-report` = still, `report-…` = no more. */
    phase: "cohort-open" | "until-report" | "report-submitted" | "report-validated";
    id: string;
    "number": number;
    actions: PlannedActionDto[];
    handedInAt: string;
    visaAt: string | null;
    visaComment: string;
    visaOnPaper: boolean;
    decidedAt: string | null;
    comment: string;
    checks: ActionCheckDto[];
    sixWeeksOn: string;
    sixMonthsOn: string;
};
export type MyActionPlanDto = {
    openCheckpoints: ("six-weeks" | "six-months")[];
    plan: (ActionPlanDto) | null;
    title: string;
    /** The first day an action may be due. */
    "from": string;
    canHandIn: boolean;
};
export type HandInActionPlanDto = {
    actions: PlannedActionDto[];
};
export type ActionProgressDto = {
    state: "done" | "partly" | "not-done";
    position: number;
    note: string;
    fileIds: string[];
};
export type ReportActionsDto = {
    actions: ActionProgressDto[];
};
export type ActionPlanItemDto = {
    status: "awaits-visa" | "visa-refused" | "awaits-validation" | "sent-back" | "validated";
    id: string;
    name: string;
    providerName: string;
    courseTitle: string;
    cohortId: string;
    cohortName: string;
    actions: number;
    /** Actions said to be done at the last checkpoint that was answered; `null` = none answered. */
    done: number | null;
    /** Something done waits for the manager's word. */
    toConfirm: boolean;
    handedInAt: string;
};
export type ActionPlansPageDto = {
    items: ActionPlanItemDto[];
    nextCursor: string | null;
};
export type WaitingPlansDto = {
    /** Plans that wait for the visa. */
    visas: number;
    /** Plans with something done that is to be confirmed. */
    confirmations: number;
};
export type ActionPlanToDecideDto = {
    status: "awaits-visa" | "visa-refused" | "awaits-validation" | "sent-back" | "validated";
    /** Until when it may be signed and validated: `cohort-open` and `until-report` = still, `report-…` = no more. */
    phase: "cohort-open" | "until-report" | "report-submitted" | "report-validated";
    id: string;
    "number": number;
    actions: PlannedActionDto[];
    handedInAt: string;
    visaAt: string | null;
    visaComment: string;
    visaOnPaper: boolean;
    decidedAt: string | null;
    comment: string;
    checks: ActionCheckDto[];
    sixWeeksOn: string;
    sixMonthsOn: string;
    name: string;
    providerName: string;
    courseTitle: string;
    cohortId: string;
    cohortName: string;
    canEndorse: boolean;
    canDecide: boolean;
    canConfirm: boolean;
};
export type EndorseActionPlanDto = {
    given: boolean;
    /** Needed when refusing. */
    comment: string;
    /** Of the hand-in that was read. */
    "number": number;
};
export type DecideActionPlanDto = {
    decision: "validated" | "sent-back";
    /** Needed when sending back. */
    comment: string;
    /** Of the hand-in that was read. */
    "number": number;
};
export type ConfirmActionDto = {
    confirmed: boolean;
};
export type PastAttemptDto = {
    entryMode: "online" | "paper";
    id: string;
    "number": number;
    handedInAt: string;
    /** `null` while answers wait for a person. */
    scorePercent: number | null;
    passed: boolean | null;
};
export type QuizOverviewDto = {
    scoreKept: "best" | "last" | "average";
    activityId: string;
    title: string;
    purpose: "pre-test" | "formative" | "final";
    questionCount: number;
    passPercent: number | null;
    attemptsAllowed: number | null;
    coolDownHours: number | null;
    /** With the person's own extra minutes. */
    timeLimitMinutes: number | null;
    extraMinutes: number;
    backAllowed: boolean;
    attemptsLeft: number | null;
    nextAttemptAt: string | null;
    /** The result that counts, of all attempts so far. */
    keptScorePercent: number | null;
    passed: boolean | null;
    openAttemptId: string | null;
    /** False when no attempt is left, it is too early, one is open or the cohort is closed. */
    canStart: boolean;
    /** Handed in, newest first. */
    attempts: PastAttemptDto[];
};
export type ShownSectionDto = {
    key: string;
    title: string;
    /** Empty when none. */
    instructions: string;
};
export type ShownPictureDto = {
    imageId: string;
    /** What it says to somebody who does not see it; may be empty where words stand beside it. */
    alt: string;
};
export type ShownOptionDto = {
    picture: (ShownPictureDto) | null;
    key: string;
    /** A, B … or أ, ب … */
    letter: string;
    /** Empty where the picture says it all. */
    text: string;
};
export type ShownPromptDto = {
    picture: (ShownPictureDto) | null;
    key: string;
    /** Empty for a gap: it stands in the text as `[[key]]`. */
    text: string;
    kind: "number" | "text" | "choice";
    /** Of the question's points, 0–1; `null` = prompts are not told apart. */
    share: number | null;
    /** Its own choices; empty when those of the question serve it. */
    options: ShownOptionDto[];
};
export type QuestionMediaDto = {
    imageId: string | null;
    /** What the picture says to somebody who does not see it. */
    alt: string;
    audioId: string | null;
};
export type AnswerLimitsDto = {
    minWords: number | null;
    maxWords: number | null;
    maxFiles: number | null;
    maxSeconds: number | null;
    maxPoints: number | null;
    /** How many prompts come one after the other; those whose turn has not come are left out. `null` = all are there. */
    steps: number | null;
};
export type AnswerPairDto = {
    key: string;
    /** Key of what was chosen for it. */
    choice: string;
};
export type AnswerGapDto = {
    key: string;
    choice?: string;
    text?: string;
    value?: number;
};
export type PicturePointDto = {
    x: number;
    y: number;
};
export type AnswerDto = {
    /** Of choices; in order for an ordering question. */
    keys?: string[];
    /** Of a numeric question; `null` takes the answer back. */
    value?: number | null;
    /** Of a question answered in words. */
    text?: string;
    /** Of matching and sorting. */
    pairs?: AnswerPairDto[];
    /** Of a text with gaps. */
    gaps?: AnswerGapDto[];
    /** With `gaps`, where steps come one after the other: so many, from the first, stand for good, and the next one is shown by the
    attempt from now on. */
    settled?: number;
    /** Of photos and recordings: files sent before with `uploadAnswerFile`. */
    fileIds?: string[];
    /** Places on a picture. */
    points?: PicturePointDto[];
};
export type ShownQuestionDto = {
    "type": "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    questionId: string;
    points: number;
    /** Language the texts are in; another than the screen's when there is no translation. */
    textLanguage: "fr" | "ar" | "en";
    text: string;
    /** Behind the field of a numeric question. */
    unit: string;
    options: ShownOptionDto[];
    prompts: ShownPromptDto[];
    media: QuestionMediaDto;
    limits: AnswerLimitsDto;
    answer: (AnswerDto) | null;
    /** Key of its section; `null` before the first one. */
    section: string | null;
};
export type AttemptDto = {
    pageMode: "one-by-one" | "all-together";
    id: string;
    enrolmentId: string;
    activityId: string;
    "number": number;
    status: "expired" | "handed-in" | "in-progress";
    startedAt: string;
    deadlineAt: string | null;
    /** By the server's clock; `null` = no limit. */
    remainingSeconds: number | null;
    /** `null` = nothing to pass. */
    passPercent: number | null;
    /** False: an answered question is closed once a later one is answered. */
    backAllowed: boolean;
    sections: ShownSectionDto[];
    /** Empty once handed in. */
    questions: ShownQuestionDto[];
};
export type SaveAnswerDto = {
    /** Of choices; in order for an ordering question. */
    keys?: string[];
    /** Of a numeric question; `null` takes the answer back. */
    value?: number | null;
    /** Of a question answered in words. */
    text?: string;
    /** Of matching and sorting. */
    pairs?: AnswerPairDto[];
    /** Of a text with gaps. */
    gaps?: AnswerGapDto[];
    /** With `gaps`, where steps come one after the other: so many, from the first, stand for good, and the next one is shown by the
    attempt from now on. */
    settled?: number;
    /** Of photos and recordings: files sent before with `uploadAnswerFile`. */
    fileIds?: string[];
    /** Places on a picture. */
    points?: PicturePointDto[];
    /** The answer that stood on the screen before, `null` when none did: one that came from another browser meanwhile is then
    kept, and this one refused. Left out, whatever stands is replaced. */
    replaces?: (AnswerDto) | null;
};
export type ShownLevelDto = {
    key: string;
    text: string;
    points: number;
};
export type ShownRubricCriterionDto = {
    key: string;
    text: string;
    levels: ShownLevelDto[];
};
export type SaidPartDto = {
    /** Empty for a gap, which stands in the text. */
    prompt: string;
    /** Empty when nothing was chosen or written. */
    said: string;
    right: boolean;
    /** Empty where what was said is right. */
    rightSaid: string;
};
export type QuestionResultDto = {
    "type": "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    /** What that person said; `null` when nothing. */
    voice: (SubmittedFileDto) | null;
    scores: {
        [key: string]: string;
    } | null;
    /** Share of the points earned, 0–1; `null` while it waits for a person. */
    fraction: number | null;
    /** False for opinions, which earn nothing. */
    scored: boolean;
    /** Of the person who marked it; empty when none. */
    comment: string;
    /** By which it was marked; empty without. */
    rubric: ShownRubricCriterionDto[];
    feedback: string;
    /** The author's words on each option that was chosen. */
    answerFeedback: string[];
    /** The answer in words, a line per part; empty when none was given. */
    said: string[];
    /** The same part by part, with what is right; empty while that is not released, and where parts are not marked. */
    parts: SaidPartDto[];
    /** `null` while right answers are not released. */
    rightAnswer: (AnswerDto) | null;
    rightSaid: string[];
    questionId: string;
    points: number;
    /** Language the texts are in; another than the screen's when there is no translation. */
    textLanguage: "fr" | "ar" | "en";
    text: string;
    /** Behind the field of a numeric question. */
    unit: string;
    options: ShownOptionDto[];
    prompts: ShownPromptDto[];
    media: QuestionMediaDto;
    limits: AnswerLimitsDto;
    answer: (AnswerDto) | null;
    /** Key of its section; `null` before the first one. */
    section: string | null;
};
export type AttemptResultDto = {
    /** `paper` = keyed by a trainer from an answer sheet. */
    entryMode: "online" | "paper";
    /** What people still do before the result is known; `null` = nothing. */
    marking: ("being-marked" | "awaits-release") | null;
    scoreKept: "best" | "last" | "average";
    /** From when own answers, and from when the right ones, are shown. */
    feedbackAt: "hand-in" | "settled" | "cohort-closed" | "never";
    keyAt: "hand-in" | "settled" | "cohort-closed" | "never";
    id: string;
    enrolmentId: string;
    activityId: string;
    purpose: "pre-test" | "formative" | "final";
    "number": number;
    /** `expired`: the time was over before it was handed in. */
    status: "expired" | "handed-in";
    handedInAt: string;
    /** 0–100, two decimals; `null` while people mark, or the marks of the cohort wait to be released. */
    scorePercent: number | null;
    /** The marks of the whole cohort are released at once. */
    releaseTogether: boolean;
    passed: boolean | null;
    passPercent: number | null;
    /** The result that counts, of all attempts so far. */
    keptScorePercent: number | null;
    everPassed: boolean | null;
    /** `null` = as many as wished. */
    attemptsLeft: number | null;
    /** `null` = now. */
    nextAttemptAt: string | null;
    questionCount: number;
    answeredCount: number;
    /** Empty while nothing but the score may be seen. */
    questions: QuestionResultDto[];
};
export type TagCountDto = {
    tag: "topic" | "objective";
    value: string;
    questions: number;
    /** What an objective of the course says, in the reader's language; `null` of other tags. */
    words: string | null;
};
export type TagCountsDto = {
    /** The objectives of the course first, used or not, in their order. */
    items: TagCountDto[];
};
export type MappedTestDto = {
    activityId: string;
    /** In the reader's language where there is one. */
    title: string;
    purpose: "pre-test" | "formative" | "final";
};
export type AskedQuestionsDto = {
    activityId: string;
    /** Chosen one by one. */
    fixed: number;
    drawn: number;
};
export type MapLineDto = {
    /** `objective`: one of the course. `other`: codes that are none of them, and banks of other courses. `none`: questions without a code.
    `any`: drawn whatever the objective. */
    kind: "objective" | "other" | "none" | "any";
    /** `unequal`: pre-test and final test do not ask the same number. `too-few`: not enough questions for both without asking one twice.
    `not-asked`: there are tests, and none asks for it. */
    signs: ("unequal" | "too-few" | "not-asked")[];
    /** Of an objective of the course. */
    code: string | null;
    /** What that objective says, in the reader's language where it is written. */
    words: string | null;
    /** Codes in use that are no objective of the course. */
    codes: string[];
    /** In the bank of the course, archived ones apart. */
    questions: number;
    /** One entry per test, in the order of `tests`. */
    asked: AskedQuestionsDto[];
};
export type ObjectiveMapDto = {
    courseCode: string;
    courseTitle: string;
    version: number;
    versionStatus: "draft" | "published";
    /** In the order of the course. */
    tests: MappedTestDto[];
    /** The objectives in their order, then what belongs to none. */
    lines: MapLineDto[];
};
export type BatchChangesDto = {
    questionIds: string[];
    /** Left out = stays; `null` or empty = taken away. So with the next two. */
    topic?: string | null;
    objective?: string | null;
    /** 1 easy, 2 medium, 3 hard. */
    difficulty?: number | null;
    archived?: boolean;
    /** Papers of other courses may use them. */
    shared?: boolean;
    /** The course whose bank they go to. */
    moveTo?: string;
};
export type BatchDoneDto = {
    changed: number;
};
export type PoolSizeDto = {
    questions: number;
};
export type ChoiceOptionDto = {
    correct: boolean;
    /** Percent of the points this choice earns instead of the usual policy; on every option or on none. */
    weight?: number | null;
    key: string;
};
export type SingleBodyDto = {
    "type": "single";
    options: ChoiceOptionDto[];
    /** Options stay in the order written, also on papers that shuffle. */
    pinOptions: boolean;
};
export type MultipleBodyDto = {
    "type": "multiple";
    options: ChoiceOptionDto[];
    /** Options stay in the order written, also on papers that shuffle. */
    pinOptions: boolean;
};
export type TrueFalseBodyDto = {
    "type": "true-false";
    options: ChoiceOptionDto[];
    /** Options stay in the order written, also on papers that shuffle. */
    pinOptions: boolean;
};
export type NumericBodyDto = {
    "type": "numeric";
    value: number;
    /** ± this much is right, too. */
    tolerance: number;
};
export type ShortTextBodyDto = {
    "type": "short-text";
    /** Accents, Arabic letter forms, case and closing punctuation count. */
    exact: boolean;
};
export type ChoiceGapDto = {
    kind: "choice";
    options: ChoiceOptionDto[];
    key: string;
};
export type TextGapDto = {
    kind: "text";
    exact: boolean;
    key: string;
};
export type NumberGapDto = {
    kind: "number";
    value: number;
    tolerance: number;
    key: string;
};
export type ClozeBodyDto = {
    /** Each stands in the text of every language as `[[key]]`. */
    gaps: (ChoiceGapDto | TextGapDto | NumberGapDto)[];
    "type": "cloze";
};
export type ChoiceStepDto = {
    /** Of the question's points this step is worth so many parts. */
    points: number;
    kind: "choice";
    options: ChoiceOptionDto[];
    key: string;
};
export type TextStepDto = {
    points: number;
    kind: "text";
    exact: boolean;
    key: string;
};
export type NumberStepDto = {
    points: number;
    kind: "number";
    value: number;
    tolerance: number;
    key: string;
};
export type ScenarioBodyDto = {
    /** In their order; the words of each stand in the texts. */
    steps: (ChoiceStepDto | TextStepDto | NumberStepDto)[];
    "type": "scenario";
    /** A step is shown once the one before is answered. */
    inTurn: boolean;
};
export type MatchingPromptDto = {
    /** Key of its target. */
    match: string;
    key: string;
};
export type KeyDto = {
    key: string;
};
export type MatchingBodyDto = {
    "type": "matching";
    prompts: MatchingPromptDto[];
    /** May be more than the prompts. */
    targets: KeyDto[];
};
export type OrderingBodyDto = {
    "type": "ordering";
    options: KeyDto[];
    /** Keys in the right order. */
    order: string[];
    pinOptions: boolean;
};
export type SortingItemDto = {
    key: string;
    /** Key of its box. */
    box: string;
};
export type SortingBodyDto = {
    "type": "sorting";
    items: SortingItemDto[];
    boxes: KeyDto[];
};
export type MatrixRowDto = {
    key: string;
    /** Key of its right column; `null` in every row = opinions, not scored. */
    column: string | null;
};
export type MatrixBodyDto = {
    "type": "matrix";
    rows: MatrixRowDto[];
    columns: KeyDto[];
};
export type LikertBodyDto = {
    "type": "likert";
    /** Steps of the scale, lowest first. */
    options: KeyDto[];
};
export type LocalisedTextDto = {
    fr?: string;
    ar?: string;
    en?: string;
};
export type RubricLevelDto = {
    /** Short and stable, `l1`. */
    key: string;
    text: LocalisedTextDto;
    points: number;
};
export type RubricCriterionDto = {
    /** Short and stable, `r1`. */
    key: string;
    text: LocalisedTextDto;
    levels: RubricLevelDto[];
};
export type EssayBodyDto = {
    /** By which people mark it; absent = points alone. */
    rubric?: RubricCriterionDto[];
    "type": "essay";
    /** Told, not enforced; `null` = none. */
    minWords: number | null;
    maxWords: number | null;
};
export type FileBodyDto = {
    /** By which people mark it; absent = points alone. */
    rubric?: RubricCriterionDto[];
    "type": "file";
    maxFiles: number;
};
export type SpokenBodyDto = {
    /** By which people mark it; absent = points alone. */
    rubric?: RubricCriterionDto[];
    "type": "spoken";
    maxSeconds: number;
};
export type CircleDto = {
    x: number;
    y: number;
    kind: "circle";
    radius: number;
};
export type RectangleDto = {
    x: number;
    y: number;
    kind: "rectangle";
    width: number;
    height: number;
};
export type PolygonDto = {
    kind: "polygon";
    corners: PicturePointDto[];
};
export type HotSpotRegionDto = {
    shape: CircleDto | RectangleDto | PolygonDto;
    correct: boolean;
    key: string;
};
export type HotSpotBodyDto = {
    "type": "hot-spot";
    regions: HotSpotRegionDto[];
    /** Regions are named and may be chosen from a list; some of them are wrong. */
    listed: boolean;
    /** More than one place is asked for. */
    many: boolean;
};
export type OptionPictureDto = {
    /** `null`: the picture of another language, described here. */
    imageId: string | null;
    /** What the picture says to somebody who does not see it. */
    alt: string;
};
export type OptionTextDto = {
    key: string;
    text: string;
    /** Shown with the result to those who chose it. */
    feedback?: string;
    /** Of choices, orders, pairs and boxes. With a description it needs no words beside it. */
    picture?: OptionPictureDto;
};
export type AcceptedTextDto = {
    /** Of the gap; `answer` for a short text. */
    key: string;
    variants: string[];
};
export type QuestionTextDto = {
    text: string;
    options: OptionTextDto[];
    /** Behind the field of a numeric question; empty when none. */
    unit: string;
    /** Shown after the hand-in; empty when none. */
    feedback: string;
    /** Of short texts and text gaps. */
    accepted?: AcceptedTextDto[];
    media?: QuestionMediaDto;
};
export type QuestionTextsDto = {
    fr?: QuestionTextDto;
    ar?: QuestionTextDto;
    en?: QuestionTextDto;
};
export type QuestionRevisionDto = {
    "type": "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    body: SingleBodyDto | MultipleBodyDto | TrueFalseBodyDto | NumericBodyDto | ShortTextBodyDto | ClozeBodyDto | ScenarioBodyDto | MatchingBodyDto | OrderingBodyDto | SortingBodyDto | MatrixBodyDto | LikertBodyDto | EssayBodyDto | FileBodyDto | SpokenBodyDto | HotSpotBodyDto;
    revision: number;
    createdAt: string;
    /** `null` for the product itself. */
    author: string | null;
    texts: QuestionTextsDto;
};
export type QuestionRevisionsDto = {
    /** Newest first. */
    items: QuestionRevisionDto[];
};
export type RestoreRevisionDto = {
    /** The one to bring back. */
    revision: number;
    /** The newest one, as it was read. */
    current: number;
};
export type RevisionDto = {
    revision: number;
};
export type QuestionUsageDto = {
    activityId: string;
    title: LocalisedTextDto;
    /** `lesson`: in a lesson, for no marks. */
    purpose: "lesson" | "pre-test" | "formative" | "final";
    courseId: string;
    courseCode: string;
    version: number;
    versionStatus: "draft" | "published";
    /** From a pool, as opposed to chosen. */
    drawn: boolean;
    /** Attempts that hold it. */
    attempts: number;
};
export type QuestionUsagesDto = {
    items: QuestionUsageDto[];
};
export type ItemFiguresDto = {
    /** First attempts that showed the question. */
    shown: number;
    answered: number;
    /** Mean share of the points earned, 0–1; `null` when never shown, and of opinions. */
    facility: number | null;
    /** Correlation of the mark with the rest of the paper, −1 to 1; `null` below ten attempts or without any spread. */
    discrimination: number | null;
    /** Mean seconds from the answer before; `null` when unknown. */
    seconds: number | null;
};
export type LanguageFiguresDto = {
    /** First attempts that showed the question. */
    shown: number;
    answered: number;
    /** Mean share of the points earned, 0–1; `null` when never shown, and of opinions. */
    facility: number | null;
    /** Correlation of the mark with the rest of the paper, −1 to 1; `null` below ten attempts or without any spread. */
    discrimination: number | null;
    /** Mean seconds from the answer before; `null` when unknown. */
    seconds: number | null;
    language: "fr" | "ar" | "en";
};
export type ChosenAnswerDto = {
    /** Option key; place in an order, from 1; what was written when there are no options. */
    key: string;
    /** Wording of the option; the key again where there is none. */
    text: string;
    correct: boolean;
    count: number;
    /** Of the attempts that showed the question, 0–1. */
    share: number;
    /** Mean on the rest of the paper of those who gave it, 0–1; `null` when nobody did. */
    meanRest: number | null;
};
export type PartStatisticsDto = {
    key: string;
    /** From 1, in the author's order; of an item to be put in order the place where it belongs. */
    "number": number;
    /** Empty for a gap, which stands in the text of the question. */
    text: string;
    answered: number;
    /** Mean share of its own points over all who were shown the question, 0–1; `null` when never shown, and of opinions. */
    facility: number | null;
    /** What an author should look at; empty below ten attempts. */
    signs: ("wrong-key-likely" | "weak-discrimination" | "too-hard" | "too-easy" | "language-gap" | "distractor-unused" | "distractor-attracts-best")[];
    chosen: ChosenAnswerDto[];
};
export type QuestionStatisticsDto = {
    questionId: string;
    key: string;
    "type": "numeric" | "file" | "sorting" | "single" | "multiple" | "true-false" | "ordering" | "short-text" | "matching" | "cloze" | "scenario" | "likert" | "matrix" | "essay" | "spoken" | "hot-spot";
    /** False of opinions: what was answered is told, nothing is right about it. */
    scored: boolean;
    text: string;
    /** Of the wording the figures are about: the newest that was answered. */
    revision: number;
    figures: ItemFiguresDto;
    byLanguage: LanguageFiguresDto[];
    /** Facility in French minus in Arabic, points of 100; `null` below ten attempts in either. */
    languageGap: number | null;
    /** What an author should look at; empty below ten attempts. */
    signs: ("wrong-key-likely" | "weak-discrimination" | "too-hard" | "too-easy" | "language-gap" | "distractor-unused" | "distractor-attracts-best")[];
    chosen: ChosenAnswerDto[];
    /** Gaps, steps, rows or items in an order, of a question that is marked part by part. */
    parts: PartStatisticsDto[];
};
export type ItemStatisticsDto = {
    activityId: string;
    title: string;
    courseId: string;
    courseCode: string;
    questions: QuestionStatisticsDto[];
};
export type GainOfGroupDto = {
    by: "language" | "course" | "sex" | "cohort";
    /** Cohort id, language or sex; `null` for the whole course. */
    id: string | null;
    /** Of a cohort. */
    name: string | null;
    /** People who sat both the pre-test and the final test. */
    pairs: number;
    /** 0–100, as all below; `null` with fewer than five pairs. */
    meanPre: number | null;
    meanPost: number | null;
    gain: number | null;
    /** Ends of the 95 % confidence interval of the mean gain. */
    low: number | null;
    high: number | null;
    /** Gain over what there was to gain, at most 1. */
    normalised: number | null;
};
export type KnowledgeGainDto = {
    items: GainOfGroupDto[];
};
export type LessonQuestionDto = {
    blockId: string;
    question: ShownQuestionDto;
};
export type LessonQuestionsDto = {
    items: LessonQuestionDto[];
};
export type LessonAnswerDto = {
    /** In which the lesson is read; a question without it is shown in another. */
    language: "fr" | "ar" | "en";
    answer: AnswerDto;
};
export type ChosenQuestionDto = {
    "type": "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    blockId: string;
    questionId: string;
    key: string;
    texts: QuestionTextsDto;
    /** Taken out of the bank; it stays where it stands. */
    archived: boolean;
};
export type ChosenQuestionsDto = {
    items: ChosenQuestionDto[];
};
export type ChooseQuestionDto = {
    /** The question that stood in the block when the author looked; `null` = none. */
    replaces: string | null;
    questionId: string;
};
export type GivenAnswerMarkDto = {
    role: "first" | "second" | "moderator" | "final";
    voice: (SubmittedFileDto) | null;
    /** Criterion key → key of the level. */
    scores: {
        [key: string]: string;
    } | null;
    points: number;
    comment: string;
};
export type AnswerToMarkDto = {
    /** As whom the caller would mark it now; `null` = not now, or not they. */
    role: ("first" | "second" | "moderator") | null;
    /** What the caller would change by marking; `null` while there is nothing. */
    mark: (GivenAnswerMarkDto) | null;
    questionId: string;
    /** Most points it may get. */
    points: number;
    textLanguage: "fr" | "ar" | "en";
    text: string;
    /** In words, a line per part; empty for files. */
    answer: string[];
    files: SubmittedFileDto[];
    /** The caller's own and, for who moderates, those of both markers. */
    marks: GivenAnswerMarkDto[];
    /** Empty = marked with points alone. */
    rubric: ShownRubricCriterionDto[];
};
export type AttemptBeingMarkedDto = {
    stage: "to-mark" | "second" | "moderation" | "awaits-peers" | "peers" | "held" | "over";
    attemptId: string;
    name: string | null;
    providerName: string | null;
    /** Stands for the name where marking is anonymous. */
    learnerNumber: number;
    /** Marks are held until all of the cohort are released. */
    releaseTogether: boolean;
    cohortName: string;
    activityTitle: string;
    handedInAt: string;
    /** Answers that wait. */
    unmarked: number;
    answers: AnswerToMarkDto[];
};
export type AnswerMarkDto = {
    /** Criterion key → key of the level, where it has one. */
    scores?: {
        [key: string]: string;
    };
    /** From 0 to the points of the question, where it has no rubric. */
    points?: number;
    /** Sent before with `uploadAnswerVoice`. */
    voiceFileId?: string;
    /** To the person; may be empty. */
    comment: string;
};
export type AuthoredActivityDto = {
    id: string;
    title: LocalisedTextDto;
    courseId: string;
    courseCode: string;
    courseTitle: LocalisedTextDto;
    baseLanguage: "fr" | "ar" | "en";
    languages: ("fr" | "ar" | "en")[];
    /** False once the version is published. */
    editable: boolean;
};
export type CriterionDto = {
    /** Short and stable, `g1`. */
    key: string;
    text: LocalisedTextDto;
};
export type GridDto = {
    activity: AuthoredActivityDto;
    revision: number;
    maxPerCriterion: number;
    observers: number;
    tolerance: number;
    criteria: CriterionDto[];
};
export type WriteGridDto = {
    /** The one that was read; 0 when there was none. */
    revision: number;
    maxPerCriterion: number;
    /** How many trainers score each person. */
    observers: number;
    /** Percentage points between two observers up to which their mean counts. */
    tolerance: number;
    /** None = the session is not observed. */
    criteria: CriterionDto[];
};
export type ShownCriterionDto = {
    key: string;
    text: string;
};
export type AgreedScoresDto = {
    scores: {
        [key: string]: number;
    };
    comment: string;
    /** 0–100. */
    percent: number;
};
export type ObservationDto = {
    observerName: string;
    /** Given by the caller. */
    mine: boolean;
    scores: {
        [key: string]: number;
    };
    comment: string;
    /** 0–100. */
    percent: number;
    observedAt: string;
};
export type ObservedPersonDto = {
    /** `waiting`: for the second observer; `differ`: the two have to agree. */
    state: "none" | "waiting" | "differ" | "counted";
    agreed: (AgreedScoresDto) | null;
    enrolmentId: string;
    name: string;
    providerName: string;
    /** How many have scored this person. */
    scored: number;
    /** 0–100, what counts; `null` before. */
    percent: number | null;
    /** Own scores; with two observers those of the other once both have scored. */
    observations: ObservationDto[];
};
export type ObservedGridDto = {
    activityId: string;
    title: string;
    maxPerCriterion: number;
    observers: number;
    tolerance: number;
    criteria: ShownCriterionDto[];
    people: ObservedPersonDto[];
};
export type CohortObservationsDto = {
    items: ObservedGridDto[];
};
export type WriteObservationDto = {
    /** Criterion key → 0 … the grid's most; every criterion. */
    scores: {
        [key: string]: number;
    };
    comment: string;
};
export type PaperTestDto = {
    activityId: string;
    title: string;
    /** Of the course: a cohort may have people on two of them, each with its own paper. */
    versionNumber: number;
    purpose: "pre-test" | "formative" | "final";
    people: number;
    /** Sheets that are keyed in. */
    keyed: number;
    /** Another test of the course draws from the same pools. */
    parallel: boolean;
};
export type PaperTestListDto = {
    items: PaperTestDto[];
};
export type PaperPersonDto = {
    /** Of the sheet. */
    form: "A" | "B";
    enrolmentId: string;
    name: string;
    providerName: string;
    /** `null` = the sheet is to be keyed. */
    keyedAt: string | null;
    /** 0–100, of the sheet; `null` while it waits for a person. */
    scorePercent: number | null;
    /** Attempts on a phone or computer. */
    online: number;
    /** How many questions of that form the person has had before them in a parallel test. */
    met: number;
};
export type PaperFormDto = {
    form: "A" | "B";
    /** As it stands on everything printed of this form. */
    code: string;
    questionCount: number;
    /** Questions that need a phone: they are not on the sheet and do not count. */
    leftOut: ShownQuestionDto[];
};
export type PaperTestDetailDto = {
    title: string;
    courseTitle: string;
    /** The report of the cohort is with the reviewer: sheets no longer change. */
    closed: boolean;
    people: PaperPersonDto[];
    /** One, or two where questions are drawn. */
    forms: PaperFormDto[];
    /** Another test of the course draws from the same pools: whoever had it gets the form that repeats least of it. */
    parallel: boolean;
};
export type KeyedSheetDto = {
    /** Which of two forms the person has; `null` where everybody has the same. */
    form: ("A" | "B") | null;
    /** In the order of the sheet, with what is keyed so far. */
    questions: ShownQuestionDto[];
    keyedAt: string | null;
    scorePercent: number | null;
};
export type KeyedAnswerDto = {
    questionId: string;
    answer: AnswerDto;
};
export type KeySheetDto = {
    /** Questions that are not named were left blank. */
    answers: KeyedAnswerDto[];
    /** Why a sheet that is keyed already changes; empty for a new one. */
    reason: string;
};
export type SheetPhotoMadeDto = {
    id: string;
};
export type SheetPhotoDto = {
    status: "reading" | "read" | "refused";
    id: string;
    /** Of the file. */
    name: string;
    /** Why nothing was read: a stable code. */
    problem: string | null;
    /** The same as a sentence in the language of the request. */
    problemMessage: string | null;
    /** Whose sheet it is, as its codes say. */
    enrolmentId: string | null;
    personName: string | null;
    /** From 1. */
    page: number | null;
    /** Lines of boxes to be looked at. */
    doubts: number;
    /** The sheet was keyed after this photo was sent. */
    keyed: boolean;
    createdAt: string;
};
export type SheetPhotoListDto = {
    items: SheetPhotoDto[];
};
export type CropDto = {
    photoId: string;
    x: number;
    y: number;
    width: number;
    height: number;
};
export type ProposedAnswerDto = {
    /** `null` where it is written by hand, or nothing was seen. */
    answer: (AnswerDto) | null;
    /** Why it is to be looked at; `null` = plain. */
    doubt: ("faint" | "several" | "nothing" | "filled" | "written" | "missing") | null;
    questionId: string;
    crops: CropDto[];
};
export type ProposedPhotoDto = {
    id: string;
    /** From 1. */
    page: number;
};
export type SheetProposalDto = {
    /** One for each question, in the order of the sheet; none without a photo. */
    answers: ProposedAnswerDto[];
    photos: ProposedPhotoDto[];
    /** Of the whole sheet. */
    pages: number;
};
export type ReviewsLeftDto = {
    enrolmentId: string;
    activityId: string;
    activityTitle: string;
    left: number;
    dueAt: string;
};
export type ReviewsLeftListDto = {
    items: ReviewsLeftDto[];
};
export type AskedReviewDto = {
    id: string;
    dueAt: string;
    /** `null` while it is to be given. */
    givenAt: string | null;
    /** Can be given, or changed. */
    open: boolean;
};
export type ReceivedReviewDto = {
    scores: {
        [key: string]: string;
    };
    /** Of the hand-in that was reviewed, from 1. */
    "number": number;
    /** 0–100. */
    percent: number;
    comment: string;
};
export type MyPeerReviewsDto = {
    asked: AskedReviewDto[];
    /** Of own work; empty until its mark is released. */
    received: ReceivedReviewDto[];
    rubric: ShownRubricCriterionDto[];
};
export type PeerReviewDto = {
    scores: {
        [key: string]: string;
    } | null;
    id: string;
    activityId: string;
    activityTitle: string;
    enrolmentId: string;
    text: string;
    /** Without the names that their author gave them. */
    files: SubmittedFileDto[];
    rubric: ShownRubricCriterionDto[];
    mostPoints: number;
    dueAt: string;
    givenAt: string | null;
    open: boolean;
    comment: string;
};
export type GivePeerReviewDto = {
    /** Criterion key → key of the level; every criterion. */
    scores: {
        [key: string]: string;
    };
    comment: string;
};
export type NamedReviewDto = {
    scores: {
        [key: string]: string;
    } | null;
    id: string;
    /** Of the hand-in, from 1. */
    "number": number;
    reviewerName: string;
    dueAt: string;
    givenAt: string | null;
    /** Was late: somebody else was asked. */
    replacedAt: string | null;
    percent: number | null;
    comment: string;
};
export type ReviewsOfWorkDto = {
    items: NamedReviewDto[];
};
export type BegunReviewsDto = {
    /** Pieces of work that went to peers. */
    count: number;
};
export type NewQuestionExportDto = {
    /** Words of the key, the question or its options, in any language; accents and Arabic letter forms do not matter. */
    q?: string;
    "type"?: "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    topic?: string;
    objective?: string;
    difficulty?: number;
    /** Those in use, archived ones, or what other courses share. */
    part?: "own" | "archived" | "shared-by-others";
    /** Made by the client, so that asking again makes one file. */
    id?: string;
    format: "qti" | "moodle";
    questionIds?: string[];
};
export type MadeQuestionDto = {
    id: string;
};
export type QuestionExportNoteDto = {
    questionId: string;
    key: string;
    /** It is not in the file at all. */
    left: boolean;
    /** Stable. */
    code: string;
    /** In the language of the request. */
    message: string;
};
export type QuestionExportDto = {
    format: "qti" | "moodle";
    status: "working" | "done" | "failed";
    id: string;
    courseId: string;
    /** Questions gone through, of `total`. */
    done: number;
    total: number;
    /** Questions in the file. */
    carried: number;
    /** There is a file to fetch. */
    hasFile: boolean;
    /** What did not go as it is. */
    notes: QuestionExportNoteDto[];
};
export type QuestionImportCountsDto = {
    added: number;
    changed: number;
    unchanged: number;
    bad: number;
};
export type QuestionImportDto = {
    /** Found in the bytes of the file. */
    format: "moodle" | "gift" | "aiken" | "qti" | "xlsx";
    language: "fr" | "ar" | "en";
    /** reading → ready or refused; ready → confirming → done. */
    status: "reading" | "ready" | "refused" | "confirming" | "done";
    id: string;
    courseId: string;
    fileName: string;
    /** Why the whole file was refused: a stable code. */
    problem: string | null;
    /** The same as a sentence in the language of the request. */
    problemMessage: string | null;
    /** Questions gone through while writing, of `total`. */
    done: number;
    total: number;
    counts: QuestionImportCountsDto;
    createdAt: string;
    finishedAt: string | null;
};
export type QuestionImportsPageDto = {
    items: QuestionImportDto[];
    nextCursor: string | null;
};
export type QuestionImportContentDto = {
    body: SingleBodyDto | MultipleBodyDto | TrueFalseBodyDto | NumericBodyDto | ShortTextBodyDto | ClozeBodyDto | ScenarioBodyDto | MatchingBodyDto | OrderingBodyDto | SortingBodyDto | MatrixBodyDto | LikertBodyDto | EssayBodyDto | FileBodyDto | SpokenBodyDto | HotSpotBodyDto;
    texts: QuestionTextsDto;
};
export type QuestionImportNoteDto = {
    /** Stable. */
    code: string;
    /** In the language of the request. */
    message: string;
};
export type QuestionImportRowDto = {
    outcome: "added" | "changed" | "unchanged" | "bad";
    /** From 1, in the order of the file. */
    place: number;
    /** As the file calls it. */
    name: string;
    /** The kind in the file's own words. */
    kind: string;
    /** Of the question in the bank. */
    key: string;
    /** As read; `null` = it cannot come. */
    content: (QuestionImportContentDto) | null;
    topic: string | null;
    objective: string | null;
    difficulty: number | null;
    /** Why it cannot come, or what is left behind. */
    notes: QuestionImportNoteDto[];
};
export type QuestionImportRowsPageDto = {
    items: QuestionImportRowDto[];
    nextCursor: string | null;
};
export type QuestionDto = {
    "type": "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    body: SingleBodyDto | MultipleBodyDto | TrueFalseBodyDto | NumericBodyDto | ShortTextBodyDto | ClozeBodyDto | ScenarioBodyDto | MatchingBodyDto | OrderingBodyDto | SortingBodyDto | MatrixBodyDto | LikertBodyDto | EssayBodyDto | FileBodyDto | SpokenBodyDto | HotSpotBodyDto;
    id: string;
    courseId: string;
    key: string;
    revision: number;
    changedAt: string;
    /** Papers of any version that hold it or may draw it. */
    papers: number;
    archived: boolean;
    topic: string | null;
    /** Code of the objective it tests. */
    objective: string | null;
    /** 1 easy, 2 medium, 3 hard. */
    difficulty: number | null;
    /** Papers of other courses may use it. */
    shared: boolean;
    texts: QuestionTextsDto;
};
export type QuestionsPageDto = {
    items: QuestionDto[];
    nextCursor: string | null;
};
export type NewQuestionDto = {
    body: SingleBodyDto | MultipleBodyDto | TrueFalseBodyDto | NumericBodyDto | ShortTextBodyDto | ClozeBodyDto | ScenarioBodyDto | MatchingBodyDto | OrderingBodyDto | SortingBodyDto | MatrixBodyDto | LikertBodyDto | EssayBodyDto | FileBodyDto | SpokenBodyDto | HotSpotBodyDto;
    /** Made by the client, so that sending again makes one question. */
    id?: string;
    /** Stable name within the course; the next `Q-12` when left out. */
    key?: string;
    topic?: string;
    objective?: string;
    difficulty?: number;
    texts: QuestionTextsDto;
};
export type ChangeQuestionDto = {
    body: SingleBodyDto | MultipleBodyDto | TrueFalseBodyDto | NumericBodyDto | ShortTextBodyDto | ClozeBodyDto | ScenarioBodyDto | MatchingBodyDto | OrderingBodyDto | SortingBodyDto | MatrixBodyDto | LikertBodyDto | EssayBodyDto | FileBodyDto | SpokenBodyDto | HotSpotBodyDto;
    /** The one that was read. */
    revision: number;
    texts: QuestionTextsDto;
};
export type PaperQuestionDto = {
    "type": "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    body: SingleBodyDto | MultipleBodyDto | TrueFalseBodyDto | NumericBodyDto | ShortTextBodyDto | ClozeBodyDto | ScenarioBodyDto | MatchingBodyDto | OrderingBodyDto | SortingBodyDto | MatrixBodyDto | LikertBodyDto | EssayBodyDto | FileBodyDto | SpokenBodyDto | HotSpotBodyDto;
    questionId: string;
    key: string;
    points: number;
    objective: number | null;
    section: string | null;
    /** Whose bank it belongs to. */
    courseId: string;
    archived: boolean;
    revision: number;
    texts: QuestionTextsDto;
};
export type PaperSectionDto = {
    /** Short and stable, `s1`. */
    key: string;
    title: LocalisedTextDto;
    instructions: LocalisedTextDto;
};
export type PaperPoolDto = {
    /** Key of its section; `null` before the first one. */
    section: string | null;
    /** Whose bank; of another course only what it shares. */
    courseId: string;
    /** `null` = any; so with the next two. */
    topic: string | null;
    objective: string | null;
    difficulty: number | null;
    /** How many are drawn. */
    count: number;
    /** Of each. */
    points: number;
};
export type TwinDrawDto = {
    /** Whose bank. */
    courseId: string;
    /** Code; `null` = any. */
    objective: string | null;
    count: number;
};
export type TwinPaperDto = {
    id: string;
    title: LocalisedTextDto;
    /** What a parallel form takes over. */
    draws: TwinDrawDto[];
};
export type PaperDto = {
    pageMode: "one-by-one" | "all-together";
    /** Which of several attempts counts. */
    scoreKept: "best" | "last" | "average";
    /** From when own answers are shown with their marks and the feedback. `settled`: passed, or no attempt left. */
    feedbackAt: "hand-in" | "settled" | "cohort-closed" | "never";
    /** From when the right answers are shown; not before the feedback. */
    keyAt: "hand-in" | "settled" | "cohort-closed" | "never";
    activity: AuthoredActivityDto;
    purpose: "pre-test" | "formative" | "final";
    revision: number;
    questions: PaperQuestionDto[];
    sections: PaperSectionDto[];
    /** Of a parallel form: those of its twin. */
    pools: PaperPoolDto[];
    /** Another paper is its parallel form. */
    isTwin: boolean;
    /** What this one may be the parallel form of. */
    twins: TwinPaperDto[];
    /** 0–100; `null` = nothing to pass. */
    passPercent: number | null;
    /** `null` = as many as wished. */
    attemptsAllowed: number | null;
    /** Between two attempts; `null` = none. */
    coolDownHours: number | null;
    /** `null` = no limit. */
    timeLimitMinutes: number | null;
    shuffleQuestions: boolean;
    shuffleOptions: boolean;
    /** False: an answered question is closed once a later one is answered. */
    backAllowed: boolean;
    /** The quiz whose pools this paper draws from, the other way round; `null` = its own. */
    parallelTo: string | null;
    /** Markers see a number in place of a name, until the mark is released. */
    anonymous: boolean;
    /** Share of the work that a second trainer marks too. */
    secondMarkerPercent: number;
    /** Percentage points between two markers beyond which a moderator decides. */
    moderationGap: number;
    /** Learners see no mark before all of the cohort are released. */
    releaseTogether: boolean;
};
export type PlacedQuestionDto = {
    questionId: string;
    points: number;
    /** Number of the course objective it tests, from 1. */
    objective: number | null;
    /** Key of its section; `null` before the first one. */
    section: string | null;
};
export type WritePaperDto = {
    pageMode: "one-by-one" | "all-together";
    /** Which of several attempts counts. */
    scoreKept: "best" | "last" | "average";
    /** From when own answers are shown with their marks and the feedback. `settled`: passed, or no attempt left. */
    feedbackAt: "hand-in" | "settled" | "cohort-closed" | "never";
    /** From when the right answers are shown; not before the feedback. */
    keyAt: "hand-in" | "settled" | "cohort-closed" | "never";
    /** The one that was read; 0 when there was none. */
    revision: number;
    /** In the order of the paper. */
    questions: PlacedQuestionDto[];
    sections: PaperSectionDto[];
    pools: PaperPoolDto[];
    /** 0–100; `null` = nothing to pass. */
    passPercent: number | null;
    /** `null` = as many as wished. */
    attemptsAllowed: number | null;
    /** Between two attempts; `null` = none. */
    coolDownHours: number | null;
    /** `null` = no limit. */
    timeLimitMinutes: number | null;
    shuffleQuestions: boolean;
    shuffleOptions: boolean;
    /** False: an answered question is closed once a later one is answered. */
    backAllowed: boolean;
    /** The quiz whose pools this paper draws from, the other way round; `null` = its own. */
    parallelTo: string | null;
    /** Markers see a number in place of a name, until the mark is released. */
    anonymous: boolean;
    /** Share of the work that a second trainer marks too. */
    secondMarkerPercent: number;
    /** Percentage points between two markers beyond which a moderator decides. */
    moderationGap: number;
    /** Learners see no mark before all of the cohort are released. */
    releaseTogether: boolean;
};
export type RegradeImpactDto = {
    /** Attempts marked by another wording than the present one. */
    attempts: number;
    raised: number;
    lowered: number;
    newlyPassed: number;
    newlyFailed: number;
};
export type RegradedPersonDto = {
    attemptId: string;
    displayName: string;
    cohortName: string;
    /** 0–100. */
    scoreBefore: number;
    scoreAfter: number;
    passedBefore: boolean | null;
    passedAfter: boolean | null;
};
export type RegradePreviewDto = {
    revision: number;
    impact: RegradeImpactDto;
    /** The first two hundred whose score would change, in own cohorts. */
    people: RegradedPersonDto[];
};
export type AskRegradeDto = {
    /** `new-key`: marked again by the question as it stands now · `award-all`: everybody gets its points. */
    method: "new-key" | "award-all";
    /** Whoever would lose points keeps them. */
    neverLower: boolean;
    /** Made by the client, so that sending it twice regrades once. */
    id?: string;
    /** Revision of the question on the screen. */
    revision: number;
    /** Kept with the regrade and in the audit. */
    reason: string;
};
export type AskedRegradeDto = {
    id: string;
};
export type RegradeDto = {
    id: string;
    method: "new-key" | "award-all";
    neverLower: boolean;
    reason: string;
    status: "done" | "waiting" | "running";
    /** Attempts looked at, and to look at. */
    done: number;
    total: number;
    /** Attempts whose score it changed. */
    changed: number;
    /** ISO instant. */
    createdAt: string;
    /** ISO instant; `null` while it runs. */
    finishedAt: string | null;
};
export type RegradesDto = {
    items: RegradeDto[];
};
export type AssignmentSettingsDto = {
    /** Empty = marked without a rubric. */
    rubric: RubricCriterionDto[];
    peerMark: "median" | "mean" | "advisory";
    activity: AuthoredActivityDto;
    /** An action plan has a form of its own and no settings. */
    actionPlan: boolean;
    revision: number;
    /** 0–100; `null` = the marker alone decides. */
    passPercent: number | null;
    /** Days after the first day of the cohort; `null` = when its module is due. */
    dueDays: number | null;
    acceptsText: boolean;
    maxFiles: number;
    /** Reviews each piece of work gets from other learners. */
    peerReviews: number;
    peerReviewDays: number;
    /** Markers see a number in place of a name, until the mark is released. */
    anonymous: boolean;
    /** Share of the work that a second trainer marks too. */
    secondMarkerPercent: number;
    /** Percentage points between two markers beyond which a moderator decides. */
    moderationGap: number;
    /** Learners see no mark before all of the cohort are released. */
    releaseTogether: boolean;
};
export type WriteAssignmentSettingsDto = {
    /** Empty = marked without a rubric. */
    rubric: RubricCriterionDto[];
    peerMark: "median" | "mean" | "advisory";
    /** The one that was read; 0 when there was none. */
    revision: number;
    /** 0–100; `null` = the marker alone decides. */
    passPercent: number | null;
    /** Days after the first day of the cohort; `null` = when its module is due. */
    dueDays: number | null;
    acceptsText: boolean;
    maxFiles: number;
    /** Reviews each piece of work gets from other learners. */
    peerReviews: number;
    peerReviewDays: number;
    /** Markers see a number in place of a name, until the mark is released. */
    anonymous: boolean;
    /** Share of the work that a second trainer marks too. */
    secondMarkerPercent: number;
    /** Percentage points between two markers beyond which a moderator decides. */
    moderationGap: number;
    /** Learners see no mark before all of the cohort are released. */
    releaseTogether: boolean;
};
export type MySubmissionDto = {
    status: "handed-in" | "accepted" | "sent-back";
    /** What the marker said, to be listened to. */
    voice: (SubmittedFileDto) | null;
    /** Criterion key → key of the level. */
    scores: {
        [key: string]: string;
    } | null;
    late: boolean;
    /** From 1. */
    "number": number;
    text: string;
    files: SubmittedFileDto[];
    handedInAt: string;
    markedAt: string | null;
    comment: string;
    points: number | null;
    /** 0–100. */
    percent: number | null;
};
export type HandedInDto = {
    status: "handed-in" | "accepted" | "sent-back";
    /** What the marker said, to be listened to. */
    voice: (SubmittedFileDto) | null;
    /** Criterion key → key of the level. */
    scores: {
        [key: string]: string;
    } | null;
    /** From 1. */
    "number": number;
    text: string;
    files: SubmittedFileDto[];
    handedInAt: string;
    markedAt: string | null;
    comment: string;
    points: number | null;
    /** 0–100. */
    percent: number | null;
};
export type MarkOverrideDto = {
    decisionBefore: "accepted" | "sent-back";
    decision: "accepted" | "sent-back";
    /** Of the hand-in. */
    "number": number;
    reason: string;
    percentBefore: number | null;
    percent: number | null;
    decidedAt: string;
};
export type MyAssignmentDto = {
    /** Until when what is handed in, or sent back, still counts. */
    phase: "cohort-open" | "until-report" | "report-submitted" | "report-validated";
    submission: (MySubmissionDto) | null;
    title: string;
    rubric: ShownRubricCriterionDto[];
    /** 0–100; `null` = the marker alone decides. */
    passPercent: number | null;
    acceptsText: boolean;
    maxFiles: number;
    peerReviews: number;
    /** The last day, `YYYY-MM-DD`; `null` = none. */
    dueOn: string | null;
    extended: boolean;
    /** False while it is being marked, once accepted, and once the cohort is closed unless it was sent back and still counts. */
    canHandIn: boolean;
    /** Earlier hand-ins, the newest first. */
    versions: HandedInDto[];
    /** Marks of peers that a trainer replaced, the newest first. */
    overrides: MarkOverrideDto[];
};
export type HandInDto = {
    /** May be empty when there are files. */
    text: string;
    /** Files sent before with `uploadSubmissionFile`. */
    fileIds: string[];
};
export type SurveyQuestionDto = {
    /** Short and stable, `s1`. */
    key: string;
    /** `scale`: 1 (not at all) to 5 (entirely). */
    "type": "scale" | "text";
    mandatory: boolean;
    text: LocalisedTextDto;
};
export type SurveyTemplateDto = {
    /** Name of one of ours, or the id of the survey activity it is taken from. */
    id: string;
    name: string;
    questions: SurveyQuestionDto[];
};
export type SurveyTemplatesDto = {
    items: SurveyTemplateDto[];
};
export type SurveyDto = {
    activity: AuthoredActivityDto;
    revision: number;
    questions: SurveyQuestionDto[];
};
export type WriteSurveyDto = {
    /** The one that was read; 0 when there was none. */
    revision: number;
    questions: SurveyQuestionDto[];
};
export type SurveyQuestionToAnswerDto = {
    key: string;
    "type": "text" | "scale";
    mandatory: boolean;
    text: string;
};
export type SurveyToAnswerDto = {
    activityId: string;
    title: string;
    /** Answered already: there is nothing more to send. */
    answered: boolean;
    questions: SurveyQuestionToAnswerDto[];
};
export type SurveyResponseDto = {
    /** Question key → 1–5 or a text. Kept without the name of the person. */
    answers: {
        [key: string]: any;
    };
};
export type SurveyBenchmarkDto = {
    /** 1–5. */
    mean: number;
    /** Other cohorts of the course with five answers or more in their results. */
    cohorts: number;
};
export type SurveyQuestionResultDto = {
    key: string;
    "type": "text" | "scale";
    text: string;
    answers: number;
    /** 1–5; `null` with fewer than five answers. */
    mean: number | null;
    /** How many answered 1, 2, 3, 4, 5; empty with fewer than five answers. */
    counts: number[];
    /** The same question in other cohorts; `null` with fewer than two of them. */
    elsewhere: (SurveyBenchmarkDto) | null;
    comments: string[];
};
export type SurveyResultsDto = {
    activityId: string;
    title: string;
    /** That came. */
    answers: number;
    /** Of these, in the results. Answers join five at least at a time: in fives that leave five behind, and all when the cohort is closed. */
    told: number;
    /** True while no answer is in the results: nothing but their number is told. */
    suppressed: boolean;
    questions: SurveyQuestionResultDto[];
};
export type CohortSurveysDto = {
    items: SurveyResultsDto[];
};
export type GrantAttemptDto = {
    /** Kept in the audit. */
    reason: string;
};
export type ExtraMinutesDto = {
    enrolmentId: string;
    extraMinutes: number;
};
export type ExtraMinutesListDto = {
    items: ExtraMinutesDto[];
};
export type GiveExtraMinutesDto = {
    /** On every timed test of the cohort; 0 takes them away. */
    extraMinutes: number;
};
export type WaitingItemDto = {
    kind: "submission" | "test" | "action-plan";
    stage: "to-mark" | "second" | "moderation" | "validation";
    id: string;
    waitingSince: string;
    cohortId: string;
    cohortName: string;
    activityId: string;
    activityTitle: string;
    /** Which hand-in it is, from 1. */
    "number": number;
    /** `null` where marking is anonymous: then `learnerNumber` stands for it. */
    name: string | null;
    learnerNumber: number;
    providerName: string | null;
    late: boolean;
};
export type QueueCountsDto = {
    submission: number;
    test: number;
    "action-plan": number;
};
export type MarkingQueueDto = {
    items: WaitingItemDto[];
    nextCursor: string | null;
    /** All that waits under this filter. */
    waiting: number;
    /** The same by kind, whichever kind is asked for. */
    counts: QueueCountsDto;
};
export type MarkedActivityDto = {
    kind: "submission" | "test";
    activityId: string;
    title: string;
    /** Of the course: a cohort may have people on two of them, who do the same work apart. */
    versionNumber: number;
    /** `YYYY-MM-DD`, extensions apart. */
    dueOn: string | null;
    anonymous: boolean;
    releaseTogether: boolean;
    peerReviews: number;
    secondMarkerPercent: number;
    people: number;
    missing: number;
    toMark: number;
    second: number;
    moderation: number;
    /** Waits for the reviews to begin. */
    awaitsPeers: number;
    peers: number;
    held: number;
    /** Accepted; of tests, marked. */
    accepted: number;
    sentBack: number;
};
export type MarkedActivitiesDto = {
    items: MarkedActivityDto[];
};
export type MarkedPersonDto = {
    status: ("handed-in" | "accepted" | "sent-back") | null;
    stage: ("to-mark" | "second" | "moderation" | "awaits-peers" | "peers" | "held" | "over") | null;
    enrolmentId: string;
    name: string;
    providerName: string;
    dueOn: string | null;
    extended: boolean;
    handedIn: boolean;
    /** The submission, or the attempt. */
    workId: string | null;
    handedInAt: string | null;
    late: boolean | null;
    percent: number | null;
};
export type MarkedPeopleDto = {
    items: MarkedPersonDto[];
};
export type ReleasedMarksDto = {
    /** 0 when nothing was held back. */
    released: number;
};
export type ExtensionDto = {
    /** The last day, `YYYY-MM-DD`, today or later. */
    untilOn: string;
    reason: string;
};
export type GivenMarkDto = {
    role: "first" | "second" | "moderator" | "final";
    decision: "accepted" | "sent-back";
    voice: (SubmittedFileDto) | null;
    scores: {
        [key: string]: string;
    } | null;
    comment: string;
    points: number | null;
    percent: number | null;
    markedAt: string;
};
export type SubmissionDto = {
    stage: "to-mark" | "second" | "moderation" | "awaits-peers" | "peers" | "held" | "over";
    /** Until when its marks count, and what is sent back can be handed in again. */
    phase: "cohort-open" | "until-report" | "report-submitted" | "report-validated";
    /** As whom the caller would mark it now; `null` = not now, or not they. */
    role: ("first" | "second" | "moderator") | null;
    id: string;
    cohortId: string;
    cohortName: string;
    activityId: string;
    activityTitle: string;
    name: string | null;
    providerName: string | null;
    enrolmentId: string | null;
    /** Stands for the name where marking is anonymous. */
    learnerNumber: number;
    late: boolean;
    /** The mark that counts came from peers and may be replaced with a reason. */
    canOverride: boolean;
    /** Marks of peers that were replaced, the newest first. */
    overrides: MarkOverrideDto[];
    releaseTogether: boolean;
    /** Reviews that it gets from peers; 0 = none. */
    peerReviews: number;
    rubric: ShownRubricCriterionDto[];
    mostPoints: number;
    passPercent: number | null;
    work: HandedInDto;
    /** Earlier hand-ins, the newest first. */
    versions: HandedInDto[];
    marks: GivenMarkDto[];
};
export type MarkDto = {
    /** Criterion key → key of the level; may be left out when sending back. */
    scores?: {
        [key: string]: string;
    };
    decision: "accepted" | "sent-back";
    /** Words or a voice are needed when sending back. */
    comment: string;
    /** 0–100, where there is no rubric. */
    percent?: number;
    /** Sent before with `uploadVoiceComment`. */
    voiceFileId?: string;
    /** Of the hand-in that was read. */
    handedInAt: string;
};
export type OverrideDto = {
    /** Criterion key → key of the level; may be left out when sending back. */
    scores?: {
        [key: string]: string;
    };
    decision: "accepted" | "sent-back";
    /** Words or a voice are needed when sending back. */
    comment: string;
    /** 0–100, where there is no rubric. */
    percent?: number;
    /** Sent before with `uploadVoiceComment`. */
    voiceFileId?: string;
    /** Of the hand-in that was read. */
    handedInAt: string;
    /** For the learner to read, and kept. */
    reason: string;
};
export type AuditActorDto = {
    kind: "person" | "anonymous" | "system";
    id: string | null;
    /** `null` for the product itself and for visitors. */
    name: string | null;
};
export type AuditSubjectDto = {
    kind: string;
    id: string;
    /** What it is called; `null` when it has no name or is gone. */
    name: string | null;
};
export type AuditEntryDto = {
    id: string;
    at: string;
    actor: AuditActorDto;
    /** Past-tense fact: `certificate.revoked`. */
    action: string;
    subject: AuditSubjectDto;
    providerId: string | null;
    providerName: string | null;
    /** Small facts that belong to the action. */
    details: {
        [key: string]: any;
    };
};
export type AuditPageDto = {
    items: AuditEntryDto[];
    nextCursor: string | null;
};
export type BothScriptsDto = {
    latin: string;
    /** Empty while it is not known. */
    arabic: string;
};
export type BothLanguagesDto = {
    fr: string;
    ar: string;
};
export type CourseOfCertificateDto = {
    fr: string;
    ar: string;
    code: string;
};
export type MyCertificateDto = {
    /** To show to an employer. */
    verificationUrl: string;
    id: string;
    serial: string;
    /** As printed: `K7QM-4XPD-92RT`. */
    code: string;
    kind: "participation" | "achievement";
    status: "issuing" | "valid" | "superseded" | "revoked";
    holder: BothScriptsDto;
    provider: BothLanguagesDto;
    course: CourseOfCertificateDto;
    releasedAt: string;
};
export type AwaitedCertificateDto = {
    enrolmentId: string;
    /** In the language of the request. */
    courseTitle: string;
    cohortName: string;
    /** Whose turn it is: the trainer's report, or its validation. */
    step: "validation" | "report";
};
export type MyCertificatesDto = {
    items: MyCertificateDto[];
    awaited: AwaitedCertificateDto[];
};
export type CertificateLineDto = {
    id: string;
    serial: string;
    /** As printed: `K7QM-4XPD-92RT`. */
    code: string;
    kind: "participation" | "achievement";
    status: "issuing" | "valid" | "superseded" | "revoked";
    holder: BothScriptsDto;
    provider: BothLanguagesDto;
    course: CourseOfCertificateDto;
    releasedAt: string;
};
export type CertificatePageDto = {
    items: CertificateLineDto[];
    nextCursor: string | null;
};
export type RegisterChoiceDto = {
    id: string;
    /** In the language of the request. */
    name: string;
};
export type RegisterChoicesDto = {
    courses: RegisterChoiceDto[];
    providers: RegisterChoiceDto[];
};
export type HoursDto = {
    online: number;
    faceToFace: number;
};
export type SnapshotDto = {
    kind: "participation" | "achievement";
    serial: string;
    verificationCode: string;
    verificationUrl: string;
    holder: BothScriptsDto;
    provider: BothLanguagesDto;
    course: CourseOfCertificateDto;
    hours: HoursDto;
    startedOn: string;
    endedOn: string;
    issuedOn: string;
    place: (BothLanguagesDto) | null;
    trainers: BothScriptsDto[];
    scoreBand: ("sufficient" | "good" | "very-good") | null;
};
export type CertificateHistoryDto = {
    at: string;
    kind: "made" | "released" | "corrected" | "revoked";
    /** `null`: the product itself. */
    actor: string | null;
    reason: string;
};
export type CertificateSiblingDto = {
    id: string;
    cycle: number;
    serial: string;
    status: "issuing" | "valid" | "superseded" | "revoked";
};
export type CertificateDto = {
    id: string;
    serial: string;
    /** As printed: `K7QM-4XPD-92RT`. */
    code: string;
    kind: "participation" | "achievement";
    status: "issuing" | "valid" | "superseded" | "revoked";
    holder: BothScriptsDto;
    provider: BothLanguagesDto;
    course: CourseOfCertificateDto;
    releasedAt: string;
    cycle: number;
    personId: string;
    cohortId: string;
    snapshot: SnapshotDto;
    madeAt: string | null;
    /** Of the file, hexadecimal. */
    fileSha256: string | null;
    revocationReason: string | null;
    history: CertificateHistoryDto[];
    /** The same enrolment under other numbers. */
    siblings: CertificateSiblingDto[];
};
export type RevokeCertificateDto = {
    /** Kept in the register. */
    reason: string;
};
export type CorrectCertificateDto = {
    /** Kept in the register. */
    reason: string;
    holder?: BothScriptsDto;
    provider?: BothLanguagesDto;
    place?: BothLanguagesDto;
    startedOn?: string;
    endedOn?: string;
};
export type CorrectedCertificateDto = {
    /** Of the new certificate. */
    id: string;
};
export type ReportTextsDto = {
    /** What worked. */
    worked: string;
    difficulties: string;
    /** Participants who need help. */
    needHelp: string;
    contentToFix: string;
    recommendations: string;
};
export type ReportedCohortDto = {
    id: string;
    name: string;
    status: "closed" | "open";
    courseCode: string;
    /** In the language of the request. */
    courseTitle: string;
    startsOn: string;
    endsOn: string;
    onlineMinutes: number;
    faceToFaceMinutes: number;
    sessions: number;
    /** In the language of the request. */
    places: string[];
    trainers: string[];
};
export type FiguresDto = {
    enrolled: number;
    started: number;
    completed: number;
    withdrawn: number;
    /** Sat the final test. */
    sat: number;
    passed: number;
    /** Mean of those who stayed, 0–100; `null` without sessions. */
    attendancePercent: number | null;
    /** Mean of final − pre-test in points, of those with both. */
    gain: number | null;
    /** How many have both. */
    paired: number;
    /** 1–5; `null` below five answers, and below ten while the cohort is open. */
    satisfaction: number | null;
    satisfactionAnswers: number;
    /** Certificates of achievement and of participation to release, or released. */
    achievement: number;
    participation: number;
};
export type ScriptNameDto = {
    given: string;
    family: string;
};
export type NamesDto = {
    latin: ScriptNameDto;
    /** `null` while the Arabic spelling is not known; never transliterated by machine. */
    arabic: (ScriptNameDto) | null;
};
export type ReportPersonDto = {
    enrolmentId: string;
    personId: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    providerName: string;
    attendancePercent: number | null;
    finalScore: number | null;
    /** How the final test was answered; `null` = not yet. */
    entryMode: ("online" | "paper") | null;
    /** The certificate earned; `null` = none. */
    certificate: ("participation" | "achievement") | null;
    /** Why it is not a certificate of achievement: blocker codes, or `withdrawn`. */
    missing: string[];
};
export type CohortReportDto = {
    /** `null` until the trainer has saved something. */
    id: string | null;
    status: "draft" | "sent-back" | "submitted" | "validated";
    /** 0 before the first save. */
    revision: number;
    texts: ReportTextsDto;
    hasScan: boolean;
    submittedAt: string | null;
    reviewedAt: string | null;
    /** Why it was last sent back; also once it is submitted again. */
    reviewReason: string | null;
    cohort: ReportedCohortDto;
    figures: FiguresDto;
    people: ReportPersonDto[];
};
export type SaveReportDto = {
    /** The revision that was on the screen; 0 before the first save. */
    revision: number;
    texts: ReportTextsDto;
};
export type SavedReportDto = {
    revision: number;
};
export type ReportRevisionDto = {
    /** The revision that was on the screen. */
    revision: number;
};
export type ReportLineDto = {
    id: string;
    cohortId: string;
    cohortName: string;
    courseCode: string;
    /** In the language of the request. */
    courseTitle: string;
    startsOn: string;
    endsOn: string;
    status: "sent-back" | "submitted" | "validated";
    submittedAt: string;
    submittedBy: string | null;
    reviewedAt: string | null;
    enrolled: number;
    certificates: number;
};
export type ReportPageDto = {
    items: ReportLineDto[];
    nextCursor: string | null;
};
export type MakingDto = {
    /** Certificates released with this report. */
    released: number;
    /** Those whose file the worker has made. */
    made: number;
};
export type ReviewedReportDto = {
    /** `null` until the trainer has saved something. */
    id: string | null;
    status: "draft" | "sent-back" | "submitted" | "validated";
    /** 0 before the first save. */
    revision: number;
    texts: ReportTextsDto;
    hasScan: boolean;
    submittedAt: string | null;
    reviewedAt: string | null;
    /** Why it was last sent back; also once it is submitted again. */
    reviewReason: string | null;
    cohort: ReportedCohortDto;
    figures: FiguresDto;
    people: ReportPersonDto[];
    making: MakingDto;
};
export type ReturnReportDto = {
    /** The revision that was on the screen. */
    revision: number;
    /** For the trainer to read. */
    reason: string;
};
export type CourseCardDto = {
    id: string;
    code: string;
    /** In the language of the request, else in the first there is. */
    title: string;
    summary: string;
    audience: string[];
    languages: ("fr" | "ar" | "en")[];
    onlineMinutes: number;
    faceToFaceMinutes: number;
    modules: number;
    activities: number;
};
export type CourseCardsDto = {
    items: CourseCardDto[];
    nextCursor: string | null;
};
export type LocalisedLineDto = {
    fr?: string;
    ar?: string;
    en?: string;
};
export type CertificateRulesInputDto = {
    /** Share of the face-to-face time attended; `null`: not asked for. */
    attendancePercent: number | null;
    mandatoryModulesPercent: number;
    finalTestPercent: number | null;
    observationPercent: number | null;
    actionPlanRequired: boolean;
};
export type NewCourseDto = {
    /** Made by the caller, so that sending the course again makes no second one. */
    id?: string;
    /** A letter, then letters, digits and hyphens; at most 12. Unique. */
    code: string;
    /** The language the author writes first. */
    baseLanguage: "fr" | "ar" | "en";
    languages: ("fr" | "ar" | "en")[];
    title: LocalisedLineDto;
    summary?: LocalisedTextDto;
    objectives?: LocalisedTextDto[];
    audience?: ("fsp" | "bdsp" | "managers" | "trainers")[];
    /** Nominal, printed on the certificate. */
    onlineMinutes?: number;
    /** Nominal, printed on the certificate. */
    faceToFaceMinutes?: number;
    rules?: CertificateRulesInputDto;
};
export type CourseMadeDto = {
    id: string;
};
export type CertificateRulesDto = {
    /** Share of the face-to-face time attended; `null`: not asked for. */
    attendancePercent: number | null;
    mandatoryModulesPercent: number;
    finalTestPercent: number | null;
    observationPercent: number | null;
    actionPlanRequired: boolean;
};
export type CourseActivityDto = {
    id: string;
    kind: "lesson" | "quiz" | "survey" | "assignment" | "session";
    purpose: ("pre-test" | "formative" | "final") | null;
    actionPlan: boolean;
    mandatory: boolean;
    minutes: number;
    title: string;
};
export type CourseModuleDto = {
    id: string;
    title: string;
    activities: CourseActivityDto[];
};
export type CourseDto = {
    id: string;
    versionId: string;
    code: string;
    title: string;
    summary: string;
    objectives: string[];
    audience: string[];
    languages: ("fr" | "ar" | "en")[];
    onlineMinutes: number;
    faceToFaceMinutes: number;
    rules: CertificateRulesDto;
    /** ISO instant. */
    publishedAt: string | null;
    archived: boolean;
    modules: CourseModuleDto[];
};
export type AuthoredCourseDto = {
    /** Where the review of the draft stands; `asked-of-me`: whoever asks is awaited. `null` when nobody was asked. */
    review: ("asked-of-me" | "asked" | "approved" | "sent-back") | null;
    id: string;
    code: string;
    title: string;
    languages: ("fr" | "ar" | "en")[];
    /** `null` while never published. */
    publishedNumber: number | null;
    /** ISO instant. */
    publishedAt: string | null;
    /** `null` when no draft is being written. */
    draftNumber: number | null;
    /** ISO instant. */
    updatedAt: string;
    archived: boolean;
    /** Translations behind their base text. */
    outOfDateTexts: number;
};
export type AuthoredCoursesDto = {
    items: AuthoredCourseDto[];
    nextCursor: string | null;
};
export type CourseCopyDto = {
    /** Made by the client, so that sending again makes one copy. */
    id?: string;
    /** Of the copy; no course has it yet. */
    code: string;
};
export type CourseTransferQueryDto = {
    /** Made by the client, so that sending again makes one transfer. */
    id?: string;
};
export type TransferCountsDto = {
    modules: number;
    activities: number;
    media: number;
    questions: number;
    papers: number;
    surveys: number;
    grids: number;
    assignments: number;
};
export type TransferPreviewDto = {
    outcome: "new-course" | "new-draft" | "unchanged";
    code: string;
    title: string;
    languages: ("fr" | "ar" | "en")[];
    counts: TransferCountsDto;
    /** Of all media. */
    mediaBytes: number;
    /** Worth knowing before it is written, as sentences. */
    notes: string[];
    /** Why it cannot be written as it is, as sentences. */
    problems: string[];
};
export type CourseTransferDto = {
    kind: "export" | "import";
    /** working → done, ready or refused; ready → confirming → done or refused. */
    status: "working" | "ready" | "refused" | "confirming" | "done";
    id: string;
    /** What is packed, or what came of the archive. */
    courseId: string | null;
    /** Why it was refused: a stable code. */
    problem: string | null;
    /** The same as a sentence in the language of the request. */
    problemMessage: string | null;
    preview: (TransferPreviewDto) | null;
    /** Files so far, of `total`. */
    done: number;
    total: number;
};
export type CourseTransferConfirmationDto = {
    /** Another code than the archive's: then it becomes a new course. */
    code?: string;
};
export type OpenThreadsDto = {
    activityId: string;
    open: number;
};
export type CourseReviewDto = {
    /** `null`: nobody asked for a review of this draft. */
    status: ("asked" | "approved" | "sent-back") | null;
    askedBy: string | null;
    /** Names of those who were asked. */
    askedOf: string[];
    askedAt: string | null;
    reviewedBy: string | null;
    reviewedAt: string | null;
    /** From whoever spoke last. */
    word: string;
    /** Something changed after the decision. */
    changedSince: boolean;
    /** The reader asked for it, so somebody else decides. */
    own: boolean;
    /** Threads with something unresolved, by activity. */
    open: OpenThreadsDto[];
};
export type ReviewRequestDto = {
    /** What to look at; may be empty. */
    word: string;
    /** Who is asked, and gets a message: at least one of those that `listReviewColleagues` offers. */
    colleagueIds: string[];
};
export type ColleagueDto = {
    personId: string;
    name: string;
};
export type ColleaguesDto = {
    items: ColleagueDto[];
};
export type ReviewDecisionDto = {
    /** May be empty when the draft is approved. */
    word: string;
    /** `false` sends the draft back, which wants a word. */
    approved: boolean;
};
export type BlockCommentDto = {
    id: string;
    blockId: string;
    language: "fr" | "ar" | "en";
    text: string;
    writtenBy: string | null;
    writtenAt: string;
    resolved: boolean;
};
export type BlockCommentsDto = {
    items: BlockCommentDto[];
};
export type NewBlockCommentDto = {
    /** Made by the client, so that sending again makes one comment. */
    id?: string;
    text: string;
    blockId: string;
    language: "fr" | "ar" | "en";
};
export type ThreadResolutionDto = {
    resolved: boolean;
    blockId: string;
    language: "fr" | "ar" | "en";
};
export type ModuleHomeDto = {
    courseId: string;
    code: string;
    courseTitle: LocalisedLineDto;
    /** The published version that is shown here. */
    "number": number;
    /** A newer one that can be taken; `null` = none. */
    newerNumber: number | null;
};
export type ModuleUserDto = {
    courseId: string;
    code: string;
    courseTitle: LocalisedLineDto;
};
export type TextStateDto = {
    language: "fr" | "ar" | "en";
    revision: number;
    empty: boolean;
    /** Some block was made from an older base. */
    outOfDate: boolean;
    /** Blocks of the base that this translation does not say. */
    missing: number;
    /** Blocks made from an older base. */
    outdated: number;
    /** Blocks with which a learner could do nothing yet. */
    unfinished: number;
    /** ISO instant. */
    updatedAt: string;
};
export type DraftActivityDto = {
    id: string;
    kind: "lesson" | "quiz" | "survey" | "assignment" | "session";
    purpose: ("pre-test" | "formative" | "final") | null;
    actionPlan: boolean;
    mandatory: boolean;
    minutes: number;
    title: LocalisedLineDto;
    /** Of lessons and assignments; a language without a text has no entry. */
    texts: TextStateDto[];
    /** A test or a survey that asks nothing yet. */
    empty: boolean;
};
export type DraftModuleDto = {
    id: string;
    title: LocalisedLineDto;
    /** `null`: written here. */
    home: (ModuleHomeDto) | null;
    usedIn: ModuleUserDto[];
    activities: DraftActivityDto[];
};
export type CourseDraftDto = {
    courseId: string;
    versionId: string;
    code: string;
    "number": number;
    revision: number;
    baseLanguage: "fr" | "ar" | "en";
    languages: ("fr" | "ar" | "en")[];
    title: LocalisedLineDto;
    summary: LocalisedTextDto;
    objectives: LocalisedTextDto[];
    audience: string[];
    onlineMinutes: number;
    faceToFaceMinutes: number;
    rules: CertificateRulesDto;
    /** Whether learners have an earlier version. */
    published: boolean;
    archived: boolean;
    modules: DraftModuleDto[];
};
export type ChangeCourseDraftDto = {
    /** Of the draft that was changed. */
    revision: number;
    title?: LocalisedLineDto;
    languages?: ("fr" | "ar" | "en")[];
    summary?: LocalisedTextDto;
    objectives?: LocalisedTextDto[];
    audience?: ("fsp" | "bdsp" | "managers" | "trainers")[];
    /** Nominal, printed on the certificate. */
    onlineMinutes?: number;
    /** Nominal, printed on the certificate. */
    faceToFaceMinutes?: number;
    rules?: CertificateRulesInputDto;
};
export type ArrangedModuleDto = {
    id: string;
    activityIds: string[];
};
export type ArrangementDto = {
    /** Of the draft that was changed. */
    revision: number;
    modules: ArrangedModuleDto[];
};
export type NewModuleDto = {
    /** Made by the caller, so that sending it again makes no second one. */
    id?: string;
    title: LocalisedLineDto;
};
export type PublicationProblemDto = {
    /** Stable; `message` says it in words. */
    code: string;
    message: string;
    activityId: string | null;
    language: ("fr" | "ar" | "en") | null;
    /** `false`: worth knowing, does not prevent publication. */
    blocking: boolean;
};
export type PublicationProblemsDto = {
    items: PublicationProblemDto[];
};
export type PublishCourseDto = {
    /** The draft to publish; publishing it again changes nothing. */
    versionId: string;
    revision: number;
};
export type CoursePublishedDto = {
    versionId: string;
};
export type ReusableModuleDto = {
    moduleId: string;
    title: string;
    courseId: string;
    code: string;
    courseTitle: string;
    "number": number;
    activities: number;
    minutes: number;
};
export type ReusableModulesDto = {
    items: ReusableModuleDto[];
};
export type ReuseModuleDto = {
    /** Made by the caller, so that sending it again makes no second one. */
    id?: string;
    /** A published module of another course. */
    moduleId: string;
};
export type LessonDocumentMadeDto = {
    id: string;
};
export type LessonFileDto = {
    id: string;
    name: string;
    contentType: string;
    /** Bytes. */
    size: number;
};
export type ListItemDto = {
    /** 0 at the margin, 1 and 2 under the item before. */
    level: number;
    id: string;
    text: string;
};
export type BlockPartDto = {
    id: string;
    text: string;
};
export type TableRowDto = {
    id: string;
    /** In the order of the columns. */
    cells: string[];
};
export type AccordionSectionDto = {
    id: string;
    title: string;
    /** Sanitised. */
    html: string;
};
export type FlashcardDto = {
    id: string;
    front: string;
    back: string;
};
export type SortingCardDto = {
    id: string;
    text: string;
    /** Where it belongs; `null` until the author says. */
    box: string | null;
    /** Why. */
    feedback: string;
};
export type StoryChoiceDto = {
    id: string;
    text: string;
    /** What comes of it, said before the next scene. */
    feedback: string;
    /** The scene it leads to; `null`: the story ends here. */
    next: string | null;
};
export type StorySceneDto = {
    id: string;
    /** Sanitised. */
    html: string;
    /** None: the story ends here. */
    choices: StoryChoiceDto[];
};
export type PicturePinDto = {
    id: string;
    text: string;
    /** Per cent of the width from the left edge, whatever the direction of the text. */
    x: number;
    /** Per cent of the height, from the top. */
    y: number;
    title: string;
};
export type LessonQuestionOptionDto = {
    id: string;
    text: string;
    right: boolean;
    feedback: string;
};
export type LessonBlockDto = {
    "type": "text" | "heading" | "list" | "table" | "image" | "audio" | "video" | "file" | "callout" | "accordion" | "flashcards" | "sorting" | "story" | "annotated" | "question";
    id: string;
    /** What to load, with its size, from `GET /files/:id/content`. */
    file?: LessonFileDto;
    /** Of text and callout. Scripts, styles and links other than https are dropped. */
    html?: string;
    /** Of headings; what to do or to answer of sorting and question. */
    text?: string;
    /** Of headings: 2 under the title of the lesson, 3 under that. */
    level?: number;
    /** Of audio and video; https only. */
    url?: string;
    /** What a picture shows, for who cannot see it. */
    alt?: string;
    /** Of pictures and tables; of a question: what is said after the answer. */
    caption?: string;
    title?: string;
    transcript?: string;
    /** Of video: WebVTT (SubRip is turned into it). */
    captions?: string;
    /** Of lists: numbered. */
    ordered?: boolean;
    items?: ListItemDto[];
    /** Of tables: the first cell of each row names the row. */
    rowHeaders?: boolean;
    columns?: BlockPartDto[];
    rows?: TableRowDto[];
    sections?: AccordionSectionDto[];
    flashcards?: FlashcardDto[];
    boxes?: BlockPartDto[];
    cards?: SortingCardDto[];
    /** The story begins with the first. */
    scenes?: StorySceneDto[];
    pins?: PicturePinDto[];
    /** Of questions: more than one option may be chosen. */
    several?: boolean;
    /** Of questions: taken from the question bank (`getLessonQuestions`), not written here. */
    fromBank?: boolean;
    options?: LessonQuestionOptionDto[];
};
export type LessonTextDto = {
    /** The one asked for, else the base language of the course. */
    language: "fr" | "ar" | "en";
    blocks: LessonBlockDto[];
};
export type LeftOutDto = {
    /** Stable. */
    code: string;
    /** In the language of the request. */
    message: string;
};
export type LessonDocumentDto = {
    /** Found in the bytes. */
    kind: "docx" | "pptx";
    status: "reading" | "ready" | "refused";
    id: string;
    activityId: string;
    name: string;
    /** Why it was refused: a stable code. */
    problem: string | null;
    /** The same as a sentence in the language of the request. */
    problemMessage: string | null;
    /** What it would bring, by language, the base first. */
    parts: LessonTextDto[];
    /** What cannot come. */
    leftOut: LeftOutDto[];
};
export type ModuleTitleDto = {
    title: LocalisedLineDto;
};
export type NewActivityDto = {
    /** Made by the caller, so that sending it again makes no second one. */
    id?: string;
    kind: "lesson" | "quiz" | "survey" | "assignment" | "session";
    /** Of a quiz, and only of a quiz. */
    purpose?: ("pre-test" | "formative" | "final") | null;
    /** Of the assignment that is the action plan. */
    actionPlan?: boolean;
    /** Counts for completion. */
    mandatory: boolean;
    minutes: number;
    title: LocalisedLineDto;
};
export type ChangeActivityDto = {
    purpose?: "pre-test" | "formative" | "final";
    actionPlan?: boolean;
    mandatory?: boolean;
    minutes?: number;
    title?: LocalisedLineDto;
};
export type BlockChangeDto = {
    /** `null`: not known any more. */
    before: string | null;
    now: string;
};
export type BlockStandingDto = {
    state: "missing" | "out-of-date" | "translated" | "reviewed" | "wordless" | "without-base";
    blockId: string;
    /** Of a block out of date. */
    change: (BlockChangeDto) | null;
    /** ISO instant; `null`: not reviewed since its words changed. */
    reviewedAt: string | null;
};
export type WrittenTextDto = {
    /** The one asked for, else the base language of the course. */
    language: "fr" | "ar" | "en";
    blocks: LessonBlockDto[];
    revision: number;
    /** Some block was made from an older base. */
    outOfDate: boolean;
    standings: BlockStandingDto[];
    unfinished: string[];
    /** ISO instant. */
    updatedAt: string;
};
export type AuthoredTextsDto = {
    activityId: string;
    courseId: string;
    kind: "lesson" | "quiz" | "survey" | "assignment" | "session";
    baseLanguage: "fr" | "ar" | "en";
    languages: ("fr" | "ar" | "en")[];
    /** `false`: the version is published and cannot be changed. */
    editable: boolean;
    /** One per language that has a text. */
    texts: WrittenTextDto[];
};
export type LessonBlockInputDto = {
    /** The same in every language, so that a translation stands beside what it translates. */
    id: string;
    "type": "text" | "heading" | "list" | "table" | "image" | "audio" | "video" | "file" | "callout" | "accordion" | "flashcards" | "sorting" | "story" | "annotated" | "question";
    /** Of pictures and files; of audio and video instead of `url`. */
    fileId?: string;
    /** Of text and callout. Scripts, styles and links other than https are dropped. */
    html?: string;
    /** Of headings; what to do or to answer of sorting and question. */
    text?: string;
    /** Of headings: 2 under the title of the lesson, 3 under that. */
    level?: number;
    /** Of audio and video; https only. */
    url?: string;
    /** What a picture shows, for who cannot see it. */
    alt?: string;
    /** Of pictures and tables; of a question: what is said after the answer. */
    caption?: string;
    title?: string;
    transcript?: string;
    /** Of video: WebVTT (SubRip is turned into it). */
    captions?: string;
    /** Of lists: numbered. */
    ordered?: boolean;
    items?: ListItemDto[];
    /** Of tables: the first cell of each row names the row. */
    rowHeaders?: boolean;
    columns?: BlockPartDto[];
    rows?: TableRowDto[];
    sections?: AccordionSectionDto[];
    flashcards?: FlashcardDto[];
    boxes?: BlockPartDto[];
    cards?: SortingCardDto[];
    /** The story begins with the first. */
    scenes?: StorySceneDto[];
    pins?: PicturePinDto[];
    /** Of questions: more than one option may be chosen. */
    several?: boolean;
    /** Of questions: taken from the question bank (`getLessonQuestions`), not written here. */
    fromBank?: boolean;
    options?: LessonQuestionOptionDto[];
};
export type SaveLessonTextDto = {
    /** Of the text that was changed; 0 when it did not exist. */
    revision: number;
    /** Of a translation: blocks the author says match the base as it is now; all of them when left out. */
    confirmed?: string[];
    /** Keeps what stands there now in the history, even when the same author wrote it minutes ago: to restore an older text. */
    newSitting?: boolean;
    blocks: LessonBlockInputDto[];
};
export type TextStandingDto = {
    language: "fr" | "ar" | "en";
    revision: number;
    /** Of a translation: one per block of the base, then what has no base; empty on the base. */
    standings: BlockStandingDto[];
    /** Of the base: blocks with which a learner could do nothing yet. */
    unfinished: string[];
};
export type LessonTextSavedDto = {
    revision: number;
    outOfDate: boolean;
    /** Every text of the activity after this save: a changed base takes its translations along. */
    texts: TextStandingDto[];
};
export type TextRevisionItemDto = {
    id: string;
    /** Of the version of the course in which it was written. */
    versionNumber: number;
    revision: number;
    /** ISO instant. */
    savedAt: string;
    /** `null`: not known. */
    savedBy: string | null;
};
export type TextRevisionsDto = {
    /** Newest first. */
    items: TextRevisionItemDto[];
};
export type TextRevisionDto = {
    /** The one asked for, else the base language of the course. */
    language: "fr" | "ar" | "en";
    blocks: LessonBlockDto[];
    id: string;
    revision: number;
    /** ISO instant. */
    savedAt: string;
};
export type StandingCountsDto = {
    /** Cannot go on without their trainer. */
    blocked: number;
    late: number;
    notStarted: number;
    onTime: number;
    /** Of a closed cohort: not all of the rules met. */
    unfinished: number;
    finished: number;
    withdrawn: number;
};
export type CohortSessionDto = {
    startsAt: string;
    /** `2026-12-03T09:30` by the clocks of the place: a phone whose time zone rules are newer or older would say another hour. */
    startsAtLocal: string;
    endsAt: string;
    timeZone: string;
    place: string;
};
export type CohortSummaryDto = {
    id: string;
    name: string;
    courseId: string;
    courseCode: string;
    courseTitle: string;
    startsOn: string;
    endsOn: string;
    status: "closed" | "open";
    /** Enrolled; a focal point's own staff only. */
    people: number;
    providerCount: number;
    counts: StandingCountsDto;
    /** Whether the reader trains it. */
    mine: boolean;
    nextSession: (CohortSessionDto) | null;
};
export type CohortListDto = {
    items: CohortSummaryDto[];
    nextCursor: string | null;
};
export type ProviderInvitationDto = {
    providerId: string;
    /** Most staff this provider may nominate; `null` = no limit of its own. */
    seats: number | null;
};
export type DueDateDto = {
    moduleId: string;
    /** `YYYY-MM-DD`, within the cohort. */
    dueOn: string;
};
export type OpenCohortDto = {
    /** Made by the client: sending it twice opens one cohort. */
    id?: string;
    /** Its newest published version is taken. */
    courseId: string;
    name: string;
    /** First day, `YYYY-MM-DD`. */
    startsOn: string;
    /** Last day. */
    endsOn: string;
    /** Last day on which focal points nominate; `null` = until the first day. */
    nominationsUntil: string | null;
    /** Seats in all; `null` = no limit. */
    capacity: number | null;
    /** IANA; Africa/Casablanca when left out. */
    timeZone?: string;
    /** People with the role of trainer; the opener is added. */
    trainerIds: string[];
    providers: ProviderInvitationDto[];
    dueDates: DueDateDto[];
};
export type CreatedDto = {
    id: string;
};
export type ChoiceModuleDto = {
    id: string;
    position: number;
    title: string;
};
export type ChoiceCourseDto = {
    courseId: string;
    code: string;
    title: string;
    modules: ChoiceModuleDto[];
};
export type CohortTrainerDto = {
    personId: string;
    names: NamesDto;
};
export type ChoiceProviderDto = {
    providerId: string;
    name: string;
    regionCode: string;
};
export type CohortChoicesDto = {
    courses: ChoiceCourseDto[];
    trainers: CohortTrainerDto[];
    providers: ChoiceProviderDto[];
};
export type InvitedProviderDto = {
    providerId: string;
    name: string;
    seats: number | null;
    enrolled: number;
};
export type CohortModuleDto = {
    id: string;
    position: number;
    title: string;
    /** Mandatory activities. */
    mandatory: number;
    dueOn: string | null;
};
export type CohortDto = {
    id: string;
    name: string;
    courseId: string;
    courseCode: string;
    courseTitle: string;
    startsOn: string;
    endsOn: string;
    status: "closed" | "open";
    /** Enrolled; a focal point's own staff only. */
    people: number;
    providerCount: number;
    counts: StandingCountsDto;
    /** Whether the reader trains it. */
    mine: boolean;
    nextSession: (CohortSessionDto) | null;
    versionId: string;
    nominationsUntil: string | null;
    capacity: number | null;
    timeZone: string;
    closedAt: string | null;
    revision: number;
    trainers: CohortTrainerDto[];
    /** A focal point sees the own provider only. */
    providers: InvitedProviderDto[];
    modules: CohortModuleDto[];
};
export type ChangeCohortDto = {
    /** The revision that was on the screen. */
    revision: number;
    name?: string;
    startsOn?: string;
    endsOn?: string;
    nominationsUntil?: string | null;
    capacity?: number | null;
    trainerIds?: string[];
    providers?: ProviderInvitationDto[];
    dueDates?: DueDateDto[];
};
export type ModuleProgressDto = {
    moduleId: string;
    done: number;
    mandatory: number;
};
export type PersonInCohortDto = {
    enrolmentId: string;
    personId: string;
    names: NamesDto;
    providerId: string;
    providerName: string;
    standing: "unfinished" | "blocked" | "late" | "not-started" | "on-time" | "finished" | "withdrawn";
    /** Why the person can do nothing more for the certificate without their trainer. */
    blockedBy: ("no-attempt-left" | "attendance-out-of-reach") | null;
    lateSince: string | null;
    nextDueOn: string | null;
    doneCount: number;
    mandatoryCount: number;
    progress: number;
    startedAt: string | null;
    lastActivityAt: string | null;
    completedAt: string | null;
    withdrawalReason: string | null;
    /** Modules with something mandatory, in order. */
    modules: ModuleProgressDto[];
    /** Title of the activity that comes next. */
    nextActivity: string | null;
};
export type CohortPeopleDto = {
    items: PersonInCohortDto[];
    nextCursor: string | null;
};
export type NominateDto = {
    /** Made by the client: sending it twice enrols once. */
    id?: string;
    personId: string;
};
export type PublishedVersionDto = {
    id: string;
    /** 1, 2, 3 … within the course. */
    "number": number;
    publishedAt: string;
    /** `null`: the product itself. */
    publishedBy: string | null;
    /** The one in the catalogue. */
    current: boolean;
    /** How many learn or learned from it. */
    people: number;
};
export type PublishedVersionsDto = {
    items: PublishedVersionDto[];
};
export type ContinueDto = {
    activityId: string;
    kind: "lesson" | "quiz" | "survey" | "assignment" | "session";
    title: string;
    /** Nominal. */
    minutes: number;
};
export type SessionPlaceDto = {
    activityId: string;
    startsAt: string;
    /** `2026-12-03T09:30` by the clocks of the place: a phone whose time zone rules are newer or older would say another hour. */
    startsAtLocal: string;
    endsAt: string;
    /** IANA zone of the place. */
    timeZone: string;
    place: string;
};
export type BlockerDto = {
    /** Stable: activities-missing, final-test-missing, final-test-not-passed, attendance-low, observation-missing, observation-low, action-plan-missing. */
    code: string;
    /** The same in the reader's language, with the figures. */
    words: string;
};
export type MyEnrolmentDto = {
    id: string;
    courseId: string;
    courseCode: string;
    courseTitle: string;
    cohortId: string;
    cohortName: string;
    cohortStatus: "closed" | "open";
    startsOn: string;
    endsOn: string;
    languages: ("fr" | "ar" | "en")[];
    standing: "unfinished" | "blocked" | "late" | "not-started" | "on-time" | "finished" | "withdrawn";
    /** Why the person can do nothing more for the certificate without their trainer. */
    blockedBy: ("no-attempt-left" | "attendance-out-of-reach") | null;
    /** A day that has passed with something mandatory left, `YYYY-MM-DD`. */
    lateSince: string | null;
    nextDueOn: string | null;
    /** Mandatory activities. */
    doneCount: number;
    mandatoryCount: number;
    /** 0–1. */
    progress: number;
    startedAt: string | null;
    completedAt: string | null;
    /** Where *Continue* leads, a final test to be tried again last; `null` when nothing is left or the cohort is closed. */
    next: (ContinueDto) | null;
    nextSession: (SessionPlaceDto) | null;
    /** What is still needed for the certificate of achievement. */
    blockers: BlockerDto[];
};
export type MyEnrolmentsDto = {
    items: MyEnrolmentDto[];
    nextCursor: string | null;
};
export type MyActivityDto = {
    id: string;
    kind: "lesson" | "quiz" | "survey" | "assignment" | "session";
    purpose: ("pre-test" | "formative" | "final") | null;
    actionPlan: boolean;
    mandatory: boolean;
    minutes: number;
    title: string;
    state: "done" | "not-started" | "started";
    /** 0–100; of tests. */
    score: number | null;
    /** Of a final test with a result: whether it reaches what the course asks for. */
    passed: boolean | null;
    sessions: SessionPlaceDto[];
};
export type MyModuleDto = {
    id: string;
    position: number;
    title: string;
    done: boolean;
    dueOn: string | null;
    lateSince: string | null;
    activities: MyActivityDto[];
};
export type MyCourseDto = {
    id: string;
    courseId: string;
    courseCode: string;
    courseTitle: string;
    cohortId: string;
    cohortName: string;
    cohortStatus: "closed" | "open";
    startsOn: string;
    endsOn: string;
    languages: ("fr" | "ar" | "en")[];
    standing: "unfinished" | "blocked" | "late" | "not-started" | "on-time" | "finished" | "withdrawn";
    /** Why the person can do nothing more for the certificate without their trainer. */
    blockedBy: ("no-attempt-left" | "attendance-out-of-reach") | null;
    lateSince: string | null;
    nextDueOn: string | null;
    doneCount: number;
    mandatoryCount: number;
    progress: number;
    completedAt: string | null;
    /** Where *Continue* leads, a final test to be tried again last; `null` when nothing is left or the cohort is closed. */
    nextActivityId: string | null;
    nextSession: (SessionPlaceDto) | null;
    blockers: BlockerDto[];
    modules: MyModuleDto[];
};
export type NeighbourDto = {
    id: string;
    title: string;
};
export type ActivityPageDto = {
    enrolmentId: string;
    courseTitle: string;
    moduleTitle: string;
    cohortStatus: "closed" | "open";
    activity: MyActivityDto;
    doneAt: string | null;
    doneCount: number;
    mandatoryCount: number;
    progress: number;
    /** Languages of the course. */
    languages: ("fr" | "ar" | "en")[];
    /** In the language asked for, or in the base language where that is missing; without blocks for what is not read. */
    text: LessonTextDto;
    previous: (NeighbourDto) | null;
    next: (NeighbourDto) | null;
};
export type LanguageChoiceDto = {
    /** The language of this screen; that of the request when left out. */
    language?: "fr" | "ar" | "en";
};
export type ProgressNowDto = {
    doneCount: number;
    mandatoryCount: number;
    progress: number;
    complete: boolean;
    nextActivityId: string | null;
    blockers: BlockerDto[];
};
export type TeamMemberDto = {
    enrolmentId: string;
    personId: string;
    names: NamesDto;
    branchName: string | null;
    cohortId: string;
    cohortName: string;
    courseId: string;
    courseCode: string;
    courseTitle: string;
    standing: "unfinished" | "blocked" | "late" | "not-started" | "on-time" | "finished" | "withdrawn";
    /** Why the person can do nothing more for the certificate without their trainer. */
    blockedBy: ("no-attempt-left" | "attendance-out-of-reach") | null;
    lateSince: string | null;
    nextDueOn: string | null;
    startsOn: string;
    endsOn: string;
    lastActivityAt: string | null;
    doneCount: number;
    mandatoryCount: number;
    progress: number;
    /** Something is left to be reminded of. */
    remindable: boolean;
};
export type TeamDto = {
    items: TeamMemberDto[];
    nextCursor: string | null;
    /** Of everybody whom the search and the course leave. */
    counts: StandingCountsDto;
};
export type CohortInvitationDto = {
    cohortId: string;
    cohortName: string;
    courseCode: string;
    courseTitle: string;
    startsOn: string;
    endsOn: string;
    nominationsUntil: string;
    providerId: string;
    providerName: string;
    nominated: number;
    /** `null` = no limit. */
    seats: number | null;
    /** Seats of the provider and of the cohort taken together; `null` = no limit. */
    seatsLeft: number | null;
};
export type CohortInvitationListDto = {
    items: CohortInvitationDto[];
    nextCursor: string | null;
};
export type CandidateDto = {
    personId: string;
    names: NamesDto;
    positionFamily: string | null;
    providerId: string;
    providerName: string;
    branchName: string | null;
    /** Set when the person is in this cohort already. */
    enrolmentId: string | null;
    enrolmentStatus: ("withdrawn" | "enrolled") | null;
    started: boolean;
    /** Has completed this course in another cohort. */
    completedBefore: boolean;
};
export type CandidateListDto = {
    items: CandidateDto[];
    nextCursor: string | null;
};
export type WithdrawDto = {
    /** Kept with the enrolment and read by reviewers. */
    reason: string;
};
export type CohortToMoveDto = {
    cohortId: string;
    name: string;
    startsOn: string;
    endsOn: string;
    /** The version with which people of the cohort start now. */
    fromNumber: number;
    /** Who has not started and would move. */
    people: number;
    /** Who has begun with an older version and stays with it. */
    staying: number;
    /** Tests on paper that would have to be printed again. */
    printedTests: number;
};
export type PendingMovesDto = {
    versionId: string;
    "number": number;
    courseTitle: string;
    /** Those that the reader trains, the earliest first. */
    cohorts: CohortToMoveDto[];
};
export type MovePeopleDto = {
    /** The current version of the course, as it was on the screen. */
    versionId: string;
    cohortIds: string[];
};
export type PeopleMovedDto = {
    /** People who follow the new version from now on. */
    moved: number;
    /** Cohorts that are moved in the background. */
    later: number;
};
export type FileDto = {
    id: string;
    kind: string;
    name: string;
    contentType: string;
    /** Bytes. */
    size: number;
};
export type RenditionDto = {
    /** For `GET /files/:id/content`. */
    id: string;
    /** `small` and `large` of pictures, `opus` and `aac` of sounds, `video`. */
    name: string;
    contentType: string;
    /** Bytes. */
    size: number;
};
export type FileRenditionsDto = {
    fileId: string;
    /** `no-tool`: the server has no ffmpeg. `refused`: the original cannot be read. */
    status: "done" | "waiting" | "working" | "refused" | "no-tool";
    /** Per cent. */
    progress: number;
    /** Why there is nothing lighter, in words for the author. */
    problem: string | null;
    /** The lightest first. */
    renditions: RenditionDto[];
};
export type FileRenditionsListDto = {
    items: FileRenditionsDto[];
};
export type NewInvitationDto = {
    /** A link to open, or a code to read out. */
    kind: "link" | "code";
};
export type InvitationDto = {
    id: string;
    kind: "link" | "code";
    expiresAt: string;
    /** What the person types beside the code: phone, e-mail or user name. */
    login: string;
    /** Shown once. */
    link: string | null;
    /** Eight digits, shown once. */
    code: string | null;
    /** A message in the person's language, ready to be sent. */
    text: string;
    /** Opens WhatsApp with the message; `null` without a phone. */
    whatsAppUrl: string | null;
};
export type InvitationLookDto = {
    token: string;
};
export type InvitedDto = {
    names: NamesDto;
    displayName: string;
    expiresAt: string;
};
export type InvitationUseDto = {
    token: string;
    password: string;
};
export type CodeSignInDto = {
    /** Phone as typed in Morocco, e-mail or user name. */
    login: string;
    /** Eight digits; spaces do not matter. */
    code: string;
    /** The password that will be used from now on. */
    password: string;
};
export type RoleHeldDto = {
    /** @enum {Role} */
    role: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator";
    /** The provider a focal point answers for. */
    providerId: string | null;
    /** In the language of the request. */
    providerName: string | null;
};
export type MeDto = {
    personId: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    language: "fr" | "ar" | "en";
    roles: RoleHeldDto[];
};
export type ChooseLanguageDto = {
    /** Language of messages and first screen: fr, ar or en. */
    language: "fr" | "ar" | "en";
};
export type JoinDto = {
    providerId: string;
    branchId?: string | null;
    /** First day, `YYYY-MM-DD`; today when left out. */
    "from"?: string;
};
export type MadeDto = {
    id: string;
};
export type LeaveDto = {
    /** Last day, included, `YYYY-MM-DD`. */
    lastDay: string;
};
export type MoveDto = {
    providerId: string;
    branchId?: string | null;
    /** First day at the new place, `YYYY-MM-DD`. */
    day: string;
};
export type MembershipDto = {
    id: string;
    providerId: string;
    /** In the language of the request. */
    providerName: string;
    branchId: string | null;
    branchName: string | null;
    /** First day, `YYYY-MM-DD`. */
    validFrom: string;
    /** Last day, included; `null` while the person works there. */
    validUntil: string | null;
};
export type PersonListItemDto = {
    id: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    phone: string | null;
    email: string | null;
    userName: string | null;
    sex: "F" | "M" | "not-stated";
    positionFamily: ("other" | "front-line" | "credit" | "support" | "management" | "training") | null;
    /** none: never invited · invited: has not come in yet · active · disabled. */
    access: "none" | "active" | "invited" | "disabled";
    memberships: MembershipDto[];
    roles: RoleHeldDto[];
};
export type PeoplePageDto = {
    items: PersonListItemDto[];
    nextCursor: string | null;
};
export type ScriptNameInputDto = {
    given: string;
    family: string;
};
export type NamesInputDto = {
    latin: ScriptNameInputDto;
    /** Leave out while the Arabic spelling is not known. */
    arabic?: (ScriptNameInputDto) | null;
};
export type NewPersonDto = {
    /** Made by the client, so that sending again makes one person. */
    id?: string;
    /** Where they work. A focal point of one provider may leave it out. */
    providerId?: string | null;
    branchId?: string | null;
    /** First day at the provider, `YYYY-MM-DD`; today when left out. */
    memberSince?: string;
    names: NamesInputDto;
    /** F, M or not-stated. */
    sex: "F" | "M" | "not-stated";
    birthYear?: number | null;
    positionFamily?: ("front-line" | "credit" | "support" | "management" | "training" | "other") | null;
    language: "fr" | "ar" | "en";
    /** As typed in Morocco. One of phone, e-mail and user name is needed to sign in. */
    phone?: string | null;
    email?: string | null;
    userName?: string | null;
};
export type PersonDto = {
    id: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    phone: string | null;
    email: string | null;
    userName: string | null;
    sex: "F" | "M" | "not-stated";
    positionFamily: ("other" | "front-line" | "credit" | "support" | "management" | "training") | null;
    /** none: never invited · invited: has not come in yet · active · disabled. */
    access: "none" | "active" | "invited" | "disabled";
    memberships: MembershipDto[];
    roles: RoleHeldDto[];
    birthYear: number | null;
    language: "fr" | "ar" | "en";
    revision: number;
    createdAt: string;
    lastSignInAt: string | null;
};
export type CorrectPersonDto = {
    /** As read; somebody else's correction in between is a conflict. */
    revision: number;
    names: NamesInputDto;
    /** F, M or not-stated. */
    sex: "F" | "M" | "not-stated";
    birthYear?: number | null;
    positionFamily?: ("front-line" | "credit" | "support" | "management" | "training" | "other") | null;
    language: "fr" | "ar" | "en";
    /** As typed in Morocco. One of phone, e-mail and user name is needed to sign in. */
    phone?: string | null;
    email?: string | null;
    userName?: string | null;
};
export type DuplicatePersonDto = {
    id: string;
    names: NamesDto;
    displayName: string;
    phone: string | null;
    email: string | null;
    userName: string | null;
    birthYear: number | null;
    createdAt: string;
};
export type DuplicateGroupDto = {
    providerId: string;
    providerName: string;
    /** Oldest first. */
    people: DuplicatePersonDto[];
};
export type DuplicateGroupsDto = {
    items: DuplicateGroupDto[];
};
export type MergeDto = {
    /** The person who becomes the one in the address. */
    duplicateId: string;
};
export type LocalisedNameDto = {
    fr: string;
    ar?: string;
    en?: string;
};
export type ProviderListItemDto = {
    id: string;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** In the language of the request. */
    displayName: string;
    regionCode: string;
    regionName: string;
    provinceCode: string;
    provinceName: string;
    ice: string | null;
    archivedAt: string | null;
    revision: number;
    branches: number;
    /** People who work there today. */
    staff: number;
};
export type ProvidersPageDto = {
    items: ProviderListItemDto[];
    nextCursor: string | null;
};
export type NewProviderDto = {
    /** Made by the client, so that sending again makes one provider. */
    id?: string;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** The region follows from it. */
    provinceCode: string;
    /** Identifiant commun de l'entreprise, 15 digits. */
    ice?: string | null;
    /** Send `true` once somebody has confirmed that it is another one than `provider.name-taken` names. */
    namesakeMeant?: boolean;
};
export type BranchDto = {
    id: string;
    name: LocalisedNameDto;
    displayName: string;
    provinceCode: string;
    provinceName: string;
    setting: "urban" | "rural";
    staff: number;
};
export type ProviderDto = {
    id: string;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** In the language of the request. */
    displayName: string;
    regionCode: string;
    regionName: string;
    provinceCode: string;
    provinceName: string;
    ice: string | null;
    archivedAt: string | null;
    revision: number;
    branches: number;
    /** People who work there today. */
    staff: number;
    branchList: BranchDto[];
};
export type CorrectProviderDto = {
    revision: number;
    "type": "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    name: LocalisedNameDto;
    /** The region follows from it. */
    provinceCode: string;
    /** Identifiant commun de l'entreprise, 15 digits. */
    ice?: string | null;
    /** Send `true` once somebody has confirmed that it is another one than `provider.name-taken` names. */
    namesakeMeant?: boolean;
};
export type ArchiveProviderDto = {
    /** `false` brings it back. */
    archived: boolean;
    revision: number;
};
export type NewBranchDto = {
    id?: string;
    name: LocalisedNameDto;
    provinceCode: string;
    setting: "urban" | "rural";
};
export type BranchInputDto = {
    name: LocalisedNameDto;
    provinceCode: string;
    setting: "urban" | "rural";
};
export type ProvinceDto = {
    code: string;
    kind: "province" | "prefecture";
    /** In the language of the request. */
    name: string;
};
export type RegionDto = {
    code: string;
    name: string;
    provinces: ProvinceDto[];
};
export type TerritoryDto = {
    regions: RegionDto[];
};
export type SignInDto = {
    /** Phone as typed in Morocco, e-mail or user name. */
    login: string;
    password: string;
};
export type StaffImportCountsDto = {
    added: number;
    changed: number;
    unchanged: number;
    bad: number;
};
export type StaffImportDto = {
    /** reading → ready or refused; ready → confirming → done. */
    status: "reading" | "ready" | "refused" | "confirming" | "done";
    id: string;
    providerId: string;
    providerName: string;
    senderName: string;
    fileName: string;
    /** Why the whole file was refused: a stable code. */
    problem: string | null;
    /** The same as a sentence in the language of the request. */
    problemMessage: string | null;
    /** Lines written so far, of `total`. */
    done: number;
    total: number;
    counts: StaffImportCountsDto;
    /** Headings of columns that were not understood, as in the file: nothing was taken from them. */
    unreadHeadings: string[];
    createdAt: string;
    finishedAt: string | null;
};
export type StaffImportsPageDto = {
    items: StaffImportDto[];
    nextCursor: string | null;
};
export type StaffImportRowDto = {
    outcome: "added" | "changed" | "unchanged" | "bad";
    /** As in the file. */
    rowNumber: number;
    /** As it will be shown: names in Latin letters, else in Arabic. */
    name: string;
    nameArabic: string | null;
    phone: string | null;
    email: string | null;
    branch: string | null;
    /** Names of values that would change; `membership` when the person joins the provider. */
    changes: string[];
    /** The first thing that is wrong, when the line is bad. */
    field: string | null;
    code: string | null;
    /** The same as a sentence in the language of the request. */
    message: string | null;
    personId: string | null;
};
export type StaffImportRowsPageDto = {
    items: StaffImportRowDto[];
    nextCursor: string | null;
};
export type HolidayDto = {
    /** `YYYY-MM-DD`. */
    date: string;
    name: LocalisedNameDto;
    kind: "fixed" | "moon";
};
export type HolidaysDto = {
    items: HolidayDto[];
};
export type HolidayInputDto = {
    name: LocalisedNameDto;
    /** moon: decided each year. */
    kind: "fixed" | "moon";
};
export type RamadanDto = {
    startsOn: string;
    endsOn: string;
};
export type RamadansDto = {
    items: RamadanDto[];
};
export type RamadanInputDto = {
    /** Last day, `YYYY-MM-DD`. */
    endsOn: string;
};
export type DatabaseHealthDto = {
    reachable: boolean;
    /** Milliseconds for the shortest question. */
    answeredInMs: number;
};
export type LaneHealthDto = {
    lane: string;
    waiting: number;
    /** Due later, or waiting for the next try. */
    delayed: number;
    active: number;
    failed: number;
};
export type MailHealthDto = {
    /** stored: no SMTP server is set, messages are read in the product. */
    mode: "smtp" | "stored";
    queued: number;
    failed: number;
    lastSentAt: string | null;
    /** Of the newest message that waits or failed. */
    lastError: string | null;
};
export type MediaHealthDto = {
    /** Pictures, sounds and videos that are being made lighter or wait for it. */
    open: number;
    /** Originals that could not be read. */
    refused: number;
    /** Sounds and videos for which no worker has ffmpeg. */
    withoutTool: number;
};
export type DiskHealthDto = {
    freeBytes: number;
    totalBytes: number;
};
export type CalendarHealthDto = {
    /** Holidays known in the twelve months ahead. */
    holidaysAhead: number;
    lastHoliday: string | null;
    lastRamadan: string | null;
};
export type StaffImportFiguresDto = {
    /** Read and waiting for somebody to confirm. */
    toConfirm: number;
    underWay: number;
    lastDoneAt: string | null;
};
export type HealthReportDto = {
    at: string;
    version: string;
    database: DatabaseHealthDto;
    /** Worker processes that listen now. */
    workers: number;
    lanes: LaneHealthDto[];
    mail: MailHealthDto;
    media: MediaHealthDto;
    disk: DiskHealthDto;
    calendar: CalendarHealthDto;
    imports: StaffImportFiguresDto;
    /** Groups of people who look like one, at most a hundred. */
    duplicates: number;
    /** `null`: no backup is known. */
    lastBackupAt: string | null;
};
export type FailedJobDto = {
    id: string;
    lane: string;
    name: string;
    failedAt: string | null;
    attempts: number;
    /** The error's own words, for whoever repairs it. */
    reason: string;
};
export type FailedJobsDto = {
    items: FailedJobDto[];
};
export type MessageDto = {
    personId: string | null;
    /** In the script of the request's language; `null` when the person is gone. */
    personName: string | null;
    channel: "email" | "stored";
    address: string | null;
    status: "failed" | "queued" | "sent" | "kept";
    /** Tries so far. */
    attempts: number;
    /** The mail server's own words. */
    lastError: string | null;
    sentAt: string | null;
    id: string;
    occasion: string;
    /** Of the text. */
    language: "fr" | "ar" | "en";
    subject: string;
    text: string;
    /** The one screen it leads to. */
    link: string | null;
    createdAt: string;
    readAt: string | null;
};
export type MessagesPageDto = {
    items: MessageDto[];
    nextCursor: string | null;
};
export type MyMessageDto = {
    id: string;
    occasion: string;
    /** Of the text. */
    language: "fr" | "ar" | "en";
    subject: string;
    text: string;
    /** The one screen it leads to. */
    link: string | null;
    createdAt: string;
    readAt: string | null;
};
export type MyMessagesPageDto = {
    items: MyMessageDto[];
    nextCursor: string | null;
    /** Of all messages, not of this page. */
    unread: number;
};
export type NotificationPreferencesDto = {
    /** False: no reminders and no weekly digest. Results and certificates still come. */
    reminders: boolean;
    /** May also be written to between 21:30 and 23:00 in Ramadan. */
    ramadanEvenings: boolean;
};
export type WantedPreferencesDto = {
    reminders?: boolean;
    ramadanEvenings?: boolean;
};
export type PreparedReminderDto = {
    /** In the learner's language, link included. */
    text: string;
    language: "fr" | "ar" | "en";
    /** Opens WhatsApp with the text; `null` when no phone is known. */
    waMeUrl: string | null;
    /** When somebody last prepared one, before now. */
    lastPreparedAt: string | null;
};
export type ReportCountsDto = {
    /** I.P1 */
    providersReached: number;
    /** I.P2 */
    providersTrained: number;
    /** I.ST1, persons */
    enrolled: number;
    /** I.ST3, person × course */
    participations: number;
    /** I.ST2, persons */
    trained: number;
    trainedWomen: number;
    trainedMen: number;
    trainedNotStated: number;
    /** Enrolments of cohorts that ended in the period, withdrawn ones included. */
    ended: number;
    completed: number;
    /** I.C2: enrolments that a session held in the period expected, once its attendance was taken. */
    expected: number;
    sat: number;
    passed: number;
    /** Of `ended`, those in courses with a final test. */
    endedTested: number;
    endedPassed: number;
    /** I.C4 */
    achievement: number;
    /** I.C4 */
    participation: number;
    /** Enrolments with a pre-test and a final test. */
    paired: number;
    /** I.B1, action plans handed in for the first time. */
    plansSubmitted: number;
    /** Of `plansSubmitted`, validated by now. */
    plansSubmittedValidated: number;
    /** I.B1, validated in the period. */
    plansValidated: number;
    /** I.B1, became implemented in the period: an action done, shown by a file or confirmed by the manager. */
    plansImplemented: number;
    /** Validated plans whose six months ended in the period. */
    plansDue: number;
    plansDueImplemented: number;
};
export type ReportRatesDto = {
    /** I.ST5: women ÷ women and men. */
    womenShare: number | null;
    /** I.C1: completed ÷ ended. */
    completionRate: number | null;
    /** I.C2: attended ÷ planned minutes. */
    attendanceRate: number | null;
    /** I.C3: passed ÷ sat. */
    passRate: number | null;
    /** I.C3: endedPassed ÷ endedTested. */
    passRateOfEnrolled: number | null;
    /** I.L2: points of 100, mean over `paired`. */
    knowledgeGain: number | null;
    /** I.L2: share of what was still to learn. */
    normalisedGain: number | null;
    /** I.B1: plansSubmittedValidated ÷ plansSubmitted. */
    validatedPlanShare: number | null;
    /** I.B1: plansDueImplemented ÷ plansDue. */
    implementedPlanShare: number | null;
};
export type AttendanceMinutesDto = {
    planned: number;
    attended: number;
};
export type ReportFiguresDto = {
    counts: ReportCountsDto;
    rates: ReportRatesDto;
    /** I.C2, of all in `expected` together. */
    minutes: AttendanceMinutesDto;
};
export type TargetDto = {
    /** `I.ST2`; a target of a share is in whole percent. */
    indicator: string;
    value: number;
};
export type CompletionReportDto = {
    figures: ReportFiguresDto;
    /** The calendar year the targets are of; `null` when no target fits this period and these filters. */
    targetYear: number | null;
    targets: TargetDto[];
};
export type BreakdownLineDto = {
    /** Value of the filter that keeps this line only. */
    key: string;
    /** Of providers, regions and courses, in the language of the request. */
    name: string | null;
    figures: ReportFiguresDto;
};
export type BreakdownDto = {
    items: BreakdownLineDto[];
};
export type ListedCertificateDto = {
    serial: string;
    /** `achievement` or `participation` */
    kind: string;
    releasedAt: string;
};
export type ListedPlanDto = {
    id: string;
    submittedAt: string;
    validatedAt: string | null;
    /** Since when an action is known to be done. */
    implementedAt: string | null;
};
export type PersonLineDto = {
    /** Of the line, not of the person. */
    key: string;
    personId: string;
    /** In the script of the request's language. */
    displayName: string;
    providerId: string;
    providerName: string;
    courseCode: string;
    courseTitle: string;
    cohortName: string;
    /** In which the course is read. */
    language: "fr" | "ar" | "en";
    status: "completed" | "not-started" | "withdrawn" | "in-progress" | "not-completed";
    enrolledAt: string;
    startedAt: string | null;
    completedAt: string | null;
    withdrawnAt: string | null;
    certificate: (ListedCertificateDto) | null;
    /** The action plan: in a list of plans the one listed, else the first of the enrolment. */
    plan: (ListedPlanDto) | null;
    /** Of this enrolment; `null` = no session in the period. */
    minutes: (AttendanceMinutesDto) | null;
    /** How the final test was answered; `null` = not yet. */
    entryMode: ("online" | "paper") | null;
    /** Further enrolments of this person behind the same number. */
    others: number;
};
export type PeopleListDto = {
    items: PersonLineDto[];
    nextCursor: string | null;
    /** The number that was opened. */
    total: number;
};
export type ProviderLineDto = {
    providerId: string;
    name: string;
    "type": string;
    regionName: string;
    /** Staff that make it count. */
    staff: number;
};
export type ProviderListDto = {
    items: ProviderLineDto[];
    nextCursor: string | null;
    total: number;
};
export type ReportChoiceDto = {
    key: string;
    name: string;
};
export type ReportChoicesDto = {
    providers: ReportChoiceDto[];
    regions: ReportChoiceDto[];
    courses: ReportChoiceDto[];
};
export type HomeVisitDto = {
    /** The end of the visit before; `null` the first time. */
    previousAt: string | null;
};
export type ReportQueryDto = {
    /** First day, local to Morocco, `YYYY-MM-DD`; left out = since the beginning. */
    "from"?: string;
    /** Last day, included; left out = without end. */
    to?: string;
    /** The provider stamped on the enrolment or the certificate. */
    provider?: string;
    /** `bank`, `mfi_assoc`, … */
    providerType?: "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    /** ISO 3166-2, `MA-02`; of the branch, else of the provider. */
    region?: string;
    /** `F`, `M` or `not-stated`. */
    sex?: "F" | "M" | "not-stated";
    /** Age in the year in which the period ends: `18-24` … `55+`, `unknown`. */
    ageBand?: "18-24" | "25-34" | "35-44" | "45-54" | "55+" | "unknown";
    course?: string;
    /** In which the course is read: fr, ar or en. */
    language?: "fr" | "ar" | "en";
};
export type RequestExportDto = {
    /** Made by the client, so that sending twice asks once. */
    id?: string;
    /** `report`: with the list of people · `outside`: figures only, cells below five withheld. */
    kind: "report" | "outside";
    format: "xlsx" | "csv";
    /** Of the file: fr, ar or en. */
    language: "fr" | "ar" | "en";
    filters: ReportQueryDto;
};
export type RequestedExportDto = {
    id: string;
};
export type ReportExportDto = {
    id: string;
    kind: string;
    format: string;
    language: "fr" | "ar" | "en";
    status: "done" | "failed" | "running" | "queued";
    /** Rows written, of `total`. */
    done: number;
    total: number;
    "from": string | null;
    to: string | null;
    createdAt: string;
    finishedAt: string | null;
    /** After this the file is gone. */
    expiresAt: string;
    /** Whether the file can be had now. */
    ready: boolean;
};
export type ReportExportListDto = {
    items: ReportExportDto[];
};
export type TargetListDto = {
    items: TargetDto[];
};
export type SetTargetDto = {
    /** Whole; of a share in percent, at most 100. */
    value: number;
};
export type HalfDayDto = {
    id: string;
    /** Local, `YYYY-MM-DD`. */
    date: string;
    half: "morning" | "afternoon";
    /** Planned minutes. */
    minutes: number;
    /** People whose attendance has been taken; `null` for who does not train here. */
    marked: number | null;
    present: number | null;
};
export type TrainingSessionDto = {
    id: string;
    cohortId: string;
    cohortName: string;
    courseCode: string;
    courseTitle: string;
    activityId: string;
    activityTitle: string;
    startsAt: string;
    endsAt: string;
    /** IANA. */
    timeZone: string;
    /** Local day, `YYYY-MM-DD`. */
    date: string;
    /** Local times, `HH:MM`. */
    "from": string;
    to: string;
    place: LocalisedLineDto;
    provinceCode: string | null;
    /** In the language of the request. */
    provinceName: string | null;
    cancelled: boolean;
    revision: number;
    halfDays: HalfDayDto[];
};
export type SessionActivityDto = {
    id: string;
    /** In the language of the request. */
    title: string;
    /** Nominal. */
    minutes: number;
};
export type CohortSessionsDto = {
    items: TrainingSessionDto[];
    /** What the course wants to meet for. */
    activities: SessionActivityDto[];
    timeZone: string;
    /** First and last day of the cohort, `YYYY-MM-DD`. */
    startsOn: string;
    endsOn: string;
    /** The cohort is open and the reader trains it: sessions can be planned. */
    canPlan: boolean;
    canTakeAttendance: boolean;
};
export type ScheduleSessionDto = {
    /** Made by the client, so that sending it twice schedules one session. */
    id?: string;
    /** The session activity of the course that it fulfils. */
    activityId: string;
    /** Local day, `YYYY-MM-DD`. */
    date: string;
    /** Local time, `HH:MM`. */
    "from": string;
    /** Local time, `HH:MM`. */
    to: string;
    /** Town, building, landmark, in at least one language. */
    place: LocalisedLineDto;
    provinceCode?: string | null;
};
export type SessionIdDto = {
    id: string;
};
export type TrainingSessionsDto = {
    items: TrainingSessionDto[];
};
export type ChangeSessionDto = {
    /** The revision that was on the screen. */
    revision: number;
    /** The session activity of the course that it fulfils. */
    activityId: string;
    /** Local day, `YYYY-MM-DD`. */
    date: string;
    /** Local time, `HH:MM`. */
    "from": string;
    /** Local time, `HH:MM`. */
    to: string;
    /** Town, building, landmark, in at least one language. */
    place: LocalisedLineDto;
    provinceCode?: string | null;
};
export type SheetPersonDto = {
    enrolmentId: string;
    names: NamesDto;
    /** In the script of the request's language. */
    displayName: string;
    /** In French and in Arabic, for the printed sheet. */
    providerName: LocalisedLineDto;
    withdrawn: boolean;
};
export type AttendanceMarkDto = {
    halfDayId: string;
    enrolmentId: string;
    /** 0 … planned; 0 = absent. */
    minutes: number;
};
export type AttendanceSheetDto = {
    session: TrainingSessionDto;
    people: SheetPersonDto[];
    marks: AttendanceMarkDto[];
    /** False before the day, when cancelled, and once the report is with the reviewer. */
    open: boolean;
};
export type RecordAttendanceDto = {
    /** `paper`: keyed in from the signed sheet. */
    entryMode: "phone" | "paper";
    /** The whole sheet: whoever is not in it has not been marked. */
    marks: AttendanceMarkDto[];
    /** The marks that were on the screen before. When others stand by now, nothing changes; left out, whatever stands is replaced. */
    replaces?: AttendanceMarkDto[];
};
export type MySessionDto = {
    id: string;
    cohortId: string;
    cohortName: string;
    courseCode: string;
    courseTitle: string;
    activityId: string;
    activityTitle: string;
    startsAt: string;
    endsAt: string;
    /** IANA. */
    timeZone: string;
    /** Local day, `YYYY-MM-DD`. */
    date: string;
    /** Local times, `HH:MM`. */
    "from": string;
    to: string;
    place: LocalisedLineDto;
    provinceCode: string | null;
    /** In the language of the request. */
    provinceName: string | null;
    cancelled: boolean;
    revision: number;
    halfDays: HalfDayDto[];
    enrolmentId: string;
    /** `null` until attendance has been taken. */
    attendedMinutes: number | null;
};
export type MySessionsDto = {
    items: MySessionDto[];
};
/**
 * Whether the api answers and reaches its database. For supervisors and load balancers.
 */
export function getHealth(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HealthDto;
    }>("/api/v1/health", {
        ...opts
    }));
}
/**
 * How clocks go where the product lives. Countries change their rules, and phones learn of it sooner or later than servers:
 * who shows hours by this table shows the ones that letters, registers and reminders say.
 */
export function getPlaceClock(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PlaceClockDto;
    }>("/api/v1/place-clock", {
        ...opts
    }));
}
export function getMyActionPlan(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyActionPlanDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/action-plan`, {
        ...opts
    }));
}
/**
 * Hands in one to three actions, or hands them in again until a trainer has them.
 */
export function handInActionPlan(enrolmentId: string, activityId: string, handInActionPlanDto: HandInActionPlanDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/action-plan`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: handInActionPlanDto
    })));
}
/**
 * What became of every action, six weeks or six months after the cohort ended.
 */
export function reportActions(enrolmentId: string, activityId: string, checkpoint: "six-weeks" | "six-months", reportActionsDto: ReportActionsDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/action-plan/checks/${encodeURIComponent(checkpoint)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: reportActionsDto
    })));
}
/**
 * Of own staff, of own cohorts, or all: those that wait first, then the latest.
 */
export function listActionPlans({ status, cohortId, toConfirm, cursor, limit }: {
    status?: "awaits-visa" | "visa-refused" | "awaits-validation" | "sent-back" | "validated";
    cohortId?: string;
    toConfirm?: "true";
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ActionPlansPageDto;
    }>(`/api/v1/action-plans${QS.query(QS.explode({
        status,
        cohortId,
        toConfirm,
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
export function countWaitingPlans(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: WaitingPlansDto;
    }>("/api/v1/action-plans/waiting", {
        ...opts
    }));
}
export function getActionPlan(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ActionPlanToDecideDto;
    }>(`/api/v1/action-plans/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The manager's visa; a trainer enters one that was signed on paper.
 */
export function endorseActionPlan(id: string, endorseActionPlanDto: EndorseActionPlanDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/action-plans/${encodeURIComponent(id)}/visa`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: endorseActionPlanDto
    })));
}
/**
 * Counts for the certificate, or goes back to the learner.
 */
export function decideActionPlan(id: string, decideActionPlanDto: DecideActionPlanDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/action-plans/${encodeURIComponent(id)}/validation`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: decideActionPlanDto
    })));
}
/**
 * The manager says whether what was reported about an action is so.
 */
export function confirmAction(id: string, checkpoint: "six-weeks" | "six-months", position: number, confirmActionDto: ConfirmActionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/action-plans/${encodeURIComponent(id)}/checks/${encodeURIComponent(checkpoint)}/${encodeURIComponent(position)}/confirmation`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: confirmActionDto
    })));
}
/**
 * The rules of a quiz and own tries so far.
 */
export function getQuiz(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuizOverviewDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/attempts`, {
        ...opts
    }));
}
/**
 * Begins an attempt, or returns the one that is open.
 */
export function startAttempt(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AttemptDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/attempts`, {
        ...opts,
        method: "POST"
    }));
}
export function getAttempt(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AttemptDto;
    }>(`/api/v1/me/attempts/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Keeps one answer. Refused after the deadline, after the hand-in, and when another browser has answered differently in the
 * meantime.
 */
export function saveAnswer(id: string, questionId: string, saveAnswerDto: SaveAnswerDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/me/attempts/${encodeURIComponent(id)}/answers/${encodeURIComponent(questionId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: saveAnswerDto
    })));
}
/**
 * Hands in and marks. Once handed in, the same again returns the same result.
 */
export function handInAttempt(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AttemptResultDto;
    }>(`/api/v1/me/attempts/${encodeURIComponent(id)}/hand-in`, {
        ...opts,
        method: "POST"
    }));
}
export function getAttemptResult(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AttemptResultDto;
    }>(`/api/v1/me/attempts/${encodeURIComponent(id)}/result`, {
        ...opts
    }));
}
/**
 * A photo or PDF up to 20 MB, or a recording up to 3 MB, to be named in the answer that follows.
 */
export function uploadAnswerFile(id: string, questionId: string, body: {
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SubmittedFileDto;
    }>(`/api/v1/me/attempts/${encodeURIComponent(id)}/answers/${encodeURIComponent(questionId)}/files`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The files that own answers name.
 */
export function listAnswerFiles(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SubmittedFileDto[];
    }>(`/api/v1/me/attempts/${encodeURIComponent(id)}/files`, {
        ...opts
    }));
}
/**
 * Topics and objectives in use and the objectives of the course, with how many questions carry each.
 */
export function listQuestionTags(courseId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TagCountsDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/question-tags`, {
        ...opts
    }));
}
/**
 * What the bank has and each test asks of every objective of the course, and where that does not fit.
 */
export function getObjectiveMap(courseId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ObjectiveMapDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/objective-map`, {
        ...opts
    }));
}
/**
 * The same change to many questions: all of them or none.
 */
export function changeQuestions(courseId: string, batchChangesDto: BatchChangesDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BatchDoneDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/question-changes`, oazapfts.json({
        ...opts,
        method: "POST",
        body: batchChangesDto
    })));
}
/**
 * How many questions a pool with these tags could draw from on a paper of this course.
 */
export function getPoolSize(courseId: string, bank: string, { topic, objective, difficulty }: {
    topic?: string;
    objective?: string;
    difficulty?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PoolSizeDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/pool-size${QS.query(QS.explode({
        bank,
        topic,
        objective,
        difficulty
    }))}`, {
        ...opts
    }));
}
/**
 * Every wording a question ever had.
 */
export function listQuestionRevisions(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionRevisionsDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}/revisions`, {
        ...opts
    }));
}
/**
 * Makes an earlier wording the newest one.
 */
export function restoreQuestionRevision(id: string, restoreRevisionDto: RestoreRevisionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}/restorations`, oazapfts.json({
        ...opts,
        method: "POST",
        body: restoreRevisionDto
    })));
}
/**
 * Papers that hold it or may draw it, of every version and course.
 */
export function getQuestionUsage(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionUsagesDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}/usage`, {
        ...opts
    }));
}
/**
 * How the questions of a quiz perform: facility, discrimination, options taken, French against Arabic.
 */
export function getItemStatistics(activityId: string, { cohortId }: {
    cohortId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ItemStatisticsDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/item-statistics${QS.query(QS.explode({
        cohortId
    }))}`, {
        ...opts
    }));
}
/**
 * Paired gain between pre-test and final test with its confidence interval. A trainer sees own cohorts.
 */
export function getKnowledgeGain(courseId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: KnowledgeGainDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/knowledge-gain`, {
        ...opts
    }));
}
/**
 * For readers of the lesson: nothing of the key.
 */
export function listLessonQuestions(id: string, language: "fr" | "ar" | "en", opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LessonQuestionsDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/lesson-questions${QS.query(QS.explode({
        language
    }))}`, {
        ...opts
    }));
}
/**
 * Marks an answer and tells what was right. Keeps nothing.
 */
export function answerLessonQuestion(id: string, blockId: string, lessonAnswerDto: LessonAnswerDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionResultDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/lesson-questions/${encodeURIComponent(blockId)}/answers`, oazapfts.json({
        ...opts,
        method: "POST",
        body: lessonAnswerDto
    })));
}
/**
 * For the author: which question stands in which block, its words in every language.
 */
export function listChosenQuestions(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ChosenQuestionsDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/chosen-questions`, {
        ...opts
    }));
}
/**
 * Puts a question of the bank into a block of a draft.
 */
export function chooseLessonQuestion(id: string, blockId: string, chooseQuestionDto: ChooseQuestionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/activities/${encodeURIComponent(id)}/chosen-questions/${encodeURIComponent(blockId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: chooseQuestionDto
    })));
}
export function getAttemptToMark(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AttemptBeingMarkedDto;
    }>(`/api/v1/attempts-to-mark/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Marks one answer, or changes its mark; the result follows once every answer has one.
 */
export function markAnswer(id: string, questionId: string, answerMarkDto: AnswerMarkDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/attempts-to-mark/${encodeURIComponent(id)}/answers/${encodeURIComponent(questionId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: answerMarkDto
    })));
}
/**
 * A recording of some minutes (WebM, Ogg, MP4; 3 MB), to be named in the mark that follows.
 */
export function uploadAnswerVoice(id: string, body: {
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SubmittedFileDto;
    }>(`/api/v1/attempts-to-mark/${encodeURIComponent(id)}/voice-comments`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
export function getObservationGrid(activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: GridDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/observation-grid`, {
        ...opts
    }));
}
/**
 * Without criteria the session is not observed.
 */
export function writeObservationGrid(activityId: string, writeGridDto: WriteGridDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/observation-grid`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: writeGridDto
    })));
}
/**
 * The people of a cohort with the caller's scores; those of a second observer once both have given theirs.
 */
export function getCohortObservations(cohortId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortObservationsDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/observations`, {
        ...opts
    }));
}
/**
 * A PDF in French and Arabic: a sheet of the grid per person, to be scored with a pen and signed by the observer.
 */
export function getObservationGridPrint(cohortId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/observations/${encodeURIComponent(activityId)}/print`, {
        ...opts
    }));
}
/**
 * The caller's scores for one person; sending again replaces them, of two observers until both have scored.
 */
export function recordObservation(enrolmentId: string, activityId: string, writeObservationDto: WriteObservationDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/enrolments/${encodeURIComponent(enrolmentId)}/observations/${encodeURIComponent(activityId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: writeObservationDto
    })));
}
/**
 * What two observers agree on once both have scored; it counts in place of their scores.
 */
export function agreeObservation(enrolmentId: string, activityId: string, writeObservationDto: WriteObservationDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/enrolments/${encodeURIComponent(enrolmentId)}/observations/${encodeURIComponent(activityId)}/agreement`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: writeObservationDto
    })));
}
/**
 * The tests of a cohort, with how many sheets are keyed.
 */
export function listPaperTests(cohortId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PaperTestListDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/paper-tests`, {
        ...opts
    }));
}
/**
 * Who sits a test, whose sheet is keyed, and what cannot be printed of it.
 */
export function getPaperTest(cohortId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PaperTestDetailDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/paper-tests/${encodeURIComponent(activityId)}`, {
        ...opts
    }));
}
/**
 * A PDF in French and Arabic: the `test`, the `answer-sheets` of everybody, or the `key`.
 */
export function getPaperTestPrint(cohortId: string, activityId: string, part: string, { form }: {
    form?: "A" | "B";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/paper-tests/${encodeURIComponent(activityId)}/prints/${encodeURIComponent(part)}${QS.query(QS.explode({
        form
    }))}`, {
        ...opts
    }));
}
/**
 * One person's sheet as it is keyed so far.
 */
export function getPaperSheet(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: KeyedSheetDto;
    }>(`/api/v1/enrolments/${encodeURIComponent(enrolmentId)}/paper-tests/${encodeURIComponent(activityId)}`, {
        ...opts
    }));
}
/**
 * Keys a sheet. The same again changes nothing; another one replaces it, with a reason.
 */
export function keyPaperSheet(enrolmentId: string, activityId: string, keySheetDto: KeySheetDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: KeyedSheetDto;
    }>(`/api/v1/enrolments/${encodeURIComponent(enrolmentId)}/paper-tests/${encodeURIComponent(activityId)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: keySheetDto
    })));
}
/**
 * Takes a photo of one page of an answer sheet of this test. Nothing is keyed by it.
 */
export function sendSheetPhoto(cohortId: string, activityId: string, body: {
    file: Blob;
}, { id }: {
    id?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SheetPhotoMadeDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/paper-tests/${encodeURIComponent(activityId)}/photos${QS.query(QS.explode({
        id
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Photos of a test, newest first: whose sheet each shows, or why it cannot be read.
 */
export function listSheetPhotos(cohortId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SheetPhotoListDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/paper-tests/${encodeURIComponent(activityId)}/photos`, {
        ...opts
    }));
}
/**
 * The page on a photo, made flat: what crops are cut from.
 */
export function getSheetPhotoPage(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/sheet-photos/${encodeURIComponent(id)}/page`, {
        ...opts
    }));
}
/**
 * What the photos of one person's sheet say, for the keying page; empty without photos, or once the sheet is keyed.
 */
export function getSheetProposal(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SheetProposalDto;
    }>(`/api/v1/enrolments/${encodeURIComponent(enrolmentId)}/paper-tests/${encodeURIComponent(activityId)}/proposal`, {
        ...opts
    }));
}
/**
 * What the caller has still to review, over all courses, the earliest day first.
 */
export function listReviewsLeft(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewsLeftListDto;
    }>("/api/v1/me/peer-reviews", {
        ...opts
    }));
}
/**
 * What is asked of the caller for one assignment, and what peers said of the caller's own work once it is released.
 */
export function getMyPeerReviews(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyPeerReviewsDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/peer-reviews`, {
        ...opts
    }));
}
export function getPeerReview(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PeerReviewDto;
    }>(`/api/v1/me/peer-reviews/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Gives a review, or changes it until the last review of that work is in.
 */
export function givePeerReview(id: string, givePeerReviewDto: GivePeerReviewDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/me/peer-reviews/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: givePeerReviewDto
    })));
}
/**
 * Everything that was asked about one piece of work, with names.
 */
export function listReviewsOfWork(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewsOfWorkDto;
    }>(`/api/v1/submissions/${encodeURIComponent(id)}/peer-reviews`, {
        ...opts
    }));
}
/**
 * Gives the work out to peers before its last day. Refused when there is too little for as many reviews as promised.
 */
export function beginPeerReviews(cohortId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BegunReviewsDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/assignments/${encodeURIComponent(activityId)}/peer-rounds`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Orders a QTI 3.0 package or a Moodle XML file of questions of a bank, media included; the worker makes it.
 */
export function exportQuestions(courseId: string, newQuestionExportDto: NewQuestionExportDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeQuestionDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/question-exports`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newQuestionExportDto
    })));
}
/**
 * Where it stands, and what could not go along, for whoever ordered it.
 */
export function getQuestionExport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionExportDto;
    }>(`/api/v1/question-exports/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The file, for seven days.
 */
export function getQuestionExportContent(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/question-exports/${encodeURIComponent(id)}/content`, {
        ...opts
    }));
}
/**
 * Takes questions as Moodle XML, GIFT, Aiken, QTI 2.1 to 3.0 or our own sheet. Nothing is written before it is confirmed.
 */
export function sendQuestions(courseId: string, language: "fr" | "ar" | "en", body: {
    file: Blob;
}, { id }: {
    id?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeQuestionDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/question-imports${QS.query(QS.explode({
        language,
        id
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Of a course, newest first.
 */
export function listQuestionImports(courseId: string, { cursor, limit }: {
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionImportsPageDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/question-imports${QS.query(QS.explode({
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Where an import stands.
 */
export function getQuestionImport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionImportDto;
    }>(`/api/v1/question-imports/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The preview: each question as it would come, with what to know of it.
 */
export function listQuestionImportRows(id: string, { cursor, limit, outcome }: {
    cursor?: string;
    limit?: number;
    outcome?: "added" | "changed" | "unchanged" | "bad";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionImportRowsPageDto;
    }>(`/api/v1/question-imports/${encodeURIComponent(id)}/rows${QS.query(QS.explode({
        cursor,
        limit,
        outcome
    }))}`, {
        ...opts
    }));
}
/**
 * From here on the worker writes the questions that can come. Confirming again changes nothing.
 */
export function confirmQuestionImport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/question-imports/${encodeURIComponent(id)}/confirmation`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The sheet to start from, French and Arabic side by side, its headings in the language of the request.
 */
export function getQuestionSheetTemplate(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/question-import-template.xlsx", {
        ...opts
    }));
}
/**
 * The bank of a course, by key.
 */
export function listQuestions(courseId: string, { cursor, limit, q, $type, topic, objective, difficulty, part }: {
    cursor?: string;
    limit?: number;
    q?: string;
    $type?: "single" | "multiple" | "true-false" | "numeric" | "short-text" | "cloze" | "scenario" | "matching" | "ordering" | "sorting" | "matrix" | "likert" | "essay" | "file" | "spoken" | "hot-spot";
    topic?: string;
    objective?: string;
    difficulty?: number;
    part?: "own" | "archived" | "shared-by-others";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionsPageDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/questions${QS.query(QS.explode({
        cursor,
        limit,
        q,
        "type": $type,
        topic,
        objective,
        difficulty,
        part
    }))}`, {
        ...opts
    }));
}
export function addQuestion(courseId: string, newQuestionDto: NewQuestionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeQuestionDto;
    }>(`/api/v1/courses/${encodeURIComponent(courseId)}/questions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newQuestionDto
    })));
}
export function getQuestion(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: QuestionDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Makes a new revision. Papers of published versions keep the one they have.
 */
export function changeQuestion(id: string, changeQuestionDto: ChangeQuestionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: changeQuestionDto
    })));
}
/**
 * Out of the bank; papers that hold it keep it.
 */
export function archiveQuestion(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/questions/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * The rules and questions of a quiz; revision 0 with usual rules while nobody has made it.
 */
export function getPaper(activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PaperDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/paper`, {
        ...opts
    }));
}
export function writePaper(activityId: string, writePaperDto: WritePaperDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/paper`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: writePaperDto
    })));
}
/**
 * Who would change, without changing anything.
 */
export function previewRegrade(id: string, method: "new-key" | "award-all", neverLower: boolean, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RegradePreviewDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}/regrade-preview${QS.query(QS.explode({
        method,
        neverLower
    }))}`, {
        ...opts
    }));
}
/**
 * Corrects the marks in the background. The same id again changes nothing.
 */
export function askRegrade(id: string, askRegradeDto: AskRegradeDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: AskedRegradeDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}/regrades`, oazapfts.json({
        ...opts,
        method: "POST",
        body: askRegradeDto
    })));
}
/**
 * Newest first.
 */
export function listRegrades(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RegradesDto;
    }>(`/api/v1/questions/${encodeURIComponent(id)}/regrades`, {
        ...opts
    }));
}
export function getRegrade(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RegradeDto;
    }>(`/api/v1/regrades/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
export function getAssignmentSettings(activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AssignmentSettingsDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/assignment-settings`, {
        ...opts
    }));
}
export function writeAssignmentSettings(activityId: string, writeAssignmentSettingsDto: WriteAssignmentSettingsDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/assignment-settings`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: writeAssignmentSettingsDto
    })));
}
export function getMyAssignment(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyAssignmentDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/submission`, {
        ...opts
    }));
}
/**
 * Hands in, or hands in again until it is accepted.
 */
export function handInAssignment(enrolmentId: string, activityId: string, handInDto: HandInDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/submission`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: handInDto
    })));
}
/**
 * A photo (JPEG, PNG, WebP) or PDF up to 20 MB, to be named in the hand-in that follows.
 */
export function uploadSubmissionFile(enrolmentId: string, activityId: string, body: {
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SubmittedFileDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/submission-files`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Questions to start a survey from: ours, then those of the published courses.
 */
export function listSurveyTemplates(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SurveyTemplatesDto;
    }>("/api/v1/survey-templates", {
        ...opts
    }));
}
export function getSurvey(activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SurveyDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/survey`, {
        ...opts
    }));
}
export function writeSurvey(activityId: string, writeSurveyDto: WriteSurveyDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/survey`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: writeSurveyDto
    })));
}
export function getMySurvey(enrolmentId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SurveyToAnswerDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/survey`, {
        ...opts
    }));
}
/**
 * Once per person, kept without their name; sending again changes nothing.
 */
export function answerSurvey(enrolmentId: string, activityId: string, surveyResponseDto: SurveyResponseDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/me/enrolments/${encodeURIComponent(enrolmentId)}/activities/${encodeURIComponent(activityId)}/survey-response`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: surveyResponseDto
    })));
}
/**
 * What the surveys of a cohort say; nothing but the number while fewer than five answers may be told.
 */
export function getSurveyResults(cohortId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortSurveysDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/survey-results`, {
        ...opts
    }));
}
/**
 * One more attempt at the final test for who has used up all of theirs. The same again changes nothing.
 */
export function grantAttempt(id: string, grantAttemptDto: GrantAttemptDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/enrolments/${encodeURIComponent(id)}/attempt-grants`, oazapfts.json({
        ...opts,
        method: "POST",
        body: grantAttemptDto
    })));
}
/**
 * Who of a cohort has extra minutes on tests.
 */
export function listExtraMinutes(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ExtraMinutesListDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/extra-minutes`, {
        ...opts
    }));
}
/**
 * A test that is running gets the minutes at once.
 */
export function giveExtraMinutes(id: string, giveExtraMinutesDto: GiveExtraMinutesDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/enrolments/${encodeURIComponent(id)}/extra-minutes`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: giveExtraMinutesDto
    })));
}
/**
 * Everything that waits for the caller, longest waiting first.
 */
export function listMarkingQueue({ cursor, limit, cohortId, courseId, activityId, kind }: {
    cursor?: string;
    limit?: number;
    cohortId?: string;
    courseId?: string;
    activityId?: string;
    kind?: "submission" | "test" | "action-plan";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MarkingQueueDto;
    }>(`/api/v1/marking-queue${QS.query(QS.explode({
        cursor,
        limit,
        cohortId,
        courseId,
        activityId,
        kind
    }))}`, {
        ...opts
    }));
}
/**
 * Assignments, and tests with questions that people mark.
 */
export function listMarkedActivities(cohortId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MarkedActivitiesDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/marked-activities`, {
        ...opts
    }));
}
/**
 * Everybody in the cohort, those who handed in nothing first.
 */
export function listMarkedPeople(cohortId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MarkedPeopleDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/marked-activities/${encodeURIComponent(activityId)}/people`, {
        ...opts
    }));
}
/**
 * Lets the learners see all marks of an assignment or a test that were held back; a second time none are left.
 */
export function releaseMarks(cohortId: string, activityId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReleasedMarksDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(cohortId)}/marked-activities/${encodeURIComponent(activityId)}/mark-releases`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * More time for one person, with the reason.
 */
export function extendAssignment(enrolmentId: string, activityId: string, extensionDto: ExtensionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/enrolments/${encodeURIComponent(enrolmentId)}/assignments/${encodeURIComponent(activityId)}/extension`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: extensionDto
    })));
}
export function getSubmission(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SubmissionDto;
    }>(`/api/v1/submissions/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * A recording of some minutes (WebM, Ogg, MP4; 3 MB), to be named in the mark that follows.
 */
export function uploadVoiceComment(id: string, body: {
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SubmittedFileDto;
    }>(`/api/v1/submissions/${encodeURIComponent(id)}/voice-comments`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Accepts or sends back, as first marker, second marker or moderator. Refused when handed in again meanwhile.
 */
export function markSubmission(id: string, markDto: MarkDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/submissions/${encodeURIComponent(id)}/mark`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: markDto
    })));
}
/**
 * Another mark in place of the one that came from peers, released or not, with the reason that the learner reads.
 */
export function overrideMark(id: string, overrideDto: OverrideDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/submissions/${encodeURIComponent(id)}/mark-overrides`, oazapfts.json({
        ...opts,
        method: "POST",
        body: overrideDto
    })));
}
/**
 * Who did what, newest first.
 */
export function listAuditEntries({ cursor, limit, action, subjectKind, subjectId, actorId, $from, until }: {
    cursor?: string;
    limit?: number;
    action?: string;
    subjectKind?: string;
    subjectId?: string;
    actorId?: string;
    $from?: string;
    until?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuditPageDto;
    }>(`/api/v1/audit-entries${QS.query(QS.explode({
        cursor,
        limit,
        action,
        subjectKind,
        subjectId,
        actorId,
        "from": $from,
        until
    }))}`, {
        ...opts
    }));
}
/**
 * One's own certificates, and what is still to come.
 */
export function listMyCertificates(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyCertificatesDto;
    }>("/api/v1/me/certificates", {
        ...opts
    }));
}
/**
 * The register, newest release first.
 */
export function listCertificates({ cursor, limit, courseId, providerId, cohortId, kind, status, $from, to, search }: {
    cursor?: string;
    limit?: number;
    courseId?: string;
    providerId?: string;
    cohortId?: string;
    kind?: "achievement" | "participation";
    status?: "issuing" | "valid" | "superseded" | "revoked";
    $from?: string;
    to?: string;
    search?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CertificatePageDto;
    }>(`/api/v1/certificates${QS.query(QS.explode({
        cursor,
        limit,
        courseId,
        providerId,
        cohortId,
        kind,
        status,
        "from": $from,
        to,
        search
    }))}`, {
        ...opts
    }));
}
/**
 * Courses and providers that occur in the register, for its filters.
 */
export function listRegisterChoices(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RegisterChoicesDto;
    }>("/api/v1/certificates/choices", {
        ...opts
    }));
}
/**
 * A certificate with its history.
 */
export function getCertificate(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CertificateDto;
    }>(`/api/v1/certificates/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The PDF, for its holder and for the readers of the register.
 */
export function getCertificateFile(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/certificates/${encodeURIComponent(id)}/file`, {
        ...opts
    }));
}
export function revokeCertificate(id: string, revokeCertificateDto: RevokeCertificateDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/certificates/${encodeURIComponent(id)}/revocation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: revokeCertificateDto
    })));
}
/**
 * Replaces a valid certificate by a corrected one under a new number; both stay in the register.
 */
export function correctCertificate(id: string, correctCertificateDto: CorrectCertificateDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CorrectedCertificateDto;
    }>(`/api/v1/certificates/${encodeURIComponent(id)}/correction`, oazapfts.json({
        ...opts,
        method: "POST",
        body: correctCertificateDto
    })));
}
/**
 * The end-of-training report, filled in as far as the product knows.
 */
export function getCohortReport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortReportDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/report`, {
        ...opts
    }));
}
export function saveCohortReport(id: string, saveReportDto: SaveReportDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedReportDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/report`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: saveReportDto
    })));
}
/**
 * Hands the report to the reviewer; its figures stay as they are now.
 */
export function submitCohortReport(id: string, reportRevisionDto: ReportRevisionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohorts/${encodeURIComponent(id)}/report/submission`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reportRevisionDto
    })));
}
/**
 * The signed attendance sheet: a photo or a PDF of at most 20 MB.
 */
export function attachReportScan(id: string, body: {
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: SavedReportDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/report/scan`, oazapfts.multipart({
        ...opts,
        method: "PUT",
        body
    })));
}
export function getReportScan(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohort-reports/${encodeURIComponent(id)}/scan`, {
        ...opts
    }));
}
/**
 * Those to validate, longest waiting first; with another `status`, the last decided first.
 */
export function listCohortReports({ cursor, limit, status }: {
    cursor?: string;
    limit?: number;
    status?: "submitted" | "sent-back" | "validated";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReportPageDto;
    }>(`/api/v1/cohort-reports${QS.query(QS.explode({
        cursor,
        limit,
        status
    }))}`, {
        ...opts
    }));
}
/**
 * For the reviewer: figures, people with what each will get, and how many certificates have been made.
 */
export function getReviewedReport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReviewedReportDto;
    }>(`/api/v1/cohort-reports/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Releases the certificates of the cohort.
 */
export function validateCohortReport(id: string, reportRevisionDto: ReportRevisionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohort-reports/${encodeURIComponent(id)}/validation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reportRevisionDto
    })));
}
/**
 * Sends the report back to the trainer with a reason.
 */
export function sendBackCohortReport(id: string, returnReportDto: ReturnReportDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohort-reports/${encodeURIComponent(id)}/return`, oazapfts.json({
        ...opts,
        method: "POST",
        body: returnReportDto
    })));
}
/**
 * The published courses, by code.
 */
export function listCourses({ cursor, limit, q, audience, language, maxMinutes }: {
    cursor?: string;
    limit?: number;
    q?: string;
    audience?: "fsp" | "bdsp" | "managers" | "trainers";
    language?: "fr" | "ar" | "en";
    maxMinutes?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CourseCardsDto;
    }>(`/api/v1/courses${QS.query(QS.explode({
        cursor,
        limit,
        q,
        audience,
        language,
        maxMinutes
    }))}`, {
        ...opts
    }));
}
/**
 * A course with an empty first draft.
 */
export function createCourse(newCourseDto: NewCourseDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>("/api/v1/courses", oazapfts.json({
        ...opts,
        method: "POST",
        body: newCourseDto
    })));
}
/**
 * The newest published version with its modules and activities.
 */
export function getCourse(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CourseDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Every course with what its authors have to do.
 */
export function listAuthoredCourses({ cursor, limit, q, archived }: {
    cursor?: string;
    limit?: number;
    q?: string;
    archived?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuthoredCoursesDto;
    }>(`/api/v1/authored-courses${QS.query(QS.explode({
        cursor,
        limit,
        q,
        archived
    }))}`, {
        ...opts
    }));
}
/**
 * A new course that starts as a copy of the newest version: texts, papers, questions, surveys and grids included.
 */
export function duplicateCourse(id: string, courseCopyDto: CourseCopyDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/copies`, oazapfts.json({
        ...opts,
        method: "POST",
        body: courseCopyDto
    })));
}
/**
 * Orders an archive of the newest version; the worker packs it.
 */
export function packCourse(id: string, courseTransferQueryDto: CourseTransferQueryDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/archives`, oazapfts.json({
        ...opts,
        method: "POST",
        body: courseTransferQueryDto
    })));
}
/**
 * Takes an archive of a course. Nothing is written before it is confirmed.
 */
export function sendCourseArchive(body: {
    file: Blob;
}, { id }: {
    id?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/course-transfers${QS.query(QS.explode({
        id
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Where an archive stands, for whoever ordered or sent it.
 */
export function getCourseTransfer(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CourseTransferDto;
    }>(`/api/v1/course-transfers/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The archive, for seven days.
 */
export function getCourseArchiveContent(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/course-transfers/${encodeURIComponent(id)}/content`, {
        ...opts
    }));
}
/**
 * From here on the worker writes. Confirming again changes nothing.
 */
export function confirmCourseArchive(id: string, courseTransferConfirmationDto: CourseTransferConfirmationDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/course-transfers/${encodeURIComponent(id)}/confirmation`, oazapfts.json({
        ...opts,
        method: "POST",
        body: courseTransferConfirmationDto
    })));
}
/**
 * Where the review of the draft stands.
 */
export function getCourseReview(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CourseReviewDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft/review`, {
        ...opts
    }));
}
/**
 * Asks colleagues to look at the draft, and tells them.
 */
export function askCourseReview(id: string, reviewRequestDto: ReviewRequestDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/courses/${encodeURIComponent(id)}/draft/review`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reviewRequestDto
    })));
}
/**
 * Who may be asked for a review: everybody else who writes courses.
 */
export function listReviewColleagues(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ColleaguesDto;
    }>("/api/v1/review-colleagues", {
        ...opts
    }));
}
/**
 * Approves the draft or sends it back; by somebody else than who asked.
 */
export function decideCourseReview(id: string, reviewDecisionDto: ReviewDecisionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/courses/${encodeURIComponent(id)}/draft/review/decisions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reviewDecisionDto
    })));
}
/**
 * What colleagues said about the blocks of an activity, oldest first.
 */
export function listBlockComments(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BlockCommentsDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/comments`, {
        ...opts
    }));
}
export function commentBlock(id: string, newBlockCommentDto: NewBlockCommentDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/comments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newBlockCommentDto
    })));
}
/**
 * A whole thread, resolved or open again.
 */
export function resolveBlockThread(id: string, threadResolutionDto: ThreadResolutionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/activities/${encodeURIComponent(id)}/comments/resolution`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: threadResolutionDto
    })));
}
/**
 * Out of the catalogue; who is enrolled goes on.
 */
export function archiveCourse(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/courses/${encodeURIComponent(id)}/archive`, {
        ...opts,
        method: "PUT"
    }));
}
/**
 * Back into the catalogue.
 */
export function restoreCourse(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/courses/${encodeURIComponent(id)}/archive`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * A new draft that starts as a copy of the published version; the draft that is there already, if one is.
 */
export function makeCourseDraft(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/drafts`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The draft with its outline and how far each text is.
 */
export function getCourseDraft(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CourseDraftDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft`, {
        ...opts
    }));
}
export function changeCourseDraft(id: string, changeCourseDraftDto: ChangeCourseDraftDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeCourseDraftDto
    })));
}
/**
 * The draft goes, what was published stays; a course that was never published goes too.
 */
export function discardCourseDraft(id: string, revision: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/courses/${encodeURIComponent(id)}/draft${QS.query(QS.explode({
        revision
    }))}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Puts modules and activities in a new order.
 */
export function arrangeCourseDraft(id: string, arrangementDto: ArrangementDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RevisionDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft/outline`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: arrangementDto
    })));
}
/**
 * At the end of the draft.
 */
export function addCourseModule(id: string, newModuleDto: NewModuleDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft/modules`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newModuleDto
    })));
}
/**
 * What should be put right before publishing.
 */
export function listPublicationProblems(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublicationProblemsDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft/problems`, {
        ...opts
    }));
}
/**
 * Freezes the draft and puts it into the catalogue; refused with one entry per problem.
 */
export function publishCourse(id: string, publishCourseDto: PublishCourseDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CoursePublishedDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/publications`, oazapfts.json({
        ...opts,
        method: "POST",
        body: publishCourseDto
    })));
}
/**
 * Modules of other courses in the catalogue that the draft could show.
 */
export function listReusableModules(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReusableModulesDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft/reusable-modules`, {
        ...opts
    }));
}
/**
 * At the end of the draft, as it was published; it is changed in its own course only.
 */
export function reuseModule(id: string, reuseModuleDto: ReuseModuleDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/draft/reused-modules`, oazapfts.json({
        ...opts,
        method: "POST",
        body: reuseModuleDto
    })));
}
/**
 * Takes the newest published version of a module that is written in another course.
 */
export function renewModule(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/course-modules/${encodeURIComponent(id)}/renewals`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Makes a module that is written in another course the draft's own. Repeating it changes nothing.
 */
export function ownModule(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/course-modules/${encodeURIComponent(id)}/own-copies`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Takes a .docx or .pptx for a lesson of a draft; the worker reads it. Nothing of it is written into the lesson.
 */
export function sendLessonDocument(activityId: string, body: {
    file: Blob;
}, { id, language, notes }: {
    id?: string;
    language?: "fr" | "ar" | "en";
    notes?: "true" | "false";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: LessonDocumentMadeDto;
    }>(`/api/v1/activities/${encodeURIComponent(activityId)}/documents${QS.query(QS.explode({
        id,
        language,
        notes
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Where it stands and what it would bring, for whoever sent it.
 */
export function getLessonDocument(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LessonDocumentDto;
    }>(`/api/v1/lesson-documents/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
export function renameCourseModule(id: string, moduleTitleDto: ModuleTitleDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/course-modules/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: moduleTitleDto
    })));
}
/**
 * With its activities.
 */
export function removeCourseModule(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/course-modules/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * At the end of the module.
 */
export function addActivity(id: string, newActivityDto: NewActivityDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CourseMadeDto;
    }>(`/api/v1/course-modules/${encodeURIComponent(id)}/activities`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newActivityDto
    })));
}
export function changeActivity(id: string, changeActivityDto: ChangeActivityDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/activities/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeActivityDto
    })));
}
export function removeActivity(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/activities/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Every language of an activity's text, for writing side by side.
 */
export function getActivityTexts(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AuthoredTextsDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/texts`, {
        ...opts
    }));
}
/**
 * Saves the text of one language.
 */
export function saveActivityText(id: string, language: "fr" | "ar" | "en", saveLessonTextDto: SaveLessonTextDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: LessonTextSavedDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/texts/${encodeURIComponent(language)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: saveLessonTextDto
    })));
}
/**
 * Says that a translated block was read beside its base and is right. Holds until either changes.
 */
export function reviewTranslatedBlock(id: string, language: "fr" | "ar" | "en", blockId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BlockStandingDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/texts/${encodeURIComponent(language)}/blocks/${encodeURIComponent(blockId)}/review`, {
        ...opts,
        method: "PUT"
    }));
}
/**
 * Takes a review back.
 */
export function withdrawBlockReview(id: string, language: "fr" | "ar" | "en", blockId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BlockStandingDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/texts/${encodeURIComponent(language)}/blocks/${encodeURIComponent(blockId)}/review`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Who wrote in a text and when, through all versions of the course.
 */
export function listTextRevisions(id: string, language: "fr" | "ar" | "en", opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TextRevisionsDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/texts/${encodeURIComponent(language)}/revisions`, {
        ...opts
    }));
}
/**
 * A text as it stood, for comparing and for going back: saving its blocks restores it.
 */
export function getTextRevision(id: string, revisionId: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TextRevisionDto;
    }>(`/api/v1/activities/${encodeURIComponent(id)}/text-revisions/${encodeURIComponent(revisionId)}`, {
        ...opts
    }));
}
/**
 * A trainer's own cohorts, a focal point's where the provider is invited, all for reviewers; the newest first.
 */
export function listCohorts({ status, courseId, cursor, limit, q }: {
    status?: "open" | "closed";
    courseId?: string;
    cursor?: string;
    limit?: number;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortListDto;
    }>(`/api/v1/cohorts${QS.query(QS.explode({
        status,
        courseId,
        cursor,
        limit,
        q
    }))}`, {
        ...opts
    }));
}
export function openCohort(openCohortDto: OpenCohortDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CreatedDto;
    }>("/api/v1/cohorts", oazapfts.json({
        ...opts,
        method: "POST",
        body: openCohortDto
    })));
}
/**
 * What the form that opens a cohort offers: published courses, trainers, providers.
 */
export function listCohortChoices(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortChoicesDto;
    }>("/api/v1/cohorts/choices", {
        ...opts
    }));
}
export function getCohort(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Changes what is given; trainers, providers and due dates replace the lists they stand for.
 */
export function changeCohort(id: string, changeCohortDto: ChangeCohortDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohorts/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: changeCohortDto
    })));
}
/**
 * Ends the training, once.
 */
export function closeCohort(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/cohorts/${encodeURIComponent(id)}/closure`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The progress table: late first. A focal point sees own staff only.
 */
export function listCohortPeople(id: string, { standing, providerId, cursor, limit, q }: {
    standing?: "blocked" | "late" | "not-started" | "on-time" | "unfinished" | "finished" | "withdrawn";
    providerId?: string;
    cursor?: string;
    limit?: number;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortPeopleDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/enrolments${QS.query(QS.explode({
        standing,
        providerId,
        cursor,
        limit,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * A trainer enrols somebody of an invited provider.
 */
export function enrolPerson(id: string, nominateDto: NominateDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CreatedDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/enrolments`, oazapfts.json({
        ...opts,
        method: "POST",
        body: nominateDto
    })));
}
/**
 * Everything that was published, newest first, and how many people are on it.
 */
export function listCourseVersions(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PublishedVersionsDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/versions`, {
        ...opts
    }));
}
/**
 * One's own courses: what to go on with first, what is finished or closed last.
 */
export function listMyEnrolments(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyEnrolmentsDto;
    }>("/api/v1/me/enrolments", {
        ...opts
    }));
}
/**
 * One course with its modules, their days, what is done and what is still needed for the certificate.
 */
export function getMyEnrolment(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyCourseDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Opens an activity: *Continue* leads here until it is done.
 */
export function openActivity(id: string, activityId: string, { ahead, language }: {
    ahead?: "yes";
    language?: "fr" | "ar" | "en";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ActivityPageDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(id)}/activities/${encodeURIComponent(activityId)}${QS.query(QS.explode({
        ahead,
        language
    }))}`, {
        ...opts
    }));
}
/**
 * Marks a lesson as done; saying it again changes nothing. Tests and the like are done by their results.
 */
export function markActivityDone(id: string, activityId: string, languageChoiceDto: LanguageChoiceDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProgressNowDto;
    }>(`/api/v1/me/enrolments/${encodeURIComponent(id)}/activities/${encodeURIComponent(activityId)}/completion`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: languageChoiceDto
    })));
}
/**
 * Own staff in running cohorts, late first.
 */
export function getTeam({ standing, courseId, cursor, limit, q }: {
    standing?: "blocked" | "late" | "not-started" | "on-time" | "unfinished" | "finished" | "withdrawn";
    courseId?: string;
    cursor?: string;
    limit?: number;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TeamDto;
    }>(`/api/v1/team${QS.query(QS.explode({
        standing,
        courseId,
        cursor,
        limit,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * Cohorts that invite one's provider and still take nominations.
 */
export function listCohortInvitations(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortInvitationListDto;
    }>("/api/v1/cohort-invitations", {
        ...opts
    }));
}
/**
 * Staff that could come: a focal point's own, for a trainer those of all invited providers.
 */
export function listCandidates(id: string, { cursor, limit, q }: {
    cursor?: string;
    limit?: number;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CandidateListDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/candidates${QS.query(QS.explode({
        cursor,
        limit,
        q
    }))}`, {
        ...opts
    }));
}
/**
 * A focal point nominates somebody of the own staff.
 */
export function nominate(id: string, nominateDto: NominateDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: CreatedDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/nominations`, oazapfts.json({
        ...opts,
        method: "POST",
        body: nominateDto
    })));
}
/**
 * Takes a nomination back; only before the first day of the cohort.
 */
export function takeBackNomination(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/nominations/${encodeURIComponent(id)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Takes a person out of a running cohort; what the person did is kept.
 */
export function withdrawEnrolment(id: string, withdrawDto: WithdrawDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/enrolments/${encodeURIComponent(id)}/withdrawal`, oazapfts.json({
        ...opts,
        method: "POST",
        body: withdrawDto
    })));
}
/**
 * Who has not started on an older version, cohort by cohort.
 */
export function getPendingMoves(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PendingMovesDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/version-moves`, {
        ...opts
    }));
}
/**
 * Those who have not started in these cohorts follow the current version from now on; asked again, it changes nothing.
 */
export function movePeopleToVersion(id: string, movePeopleDto: MovePeopleDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PeopleMovedDto;
    }>(`/api/v1/courses/${encodeURIComponent(id)}/version-moves`, oazapfts.json({
        ...opts,
        method: "POST",
        body: movePeopleDto
    })));
}
/**
 * Keeps one file for use in courses. It is believed by its content, not by its name.
 */
export function uploadFile(kind: "image" | "audio" | "video" | "document", body: {
    file: Blob;
}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: FileDto;
    }>(`/api/v1/files${QS.query(QS.explode({
        kind
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * The bytes of a picture, sound, video or document of a course. Understands `Range`.
 */
export function getFileContent(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/files/${encodeURIComponent(id)}/content`, {
        ...opts
    }));
}
/**
 * What there is of pictures, sounds and videos for slow connections, with sizes, and how far the making is.
 */
export function listFileRenditions(ids: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FileRenditionsListDto;
    }>(`/api/v1/file-renditions${QS.query(QS.explode({
        ids
    }))}`, {
        ...opts
    }));
}
/**
 * The bytes of any file, for whoever holds a link the product signed. Links end after minutes.
 */
export function getSignedFileContent(id: string, expires: number, signature: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/signed-files/${encodeURIComponent(id)}/content${QS.query(QS.explode({
        expires,
        signature
    }))}`, {
        ...opts
    }));
}
/**
 * A way in for a person: a link for seven days or a code for 24 hours. Those given before stop working.
 */
export function invitePerson(id: string, newInvitationDto: NewInvitationDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: InvitationDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}/invitations`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newInvitationDto
    })));
}
/**
 * Whom a link invites, without using it.
 */
export function lookAtInvitation(invitationLookDto: InvitationLookDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: InvitedDto;
    }>("/api/v1/invitation-looks", oazapfts.json({
        ...opts,
        method: "POST",
        body: invitationLookDto
    })));
}
/**
 * Chooses the password and signs in. The link works once.
 */
export function enterByInvitation(invitationUseDto: InvitationUseDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/invitation-uses", oazapfts.json({
        ...opts,
        method: "POST",
        body: invitationUseDto
    })));
}
/**
 * Comes in with a one-time code and chooses the password. Five tries, then the code is dead.
 */
export function signInWithCode(codeSignInDto: CodeSignInDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/code-sign-ins", oazapfts.json({
        ...opts,
        method: "POST",
        body: codeSignInDto
    })));
}
/**
 * The signed-in person and the roles they hold now.
 */
export function getMe(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MeDto;
    }>("/api/v1/me", {
        ...opts
    }));
}
export function chooseLanguage(chooseLanguageDto: ChooseLanguageDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/me", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: chooseLanguageDto
    })));
}
/**
 * Ends every session of the person, this one included; takes effect everywhere within 30 seconds.
 */
export function signOutEverywhere(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/me/sign-outs", {
        ...opts,
        method: "POST"
    }));
}
/**
 * The person starts to work for one more provider.
 */
export function joinProvider(id: string, joinDto: JoinDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}/memberships`, oazapfts.json({
        ...opts,
        method: "POST",
        body: joinDto
    })));
}
export function leaveProvider(id: string, leaveDto: LeaveDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/memberships/${encodeURIComponent(id)}/departures`, oazapfts.json({
        ...opts,
        method: "POST",
        body: leaveDto
    })));
}
/**
 * To another branch or provider; the time at the old place stays in the history.
 */
export function moveMembership(id: string, moveDto: MoveDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>(`/api/v1/memberships/${encodeURIComponent(id)}/moves`, oazapfts.json({
        ...opts,
        method: "POST",
        body: moveDto
    })));
}
/**
 * Family name first; search folds accents and Arabic letter forms. A focal point finds own staff.
 */
export function listPeople({ cursor, limit, q, providerId, branchId, positionFamily, role, sex, access }: {
    cursor?: string;
    limit?: number;
    q?: string;
    providerId?: string;
    branchId?: string;
    positionFamily?: "front-line" | "credit" | "support" | "management" | "training" | "other";
    role?: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator";
    sex?: "F" | "M" | "not-stated";
    access?: "none" | "invited" | "active" | "disabled";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PeoplePageDto;
    }>(`/api/v1/people${QS.query(QS.explode({
        cursor,
        limit,
        q,
        providerId,
        branchId,
        positionFamily,
        role,
        sex,
        access
    }))}`, {
        ...opts
    }));
}
export function addPerson(newPersonDto: NewPersonDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>("/api/v1/people", oazapfts.json({
        ...opts,
        method: "POST",
        body: newPersonDto
    })));
}
export function getPerson(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PersonDto;
    }>(`/api/v1/people/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Takes the whole form; `revision` guards against somebody else's correction in between.
 */
export function correctPerson(id: string, correctPersonDto: CorrectPersonDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctPersonDto
    })));
}
/**
 * Ends every session of another person, for the administrator (a lost phone, a person who left).
 */
export function signOutPerson(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/sign-outs`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * People who look like one: the same name at one provider, whatever the spelling of accents and letters.
 */
export function listDuplicatePeople(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: DuplicateGroupsDto;
    }>("/api/v1/duplicate-people", {
        ...opts
    }));
}
/**
 * Makes two people one: `id` is kept and takes over the history of the duplicate.
 */
export function mergePeople(id: string, mergeDto: MergeDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/merges`, oazapfts.json({
        ...opts,
        method: "POST",
        body: mergeDto
    })));
}
/**
 * By French name. A focal point finds own providers.
 */
export function listProviders({ cursor, limit, q, $type, regionCode, provinceCode, archived }: {
    cursor?: string;
    limit?: number;
    q?: string;
    $type?: "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    regionCode?: string;
    provinceCode?: string;
    archived?: boolean;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProvidersPageDto;
    }>(`/api/v1/providers${QS.query(QS.explode({
        cursor,
        limit,
        q,
        "type": $type,
        regionCode,
        provinceCode,
        archived
    }))}`, {
        ...opts
    }));
}
export function addProvider(newProviderDto: NewProviderDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>("/api/v1/providers", oazapfts.json({
        ...opts,
        method: "POST",
        body: newProviderDto
    })));
}
/**
 * With its branches.
 */
export function getProvider(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProviderDto;
    }>(`/api/v1/providers/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
export function correctProvider(id: string, correctProviderDto: CorrectProviderDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/providers/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: correctProviderDto
    })));
}
/**
 * Archives, or brings back. History and people stay.
 */
export function archiveProvider(id: string, archiveProviderDto: ArchiveProviderDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/providers/${encodeURIComponent(id)}/archive`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: archiveProviderDto
    })));
}
export function addBranch(id: string, newBranchDto: NewBranchDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>(`/api/v1/providers/${encodeURIComponent(id)}/branches`, oazapfts.json({
        ...opts,
        method: "POST",
        body: newBranchDto
    })));
}
export function correctBranch(id: string, branchInputDto: BranchInputDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/branches/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PATCH",
        body: branchInputDto
    })));
}
/**
 * The twelve regions, each with its provinces and prefectures.
 */
export function getTerritory(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TerritoryDto;
    }>("/api/v1/territory", {
        ...opts
    }));
}
/**
 * Giving a role that is held already changes nothing.
 */
export function giveRole(id: string, role: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator", { providerId }: {
    providerId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/roles/${encodeURIComponent(role)}${QS.query(QS.explode({
        providerId
    }))}`, {
        ...opts,
        method: "PUT"
    }));
}
/**
 * The last administrator keeps the role.
 */
export function takeRole(id: string, role: "learner" | "focal-point" | "trainer" | "reviewer" | "administrator", { providerId }: {
    providerId?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/people/${encodeURIComponent(id)}/roles/${encodeURIComponent(role)}${QS.query(QS.explode({
        providerId
    }))}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Signs in; the answer sets the session cookie. Five wrong passwords in a row lock the account for a while.
 */
export function signIn(signInDto: SignInDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/sessions", oazapfts.json({
        ...opts,
        method: "POST",
        body: signInDto
    })));
}
export function signOut(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/sessions/current", {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * Takes an XLSX or CSV file of staff. Nothing is written before it is confirmed.
 */
export function sendStaffList(providerId: string, body: {
    file: Blob;
}, { id }: {
    id?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: MadeDto;
    }>(`/api/v1/staff-imports${QS.query(QS.explode({
        providerId,
        id
    }))}`, oazapfts.multipart({
        ...opts,
        method: "POST",
        body
    })));
}
/**
 * Newest first.
 */
export function listStaffImports({ cursor, limit }: {
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StaffImportsPageDto;
    }>(`/api/v1/staff-imports${QS.query(QS.explode({
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Where an import stands.
 */
export function getStaffImport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StaffImportDto;
    }>(`/api/v1/staff-imports/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The preview: what becomes of each line, one message per bad one.
 */
export function listStaffImportRows(id: string, { cursor, limit, outcome }: {
    cursor?: string;
    limit?: number;
    outcome?: "added" | "changed" | "unchanged" | "bad";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: StaffImportRowsPageDto;
    }>(`/api/v1/staff-imports/${encodeURIComponent(id)}/rows${QS.query(QS.explode({
        cursor,
        limit,
        outcome
    }))}`, {
        ...opts
    }));
}
/**
 * From here on the worker writes the lines that are not bad. Confirming again changes nothing.
 */
export function confirmStaffImport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/staff-imports/${encodeURIComponent(id)}/confirmation`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The workbook to start from, in the language of the request.
 */
export function getStaffListTemplate(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText("/api/v1/staff-import-template.xlsx", {
        ...opts
    }));
}
export function listHolidays(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HolidaysDto;
    }>(`/api/v1/holidays${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    }));
}
/**
 * Adds or corrects the holiday of that day.
 */
export function putHoliday(date: string, holidayInputDto: HolidayInputDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/holidays/${encodeURIComponent(date)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: holidayInputDto
    })));
}
export function removeHoliday(date: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/holidays/${encodeURIComponent(date)}`, {
        ...opts,
        method: "DELETE"
    }));
}
export function listRamadans(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: RamadansDto;
    }>("/api/v1/ramadans", {
        ...opts
    }));
}
/**
 * Adds or corrects the month that starts on that day.
 */
export function putRamadan(startsOn: string, ramadanInputDto: RamadanInputDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/ramadans/${encodeURIComponent(startsOn)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: ramadanInputDto
    })));
}
export function removeRamadan(startsOn: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/ramadans/${encodeURIComponent(startsOn)}`, {
        ...opts,
        method: "DELETE"
    }));
}
/**
 * How the product is: database, worker, lanes, mail, disk, calendar.
 */
export function getHealthReport(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HealthReportDto;
    }>("/api/v1/health-report", {
        ...opts
    }));
}
/**
 * Jobs that used up their tries, newest first, at most 200.
 */
export function listFailedJobs(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: FailedJobsDto;
    }>("/api/v1/failed-jobs", {
        ...opts
    }));
}
export function retryFailedJob(lane: string, id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/failed-jobs/${encodeURIComponent(lane)}/${encodeURIComponent(id)}/retry`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Every message the product has written, newest first.
 */
export function listMessages({ cursor, limit, status, occasion, personId, q }: {
    cursor?: string;
    limit?: number;
    status?: "queued" | "sent" | "kept" | "failed";
    occasion?: string;
    personId?: string;
    q?: string;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MessagesPageDto;
    }>(`/api/v1/messages${QS.query(QS.explode({
        cursor,
        limit,
        status,
        occasion,
        personId,
        q
    }))}`, {
        ...opts
    }));
}
export function getMessage(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MessageDto;
    }>(`/api/v1/messages/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * A failed message waits again; one that waits for its next try is tried now; one that was sent stays sent.
 */
export function retryMessage(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/messages/${encodeURIComponent(id)}/retry`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Everything Tamkin has written to the signed-in person, newest first.
 */
export function listMyMessages({ cursor, limit }: {
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MyMessagesPageDto;
    }>(`/api/v1/me/messages${QS.query(QS.explode({
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Remembers that the person has opened it.
 */
export function markMessageRead(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/me/messages/${encodeURIComponent(id)}/reading`, {
        ...opts,
        method: "PUT"
    }));
}
export function getNotificationPreferences(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NotificationPreferencesDto;
    }>("/api/v1/me/notification-preferences", {
        ...opts
    }));
}
/**
 * What is left out stays as it is.
 */
export function changeNotificationPreferences(wantedPreferencesDto: WantedPreferencesDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: NotificationPreferencesDto;
    }>("/api/v1/me/notification-preferences", oazapfts.json({
        ...opts,
        method: "PATCH",
        body: wantedPreferencesDto
    })));
}
/**
 * A ready text for a learner, which the caller sends from their own phone. Noted as prepared, not as delivered.
 */
export function prepareReminder(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: PreparedReminderDto;
    }>(`/api/v1/enrolments/${encodeURIComponent(id)}/prepared-reminders`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * The figures of a period, of everybody the reader may see and the filters keep.
 */
export function getCompletionReport({ $from, to, provider, providerType, region, sex, ageBand, course, language }: {
    $from?: string;
    to?: string;
    provider?: string;
    providerType?: "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    region?: string;
    sex?: "F" | "M" | "not-stated";
    ageBand?: "18-24" | "25-34" | "35-44" | "45-54" | "55+" | "unknown";
    course?: string;
    language?: "fr" | "ar" | "en";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CompletionReportDto;
    }>(`/api/v1/completion-report${QS.query(QS.explode({
        "from": $from,
        to,
        provider,
        providerType,
        region,
        sex,
        ageBand,
        course,
        language
    }))}`, {
        ...opts
    }));
}
/**
 * The same figures by provider, provider type, region, sex, age band, course or language; sorted by name.
 */
export function getCompletionReportBy(dimension: "provider" | "region" | "language" | "course" | "sex" | "provider-type" | "age-band", { $from, to, provider, providerType, region, sex, ageBand, course, language }: {
    $from?: string;
    to?: string;
    provider?: string;
    providerType?: "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    region?: string;
    sex?: "F" | "M" | "not-stated";
    ageBand?: "18-24" | "25-34" | "35-44" | "45-54" | "55+" | "unknown";
    course?: string;
    language?: "fr" | "ar" | "en";
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: BreakdownDto;
    }>(`/api/v1/completion-report/dimensions/${encodeURIComponent(dimension)}${QS.query(QS.explode({
        "from": $from,
        to,
        provider,
        providerType,
        region,
        sex,
        ageBand,
        course,
        language
    }))}`, {
        ...opts
    }));
}
/**
 * The people behind one number, as many lines as the number says.
 */
export function listReportedPeople(measure: "enrolled" | "participations" | "trained" | "trainedWomen" | "trainedMen" | "trainedNotStated" | "ended" | "completed" | "expected" | "sat" | "passed" | "endedTested" | "endedPassed" | "achievement" | "participation" | "paired" | "plansSubmitted" | "plansSubmittedValidated" | "plansValidated" | "plansImplemented" | "plansDue" | "plansDueImplemented" | "involved", { $from, to, provider, providerType, region, sex, ageBand, course, language, cursor, limit }: {
    $from?: string;
    to?: string;
    provider?: string;
    providerType?: "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    region?: string;
    sex?: "F" | "M" | "not-stated";
    ageBand?: "18-24" | "25-34" | "35-44" | "45-54" | "55+" | "unknown";
    course?: string;
    language?: "fr" | "ar" | "en";
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: PeopleListDto;
    }>(`/api/v1/completion-report/people${QS.query(QS.explode({
        measure,
        "from": $from,
        to,
        provider,
        providerType,
        region,
        sex,
        ageBand,
        course,
        language,
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * The providers behind one number.
 */
export function listReportedProviders(measure: "providersReached" | "providersTrained", { $from, to, provider, providerType, region, sex, ageBand, course, language, cursor, limit }: {
    $from?: string;
    to?: string;
    provider?: string;
    providerType?: "bank" | "mfi_assoc" | "mfi_company" | "guarantee_fund" | "women_assoc" | "local_assoc" | "public_pre_post" | "chamber_employer" | "private_bds" | "coop_union" | "intl_org" | "sector_centre";
    region?: string;
    sex?: "F" | "M" | "not-stated";
    ageBand?: "18-24" | "25-34" | "35-44" | "45-54" | "55+" | "unknown";
    course?: string;
    language?: "fr" | "ar" | "en";
    cursor?: string;
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ProviderListDto;
    }>(`/api/v1/completion-report/providers${QS.query(QS.explode({
        measure,
        "from": $from,
        to,
        provider,
        providerType,
        region,
        sex,
        ageBand,
        course,
        language,
        cursor,
        limit
    }))}`, {
        ...opts
    }));
}
/**
 * Names of what the reader may filter by.
 */
export function getCompletionReportChoices(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReportChoicesDto;
    }>("/api/v1/completion-report/choices", {
        ...opts
    }));
}
/**
 * Notes that the reader is at their home now, and tells when they last were. Looks within half an hour are one visit.
 */
export function visitHome(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: HomeVisitDto;
    }>("/api/v1/me/home-visits", {
        ...opts,
        method: "POST"
    }));
}
/**
 * Asks for a file of the report; the worker makes it.
 */
export function requestReportExport(requestExportDto: RequestExportDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: RequestedExportDto;
    }>("/api/v1/report-exports", oazapfts.json({
        ...opts,
        method: "POST",
        body: requestExportDto
    })));
}
/**
 * The latest twenty that the caller asked for, newest first.
 */
export function listReportExports(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReportExportListDto;
    }>("/api/v1/report-exports", {
        ...opts
    }));
}
/**
 * How far a file is.
 */
export function getReportExport(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: ReportExportDto;
    }>(`/api/v1/report-exports/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * The file, for seven days, for the person who asked.
 */
export function getReportExportContent(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/report-exports/${encodeURIComponent(id)}/content`, {
        ...opts
    }));
}
export function listTargets(year: number, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TargetListDto;
    }>(`/api/v1/targets${QS.query(QS.explode({
        year
    }))}`, {
        ...opts
    }));
}
/**
 * What an indicator is to reach in a calendar year; said again with another value, it changes.
 */
export function setTarget(year: number, indicator: string, setTargetDto: SetTargetDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/targets/${encodeURIComponent(indicator)}/${encodeURIComponent(year)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: setTargetDto
    })));
}
/**
 * The sessions of a cohort with what is still to be planned.
 */
export function listCohortSessions(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: CohortSessionsDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/training-sessions`, {
        ...opts
    }));
}
/**
 * Puts a session activity on the calendar, in the local time of the cohort.
 */
export function scheduleTrainingSession(id: string, scheduleSessionDto: ScheduleSessionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 201;
        data: SessionIdDto;
    }>(`/api/v1/cohorts/${encodeURIComponent(id)}/training-sessions`, oazapfts.json({
        ...opts,
        method: "POST",
        body: scheduleSessionDto
    })));
}
/**
 * Today's and coming sessions in reach, the soonest first.
 */
export function listUpcomingSessions({ limit }: {
    limit?: number;
} = {}, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TrainingSessionsDto;
    }>(`/api/v1/training-sessions${QS.query(QS.explode({
        limit
    }))}`, {
        ...opts
    }));
}
export function getTrainingSession(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: TrainingSessionDto;
    }>(`/api/v1/training-sessions/${encodeURIComponent(id)}`, {
        ...opts
    }));
}
/**
 * Once attendance has been taken only the place can be put right.
 */
export function changeTrainingSession(id: string, changeSessionDto: ChangeSessionDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/training-sessions/${encodeURIComponent(id)}`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: changeSessionDto
    })));
}
export function cancelTrainingSession(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/training-sessions/${encodeURIComponent(id)}/cancellation`, {
        ...opts,
        method: "POST"
    }));
}
/**
 * Everybody of the cohort and what has been marked; also what the printed sheet shows.
 */
export function getAttendanceSheet(id: string, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: AttendanceSheetDto;
    }>(`/api/v1/training-sessions/${encodeURIComponent(id)}/attendance`, {
        ...opts
    }));
}
/**
 * Replaces the whole sheet; the same sheet again changes nothing.
 */
export function recordAttendance(id: string, recordAttendanceDto: RecordAttendanceDto, opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchText(`/api/v1/training-sessions/${encodeURIComponent(id)}/attendance`, oazapfts.json({
        ...opts,
        method: "PUT",
        body: recordAttendanceDto
    })));
}
/**
 * One's own sessions, past and coming.
 */
export function listMySessions(opts?: Oazapfts.RequestOpts) {
    return oazapfts.ok(oazapfts.fetchJson<{
        status: 200;
        data: MySessionsDto;
    }>("/api/v1/me/training-sessions", {
        ...opts
    }));
}
