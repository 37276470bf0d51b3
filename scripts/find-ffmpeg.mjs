import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Makes sure that the specs of sound and video find ffmpeg: there already, or Debian's package when we are root. */
export function findFfmpeg() {
  if (isThere()) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'inherit', 'inherit'] });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'ffmpeg'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (!isThere()) throw new Error('No ffmpeg for the specs of sound and video: install it');
}

function isThere() {
  return spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0;
}
