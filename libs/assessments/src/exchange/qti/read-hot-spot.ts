import type { Language } from '@tamkin/kernel';
import type { HotSpotRegion } from '../../question/question-body';
import type { ImportNote } from '../import-note';
import type { QuestionDraft } from '../question-draft';
import { elements, type XmlElement } from '../xml-tree';
import { regionsRead, shapeInPixels } from './own-regions';
import { feedbackOn, fractionsOf, idOf, keysFor, responseOf, stem } from './qti-kinds';
import type { QtiItem, QtiPicture } from './qti-item';

/** Shapes that a picture takes; wrong ones that have no name do nothing, as everything else on the picture is wrong, too. */
const MOST_REGIONS = 10;

/** Named places to choose, or areas to point at. Without a size of the picture nobody knows where they are. */
export function readHotSpot(item: QtiItem, interaction: XmlElement, language: Language): QuestionDraft | ImportNote {
  const places = elements(interaction, 'hotspotChoice');
  const keys = keysFor(places.map(idOf));
  const named = places.map((place) => [keys.get(idOf(place)) ?? '', place.attributes['hotspotLabel'] ?? ''] as const);
  const found = regionsOf(item, interaction, keys);
  if ('code' in found) return found;
  const listed = named.length > 0 && named.every(([, label]) => label !== '') && found.some(({ correct }) => !correct);
  const regions = !listed && found.length > MOST_REGIONS ? found.filter(({ correct }) => correct) : found;
  return {
    body: { type: 'hot-spot', regions, listed, many: responseOf(item, interaction)?.cardinality === 'multiple' },
    text: stem(item, language),
    options: listed ? Object.fromEntries(named.map(([key, label]) => [key, { [language]: label }])) : {},
    optionFeedback: listed ? feedbackOn(item, keys, language) : {},
  };
}

function regionsOf(
  item: QtiItem,
  interaction: XmlElement,
  keys: ReadonlyMap<string, string>,
): readonly HotSpotRegion[] | ImportNote {
  const own = regionsRead(interaction.attributes['dataTamkinRegions'] ?? '');
  if (own.length > 0) return own;
  const { picture } = item;
  if (!picture) return { code: 'question-import.no-picture' };
  if (picture.width === 0 || picture.height === 0) return { code: 'question-import.picture-size-unknown' };
  const places = elements(interaction, 'hotspotChoice');
  const found = places.length > 0 ? placesOf(item, interaction, picture, keys) : areasOf(item, picture);
  if (found.length === 0) return { code: 'question-import.area-missing' };
  const known = found.filter((each) => each !== null);
  return known.length === found.length ? known : { code: 'question-import.shape-unknown' };
}

/** Right are those that the file names as right or, where it maps points only, those that earn some. */
function placesOf(
  item: QtiItem,
  interaction: XmlElement,
  picture: QtiPicture,
  keys: ReadonlyMap<string, string>,
): (HotSpotRegion | null)[] {
  const places = elements(interaction, 'hotspotChoice');
  const response = responseOf(item, interaction);
  const named = response?.correct ?? [];
  const earned = fractionsOf(response, places.map(idOf), 'multiple');
  return places.map((place, at) => {
    const correct = named.length > 0 ? named.includes(idOf(place)) : (earned[at] ?? 0) > 0;
    return region(place, picture, { key: keys.get(idOf(place)) ?? '', correct });
  });
}

function areasOf({ areas }: QtiItem, picture: QtiPicture): (HotSpotRegion | null)[] {
  return areas.map((area, place) =>
    region(area, picture, { key: `r${place + 1}`, correct: Number(area.attributes['mappedValue'] ?? 0) > 0 }),
  );
}

function region(
  { attributes }: XmlElement,
  picture: QtiPicture,
  known: { readonly key: string; readonly correct: boolean },
): HotSpotRegion | null {
  const shape = shapeInPixels(attributes['shape'] ?? '', attributes['coords'] ?? '', picture);
  return shape && { ...known, shape };
}
