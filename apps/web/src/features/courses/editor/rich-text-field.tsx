import '@mantine/core/styles/Popover.layer.css';
import '@mantine/tiptap/styles.layer.css';
import { RichTextEditor, type RichTextEditorLabels } from '@mantine/tiptap';
import { useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf, type Language } from '../../../platform/language';
import { KeptDirection } from './kept-direction';
import { cleanPasted } from './paste/word-html';
import classes from './rich-text-field.module.css';
import { TABLES } from './tables';

interface RichTextFieldProps {
  /** Names the field for screen readers. */
  label: string;
  html: string;
  language: Language;
  disabled?: boolean;
  /** Called for what the author does, never for how the editor writes the same html. */
  onChange: (html: string) => void;
}

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, protocols: ['https'], defaultProtocol: 'https' },
  }),
  KeptDirection,
  ...TABLES,
];

/** Words with their shape: headings, lists, quotes, links, tables. Loaded only where somebody writes. */
export default function RichTextField({ label, html, language, disabled = false, onChange }: RichTextFieldProps) {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);
  /** What the field shows, as the desk knows it. */
  const said = useRef(html);
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: html,
    editable: !disabled,
    shouldRerenderOnTransaction: true,
    editorProps: {
      transformPastedHTML: cleanPasted,
      attributes: { 'aria-label': label, lang: language, dir: directionOf(language), class: classes.text ?? '' },
    },
    onUpdate: ({ editor: changed }) => {
      said.current = changed.getHTML();
      latest.current(said.current);
    },
  });
  // With the commit, before another key can be pressed.
  useLayoutEffect(() => {
    // Words that did not come from here: a colleague's, an older text, what an undo put back.
    if (html === said.current) return;
    said.current = html;
    editor.commands.setContent(html, { emitUpdate: false });
  }, [editor, html]);
  return (
    <RichTextEditor editor={editor} labels={useLabels()} className={classes.editor}>
      <RichTextEditor.Toolbar>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Bold />
          <RichTextEditor.Italic />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.H2 />
          <RichTextEditor.H3 />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.BulletList />
          <RichTextEditor.OrderedList />
          <RichTextEditor.Blockquote />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Link />
          <RichTextEditor.Unlink />
        </RichTextEditor.ControlsGroup>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Undo />
          <RichTextEditor.Redo />
        </RichTextEditor.ControlsGroup>
      </RichTextEditor.Toolbar>
      <RichTextEditor.Content />
    </RichTextEditor>
  );
}

function useLabels(): Partial<RichTextEditorLabels> {
  const { t } = useTranslation('courses');
  return {
    boldControlLabel: t('richText.bold'),
    italicControlLabel: t('richText.italic'),
    h2ControlLabel: t('richText.heading'),
    h3ControlLabel: t('richText.subheading'),
    bulletListControlLabel: t('richText.bullets'),
    orderedListControlLabel: t('richText.numbers'),
    blockquoteControlLabel: t('richText.quote'),
    linkControlLabel: t('richText.link'),
    unlinkControlLabel: t('richText.unlink'),
    undoControlLabel: t('richText.undo'),
    redoControlLabel: t('richText.redo'),
    linkEditorInputLabel: t('richText.address'),
    linkEditorInputPlaceholder: 'https://',
    linkEditorExternalLink: t('richText.newTab'),
    linkEditorInternalLink: t('richText.sameTab'),
    linkEditorSave: t('richText.linkSave'),
  };
}
