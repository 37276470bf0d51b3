import { directionOf, type Language } from '../platform/language';
import classes from './rich-text.module.css';

interface RichTextProps {
  /** Already sanitised by the server; nothing typed on this device may come here. */
  html: string;
  language: Language;
}

/** A lesson's or a message's text, at reading width, in its own direction. */
export function RichText({ html, language }: RichTextProps) {
  return (
    <div
      lang={language}
      dir={directionOf(language)}
      className={classes.text}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
