import { useTranslation } from 'react-i18next';
import { fileAddress } from '../../../../ui/lesson/file-address';
import type { BodyOf } from './editor-type';
import classes from '../question-editor.module.css';

type Region = BodyOf<'hot-spot'>['regions'][number];

interface RegionPictureProps {
  imageId: string;
  regions: readonly Region[];
  chosen: string;
  /** Where the picture was pressed, in thousandths of its sides. */
  onPress: (x: number, y: number) => void;
}

/** The picture with its regions drawn on it. The figures beside do the same by keyboard. */
export function RegionPicture({ imageId, regions, chosen, onPress }: RegionPictureProps) {
  const { t } = useTranslation('assessments');
  return (
    <button
      type="button"
      dir="ltr"
      tabIndex={-1}
      aria-label={t('editor.regions')}
      className={classes.regionPicture}
      onClick={({ clientX, clientY, currentTarget }) => {
        const { left, top, width, height } = currentTarget.getBoundingClientRect();
        onPress(Math.round(((clientX - left) / width) * 1_000), Math.round(((clientY - top) / height) * 1_000));
      }}
    >
      <img src={fileAddress(imageId)} alt="" draggable={false} />
      <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden>
        {regions.map((region) => (
          <g
            key={region.key}
            data-correct={region.correct || undefined}
            data-chosen={region.key === chosen || undefined}
          >
            <Outline shape={region.shape} />
          </g>
        ))}
      </svg>
    </button>
  );
}

function Outline({ shape }: { shape: Region['shape'] }) {
  if (shape.kind === 'circle') return <circle cx={shape.x} cy={shape.y} r={shape.radius} />;
  if (shape.kind === 'rectangle') return <rect x={shape.x} y={shape.y} width={shape.width} height={shape.height} />;
  return <polygon points={shape.corners.map(({ x, y }) => `${x},${y}`).join(' ')} />;
}
