import type { FileDto } from '@tamkin/api-client';
import { toApiProblem, unreachable, type ApiProblem } from '../../../platform/api-problem';
import { currentLanguage } from '../../../platform/i18n';

export type MediaKind = 'image' | 'audio' | 'video' | 'document';

/**
 * Sends one file and tells how far it is (0–1). `fetch` cannot tell, and a video of 200 MB takes minutes, so this is the one
 * request made by other means.
 */
export function uploadMedia(kind: MediaKind, file: File, onProgress: (share: number) => void): Promise<FileDto> {
  return new Promise((resolve, reject: (problem: ApiProblem) => void) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.open('POST', `/api/v1/files?kind=${kind}`);
    request.setRequestHeader('Accept-Language', currentLanguage());
    request.setRequestHeader('X-Language', currentLanguage());
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(unreachable());
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 201) resolve(answer as FileDto);
      else reject(toApiProblem({ status: request.status, data: answer }));
    };
    request.send(form);
  });
}

function readAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
