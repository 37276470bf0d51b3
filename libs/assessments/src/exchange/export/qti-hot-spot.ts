import type { BodyOf, HotSpotRegion, QuestionText } from '../../question/question-body';
import { PICTURE_SIDE } from '../../question/types/hot-spot';
import { regionsWritten } from '../qti/own-regions';
import type { ExportedFile } from './exported-question';
import { el } from './markup';
import { identifier, mapping, paragraphs, response, RESPONSE, type QtiParts } from './qti-parts';

type Size = NonNullable<ExportedFile['size']>;

/** Places with names are choices on the picture; without names, points in areas. */
export function hotSpot(body: BodyOf<'hot-spot'>, text: QuestionText, picture: ExportedFile): QtiParts | null {
  const { regions, listed, many } = body;
  const { size } = picture;
  if (!size) return null;
  const attributes = {
    'response-identifier': RESPONSE,
    'max-choices': many ? 0 : 1,
    'data-tamkin-type': 'hot-spot',
    'data-tamkin-regions': regionsWritten(regions),
  };
  const image = el('img', { src: `../media/${picture.name}`, alt: text.media?.alt ?? '', ...size });
  const cardinality = many ? 'multiple' : 'single';
  if (!listed) {
    return {
      showsPicture: true,
      responses: [response({ cardinality, baseType: 'point', mapping: areas(regions, size), scoring: { by: 'area' } })],
      body: paragraphs(text.text) + el('qti-select-point-interaction', attributes, image),
    };
  }
  const places = regions.map(({ key, shape }) =>
    el('qti-hotspot-choice', {
      identifier: identifier(key),
      ...inPixels(shape, size),
      'hotspot-label': text.options[key] ?? '',
    }),
  );
  const right = regions.filter(({ correct }) => correct);
  const points = mapping(
    regions.map(({ key, correct }) => [identifier(key), correct ? 1 / right.length : -1 / right.length]),
    { 'lower-bound': 0 },
  );
  const correct = right.map(({ key }) => identifier(key));
  return {
    showsPicture: true,
    responses: [response({ cardinality, baseType: 'identifier', correct, mapping: points })],
    body: paragraphs(text.text) + el('qti-hotspot-interaction', attributes, image, ...places),
  };
}

function areas(regions: readonly HotSpotRegion[], size: Size): string {
  const right = regions.filter(({ correct }) => correct);
  const entries = right.map(({ shape }) =>
    el('qti-area-map-entry', { ...inPixels(shape, size), 'mapped-value': 1 / right.length }),
  );
  return el('qti-area-mapping', { 'default-value': 0 }, ...entries);
}

/** Ours are round in thousandths of each side: an ellipse on pictures that are not square. */
function inPixels(shape: HotSpotRegion['shape'], { width, height }: Size): { shape: string; coords: string } {
  const across = (x: number): number => Math.round((x / PICTURE_SIDE) * width);
  const down = (y: number): number => Math.round((y / PICTURE_SIDE) * height);
  const joined = (...numbers: readonly number[]): string => numbers.join(',');
  if (shape.kind === 'polygon') {
    return { shape: 'poly', coords: joined(...shape.corners.flatMap(({ x, y }) => [across(x), down(y)])) };
  }
  const { x, y } = shape;
  if (shape.kind === 'rectangle') {
    const corner = [across(x + shape.width), down(y + shape.height)];
    return { shape: 'rect', coords: joined(across(x), down(y), ...corner) };
  }
  const radii = [across(shape.radius), down(shape.radius)];
  if (width === height) return { shape: 'circle', coords: joined(across(x), down(y), radii[0] ?? 0) };
  return { shape: 'ellipse', coords: joined(across(x), down(y), ...radii) };
}
