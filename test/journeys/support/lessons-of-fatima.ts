import type { Locator } from 'playwright-core';
import type { CourseDesk } from './course-desk';
import { spokenFile } from './spoken-file';

/** A voice with its words, then a story that goes where the reader leads it. */
export async function writeStory(desk: CourseDesk): Promise<void> {
  await desk.addBlock(/^Son/);
  const voice = await desk.block('Bloc 1 : Son', 'français');
  await voice.locator('input[type="file"]').setInputFiles(spokenFile('accueil.wav'));
  // Written while the file travels.
  await voice.getByRole('textbox', { name: 'Titre' }).fill('À l’accueil, en darija');
  await voice.getByRole('textbox', { name: 'Transcription' }).fill('« Votre mari est avec vous ? »');
  await voice.getByText('accueil.wav').waitFor();
  expect(await voice.getByRole('textbox', { name: 'Titre' }).inputValue()).toBe('À l’accueil, en darija');
  const spoken = await desk.block('Bloc 1 : Son', 'arabe');
  await spoken.getByRole('textbox', { name: 'Titre' }).fill('في الاستقبال، بالدارجة');
  await spoken.getByRole('textbox', { name: 'Transcription' }).fill('«هل زوجك معك؟»');
  await desk.addBlock(/^Histoire à choix/);
  const story = await desk.block('Bloc 2 : Histoire à choix', 'français');
  for (let choices = 0; choices < 2; choices++) await story.getByRole('button', { name: 'Ajouter un choix' }).click();
  await fillStory(story, ['Fatima entre seule.', '« Revenez avec lui. »', '« Parlez-moi de votre atelier. »']);
  const told = await desk.block('Bloc 2 : Histoire à choix', 'arabe');
  await fillStory(told, ['دخلت فاطمة وحدها.', '«عودي معه.»', '«حدثيني عن ورشتك.»']);
  await desk.saved();
}

async function fillStory(story: Locator, [scene, first, second]: readonly [string, string, string]): Promise<void> {
  await story.getByRole('textbox', { name: 'Titre' }).fill(scene);
  await story.getByRole('textbox', { name: 'Texte de la scène' }).fill(scene);
  for (const [place, words] of [first, second].entries()) {
    const choice = story.getByRole('group', { name: `Choix ${place + 1}` });
    await choice.getByLabel('Ce que la personne fait ou dit').fill(words);
    await choice.getByLabel('Ce qui en résulte').fill(words);
  }
}

/** Questions of an interview, to be put into two boxes. */
export async function writeSorting(desk: CourseDesk): Promise<void> {
  await desk.addBlock(/^Tri dans des boîtes/);
  const name = 'Bloc 1 : Tri dans des boîtes';
  const fr = await desk.block(name, 'français');
  await fr.getByRole('button', { name: 'Ajouter une carte' }).click();
  await fillSorting(fr, ['Utile', 'À bannir', 'Vos ventes changent-elles ?', 'Qui garde vos enfants ?']);
  for (const [place, box] of ['Utile', 'À bannir'].entries()) {
    await fr
      .getByRole('group', { name: `Carte ${place + 1}` })
      .getByLabel('Sa boîte')
      .selectOption({ label: box });
  }
  const ar = await desk.block(name, 'arabe');
  await fillSorting(ar, ['نافع', 'ممنوع', 'هل تتغير مبيعاتك؟', 'من يعتني بأطفالك؟']);
  await desk.saved();
}

async function fillSorting(block: Locator, [one, two, first, second]: readonly string[]): Promise<void> {
  await block.getByLabel('Consigne').fill(`${one} / ${two}`);
  await block.getByRole('group', { name: 'Boîte 1' }).getByLabel('Nom de la boîte').fill(one!);
  await block.getByRole('group', { name: 'Boîte 2' }).getByLabel('Nom de la boîte').fill(two!);
  await block.getByRole('group', { name: 'Carte 1' }).getByLabel('Texte de la carte').fill(first!);
  await block.getByRole('group', { name: 'Carte 2' }).getByLabel('Texte de la carte').fill(second!);
}

/** What is to be decided in the case. */
export async function writeCase(desk: CourseDesk): Promise<void> {
  await desk.addBlock(/^Texte/);
  const fr = await desk.block('Bloc 1 : Texte', 'français');
  await fr.getByRole('textbox', { name: 'Texte · Français' }).fill('Le comité demande une caution à Fatima seule.');
  const ar = await desk.block('Bloc 1 : Texte', 'arabe');
  await ar.getByRole('textbox', { name: 'Texte · العربية' }).fill('تطلب اللجنة كفيلًا من فاطمة وحدها.');
  await desk.saved();
}
