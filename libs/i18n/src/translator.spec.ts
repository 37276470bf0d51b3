import { Translator } from './translator';

describe('the sentences of the server', () => {
  const translator = new Translator();

  it('keep French marks on the line of their word', () => {
    const sentence = translator.error('fr', 'access.foreign-origin');
    expect(sentence).toBe('Cette demande vient d’un autre site\u00a0: elle a été refusée.');
  });

  it('leave the spaces of other languages as they are', () => {
    expect(translator.error('en', 'access.foreign-origin')).not.toContain('\u00a0');
  });
});
