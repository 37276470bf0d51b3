import { useEffect, useRef, useState } from 'react';

/** Enough for speech; a minute is some 180 KB. */
const BITS_PER_SECOND = 24_000;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const;

/** Why nothing can be recorded: the microphone was not given, there is none that is free, or the browser cannot. */
export type RecordingObstacle = 'refused' | 'no-microphone' | 'impossible';

export interface Recorder {
  state: 'idle' | 'recording' | RecordingObstacle;
  seconds: number;
  start: () => void;
  stop: () => void;
}

interface Recording {
  maxSeconds: number;
  /** Of the file, without its ending. */
  name: string;
  /** Called once recording has stopped. */
  onFile: (file: File) => void;
}

/** Records the voice, `maxSeconds` at most, and gives the file when it stops. */
export function useRecorder({ maxSeconds, name, onFile }: Recording): Recorder {
  const [state, setState] = useState<Recorder['state']>('idle');
  const [seconds, setSeconds] = useState(0);
  const recorder = useRef<MediaRecorder | null>(null);
  const stop = (): void => {
    if (recorder.current?.state === 'recording') recorder.current.stop();
  };
  useEffect(() => {
    if (state !== 'recording') return undefined;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [state]);
  useEffect(() => {
    if (seconds >= maxSeconds) stop();
  }, [seconds, maxSeconds]);
  useEffect(() => stop, []);
  const start = async (): Promise<void> => {
    // Without https a browser has no `mediaDevices` at all.
    if (typeof MediaRecorder === 'undefined' || !('mediaDevices' in navigator)) return setState('impossible');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      recorder.current = recordFrom(stream, name, (file) => {
        setState('idle');
        onFile(file);
      });
      setSeconds(0);
      setState('recording');
    } catch (error) {
      setState(obstacleIn(error));
    }
  };
  return { state, seconds, start: () => void start(), stop };
}

/** As the media capture specification names what `getUserMedia` fails with. */
function obstacleIn(error: unknown): RecordingObstacle {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'NotFoundError' || name === 'NotReadableError' ? 'no-microphone' : 'refused';
}

function recordFrom(stream: MediaStream, name: string, onFile: (file: File) => void): MediaRecorder {
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
  const parts: Blob[] = [];
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    const ending = mimeType.includes('mp4') ? 'm4a' : mimeType.includes('ogg') ? 'ogg' : 'webm';
    onFile(new File(parts, `${name}.${ending}`, { type: mimeType }));
  };
  recorder.start();
  return recorder;
}
