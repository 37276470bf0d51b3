import type { CropDto } from '@tamkin/api-client';
import classes from './photo-crop.module.css';

/** A4, in millimetres: what the page on the picture measures. */
const PAGE = { width: 210, height: 297 };
/** Around the boxes, so that a mark beside them is seen as well. */
const MARGIN = 1.5;
/** A little larger than life. */
const REM_PER_MM = 0.28;

interface PhotoCropProps {
  crop: CropDto;
  label: string;
}

/** The piece of a photo on which a question was answered. The picture of the page is loaded once for all its pieces. */
export function PhotoCrop({ crop: { photoId, x, y, width, height }, label }: PhotoCropProps) {
  const [left, top] = [x - MARGIN, y - MARGIN];
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  return (
    <div
      className={classes.crop}
      dir="ltr"
      style={{ aspectRatio: `${wide} / ${high}`, maxInlineSize: `${wide * REM_PER_MM}rem` }}
    >
      <img
        src={`/api/v1/sheet-photos/${photoId}/page`}
        alt={label}
        className={classes.page}
        style={{
          inlineSize: `${(PAGE.width / wide) * 100}%`,
          transform: `translate(${(-left / PAGE.width) * 100}%, ${(-top / PAGE.height) * 100}%)`,
        }}
      />
    </div>
  );
}
