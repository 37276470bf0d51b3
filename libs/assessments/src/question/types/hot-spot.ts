import type { FieldProblem } from '@tamkin/kernel';
import { notFitting, ownKey, requireOnly } from '../given-answer';
import type { Answer, HotSpotBody, HotSpotRegion, PicturePoint } from '../question-body';
import type { QuestionTypeRules } from '../question-type-rules';

/** Sides of the picture in its own units: points and shapes are kept in thousandths of its width and height. */
export const PICTURE_SIDE = 1_000;
const MAX_CORNERS = 30;

/**
 * Right regions hit minus wrong places named, divided by the number of right regions, never below 0. A place is pointed at on
 * the picture or, by those who do not see it, chosen from the list of named places, of which some are wrong. The picture and
 * its description belong to the media of the texts; regions never leave.
 */
export const hotSpot: QuestionTypeRules<HotSpotBody> = {
  groups: ({ regions, listed }) =>
    listed ? [{ role: 'option', keys: regions.map(({ key }) => key), shuffle: 'always' }] : [],
  bodyProblems: (body) => [...regionProblems(body), ...listProblems(body)],
  textProblems: (_, { media, text }, path) =>
    text !== '' && media && !media.imageId ? [{ field: `${path}.media`, code: 'question.no-picture' }] : [],
  isComplete: (_, { media }) => !media?.imageId || media.alt !== '',
  limits: ({ regions, many }) => ({ maxPoints: many ? Math.max(5, regions.length) : 1 }),
  accept: ({ body, optionOrder }, { keys = [], points = [], ...others }) => {
    requireOnly(others, 'keys');
    const most = body.many ? Math.max(5, body.regions.length) : 1;
    if (keys.length + points.length > most) throw notFitting();
    const known = body.listed ? body.regions.map(({ key }) => key) : [];
    const own = keys.map((shown) => ownKey(optionOrder, shown, known));
    if (new Set(own).size !== own.length || !points.every(isOnPicture)) throw notFitting();
    if (own.length + points.length === 0) return null;
    return { type: 'points', keys: own, points: points.map(({ x, y }) => ({ x, y })) };
  },
  mark: ({ body }, answer) => (answer.type === 'points' ? markPoints(body, answer) : 0),
  rightAnswer: ({ body }) => {
    const right = body.regions.filter(({ correct }) => correct);
    if (body.listed) return { type: 'points', keys: right.map(({ key }) => key), points: [] };
    return { type: 'points', keys: [], points: right.map(({ shape }) => middleOf(shape)) };
  },
};

function markPoints({ regions }: HotSpotBody, { keys, points }: Extract<Answer, { type: 'points' }>): number {
  const right = regions.filter(({ correct }) => correct);
  const hit = new Set(keys.filter((key) => right.some((region) => region.key === key)));
  let wrong = keys.length - hit.size;
  for (const point of points) {
    const region = right.find(({ shape }) => isInside(shape, point));
    if (region) hit.add(region.key);
    else wrong += 1;
  }
  return right.length === 0 ? 0 : Math.max(0, hit.size - wrong) / right.length;
}

function regionProblems({ regions, many }: HotSpotBody): FieldProblem[] {
  const problems: FieldProblem[] = regions.flatMap(({ shape }, place) =>
    isShape(shape) ? [] : [{ field: `regions.${place}.shape`, code: 'question.bad-region' }],
  );
  const right = regions.filter(({ correct }) => correct).length;
  if (right === 0) problems.push({ field: 'regions', code: 'question.no-right-option' });
  if (right > 1 && !many) problems.push({ field: 'regions', code: 'question.one-right-option' });
  if (regions.length > 10) problems.push({ field: 'regions', code: 'question.too-many-options', details: { max: 10 } });
  return problems;
}

/** A list of right places alone would be the key. */
function listProblems({ regions, listed }: HotSpotBody): FieldProblem[] {
  const tells = listed && regions.every(({ correct }) => correct);
  return tells ? [{ field: 'listed', code: 'question.list-without-wrong' }] : [];
}

function isShape(shape: HotSpotRegion['shape']): boolean {
  if (shape.kind === 'circle') return isOnPicture(shape) && shape.radius >= 5 && shape.radius <= PICTURE_SIDE;
  if (shape.kind === 'rectangle') {
    const { x, y, width, height } = shape;
    return isOnPicture(shape) && width >= 10 && height >= 10 && x + width <= PICTURE_SIDE && y + height <= PICTURE_SIDE;
  }
  return shape.corners.length >= 3 && shape.corners.length <= MAX_CORNERS && shape.corners.every(isOnPicture);
}

function isOnPicture({ x, y }: PicturePoint): boolean {
  return [x, y].every((side) => Number.isFinite(side) && side >= 0 && side <= PICTURE_SIDE);
}

/** Circles are round in the units of the picture, that is, as wide and as high as the author drew them. */
function isInside(shape: HotSpotRegion['shape'], { x, y }: PicturePoint): boolean {
  if (shape.kind === 'circle') return Math.hypot(x - shape.x, y - shape.y) <= shape.radius;
  if (shape.kind === 'rectangle') {
    return x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height;
  }
  return isInPolygon(shape.corners, x, y);
}

/** Ray casting: inside when a line to the edge crosses the border an odd number of times. */
function isInPolygon(corners: readonly PicturePoint[], x: number, y: number): boolean {
  let inside = false;
  for (const [place, a] of corners.entries()) {
    const b = corners[(place + corners.length - 1) % corners.length] ?? a;
    const crosses = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    if (crosses) inside = !inside;
  }
  return inside;
}

function middleOf(shape: HotSpotRegion['shape']): PicturePoint {
  if (shape.kind === 'circle') return { x: shape.x, y: shape.y };
  if (shape.kind === 'rectangle') return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  const sum = shape.corners.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / shape.corners.length, y: sum.y / shape.corners.length };
}
