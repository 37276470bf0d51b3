import { fileAddress } from '../../../ui/lesson/file-address';
import { pictureFor, type Screen } from '../../../ui/lesson/lightest';
import { useRenditions } from '../../../ui/lesson/renditions';
import classes from './question-media.module.css';

interface LightPictureProps {
  imageId: string;
  alt: string;
  screen: Screen;
  className?: string | undefined;
}

/** The lighter version of a picture where there is one; what it weighs is not asked for beforehand, as nobody could do without. */
export function LightPicture({ imageId, alt, screen, className }: LightPictureProps) {
  const renditions = useRenditions(imageId);
  if (renditions === null) return <span className={classes.waiting} aria-busy />;
  const { id } = pictureFor({ id: imageId, contentType: '', size: Infinity }, renditions, screen);
  return <img src={fileAddress(id)} alt={alt} draggable={false} className={className} />;
}
