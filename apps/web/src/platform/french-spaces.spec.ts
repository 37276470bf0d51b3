import { asWritten, withFrenchSpaces } from './french-spaces';

it('keeps marks on the line of their word', () => {
  const said = withFrenchSpaces({ a: 'Sûr ? « Oui » : 80 % ; bien !', deep: { b: '{{title}} : {{share}}' } });
  expect(said).toEqual({
    a: 'Sûr\u00a0? «\u00a0Oui\u00a0»\u00a0: 80\u00a0%\u00a0; bien\u00a0!',
    deep: { b: '{{title}}\u00a0: {{share}}' },
  });
});

it('leaves every other space, and marks that follow no space', () => {
  expect(withFrenchSpaces({ a: 'Écrivez 12,5 : https://exemple.ma?x=1' })).toEqual({
    a: 'Écrivez 12,5\u00a0: https://exemple.ma?x=1',
  });
});

it('spaces what authors typed, however deep, and French only', () => {
  const block = { id: 'x', html: '<p>Sûr ? 1 250 000 MAD en 2026.</p>', items: [{ text: '« Oui »', level: 0 }] };
  expect(asWritten(block, 'fr')).toEqual({
    id: 'x',
    html: '<p>Sûr\u00a0? 1\u00a0250\u00a0000 MAD en 2026.</p>',
    items: [{ text: '«\u00a0Oui\u00a0»', level: 0 }],
  });
  expect(asWritten(block, 'en')).toBe(block);
});
