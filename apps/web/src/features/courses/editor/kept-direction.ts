import { Extension } from '@tiptap/react';

/** Keeps `dir` where a text has it, so that a French sentence inside an Arabic one survives being edited. */
export const KeptDirection = Extension.create({
  name: 'keptDirection',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote'],
        attributes: {
          dir: {
            default: null,
            parseHTML: (element) => element.getAttribute('dir'),
            renderHTML: ({ dir }) => (typeof dir === 'string' ? { dir } : {}),
          },
        },
      },
    ];
  },
});
