import type { Language } from '@tamkin/kernel';
import type { HotSpotRegion } from '../../question/question-body';
import type { QuestionDraft } from '../question-draft';
import { elements, type XmlElement } from '../xml-tree';
import { regionsRead, shapeInPixels } from './own-regions';
import { feedbackOn, idOf, keysFor, responseOf, stem } from './qti-kinds';
import type { QtiItem, QtiPicture } from './qti-item';

/** Named places to choose, or areas to point at. Without a size of the picture nobody knows where they are. */
export function readHotSpot(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft | null {
  const places = elements(interaction, 'hotspotChoice');
  const keys = keysFor(places.map(idOf));
  const named = places.map((place) => [keys.get(idOf(place)) ?? '', place.attributes['hotspotLabel'] ?? ''] as const);
  const regions = regionsOf(item, interaction, keys);
  if (!regions) return null;
  const listed =
    named.length > 0 && named.every(([, label]) => label !== '') && regions.some(({ correct }) => !correct);
  return {
    body: { type: 'hot-spot', regions, listed, many: interaction.attributes['maxChoices'] !== '1' },
    text: stem(item, language),
    options: listed ? Object.fromEntries(named.map(([key, label]) => [key, { [language]: label }])) : {},
    optionFeedback: listed ? feedbackOn(item, keys, language) : {},
  };
}

function regionsOf(item: QtiItem, interaction: XmlElement, keys: ReadonlyMap<string, string>): HotSpotRegion[] | null {
  const own = regionsRead(interaction.attributes['dataTamkinRegions'] ?? '');
  if (own.length > 0) return own;
  const { picture } = item;
  if (!picture || picture.width === 0 || picture.height === 0) return null;
  const right = responseOf(item, interaction)?.correct ?? [];
  const places = elements(interaction, 'hotspotChoice').map((place) =>
    region(place, picture, { key: keys.get(idOf(place)) ?? '', correct: right.includes(idOf(place)) }),
  );
  const areas = item.areas.map((area, place) =>
    region(area, picture, { key: `r${place + 1}`, correct: Number(area.attributes['mappedValue'] ?? 0) > 0 }),
  );
  const found = places.length > 0 ? places : areas;
  return found.length > 0 && found.every((each) => each !== null) ? found : null;
}

function region(
  { attributes }: XmlElement,
  picture: QtiPicture,
  known: { readonly key: string; readonly correct: boolean },
): HotSpotRegion | null {
  const shape = shapeInPixels(attributes['shape'] ?? '', attributes['coords'] ?? '', picture);
  return shape && { ...known, shape };
}
