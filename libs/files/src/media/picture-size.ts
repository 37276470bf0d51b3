/** In pixels, as the header says; `null` when it is no picture. Unpacks nothing. */
export async function pictureSize(
  picture: string | Buffer,
): Promise<{ width: number; height: number; pages: number } | null> {
  const { default: sharp } = await import('sharp');
  const found = await sharp(picture, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  return found?.width && found.height ? { width: found.width, height: found.height, pages: found.pages ?? 1 } : null;
}
