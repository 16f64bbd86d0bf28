/** Written into the workspace by the tests in the extension host, which in a browser can write nowhere else. */
export const RESULT_FILE = 'test-result.json';
/** What the tests in the extension host are told, likewise. */
export const REQUEST_FILE = 'test-request.json';
export interface TestRequest {
  readonly grep?: string;
}
