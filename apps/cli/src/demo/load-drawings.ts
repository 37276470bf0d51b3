import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { StoredFiles } from '@tamkin/files';
import { actorPersonId, type OperationContext } from '@tamkin/kernel';
import sharp from 'sharp';
import { demoPath, readDemoBytes } from './demo-files';
import type { Drawings } from './demo-notation';

/** Stores the drawings of a course as its author would upload them: as pictures, for the product takes no SVG from anybody. */
export async function loadDrawings(
  app: INestApplicationContext,
  ctx: OperationContext,
  course: string,
): Promise<Drawings> {
  const names = readdirSync(demoPath('courses', course), { recursive: true, encoding: 'utf8' });
  const drawings = new Map<string, string>();
  for (const name of names.filter((name) => name.endsWith('.svg'))) {
    const content = await sharp(readDemoBytes(`courses/${course}/${name}`))
      .png({ palette: true })
      .toBuffer();
    const file = { kind: 'image' as const, name: `${basename(name, '.svg')}.png`, content };
    const { id } = await app.get(StoredFiles).store(ctx, { ...file, ownerId: actorPersonId(ctx) });
    drawings.set(name.replaceAll('\\', '/'), id);
  }
  return drawings;
}
