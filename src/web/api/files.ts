import { keyedFetch } from './keyedFetch.ts';
import { ProblemError, problemOf } from './problem.ts';

async function sent(path: string, options: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await keyedFetch(new Request(path, options));
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new ProblemError({ status: 0, code: 'unreachable', detail: (error as Error).message, faults: [] });
  }
  if (response.ok) return response;
  throw problemOf(response, await response.json().catch(() => null));
}

/** Sends a file as it is. @throws ProblemError, AbortError */
export async function sendFile<T>(path: string, file: Blob, type: string): Promise<T> {
  const response = await sent(path, {
    method: 'POST',
    headers: { 'content-type': type },
    body: file,
  });
  return response.json() as Promise<T>;
}

/** Fetches a file with the key that requests carry, which a plain link would not. @throws ProblemError */
export async function fetchFile(path: string): Promise<Blob> {
  return (await sent(path, {})).blob();
}

/** Hands a file to the browser under a name. */
export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Server-sent events of an address, by fetch so that the key can go with it. @throws ProblemError, AbortError */
export async function* followEvents(
  path: string,
  signal: AbortSignal,
): AsyncGenerator<{ readonly event: string; readonly text: string }> {
  const response = await sent(path, { headers: { accept: 'text/event-stream' }, signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let held = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    held += value;
    for (let end = held.indexOf('\n\n'); end >= 0; end = held.indexOf('\n\n')) {
      const lines = held.slice(0, end).split('\n');
      held = held.slice(end + 2);
      const of = (name: string): string =>
        lines
          .filter((line) => line.startsWith(`${name}: `))
          .map((line) => line.slice(name.length + 2))
          .join('\n');
      if (of('event') !== '') yield { event: of('event'), text: of('data') };
    }
  }
}
