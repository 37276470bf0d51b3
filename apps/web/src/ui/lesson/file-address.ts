/** Where the bytes of a stored file of a course are; works in `src` and `href`, the browser sends its cookie. */
export function fileAddress(id: string): string {
  return `/api/v1/files/${encodeURIComponent(id)}/content`;
}
