import { key } from '../state/key.ts';
import { requestKey } from '../state/keyRequest.ts';
import { patientFetch } from './patientFetch.ts';

/**
 * As patientFetch, with the key. Where the service refuses it, the page asks for another one and the request goes
 * on with it, so that whatever it was sent from stays as it is; refused for good where none is entered. A request
 * that says itself who sends it, such as by a private link, goes as it is.
 */
export async function keyedFetch(request: Request): Promise<Response> {
  if (request.headers.has('authorization')) return patientFetch(request);
  for (;;) {
    const held = key.get();
    const sent = request.clone();
    if (held !== '') sent.headers.set('authorization', `Bearer ${held}`);
    const response = await patientFetch(sent);
    if (response.status !== 401) return response;
    // Another key may have been entered while this request was under way.
    if (key.get() === held && !(await requestKey())) return response;
  }
}
