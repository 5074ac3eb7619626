import { csrfToken } from '../../lib/client';
import { type Problem, ProblemError } from '../../lib/problem';
import type { Content } from './model';

const withoutNulls = (_: string, value: unknown) => (value === null ? undefined : value);

/**
 * Sends a file as it is; the platform hashes, seals and screens it on its way. `told` hears how much
 * has gone, from 0 to 100; after that the screening goes on.
 */
export async function upload(file: File, told: (percent: number) => void): Promise<Content> {
  const token = await csrfToken();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/v1/contents');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('X-XSRF-TOKEN', token);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader(
      'Content-Disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    request.upload.onprogress = ({ loaded, total }) => told(Math.round((100 * loaded) / total));
    request.onerror = () => reject(new TypeError('The connection was lost'));
    request.onload = () => {
      if (request.status === 201) {
        resolve(JSON.parse(request.responseText, withoutNulls) as Content);
      } else {
        reject(new ProblemError(problemIn(request)));
      }
    };
    request.send(file);
  });
}

function problemIn({ status, responseText }: XMLHttpRequest): Problem {
  try {
    return JSON.parse(responseText, withoutNulls) as Problem;
  } catch {
    return { code: 'browser.unexpected', status };
  }
}
