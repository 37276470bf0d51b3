import { useEffect, useRef, useState } from 'react';

/** Enough for speech; a minute is some 180 KB. */
const BITS_PER_SECOND = 24_000;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'] as const;

export interface Recorder {
  state: 'idle' | 'recording' | 'refused' | 'impossible';
  seconds: number;
  start: () => void;
  stop: () => void;
}

/** Records the voice, `maxSeconds` at most, and gives the file when it stops. */
export function useRecorder(maxSeconds: number, onFile: (file: File) => void): Recorder {
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
    if (typeof MediaRecorder === 'undefined') return setState('impossible');
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      recorder.current = recordFrom(stream, (file) => {
        setState('idle');
        onFile(file);
      });
      setSeconds(0);
      setState('recording');
    } catch {
      setState('refused');
    }
  };
  return { state, seconds, start: () => void start(), stop };
}

function recordFrom(stream: MediaStream, onFile: (file: File) => void): MediaRecorder {
  const mimeType = TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
  const parts: Blob[] = [];
  const recorder = new MediaRecorder(stream, { mimeType, audioBitsPerSecond: BITS_PER_SECOND });
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onstop = () => {
    for (const track of stream.getTracks()) track.stop();
    const ending = mimeType.includes('mp4') ? 'm4a' : mimeType.includes('ogg') ? 'ogg' : 'webm';
    onFile(new File(parts, `answer.${ending}`, { type: mimeType }));
  };
  recorder.start();
  return recorder;
}
