import { mediaTypeOf, pictureFor, sourcesFor } from './lightest';

const original = { id: 'o', contentType: 'image/jpeg', size: 900_000 };
const small = { id: 's', name: 'small', contentType: 'image/webp', size: 30_000 };
const large = { id: 'l', name: 'large', contentType: 'image/webp', size: 120_000 };

describe('what is loaded of a picture', () => {
  it.each([
    ['a phone', { wide: false, saving: false }, 's'],
    ['a wide screen', { wide: true, saving: false }, 'l'],
    ['a wide screen that saves data', { wide: true, saving: true }, 's'],
  ])('on %s', (_, screen, id) => {
    expect(pictureFor(original, [small, large], screen).id).toBe(id);
  });

  it('is the original while nothing lighter is there', () => {
    const phone = { wide: false, saving: true };
    expect(pictureFor(original, [], phone)).toBe(original);
    expect(pictureFor({ ...original, size: 9_000 }, [small], phone).size).toBe(9_000);
  });
});

it('offers sounds the lightest first, with the codec said', () => {
  const sound = { id: 'o', contentType: 'audio/mpeg', size: 4_000_000 };
  const opus = { id: 'w', name: 'opus', contentType: 'audio/webm', size: 200_000 };
  const aac = { id: 'm', name: 'aac', contentType: 'audio/mp4', size: 300_000 };
  expect(sourcesFor(sound, [opus, aac]).map(mediaTypeOf)).toEqual(['audio/webm; codecs=opus', 'audio/mp4']);
  expect(sourcesFor(sound, [])).toEqual([sound]);
});
