import { SurveyFormatError, SurveyUnavailableError } from '../errors';

const mostCharacters = 512 * 1024;

/**
 * Fetches a JSON document, without cookies or referrer.
 * @throws {SurveyUnavailableError} When no document came: network, CORS, status, time limit.
 * @throws {SurveyFormatError} When what came is not JSON, or too large.
 */
export async function fetchJson(url: string, request: RequestInit): Promise<unknown> {
  let text = '';
  let status: number | string = 'not at all: is the address right, does it allow this origin (CORS)?';
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', ...request });
    if (response.ok) text = await response.text();
    else ({ status } = response);
  } catch {
    // The browser tells nobody why.
  }
  if (!text) throw new SurveyUnavailableError(`${url} answered ${status}`);
  return parseJson(text, url);
}

/** @throws {SurveyFormatError} */
export function parseJson(text: string, place: string): unknown {
  try {
    if (text.length <= mostCharacters) return JSON.parse(text);
  } catch {
    // Told below.
  }
  throw new SurveyFormatError(place, 'should hold JSON of at most 512 KiB');
}
