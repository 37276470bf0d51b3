import type { FileKind } from '../stored-file/stored-file.entity';

export interface MediaConversion {
  readonly name: 'opus' | 'aac' | 'video';
  readonly contentType: string;
  readonly extension: string;
  /** Codecs, filters and muxer, as ffmpeg takes them. */
  readonly options: readonly string[];
}

/** Nobody listens to more in a lesson; longer input ends here. */
const LONGEST = '-t 7200';
/** Covers, subtitles and data of the container are left out. */
const ONLY_SOUND = '-map 0:a:0 -vn -sn -dn -ac 1';

/** Speech below 24 kbit/s, container included, in the WebM that phones and iOS from 17 on play. */
const OPUS: MediaConversion = {
  name: 'opus',
  contentType: 'audio/webm',
  extension: 'webm',
  options: words(
    `${ONLY_SOUND} -c:a libopus -application voip -b:a 20k -vbr off -frame_duration 60 ${LONGEST} -f webm`,
  ),
};

/** The same for older ones. */
const AAC: MediaConversion = {
  name: 'aac',
  contentType: 'audio/mp4',
  extension: 'm4a',
  options: words(`${ONLY_SOUND} -c:a aac -b:a 32k -ar 22050 ${LONGEST} -movflags +faststart -f mp4`),
};

/** At most 360 lines and 24 pictures a second, in the H.264 that every phone plays. */
const VIDEO: MediaConversion = {
  name: 'video',
  contentType: 'video/mp4',
  extension: 'mp4',
  options: [
    ...words('-map 0:v:0 -map 0:a:0? -sn -dn -vf'),
    "scale=w='min(640,iw)':h='min(360,ih)':force_original_aspect_ratio=decrease:force_divisible_by=2",
    ...words('-c:v libx264 -profile:v main -pix_fmt yuv420p -preset veryfast -crf 30 -maxrate 260k -bufsize 520k'),
    ...words(`-fpsmax 24 -c:a aac -b:a 48k -ac 1 ${LONGEST} -movflags +faststart -f mp4`),
  ],
};

export function conversionsOf(kind: FileKind): readonly MediaConversion[] {
  if (kind === 'audio') return [OPUS, AAC];
  return kind === 'video' ? [VIDEO] : [];
}

function words(options: string): string[] {
  return options.split(' ');
}
