import type { Screen } from '../../../ui/lesson/lightest';
import { LightPicture } from './light-picture';
import type { Face } from './option-words';
import classes from './question-media.module.css';

/** Options stand beside each other: the small picture is enough on every screen. */
const SMALL: Screen = { wide: false, saving: true };

/** What an option, a line or a box shows and says. */
export function OptionFace({ of: { text, picture } }: { of: Face }) {
  return (
    <span className={classes.face}>
      {picture && (
        <LightPicture imageId={picture.imageId} alt={picture.alt} screen={SMALL} className={classes.option} />
      )}
      {text !== '' && <span>{text}</span>}
    </span>
  );
}
