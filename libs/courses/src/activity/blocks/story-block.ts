import type { SceneInput } from './block-input';
import type { BlockRule, Words } from './block-rule';
import { at, plain, rich, uniqueParts, wordsOfParts } from './block-words';

/** A story in which the reader chooses what to say or do. It begins with the first scene. */
export interface StoryBlock {
  readonly id: string;
  readonly type: 'story';
  readonly title: string;
  readonly scenes: readonly Scene[];
}

export interface Scene {
  readonly id: string;
  /** Sanitised. */
  readonly html: string;
  /** None: the story ends here. */
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly text: string;
  /** What comes of it, said before the next scene. */
  readonly feedback: string;
  /** The scene it leads to; `null`: the story ends here. */
  readonly next: string | null;
}

export const storyRules: BlockRule<StoryBlock> = {
  read({ id, title, scenes: given }) {
    const ids = new Set(given?.map((scene) => scene.id));
    const scenes = uniqueParts(given).map((scene) => readScene(scene, ids));
    const block: StoryBlock = { id, type: 'story', title: plain(title), scenes };
    return scenes.length === 0 && block.title === '' ? null : block;
  },
  words: ({ title, scenes }) => ({
    title,
    ...wordsOfParts(scenes, ({ html }) => ({ html })),
    ...wordsOfParts(
      scenes.flatMap(({ choices }) => choices),
      ({ text, feedback }) => ({ text, feedback }),
    ),
  }),
  withWords: (block, words) => ({
    ...block,
    title: words['title'] ?? '',
    scenes: block.scenes.map((scene) => sceneSaying(scene, words)),
  }),
  isComplete: ({ scenes }) =>
    scenes.every(({ html, choices }) => html !== '' && choices.every(({ text }) => text !== '')) &&
    scenes.some(({ choices }) => choices.length > 0),
};

function readScene({ id, html, choices }: SceneInput, sceneIds: ReadonlySet<string>): Scene {
  const kept = uniqueParts(choices).map(({ id, text, feedback, next }) => ({
    id,
    text: plain(text),
    feedback: plain(feedback),
    next: next && sceneIds.has(next) ? next : null,
  }));
  return { id, html: rich(html), choices: kept };
}

function sceneSaying({ id, choices }: Scene, words: Words): Scene {
  const said = choices.map((choice) => ({
    ...choice,
    text: at(words, choice.id, 'text'),
    feedback: at(words, choice.id, 'feedback'),
  }));
  return { id, html: at(words, id, 'html'), choices: said };
}
