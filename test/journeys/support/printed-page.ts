import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const PLACE = 'http://printer.test';

/** A page of a PDF as a printer would bring it on paper: a PNG of `width` pixels. PDF.js draws it in the browser. */
export async function printPage(
  context: BrowserContext,
  pdf: Buffer,
  { page: number, width }: { page: number; width: number },
): Promise<Buffer> {
  const page = await context.newPage();
  const script = join(dirname(require.resolve('unpdf')), 'pdfjs.mjs');
  await page.route(`${PLACE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/pdfjs.mjs') return route.fulfill({ contentType: 'text/javascript', body: readFileSync(script) });
    if (pathname === '/sheet.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf });
    return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>paper</title><canvas></canvas>' });
  });
  try {
    await page.goto(`${PLACE}/`);
    const drawn = await page.evaluate(`(async () => {
      const pdfjs = await import('${PLACE}/pdfjs.mjs');
      const data = new Uint8Array(await (await fetch('/sheet.pdf')).arrayBuffer());
      const sheet = await (await pdfjs.getDocument({ data }).promise).getPage(${number});
      const canvas = document.querySelector('canvas');
      const viewport = sheet.getViewport({ scale: ${width} / sheet.getViewport({ scale: 1 }).width });
      [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
      await sheet.render({ canvas, canvasContext: canvas.getContext('2d'), viewport, background: 'white' }).promise;
      return canvas.toDataURL('image/png');
    })()`);
    return Buffer.from(String(drawn).split(',')[1] ?? '', 'base64');
  } finally {
    await page.close();
  }
}
