/** Times that a request is sent again, and the longest wait between two, in milliseconds. */
const MOST_RETRIES = 5;
const LONGEST_WAIT = 5_000;

/**
 * As fetch; a service that is too busy, or not ready yet, says so before it does anything: the request is sent
 * again when it asked for that.
 */
export async function patientFetch(request: Request): Promise<Response> {
  for (let retry = 0; ; retry += 1) {
    const response = await fetch(request.clone());
    if (response.status !== 503 || retry === MOST_RETRIES) return response;
    const { type } = (await response
      .clone()
      .json()
      .catch(() => ({}))) as { type?: string };
    if (!/:(overloaded|not-ready)$/.test(type ?? '')) return response;
    const asked = Number(response.headers.get('retry-after') ?? 1) * 1_000;
    await wait(Math.min(Number.isFinite(asked) ? asked : 1_000, LONGEST_WAIT), request.signal);
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('cancelled', 'AbortError'));
    });
  });
}
