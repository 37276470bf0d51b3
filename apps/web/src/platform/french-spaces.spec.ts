import { withFrenchSpaces } from './french-spaces';

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
