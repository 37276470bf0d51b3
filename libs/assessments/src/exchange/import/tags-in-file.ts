import { foldText } from '@tamkin/kernel';
import { acceptTags, NO_TAGS, TOPIC_LIMIT, type QuestionTags } from '../../question/question-tags';

const OBJECTIVE = /^(?:objecti(?:f|ve)\s*[:=]?\s*(\S+)|(O\d{1,3}))$/i;
const DIFFICULTY = /^(?:difficulty|difficulte)\s*[:=]?\s*([123])$/;
const LEVELS: Readonly<Record<string, number>> = {
  ...{ facile: 1, easy: 1, سهل: 1 },
  ...{ moyen: 2, medium: 2, متوسط: 2 },
  ...{ difficile: 3, hard: 3, صعب: 3 },
};

/** Folders and keywords of a file as tags of ours: an objective, a difficulty, and the nearest of the rest as topic. */
export function tagsInFile(words: readonly string[]): QuestionTags {
  let { topic, objective, difficulty } = NO_TAGS;
  for (const word of words) {
    const [, named, bare] = OBJECTIVE.exec(word.trim()) ?? [];
    const level = levelOf(word);
    if (named ?? bare) objective ??= objectiveOf(named ?? bare ?? '');
    else if (level !== null) difficulty ??= level;
    else topic = accepted({ topic: word.trim().slice(0, TOPIC_LIMIT) }).topic ?? topic;
  }
  return { topic, objective, difficulty };
}

/** «Objectif 3» is `O3`. */
function objectiveOf(code: string): string | null {
  return accepted({ objective: (/^\d+$/.test(code) ? `O${code}` : code).toUpperCase() }).objective ?? null;
}

function levelOf(word: string): number | null {
  const folded = foldText(word);
  const [, digit] = DIFFICULTY.exec(folded) ?? [];
  return digit ? Number(digit) : (LEVELS[folded] ?? null);
}

/** A keyword that cannot be a tag is none. */
function accepted(tag: Partial<QuestionTags>): Partial<QuestionTags> {
  try {
    return acceptTags(tag);
  } catch {
    return {};
  }
}
