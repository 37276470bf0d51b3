import type { MyMessageDto } from '@tamkin/api-client';
import classes from './message-text.module.css';

/** The words of a message in their own language and direction, line by line as they were written. */
export function MessageText({ text, language }: Pick<MyMessageDto, 'text' | 'language'>) {
  return (
    <p className={classes.text} lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
      {text}
    </p>
  );
}
