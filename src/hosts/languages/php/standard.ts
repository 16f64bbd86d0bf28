import type { Call, Meaning } from '../../framework.ts';
import { ofCall } from '../../standard.ts';

export function standardCall(call: Call): Meaning | undefined {
  const { name, args } = call;
  if (call.receiver && call.receiver.kind !== 'object') return undefined;
  switch (name) {
    case 'sprintf':
    case 'vsprintf':
      return ofCall.format(call, name === 'vsprintf' && args[1]?.kind === 'list' ? args[1].items : args.slice(1));
    case 'implode':
    case 'join':
      return ofCall.join(args[0], args[1]);
    case 'file_get_contents':
      return ofCall.contents(call, args[0]);
    case 'dirname':
      return ofCall.parent(args[0]);
    case 'trim':
    case 'rtrim':
    case 'ltrim':
      return args[0] && { kind: 'value', value: args[0] };
    case 'realpath':
      return args[0] && { kind: 'value', value: args[0] };
    default:
      return undefined;
  }
}
