import { spawn } from 'node:child_process';
import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Injectable } from '@nestjs/common';
import { Settings } from '@tamkin/config';
import { MediaRefused } from './media-refused';

/** The one demuxer that may look at each type: a playlist that calls itself a sound is not followed. */
const DEMUXERS: Readonly<Record<string, string>> = {
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'mov',
  'audio/mp4': 'mov',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/webm': 'matroska',
  'video/mp4': 'mov',
  'video/webm': 'matroska',
};

const PRLIMIT = '/usr/bin/prlimit';
/** Processor seconds and bytes of address space that one file may take. */
const LIMITS = ['--cpu=1800', '--as=3221225472', '--core=0'];
const LONGEST_MS = 45 * 60_000;
const TOLD_BYTES = 2_000;

export interface Conversion {
  readonly input: string;
  readonly contentType: string;
  readonly output: string;
  /** Codecs, filters, muxer: what stands between input and output. */
  readonly options: readonly string[];
  /** The share of the input that is done, 0–1; not called when the input does not say how long it is. */
  readonly onProgress: (share: number) => void;
}

/** The program that converts sound and video, kept on a short lead: no network, no other files, limited time and memory. */
@Injectable()
export class Ffmpeg {
  constructor(private readonly settings: Settings) {}

  async isThere(): Promise<boolean> {
    return (await this.program()) !== null;
  }

  /** Fails with {@link MediaRefused} when the input cannot be converted. */
  async convert({ input, contentType, output, options, onProgress }: Conversion): Promise<void> {
    const program = await this.program();
    if (!program) throw new Error('ffmpeg is not installed');
    const demuxer = DEMUXERS[contentType];
    if (!demuxer) throw new MediaRefused('media.unreadable', contentType);
    const safety = ['-nostdin', '-hide_banner', '-nostats', '-protocol_whitelist', 'file,pipe', '-threads', '1'];
    const source = ['-f', demuxer, '-i', `file:${input}`];
    const result = ['-map_metadata', '-1', '-map_chapters', '-1', '-progress', 'pipe:1', '-y', `file:${output}`];
    await run(program, [...safety, ...source, ...options, ...result], onProgress);
  }

  private async program(): Promise<string | null> {
    const folders = (this.settings.PATH ?? '').split(delimiter).filter(Boolean);
    const places = this.settings.FFMPEG_PATH
      ? [this.settings.FFMPEG_PATH]
      : folders.map((folder) => join(folder, process.platform === 'win32' ? 'ffmpeg.exe' : 'ffmpeg'));
    for (const place of places) {
      if (await isRunnable(place)) return place;
    }
    return null;
  }
}

function run(program: string, options: string[], onProgress: (share: number) => void): Promise<void> {
  const limited = existsSync(PRLIMIT);
  const [command, all] = limited ? [PRLIMIT, [...LIMITS, program, ...options]] : [program, options];
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {},
      timeout: LONGEST_MS,
      killSignal: 'SIGKILL',
    });
    let told = '';
    let length = 0;
    child.stderr.on('data', (chunk: Buffer) => {
      told = (told + chunk.toString()).slice(-TOLD_BYTES);
      length ||= lengthIn(told);
    });
    createInterface(child.stdout).on('line', (line) => {
      const [, microseconds] = /^out_time_us=(\d+)$/.exec(line) ?? [];
      if (microseconds && length > 0) onProgress(Math.min(1, Number(microseconds) / 1_000_000 / length));
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      reject(new MediaRefused(signal ? 'media.too-heavy' : 'media.unreadable', told || `ended with ${code ?? signal}`));
    });
  });
}

/** Seconds, as ffmpeg tells them of the first input; 0 when it does not. */
function lengthIn(told: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = (/Duration: (\d+):(\d\d):(\d\d)/.exec(told) ?? []).map(Number);
  return hours * 3_600 + minutes * 60 + seconds;
}

async function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}
