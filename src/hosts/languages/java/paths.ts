import type { Call, Meaning } from '../../framework.ts';
import { comesTo, ofCall, pathOf } from '../../standard.ts';
import type { Value } from '../../value.ts';

/** What stands on the class path: a slash at its front is the root of that. */
export function resource(of: Value | undefined): Meaning | undefined {
  const known = pathOf(of);
  return known === undefined ? undefined : comesTo({ kind: 'path', path: known.replace(/^(?:classpath:)?\/?/, '') });
}

export function ofPath(call: Call, path: Value & { kind: 'path' }): Meaning | undefined {
  switch (call.name) {
    case 'getInputStream':
    case 'openStream':
    case 'toURI':
    case 'toPath':
    case 'toFile':
    case 'getFile':
    case 'toAbsolutePath':
      return comesTo(path);
    case 'resolve':
    case 'resolveSibling':
      return ofCall.path([path, call.args[0]]);
    case 'getParent':
      return ofCall.parent(path);
    case 'readAllBytes':
    case 'getContentAsString':
    case 'getContentAsByteArray':
    case 'lines':
      return ofCall.contents(call, path);
    default:
      return undefined;
  }
}
