/**
 * A text as a Go string: raw, with a backtick in quotes between two raw strings. What a raw string cannot hold, such as a
 * carriage return, makes the whole of it a string in quotes.
 */
export function goText(text: string): string {
  if (/[\r\0\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text))
    return quoted(text);
  if (!text.includes('`')) return `\`${text}\``;
  return text
    .split(/(`+)/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('`') ? `"${part}"` : `\`${part}\``))
    .join(' + ');
}

function quoted(text: string): string {
  const inside = [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (character === '"' || character === '\\') return `\\${character}`;
    if (character === '\n') return '\\n';
    if (code === 0xfeff || code < 0x20) return `\\u${code.toString(16).padStart(4, '0')}`;
    // Half of a pair is no character, and Go has none of them in its strings.
    return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : character;
  });
  return `"${inside.join('')}"`;
}

/** "add_users-v2" as the end of a function's name: "AddUsersV2". */
export function functionName(slug: string): string {
  return slug
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

export function packageOf(text: string | undefined): string | undefined {
  return /^package\s+(\w+)/m.exec(text ?? '')?.[1];
}
