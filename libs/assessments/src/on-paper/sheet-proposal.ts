import type { FrozenPaper, FrozenQuestion } from '../attempt/frozen-paper';
import type { GivenAnswer } from '../question/given-answer';
import { showWords } from '../question/shown-text';
import { fieldOf } from './document/answer-fields';
import { layOut, type PlacedLine, type Rectangle } from './document/sheet-layout';
import type { Doubt, LineReading } from './reading/read-page';
import type { SheetPhoto } from './sheet-photo.entity';

/** Where an answer stands on a photo made flat, in millimetres of the paper. */
export interface Crop extends Rectangle {
  readonly photoId: string;
}

/** What the photos of a sheet say of one question, for a person to confirm. */
export interface ProposedAnswer {
  readonly questionId: string;
  /** In the keys that the keying page shows; `null` where it is written by hand, or nothing was seen. */
  readonly answer: GivenAnswer | null;
  /** Why it is to be looked at; `written` = by hand, `missing` = its page was not photographed; `null` = plain. */
  readonly doubt: Doubt | 'written' | 'missing' | null;
  readonly crops: readonly Crop[];
}

export interface SheetProposal {
  readonly answers: readonly ProposedAnswer[];
  readonly photos: readonly { readonly id: string; readonly page: number }[];
  readonly pages: number;
}

/** Millimetres: a mark that went over the edge is seen as well. */
const BEHIND_LAST_BOX = 6;

/** What the photos of one sheet propose; nothing of it is written. */
export function proposalOf(paper: FrozenPaper, photos: readonly SheetPhoto[]): SheetProposal {
  const pages = layOut(paper.questions.map(fieldOf));
  const photoOf = new Map(photos.map((photo) => [photo.page, photo]));
  const placed = pages.flatMap(({ number, lines }) => lines.map((line) => ({ line, photo: photoOf.get(number) })));
  return {
    pages: pages.length,
    photos: photos.flatMap(({ id, page }) => (page === null ? [] : [{ id, page }])),
    answers: paper.questions.map((question, place) =>
      proposeAnswer(
        question,
        placed.filter(({ line }) => line.number === place + 1),
      ),
    ),
  };
}

interface LineOnPhoto {
  readonly line: PlacedLine;
  readonly photo: SheetPhoto | undefined;
}

function proposeAnswer(question: FrozenQuestion, lines: readonly LineOnPhoto[]): ProposedAnswer {
  const readings = lines.flatMap(({ line, photo }) => {
    const found = photo?.lines.find(({ number, part }) => number === line.number && part === line.part);
    return found ? [found] : [];
  });
  return {
    questionId: question.questionId,
    answer: answerOf(question, readings),
    doubt: doubtOf(lines, readings),
    crops: lines.flatMap(({ line, photo }) => (photo ? [{ photoId: photo.id, ...usedPart(line) }] : [])),
  };
}

/** Without the empty paper behind the last box: the crop is small, and what is on it large. */
function usedPart({ x, y, width, height, crosses, frames }: PlacedLine): Rectangle {
  const ends = [...crosses, ...frames].map((box) => box.x + box.width + BEHIND_LAST_BOX);
  return { x, y, width: ends.length > 0 ? Math.min(width, Math.max(...ends) - x) : width, height };
}

function doubtOf(lines: readonly LineOnPhoto[], readings: readonly LineReading[]): ProposedAnswer['doubt'] {
  if (lines.some(({ photo }) => !photo)) return 'missing';
  const doubt = readings.find((reading) => reading.doubt)?.doubt;
  if (doubt) return doubt;
  return lines.some(({ line }) => line.crosses.length === 0) ? 'written' : null;
}

function answerOf(question: FrozenQuestion, readings: readonly LineReading[]): GivenAnswer | null {
  const [whole] = readings;
  if (!whole) return null;
  if (whole.part === null) return whole.keys.length > 0 ? { keys: whole.keys } : null;
  const { prompts } = showWords(question, 'fr');
  const chosen = readings.flatMap(({ part, keys: [choice] }) => {
    const prompt = prompts[(part ?? 0) - 1];
    return prompt && choice ? [{ key: prompt.key, choice }] : [];
  });
  if (chosen.length === 0) return null;
  return question.body.type === 'cloze' || question.body.type === 'scenario' ? { gaps: chosen } : { pairs: chosen };
}
