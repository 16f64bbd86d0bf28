import type { Range } from '../server/protocol.ts';
import { h } from './html.ts';

/** Makes links that open a file at a name. */
export interface Places {
  /** @param label what the link says; without it "migrations/0003_users.sql:12" */
  link(file: string, range: Range, label?: string): HTMLElement;
  /** A path as people in this workspace say it. */
  name(file: string): string;
}

/** @param folders paths of the workspace's folders */
export function makePlaces(folders: readonly string[], open: (file: string, range: Range) => void): Places {
  const name = (file: string) => {
    const folder = folders.find((f) => file === f || file.startsWith(`${f}/`));
    if (folder === undefined) return file;
    const own = folder.slice(folder.lastIndexOf('/') + 1);
    const inside = file.slice(folder.length + 1);
    return folders.length > 1 || inside === '' ? [own, inside].filter(Boolean).join('/') : inside;
  };
  return {
    name,
    link(file, range, label) {
      const address = `${name(file)}:${range.start.line + 1}`;
      const click = (event: Event) => {
        event.preventDefault();
        open(file, range);
      };
      return h('a', { href: '#', class: 'place', title: `Open ${address}`, click }, label ?? address);
    },
  };
}
